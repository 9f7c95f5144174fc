"""Read the front matter of a file into plain values, with the line and column of every key and value.

MkDocs swallows YAML errors and shows the front matter as text on the page, so we read and judge it ourselves.
We build from the event stream, not from composed nodes: events have positions too, show anchors and doubled keys,
and let us refuse a deep or endless head before it costs anything.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from ...model.values import A_DAY
from ..bounds import DEEPEST_HEAD, LARGEST_FILE, LARGEST_HEAD
from ..discretion import shown
from ..fault import TOP, Fault, Faulty, Place, Reading
from ..text.unseen import BREAKS, HAS_UNSEEN_OR_BREAK, HAS_UNSEEN_OR_HARD, ORDER
from .mistakes import WRITE_ANEW, mistaken, why_unreadable

KeyPath = tuple[str | int, ...]
"""Where a value stands in the front matter: («approvals», 0, «by»)."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_FOR_YAML = re.compile(f"[{BREAKS}]|{ORDER.pattern}")
_INTEGER = re.compile(r"[-+]?(0|[1-9]\d*)")
_FREE_TEXT = {"title", "summary"}


@dataclass
class FrontMatter:
    """`values` as authors typed them, `places` by path, `faults` found on the way, and the body after the head."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[KeyPath, Place] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    body: str = ""
    body_line: int = 1
    """The line in the file on which the body begins."""
    head: str = ""
    """Everything before the body as it stands in the file, comments too; all of it when it cannot be read."""

    @property
    def readable(self) -> bool:
        return not any(fault.reading is Reading.READABLE for fault in self.faults)

    def place(self, path: KeyPath) -> Place:
        """The place of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1))


def read_bytes(data: bytes) -> FrontMatter:
    """Read a whole file. Never raises: what cannot be read is told in `faults`."""
    if len(data) > LARGEST_FILE:
        message = f"filen er {len(data) // 1000} kB, og grensen er {LARGEST_FILE // 1000} kB"
        help_text = "del teksten i flere dokumenter, og legg bilder i egne filer"
        return _unreadable(message, help_text, head=data[:LARGEST_FILE].decode("latin-1"))
    try:
        return read(text_of(data))
    except UnicodeDecodeError as error:
        place, head = Place(data[: error.start].count(b"\n") + 1), data.replace(b"\0", b"").decode("latin-1")
        return _unreadable("filen er ikke lagret som UTF-8", "lagre filen på nytt med tegnsettet UTF-8", place, head)


def text_of(data: bytes, errors: str = "strict") -> str:
    # Letters made of two, as a Mac writes them in names and a PDF in words, look the same and are not.
    return unicodedata.normalize("NFC", data.decode("utf-8-sig", errors).replace("\r\n", "\n"))


def read(text: str) -> FrontMatter:
    """Read the text of a whole file."""
    front = _read(text)
    front.head = text[: len(text) - len(front.body)]
    return front


def _read(text: str) -> FrontMatter:
    if not text.strip():
        return _unreadable("filen er tom", "begynn med en mal: `samhandling new`")
    opening = _FENCE.match(text)
    if not opening:
        help_text = "begynn filen med en linje `---`, nøklene og en linje `---`"
        return _unreadable("filen mangler hode med metadata", help_text)
    closing = _FENCE.search(text, opening.end())
    if not closing:
        return _unreadable("metadatahodet er ikke avsluttet", "sett en linje `---` etter den siste nøkkelen")
    head = text[opening.end() + 1 : closing.start()]
    if len(head) > LARGEST_HEAD:
        message = f"metadatahodet er {len(head) // 1000} kB, og grensen er {LARGEST_HEAD // 1000} kB"
        return _unreadable(message, "flytt teksten ned under den andre linjen `---`")
    result = FrontMatter(body=text[closing.end() + 1 :], body_line=text.count("\n", 0, closing.end()) + 2)
    _Builder(head, result).build()
    return result


def _unreadable(message: str, help_text: str, place: Place = TOP, head: str = "") -> FrontMatter:
    return FrontMatter(faults=(Fault(message, help_text, place, reading=Reading.READABLE),), head=head)


class _Stop(Exception):
    """The rest of the head cannot be trusted."""


