"""Nothing in a text may run in a reader's browser, and nothing in it may open a door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.discretion import secrets_in
from ...documents.fault import Fault
from ...documents.file import File
from ..archive import Archive
from ..rule import NEVER, Severity, rule

_DANGEROUS = re.compile(
    r"<\s*/?\s*(?P<name>script|iframe|frame|frameset|object|embed|applet|base|meta|link|style|form|input|button|textarea|select"
    r"|svg|math|template|noscript|portal|dialog|xmp|plaintext)\b",
    re.IGNORECASE,
)
_HANDLER = re.compile(r"(?<![\w-])(?P<name>on[a-z]{3,}|srcdoc|formaction)\s*=", re.IGNORECASE)
_LONGEST_ELEMENT = 2_000
_RUNS = ("javascript:", "vbscript:", "data:")
_SCHEME = re.compile(r"script:|data:", re.IGNORECASE)


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def secret(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen passord, nøkler eller innloggingsbevis står i teksten eller metadata.

    Bad:  Innlogging til møterommet: brukernavn og passord
    Good: Innlogging får du av sekretariatet.
    """
    text = file.markup
    for what, position in secrets_in(text.body):
        yield Fault(_found(what), _MEND, text.place(position))
    if next(secrets_in(archive.heads[file.path]), None):
        for path, value in archive.texts[file.path]:
            # The pattern for passwords needs the word in front of it, and here that may be the key.
            for what, _ in secrets_in(f"{path[-1]}: {value}"):
                yield Fault(_found(what), _MEND, file.place(*path))


_MEND = "ta det bort, og bytt det ut der det brukes"


def _found(what: str) -> str:
    return f"her står det som ligner {what}"


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def html(file: File, archive: Archive) -> Iterator[Fault]:
    """Teksten har ikke skript, rammer, skjemaer, hendelser eller adresser som kjører kode.

    Bad:  <iframe src="https://example.org/film"></iframe>
    Good: [Film om innleggelse](https://example.org/film)
    """
    text = file.markup
    for message, help_text, position in _raw(text.live):
        yield Fault(message, help_text, text.place(position))
    for link in text.links:
        if _runs(link.target):
            yield Fault(
                "adressen i lenken kjører kode eller bærer innhold i seg", "lenk til en side eller en fil", link.place
            )
    head = archive.heads[file.path]
    for path, value in archive.texts[file.path] if "<" in head or _SCHEME.search(head) else ():
        if _DANGEROUS.search(value) or ("<" in value and _HANDLER.search(value)) or _runs(value):
            key = next(part for part in reversed(path) if isinstance(part, str))
            yield Fault(f"`{key}` har HTML som ikke er lov", "skriv vanlig tekst", file.place(*path))


def _raw(live: str) -> Iterator[tuple[str, str, int]]:
    """What raw HTML may not have. What stands in a tag that is told of, or between it and its end, is told with it."""
    found = [*(_DANGEROUS.finditer(live) if "<" in live else ()), *(_HANDLER.finditer(live) if "=" in live else ())]
    small, told = live.lower(), 0
    for one in sorted(found, key=lambda one: one.start()):
        name, begins = one["name"].lower(), one.start()
        if begins < told or "/" in one[0]:
            continue
        if one.re is _HANDLER:
            yield f"«{name}=» kjører kode i leserens nettleser", "ta det bort", begins
            continue
        yield f"<{name}> er ikke lov i teksten", "skriv det i Markdown, eller lenk til det", begins
        ends = (small.find(sign, begins, begins + _LONGEST_ELEMENT) for sign in (f"</{name}", ">"))
        told = next((end for end in ends if end >= 0), begins)


def _runs(target: str) -> bool:
    return target.strip().lower().startswith(_RUNS)
