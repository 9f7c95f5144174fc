"""Nothing in a text may run in a reader's browser, and nothing in it may open a door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ...changes.revision import EXCEPTIONS
from ...documents.discretion import discreet, secrets_in
from ...documents.fault import Fault
from ...documents.file import File
from ...documents.project.inside import is_reserved
from ...documents.project.ledger import LEDGER
from ...documents.text.markup import Markup
from ...documents.text.signs import ANGLES, NAMES
from ..archive import Archive
from ..reading.files.published import DRAWING, KINDS, TABLE, TEXTS, is_kind
from ..reading.finished.standing import LEADS, TAGS, scheme_of
from ..rule import NEVER, Severity, beside, rule

_DANGEROUS = re.compile(
    r"<\s*/?\s*(?P<name>script|iframe|frame|frameset|object|embed|applet|base|meta|link|style|form|input|button|textarea|select"
    r"|svg|math|template|noscript|portal|dialog|xmp|plaintext)\b",
    re.IGNORECASE,
)
_HANDLER = re.compile(r"(?<![\w-])(?P<name>on[a-z]{3,}|srcdoc|formaction)\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"[<{](?=(?:[^<>{}\n]{0,300}?[\s:])?"
    r"(?P<name>(?:style|srcset|ping|target|background|poster|hidden|data|manifest|codebase|usemap|is|nonce|autofocus"
    r"|(?:xml|xmlns|xlink):[\w-]+|cite(?=\s*=\s*[\"']?(?!https?:)[\w+.-]+:))(?=\s*=)"
    r"|(?<=\s)(?<!<p data-shortcuts )hidden(?=\s*/?>)))",
    re.IGNORECASE,
)
"""In a tag or a list of attributes: what looks or asks otherwise than a text does, or is read by machines only.