class _Builder:
    """Turns YAML events into values. One instance reads one head."""

    def __init__(self, head: str, result: FrontMatter) -> None:
        self.lines = head.split("\n")
        self.result = result
        self.depth = 0
        # YAML begins a new line at what parts lines in other programs, and stops at what a screen obeys.
        self.events = yaml.parse(_NOT_FOR_YAML.sub("\N{ZERO WIDTH SPACE}", head), Loader=yaml.CSafeLoader)

    def build(self) -> None:
        try:
            values = self._document()
        except yaml.MarkedYAMLError as error:
            self._explain(error)
        except yaml.YAMLError:
            self._fault(Reading.READABLE, "metadatahodet har tegn som ikke er lov", "skriv linjen på nytt", Place(2))
        except _Stop:
            pass
        else:
            self.result.values = values
            return
        # What was read before the fault is not used: half a head would give a trail of false findings.
        self.result.values = {}

    def _document(self) -> dict[str, Any]:
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent):
                return self._mapping(event, ())
            if isinstance(event, (yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                break
            if isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.AliasEvent)):
                raise self._stop("metadatahodet er ikke nøkler med verdier", "skriv `nøkkel: verdi`", event)
        raise self._stop("metadatahodet er tomt", "fyll ut nøklene, eller begynn med `samhandling new`")

    def _mapping(self, start: Any, path: KeyPath) -> dict[str, Any]:
        self._enter(start)
        values: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._stop("en nøkkel er ikke et enkelt ord", "skriv `nøkkel: verdi`", event)
            key = event.value
            if key in values:
                first = self.result.places[(*path, key)].line
                message = f"nøkkelen `{key}` står to ganger, først på linje {first}"
                self._fault(Reading.READABLE, message, "slå sammen de to, eller slett den ene", _place(event))
            self.result.places[(*path, key)] = _place(event)
            values[key] = self._value(next(self.events), (*path, key))
        self.depth -= 1
        return values

    def _sequence(self, start: Any, path: KeyPath) -> list[Any]:
        self._enter(start)
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*path, len(values))
            self.result.places[here] = _place(event)
            values.append(self._value(event, here))
        self.depth -= 1
        return values

    def _enter(self, event: Any) -> None:
        self.depth += 1
        if event.anchor or self.depth > DEEPEST_HEAD:
            what = "bruker et anker (&)" if event.anchor else "har for mange nivåer inni hverandre"
            raise self._stop(f"metadatahodet {what}", "skriv verdiene rett ut, som i malen", event)

    def _value(self, event: Any, path: KeyPath) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self._stop("metadatahodet bruker et anker (& eller *)", "sett verdien i anførselstegn", event)
        return self._scalar(event, path)

    def _scalar(self, event: Any, path: KeyPath) -> Any:
        text: str = event.value
        if event.tag:
            raise self._stop(f"«{event.tag}» er ikke en verdi", "sett verdien i anførselstegn", event)
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        if (HAS_UNSEEN_OR_BREAK if event.style or key in _FREE_TEXT else HAS_UNSEEN_OR_HARD).search(text):
            return self._wrong(event, f"`{key}` har et tegn som ikke synes", WRITE_ANEW, text)
        if event.style:  # quoted or a block: exactly what was typed
            return text
        self._complain_of_cut(event, key)
        return (text or None) if key in _FREE_TEXT else self._word(event, key, text)

    def _word(self, event: Any, key: str, text: str) -> Any:
        """What stands without quotes: nothing, a yes or no, a number, a day, or a word."""
        if text in {"", "~", "null"}:
            return None
        if text in {"true", "false"}:
            return text == "true"
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                return self._wrong(event, f"`{key}` er «{text}», en dag som ikke finnes", A_DAY.nb, text)
        if told := mistaken(text, key):
            return self._wrong(event, *told, text)
        return text

    def _wrong(self, event: Any, message: str, help_text: str, text: str) -> Faulty:
        self._fault(Reading.VALUE, message, help_text, _place(event))
        return Faulty(text)

    def _complain_of_cut(self, event: Any, key: str) -> None:
        """Behind a word from a list `# ` begins a comment that somebody wants; `#2` is the rest of a text."""
        line = self.lines[event.end_mark.line] if event.end_mark.line < len(self.lines) else ""
        rest = line[event.end_mark.column :].lstrip()
        if rest.startswith("#") and (key in _FREE_TEXT or re.match(r"#\w", rest)):
            message = f"`{key}` er kuttet ved #, og «{shown(rest, 20)}» er borte"
            self._fault(Reading.VALUE, message, "sett hele teksten i anførselstegn", _place(event))

    def _explain(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        row, message, help_text = why_unreadable(self.lines, mark.line if mark else None)
        typed = Place(mark.line + 2, mark.column + 1) if mark else TOP
        place = typed if row is None else Place(row + 2)
        # What stopped the reading says more than what was met on the way on the same line.
        self.result.faults = tuple(fault for fault in self.result.faults if fault.place.line != place.line)
        self._fault(Reading.READABLE, message, help_text, place)

    def _stop(self, message: str, help_text: str, event: Any = None) -> _Stop:
        self._fault(Reading.READABLE, message, help_text, _place(event) if event else TOP)
        return _Stop()

    def _fault(self, reading: Reading, message: str, help_text: str, place: Place) -> None:
        self.result.faults += (Fault(message, help_text, place, reading=reading),)


def _place(event: Any) -> Place:
    # The head begins on the second line of the file, and YAML counts from 0.
    return Place(event.start_mark.line + 2, event.start_mark.column + 1)
