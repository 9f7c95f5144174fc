"""The page of a figure: its pictures with numbers and words, what should move it, and the numbers to take along."""

from __future__ import annotations

from markupsafe import Markup, escape

from ...documents.document import Document
from ...documents.figures.measures import measure_of, same_elsewhere, used_by
from ...model.kinds import Figure
from ...model.kinds.figure import Begin
from ..parts.facts import Fact
from ..parts.numbers.plot import drawn, legend, plots
from ..parts.numbers.sentence import amount
from ..view import View, time_element

LIST = "tall/"
"""Where figures stand side by side."""


SCHEMA = "api/v1/schema/figures.json"


def pictures(view: View, document: Document[Figure]) -> Markup:
    shown = plots(view, document)
    return view.render(
        "kinds/figure",
        drawn=drawn(view, shown, document.entry.unit, level=2, open_=True) if shown else "",
        legend=legend(view, shown),
        sources=document.entry.sources,
        elsewhere=f"{LIST}#{document.id}" if same_elsewhere(document, view.library) else "",
    )


def facts(view: View, document: Document[Figure]) -> Markup:
    """What one must know to use the numbers, and the numbers to take along; below what their author says of them."""
    return view.render("kinds/figure_facts", facts=[*_facts(view, document), *_downloads(view, document)])


def _facts(view: View, document: Document[Figure]) -> list[Fact]:
    entry, w = document.entry, view.words
    facts = [Fact(w.measured_in, entry.unit.label(view.language)), Fact(w.which_way, entry.better.label(view.language))]
    if entry.target:
        aim = escape(amount(view, entry.unit, entry.target.value))
        if entry.target.from_:
            aim = Markup("{} {} {}").format(aim, w.from_, time_element(entry.target.from_))
        facts.append(Fact(w.target, aim))
    if begins := [one for begin in entry.begins if (one := _begun(view, begin))]:
        facts.append(Fact(w.should_move, Markup("<br>").join(begins)))
    if using := used_by(document, view.library):
        facts.append(Fact(w.used_by, Markup(", ").join(view.link(one) for one in using)))
    facts.append(Fact(w.how_often, entry.rhythm.label(view.language)))
    if entry.license:
        facts.append(Fact(w.license, entry.license.label(view.language)))
    return facts


def _begun(view: View, begin: Begin) -> Markup | None:
    """«Epikrise samme dag: begynner 1. mars 2026», as a link to the measure."""
    measure, plan = measure_of(begin, view.library), view.find(begin.plan)
    if measure is None or plan is None:
        return None
    link = Markup('<a href="{}">{}</a>').format(view.href(plan, measure.anchor), measure.title)
    return Markup("{}: {} {}").format(link, view.words.began, time_element(measure.start)) if measure.start else link


def _downloads(view: View, document: Document[Figure]) -> list[Fact]:
    """Nothing in a copy for days without a network: what machines read is not in it."""
    if view.settings.emergency_copy or not view.library.series(document).observations:
        return []
    own = f"api/v1/figures/{document.id}"
    links = [_taken(view, f"{own}.csv", "CSV"), _taken(view, f"{own}.json", "JSON")]
    shape = Markup('<a href="{}">{}</a>').format(view.href(SCHEMA), view.words.shape_of_json)
    return [Fact(view.words.download_numbers, Markup(", ").join([*links, shape]))]


def _taken(view: View, address: str, name: str) -> Markup:
    return Markup('<a href="{}" download>{}</a>').format(view.href(address), name)
