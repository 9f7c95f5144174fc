"""The comment on a proposal, kept up to date: a text that the checks have made, at GitHub and at Forgejo.

At GitHub the proposal's own code has made the text. It is taken as a text, nothing of the proposal is run, and the
proposal is found by what the host says of the run. At Forgejo the code of the main branch has made it.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from ...documents.project.repository import Host
from ..telling.comment import MARK
from .host import Place, understood

_LONGEST = 60_500
"""GitHub takes 65 536 characters."""
_WRITERS = {Host.GITHUB: "github-actions[bot]", Host.FORGEJO: "forgejo-actions"}
"""Who a workflow is at each host."""


_AT = re.compile(r"@(?=\w)|&(?:#\d{1,9}|#x[0-9a-f]{1,8}|commat);?", re.IGNORECASE)
"""What calls somebody where a name follows. The host looks for it in the finished text, where an entity is its sign."""
_ALL_FILES = 3_000
"""GitHub lists no more files of a proposal than this."""
_TEXTS = "docs/"


def as_posted(text: str, run: str | None, only_texts: bool) -> str:
    """The comment as it is sent: whether it can be trusted is said first, where nothing hides it; nobody is called.

    `run` is the page of the run in which the proposal's own code made the text, and None when our code did.
    """
    quiet = _AT.sub(lambda sign: "@\u200b" if unescape(sign[0])[0] == "@" else sign[0], text[:_LONGEST])
    return "\n".join([MARK, f"<p>{_trust(run, only_texts)}</p>", quiet, *([_download(run)] if run else [])]) + "\n"


def _trust(run: str | None, only_texts: bool) -> str:
    if only_texts:
        return "Forslaget endrer bare docs/. Det som står under, har kontrollen skrevet."
    written = (
        "Det som står under, har kontrollen i selve forslaget skrevet, og forslaget kan ha endret den. "
        if run
        else "Det som står under, gjelder bare tekstene. "
    )
    must = "En som har ansvar for programmet, må lese endringen."
    return f"<b>Forslaget endrer programmet, ikke bare tekster.</b> {written}{must}"


def _download(run: str) -> str:
    page = f'<a href="{escape(run)}">siden til kontrollen</a>'
    return (
        f"<p>Nettstedet slik det blir, ligger som «forslag» nederst på {page}. "
        "Last det ned, pakk det ut, og åpne index.html i mappen gjennomgang.</p>"
    )


def post(place: Place, head: str, sha: str, text: str, run: str | None) -> bool:
    """Write the comment on the proposal whose branch is `head` and still stands at `sha`; False when none does.

    Raises HostRefused.
    """
    with understood():
        return _posted(place, head, sha, text, run)


def _posted(place: Place, head: str, sha: str, text: str, run: str | None) -> bool:
    base = f"/repos/{place.repository}"
    proposals = place.all(f"{base}/pulls", state="open", head=head)
    number = next((one["number"] for one in proposals if one["head"]["sha"] == sha), None)
    if number is None:
        return False
    body = {"body": as_posted(text, run, _only_texts(place.all(f"{base}/pulls/{number}/files")))}
    comments = place.all(f"{base}/issues/{number}/comments")
    ours = [one for one in comments if one["user"]["login"] == _WRITERS[place.host] and one["body"].startswith(MARK)]
    if ours:
        place.ask("PATCH", f"{base}/issues/comments/{ours[0]['id']}", body)
    else:
        place.ask("POST", f"{base}/issues/{number}/comments", body)
    return True


def _only_texts(files: list[Any]) -> bool:
    """Whether a proposal changes texts alone, by what GitHub itself says of its files: that it cannot hide."""
    names = [one[key] for one in files for key in ("filename", "previous_filename") if one.get(key)]
    return 0 < len(files) < _ALL_FILES and all(name.startswith(_TEXTS) and "\n" not in name for name in names)