A script of ours shows the switch for shortcuts.
"""
_HAS_ATTRIBUTE = re.compile(r"=|hidden", re.IGNORECASE)
_LEADS_ELSEWHERE = re.compile(
    r"\{(?![{%])(?:[^{}<>\n\"']|\"[^\"\n]*+\"|'[^'\n]*+')*?(?:(?<=[\s{])|(?<=\{:))(?P<name>href|src|action)\s*=",
    re.IGNORECASE,
)
"""In a list of attributes: it takes the place of the address that the link itself has, and that everybody reads."""
_OTHER_TAGS = {*NAMES.split()} - TAGS | {"title", "use"}
_NO_PAGE_HAS = re.compile(rf"<(?P<name>{'|'.join(sorted(_OTHER_TAGS))})(?![\w:-])", re.IGNORECASE)
"""Tags of before, such as `<font>`, and of films and sound: no finished page has them."""
_LONGEST_ELEMENT = 2_000
_RUNS = ("javascript:", "vbscript:", "data:")
_SCHEME = re.compile(r"script:|data:", re.IGNORECASE)
_BROKEN_SCHEME = re.compile(r"\](?:\(|:)[ \t\n]*+<?(?P<target>(?:[a-zA-Z][\t\r\n]*+){4,12}:)(?P<tag>[^\s)<]*+<)?+")
"""With line ends between its letters, which mean nothing to a browser, or a tag behind, which hides the link."""


@rule(Severity.ERROR, softens=NEVER, excusable=None, alone=True)
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


@rule(Severity.ERROR, softens=NEVER, excusable=None, alone=True)
def html(file: File, archive: Archive) -> Iterator[Fault]:
    """Teksten har ikke skript, rammer, skjemaer, hendelser eller adresser som kjører kode.

    Bad:  <iframe src="https://example.org/film"></iframe>
    Good: [Film om innleggelse](https://example.org/film)
    """
    text = file.markup
    for message, help_text, position in _raw(text.live):
        yield Fault(message, help_text, text.place(position))
    yield from _attributes_and_tags(text)
    yield from _addresses(text)
    head = archive.heads[file.path]
    for path, value in archive.texts[file.path] if "<" in head or _SCHEME.search(head) else ():
        if _DANGEROUS.search(value) or ("<" in value and _HANDLER.search(value)) or _runs(value):
            key = next(part for part in reversed(path) if isinstance(part, str))
            yield Fault(f"`{key}` har HTML som ikke er lov", "skriv vanlig tekst", file.place(*path))


def _attributes_and_tags(text: Markup) -> Iterator[Fault]:
    """What a finished page must not have, though no browser runs it."""
    for found in _ATTRIBUTE.finditer(text.live) if _HAS_ATTRIBUTE.search(text.live) else ():
        yield Fault(f"«{found['name']}» er ikke lov i teksten", "ta det bort", text.place(found.start()))
    for found in _LEADS_ELSEWHERE.finditer(text.live) if "{" in text.live else ():
        message = f"«{found['name']}=» i klammer bytter ut adressen foran"
        yield Fault(message, "skriv adressen i selve lenken", text.place(found.start("name")))
    for found in _NO_PAGE_HAS.finditer(text.text) if "<" in text.text else ():
        if not _DANGEROUS.match(found[0]) and not ANGLES.match(text.text, found.start()):
            name = found["name"].lower()
            yield Fault(f"<{name}> er ikke lov i teksten", "skriv det i Markdown", text.place(found.start()))


def _addresses(text: Markup) -> Iterator[Fault]:
    for found in _BROKEN_SCHEME.finditer(text.live):
        if (found["tag"] or re.search(r"\s", found["target"])) and _runs(re.sub(r"\s", "", found["target"])):
            yield Fault(*_CARRIES, text.place(found.start("target")))
    for link in text.links:
        if _runs(link.target):
            yield Fault(*_CARRIES, link.place)
        elif (scheme := scheme_of(link.target)) and scheme not in LEADS:
            yield Fault(
                f"lenken begynner med {scheme[:20]}:, og leserne kommer ikke dit",
                "lenk til en nettside, eller legg filen i docs/ og lenk dit",
                link.place,
            )


_CARRIES = ("adressen i lenken kjører kode eller bærer innhold i seg", "lenk til en side eller en fil")


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


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def files(file: File, archive: Archive) -> Iterator[Fault]:
    """I docs/ ligger bare tekster, tabellene til tall, og bilder og PDF-er som en tekst viser eller lenker til.

    Bad:  docs/fjord/kart.html
    Good: docs/fjord/bilder/kart.png, vist i en tekst
    """
    if is_reserved(file.url):
        yield Fault(f"adressen /{file.url} er nettstedets egen", "gi filen eller mappen et annet navn")
    if PurePosixPath(file.path).stem.lower() == "readme":
        yield Fault("filen heter readme, og blir ikke en side", "gi den et annet navn, eller kall den index.md")
    first = archive.library.by_path[archive.by_url[file.url]]
    if first is not file:
        yield Fault(f"siden får samme adresse som docs/{first.path}", "gi den ene filen et annet navn")


@beside(files)
def files_beside(archive: Archive) -> Iterator[Fault]:
    for path, what in archive.beside.no_files.items():
        yield Fault(f"dette er {what}", "legg selve filen her, eller slett det", path=f"docs/{path}")
    ours = {LEDGER, EXCEPTIONS, *(file.path for file in archive.library.declared)}
    for path in archive.beside.files or ():
        if path in ours or path in archive.taken or path.lower().endswith(TEXTS):
            continue
        unfit = is_reserved(path) or not is_kind(path) or path in archive.beside.unfit
        # Nobody knows what a text shows that cannot be read, and a name with a number in it is told of as that.
        if unfit or not (archive.unreadable or discreet(path) != path):
            yield Fault(*_not_published(path, archive), path=f"docs/{path}")


def _not_published(path: str, archive: Archive) -> tuple[str, str]:
    if is_reserved(path):
        return f"mappen {path.partition('/')[0]}/ er nettstedets egen", "legg filen et annet sted"
    if wrong := archive.beside.unfit.get(path):
        plain = "ren svg, eller som png" if path.lower().endswith(DRAWING) else "et vanlig bilde eller en vanlig PDF"
        return wrong, f"lagre den som {plain}"
    if any(part.startswith(".") for part in PurePosixPath(path).parts):
        return "filen er skjult, og publiseres ikke", "slett den, eller legg den utenfor docs/"
    if path.lower().endswith(TABLE):
        return "ingen tallside har tabellen", "legg den i tall/ ved siden av siden, med samme navn, eller slett den"
    if not is_kind(path):
        kinds = ", ".join(kind.removeprefix(".") for kind in KINDS)
        return "filen er av et slag som ikke publiseres", f"slett den, eller gjør den om til en av: {kinds}"
    return "ingen side viser eller lenker til filen", "vis den eller lenk til den i en tekst, eller slett den"
