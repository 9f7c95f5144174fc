"""Find what looks like a Norwegian identity number: birth number, D-number, H-number, FH-number, real or synthetic.

Sources: folkeregisterforskriften § 2-2-1; Skatteetaten on the check digits from 2032 (the first one then has up to
four valid values) and on synthetic series (month + 80, in places + 40 or + 65); Direktoratet for e-helse on H- and
FH-numbers. python-stdnum rejects the synthetic series and what only the 2032 rule allows, so it is not used.

A number is found as a reader would put it together: entities and percent signs are read as the signs they mean, and
whatever is no letter and no digit may stand between the digits, a line end and a tag as well. A tag that only marks
words, such as <b>, parts nothing, and neither does what Markdown puts there: a link, the mark of a footnote, a call.
A text is read with its tags too: a number may stand in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate, pairwise
from operator import mul
from urllib.parse import unquote

from .text.unseen import UNSEEN

_NOT_SEEN = f"{UNSEEN}\ufff0-\ufff8\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""What nobody sees, some of it a letter by its name, and what stands above or below another sign: it parts nothing."""
_NOT_SEEN_ANYWHERE = re.compile(f"[{_NOT_SEEN}]+")
_GAP = r"[\W_]{0,12}"
_MANY_DIGITS = re.compile(rf"[0-9](?:{_GAP}[0-9]){{10,}}")
_DIGITS = re.compile(r"[0-9]+")
_CLOSE = re.compile(r"\d(?:[ \t.\-\u00ad\u00a0\u2000-\u2015\u202f\u2060\ufeff*_]{0,3}\d)*")
"""Between digits that anybody would read as one number: spaces of all widths, dashes, full stops, signs unseen."""
_AS_ONE = ((11,), (6, 5))
_GROUPS = (*_AS_ONE, (2, 2, 2, 5), (6, 3, 2), (2, 2, 2, 3, 2), (1,) * 11)
"""How the digits stand together when something else is between them: day, month, year, and the rest."""
_TAG = re.compile(r"</?[a-zA-Z]{1,10} ?/?>")
# What begins each is looked for first: most signs of a text begin nothing, and are then left after one look.
_ENCODED = re.compile(
    rf"(?=[&%{_NOT_SEEN}])"
    rf"(?:[{_NOT_SEEN}]+|&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z]\w{{1,30}});|(?:%(?:25){{0,4}}[0-9a-fA-F]{{2}}){{1,64}})"
)
_MARKING = """
a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var
wbr
"""
INLINE = frozenset(_MARKING.split())
"""Tags of HTML that only mark words: what stands on both sides of one is read as one word."""
_INLINE = rf"(?:{'|'.join(sorted(INLINE))})(?=[\s/>])"
_IN_A_TAG = r"(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^<>])*+"
"""A value in quotes may have signs in it that end a tag elsewhere."""
_COMMENT = r"<!--(?:[^<-]|-(?!->)|<(?!!--))*+-->"
_IN_MARKDOWN = (
    r"\[\^[^\[\]\s]{1,40}\]|\](?:\([^()\n]{0,300}\)|\[[^\[\]\n]{0,80}\])|\[(?=\d)"
    r"|\{\{[^{}]{0,300}\}\}|\{[^{}\n]{0,300}\}"
)
_TAGS = re.compile(
    rf"(?=[<\[\]{{&%{_NOT_SEEN}])(?:(?i:(?P<marks>(?:</?{_INLINE}{_IN_A_TAG}>|{_COMMENT}|<!\[CDATA\[|\]\]>|{_IN_MARKDOWN})+)"
    rf"|(?:</?[a-zA-Z]{_IN_A_TAG}>\s*)+)|{_ENCODED.pattern})"
)
_MARKED = re.compile(r"<|\d(?:\[|\]\(|\]\[|\{\{)|(?:[\])]|\}[*_~^=`]{0,3})\d")
"""Where a mark may stand in a number: a quick look."""
_WRITTEN_OTHERWISE = re.compile(f"[&%{_NOT_SEEN}]")
"""Where something may be read as something else than it is written, besides the marks: a quick look too."""
_UNSEEN, _APART = "\u2060", "|"
_TWICE = re.compile(r"(?<=%)(?:25)+(?=[0-9a-fA-F]{2})")
"""A per cent sign that was itself encoded, so that the next reader decodes it."""
_DIGITS_OF_OTHER_KINDS = {
    code: str(value) for code in range(0xB2, 0x1FBFA) if (value := unicodedata.digit(chr(code), None)) is not None
} | {0x1F10B: "0", 0x1F10C: "0"}
"""Wide, of other scripts, raised, lowered and in circles: to a reader they are digits. Two zeros in circles are none to
Unicode.
"""
_UNUSUAL = re.compile("[^\0-\xac\xae-\xb1\xb4-\xb8\xba-\u02ff\u2010-\u2027\u2030-\u205f\u2190-\u245f]")
"""Not of our language and its signs: among these are all those digits, and all that is not seen."""
_LENGTH = 11
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_MONTH_SHIFTS = (0, 40, 65, 80)
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS = {
    f"{day + shift:02}{month + months:02}"
    for month, longest in enumerate(_LONGEST_MONTH, start=1)
    for day in range(1, longest + 1)
    for shift in (0, 40)
    for months in _MONTH_SHIFTS
}
"""The first four digits: a day, with the shifts of D-numbers (day) and of H- and synthetic numbers (month)."""
_FH = "89"
"""What an FH-number begins with; it has no day in it."""


