"""The menu, and where the documents of each kind are listed."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.vocabulary import Kind
from ..view import View

LISTS = {
    Kind.ROUTINE: "rutiner/",
    Kind.PATHWAY: "forlop/",
    Kind.AGREEMENT: "avtaler/",
    Kind.PLAN: "planer/",
    Kind.BODY: "utvalg/",
    Kind.SERVICE: "tjenester/",
    Kind.OFFER: "tilbud/",
    Kind.NEWS: "aktuelt/",
    Kind.MEETING: "utvalg/",
    Kind.FIGURE: "tall/",
}
"""The address of the list of each kind, relative to the root of the site."""

_NOT_BY_AREA = (Kind.SERVICE, Kind.ROUTINE, Kind.PATHWAY)
_IN_MENU = (Kind.ROUTINE, Kind.PATHWAY, Kind.AGREEMENT, Kind.PLAN, Kind.BODY, Kind.SERVICE, Kind.NEWS)


def list_of(kind: Kind, area: str) -> str:
    """Where the documents of a kind in an area are listed. What stands by need or by topic is narrowed."""
    if kind is Kind.FIGURE:
        return LISTS[kind]  # stands by focus area
    return f"{LISTS[kind]}?omrade={area}" if kind in _NOT_BY_AREA else f"{LISTS[kind]}#liste-{area}"


@dataclass(frozen=True)
class MenuItem:
    url: str
    title: str
    current: bool


def menu(view: View) -> list[MenuItem]:
    w, here = view.words, view.document
    short = {Kind.PLAN: w.plans, Kind.SERVICE: w.whom_to_contact}
    titles = {kind: short.get(kind, kind.plural(view.language)) for kind in _IN_MENU}
    return [
        MenuItem("omrader/", w.areas, here.url == "omrader/"),
        *(MenuItem(LISTS[kind], title, here.kind is kind or here.url == LISTS[kind]) for kind, title in titles.items()),
    ]
