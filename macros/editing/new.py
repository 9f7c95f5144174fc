"""Make a new document from a template that tells the author what each part is for."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

from ..documents.library import Library
from ..documents.model import Area, Body
from ..documents.problem import nearest
from ..documents.project import Project
from ..documents.vocabulary import Kind

_TEMPLATES = Path(__file__).parent / "templates"
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


class Refused(Exception):
    """Nothing was written; the message says in Norwegian why, and what to do."""


def create(project: Project, today: date, kind: Kind, area: str, title: str, owner: str | None) -> Path:
    """Write a document from the template of its kind and return its path. Never overwrites. Raises Refused."""
    library = project.library(today)
    found = library.areas.get(area)
    if found is None:
        meant = nearest(area, library.areas)
        hint = f" Mente du {meant}?" if meant else ""
        raise Refused(f"Området «{area}» finnes ikke.{hint} Områdene er: {', '.join(library.areas)}.")
    slug = slug_of(title)
    if not slug:
        raise Refused(f"Tittelen «{title}» har ingen bokstaver eller tall.")
    path = project.docs / area / kind.folder / f"{slug}.md"
    document_id = f"{area}-{slug}"
    if path.exists():
        raise Refused(f"docs/{path.relative_to(project.docs).as_posix()} finnes fra før. Velg en annen tittel.")
    if document_id in library.by_id:
        raise Refused(f"Id «{document_id}» er brukt i docs/{library.by_id[document_id].path}. Velg en annen tittel.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_filled(kind, found, document_id, title, today, _owner(library, found, owner)), encoding="utf-8")
    return path


def slug_of(title: str) -> str:
    """A title as a file name: «Blodprøver og røntgen» becomes «blodprover-og-rontgen»."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_ASCII)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")


def _owner(library: Library, area: Area, owner: str | None) -> str:
    if owner is None:
        return area.owner
    if library.body(owner) is None:
        bodies = [document.id for document in library.entries if isinstance(document.entry, Body) and document.id]
        meant = nearest(owner, bodies, likeness=0.8)
        raise Refused(f"Organet «{owner}» finnes ikke." + (f" Mente du {meant}?" if meant else ""))
    return owner


def _filled(kind: Kind, area: Area, document_id: str, title: str, today: date, owner: str) -> str:
    template = (_TEMPLATES / f"{kind.folder}.{area.language}.md").read_text(encoding="utf-8")
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    values = {"id": document_id, "title": quoted, "owner": owner, "today": today.isoformat()}
    return re.sub(r"<<(\w+)>>", lambda found: values[found[1]], template)
