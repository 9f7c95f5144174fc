"""The whole of a text as its readers meet it: its own words laid upon everything that it follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from ..documents.document import is_a
from ..documents.file import File
from ..documents.library import Library
from ..documents.steps import criteria_section, front_sections
from ..documents.text.body import Section
from ..documents.text.fingerprint import TOP
from ..model.kinds import Controlled, Pathway
from ..model.parts import Indicator
from .adoption import Piece, Relation, followed, laid
from .whole_pathway import (
    WholeCriteria,
    WholePhase,
    WholeStep,
    below,
    laid_criteria,
    laid_phases,
    own_criteria,
    own_phases,
)


@dataclass(frozen=True)
class Whole:
    file: File
    pieces: tuple[Piece, ...]
    """The text from top to bottom."""
    criteria: dict[str, WholeCriteria]
    """The lists of whom a pathway is for, by their anchors."""
    phases: tuple[WholePhase, ...]
    """The phases of a pathway with every step, also those that are declined."""
    indicators: tuple[Indicator, ...]
    """What shows whether a pathway works: its own list, else that of the nearest one it follows."""
    contacts: tuple[str, ...]
    """Whom to contact: those its own head names, then those of what it follows, then those of its steps."""

    @property
    def steps(self) -> list[WholeStep]:
        """The steps to take, in their order."""
        return [one for phase in self.phases for one in phase.steps if one.relation is not Relation.DECLINE]

    @property
    def front(self) -> Iterator[Section]:
        """What its readers meet of its front matter, section by section."""
        if not is_a(self.file, Pathway):
            yield from front_sections(self.file)
            return
        for criteria in self.criteria.values():
            yield criteria_section(criteria.anchor, criteria.texts)
        for phase in self.phases:
            yield from (one.section for one in phase.steps)

    @cached_property
    def sections(self) -> dict[str, tuple[Section, ...]]:
        """The sections of the text, by the anchor that its readers know each by."""
        found: dict[str, tuple[Section, ...]] = {}
        for piece in self.pieces:
            anchor = piece.anchor or TOP
            found[anchor] = (*found.get(anchor, ()), piece.section)
        return found


def whole(file: File, library: Library) -> Whole:
    """Lay a text upon what it follows. Worked out once for each library.

    A common text that does not exist, or a ring, is left out here and told by a check.
    """
    known = _KNOWN.setdefault(library, {})
    if file.path not in known:
        known[file.path] = _whole([file, *followed(file, library)], library)
    return known[file.path]


_KNOWN: WeakKeyDictionary[Library, dict[str, Whole]] = WeakKeyDictionary()


def _whole(chain: list[File], library: Library) -> Whole:
    """`chain` is a text with everything that it follows, the nearest first."""
    file, root = chain[0], chain[-1]
    pieces = tuple(Piece(section, root) for section in root.sections)
    for document in reversed(chain[:-1]):
        pieces = tuple(laid(document, pieces))
    criteria, phases = _pathway(chain, library)
    indicators = (one.entry.indicators for one in chain if is_a(one, Pathway) and one.entry.indicators)
    return Whole(file, pieces, criteria, phases, next(indicators, ()), tuple(_contacts(chain, phases)))


def _contacts(chain: list[File], phases: tuple[WholePhase, ...]) -> dict[str, None]:
    named = [id_ for one in chain if is_a(one, Controlled) for id_ in one.entry.contacts]
    steps = [one.step for phase in phases for one in phase.steps if one.relation is not Relation.DECLINE]
    return dict.fromkeys([*named, *(step.contact for step in steps if step.contact)])


def _pathway(chain: list[File], library: Library) -> tuple[dict[str, WholeCriteria], tuple[WholePhase, ...]]:
    """A pathway that has its steps itself is laid upon nothing, and a ring has none at its end."""
    upon = next((n for n, one in enumerate(chain) if below(one, library) is None), len(chain))
    criteria: dict[str, WholeCriteria] = {}
    phases: tuple[WholePhase, ...] = ()
    for number, document in reversed(list(enumerate(chain[: upon + 1]))):
        if not is_a(document, Pathway):
            continue
        if number == upon:
            criteria, phases = own_criteria(document), own_phases(document)
        else:
            criteria, phases = laid_criteria(document, criteria), laid_phases(document, phases)
    return criteria, phases
