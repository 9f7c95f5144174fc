"""No patient and no private person in the repository. These findings never repeat what they found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ...documents.discretion import shown
from ...documents.document import Document, is_a
from ...documents.fault import Fault, Place
from ...documents.file import File
from ...documents.identifiers import as_read, likenesses
from ...documents.project.ledger import LEDGER
from ...documents.text.markup import LONG_NUMBER
from ...model.kinds import Routine, Service
from ...model.kinds.service import Access
from ..archive import Archive
from ..reading.files.inside import UNSEEN
from ..rule import NEVER, Severity, beside, rule

_PRIVATE_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]++(?:@| ?[(\[](?:at|krøllalfa)[)\]] ?| @ )"
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|protonmail|proton|online|broadpark|getmail"
    r"|frisurf|start|lyse|altibox|tele2|c2i|chello|bluezone|epost)\.(?:com|no|net|me|org)\b",
    re.IGNORECASE,
)
_SPACE = r"[ \u00a0\u202f]?"
_SIGN = r"[.\-\u2010-\u2015]"
_COUNTRY = rf"(?<![\w/+.,-])(?:\(?(?:\+|00)47\)?{_SPACE})?"
_END = r"(?![\d-]|\.\d)"
_MOBILE, _PHONE = (
    re.compile(rf"{_COUNTRY}(?:{first}\d{{2}}{_SPACE}\d{{2}}{_SPACE}\d{{3}}|{first}\d(?:{_SPACE}\d{{2}}){{3}}){_END}")
    for first in ("[49]", "[2-9]")
)
_MOBILE_WITH_SIGNS, _PHONE_WITH_SIGNS = (
    re.compile(
        rf"{_COUNTRY}(?:{first}\d{{2}}(?P<a>{_SIGN})\d{{2}}(?P=a)\d{{3}}|{first}\d(?P<b>{_SIGN})\d{{2}}(?:(?P=b)\d{{2}}){{2}})"
        rf"{_END}"
    )
    for first in ("[49]", "[2-9]")
)
"""With the same sign all the way through: a day is no telephone number."""
_TO_CALL = re.compile(r"\b(?:tel|sms):(?P<number>[+\d][\d .()\-]{6,20})", re.IGNORECASE)
_TO_WRITE = re.compile(r"\bmailto:(?P<address>[^\s)>\"']{3,200})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")

_INITIALS = r"(?<![\w.])[A-ZÆØÅ]\. ?[A-ZÆØÅ]\.(?: ?[A-ZÆØÅ]\.)?"
_NAMED = rf"(?:[A-ZÆØÅ][a-zæøå]{{1,30}}(?:[ -][A-ZÆØÅ][a-zæøå]{{1,30}}){{1,3}}|{_INITIALS})"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])[./-] ?(?:0?[1-9]|1[0-2])[./-] ?"
_ANY_YEAR = r"(?:\d{4}|\d{2})"
_BORN_ON = rf"(?:født|fødd|f\.|fødselsdato|fdato)[ :]{{0,2}}(?:den )?(?:{_DAY}{_ANY_YEAR}|\d{{6}})"
_BIRTH_DATE = re.compile(
    rf"{_NAMED}[ ,;:(]{{1,3}}(?:{_BORN_ON}|{_DAY}(?:19\d{{2}}|[3-9]\d))(?!\d)"
    rf"|{_INITIALS}[ ,;:(]{{1,3}}{_DAY}{_ANY_YEAR}(?!\d)"
    rf"|(?<!\w)[A-ZÆØÅ][a-zæøå]{{1,30}}, [A-ZÆØÅ][a-zæøå]{{1,30}}[ ,;:(]{{1,3}}{_DAY}(?:19\d{{2}}|[3-9]\d)(?!\d)"
    rf"|(?<!\w)[A-ZÆØÅ]{{2,3}}[ ,;:(]{{1,3}}{_BORN_ON}(?!\d)"
)
"""A name or initials, and a day on which somebody may be born; after a name alone, only one of the last century."""


@rule(Severity.ERROR, softens=NEVER, excusable=Severity.WARNING, alone=True)
def national_id(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen fødselsnummer, D-nummer eller hjelpenummer står i tekst, metadata, filnavn, bilder eller andre filer.

    Bad:  Eksempel med ekte eller oppdiktet fødselsnummer.
    Good: Oppgi fødselsnummer bare i journalsystemet. Kontonummer skrives 1234 56 78901.
    """
    head, body = file.front.head, file.front.body
    seen = set()
    for fault, digits in _numbers(head + body):
        seen.add(digits)
        yield fault
    if "\\" in head:  # digits may be written as \x30 there
        for path, said in archive.texts[file.path]:
            for fault, digits in _numbers(said):
                if digits not in seen:
                    yield replace(fault, place=file.place(*path))
    if list(likenesses(file.path)):
        yield Fault(*_NAME)


