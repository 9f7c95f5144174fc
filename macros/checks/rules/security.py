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
    live = text.live
    if "<" in live:
        for found in _DANGEROUS.finditer(live):
            if "/" not in found[0]:
                yield Fault(
                    f"<{found['name'].lower()}> er ikke lov i teksten",
                    "skriv det i Markdown, eller lenk til det",
                    text.place(found.start()),
                )
    if "=" in live:
        for found in _HANDLER.finditer(live):
            yield Fault(
                f"«{found['name'].lower()}=» kjører kode i leserens nettleser", "ta det bort", text.place(found.start())
            )
    for link in text.links:
        if _runs(link.target):
            yield Fault(
                "adressen i lenken kjører kode eller bærer innhold i seg", "lenk til en side eller en fil", link.place
            )
    head = archive.heads[file.path]
    for path, value in archive.texts[file.path] if "<" in head or _SCHEME.search(head) else ():
        if _DANGEROUS.search(value) or ("<" in value and _HANDLER.search(value)) or _runs(value):
            yield Fault(f"`{path[-1]}` har HTML som ikke er lov", "skriv vanlig tekst", file.place(*path))


def _runs(target: str) -> bool:
    return target.strip().lower().startswith(_RUNS)
