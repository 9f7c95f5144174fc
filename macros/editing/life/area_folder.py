"""The folder of an area gets another name: everything that points to it is written anew; ids and addresses stay."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from ...common.codeowners import PLACES
from ...documents.file import File
from ...documents.project.inside import move_inside, remove_inside, write_inside
from ...documents.project.project import Project
from ..area import free
from ..codeowners import write_codeowners
from ..refused import Refused, or_meant
from .forwarding import put_at, readable, refuse_address, remember

_CALL = re.compile(r"\{\{[^{}\n]*\}\}")


def rename_folder(project: Project, today: date, old: str, new: str) -> list[Path]:
    """Rename the folder of an area, and return the paths of what was written. Raises Refused.

    The id of the area is the name of its folder and leads on from the old one; the ids of its texts stay as they were.
    """
    library = project.library(today)
    if old not in library.areas:
        raise Refused(f"Området «{old}» finnes ikke.{or_meant(old, library.areas)}")
    free(project, library, new)
    if new in readable(library).published:
        raise Refused(f"«{new}» har vært brukt før, og gamle lenker ville ført feil. Velg et annet navn.")
    inside = [file for file in library.files if file.area == old]

    def now(path: str) -> str:
        return new + path.removeprefix(old) if path == old or path.startswith(f"{old}/") else path

    for file in inside:
        refuse_address(library, now(file.url), file.id)
    anchors = (source.partition("#") for source in library.ledger.forwardings)
    led_on = {f"{new}#{anchor}": library.ledger.forwardings[f"{old}#{anchor}"] for id_, _, anchor in anchors
              if id_ == old and anchor}  # fmt: skip
    remember(project, library, inside, {**led_on, old: new})
    named = [project.docs / now(file.path) for file in library.files if _name_anew(project, file, old, new)]
    written = [*put_at(project, library, now), *named]
    _move_the_rest(project.docs, project.docs / old, project.docs / new)
    if (project.root / PLACES[project.host]).is_file():
        written.append(write_codeowners(project, today))
    return sorted(set(written))


def _name_anew(project: Project, file: File, old: str, new: str) -> bool:
    """Write the new id where the head or a call in the text names the area; return whether it did."""
    path = project.docs / file.path
    text = path.read_bytes().decode("utf-8") if file.readable else ""
    lines = text.split("\n")
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    places = [file.place(*found.path) for found in file.references if found.id == old]
    if file.id == old:
        places.append(file.place("id"))
    for place in sorted(set(places), reverse=True):
        line = lines[place.line - 1]
        before, after = line[: place.column - 1], line[place.column - 1 :]
        lines[place.line - 1] = before + word.sub(new, after, count=1)
    written = _CALL.sub(lambda call: re.sub(rf"([\"']){re.escape(old)}\1", rf"\g<1>{new}\1", call[0]), "\n".join(lines))
    if written != text:
        write_inside(project.docs, path, written)
    return written != text


def _move_the_rest(docs: Path, old: Path, new: Path) -> None:
    """Move the pictures and whatever else lies beside the texts, and take away the empty folders."""
    for path in sorted(old.rglob("*"), reverse=True):  # what lies in a folder comes before the folder
        if path.is_dir() and not path.is_symlink():
            remove_inside(docs, path)
        else:
            move_inside(docs, path, new / path.relative_to(old))
    remove_inside(docs, old)
