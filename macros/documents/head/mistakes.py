"""What people type in a head that YAML cannot read, or reads as something else, and how it should be typed."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from ..text.conflicts import TWO_VERSIONS, conflicts
from ..text.unseen import HARD_BLANKS, HAS_UNSEEN_OR_HARD

_CURLY = re.compile(r"[“”„‟](?P<text>[^“”„‟]*)[“”„‟]|[«‘‚‹](?P<word>[^\s«»‘’‚‹›]+)[»’‘›]")
"""Curly quotes round a value; those of Norwegian only round one word, since a sentence may well be a quotation."""
_DAYS = (
    re.compile(r"(?P<day>\d{1,2})[./] ?(?P<month>\d{1,2})[./ -] ?(?P<year>(?:19|20)?\d{2})"),
    # Between hyphens a year has all its figures: 27-03-01 may be the first of March, or the 27th.
    re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d{2})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?"),
    re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})(?:\. ?| )(?P<month>[a-zA-Z]{3,9})(?:[.,]{1,2} ?| )(?P<year>(?:19|20)?\d{2})"),
)
_AROUND_DAY = re.compile(r"^(?:(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag,? )?(?:den )?|\.$", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_OPENS = re.compile(r"^(?P<key>[A-Za-z_]\w*):[ ]+(?P<sign>[\"'\[{])(?P<text>.*)$")
_CLOSES = {'"': '"', "'": "'", "[": "]", "{": "}"}
_NEXT_KEY = re.compile(r"^[A-Za-z_]\w*:")
_BEGINS_WITH_SIGN = re.compile(
    r"^[ -]*(?P<key>[A-Za-z_]\w*):[ ]+"
    r"(?P<text>(?:\"[^\"]*\"|'[^']*'|\[[^\]]*\]|\{[^}]*\})[ ]*[^\s#,].*|[*@&%`!|>].*\S|-[ ].*\S)[ ]*$"
)


WRITE_ANEW = "skriv ordene på nytt, eller kjør samhandling check --fix"
"""What to do about a letter that nobody sees."""
_LOOK_AROUND = "se etter manglende anførselstegn, kolon eller innrykk på denne linjen og linjen over"


def why_unreadable(lines: list[str], row: int | None) -> tuple[int | None, str, str]:
    """Why YAML stopped at a row: what is wrong, what to do, and before them the row at fault when that is another.

    Rows count from 0; YAML may name none.
    """
    line = lines[row] if row is not None and row < len(lines) else ""
    key, _, value = line.partition(":")
    if rows := conflicts("\n".join(lines)):
        return rows[0], *TWO_VERSIONS
    if (unseen := _unseen(lines, row or 0)) is not None:
        return unseen, "linjen har et usynlig tegn", WRITE_ANEW
    if open_ := _never_closed(lines):
        return open_
    if ": " in value and not value.strip().startswith(('"', "'")):
        whole = f"{key.strip()}: {_quoted(value.strip())}"
        return None, f"`{key.strip()}` har kolon i teksten", f"sett teksten i anførselstegn: {whole}"
    if half := _half_quoted(lines, row or 0):
        key, text = half
        what = f"`{key}` begynner med et tegn som betyr noe annet her"
        return None, what, f"sett hele teksten i anførselstegn: {key}: {_quoted(text)}"
    if "\t" in line:
        return None, "linjen har tabulator", "bruk mellomrom i stedet for tabulator"
    return None, "metadatahodet kan ikke leses her", _LOOK_AROUND


def mistaken(text: str, key: str) -> tuple[str, str] | None:
    """What is wrong with a plain word that YAML can read, and what to do; None when it is what it says."""
    if key != "version" and (day := written_day(text)):
        return f"`{key}` er «{text}»", f"skriv datoen som år-måned-dag: {day}"
    if curly := _CURLY.fullmatch(text):
        return f"`{key}` har buede anførselstegn", f'skriv "{curly["text"] or curly["word"] or ""}"'
    if other := _other_reading(text):
        return f"«{text}» uten anførselstegn leses som {other}", f'skriv "{text}"'
    return None


def _unseen(lines: list[str], row: int) -> int | None:
    """The row, or the one above, that has a letter nobody sees, or a hard blank where a blank belongs."""
    for number in (row, row - 1):
        line = lines[number] if 0 <= number < len(lines) else ""
        if HAS_UNSEEN_OR_HARD.search(line.strip(" ")) or re.search(f":[{HARD_BLANKS}]", line):
            return number
    return None


def _never_closed(lines: list[str]) -> tuple[int, str, str] | None:
    """The row of a quote or a bracket that nothing closes before the next key."""
    for row, line in enumerate(lines):
        found = _OPENS.match(line)
        if found is None:
            continue
        key, sign, closes = found["key"], found["sign"], _CLOSES[found["sign"]]
        below = "\n".join(takewhile(lambda one: not _NEXT_KEY.match(one), lines[row + 1 :]))
        inside = re.sub(r"(?:^|\s)#.*", "", found["text"]) if sign in "[{" else found["text"]
        if closes in inside + below:
            continue
        if closes in found["text"]:
            return row, f"`{key}` er kuttet ved #", "sett teksten med # i anførselstegn"
        if sign in "[{":
            whole = f"{key}: {_quoted(sign + found['text'].strip())}"
            return row, f"`{key}` mangler {closes}", f"sett {closes} til slutt; er det vanlig tekst, skriv {whole}"
        return row, f"anførselstegnet i `{key}` er ikke lukket", f"sett {closes} til slutt på linjen"
    return None


def _half_quoted(lines: list[str], row: int) -> tuple[str, str] | None:
    """The key and the words of the line, or of the one above, that begins with a quote or a sign and goes on."""
    for line in lines[max(0, row - 1) : row + 1][::-1]:
        if found := _BEGINS_WITH_SIGN.match(line):
            return found["key"], found["text"].strip()
    return None


def _quoted(text: str) -> str:
    """A text as YAML reads it whole."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def written_day(text: str) -> str | None:
    """A day as it should be written, when written otherwise: 1.4.27, mandag 1. april 2027, 2027-4-1 or with an hour."""
    bare = _AROUND_DAY.sub("", text.replace("–", "-"))
    found = next((match for pattern in _DAYS if (match := pattern.fullmatch(bare))), None)
    if found is None:
        return None
    month, year = found["month"].lower(), found["year"]
    number = (
        int(month) if month.isdigit() else next((n for n, one in enumerate(_MONTHS, 1) if month.startswith(one)), 0)
    )
    try:
        return date(int(f"20{year}" if len(year) == 2 else year), number, int(found["day"])).isoformat()
    except ValueError:
        return None


def _other_reading(text: str) -> str | None:
    """What other YAML readers, MkDocs among them, would make of a plain word, when it is not the word itself."""
    if text.lower() in {"yes", "no", "on", "off", "y", "n"}:
        return "ja eller nei"
    if re.fullmatch(r"0\d+", text):
        return f"tallet {int(text, 8)}" if set(text) <= set("01234567") else "et annet tall"
    if re.fullmatch(r"\d{1,2}(:\d{2})+", text):
        hours, minutes = text.split(":")[:2]
        return f"tallet {int(hours) * 60 + int(minutes)}"
    return None
