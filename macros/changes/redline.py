"""One text held against another, section by section: what is the same, what reads otherwise, and what has moved.

Everyone who shows a difference shows this: the versions of a text, the comment on a proposal and its page in the
preview, a text on consultation, and what has changed under a text that follows another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from ..documents.text.body import Section
from .spelled import spelled_out
from .wording import Fate, Stretch, compare, is_changed, likeness, paragraphs

MOVED = 0.8
"""How alike two paragraphs are, at least, to be one that has moved."""
_FEWEST = 4
"""Words. A shorter paragraph that is found elsewhere is not known to be the same one."""


class Kept(Enum):
    """What has happened to a document or a section as a whole."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True)
class Passage:
    """A section of either text."""

    heading: str
    anchor: str
    """Empty when the section is no longer on the page."""
    kept: Kept
    paragraphs: list[list[Stretch]]

    @property
    def changed(self) -> list[list[Stretch]]:
        """Only the paragraphs in which something was taken out, put in or moved."""
        return [one for one in self.paragraphs if is_changed(one)]

    @property
    def below_heading(self) -> list[list[Stretch]]:
        """Every paragraph; the heading only when it was another."""
        as_it_was = bool(self.heading) and self.paragraphs[:1] == [[Stretch(Fate.KEPT, self.heading)]]
        alone = self.kept in (Kept.NEW, Kept.GONE) and bool(self.heading)
        return self.paragraphs[1:] if as_it_was or alone else self.paragraphs


def redline(before: Iterable[Section], now: Iterable[Section], *, targets: bool = True) -> list[Passage]:
    """Every section of both texts, in the order of the newer; one that is gone stands behind what it stood behind.

    Without `targets` it is no difference that a link leads elsewhere.
    """
    found = [_passage(was, section, targets) for was, section in _matched(list(before), list(now))]
    return _with_moves(found)


def changed_passages(before: Iterable[Section], now: Iterable[Section]) -> Iterator[Passage]:
    """The sections that read otherwise, each with only the paragraphs that do."""
    for one in redline(before, now):
        if one.kept is not Kept.SAME:
            yield replace(one, paragraphs=one.changed)


def _passage(was: Section | None, now: Section | None, targets: bool) -> Passage:
    section = now or was
    assert section  # noqa: S101 (one of the two is there)
    found = paragraphs(_all_words(was, targets), _all_words(now, targets))
    if was and now:
        kept = Kept.CHANGED if any(map(is_changed, found)) else Kept.SAME
    else:
        kept = Kept.NEW if now else Kept.GONE
    return Passage(section.heading, section.anchor if now else "", kept, found)


def _matched(old: list[Section], new: list[Section]) -> list[tuple[Section | None, Section | None]]:
    """Each section with what it was: known by its anchor and its title, else by its title, else by its anchor."""
    of: dict[int, int] = {}
    for key in (_by_both, _by_title, _by_anchor):
        free: dict[object, list[int]] = {}
        for number, section in enumerate(old):
            if number not in of.values():
                free.setdefault(key(section), []).append(number)
        for number, section in enumerate(new):
            if number not in of and free.get(key(section)):
                of[number] = free[key(section)].pop(0)
    pairs: list[tuple[int, Section | None, Section | None]] = []
    place = -1
    for number, section in enumerate(new):
        place = of.get(number, place)
        pairs.append((place, old[of[number]] if number in of else None, section))
    for number, section in enumerate(old):
        if number not in of.values():
            behind = [index for index, (place, _, _) in enumerate(pairs) if place < number]
            pairs.insert(behind[-1] + 1 if behind else 0, (number, section, None))
    return [(was, now) for _, was, now in pairs]


def _by_both(section: Section) -> object:
    return section.anchor, section.title.casefold()


def _by_title(section: Section) -> object:
    return section.level, section.title.casefold()


def _by_anchor(section: Section) -> object:
    return section.anchor


def _all_words(section: Section | None, targets: bool) -> str:
    if section is None:
        return ""
    told = ", ".join(f"{key}={value}" for key, value in section.attributes.items() if key != "id")
    heading = f"{section.heading} ({told})" if told else section.heading
    return f"{heading}\n\n{spelled_out(section.text, targets=targets)}"


_NUMBER = re.compile(r"(?:(?P<number>L?\d+(?:\.\d+)*)\.?|•)[ \t]+(?=\S)")


@dataclass(frozen=True)
class _Whole:
    """A paragraph that stands in one of the texts only."""

    passage: int
    place: int
    fate: Fate
    number: str
    words: str


def _with_moves(passages: list[Passage]) -> list[Passage]:
    """Tell a paragraph that is gone in one place and new in another as one that has moved, with what else changed."""
    whole = list(_in_one_only(passages))
    gone = [one for one in whole if one.fate is Fate.TAKEN_OUT]
    for new in whole if gone else ():
        if new.fate is not Fate.PUT_IN:
            continue
        nearest = max(gone, key=lambda one: likeness(one.words, new.words), default=None)
        if nearest is None or likeness(nearest.words, new.words) < MOVED:
            continue
        gone.remove(nearest)
        old_name, new_name = _name(nearest, passages), _name(new, passages)
        out, into = passages[nearest.passage].paragraphs, passages[new.passage].paragraphs
        out[nearest.place] = [Stretch(Fate.MOVED_AWAY, _text(out[nearest.place]), new_name)]
        lead = [Stretch(Fate.KEPT, f"{new.number} ")] if new.number else []
        into[new.place] = [Stretch(Fate.MOVED_HERE, "", old_name), *lead, *compare(nearest.words, new.words)]
    return passages


def _in_one_only(passages: list[Passage]) -> Iterator[_Whole]:
    for number, passage in enumerate(passages):
        for place, paragraph in enumerate(passage.paragraphs):
            fates = {stretch.fate for stretch in paragraph}
            text = _text(paragraph)
            found = _NUMBER.match(text)
            words = text[found.end() :] if found else text
            if len(fates) == 1 and Fate.KEPT not in fates and len(words.split()) >= _FEWEST:
                yield _Whole(number, place, fates.pop(), (found["number"] or "") if found else "", words)


def _name(one: _Whole, passages: list[Passage]) -> str:
    """The number of a clause, else the heading it stands below."""
    return one.number or passages[one.passage].heading


def _text(paragraph: list[Stretch]) -> str:
    return "".join(stretch.text for stretch in paragraph).strip()
