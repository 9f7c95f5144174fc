"""Make a new document from a template that tells the author what each part is for."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path, PurePosixPath

from ..documents.discretion import covered
from ..documents.head.mistakes import written_day
from ..documents.library import Library
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..model.kinds import Body
from ..model.places import Area
from ..model.vocabulary import Kind, Language
from .head import quoted
from .refused import Refused, or_meant

_TEMPLATES = Path(__file__).parent / "templates"
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
_APART = "PSZ"
"""Punctuation, signs and blanks part words, in whatever alphabet: «2026–27» is two."""


def create(project: Project, today: date, kind: Kind, area: str, title: str, owner: str | None) -> Path:
    """Write a document from the template of its kind and return its path. Never overwrites. Raises Refused."""
    path, text = begin(project, project.library(today), today, kind, area, title, owner)
    return write_inside(project.docs, path, text)


def begin(
    project: Project, library: Library, today: date, kind: Kind, area: str, title: str, owner: str | None
) -> tuple[Path, str]:
    """Return the path of a document to be, and its template filled in; nothing is written. Raises Refused."""
    found = library.areas.get(area)
    if found is None:
        hint = or_meant(area, library.areas)
        raise Refused(f"Området «{area}» finnes ikke.{hint} Områdene er: {', '.join(library.areas)}.")
    slug = _slug_for(title)
    keeper, document_id, day = _owner(library, found, owner), f"{area}-{slug}", today
    if kind is Kind.MEETING:
        day = _day_in(title)
        # The file of whoever meets is called the same however the area, and so its folder, comes to be called.
        body = library.by_id.get(keeper)
        slug, document_id = f"{day}-{PurePosixPath(body.path).stem if body else keeper}", f"{keeper}-{day}"
    path = project.file(f"{area}/{kind.folder}/{slug}.md")
    if path.exists():
        raise Refused(f"docs/{path.relative_to(project.docs).as_posix()} finnes fra før. Velg en annen tittel.")
    if document_id in library.by_id:
        raise Refused(f"Id «{document_id}» er brukt i docs/{library.by_id[document_id].path}. Velg en annen tittel.")
    return path, _filled(kind, found, document_id, title, day, keeper)


def _slug_for(title: str) -> str:
    if covered(title) != title:
        raise Refused("Tittelen har et tall som ligner et fødselsnummer. Skriv den uten tallet.")
    slug = slug_of(title)
    if not slug:
        raise Refused(f"Tittelen «{title}» har ingen bokstaver eller tall.")
    return slug


_DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?\. ?[a-zæøå]+ \d{4}|\d\d?\.\d\d?\.\d{4}", re.IGNORECASE)


def _day_in(title: str) -> date:
    """The day of a meeting, which its title says."""
    found = _DAY.search(title)
    day = written_day(found[0]) or found[0] if found else ""
    try:
        return date.fromisoformat(day)
    except ValueError:
        hint = "Skriv dagen i tittelen, og utvalget med --owner: «Møte i ASU 27. november 2026»."
        raise Refused(f"Tittelen «{title}» sier ikke hvilken dag møtet er. {hint}") from None


def slug_of(title: str) -> str:
    """A title as a file name: «Blodprøver og røntgen» becomes «blodprover-og-rontgen». The form has a twin: slug.js."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_ASCII))
    kept = "".join(letter for letter in plain if letter.isascii() or unicodedata.category(letter)[0] in _APART)
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")[:60].rstrip("-")


def _owner(library: Library, area: Area, owner: str | None) -> str:
    if owner is None:
        return area.owner
    if library.body(owner) is None:
        bodies = [body.id for body in library.all(Body)]
        raise Refused(f"Organet «{owner}» finnes ikke.{or_meant(owner, bodies, likeness=0.8)}")
    return owner


def _filled(kind: Kind, area: Area, document_id: str, title: str, today: date, owner: str) -> str:
    values = {"id": document_id, "title": quoted(title), "owner": owner, "today": today.isoformat()}
    return template(kind, area.language, values)


def template(kind: Kind, language: Language, values: dict[str, str]) -> str:
    """The template of a kind in a written language, with its blanks filled."""
    return filled(f"{kind.folder}.{language}.md", values)


def filled(name: str, values: dict[str, str]) -> str:
    """A file of templates/ with each <<word>> replaced by its value."""
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    return re.sub(r"<<(\w+)>>", lambda found: values[found[1]], text)
