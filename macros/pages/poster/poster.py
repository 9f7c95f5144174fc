"""The poster of a text: its duties by role on one sheet, how it stands, and where the whole of it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...common.whole import whole
from ...documents.document import Document, Validity, is_a
from ...documents.file import File
from ...documents.library import Library
from ...model.kinds import Controlled, Pathway, Routine, Service
from ...model.vocabulary import Actor
from ..parts.validity.trust import Trust, trust
from ..parts.wording.duties import Duty, all_duties
from ..view import PARTY_CLASS, Settings, View, time_element, unbroken
from .fit import Around, Fitted, fitted
from .qr import as_drawing

_MANY = 3
"""A duty of so many parties stands once, under the names of all of them."""
_OF_SITE = "../../../"
"""The way from a poster to the root of the site."""


@dataclass(frozen=True)
class Block:
    """The duties of a role, of several who have them together, or of nobody in particular."""

    name: str
    look: str
    """The class of a role; empty for several, and for none."""
    duties: tuple[Duty, ...]


def poster_address(id_: str) -> str:
    """Relative to the root of the site."""
    return f"d/{id_}/plakat/"


def has_poster(view: View, file: File) -> bool:
    """Whether the text is one that people work by, and somebody has something to do in it."""
    return _can_have_one(file, all_duties(view))


def _can_have_one(file: File, duties: Iterable[Duty]) -> bool:
    return (is_a(file, Routine) or is_a(file, Pathway)) and any(one.actors for one in duties)


def poster(document: Document[Controlled], library: Library, settings: Settings) -> Markup | None:
    """None of a text that has none."""
    view = View(library, settings, document, served_from=_OF_SITE)
    standing = trust(view, document)
    duties = list(all_duties(view))
    if standing is None or not _can_have_one(document, duties):
        return None
    where = f"{settings.address or '/'}d/{document.id}/"
    numbers = list(_numbers(view, document))
    # The clauses of a routine, those that are nobody's too; of a pathway the steps, and not the messages they send.
    told = [duty for duty in duties if duty.actors or not is_a(document, Pathway)]
    blocks, size, left_out = _laid(view, told, _around(view, document, standing, numbers, where))
    valid = library.validity(document) is Validity.IN_FORCE
    return view.render(
        "poster/poster",
        title=document.title,
        kind=view.kind_name(document),
        standing=standing,
        across="" if valid else standing.state.word,
        look=standing.state.icon,
        size=size,
        blocks=blocks,
        unit=_unit(view),
        left_out=[duty.number for duty in left_out],
        numbers=numbers,
        where=where,
        qr=as_drawing(where, f"{view.words.qr_of} {where}") if settings.address else "",
        checked=_check(view, document),
    )


def _unit(view: View) -> str:
    return view.words.step if is_a(view.document, Pathway) else view.words.clause


def _numbers(view: View, document: Document[Controlled]) -> Iterator[str]:
    """Whom to ring, by open numbers: «Legevakt 116 117»."""
    for id_ in whole(document, view.library).contacts:
        found = view.library.find(id_, Service)
        if found and (phone := found.entry.phone):
            yield unbroken(found.title if phone in found.title else f"{found.title} {phone}")


def _check(view: View, document: Document[Controlled]) -> Markup:
    """«Utskrift fra 30. november 2026. Sjekk adressen etter 1. april 2028.»"""
    w, entry = view.words, document.entry
    printed = Markup("{} {}.").format(w.printed_from, time_element(view.library.today))
    if view.library.validity(document) is Validity.IN_FORCE and entry.revision_date:
        return Markup("{} {} {}.").format(printed, w.check_after, time_element(entry.revision_date))
    return Markup("{} {}").format(printed, w.check_before_use)


def _around(view: View, document: Document[Controlled], standing: Trust, numbers: Sequence[str], where: str) -> Around:
    w = view.words
    line = Markup(" · ").join([standing.area, *standing.line]).striptags()
    whole = f"{w.whole_text_is_at} {where}. {w.no_room_for} {_unit(view)}" + ", 10.10" * 6
    printed = _check(view, document).striptags()
    return Around(document.title, f"{standing.state.word} {line}", [" · ".join(numbers), whole, printed])


def _laid(view: View, duties: list[Duty], around: Around) -> tuple[list[Block], int, list[Duty]]:
    """The blocks, the size of the letters, and what had no room: what is nobody's first, then what has no deadline."""
    first_to_go = sorted(range(len(duties)), key=lambda at: (bool(duties[at].actors), duties[at].soon, -at))

    def without(number: int) -> tuple[list[Block], Fitted]:
        stay = sorted(first_to_go[number:])
        blocks = _blocks(view, [duties[at] for at in stay])
        return blocks, fitted([[_written(view, one) for one in block.duties] for block in blocks], around)

    # What fits without some duties, fits without more of them too.
    fewest = bisect_left(range(len(duties)), True, key=lambda number: without(number)[1].whole)
    blocks, found = without(fewest)
    return blocks, found.size, [duties[at] for at in sorted(first_to_go[:fewest])]


def _written(view: View, duty: Duty) -> str:
    return f"{duty.words}<p>{view.words.deadline}: {duty.deadline}</p>" if duty.deadline else duty.words


def _blocks(view: View, duties: Sequence[Duty]) -> list[Block]:
    """First what many do together, then each role in the order in which roles always stand, then the rest."""
    together = dict.fromkeys(duty.actors for duty in duties if len(duty.actors) >= _MANY)
    found = [
        Block(_names(view, actors), "", tuple(duty for duty in duties if duty.actors == actors)) for actors in together
    ]
    for actor in Actor:
        own = tuple(duty for duty in duties if actor in duty.actors and len(duty.actors) < _MANY)
        found.append(Block(actor.label(view.language), PARTY_CLASS[actor], own))
    found.append(Block(view.words.holds_besides, "", tuple(duty for duty in duties if not duty.actors)))
    return [block for block in found if block.duties]


def _names(view: View, actors: Sequence[Actor]) -> str:
    """«Fastlege, kommune, NAV og sykehus»."""
    first, *rest = (actor.label(view.language) for actor in actors)
    *between, last = [one if one.isupper() else one[0].lower() + one[1:] for one in rest]
    return f"{', '.join([first, *between])} {view.words.and_} {last}"
