"""What moves leaves nothing behind: links, exceptions and the ledger are written anew for where things lie now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, normpath, relpath
from urllib.parse import unquote

from ...changes.revision import EXCEPTIONS
from ...documents.document import Document, is_a, read_file
from ...documents.figures.series import table_beside
from ...documents.file import File
from ...documents.library import Library
from ...documents.project.inside import move_inside, remove_inside, write_inside
from ...documents.project.ledger import LEDGER, Ledger, Published
from ...documents.project.project import Project
from ...documents.text.fingerprint import fingerprints
from ...documents.text.markup import Link
from ...model.kinds import Controlled
from ..adopt import note_editorial
from ..refused import Refused

Places = Callable[[str], str]
"""Where a file or a folder below docs/ lies now, from where it lay."""

Anchors = Mapping[str, str]
"""Where an anchor has gone, from `path#anchor` to `path#anchor`."""

_NONE: Anchors = {}
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|\?|$")
_EXCEPTION = re.compile(r"^(?P<key>[ ]*(?:- )?path:[ ]*[\"']?)(?P<path>[\w./-]+)", re.MULTILINE)


def put_at(project: Project, library: Library, now: Places, anchors: Anchors = _NONE) -> list[Path]:
    """Move the files that have a new place, write every link for it, and return the paths that were written."""
    written = []
    for file in library.files:
        before, after = project.docs / file.path, project.docs / now(file.path)
        data = before.read_bytes()
        text = relinked(data.decode("utf-8"), file, now, anchors).encode("utf-8") if file.readable else data
        if after != before or text != data:
            write_inside(project.docs, after, text)
            written.append(after)
        if after != before:
            remove_inside(project.docs, before)
            written += _table(project, before, after)
        if text != data and is_a(file, Controlled) and library.adopters(file):
            _note_links(project.docs, after, file, library)
    return [*written, *_exceptions(project, now)]


def _table(project: Project, before: Path, after: Path) -> list[Path]:
    """The table of a figure comes along with its page."""
    old, new = (project.docs / table_beside(str(path.relative_to(project.docs))) for path in (before, after))
    if not old.is_file():
        return []
    move_inside(project.docs, old, new)
    return [new]


def _note_links(docs: Path, path: Path, file: Document[Controlled], library: Library) -> None:
    """Write in a text that others follow which of its sections have new links only, so that nobody must consider them.

    Steps of a pathway have links to ids, which stay.
    """
    now = fingerprints(read_file(path.name, path.read_bytes()).sections)
    changed = {anchor: was for anchor, was in fingerprints(file.sections).items() if now[anchor] != was}
    if changed:
        note_editorial(docs, path, file, now, changed, library.today, "lenke skrevet om, ordene er de samme")


def _exceptions(project: Project, now: Places) -> list[Path]:
    file = project.docs / EXCEPTIONS
    before = file.read_bytes().decode("utf-8") if file.is_file() else ""
    after = _EXCEPTION.sub(lambda found: found["key"] + now(found["path"]), before)
    if after == before:
        return []
    return [write_inside(project.docs, file, after)]


def relinked(text: str, file: File, now: Places, anchors: Anchors = _NONE, home: str | None = None) -> str:
    """The whole text of a file with its links as they must be once everything lies where `now` and `anchors` say.

    `home` is where the text is to stand, when that is in another file.
    """
    for link in reversed(file.markup.links):
        target = _target(link, file.path, home or now(file.path), now, anchors)
        if target is None:
            continue
        begins = sum(len(line) + 1 for line in text.split("\n")[: link.place.line - 1]) + link.place.column - 1
        ends = text.find("\n\n", begins)
        found = text.find(link.target, begins, ends if ends >= 0 else len(text))
        if found >= 0:
            text = text[:found] + target + text[found + len(link.target) :]
    return text


def _target(link: Link, path: str, home: str, now: Places, anchors: Anchors) -> str | None:
    """What the link must say; None where it leads on as it stands."""
    if _OUTSIDE.match(link.target):
        return None
    written, _, anchor = link.target.partition("#")
    meant = normpath(f"{dirname(path)}/{unquote(written.partition('?')[0])}").lstrip("/") if written else path
    there, _, now_anchor = anchors.get(f"{meant}#{anchor}", f"{now(meant)}#{anchor}").partition("#")
    if (there, now_anchor, dirname(home)) == (meant, anchor, dirname(path)) and (written or home == path):
        return None
    shown = relpath(there, dirname(home) or ".") if written or there != home else ""
    return shown + (f"#{now_anchor}" if now_anchor else "")


def remember(project: Project, library: Library, files: Iterable[File], forwardings: Mapping[str, str]) -> None:
    """Write into the ledger where these files have lain until now, and where ids and anchors that are gone lead.

    What led to something that is gone leads on in one step. Raises Refused when the ledger cannot be read.
    """
    ledger = readable(library)
    published = ledger.with_({file.id: Published((file.url,)) for file in files if file.id})
    led_on = {source: forwardings.get(target, target) for source, target in ledger.forwardings.items()}
    whole = replace(published, forwardings={**led_on, **forwardings})
    write_inside(project.docs, LEDGER, whole.write())


def readable(library: Library) -> Ledger:
    """The ledger, for a command that must write in it. Raises Refused."""
    if library.ledger.unreadable:
        raise Refused(f"docs/{LEDGER} kan ikke leses, og ingenting er rørt. Se: samhandling check")
    return library.ledger


def refuse_address(library: Library, url: str, id_: str | None) -> None:
    """Raises Refused when an address once belonged to another text, whose old links would lead to this one."""
    owner = readable(library).owners.get(url, id_)
    if owner != id_:
        raise Refused(f"Adressen /{url} tilhørte «{owner}», og gamle lenker ville ført feil. Velg et annet filnavn.")