@dataclass(frozen=True)
class Likeness:
    """A stretch of text that looks like an identity number."""

    start: int
    end: int
    digits: str
    certain: bool
    """It has a day and the right check digits. Else it is probably a number with a slip in it, or something else."""


def likenesses(text: str) -> Iterator[Likeness]:
    """Yield every stretch that looks like an identity number, from the first to the last, each digit in at most one."""
    plain = _in_our_digits(text)
    found = list(_among(plain, _ENCODED))
    if _MARKED.search(plain):
        taken = {place for one in found for place in range(one.start, one.end)}
        found += (one for one in _among(plain, _TAGS) if taken.isdisjoint(range(one.start, one.end)))
        found.sort(key=lambda one: one.start)
    yield from found


def _among(plain: str, others: re.Pattern[str]) -> Iterator[Likeness]:
    """The numbers in a text in our digits, of which `others` are read as something else than they are written."""
    as_written = others is not _TAGS and not _WRITTEN_OTHERWISE.search(plain)
    if _MANY_DIGITS.search(plain if as_written else others.sub(_meant, plain)):
        plain, places = _with_places(plain, others)
        for found in _in_plain(plain):
            yield Likeness(places[found.start], places[found.end], found.digits, found.certain)


def first_certain(words: str) -> int:
    """Where the first certain number begins in words without any marks; -1 when there is none."""
    return next((one.start for one in _among(_in_our_digits(words), _NOT_SEEN_ANYWHERE) if one.certain), -1)


def may_have_number(words: str) -> bool:
    """Whether a certain number may stand in words that are perhaps not as far apart as in their text: a quick look."""
    if _UNUSUAL.search(words):
        words = _NOT_SEEN_ANYWHERE.sub("", _in_our_digits(words))
    for many in _MANY_DIGITS.finditer(words):
        digits = "".join(_DIGITS.findall(many[0]))
        if any(_is_certain(digits[begins : begins + _LENGTH]) for begins in range(len(digits) - _LENGTH + 1)):
            return True
    return False


def _in_our_digits(text: str) -> str:
    """Sign by sign, so that every place stays what it was."""
    return text.translate(_DIGITS_OF_OTHER_KINDS) if _UNUSUAL.search(text) else text


