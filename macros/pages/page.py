"""Put a page together: what stands above, in, beside and below the author's text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from ..documents.days.events import feed_address
from ..documents.document import Document, is_a
from ..documents.file import File
from ..documents.head.frontmatter import FrontMatter
from ..model.kinds import Agreement, Body, Controlled, Figure, Meeting, News, Offer, Pathway, Plan, Routine, Service
from ..model.places import Area
from ..model.vocabulary import Actor
from .frame import aside, foot, head, top
from .frame.top import FRONT
from .kinds import area as area_page
from .kinds import body, card, figure, meeting, plan, steps, team
from .lists.across import coverage
from .parts import past
from .parts.following import adoption, drift
from .parts.validity import consultation, context, earlier, in_use, standing
from .parts.wording import duties, text, unknown
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
    roles: str
    """Every role a reader may have, with spaces between."""
    sheet: str
    """The style sheet of what only some kinds of pages have."""
    script: str
    """The script of the parts that only some pages have."""


def page(view: View) -> Page:
    document = view.document
    front = document.path == FRONT
    area = view.library.areas.get(document.area or "")
    return Page(
        language=document.language,
        root=view.root,
        description=view.summary(document),
        kind=document.kind.folder if document.kind else "side",
        top=top.top(view),
        before=_join("" if front else head.head(view), *_of_its_standing(view, document), *_before(view, document)),
        markdown=_text(view, document),
        inside=_join(*_inside(view, document)),
        aside=aside.aside(view),
        after=_join(*_after(view, document)),
        bottom=top.bottom(view),
        front=front,
        feed=feed_address(document.area or "") if area else "",
        feed_title=area.short_title if area else "",
        roles=" ".join(Actor),
        sheet=_sheet(document),
        script="document" if isinstance(document, Document) else "lists",
    )


def _sheet(document: File) -> str:
    if is_a(document, Pathway):
        return "pathway"
    if is_a(document, Plan):
        return "plan"
    return "document" if isinstance(document, Document) else "lists"


def broken_page(view: View, errors: list[tuple[int, str, str]]) -> Page:
    """The page of a document with errors, for its author: line, what is wrong and what to do, none of the text."""
    whole = page(View(view.library, view.settings, File(view.document.path, FrontMatter())))
    return replace(whole, before=view.render("frame/broken", errors=errors))


def _text(view: View, document: File) -> str:
    markdown = text.markdown_text(view)
    return body.with_tables(view, document, markdown) if is_a(document, Body) else markdown


def _of_its_standing(view: View, document: File) -> list[Markup | str]:
    if not is_a(document, Controlled):
        return []
    return [
        context.context(view, document),
        standing.applies(view, document),
        drift.notice(view, document),
        consultation.changes(view, document),
    ]


def _before(view: View, document: File) -> list[Markup | str]:
    match document.entry:
        case Routine() | Agreement():
            return [duties.duties(view)]
        case Pathway():
            ways = Markup('<div class="ways">{}{}</div>').format(duties.duties(view), steps.criteria(view))
            return [ways, steps.steps(view), steps.indicators(view)]
        case Plan() if is_a(document, Plan):
            return [plan.plan(view, document)]
        case Body() if is_a(document, Body):
            return [team.work(view, document)]
        case Area():
            return [area_page.area_kinds(view)]
        case Meeting() if is_a(document, Meeting):
            return [meeting.meeting(view, document)]
        case Figure() if is_a(document, Figure):
            return [figure.pictures(view, document)]
        case Service() | Offer() | News():
            return [Markup('<div class="panel card">{}</div>').format(card.card(view, document))]
    return []


def _inside(view: View, document: File) -> list[Markup | str]:
    match document.entry:
        case Body() if is_a(document, Body):
            return [team.team(view, document), body.body(view, document)]
        case Area():
            return [area_page.area_lists(view), coverage.coverage(view, document.area)]
    return []


def _after(view: View, document: File) -> list[Markup | str]:
    if not isinstance(document, Document):
        return [foot.plain_foot(view)]
    below: list[Markup | str] = [
        unknown.unknown(view, document),
        adoption.relied_on(view),
        foot.foot(view, document),
    ]
    if is_a(document, Controlled):
        below[1:1] = [
            consultation.equality(view, document),
            standing.parties(view, document),
            in_use.users(view, document),
            earlier.earlier(view, document),
        ]
        below[-1:-1] = [past.past(view, document)]
    if is_a(document, Figure):
        below[:0] = [figure.facts(view, document)]
    return below


def _join(*parts: Markup | str) -> Markup:
    return Markup("\n").join(part for part in parts if part)
