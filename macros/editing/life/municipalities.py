"""A municipality is merged into others or split: written in every area that has it, and nothing of the old is lost."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from ...documents.document import AreaPage
from ...documents.library import Library
from ...documents.project.project import Project
from ...model.places import Municipality
from ..head import quoted, set_key
from ..refused import Refused

Named = tuple[tuple[str, str], ...]
"""Numbers and names."""


def replace(project: Project, today: date, old: tuple[str, ...], new: Named, on: date) -> list[Path]:
    """Let the municipalities `new` take over from `old` on a day, and return the paths written. Raises Refused.

    One that goes on under its own number may be among both. The old ones stay in the file, so that agreements keep
    their true parties and old links lead to the new ones.
    """
    library = project.library(today)
    _refuse(library, old, new)
    paths = []
    for page in library.files:
        if isinstance(page, AreaPage) and {one.number for one in page.entry.municipalities} & set(old):
            path = project.docs / page.path
            set_key(project.docs, path, "municipalities", _lines(page, library, old, new, on))
            paths.append(path)
    return paths


def _refuse(library: Library, old: tuple[str, ...], new: Named) -> None:
    for number in old:
        if number not in library.ever:
            raise Refused(f"Kommunenummeret {number} finnes ikke i noe område.")
        if library.ever[number].until:
            raise Refused(f"{library.ever[number].name} ({number}) er erstattet fra før.")
    for number, name in new:
        if number in old:
            raise Refused(f"{number} kan ikke erstatte seg selv. Oppgi bare numrene som blir borte.")
        if number in library.ever and library.ever[number].name != name:
            raise Refused(f"Kommunenummeret {number} er brukt av {library.ever[number].name}.")


def _lines(page: AreaPage, library: Library, old: tuple[str, ...], new: Named, on: date) -> list[str]:
    listed = page.entry.municipalities
    known = {one.number for one in listed}
    ended = {"until": on - timedelta(days=1), "replaced_by": tuple(number for number, _ in new)}
    lines = [_line(one.model_copy(update=ended) if one.number in old else one) for one in listed]
    begun = (
        library.ever.get(number) or Municipality.model_validate({"number": number, "name": name, "from": on})
        for number, name in new
        if number not in known
    )
    return ["municipalities:", *lines, *map(_line, begun)]


def _line(one: Municipality) -> str:
    said = {
        "number": quoted(one.number),
        "name": quoted(one.name),
        "sami_name": one.sami_name and quoted(one.sami_name),
        "confirmed": None if one.confirmed else "false",
        "from": one.from_,
        "until": one.until,
        "replaced_by": one.replaced_by and f"[{', '.join(map(quoted, one.replaced_by))}]",
    }
    return f"  - {{{', '.join(f'{key}: {value}' for key, value in said.items() if value)}}}"
