"""The text below the front matter is in the language it says, and calls only what exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.discretion import shown
from ...documents.fault import Fault, Place, meant, nearest
from ...documents.file import File
from ...documents.text.conflicts import TWO_VERSIONS, conflicts
from ...model.calls import CALLS, NAMES, Amiss, Call, calls
from ...model.vocabulary import Language
from ..archive import Archive
from ..reading.language import foreign, suspicious
from ..rule import NEVER, Severity, beside, rule

_ABBREVIATION = re.compile(r"[A-ZÆØÅ](?<![\w.«/-].)[A-ZÆØÅ]{1,5}(?![\w./»]|-\d)")
_EVERYDAY = frozenset(
    [
        "HF",
        "RHF",
        "KS",
        "NAV",
        "PDF",
        "QR",
        "MB",
        "EU",
        "EØS",
        "OK",
        "TV",
        "PC",
        "ID",
        "IT",
        "SMS",
        "HTML",
        "MR",
        "CT",
        "SKRIV",
        "HEAD",
    ]
)
"""Words in capitals that nobody needs explained."""


@rule(Severity.NOTICE, besides=lambda file, archive: sorted(archive.explained))
def language(file: File, archive: Archive) -> Iterator[Fault]:
    """Teksten er på målformen den sier, og forkortelser står i ordlisten eller er forklart.

    Bad:  language: nn – Sjukehuset sender ikke epikrise fra avdelingen.
    Good: language: nn – Sjukehuset sender ikkje epikrise frå avdelinga.
    """
    yield from _other_language(file)
    yield from _unexplained(file, archive)


def _other_language(file: File) -> Iterator[Fault]:
    body = file.markup
    whole = f"{file.title} {file.front.values.get('summary') or ''}\n{body.prose}"
    if not suspicious(whole, file.language):
        return
    said, other = (Language.NB, Language.NN) if file.language is Language.NB else (Language.NN, Language.NB)
    if words := foreign(whole, said):
        message = f"teksten er {other.nb.lower()}, men siden er satt til {said.nb.lower()}"
        help_text = f"sett `language: {other}`, eller rett ordene: {', '.join(words[:5])}"
        yield Fault(message, help_text, file.place("language"))
        return
    for offset, line in enumerate(body.prose.split("\n")):
        if words := foreign(line, said):
            message = f"avsnittet ligner {other.nb.lower()}: {', '.join(words[:4])}"
            yield Fault(message, "rett ordene hvis avsnittet ikke er et sitat", Place(body.first_line + offset))
            return


def _unexplained(file: File, archive: Archive) -> Iterator[Fault]:
    prose = file.markup.prose
    seen: set[str] = set()
    for found in _ABBREVIATION.finditer(prose):
        short = found[0]
        if short in seen or short in _EVERYDAY or short in archive.explained or _explained_here(short, prose):
            continue
        seen.add(short)
        here = file.markup.place(found.start())
        yield Fault(
            f"forkortelsen {short} er ikke forklart",
            "skriv ordet helt ut første gang, eller legg det i ordlisten",
            here,
        )


def _explained_here(short: str, prose: str) -> bool:
    """«sekretariatet (AU)», «AU (arbeidsutvalget)», or a line in capitals."""
    return re.search(rf"\({short}\)|\b{short} \((?!må )", prose) is not None


@rule(Severity.WARNING, alone=True)
def letters(file: File, archive: Archive) -> Iterator[Fault]:
    """Teksten har ingen usynlige tegn, og ingen kulepunkter eller tabulatorer fra Word.

    Bad:  •	Sykehuset sender epikrisen.
    Good: - Sykehuset sender epikrisen.
    """
    for slip in archive.slips[file.path]:
        if slip.unseen:
            yield Fault(slip.message, slip.help, Place(file.front.body_line + slip.row))


@rule(Severity.ERROR, softens=NEVER, excusable=None, alone=True)
def conflict(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen fil har merker etter en fletting, der to utgaver av teksten står side om side.

    Bad: |
        <<<<<<< HEAD
        Svaret sendes innen 7 dager.
        =======
        Svaret sendes innen 14 dager.
        >>>>>>> forslag
    Good: |
        Svaret sendes innen 14 dager.
    """
    for row in conflicts(file.front.body):
        yield Fault(*TWO_VERSIONS, Place(file.front.body_line + row))


@beside(conflict)
def conflict_beside(archive: Archive) -> Iterator[Fault]:
    for path, rows in archive.beside.conflicts.items():
        for row in rows:
            yield Fault(*TWO_VERSIONS, Place(row + 1), path=f"docs/{path}")


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def macro(file: File, archive: Archive) -> Iterator[Fault]:
    """Mellom doble krøllparenteser står bare kall på makroer som finnes.

    Bad:  {{ dokumenter() }}
    Good: {{ documents(kind=\"rutiner\") }}
    """
    known = ", ".join(NAMES)
    for call in calls(file.markup.text):
        here = file.markup.place(call.start)
        if not call.readable:
            yield Fault("klammene {{ … }} er ikke skrevet riktig", _BRACES, here)
        elif call.name is None:
            yield Fault("mellom klammene står noe annet enn et makrokall", _BRACES, here)
        elif not call.exists:
            help_text = meant(call.name, NAMES, f"makroene som finnes: {known}")
            yield Fault(f"makroen «{call.name}» finnes ikke", help_text, here)
        elif call.amiss:
            yield Fault(*_amiss(call, *call.amiss), here)
        elif (area := call.given.get("area")) and area not in archive.library.areas:
            help_text = meant(str(area), archive.library.areas, "skriv navnet på mappen til et område")
            yield Fault(f"området «{shown(area, 40)}» finnes ikke", help_text, here)


def _amiss(call: Call, what: Amiss, name: str) -> tuple[str, str]:
    """What is wrong with what a call is given, and what to give it."""
    takes = CALLS[call.name or ""]
    listed = f"den tar: {', '.join(takes)}" if takes else f"skriv {{{{ {call.name}() }}}}"
    if what is Amiss.UNKNOWN:
        return f"makroen «{call.name}» tar ikke {f'«{name}»' if name else 'så mye'}", listed
    if what is Amiss.TWICE:
        return f"makroen «{call.name}» får «{name}» to ganger", "skriv det én gang"
    words = takes[name].words
    choose = f"velg en av: {', '.join(words)}" if words else _EXAMPLES[takes[name].of]
    if what is Amiss.MISSING:
        return f"makroen «{call.name}» mangler «{name}»", choose
    given = call.given[name]
    near = nearest(given, words) if isinstance(given, str) else None
    return f"«{name}» kan ikke være «{shown(given, 40)}»", f"mente du «{near}»?" if near else choose


_EXAMPLES = {
    str: 'skriv ord i anførselstegn, som "felles"',
    int: "skriv et helt tall, som 3",
    bool: "skriv True eller False",
}
_BRACES = "skriv et kall, som {{ glossary() }}; skal klammene vises, skriv &#123; for hver {"
