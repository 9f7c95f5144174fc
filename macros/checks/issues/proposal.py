"""The comment on a proposal at GitHub, kept up to date: a text that the checks of the proposal itself have made.

Nothing of the proposal is run: the text is taken as a text, and the proposal is found by what the host says of the run.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from ..telling.comment import MARK
from .host import Place, understood

_LONGEST = 60_500
"""GitHub takes 65 536 characters."""
_WRITER = "github-actions[bot]"


_ALL_FILES = 3_000
"""GitHub lists no more files of a proposal than this."""
_TEXTS = "docs/"


def as_posted(text: str, run: str, only_texts: bool) -> str:
    """The comment as it is sent: whether it can be trusted is said first, where nothing hides it; nobody is called."""
    says = (
        "Forslaget endrer bare docs/. Det som står under, har kontrollen skrevet."
        if only_texts
        else "<b>Forslaget endrer programmet, ikke bare tekster.</b> Det som står under, har kontrollen i selve "
        "forslaget skrevet, og forslaget kan ha endret den. En som har ansvar for programmet, må lese endringen."
    )
    quiet = re.sub(r"@(?=\w)", "@\u200b", text[:_LONGEST])
    return (
        f"{MARK}\n<p>{says}</p>\n{quiet}\n<p>Nettstedet slik det blir, ligger som «forslag» nederst på "
        f'<a href="{escape(run)}">siden til kontrollen</a>. Last det ned, pakk det ut, og åpne index.html i mappen '
        "gjennomgang.</p>\n"
    )


def post(place: Place, head: str, sha: str, text: str, run: str) -> bool:
    """Write the comment on the proposal whose branch is `head` and still stands at `sha`; False when none does.

    Raises HostRefused.
    """
    with understood():
        return _posted(place, head, sha, text, run)


def _posted(place: Place, head: str, sha: str, text: str, run: str) -> bool:
    base = f"/repos/{place.repository}"
    proposals = place.all(f"{base}/pulls", state="open", head=head)
    number = next((one["number"] for one in proposals if one["head"]["sha"] == sha), None)
    if number is None:
        return False
    body = {"body": as_posted(text, run, _only_texts(place.all(f"{base}/pulls/{number}/files")))}
    comments = place.all(f"{base}/issues/{number}/comments")
    ours = [one for one in comments if one["user"]["login"] == _WRITER and one["body"].startswith(MARK)]
    if ours:
        place.ask("PATCH", f"{base}/issues/comments/{ours[0]['id']}", body)
    else:
        place.ask("POST", f"{base}/issues/{number}/comments", body)
    return True


def _only_texts(files: list[Any]) -> bool:
    """Whether a proposal changes texts alone, by what GitHub itself says of its files: that it cannot hide."""
    names = [one[key] for one in files for key in ("filename", "previous_filename") if one.get(key)]
    return 0 < len(files) < _ALL_FILES and all(name.startswith(_TEXTS) and "\n" not in name for name in names)
