"""Who has taken a text into use: «i bruk hos 14 av 22 kommuner». A new version begins again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..documents.document import Document
from ..documents.library import Library, alphabetical
from ..model.in_use import Use
from ..model.kinds import Controlled
from ..model.vocabulary import AreaType, Language, Status
from ..model.words import Phrase

_OF_MUNICIPALITIES = Phrase("I bruk hos {} av {} kommuner", "I bruk hos {} av {} kommunar")
_OF_UNITS = Phrase("I bruk hos {}")
_NOT_YET = Phrase("Versjon {} er ikke tatt i bruk", "Versjon {} er ikkje teken i bruk")
_ONE, _MANY = Phrase("én enhet", "éi eining"), Phrase("{} enheter", "{} einingar")
_ONE_MORE, _MORE = Phrase("én annen enhet", "éi anna eining"), Phrase("{} andre enheter", "{} andre einingar")
_AND = Phrase("og")


@dataclass(frozen=True)
class Used:
    """What units have said of a text that they use."""

    version: str
    """That stands in the text."""
    now: tuple[Use, ...]
    """Of that version, each unit once, the first one first."""
    before: tuple[Use, ...]
    """The latest word of the units that have only said so of another version."""
    municipalities: tuple[str, ...]
    """The numbers of those that the text is for."""

    @property
    def counted(self) -> int:
        """How many of the municipalities use the version."""
        return len({one.unit for one in self.now}.intersection(self.municipalities))

    @property
    def others(self) -> int:
        """How many units use it beside those municipalities."""
        return len({one.unit for one in self.now}.difference(self.municipalities))


def in_use(
    document: Document[Controlled], library: Library, *, area: str | None = None, day: date | None = None
) -> Used | None:
    """Who uses a text, of the municipalities it is for; or, with an `area`, who uses it there of those of the area.

    `day` is the last that counts, today when it is not given. None where nobody has said anything, or it is retired.
    """
    here = area or document.area
    told = (use for use in _all(library) if use.document == document.id and use.on <= (day or library.today))
    found = sorted((one for use in told for one in _today(use, library)), key=_first)
    municipalities = _municipalities(here, library)
    if area:
        found = [one for one in found if one.unit in municipalities or _lies_in(one.unit, area, library)]
    if not found or document.entry.status is Status.RETIRED:
        return None
    now = {use.unit: use for use in reversed(found) if use.version == document.entry.version}
    before = {use.unit: use for use in found if use.unit not in now}
    return Used(document.entry.version, tuple(sorted(now.values(), key=_first)), tuple(before.values()), municipalities)


def texts_in_use(library: Library, area: str, day: date | None = None) -> list[tuple[Document[Controlled], Used]]:
    """Every text that units of an area have said they use, with who of them does, by title."""
    named = (library.find(id_, Controlled) for id_ in dict.fromkeys(use.document for use in _all(library)))
    found = ((text, in_use(text, library, area=area, day=day)) for text in named if text)
    return sorted(((text, used) for text, used in found if used), key=lambda one: alphabetical(one[0]))


def _all(library: Library) -> Iterator[Use]:
    return (use for file in library.declared for use in file.uses)


def _first(use: Use) -> tuple[date, str]:
    return use.on, use.unit


def _today(use: Use, library: Library) -> Iterator[Use]:
    """A use by a municipality that is no more is one by those that have taken over from it."""
    for unit in library.successors(use.unit) or [use.unit]:
        yield use.model_copy(update={"unit": unit})


def _lies_in(unit: str, area: str, library: Library) -> bool:
    found = library.by_id.get(unit)
    return found is not None and found.area == area


def _municipalities(area_id: str, library: Library) -> tuple[str, ...]:
    area = library.areas.get(area_id)
    if area is None or area.type is AreaType.COMMON:
        return tuple(library.municipalities)
    return tuple(one.number for one in area.municipalities)


def said(used: Used, language: Language) -> str:
    """«I bruk hos 14 av 22 kommuner og 2 andre enheter»."""
    if not used.now:
        return _NOT_YET.said(language).format(used.version)
    if not used.counted:
        units = _ONE.said(language) if used.others == 1 else _MANY.said(language).format(used.others)
        return _OF_UNITS.said(language).format(units)
    sentence = _OF_MUNICIPALITIES.said(language).format(used.counted, len(used.municipalities))
    if not used.others:
        return sentence
    more = _ONE_MORE.said(language) if used.others == 1 else _MORE.said(language).format(used.others)
    return f"{sentence} {_AND.said(language)} {more}"
