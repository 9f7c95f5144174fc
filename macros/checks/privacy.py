"""No patient and no private person in the repository. These findings never repeat what they found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from ..documents.document import Document
from ..documents.model import Service
from ..documents.problem import Place
from ..documents.vocabulary import Access
from .archive import Archive
from .identifiers import likenesses
from .markup import markup
from .rule import NEVER, Fault, Severity, beside, rule
from .targets import texts_of

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
def national_id(document: Document, archive: Archive) -> Iterator[Fault]:
    """Ingen fødselsnummer, D-nummer eller hjelpenummer står i tekst, metadata, filnavn, lenker eller bilder.

    Bad:  Eksempel med ekte eller oppdiktet fødselsnummer.
    Good: Oppgi fødselsnummer bare i journalsystemet.
    """
    first = document.front.body_line
    for offset, line in enumerate(document.front.body.split("\n")):
        yield from _in_text(line, Place(first + offset))
    for path, text in texts_of(document):
        yield from _in_text(text, document.place(*path), inside=False)
    for path in document.front.places:
        yield from _in_text(str(path[-1]), document.place(*path), inside=False)
    if list(likenesses(document.path)):
        yield Fault("filnavnet har et tall som ligner et fødselsnummer", "gi filen et annet navn", Place(1))


@beside(national_id)
def in_other_files(archive: Archive) -> Iterator[Fault]:
    """The names of other files, and what images carry inside."""
    for path, hidden in archive.files.items():
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


def _in_text(text: str, place: Place, inside: bool = True) -> Iterator[Fault]:
    """Look at a line as it is written, and as a browser would read it."""
    if sum(character.isdigit() for character in text) < 11:
        return
    seen = set()
    for shown in dict.fromkeys((text, unescape(unquote(text)))):
        for found in likenesses(shown):
            digits = re.sub(r"\D", "", shown[found.start : found.end])
            if digits in seen:
                continue
            seen.add(digits)
            here = Place(place.line, found.start + 1) if inside else place
            if found.mistyped:
                message, help_text = (
                    "her står et tall som ligner et fødselsnummer med skrivefeil",
                    "ta det bort hvis det gjelder en person",
                )
                yield Fault(message, help_text, here, Severity.WARNING)
            else:
                yield Fault(
                    "her står et tall som ligner et fødselsnummer", "ta det bort, og si fra til eieren av siden", here
                )


@rule(Severity.ERROR, softens=NEVER)
def contact(document: Document, archive: Archive) -> Iterator[Fault]:
    """Ingen privatpersons mobilnummer eller private e-post, og ingen numre som bare finnes på Helsenettet.

    Bad:  Ring Kari på mobilen, eller skriv til kari@…
    Good: Ring sentralbordet, eller send dialogmelding.
    """
    secluded = isinstance(document.entry, Service) and document.entry.access is Access.HELSENETT
    text = markup(document.front.body, document.front.body_line)
    for offset, line in enumerate(text.prose.split("\n")):
        yield from _contacts(line, Place(document.front.body_line + offset), secluded)
    for found in _PRIVATE_MAIL.finditer(document.front.body):
        if "mailto:" in document.front.body[max(0, found.start() - 10) : found.start()]:
            yield _private_mail(text.place(found.start()))
    for path, value in texts_of(document):
        if path[0] not in {"sources", "id"}:
            here = document.place(*path)
            yield from (Fault(f.message, f.help, here) for f in _contacts(_ADDRESS.sub("", value), here, secluded))


def _contacts(line: str, place: Place, secluded: bool) -> Iterator[Fault]:
    for found in _PRIVATE_MAIL.finditer(line):
        yield _private_mail(Place(place.line, found.start() + 1))
    for found in (_PHONE if secluded else _MOBILE).finditer(line):
        here = Place(place.line, found.start() + 1)
        if secluded:
            yield Fault(
                "her står nummeret til en tjeneste som bare finnes på Helsenettet",
                "skriv hvor på Helsenettet det finnes",
                here,
            )
        else:
            yield Fault(
                "her står et mobilnummer", "bruk et felles nummer, eller lag et unntak hvis tjenesten eier det", here
            )


def _private_mail(place: Place) -> Fault:
    return Fault("her står en privat e-postadresse", "bruk adressen til tjenesten eller utvalget", place)
