"""Take a common text into use in an area, confirm it when it has changed, and declare a change editorial."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..common.adoption import adapted
from ..common.drift import Drift, drifted, recorded, seen_now
from ..documents.document import Document, is_a
from ..documents.history.earlier import words
from ..documents.library import Library
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..documents.steps import all_sections
from ..documents.text.body import Section
from ..documents.text.fingerprint import TOP, as_key, fingerprints
from ..model.kinds import Controlled
from ..model.parts import Adapts, EditorialChange
from ..model.vocabulary import Status
from .head import quoted, read_head, set_key
from .refused import Refused, or_meant

_OF_THE_TEXT = (
    *("title", "summary", "keywords", "audience", "patient_groups", "codes", "language"),
    *("parties", "covers", "period_from", "period_to", "measures"),
)
"""What an adoption takes over from the head of the common text; the rest it follows, or is the area's own to say."""


@dataclass(frozen=True)
class Reworded:
    """A section of a common text before and after a change that is spelling only."""

    heading: str
    before: str
    now: str


def adopt(project: Project, today: date, common_id: str, area_id: str) -> Path:
    """Write an adoption that follows the common text as it is, and return its path. Raises Refused."""
    library = project.library(today)
    common = _controlled(library, common_id)
    area = library.areas.get(area_id)
    if area is None:
        raise Refused(f"Området «{area_id}» finnes ikke.{or_meant(area_id, library.areas)}")
    _refuse_to_adopt(common, area_id, library)
    path = project.file(f"{area_id}/{common.path.removeprefix(f'{common.area}/')}")
    document_id = f"{area_id}-{path.stem}"
    if path.exists() or document_id in library.by_id:
        taken = library.by_id[document_id].path if document_id in library.by_id else path.relative_to(project.docs)
        raise Refused(f"docs/{taken} finnes fra før. Legg `adapts:` til der, eller gi filen et annet navn.")
    head = read_head(project.docs / common.path)
    head.keep(_OF_THE_TEXT)
    head.put({"id": document_id, "owner": area.owner, "status": Status.DRAFT, "version": quoted("0.1")})
    head.lead("id")
    head.set("adapts", recorded(common, common.entry.version, seen_now(common, library)))
    head.body = ""
    return write_inside(project.docs, path, head.text())


def _refuse_to_adopt(common: Document[Controlled], area_id: str, library: Library) -> None:
    """Raises Refused when the area cannot follow the text, or does already."""
    entry = common.entry
    if entry.status is Status.RETIRED:
        instead = f" Ta i bruk {entry.replaced_by} i stedet." if entry.replaced_by else ""
        raise Refused(f"«{common.id}» er opphevet.{instead}")
    if common.area == area_id:
        raise Refused(f"«{common.id}» ligger allerede i området {area_id}.")
    for other in library.adopters(common):
        if other.area == area_id and other.entry.status is not Status.RETIRED:
            raise Refused(f"Området har allerede tatt i bruk {common.id}, i docs/{other.path}.")


def waiting(library: Library, document_id: str) -> list[Drift]:
    """What has drifted under an adoption. Raises Refused."""
    document = _controlled(library, document_id)
    if document.entry.adapts is None:
        raise Refused(f"«{document_id}» følger ingen felles tekst. Oppgi området som skal ta den i bruk.")
    return drifted(document, library)


def confirm(project: Project, today: date, document_id: str, only: tuple[str, ...] = ()) -> list[Drift]:
    """Record that an adoption has been held against the common text as it is now; return what had drifted.

    `only` names the sections that were considered; the version moves when nothing else is left. Raises Refused.
    """
    library = project.library(today)
    document = _controlled(library, document_id)
    adapts, common = document.entry.adapts, adapted(document, library)
    if adapts is None:
        raise Refused(f"«{document_id}» følger ingen felles tekst.")
    if not is_a(common, Controlled):
        raise Refused(f"«{document_id}» følger {adapts.document}, som ikke finnes.")
    now, waits = seen_now(common, library), drifted(document, library)
    for anchor in only:
        names = [*now, *adapts.sections]
        if anchor not in names:
            raise Refused(f"{common.id} har ikke avsnittet «{anchor}».{or_meant(anchor, names)}")
    done = [found for found in waits if not only or found.anchor in only]
    seen = now if not only else _merged(adapts, now, only)
    version = common.entry.version if len(done) == len(waits) else adapts.version
    set_key(project.docs, project.file(document.path), "adapts", recorded(common, version, seen))
    return done


def declare_editorial(project: Project, today: date, common_id: str, note: str) -> list[Reworded]:
    """Declare that what was last changed in a common text is spelling only, so that no adopter is told of it.

    The change is that from the newest committed text which reads otherwise. Raises Refused.
    """
    library = project.library(today)
    common = _controlled(library, common_id)
    now = fingerprints(all_sections(common))
    earlier = next((one for one in library.earlier.versions(common.path) if one.fingerprints != now), None)
    if earlier is None:
        raise Refused(f"Fant ingen annen utgave av docs/{common.path} i historikken.")
    changed = {anchor: was for anchor, was in earlier.fingerprints.items() if now.get(anchor, was) != was}
    if not changed:
        raise Refused("Avsnitt er lagt til eller tatt bort. Det er mer enn språk, så områdene får vite om det.")
    note_editorial(project.docs, project.file(common.path), common, now, changed, today, note)
    return [_reworded(anchor, earlier.sections, all_sections(common)) for anchor in changed]


def note_editorial(
    docs: Path,
    path: Path,
    common: Document[Controlled],
    now: Mapping[str, str],
    changed: Mapping[str, str],
    day: date,
    note: str,
) -> None:
    """Write at `path` below `docs` that the words of these sections are the same.

    `changed` is what their fingerprints were.
    """
    declared = [
        *common.entry.editorial,
        *(EditorialChange(section=a, was=was, now=now[a], on=day, note=note) for a, was in changed.items()),
    ]
    set_key(docs, path, "editorial", ["editorial:", *map(_editorial, declared)])


def _reworded(anchor: str, before: tuple[Section, ...], now: tuple[Section, ...]) -> Reworded:
    was, is_now = ([one for one in sections if (one.anchor or TOP) == anchor] for sections in (before, now))
    return Reworded(is_now[0].heading, words(was), words(is_now))


def _controlled(library: Library, document_id: str) -> Document[Controlled]:
    document = library.by_id.get(document_id)
    if document is None:
        ids = [one.id for one in library.controlled]
        raise Refused(f"Teksten «{document_id}» finnes ikke.{or_meant(document_id, ids, likeness=0.8)}")
    if not is_a(document, Controlled):
        help_text = "Rett metadatahodet først." if document.faults else "Bare tekster som vedtas, kan det."
        raise Refused(f"docs/{document.path} kan ikke tas i bruk. {help_text}")
    return document


def _merged(adapts: Adapts, now: dict[str, str], only: tuple[str, ...]) -> dict[str, str]:
    """What was recorded, with only these sections as they are now, in the order of the text."""
    kept = {anchor: seen for anchor, seen in adapts.sections.items() if anchor not in only}
    merged = {anchor: kept.get(anchor, now[anchor]) for anchor in now if anchor in kept or anchor in only}
    return {**merged, **{anchor: seen for anchor, seen in kept.items() if anchor not in now}}


def _editorial(change: EditorialChange) -> str:
    fields = f"section: {as_key(change.section)}, was: {change.was}, now: {change.now}, on: {change.on}"
    return f"  - {{{fields}, note: {quoted(change.note)}}}"
