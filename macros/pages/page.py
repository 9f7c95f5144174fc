"""Put a page together: what stands above, in, beside and below the author's text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from ..documents.document import Document
from ..documents.events import feed_address
from ..documents.frontmatter import FrontMatter
from ..model.kinds import Agreement, Body, News, Offer, Pathway, Plan, Routine, Service
from ..model.places import Area
from . import (
    adoption,
    bodies,
    cards,
    consultation,
    coverage,
    drift,
    duties,
    earlier,
    edit_links,
    frame,
    head,
    lists,
    parties,
    pathway,
    plan,
    team,
    text,
)
from .view import View


@dataclass(frozen=True)
class Page:
    """HTML for the slots of the page template, and the Markdown that the engine turns into the text itself."""

    language: str
    root: str
    description: str
    kind: str
    top: Markup
    before: Markup
    markdown: str
    inside: Markup
    aside: Markup
    after: Markup
    bottom: Markup
    front: bool
    feed: str
    """The address of the feed of the area, relative to the root of the site; empty outside the areas."""
    feed_title: str


def page(view: View) -> Page:
    document = view.document
    entry = document.entry
    front = document.path == frame.FRONT
    area = view.library.areas.get(document.area or "")
    return Page(
        language=document.language,
        root=view.root,
        description=getattr(entry, "summary", None) or "",
        kind=document.kind.folder if document.kind else "side",
        top=frame.top(view),
        before=_join("" if front else head.head(view), *_of_its_standing(view), *_before(view, document)),
        markdown=_text(view, document),
        inside=_join(*_inside(view, document)),
        aside=_aside(view, document),
        after=_join(*_after(view, document)),
        bottom=frame.bottom(view),
        front=front,
        feed=feed_address(document.area or "") if area else "",
        feed_title=area.short_title if area else "",
    )


def broken_page(view: View, errors: list[tuple[int, str, str]]) -> Page:
    """The page of a document with errors, for its author: line, what is wrong and what to do, none of the text."""
    whole = page(View(view.library, view.settings, Document(view.document.path, FrontMatter())))
    return replace(whole, before=view.render("broken", errors=errors))


def _text(view: View, document: Document) -> str:
    markdown = text.markdown_text(view)
    return bodies.with_tables(view, markdown) if isinstance(document.entry, Body) else markdown


def _of_its_standing(view: View) -> list[Markup | str]:
    return [
        parties.applies(view),
        adoption.origin(view),
        adoption.follows(view),
        drift.notice(view),
        consultation.changes(view),
        parties.parties(view),
    ]


def _before(view: View, document: Document) -> list[Markup | str]:
    match document.entry:
        case Routine() | Agreement():
            return [duties.duties(view)]
        case Pathway():
            return [duties.duties(view), pathway.steps(view), pathway.indicators(view)]
        case Plan():
            return [plan.plan(view)]
        case Body():
            return [team.work(view)]
        case Area():
            return [lists.area_jump(view)]
        case Service() | Offer() | News():
            return [Markup('<div class="panel card">{}</div>').format(cards.card(view, document))]
    return []


def _inside(view: View, document: Document) -> list[Markup | str]:
    match document.entry:
        case Body():
            return [team.team(view), bodies.body(view)]
        case Area():
            return [lists.area_lists(view), coverage.coverage(view, document.area)]
    return []


def _aside(view: View, document: Document) -> Markup:
    if document.kind is None:
        return Markup()
    toc = text.table_of_contents(view)
    levels = bodies.levels(view) if isinstance(document.entry, Body) else []
    contacts = cards.contacts(view)
    if not contacts and not levels and len(toc) < 3:
        return Markup()
    return view.render("aside", toc=toc if len(toc) > 2 else [], levels=levels, contacts=contacts)


def _after(view: View, document: Document) -> list[Markup | str]:
    if document.kind is None or document.entry is None:
        return [edit_links.foot(view)]
    return [earlier.earlier(view), adoption.relied_on(view), head.foot(view)]


def _join(*parts: Markup | str) -> Markup:
    return Markup("\n").join(part for part in parts if part)
