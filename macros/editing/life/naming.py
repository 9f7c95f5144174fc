"""A body, a hospital or an area gets a new name: its id and its addresses stay, and the old name is remembered."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from ...documents.document import AreaPage, Document
from ...documents.file import File
from ...documents.project.project import Project
from ...model.kinds import Body
from ..head import quoted, set_key
from ..refused import Refused, or_meant
from .community import refuse_words


def rename(project: Project, today: date, id_: str, name: str, on: date) -> Path:
    """Give a body or an area a new name from a day that has come, and return its path. Raises Refused."""
    library = project.library(today)
    file = library.by_id.get(id_)
    if file is None:
        raise Refused(f"«{id_}» finnes ikke.{or_meant(id_, library.by_id)}")
    if not _has_names(file):
        raise Refused(f"docs/{file.path} er verken et område eller et organ. Rett tittelen i teksten.")
    refuse_words("navn", name)
    if on > today:
        raise Refused(f"Navnet gjelder fra {on}. Kjør kommandoen den dagen, så leserne ikke får det for tidlig.")
    if name == file.title:
        raise Refused(f"«{id_}» heter det allerede.")
    path = project.docs / file.path
    former = [*_former(file), (file.title, on - timedelta(days=1))]
    set_key(project.docs, path, "title", [f"title: {quoted(name)}"])
    set_key(
        project.docs,
        path,
        "former",
        ["former:", *(f"  - {{title: {quoted(old)}, until: {until}}}" for old, until in former)],
    )
    return path


def _has_names(file: File) -> bool:
    return isinstance(file, AreaPage) or (isinstance(file, Document) and isinstance(file.entry, Body))


def _former(file: File) -> list[tuple[str, date]]:
    return [(one.title, one.until) for one in getattr(file.entry, "former", ())]
