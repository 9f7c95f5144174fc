"""What Word and old habits leave on one line, look by look: the line as it was meant, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ....documents.text.addresses import PLACE, SPACED
from ....documents.text.blanking import INLINE_CODE, blank
from ....documents.text.clauses import Counting, Reading
from ....documents.text.lines import Line, Shape
from ....documents.text.signs import WORDS_OWN, outside_code
from ....documents.text.traces import (
    ALERT,
    BULLET,
    CROWDED,
    EMPTY_HEADING,
    LAID,
    MARK,
    NEARLY,
    OTHER_BLANK,
    QUOTED,
    STRAY,
    TABS,
)
from ....documents.text.unseen import BREAK, HAS_BREAK, HAS_UNSEEN
from .stars import set_apart, tight

_ITEM_NUMBER = re.compile(r"(?P<number>\d{1,9})[.)]")
Found = tuple[str, str, str]
"""The line mended, what is wrong with it, and what to do."""
Look = Callable[[str, Line, Counting], Found | None]
"""Asked for a line as the looks before it have mended it, for what it is, and for the clauses counted so far."""


def _unseen(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not HAS_UNSEEN.search(text):
        return None
    help_text = "skriv ordet på nytt, eller kjør samhandling check --fix"
    return HAS_UNSEEN.sub("", text), "linjen har et usynlig tegn", help_text


def _break(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not HAS_BREAK.search(text):
        return None
    help_text = "trykk Enter der linjen skal deles, eller kjør samhandling check --fix"
    return BREAK.sub(" ", text), "linjen har et linjeskift som ikke synes", help_text


def _other_blank(text: str, _line: Line, _counting: Counting) -> Found | None:
    mended = LAID.sub(lambda found: OTHER_BLANK.sub(" ", found[0]), text)
    if mended == text:
        return None
    help_text = "skriv mellomrommet på nytt, eller kjør samhandling check --fix"
    return mended, "linjen har et mellomrom som ikke er det på tastaturet", help_text


def _bullet(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not (bullet := BULLET.match(text)):
        return None
    sign = text[bullet.end("indent")]
    mended = BULLET.sub(r"\g<indent>- ", text)
    return mended, f"linjen begynner med kulepunktet «{sign}» fra Word", "begynn med «- »"


def _words_own(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not (found := WORDS_OWN.search(text)):
        return None
    mended = outside_code(lambda words: WORDS_OWN.sub("", words), text)
    if mended == text:
        return None
    tag = found[0].partition(" ")[0].rstrip(">")
    return mended, f"linjen har {tag}> igjen etter Word", "ta det bort, eller kjør samhandling check --fix"


def _tab(text: str, _line: Line, _counting: Counting) -> Found | None:
    begins = found.end() if (found := MARK.match(text)) else 0
    if "\t" not in text or not TABS.search(text, begins):
        return None
    mended = text[:begins] + TABS.sub(" ", text[begins:])
    return mended, "linjen har tabulator inne i teksten", "bruk mellomrom, eller skriv en tabell med |"


def _nearly_a_clause(text: str, line: Line, counting: Counting) -> Found | None:
    """The clause that a line was meant as; only where that clause would come next."""
    found = NEARLY.match(text)
    if found is None or line.clause or line.doubt:
        return None
    words = found["text"]
    if found["bold"] and not found["closed"]:
        words = f"{found['bold']}{words}"
    elif found["closed"] and not found["bold"]:
        return None
    would = replace(counting)
    if would.reads(found["number"], words) is not Reading.CLAUSE:
        return None
    counting.before = would.before
    if text == f"{found['number']} {words}":
        message = f"{found['number']} ser ut som et punkt, men står inne i et avsnitt"
        return text, message, "sett en tom linje foran punktet"
    what = text[: found.end("blank")].strip()
    help_text = f"skriv «{found['number']} » først på linjen, uten flere tegn"
    if OTHER_BLANK.match(found["blank"]) and what == found["number"]:
        help_text = f"skriv mellomrommet etter {found['number']} på nytt, eller kjør samhandling check --fix"
    return f"{found['number']} {words}", f"«{what}» ser ut som et punkt", help_text


def _crowded_heading(text: str, line: Line, _counting: Counting) -> Found | None:
    if line.shape is Shape.HEADING or not (crowded := CROWDED.match(text)):
        return None
    mended = f"{crowded['marks']} {crowded['title']}"
    return mended, f"overskriften mangler mellomrom etter {crowded['marks']}", f"skriv {mended[:60]}"


def _more_than(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not QUOTED.match(text):
        return None
    return text, "tegnet > gjør linjen til et sitat, og vises ikke", "skriv \\> hvis det er «mer enn»"


def _blanks_within_stars(text: str, _line: Line, _counting: Counting) -> Found | None:
    if (mended := tight(text)) == text:
        return None
    help_text = "skriv **ordet** uten mellomrom innenfor"
    return mended, "stjernene vises, for det er mellomrom innenfor dem", help_text


def _words_against_stars(text: str, _line: Line, _counting: Counting) -> Found | None:
    if (mended := set_apart(text)) == text:
        return None
    help_text = "sett mellomrom utenfor: **Merk:** ordet"
    return mended, "stjernene vises, for ordet utenfor står helt inntil dem", help_text


def _words_for_address(text: str, _line: Line, _counting: Counting) -> Found | None:
    for found in SPACED.finditer(blank(INLINE_CODE, text)) if "](" in text else ():
        if not PLACE.search(found["address"]):
            help_text = "skriv \\( hvis det er ord i en parentes, eller %20 for hvert mellomrom i en adresse"
            return text, f"«({found['address'][:60]})» er ingen adresse, og lenken vises som ord", help_text
    return None


def _counted_otherwise(text: str, line: Line, _counting: Counting) -> Found | None:
    """An item of a numbered list that is shown with another number; a person must say which is meant."""
    if line.shown_as is None or not (typed := _ITEM_NUMBER.search(text)):
        return None
    number = typed["number"]
    help_text = f"skriv {line.shown_as}., eller {number}\\. hvis det ikke er et punkt i listen"
    if number == "1":
        help_text = f"skriv {line.shown_as}., eller sett en linje med ord over hvis en ny liste begynner"
    return text, f"punktet er skrevet som {number}., men vises som {line.shown_as}.", help_text


def _alert(text: str, _line: Line, _counting: Counting) -> Found | None:
    if not (found := ALERT.match(text)):
        return None
    help_text = "skriv !!! note, og teksten på linjene under med fire mellomrom foran"
    return text, f"«{found[0].strip('> ')}» vises som det står, og det under som et sitat", help_text


def _unseen_heading(text: str, line: Line, _counting: Counting) -> Found | None:
    """A heading without words, or with words that are taken for what dresses it."""
    if line.shape is Shape.HEADING and EMPTY_HEADING.match(text):
        return text, "overskriften er tom", "skriv hva delen handler om, eller ta den bort"
    if line.shape is Shape.HEADING and STRAY.match(text):
        return text, "ordene mellom klammene vises ikke", "skriv ankeret uten mellomrom, eller \\{ hvis det er ord"
    return None


def _clause_within(text: str, line: Line, counting: Counting) -> Found | None:
    """The next clause in the line of the one before it."""
    expected = counting.expected()
    if (
        not line.clause
        or expected not in text
        or not re.search(rf"[a-zæøå]{{3}}(?<!pkt)(?<!unkt)[.!?:][ \t]+{re.escape(expected)}[.)]?[ \t]+[A-ZÆØÅ]", text)
    ):
        return None
    message = f"{expected} ser ut som et punkt, men står inne i et avsnitt"
    return text, message, "sett en tom linje foran punktet"


OF_SIGNS: tuple[Look, ...] = (_unseen, _break, _other_blank, _words_own, _bullet, _tab)
OF_LAYOUT: tuple[Look, ...] = (
    _nearly_a_clause,
    _crowded_heading,
    _more_than,
    _words_for_address,
    _blanks_within_stars,
    _words_against_stars,
    _counted_otherwise,
    _alert,
    _clause_within,
    _unseen_heading,
)
