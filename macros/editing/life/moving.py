"""A text gets another place: its id stays, old addresses and links lead to it, and those who follow it are named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath

from ...documents.document import Document, read_file
from ...documents.library import Library
from ...documents.project.project import Project
from ...model.kinds import Entry
from ...model.vocabulary import Kind
from ..refused import Refused, or_meant
from .ending import told
from .forwarding import put_at, refuse_address, remember


def move(project: Project, today: date, id_: str, place: str) -> tuple[Path, list[Path], list[str]]:
    """Move a text to «area/kind» or «area/kind/name».

    Return its new path, the files in which links were written anew, and who is told. Raises Refused.
    """
    library = project.library(today)
    text = document(library, id_)
    to = path_of(library, place, PurePosixPath(text.path).stem)
    if to == text.path:
        raise Refused(f"«{id_}» ligger der allerede.")
    refuse_taken(project, library, to, id_)
    refuse_misfit(to, (project.docs / text.path).read_bytes(), text.faults)
    remember(project, library, [text], {})
    written = put_at(project, library, lambda path: to if path == text.path else path)
    path = project.docs / to
    return path, [one for one in written if one != path], told(text, library)


def document(library: Library, id_: str) -> Document[Entry]:
    """The text with an id. Raises Refused."""
    found = library.by_id.get(id_)
    if not isinstance(found, Document):
        raise Refused(f"Teksten «{id_}» finnes ikke.{or_meant(id_, [one.id for one in library.documents])}")
    return found


def path_of(library: Library, place: str, name: str) -> str:
    """The path below docs/ that «area/kind» or «area/kind/name» means. Raises Refused."""
    area, _, rest = place.strip("/").removesuffix(".md").partition("/")
    kind, _, slug = rest.partition("/")
    kinds = [one.folder for one in Kind]
    for what, word, known in (("et område", area, list(library.areas)), ("en dokumenttype", kind, kinds)):
        if word not in known:
            hint = or_meant(word, known, f" Velg blant {', '.join(known)}.")
            raise Refused(f"«{word}» er ikke {what}. Skriv OMRÅDE/TYPE, for eksempel felles/rutiner.{hint}")
    slug = slug or name
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) or slug == "index":
        raise Refused(f"«{slug}» kan ikke være et filnavn. Bruk små bokstaver a–z, tall og bindestrek.")
    return f"{area}/{kind}/{slug}.md"


def refuse_taken(project: Project, library: Library, path: str, id_: str) -> None:
    """Raises Refused when another text lies at this path, or once did."""
    if project.file(path).exists():
        raise Refused(f"docs/{path} finnes fra før. Velg et annet filnavn: OMRÅDE/TYPE/NAVN")
    refuse_address(library, path.removesuffix(".md") + "/", id_)


def refuse_misfit(path: str, data: bytes, known: Iterable[object] = ()) -> None:
    """Raises Refused when a text cannot be understood at this path, as when a service becomes a routine."""
    faults = [one for one in read_file(path, data).faults if one not in set(known)]
    if faults:
        raise Refused(f"Teksten passer ikke i docs/{path}: {faults[0].message}. Rett det først: {faults[0].help}.")
