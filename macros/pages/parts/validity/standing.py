"""For whom a text is in force: «gjelder for 20 av 22 kommuner», with the list, and the version each of them has."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ....common.parties import Approved, Standing, parties_of, standings, standings_of_deciders
from ....documents.document import Document, is_a
from ....documents.library import Library
from ....model.kinds import Agreement, Controlled
from ....model.parts import PartyAdopted
from ....model.vocabulary import AreaType, Status
from ...view import View, hyperlink, time_element
from .decided import decided_in
from .earlier import texts


@dataclass(frozen=True)
class Applies:
    """Parties for whom the same version applies."""

    version: str
    """Empty when none does."""
    approved: bool
    """Whether they have approved the version that stands in the text."""
    parties: list[str]
    readers: list[str]
    """The parties, and the municipalities that have taken over from them."""


def applies(view: View, document: Document[Controlled]) -> Markup | str:
    """The line at the top that says which version applies, when it may be another than the one that stands here.

    Where municipalities approve each for itself there is a line for each answer, and script shows the one for the
    municipality that the reader has chosen. What holds for all is there without script.
    """
    if document.entry.status is Status.RETIRED:
        return ""
    version, by_party = document.entry.version, standings(document, view.library)
    groups = _grouped(by_party or standings_of_deciders(document, view.library), view.library)
    if not by_party:
        groups = [one for one in groups if one.version not in ("", version)]
    earlier = texts(view, document)
    return view.render(
        "parts/validity/standing", groups=groups, by_party=bool(by_party), version=version, texts=earlier
    ).strip()


def parties(view: View, document: Document[Controlled]) -> Markup | str:
    """The list of parties with the version that applies for each, and whether a newer one awaits its approval."""
    entry, found = document.entry, standings(document, view.library)
    if entry.status is Status.RETIRED:
        return ""
    if len(found) < 2:
        return _of_the_original(view, document) if is_a(document, Agreement) and not found else ""
    return view.render(
        "parts/validity/parties",
        document=document,
        where=where,
        standings=found,
        version=entry.version,
        said=_said(view, found, entry.status),
        texts=texts(view, document),
    )


def _of_the_original(view: View, document: Document[Agreement]) -> Markup | str:
    """Of an agreement that nobody has approved here: which parties a source says have, or that none says that of any.

    A common text is a pattern, and binds nobody.
    """
    area = view.library.areas.get(document.area)
    if area is None or area.type is AreaType.COMMON:
        return ""
    renders, named = document.entry.renders, parties_of(document, view.library)
    stated = {one.by: one for one in renders.parties} if renders else {}
    if renders and renders.adopted and renders.adopted.by in named:
        stated.setdefault(renders.adopted.by, PartyAdopted(**renders.adopted.model_dump()))
    given = {party: stated[party] for party in named if party in stated}
    adopted = bool(renders and renders.adopted)
    return view.render(
        "parts/validity/original_parties", document=document, parties=named, given=given, where=where, adopted=adopted
    )


def where(view: View, document: Document[Controlled], one: Approved | PartyAdopted) -> Markup:
    """When a party approved, and in which case, leading to what is kept of that here or elsewhere."""
    if case := decided_in(view, document, one.by, one.on, one.ref):
        return Markup(case)  # noqa: S704 (is markup already)
    said = Markup("{}, {}").format(time_element(one.on), one.ref) if one.ref else time_element(one.on)
    return hyperlink(one.url, said) if one.url else said


def how_widely(view: View, document: Document[Controlled]) -> str:
    """«Gjelder for 20 av 22 kommuner»; empty where fewer than two parties approve each for itself."""
    found = standings(document, view.library)
    retired = document.entry.status is Status.RETIRED
    return "" if retired or len(found) < 2 else _said(view, found, document.entry.status)


def _grouped(found: list[Standing], library: Library) -> list[Applies]:
    groups: dict[tuple[str, bool], list[str]] = {}
    for one in found:
        key = (one.in_force.version if one.in_force else "", one.now is not None)
        groups.setdefault(key, []).append(one.party)
    return [
        Applies(version, approved, names, [*names, *(heir for name in names for heir in library.successors(name))])
        for (version, approved), names in groups.items()
    ]


def _said(view: View, found: list[Standing], status: Status) -> str:
    """«Gjelder for 20 av 22 kommuner», or «Vedtatt av» before it is in force; other parties where none is one."""
    w = view.words
    municipalities = [one for one in found if one.party in view.library.ever]
    counted, what = (municipalities, w.municipalities_count) if municipalities else (found, w.parties_count)
    lead = w.in_force_for if status is Status.IN_FORCE else w.approved_of
    return f"{lead} {sum(one.now is not None for one in counted)} {w.of} {len(counted)} {what}"
