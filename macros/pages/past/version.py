"""The page of a version that was approved: what it is today, who approved it, and its text as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from ...changes.values import Value, values_of
from ...changes.versions import Text, Versions
from ...common.adoption import followed
from ...common.parties import Approved, approvals
from ...documents.document import is_a
from ...documents.file import File
from ...documents.head.frontmatter import FrontMatter
from ...documents.library import Library
from ...model.kinds import Controlled
from ..parts.facts import Fact
from ..view import Settings, View, hyperlink, time_element
from .asked import Asked
from .listed import file_name, listed, standing, version_address
from .text import Convert, as_html

Approvals = tuple[Approved, ...]


def approvals_today(found: Versions, library: Library) -> Approvals:
    """Those of any version that stand in the text as it is now, and in the folders of the parties."""
    return tuple(approvals(found.document, library)) if found.document else ()


def version_page(
    found: Versions, number: str, text: Text, settings: Settings, asked: Asked, convert: Convert, known: Approvals
) -> Markup:
    view = past_view(version_address(found.id, number), text.file, asked.library, settings)
    entry = text.file.entry if is_a(text.file, Controlled) else None
    look, said = standing(found, number, view.words)
    return view.render(
        "past/version",
        id=found.id,
        number=number,
        file=file_name(found.id, number),
        on=found.recorded[number].on,
        title=text.file.title,
        summary=entry.summary if entry else "",
        look=look,
        facts=list(facts_of(view, entry, number, asked, known, found.recorded[number].on)),
        text=as_html(view, found.id, text, asked, convert),
        said=said,
        values=said_by_head(text, asked),
        sources=entry.sources if entry else (),
        versions=listed(found),
    )


def refused_page(found: Versions, number: str, address: str, library: Library, settings: Settings) -> Markup:
    """What stands at an address in the place of a version that may not be shown: why, and nothing of it."""
    view = past_view(address, found.document, library, settings)
    return view.render(
        "past/refused",
        id=found.id,
        number=number,
        title=found.document.title if found.document else found.id,
        why=found.recorded[number].withdrawn,
        versions=listed(found),
    )


def past_view(address: str, file: File | None, library: Library, settings: Settings) -> View:
    """A view of a page that no file stands for, in the language of a text."""
    front, entry = (file.front, file.entry) if file else (FrontMatter(), None)
    return View(library, settings, File(f"{address.rstrip('/')}.md", front, (), entry))


def approvals_of(entry: Controlled | None, number: str, known: Approvals) -> list[Approved]:
    """Every approval of a version, in the text as it was and among those known today, the first one first."""
    own = (one for one in (entry.approvals if entry else ()) if one.version in (None, number))
    later = (one for one in known if one.version == number)
    every = (*(Approved(one.by, number, one.on, one.ref) for one in own), *later)
    return sorted(dict.fromkeys(every), key=lambda one: (one.on, one.by))


_SAID_BY_HEADS = ("parties", "covers", "period_from", "period_to", "measures", "phases", "local_steps", "indicators")
"""The keys that are a part of what was approved, and stand in no text."""


def said_by_head(text: Text, asked: Asked) -> list[Value]:
    """What was approved of a head: parties, measures with those responsible, steps with contacts and deadlines."""
    chain = [text.file, *followed(text.file, text.library)]
    return [value for file in chain for value in values_of(file, asked.name, _SAID_BY_HEADS)]


def facts_of(
    view: View, entry: Controlled | None, number: str, asked: Asked, known: Approvals, on: date
) -> Iterator[Fact]:
    w = view.words
    yield Fact(w.version, number)
    approved = approvals_of(entry, number, known)
    for one in approved:
        said = Markup("{}, {}").format(asked.name(one.by), time_element(one.on))
        # What goes to the archive stays as it is when the meeting is entered here later.
        case = "" if view.served_from else asked.case(one.by, one.on, one.ref, entry.id if entry else "")
        ref = hyperlink(view.href(case), one.ref or w.case) if case else one.ref
        yield Fact(w.approved, Markup("{}, {}").format(said, ref) if ref else said)
    if not approved:
        yield Fact(w.approved, time_element(on))
    if entry:
        if entry.valid_from:
            yield Fact(w.valid_from, time_element(entry.valid_from))
        yield Fact(w.owner, asked.name(entry.owner))
        if entry.adapts:
            yield Fact(w.builds_on, f"{asked.name(entry.adapts.document)} {entry.adapts.version}")