def as_read(text: str) -> str:
    """The text as a browser reads it, with as many lines as it has."""
    if "<" in text:
        text = _TAG.sub(lambda tag: " " * len(tag[0]), text)
    text = _in_our_digits(text)
    return _ENCODED.sub(_meant, text) if "%" in text or "&" in text else text


def _meant(written: re.Match[str]) -> str:
    if written.groupdict().get("marks"):
        return _UNSEEN
    if written[0].startswith("<"):
        return _APART
    meant = unquote(_TWICE.sub("", written[0])) if written[0].startswith("%") else unescape(written[0])
    return _NOT_SEEN_ANYWHERE.sub("", _in_our_digits(meant)).replace("\n", " ")


def _with_places(text: str, others: re.Pattern[str]) -> tuple[str, list[int]]:
    """The text as it is read, and for each of its letters, and its end, the place in the text as written."""
    pieces: list[str] = []
    places: list[int] = []
    after = 0
    for found in others.finditer(text):
        meant = _meant(found)
        pieces += [text[after : found.start()], meant]
        places += [*range(after, found.start()), *[found.start()] * len(meant)]
        after = found.end()
    return "".join([*pieces, text[after:]]), [*places, *range(after, len(text) + 1)]


def _in_plain(text: str) -> Iterator[Likeness]:
    for many in _MANY_DIGITS.finditer(text):
        yield from _in_chain(text, [found.span() for found in _DIGITS.finditer(text, *many.span())])


def _in_chain(text: str, runs: list[tuple[int, int]]) -> Iterator[Likeness]:
    """The numbers that begin with one run of digits and end with the same or a later one."""
    digits = "".join(text[begin:end] for begin, end in runs)
    offsets = list(accumulate((end - begin for begin, end in runs), initial=0))
    ending = {offset: last for last, offset in enumerate(offsets[1:])}
    after = 0
    for first, offset in enumerate(offsets[:-1]):
        # A field of a fixed width has a zero in front.
        padded = digits[offset] == "0" and offset + 1 < offsets[first + 1]
        for begins in (offset, offset + 1) if padded else (offset,):
            number, last = digits[begins : begins + _LENGTH], ending.get(begins + _LENGTH)
            if last is None or offset < after or (number[:4] not in _DAYS and number[0] not in _FH):
                continue
            certain = _is_certain(number)
            if certain or (last - first < 2 and (number[:4] in _DAYS or _is_checked(number))):
                lengths = [end - begin for begin, end in runs[first : last + 1]]
                lengths[0] -= begins - offset
                close = _CLOSE.fullmatch(text, runs[first][0], runs[last][1])
                grouped = tuple(lengths) in _GROUPS and _is_one(text, runs[first : last + 1])
                if (certain and grouped) or (close and (certain or tuple(lengths) in _AS_ONE)):
                    yield Likeness(runs[first][0], runs[last][1], number, certain)
                    after = begins + _LENGTH


def _is_one(text: str, runs: list[tuple[int, int]]) -> bool:
    """Whether single digits have the same between them but for one place; 2.2, 2.4, 3.1 are clauses in a list."""
    gaps = [text[end:begin].strip() for (_, end), (begin, _) in pairwise(runs)]
    return len(gaps) < _LENGTH - 1 or max(map(gaps.count, gaps)) >= len(gaps) - 1


def _is_certain(number: str) -> bool:
    return number[:4] in _DAYS and _is_checked(number)


def _is_checked(number: str) -> bool:
    """Both check digits, the first one by either rule: a remainder of 0 is the old one, 0–3 the one from 2032."""
    digits = [int(digit) for digit in number]
    first = (sum(map(mul, _FIRST_WEIGHTS, digits)) + digits[9]) % 11
    second = (sum(map(mul, _SECOND_WEIGHTS, digits)) + digits[10]) % 11
    return bool(first <= 3 and second == 0)
