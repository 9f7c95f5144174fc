"""What Word and old habits leave in a text, as patterns that the checks and the form in the browser both look for."""

from __future__ import annotations

import re

from ...model.marks import TO_CONFIRM_IN_TEXT
from .clauses import ORDINAL
from .lines import UNDERLINE
from .signs import ANGLES, BLOCK, CODE, SIGN, TIMES
from .unseen import BREAK, HAS_UNSEEN

BULLET = re.compile(r"^(?P<indent>[ \t]*)(?:[•●▪◦‣·\uf0b7\uf0a7\uf0d8][ \t\u00a0]*|[o§–]\t[ \t]*)(?=\S)")
MARK = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+[.)]|L?\d+(?:\.\d+)+|#{1,6})[ \t]+)?")
"""What a line may begin with before its words; a tab behind it does no harm."""
TABS = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
NEARLY = re.compile(
    r"^ {0,3}(?:[-*+] +)?(?P<bold>\*\*|__)?(?P<number>\d+(?:\.\d+)+)[.):]?(?P<closed>\*\*|__)?[.):]?"
    r"(?P<blank>[ \t\u00a0\u2007\u202f]+)(?P<text>\S.*)$"
)
"""A number and words that are meant as a clause: `1.1. Tekst`, `**1.1** Tekst`, `- 1.1 Tekst`."""
CROWDED = re.compile(r"^ {0,3}(?P<marks>#{2,6})(?P<title>(?:[^\W\d_]|\d+(?:\.\d+)*\.?[ \t]+[«\x22]?(?=[A-ZÆØÅ])).*)$")
QUOTED = re.compile(r"^ {0,3}(?:(?:[-*+]|\d+[.)]) +)*>(?:ca\b| (?:ca\.? ?)?(?=\d)(?!\d+\.(?!\d)))")
"""«Mer enn» with a blank behind, also in a list; «> 24. desember» is a quotation."""
SENTENCE = re.compile(r"^[^\W\d_](?=\S*\s)[^*_`<>|\[\]#{}=;$\\/]*+")
"""Words that cannot be meant as code."""
FOOTNOTE = re.compile(r"^\[\^(?P<name>[^\]\s]+)\]:")
REFERENCE = re.compile(r"(?<!^)\[\^([^\]\s]+)\]|^\[\^([^\]\s]+)\](?!:)")
RUN_ON = re.compile(r"^[ \t]*(?:[–—]|[a-zæøå]\))[ \t]+(?=\S)")
"""An item as people type it, which is none in Markdown: two such lines become one."""
CONTAINER = re.compile(r"^(?:(?:!!!|\?\?\?\+?|===)[ \t]|\[\^[^\]\n]+\]:)")
"""What is indented by four below one of these belongs to it: a note, a note that folds, a tab, a footnote."""
FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})[ \t]*[\w-]*[ \t]*$")

PATTERNS = {
    "unseen": HAS_UNSEEN,
    "break": BREAK,
    "bullet": BULLET,
    "mark": MARK,
    "tabs": TABS,
    "nearly": NEARLY,
    "crowded": CROWDED,
    "quoted": QUOTED,
    "sentence": SENTENCE,
    "footnote": FOOTNOTE,
    "reference": REFERENCE,
    "runOn": RUN_ON,
    "fence": FENCE,
    "underline": UNDERLINE,
    "ordinal": ORDINAL,
    "sign": SIGN,
    "times": TIMES,
    "angles": ANGLES,
    "code": CODE,
    "block": BLOCK,
    "container": CONTAINER,
    "toConfirm": TO_CONFIRM_IN_TEXT,
}
"""By their names in the form: checks/reading/slips.py has its twin in editing/desk/page/slips.js."""


def in_browser(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The source of a pattern as JavaScript reads it, and its flags."""
    flags = "iu" if pattern.flags & re.IGNORECASE else "u"
    return _source(pattern), flags


def _source(pattern: re.Pattern[str]) -> str:
    return pattern.pattern.replace("(?P<", "(?<").replace(r"[^\W\d_]", r"\p{L}").replace("*+", "*")
