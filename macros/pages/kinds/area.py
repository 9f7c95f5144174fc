"""The page of an area: its lists, what is new, and what is told of the area itself."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.document import Document
from ...documents.library import Library
from ...model.kinds import Entry
from ...model.places import Area
from ...model.vocabulary import Kind
from ..lists.by_day.meetings import meetings
from ..lists.by_day.news import news
from ..lists.documents import usual_state
from ..parts.facts import Fact, area_link, former_names
from ..parts.validity.in_use import used_in
from ..view import View


def area_kinds(view: View) -> Markup:
    """What an area page shows above its own text: the documents of the area, a row for each kind."""
    kinds = _by_kind(view)
    usual = usual_state(view, (document for _, found in kinds for document in found))
    return view.render("kinds/area_kinds", kinds=kinds, usual=usual)


def area_lists(view: View) -> Markup:
    """What an area page shows below its own text: what is new, and what is told of the area itself."""
    area = view.library.areas[view.document.area or ""]
    return view.render(
        "kinds/area",
        area=area,
        facts=area_facts(view, area),
        meetings=meetings(view, area.id),
        in_use=used_in(view, area.id),
        news=news(view, (area.id,)),
        shared=shared_by(view.library, area.id),
    )


def _by_kind(view: View) -> list[tuple[Kind, list[Document[Entry]]]]:
    kinds = [kind for kind in Kind if kind not in (Kind.NEWS, Kind.MEETING)]
    return [(kind, found) for kind in kinds if (found := view.library.select(kind, view.document.area))]


def area_facts(view: View, area: Area) -> list[Fact]:
    """What an area page says of the area itself."""
    w = view.words
    facts = []
    if area.below:
        facts.append(Fact(w.below, Markup(", ").join(area_link(view, other) for other in area.below)))
    teams = [other for other, found in view.library.areas.items() if view.document.area in found.below]
    if teams:
        facts.append(Fact(w.local_teams, Markup(", ").join(area_link(view, team) for team in teams)))
    if area.hospitals:
        facts.append(Fact(w.hospitals, Markup(", ").join(view.link_to(body) for body in area.hospitals)))
    if area.former:
        facts.append(Fact(w.former_names, former_names(area.former)))
    facts.append(Fact(w.owner, view.link_to(area.owner)))
    return facts


def shared_by(library: Library, area: str) -> dict[str, list[str]]:
    """Names of the municipalities of an area that belong to other communities as well, with those communities."""
    return {
        municipality.name: [other for other in areas if other != area]
        for municipality, areas in library.municipalities.values()
        if area in areas and len(areas) > 1
    }