@beside(national_id)
def in_other_files(archive: Archive) -> Iterator[Fault]:
    """The names of other files, and what they carry inside."""
    for name, words in (archive.beside.files or {}).items():
        path = f"docs/{name}"
        if list(likenesses(name)):
            yield Fault(*_NAME, path=path)
        if PurePosixPath(name).suffix.lower() not in UNSEEN:
            read = _BLOB.sub(lambda blob: " " * len(blob[0]), words) if name == LEDGER else words
            yield from (replace(fault, path=path) for fault, _ in _numbers(read))
        elif any(found.certain for found in likenesses(words)):
            yield Fault(
                "filen bærer med seg et tall som ligner et fødselsnummer",
                "lagre den på nytt uten metadata, eller bytt den ut",
                path=path,
            )


_BLOB = re.compile(r'"(?:[0-9a-f]{64}|[0-9a-f]{40})"')
"""What git calls a file in the ledger: of every hundred one has eleven digits in a row that could be somebody's."""
_NAME = ("filnavnet har et tall som ligner et fødselsnummer", "gi filen et annet navn")


def _numbers(text: str) -> Iterator[tuple[Fault, str]]:
    """What is said of each number in a text, with its digits, which are never said."""
    for found in likenesses(text):
        line = text.count("\n", 0, found.start)
        here = Place(line + 1, found.start - text.rfind("\n", 0, found.start))
        if found.certain:
            message = "her står et tall som ligner et fødselsnummer"
            help_text = "ta det bort, og si fra til eieren av siden; er det noe annet, skriv bare de fire siste sifrene"
            yield Fault(message, help_text, here), found.digits
        else:
            message = "her står et tall som kan være et fødselsnummer eller hjelpenummer"
            help_text = "ta det bort hvis det gjelder en person; ellers skriv det i andre grupper, som 1234 56 78901"
            yield Fault(message, help_text, here, mild=True), found.digits


