"""What stands around every page: the menu, the patient's municipality, the foot."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from markupsafe import Markup

from ..documents.library import Library
from ..documents.model import Municipality
from ..documents.vocabulary import Kind, Language
from .view import View

FRONT = "index.md"
"""The page that has the large search field."""

LISTS = {
    Kind.ROUTINE: "rutiner/",
    Kind.PATHWAY: "forlop/",
    Kind.AGREEMENT: "avtaler/",
    Kind.PLAN: "planer/",
    Kind.BODY: "utvalg/",
    Kind.SERVICE: "tjenester/",
    Kind.OFFER: "tilbud/",
    Kind.NEWS: "aktuelt/",
}
"""The address of the list of each kind, relative to the root of the site."""

_IN_MENU = (Kind.ROUTINE, Kind.PATHWAY, Kind.AGREEMENT, Kind.PLAN, Kind.BODY, Kind.SERVICE, Kind.NEWS)
_SHORT = {Kind.PLAN: ("Planer", "Planar")}


@dataclass(frozen=True)
class MenuItem:
    url: str
    title: str
    current: bool


@dataclass
class MunicipalityGroup:
    """Municipalities that belong to the same communities."""

    title: str
    areas: str
    """Ids of the communities, with spaces between."""
    href: str
    municipalities: list[Municipality] = field(default_factory=list)


def top(view: View) -> Markup:
    return view.render("top", front=view.document.path == FRONT, menu=_menu(view), municipality_groups=_groups(view))


def bottom(view: View) -> Markup:
    return view.render("bottom")


def _menu(view: View) -> list[MenuItem]:
    def title(kind: Kind) -> str:
        nb, nn = _SHORT.get(kind, (kind.plural(Language.NB), kind.plural(Language.NN)))
        return nn if view.language is Language.NN else nb

    here = view.document
    items = [MenuItem(LISTS[kind], title(kind), here.kind is kind or here.url == LISTS[kind]) for kind in _IN_MENU]
    return [
        MenuItem("omrader/", "Områder" if view.language is Language.NB else "Område", here.url == "omrader/"),
        *items,
    ]


def _groups(view: View) -> list[MunicipalityGroup]:
    """Municipalities of one community alone first, then those of several, so that nobody is sent to one by silence."""
    w = view.words
    groups: dict[tuple[str, ...], list[Municipality]] = defaultdict(list)
    for municipality, areas in view.library.municipalities.values():
        groups[tuple(areas)].append(municipality)
    result = []
    for ids, municipalities in sorted(groups.items(), key=lambda item: (len(item[0]), item[0])):
        names = [view.library.areas[area].short_title for area in ids]
        title = names[0] if len(names) == 1 else f"{w.both} {f' {w.and_} '.join(names)}"
        result.append(MunicipalityGroup(title, " ".join(ids), view.href(f"{ids[0]}/"), municipalities))
    return result


def shared_by(library: Library, area: str) -> dict[str, list[str]]:
    """Names of the municipalities of an area that belong to other communities as well, with those communities."""
    return {
        municipality.name: [other for other in areas if other != area]
        for municipality, areas in library.municipalities.values()
        if area in areas and len(areas) > 1
    }
