"""No patient and no private person in the repository. These findings never repeat what they found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from ...documents.document import is_a
from ...documents.fault import Fault, Place
from ...documents.file import File
from ...documents.markup import LONG_NUMBER
from ...model.kinds import Service
from ...model.vocabulary import Access
from ..archive import Archive
from ..reading.identifiers import likenesses
from ..rule import NEVER, Severity, beside, rule

_PRIVATE_MAIL = re.compile(
    r"[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|protonmail|proton|online|broadpark|getmail"
    r"|frisurf|start|lyse|altibox|tele2|c2i|chello|bluezone|epost)\.(?:com|no|net|me|org)\b",
    re.IGNORECASE,
)
_SPACE = r"[ \u00a0\u202f]?"
_MOBILE = re.compile(
    rf"(?<![\w/+.,-])(?:(?:\+|00)47{_SPACE})?(?:[49]\d{{2}}{_SPACE}\d{{2}}{_SPACE}\d{{3}}|[49]\d(?:{_SPACE}\d{{2}}){{3}})(?![\d-])"
)
_PHONE = re.compile(
    rf"(?<![\w/+.,-])(?:(?:\+|00)47{_SPACE})?(?:[2-9]\d{{2}}{_SPACE}\d{{2}}{_SPACE}\d{{3}}|[2-9]\d(?:{_SPACE}\d{{2}}){{3}})(?![\d-])"
)
_ADDRESS = re.compile(r"https?://\S+")


@rule(Severity.ERROR, softens=NEVER)
def national_id(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen fødselsnummer, D-nummer eller hjelpenummer står i tekst, metadata, filnavn, lenker eller bilder.

    Bad:  Eksempel med ekte eller oppdiktet fødselsnummer.
    Good: Oppgi fødselsnummer bare i journalsystemet.
    """
    text = file.markup
    for number in text.numbered_lines:
        yield from _in_line(text.line(number), number)
    if LONG_NUMBER.search(archive.heads[file.path]):
        for path, said in archive.texts[file.path]:
            yield from _in_head(said, file.place(*path))
        for path, place in file.front.places.items():
            yield from _in_head(str(path[-1]), place)
    if list(likenesses(file.path)):
        yield Fault("filnavnet har et tall som ligner et fødselsnummer", "gi filen et annet navn")


@beside(national_id)
def in_other_files(archive: Archive) -> Iterator[Fault]:
    """The names of other files, and what images carry inside."""
    for path, hidden in (archive.others or {}).items():
        if list(likenesses(path)):
            yield Fault(
                "filnavnet har et tall som ligner et fødselsnummer", "gi filen et annet navn", path=f"docs/{path}"
            )
        if any(not found.mistyped for found in likenesses(hidden)):
            yield Fault(
                "bildet bærer med seg et tall som ligner et fødselsnummer",
                "lagre bildet på nytt uten metadata, eller bytt det ut",
                path=f"docs/{path}",
            )


def _in_head(text: str, place: Place) -> Iterator[Fault]:
    for fault in _in_line(text, place.line):
        yield replace(fault, place=place)


def _in_line(text: str, line: int) -> Iterator[Fault]:
    """Look at a line as it is written, and as a browser would read it."""
    seen = set()
    for shown in dict.fromkeys((text, unescape(unquote(text)))):
        for found in likenesses(shown):
            digits = re.sub(r"\D", "", shown[found.start : found.end])
            if digits in seen:
                continue
            seen.add(digits)
            here = Place(line, found.start + 1)
            if found.mistyped:
                message = "her står et tall som ligner et fødselsnummer med skrivefeil"
                yield Fault(message, "ta det bort hvis det gjelder en person", here, mild=True)
            else:
                message = "her står et tall som ligner et fødselsnummer"
                yield Fault(message, "ta det bort, og si fra til eieren av siden", here)


@rule(Severity.ERROR, softens=NEVER)
def contact(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen privatpersons mobilnummer eller private e-post, og ingen numre som bare finnes på Helsenettet.

    Bad:  Ring Kari på mobilen, eller skriv til kari@…
    Good: Ring sentralbordet, eller send dialogmelding.
    """
    secluded = is_a(file, Service) and file.entry.access is Access.HELSENETT
    text = file.markup
    for position, message, help_text in (
        _contacts(text.prose, secluded) if text.numbered_lines or "@" in text.body else ()
    ):
        yield Fault(message, help_text, text.place(position))
    for found in _PRIVATE_MAIL.finditer(text.body) if "mailto:" in text.body else ():
        if "mailto:" in text.body[max(0, found.start() - 10) : found.start()]:
            yield Fault(*_MAIL, text.place(found.start()))
    head = archive.heads[file.path]
    for path, value in archive.texts[file.path] if "@" in head or LONG_NUMBER.search(head) else ():
        if path[0] not in {"sources", "id"}:
            for _, message, help_text in _contacts(_ADDRESS.sub("", value), secluded):
                yield Fault(message, help_text, file.place(*path))


_MAIL = ("her står en privat e-postadresse", "bruk adressen til tjenesten eller utvalget")
_NUMBER = ("her står et mobilnummer", "bruk et felles nummer, eller lag et unntak hvis tjenesten eier det")
_HIDDEN = (
    "her står nummeret til en tjeneste som bare finnes på Helsenettet",
    "skriv hvor på Helsenettet det finnes",
)


def _contacts(text: str, secluded: bool) -> Iterator[tuple[int, str, str]]:
    """Where something stands that should not, with what to say of it."""
    if "@" in text:
        yield from ((found.start(), *_MAIL) for found in _PRIVATE_MAIL.finditer(text))
    said = _HIDDEN if secluded else _NUMBER
    yield from ((found.start(), *said) for found in (_PHONE if secluded else _MOBILE).finditer(text))
