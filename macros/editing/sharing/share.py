"""Bring in a text from another site of this kind, and look whether it has changed there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml
from pydantic import ValidationError

from ...common.sharing.shared import SharedText
from ...documents.discretion import discreet
from ...documents.document import is_a, read_file
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...documents.steps import all_sections
from ...documents.text.body import Section
from ...documents.text.fingerprint import fingerprints
from ...model.kinds import Controlled
from ...model.parts import Origin
from ...model.vocabulary import Kind, Status
from ..head import Head, quoted, read_head
from ..refused import Refused, or_meant
from .fetch import fetch


def bring_in(project: Project, today: date, site: str, foreign_id: str, area_id: str) -> Path:
    """Write a copy of a text of another site into an area, and return its path. Raises Refused."""
    library = project.library(today)
    area = library.areas.get(area_id)
    if area is None:
        raise Refused(f"Området «{area_id}» finnes ikke.{or_meant(area_id, library.areas)}")
    text = asked(site, foreign_id)
    path = project.file(f"{area_id}/{text.kind.folder}/{text.id}.md")
    document_id = f"{area_id}-{text.id}"
    if path.exists() or document_id in library.by_id:
        raise Refused(f"Teksten er hentet før. Se om den er endret: samhandling fetch {document_id}")
    head = _begun(document_id, area.owner, text)
    fill(head, site, text, today)
    _write(path, head, project)
    return path


def _begun(document_id: str, owner: str, text: SharedText) -> Head:
    """The head of a copy, with what is ours to say of it."""
    head = Head("---\n---\n")
    head.put({"id": document_id, "owner": owner, "status": Status.DRAFT.value})
    if text.kind is Kind.AGREEMENT:
        head.put({"parties": f"[{owner}]"})  # until the area says who they are here
    return head


def as_there(site: str, text: SharedText, today: date) -> tuple[tuple[Section, ...], dict[str, str]]:
    """The sections of a text of another site as they would be here, and the fingerprints it is pinned by."""
    head = _begun(text.id, text.id, text)
    seen = fill(head, site, text, today)
    return all_sections(read_file(f"x/{text.kind.folder}/x.md", head.text().encode("utf-8"))), seen


def refresh(project: Project, today: date, document_id: str) -> bool:
    """Fetch a text again; return whether it has changed. What the area itself has said of it stays. Raises Refused."""
    library = project.library(today)
    origin, path = origin_of(library, document_id)
    if origin.own:
        raise Refused(f"«{document_id}» er deres egen nå. Se hva som er endret der den kom fra: samhandling origins")
    text = asked(origin.site, origin.document)
    head = read_head(project.docs / path)
    seen = fill(head, origin.site, text, today)
    if seen == origin.sections and text.version == origin.version:
        return False
    if text.kind.folder != Path(path).parent.name:
        raise Refused(f"«{text.id}» er blitt en annen type hos {origin.site}: {text.kind.nb}. Ingenting er endret.")
    _write(project.file(path), head, project)
    return True


def origin_of(library: Library, document_id: str) -> tuple[Origin, str]:
    """Where a text comes from, and its path. Raises Refused."""
    document = library.find(document_id, Controlled)
    if document is None or document.entry.origin is None:
        known = [one.id for one in library.controlled if one.entry.origin]
        raise Refused(f"«{document_id}» er ikke hentet fra et annet nettsted.{or_meant(document_id, known)}")
    return document.entry.origin, document.path


def asked(site: str, foreign_id: str) -> SharedText:
    """What another site answers when it is asked for a text. Raises Refused when it is not harmless words."""
    address = f"{site.rstrip('/')}/api/v1/texts/{foreign_id}.json"
    try:
        text = SharedText.model_validate_json(fetch(address))
    except ValidationError as error:
        raise Refused(f"Svaret fra {address} er ikke en tekst vi kan bruke. Ingenting er endret.") from error
    if text.id != foreign_id:
        raise Refused(f"{site} svarte med «{text.id}» i stedet for «{foreign_id}». Ingenting er endret.")
    if text.status is Status.RETIRED:
        raise Refused(f"«{text.id}» er opphevet hos {site}. Ingenting er endret.")
    if text.harmful:
        raise Refused(f"«{text.harmful}» hos {site} har kode i teksten. Ingenting er endret.")
    return text


def fill(head: Head, site: str, text: SharedText, today: date) -> dict[str, str]:
    """Put everything that comes from the other site in its place, and return the fingerprints it is pinned by."""
    values = {"title": text.title, "summary": text.summary, "version": text.version, "language": text.language.value}
    head.put({key: quoted(value) for key, value in values.items()})
    head.put({"audience": f"[{', '.join(text.audience)}]"})
    for key, block in text.front.items():
        written = yaml.safe_dump({key: block}, allow_unicode=True, sort_keys=False, width=10_000)
        head.set(key, written.splitlines())
    head.body = f"\n{_as_markdown(text, site)}\n".replace("\n", head.line_end)
    seen = fingerprints(all_sections(read_file(f"x/{text.kind.folder}/x.md", head.text().encode("utf-8"))))
    head.set("origin", origin_lines(site, text, today, seen))
    return seen


def origin_lines(site: str, text: SharedText, today: date, seen: dict[str, str], *, own: bool = False) -> list[str]:
    """The lines of a head that say where a text comes from; one that is `own` may be changed here."""
    origin = {"site": site, "document": text.id, "version": text.version, "license": text.license}
    return [
        "origin:",
        *(f"  {key}: {quoted(value)}" for key, value in origin.items()),
        f"  fetched: {today}",
        *(["  own: true"] if own else []),
        "  sections:",
        *(f"    {quoted(anchor)}: {print_}" for anchor, print_ in seen.items()),
    ]


def _as_markdown(text: SharedText, site: str) -> str:
    """The sections as the body of a document, each under its permanent anchor, with links that lead to `site`."""
    parts = []
    for section in text.sections:
        heading = f"{'#' * section.level} {section.heading} {{#{section.anchor}}}\n\n" if section.level else ""
        parts.append(f"{heading}{section.text}".rstrip().replace("](/", f"]({site.rstrip('/')}/"))
    return "\n\n".join(parts)


def _write(path: Path, head: Head, project: Project) -> None:
    data = head.text().encode("utf-8")
    written = read_file(path.relative_to(project.docs).as_posix(), data)
    if written.faults or not is_a(written, Controlled) or written.entry.origin is None:
        raise Refused("Svaret kan ikke bli et dokument her. Ingenting er endret.")
    if discreet(head.text()) != head.text():
        raise Refused("Svaret har noe som ligner et fødselsnummer eller et passord. Ingenting er endret.")
    write_inside(project.docs, path, data)
