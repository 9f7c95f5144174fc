"""Every link leads somewhere, and says where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename, dirname, normpath, relpath
from urllib.parse import urlsplit

from ...documents.fault import Fault, Place, nearest
from ...documents.file import File
from ...documents.text.addresses import PLACE, SPACED
from ...documents.text.markup import Link
from ..archive import Archive, Needs
from ..reading.anchors import has_more
from ..reading.targets import OUTSIDE, asked, is_closed, links_of
from ..rule import WHEN_RETIRED, Severity, rule

_PHRASES = """
her, klikk her, trykk her, se her, gå hit, les mer, les mer her, mer, lenke, lenken, denne lenken, link, linken, siden,
denne siden, sjå her, les meir, les meir her, meir, lenkje, lenkja, denne lenkja, sida, denne sida
"""
_PICTURE = re.compile(r"!\[([^\[\]]*+)\]\([^()\n]*+\)(?:\{[^{}\n]*+\})?")
"""In a link: its words are what the link says."""
_SAYS_NOTHING = frozenset(phrase.strip() for phrase in _PHRASES.split(","))


@rule(Severity.ERROR, softens=WHEN_RETIRED)
def page(file: File, archive: Archive) -> Iterator[Fault]:
    """Lenker til egne sider og filer treffer noe som finnes.

    Bad:  [Epikrise](../rutiner/epikrisen.md)
    Good: [Epikrise](../rutiner/epikrise.md)
    """
    yield from _unreadable(file)
    for link, path, target, anchor_ in archive.inner[file.path]:
        if link.image:
            continue
        if not path:
            if not anchor_ and "](" in file.markup.line(link.place.line):
                yield Fault("lenken fører ingen steder", "skriv filen den skal føre til, eller ta den bort", link.place)
        elif not PLACE.search(path) and "]:" in file.markup.line(link.place.line):
            message = f"linjen vises ikke, for «{path}» tas for adressen til [{link.text}]"
            yield Fault(message, "skriv \\[ hvis det er ord, eller rett adressen", link.place)
        elif path.startswith("/") or not (target in archive.library.by_path or _is_file(target, archive)):
            yield _astray(link, path, _meant(file, path, target, archive))


def _unreadable(file: File) -> Iterator[Fault]:
    """Addresses that no reader of Markdown, or only some, would take for one."""
    for found in _ADDRESS.finditer(file.markup.text) if "](" in file.markup.text else ():
        address, here = found["address"], file.markup.place(found.start())
        spaced = SPACED.match(file.markup.text, found.start())
        if spaced and not PLACE.search(spaced["address"]):
            continue  # words in brackets, and told as such
        if " " in address and not _READABLE.fullmatch(address):
            yield Fault(f"adressen «{address[:60]}» har mellomrom", "skriv %20 i stedet for hvert mellomrom", here)
        elif not _READABLE.fullmatch(address):
            yield Fault(f"adressen «{address[:60]}» kan ikke leses", _MEND, here)
    for link in links_of(file):
        if not _is_address(link.target):
            yield Fault(f"adressen «{link.target[:60]}» kan ikke leses", _MEND, link.place)


def _astray(link: Link, path: str, meant: str | None) -> Fault:
    if path.startswith("www."):
        return Fault(f"lenken «{path}» mangler https://", f"skriv https://{path}", link.place)
    if path.startswith("/") or path.endswith("/"):
        cure = f"skriv {meant}" if meant else "lenk til filen, for eksempel ../rutiner/epikrise.md"
        return Fault(f"lenken «{path}» er en adresse, ikke en fil", cure, link.place)
    cure = f"mente du {meant}?" if meant else "rett lenken, eller ta den bort"
    return Fault(f"lenken «{path}» fører til en side som ikke finnes", cure, link.place)


_MEND = "rett den, eller ta bort lenken"
_ADDRESS = re.compile(r"\]\((?<!\\\]\()[ \t]*(?P<address>[^()\s](?:[^()\n]|\([^()\n]{0,200}\)){0,500}?)[ \t]*\)")
_READABLE = re.compile(r"(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?")
"""The address of a link, and its title. The engine takes one with blanks for a link too, others do not."""


def _is_address(target: str) -> bool:
    try:
        urlsplit(target)
    except ValueError:
        return False
    return True


def _is_file(target: str, archive: Archive) -> bool:
    """Whether there is such a file beside the documents, as far as anybody knows."""
    return not target.endswith(".md") if archive.beside.files is None else target in archive.beside.files


def _meant(file: File, path: str, target: str, archive: Archive) -> str | None:
    """The existing file most like a target that does not exist, as it would be written in this file."""
    found = None
    if permanent := re.fullmatch(r"/?d/([\w-]+)/?", path):
        known = archive.library.by_id.get(permanent[1])
        found = known.path if known else None
    elif path.endswith("/") or "." not in basename(path):
        # An address, from the root of the site, from this file or from the address of this page.
        for address in (target, normpath(f"{file.url}{path}")):
            found = found or archive.by_url.get(f"{address}/")
    if not found:
        paths = [*archive.library.by_path, *(archive.beside.files or ())]
        name = nearest(basename(target), {basename(known) for known in paths}, likeness=0.75)
        found = nearest(target, [known for known in paths if basename(known) == name], likeness=0.0)
    return relpath(found, dirname(file.path) or ".") if found else None


@rule(Severity.ERROR, softens=WHEN_RETIRED)
def anchor(file: File, archive: Archive) -> Iterator[Fault]:
    """Det som står etter # i en lenke, finnes på siden den fører til.

    Bad:  [punkt 2.4](epikrise.md#punkt-2-4)
    Good: [punkt 2.4](epikrise.md#p2-4)
    """
    for link, path, to, wanted in archive.inner[file.path]:
        target = archive.library.by_path.get(to)
        if not wanted or link.image or target is None or not target.readable or path.startswith("/"):
            continue
        known = archive.anchors_of(target)
        if wanted in known or has_more(target):
            continue
        meant = nearest(wanted, sorted(known), likeness=0.6)
        help_text = f"mente du #{meant}?" if meant else f"siden har {_some(sorted(known))}"
        yield Fault(f"ankeret #{wanted} finnes ikke på siden «{target.title}»", help_text, link.place)


def _some(known: list[str]) -> str:
    return (
        "ingen ankre"
        if not known
        else ", ".join(f"#{anchor}" for anchor in known[:8]) + (" …" if len(known) > 8 else "")
    )


@rule(Severity.ERROR, softens=WHEN_RETIRED)
def image(file: File, archive: Archive) -> Iterator[Fault]:
    """Bilder finnes, og ligger hos oss.

    Bad:  ![Flytskjema](https://example.org/flyt.svg)
    Good: ![Flytskjema](../bilder/flyt.svg)
    """
    for link in links_of(file):
        away = link.image and OUTSIDE.match(link.target)
        if away and not link.target.lower().startswith("data:"):  # of that, security-html tells
            yield Fault(
                f"bildet «{link.target}» hentes fra et annet nettsted",
                "legg bildet i docs/, og lenk til filen",
                link.place,
            )
    for link, path, target, _ in archive.inner[file.path]:
        if link.image and not _is_file(target, archive):
            found = nearest(target, archive.beside.files or (), likeness=0.6)
            meant = relpath(found, dirname(file.path) or ".") if found else None
            help_text = f"mente du {meant}?" if meant else "legg bildet i docs/, eller ta det bort"
            yield Fault(f"bildet «{path}» finnes ikke", help_text, link.place)


@rule(Severity.ERROR, needs=Needs.ADDRESS)
def self_(file: File, archive: Archive) -> Iterator[Fault]:
    """Egne sider lenkes med sti, så lenken virker i hver utgave av nettstedet.

    Bad:  [Epikrise](https://samhandling.example.no/felles/rutiner/epikrise/)
    Good: [Epikrise](../rutiner/epikrise.md)
    """
    site = archive.site or ""
    for link in links_of(file):
        if link.target == site or link.target.startswith(f"{site}/"):
            address, _, anchor_ = link.target.removeprefix(site).strip("/").partition("#")
            meant = _meant(file, f"/{address}", address.strip("/"), archive)
            behind = f"#{anchor_}" if anchor_ else ""
            help_text = (
                f"skriv {meant}{behind}" if meant else "skriv stien til filen, for eksempel ../rutiner/epikrise.md"
            )
            yield Fault("lenken til vår egen side er skrevet med hele adressen", help_text, link.place)


@rule(Severity.ERROR, alone=True)
def text(file: File, archive: Archive) -> Iterator[Fault]:
    """Lenketeksten sier hvor lenken fører.

    Bad:  Rutinen finner du [her](epikrise.md).
    Good: Se [rutinen for epikrise](epikrise.md).
    """
    for link in links_of(file):
        if link.image:
            continue
        words = re.sub(r"[*_`]|[.:…!»«]+$", "", _PICTURE.sub(r"\1", link.text)).strip()
        if not words:
            yield Fault("lenken har ingen tekst", "skriv hva leseren finner der", link.place)
        elif " ".join(words.lower().split()) in _SAYS_NOTHING:
            yield Fault(
                f"lenketeksten «{words}» sier ikke hvor lenken fører", "skriv hva leseren finner der", link.place
            )
        elif not link.bare and re.match(r"https?://|www\.", words):
            yield Fault("lenketeksten er en nettadresse", "skriv navnet på siden lenken fører til", link.place)


@rule(Severity.WARNING, needs=Needs.SITE)
def orphan(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver side kan nås fra forsiden ved å følge lenker. Ses på det ferdige nettstedet.

    Bad:  docs/om/gammel-side.md, som ingen lenker til
    Good: [Om nettstedet](om/nettstedet.md)
    """
    # Lists and menus are made by templates, so only the built site knows who links to whom.
    if file.url in archive.built.unreached and "" in archive.built.pages:
        yield Fault("ingen side lenker hit", "lenk hit fra en side der leseren venter det, eller slett filen")


@rule(Severity.WARNING, needs=Needs.ANSWERS)
def external(file: File, archive: Archive) -> Iterator[Fault]:
    """Lenker til andre nettsteder svarer. Prøves ukentlig, og med `--external`.

    Bad:  [Normen](https://www.example.no/flyttet.html)
    Good: [Normen](https://www.example.no/normen/)
    """
    written = [(link.target, link.place) for link in links_of(file)]
    written += [(address, file.place(*path)) for path, address in archive.texts[file.path]]
    for address, here in written:
        if answer := archive.silent.get(asked(address)):
            yield _does_not_answer(address, answer, here)


def _does_not_answer(address: str, answer: str, place: Place) -> Fault:
    if is_closed(answer):
        return Fault(f"{address} kan ikke prøves ({answer})", "åpne den selv, og la den stå hvis den virker", place)
    host = urlsplit(address).netloc
    return Fault(
        f"{address} svarer ikke ({answer})",
        f"finn den nye adressen hos {host}, eller ta bort lenken",
        place,
    )
