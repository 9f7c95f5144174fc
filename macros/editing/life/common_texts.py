"""What is common in a site, as the beginning of another one: without its areas, its decisions and its ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ...changes.revision import EXCEPTIONS
from ...common.sharing.shared import shareable, shared_text
from ...documents.document import AreaPage, Document, is_a
from ...documents.file import File
from ...documents.library import Library
from ...documents.project.in_use import IN_USE
from ...documents.project.inside import write_inside
from ...documents.project.ledger import LEDGER, Ledger
from ...model.kinds import Controlled, News
from ...model.places import Glossary, UntoldTopics
from ...model.vocabulary import AreaType, Status
from ..head import Head, read_head
from ..sharing.share import as_there, origin_lines

_DECIDED = ("approvals", "valid_from", "revision_date", "reviews", "consultation", "editorial", "origin")
"""What the head of a text says of decisions, which are those of the site it comes from."""


def copy_common(library: Library, docs: Path, to: Path, mother: str | None, today: date) -> None:
    """Copy what is common below `docs`, read as `library`, to the folder `to`.

    With the address of the `mother` site, each text remembers the sections it began from.
    """
    common = {id_ for id_, area in library.areas.items() if area.type is AreaType.COMMON}
    kept = [file for file in library.files if file.area in common or file.area is None]
    for file in kept:
        if not is_a(file, News):  # what was new there is no news here
            write_inside(to, file.path, _text(file, docs, library, common, mother, today))
    for path in _beside(docs, {file.path.partition("/")[0] for file in kept if "/" in file.path}):
        write_inside(to, path, (docs / path).read_bytes())
    write_inside(to, LEDGER, Ledger().write())
    write_inside(to, EXCEPTIONS, _empty_exceptions(docs / EXCEPTIONS))


def _beside(docs: Path, folders: set[str]) -> Iterator[Path]:
    """The pictures and other files that lie beside the common texts."""
    for folder in sorted(folders):
        for path in sorted((docs / folder).rglob("*")):
            # Who uses the texts there says nothing of who uses them here.
            if path.is_file() and not path.is_symlink() and path.suffix != ".md" and path.name != IN_USE:
                yield path.relative_to(docs)


def _empty_exceptions(file: Path) -> str:
    """The file of exceptions with what it says of itself, and no exceptions."""
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    said = [line for line in text.splitlines() if line.startswith("#")]
    return "\n".join([*said, "exceptions: []"]) + "\n"


def _text(file: File, docs: Path, library: Library, common: set[str], mother: str | None, today: date) -> bytes:
    path = docs / file.path
    if isinstance(file.entry, Glossary):
        return _glossary(path.read_text(encoding="utf-8"), common).encode("utf-8")
    if isinstance(file.entry, UntoldTopics):
        return _without("owner", path.read_text(encoding="utf-8")).encode("utf-8")
    if isinstance(file, AreaPage):
        head = read_head(path)
        head.keep(key for key in head.blocks if key != "approvals")
        return head.text().encode("utf-8")
    if is_a(file, Controlled):
        return _as_draft(read_head(path), file, library, mother, today).encode("utf-8")
    return path.read_bytes()


def _as_draft(head: Head, document: Document[Controlled], library: Library, mother: str | None, today: date) -> str:
    """A text that nobody has adopted yet; a retired one stays so."""
    head.keep(key for key in head.blocks if key not in _DECIDED)
    if document.entry.status is not Status.RETIRED:
        head.put({"status": Status.DRAFT.value})
        if mother and shareable(document):
            text = shared_text(document, library)
            _, seen = as_there(mother, text, today)
            head.set("origin", origin_lines(mother, text, today, seen, own=True))
    return head.text()


def _glossary(text: str, common: set[str]) -> str:
    """A glossary without the words that belong to other areas."""

    def kept(found: re.Match[str]) -> str:
        areas = re.search(r"\bareas: *\[([^\]]*)\]", found[0])
        return found[0] if not areas or common & set(re.findall(r"[a-z0-9-]+", areas[1])) else ""

    return re.sub(r"^  - .*\n(?:    .*\n)*", kept, text, flags=re.MULTILINE)


def _without(key: str, text: str) -> str:
    """A head without this key, wherever in it the key stands, and without what stands below it."""
    return re.sub(rf"^( *){key}:.*\n(?:\1 +.*\n)*", "", text, flags=re.MULTILINE)
