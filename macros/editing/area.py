"""Make a local area whole: its landing page, its editorial team and its first news, ready to be published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ..documents.library import Library
from ..documents.project.in_use import IN_USE
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..model.places import Municipality
from ..model.vocabulary import AreaType, Language
from .head import quoted
from .new import filled
from .refused import Refused, or_meant

_FILES = {"index": "index.md", "redaksjon": "organer/redaksjon.md", "aktuelt": "aktuelt/nye-sider.md"}
_RESERVED = {"admin", "api", "assets", "d", "om", "redaksjon", "search", "templates"}
"""Addresses that mean something else directly below the root of the site."""


def create_area(
    project: Project, today: date, area_id: str, title: str, below: Iterable[str], municipalities: Iterable[str]
) -> list[Path]:
    """Write a local area below these communities and return the paths. Never overwrites. Raises Refused.

    `municipalities` are numbers; each must belong to one of the communities. The area is written in the language of
    the first community.
    """
    library = project.library(today)
    communities = list(dict.fromkeys(below))
    _refuse(project, library, area_id, title, communities)
    found = [_municipality(library, number, communities) for number in dict.fromkeys(municipalities)]
    language = library.areas[communities[0]].language
    values = {
        "id": area_id,
        "title": quoted(title),
        "below": ", ".join(communities),
        "municipalities": _listed(found),
        "today": today.isoformat(),
        **{key: quoted(text) for key, text in _sentences(title, found).items()},
    }
    paths = []
    for name, place in _FILES.items():
        text = filled(f"area/{name}.{language}.md", values)
        paths.append(write_inside(project.docs, f"{area_id}/{place}", text))
    return [*paths, write_inside(project.docs, f"{area_id}/{IN_USE}", nothing_in_use(language))]


def nothing_in_use(language: Language) -> str:
    """The file in which the units of a new area say what they use, with how that is done."""
    return filled(f"area/i-bruk.{language}.yml", {})


def free(project: Project, library: Library, area_id: str) -> None:
    """Raises Refused when no new area can have this id, which is also the name of its folder."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", area_id):
        raise Refused(f"«{area_id}» kan ikke være et mappenavn. Bruk små bokstaver a–z, tall og bindestrek.")
    taken = area_id in _RESERVED or (project.docs / f"{area_id}.md").exists() or (project.docs / area_id).exists()
    if taken or area_id in library.by_id:
        raise Refused(f"«{area_id}» er i bruk fra før. Velg et annet navn på mappen.")


def _refuse(project: Project, library: Library, area_id: str, title: str, communities: list[str]) -> None:
    free(project, library, area_id)
    if not title.strip():
        raise Refused("Området mangler navn.")
    known = [id_ for id_, area in library.areas.items() if area.type is AreaType.COMMUNITY]
    if not communities:
        raise Refused(f"Si hvilket helsefellesskap området hører til: --below {' eller '.join(known)}")
    for community in communities:
        if community not in known:
            hint = or_meant(community, known, f" Velg blant {', '.join(known)}.")
            raise Refused(f"«{community}» er ikke et helsefellesskap.{hint}")


def _municipality(library: Library, number: str, communities: list[str]) -> Municipality:
    for community in communities:
        for municipality in library.areas[community].municipalities:
            # The third is how one is written for a new health community.
            if number in (municipality.number, municipality.name, f"{municipality.number}={municipality.name}"):
                return municipality
    names = [m.name for community in communities for m in library.areas[community].municipalities]
    raise Refused(f"Kommunen «{number}» hører ikke til {' eller '.join(communities)}.{or_meant(number, names)}")


def _listed(municipalities: list[Municipality]) -> str:
    lines = [f"  - {{number: {quoted(one.number)}, name: {quoted(one.name)}}}\n" for one in municipalities]
    return "".join(["municipalities:\n", *lines]) if lines else ""


def _sentences(title: str, municipalities: list[Municipality]) -> dict[str, str]:
    """What is said of the area; alike in bokmål and nynorsk."""
    names = ", ".join(one.name for one in municipalities)
    where = f"{title} ({names})" if names and len(names) < 120 else title
    return {
        "summary": f"Lokale sider for {where}."[:200],
        "team": f"Lokal redaksjon for {title}",
        "news": f"Nye sider for {title}",
    }
