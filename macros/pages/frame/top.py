"""What stands around every page: the menu, the patient's municipality, the foot."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from markupsafe import Markup

from ...documents.library import Library
from ...model.places import Municipality
from ...model.vocabulary import AreaType, Status
from ..view import View
from .menu import menu

FRONT = "index.md"
"""The page that has the large search field."""


COPY_IS_OLD = 30
"""Days after which the emergency copy says that it is old."""


@dataclass(frozen=True)
class Residence:
    """A municipality a patient may live in, with the communities and then the local teams it belongs to."""

    municipality: Municipality
    areas: str
    """Ids of the areas, with spaces between."""
    former: str
    """The numbers it has taken over, with spaces between: what leads to them leads to it."""


@dataclass
class MunicipalityGroup:
    """Municipalities that belong to the same communities."""

    title: str
    href: str
    """Where the choice leads without script: the area, or the list that tells the several areas apart."""
    residents: list[Residence] = field(default_factory=list)


def top(view: View) -> Markup:
    """The same on all pages that lie as deep, in the same language and under the same item of the menu."""
    items = menu(view)
    # A front page with errors has none of its words.
    front = view.document.path == FRONT and view.document.entry is not None
    starting_edition = view.settings.starting_edition and not _in_force(view)
    key = ("top", view.root, view.language, front, starting_edition, *items)
    if key not in view.shared:
        areas = [(id_, area) for id_, area in view.library.areas.items() if area.type is not AreaType.COMMON]
        view.shared[key] = view.render(
            "frame/top",
            front=front,
            starting_edition=starting_edition,
            menu=items,
            municipality_groups=_groups(view),
            areas=areas,
            copy_is_old=COPY_IS_OLD,
        )
    return view.shared[key]


def _in_force(view: View) -> bool:
    controlled = view.controlled(view.document)
    return controlled is not None and controlled.status is Status.IN_FORCE


def bottom(view: View) -> Markup:
    return view.render("frame/bottom")


def _former(view: View, municipality: Municipality) -> str:
    return " ".join(view.library.predecessors.get(municipality.number, ()))


def _groups(view: View) -> list[MunicipalityGroup]:
    """Municipalities of one community alone first, then those of several, so that nobody is sent to one by silence."""
    w = view.words
    teams = _local_teams(view.library)
    groups: dict[tuple[str, ...], list[Residence]] = defaultdict(list)
    for municipality, areas in view.library.municipalities.values():
        own = " ".join([*areas, *teams[municipality.number]])
        groups[tuple(areas)].append(Residence(municipality, own, _former(view, municipality)))
    result = []
    for ids, residents in sorted(groups.items(), key=lambda item: (len(item[0]), item[0])):
        names = [view.library.areas[area].short_title for area in ids]
        title = names[0] if len(names) == 1 else f"{w.both} {f' {w.and_} '.join(names)}"
        href = view.href(f"{ids[0]}/" if len(ids) == 1 else "omrader/")
        result.append(MunicipalityGroup(title, href, residents))
    return result


def _local_teams(library: Library) -> dict[str, list[str]]:
    """The ids of the local teams of each municipality, by its number."""
    teams: dict[str, list[str]] = defaultdict(list)
    for area_id, area in library.areas.items():
        if area.type is AreaType.LOCAL:
            for municipality in area.municipalities:
                teams[municipality.number].append(area_id)
    return teams
