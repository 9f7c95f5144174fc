"""Every link leads somewhere, and says where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import unquote, urlsplit

from ..documents.document import GLOSSARY, Document
from ..documents.model import PlainPage
from ..documents.problem import nearest
from .anchors import anchors, has_more
from .archive import Archive
from .markup import Link, markup
from .rule import UNTIL_RETIRED, Fault, Severity, rule

_SAYS_NOTHING = {
    "her", "klikk her", "trykk her", "se her", "les mer", "les mer her", "mer", "lenke", "lenken", "denne lenken", "link", "linken",
    "denne siden", "siden", "les meir", "les meir her", "meir", "sjå her", "lenkje", "lenkja", "denne lenkja", "denne sida", "sida", "gå hit",
}  # fmt: skip
_NOT_OURS = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


def links_of(document: Document) -> tuple[Link, ...]:
    return markup(document.front.body, document.front.body_line).links


def _within(document: Document) -> Iterator[tuple[Link, str, str]]:
    """Every link to our own pages and files: the link, the path behind it and the anchor."""
    for link in links_of(document):
        if not _NOT_OURS.match(link.target):
            path, _, anchor = link.target.partition("#")
            yield link, unquote(path.partition("?")[0]), unquote(anchor)


def target_path(document: Document, path: str) -> str:
    """The file a relative path means, relative to docs/."""
    return normpath(str(PurePosixPath(document.path).parent / path)) if path else document.path


@rule(Severity.ERROR, softens=UNTIL_RETIRED)
def page(document: Document, archive: Archive) -> Iterator[Fault]:
    """Lenker til egne sider og filer treffer noe som finnes.

    Bad:  "[Epikrise](../rutiner/epikrisen.md)"
    Good: "[Epikrise](../rutiner/epikrise.md)"
    """
    for link, path, _ in _within(document):
        if link.image or not path:
            continue
        target = target_path(document, path)
        if not path.startswith("/") and (target in archive.by_path or target in archive.files):
            continue
        meant = _meant(document, path, target, archive)
        if path.startswith("/") or path.endswith("/"):
            message = f"lenken «{path}» er en adresse, ikke en fil"
            yield Fault(message, f"skriv {meant}" if meant else "lenk til filen, for eksempel ../rutiner/epikrise.md", link.place)
        else:
            help_text = f"mente du {meant}?" if meant else "rett lenken, eller ta den bort"
            yield Fault(f"lenken «{path}» fører til en side som ikke finnes", help_text, link.place)


def _meant(document: Document, path: str, target: str, archive: Archive) -> str | None:
    """The existing file most like a target that does not exist, as it would be written in this document."""
    address = target.strip("/") + "/"
    found = archive.by_url.get(address) or (f"{target}.md" if f"{target}.md" in archive.by_path else None)
    if permanent := re.fullmatch(r"/?d/([\w-]+)/?", path):
        known = archive.by_id.get(permanent[1])
        found = known.path if known else None
    if not found:
        name = PurePosixPath(target).name
        same_name = [known for known in archive.by_path if PurePosixPath(known).name == name]
        found = nearest(target, same_name, likeness=0.1) or nearest(target, [*archive.by_path, *archive.files], likeness=0.8)
    return relpath(found, str(PurePosixPath(document.path).parent)) if found else None


@rule(Severity.ERROR, softens=UNTIL_RETIRED)
def anchor(document: Document, archive: Archive) -> Iterator[Fault]:
    """Det som står etter # i en lenke, finnes på siden den fører til.

    Bad:  "[punkt 2.4](epikrise.md#punkt-2-4)"
    Good: "[punkt 2.4](epikrise.md#p2-4)"
    """
    for link, path, wanted in _within(document):
        target = archive.by_path.get(target_path(document, path))
        if not wanted or link.image or target is None or not target.readable or path.startswith("/"):
            continue
        known = anchors(target, archive)
        if wanted in known or has_more(target):
            continue
        meant = nearest(wanted, sorted(known), likeness=0.5)
        help_text = f"mente du #{meant}?" if meant else f"siden har {_some(sorted(known))}"
        yield Fault(f"ankeret #{wanted} finnes ikke på siden «{target.title}»", help_text, link.place)


def _some(known: list[str]) -> str:
    return "ingen ankre" if not known else ", ".join(f"#{anchor}" for anchor in known[:8]) + (" …" if len(known) > 8 else "")


@rule(Severity.ERROR, softens=UNTIL_RETIRED)
def image(document: Document, archive: Archive) -> Iterator[Fault]:
    """Bilder finnes, og ligger hos oss.

    Bad:  "![Flytskjema](https://example.org/flyt.svg)"
    Good: "![Flytskjema](../bilder/flyt.svg)"
    """
    for link in links_of(document):
        if not link.image or link.target.lower().startswith("data:"):  # data: is for security-html
            continue
        if _NOT_OURS.match(link.target):
            yield Fault(f"bildet «{link.target}» hentes fra et annet nettsted", "legg bildet i docs/, og lenk til filen", link.place)
            continue
        target = target_path(document, unquote(link.target.partition("#")[0].partition("?")[0]))
        if target not in archive.files:
            found = nearest(target, archive.files, likeness=0.6)
            meant = relpath(found, str(PurePosixPath(document.path).parent)) if found else None
            help_text = f"mente du {meant}?" if meant else "legg bildet i docs/, eller ta det bort"
            yield Fault(f"bildet «{link.target}» finnes ikke", help_text, link.place)


@rule(Severity.ERROR)
def self_(document: Document, archive: Archive) -> Iterator[Fault]:
    """Egne sider lenkes med sti, så lenken virker i hver utgave av nettstedet.

    Bad:  "[Epikrise](https://samhandling.example.no/felles/rutiner/epikrise/)"
    Good: "[Epikrise](../rutiner/epikrise.md)"
    """
    if archive.site is None:
        return
    for link in links_of(document):
        if link.target == archive.site or link.target.startswith(f"{archive.site}/"):
            address, _, anchor_ = link.target.removeprefix(archive.site).strip("/").partition("#")
            meant = _meant(document, f"/{address}", address.strip("/"), archive)
            behind = f"#{anchor_}" if anchor_ else ""
            help_text = f"skriv {meant}{behind}" if meant else "skriv stien til filen, for eksempel ../rutiner/epikrise.md"
            yield Fault("lenken til vår egen side er skrevet med hele adressen", help_text, link.place)


@rule(Severity.ERROR)
def text(document: Document, archive: Archive) -> Iterator[Fault]:
    """Lenketeksten sier hvor lenken fører.

    Bad:  "Rutinen finner du [her](epikrise.md)."
    Good: "Se [rutinen for epikrise](epikrise.md)."
    """
    for link in links_of(document):
        if link.image:
            continue
        words = re.sub(r"[*_`]|[.:…!»«]+$", "", link.text).strip()
        if not words:
            yield Fault("lenken har ingen tekst", "skriv hva leseren finner der", link.place)
        elif " ".join(words.lower().split()) in _SAYS_NOTHING:
            yield Fault(f"lenketeksten «{words}» sier ikke hvor lenken fører", "skriv hva leseren finner der", link.place)
        elif not link.bare and _NOT_OURS.match(words) and "://" in words:
            yield Fault("lenketeksten er en nettadresse", "skriv navnet på siden lenken fører til", link.place)


@rule(Severity.WARNING)
def orphan(document: Document, archive: Archive) -> Iterator[Fault]:
    """Hver side kan nås fra en annen side. Dokumenter står alltid i listene; vanlige sider må lenkes.

    Bad:  docs/om/gammel-side.md, som ingen lenker til
    Good: "[Om nettstedet](om/nettstedet.md)"
    """
    # Documents of a kind stand in lists that nobody writes by hand, so only plain pages can be lost.
    if not isinstance(document.entry, PlainPage) or PurePosixPath(document.path).name in {"index.md", GLOSSARY}:
        return
    if document.path not in archive.linked and document.path not in archive.furniture and document.url not in archive.furniture:
        yield Fault("ingen side lenker hit", "lenk hit fra en side der leseren venter det, eller slett filen")


@rule(Severity.WARNING)
def external(document: Document, archive: Archive) -> Iterator[Fault]:
    """Lenker til andre nettsteder svarer. Prøves ukentlig, og med `--external`.

    Bad:  "[Normen](https://www.example.no/flyttet.html)"
    Good: "[Normen](https://www.example.no/normen/)"
    """
    if not archive.silent:
        return
    for link in links_of(document):
        if link.target in archive.silent:
            yield _does_not_answer(link.target, archive, link.place)
    for path, address in _addresses(document.front.values, ()):
        if address in archive.silent:
            yield _does_not_answer(address, archive, document.place(*path))


def _does_not_answer(address: str, archive: Archive, place: object) -> Fault:
    host = urlsplit(address).netloc
    return Fault(f"{address} svarer ikke ({archive.silent[address]})", f"finn den nye adressen hos {host}, eller ta bort lenken", place)  # type: ignore[arg-type]