@rule(Severity.ERROR, softens=NEVER, alone=True)
def contact(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen privatpersons mobilnummer eller private e-post, og ingen numre som bare finnes på Helsenettet.

    Bad:  Ring Kari på mobilen, eller skriv til kari@…
    Good: Ring sentralbordet, eller send dialogmelding.
    """
    secluded = is_a(file, Service) and file.entry.access is Access.HELSENETT
    text = file.markup
    if text.numbered_lines or "@" in text.body or _HAS_CODES.search(text.body):
        for line, column, fault in _contacts(as_read(text.prose), as_read(text.body), secluded):
            yield replace(fault, place=Place(text.first_line + line, column))
    head = archive.heads[file.path]
    if "@" in head or LONG_NUMBER.search(head) or _HAS_CODES.search(head):
        for path, value in archive.texts[file.path]:
            if path[0] not in {"sources", "id"}:
                words = as_read(_ADDRESS.sub("", value))
                for _, _, fault in _contacts(words, words, secluded):
                    yield replace(fault, place=file.place(*path))


@rule(Severity.WARNING, softens=NEVER)
def carried(file: File, archive: Archive) -> Iterator[Fault]:
    """Et bilde eller en PDF har ikke med seg hvor det er tatt, eller hvem som laget det.

    Bad:  Et bilde rett fra telefonen, med stedet i filen
    Good: Et bilde som er satt inn fra skjemaet
    """
    for inner in archive.inner[file.path]:
        if told := archive.beside.carried.get(inner.target):
            name = shown(PurePosixPath(inner.target).name, 60)
            yield Fault(
                f"filen {name} har med seg {' og '.join(told)}",
                "fjern egenskapene før du lagrer, eller sett inn bildet fra skjemaet, som tar dem bort",
                inner.link.place,
            )


@rule(Severity.WARNING, softens=NEVER, alone=True)
def birth_date(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen fødselsdato står sammen med et navn eller initialer.

    Bad:  Eksempel: K.N. 13.08.85 legges inn på mandag.
    Good: Eksempel: Pasienten legges inn på mandag.
    """
    text, begins = file.markup, 0
    for line in text.prose.split("\n") if _NUMERIC_DAY.search(text.body) else ():
        for found in _BIRTH_DATE.finditer(line) if _NUMERIC_DAY.search(line) else ():
            yield Fault(*_BORN, text.place(begins + found.start()))
        begins += len(line) + 1
    for path, value in archive.texts[file.path]:
        if path[0] != "sources" and _NUMERIC_DAY.search(value) and _BIRTH_DATE.search(value):
            yield Fault(*_BORN, file.place(*path))


_BORN = (
    "her står det som ligner navn og fødselsdato",
    "ta det bort hvis det gjelder en person; skriv ellers måneden med bokstaver",
)
_NUMERIC_DAY = re.compile(r"\d[./-] ?\d{1,2}[./-] ?\d|\d{6}")
"""A quick look: the numbers of clauses are no days."""
_HAS_CODES = re.compile(r"&#|%40|&commat;|[(\[](?:at|krøllalfa)[)\]]")
_MAIL = Fault("her står en privat e-postadresse", "bruk adressen til tjenesten eller utvalget")
_NUMBER = Fault("her står et mobilnummer", "bruk et felles nummer, eller lag et unntak hvis tjenesten eier det")
_HIDDEN = Fault(
    "her står nummeret til en tjeneste som bare finnes på Helsenettet",
    "skriv hvor på Helsenettet det finnes",
)


def _contacts(words: str, links: str, secluded: bool) -> Iterator[tuple[int, int, Fault]]:
    """Where something stands that should not, as line and column; `links` also has what `words` leads to."""
    told = set()
    for text, position, what, fault in _all_contacts(words, links, secluded):
        line = text.count("\n", 0, position)
        if (line, what) not in told:
            told.add((line, what))
            yield line, position - text.rfind("\n", 0, position), fault


def _all_contacts(words: str, links: str, secluded: bool) -> Iterator[tuple[str, int, str, Fault]]:
    if "@" in words or _HAS_CODES.search(words):
        yield from ((words, found.start(), found[0].lower(), _MAIL) for found in _PRIVATE_MAIL.finditer(words))
    said, plain, with_signs = (
        (_HIDDEN, _PHONE, _PHONE_WITH_SIGNS) if secluded else (_NUMBER, _MOBILE, _MOBILE_WITH_SIGNS)
    )
    yield from ((words, found.start(), _number(found[0]), said) for found in plain.finditer(words))
    for found in _TO_CALL.finditer(links):
        number = _number(found["number"])
        if plain.fullmatch(number):
            yield links, found.start("number"), number, said
    # A number that is certain elsewhere on its line has been told of as that.
    for found in with_signs.finditer(words):
        yield words, found.start(), _number(found[0]), replace(said, mild=True)
    for found in _TO_WRITE.finditer(links):
        if mail := _PRIVATE_MAIL.match(found["address"]):
            yield links, found.start("address"), mail[0].lower(), _MAIL


def _number(written: str) -> str:
    """The eight digits of a Norwegian telephone number."""
    return re.sub(r"\D", "", written)[-8:]


_BLANKS = re.compile(r"\[[^\[\]]*\]")
_DIGITS = re.compile(r"\d+")
_INSIDE_SENTENCE = re.compile(r"(?<![.!?:«»\s])\s+«?(?P<name>[A-ZÆØÅ][a-zæøå]+)")
"""A word that begins with a capital letter inside a sentence: in Norwegian that is a name."""


@rule(Severity.ERROR, of=Routine, softens=NEVER, alone=True)
def ready_text(document: Document[Routine], archive: Archive) -> Iterator[Fault]:
    """En ferdig melding har verken navn eller tall: det avsenderen fyller ut, står i klammer.

    Bad:  text: Pasienten ble skrevet ut 12. mars av Kari Vik.
    Good: text: Pasienten ble skrevet ut [dato] av [rolle].
    """
    for number, ready in enumerate(document.entry.ready_texts):
        for key, said in (("title", ready.title), ("text", ready.text)):
            words = _BLANKS.sub("", said)
            here = document.place("ready_texts", number, key)
            if _DIGITS.search(said):
                yield Fault("meldingen har et tall", "skriv [dato], [antall] eller det som skal fylles ut", here)
            if _INSIDE_SENTENCE.search(words):
                yield Fault("meldingen har et ord som ligner et navn", "skriv [rolle], [avdeling] eller [sted]", here)
