"""A page being made: the library it draws from, where it lies, its language, and its templates."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any

import jinja2
from markupsafe import Markup, escape

from ..documents.clock import long_date
from ..documents.document import Validity, is_a
from ..documents.file import File
from ..documents.library import Library
from ..documents.project.repository import Repository
from ..model.kinds import Controlled
from ..model.marks import TO_CONFIRM
from ..model.vocabulary import Actor, Language, Word
from .words import Words


@dataclass(frozen=True)
class Settings:
    """What `extra:` in mkdocs.yml decides for every page."""

    starting_edition: bool = False
    repository: Repository | None = None
    """Where changes are sent; None leaves out every link that would lead there."""
    editor: bool = False
    """Whether the editor is published at /admin/."""
    emergency_copy: bool = False
    """Whether the pages are a copy for days without a network; each then says when it was made."""
    proposal: bool = False
    """Whether the site shows what somebody proposes, to be reviewed."""
    archive: bool = False
    """Whether a PDF for archives lies beside each version that was approved."""
    copy_beside: bool = False
    """Whether an emergency copy lies beside the site for its readers to fetch."""
    address: str = ""
    """Where the site is published, when known."""
    register: str = ""
    """Id of the service where numbers that are only on Helsenettet are looked up; empty when the site has none."""


@lru_cache(maxsize=10_000)
def time_element(day: date) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), long_date(day))


def hyperlink(href: str, words: object) -> Markup:
    """Both are escaped, but for words that are HTML already."""
    return Markup('<a href="{}">{}</a>').format(href, words)


NOT_ENTERED = {"bekreftes": "ikke lagt inn her", "stadfestast": "ikkje lagt inn her"}
"""What readers meet where authors have written that something must be confirmed, by the word that they used."""

_PHONE = re.compile(r"(?<![\d-])(?:116 117|\d\d \d\d \d\d \d\d|\d{3} \d\d \d{3})(?![\d-])")


_NUMBERS = re.compile(r"\d \d")
_PARAGRAPH = re.compile(r"§§? ?\d+(?:[-–]\d+)?(?: [a-h]\b)?")


def unbroken(text: str) -> str:
    """A number to ring and the number of a paragraph of law stay on one line."""
    # Most texts have neither, and are spared the careful look.
    if _NUMBERS.search(text):
        text = _PHONE.sub(_on_one_line, text)
    return _PARAGRAPH.sub(_on_one_line, text) if "§" in text else text


def _on_one_line(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\N{NO-BREAK SPACE}")


def stated(text: str | None) -> str:
    """What a source states of something; empty when that must be confirmed."""
    return TO_CONFIRM.sub("", text or "").strip()


def inline(text: str) -> Markup:
    """Text from front matter: escaped, and with what is not entered here said quietly."""
    escaped = escape(unbroken(text))
    if "[må" not in escaped:
        return escaped
    return Markup(TO_CONFIRM.sub(_not_entered, str(escaped)))  # noqa: S704 (escaped first)


def _not_entered(found: re.Match[str]) -> str:
    return f'<span class="tbc">{not_entered(found[1], found.string[: found.start()])}</span>'


def not_entered(mark: str, before: str) -> str:
    """`mark` is what stands between the brackets, and `before` the words that it stands after.

    After a whole sentence nothing else says what is not entered, so the author's own words do.
    """
    said = next(said for word, said in NOT_ENTERED.items() if word in mark)
    what = mark.partition(": ")[2]
    return f"{said.capitalize()}: {what}." if what and before.rstrip().endswith((".", "?", "!")) else said


@dataclass(frozen=True)
class State:
    """A state as a reader meets it: `icon` is also its style class, and the word says the same."""

    icon: str
    word: str


_ICONS = {
    Validity.IN_FORCE: "ok",
    Validity.OVERDUE: "due",
    Validity.CONSULTATION: "hear",
    Validity.DRAFT: "draft",
    Validity.RETIRED: "gone",
}

PARTY_CLASS = {
    Actor.GP: "gp",
    Actor.MUNICIPALITY: "mun",
    Actor.HOSPITAL: "hos",
    Actor.EMERGENCY: "em",
    Actor.PATIENT: "pat",
    **{actor: "oth" for actor in Actor if actor.beside_health},
}
"""The shape and colour of each party; see the style sheet."""


@dataclass(frozen=True)
class View:
    library: Library
    settings: Settings
    document: File
    """The one whose page is being made."""
    shared: dict[Hashable, Markup] = field(default_factory=dict, compare=False, repr=False)
    """What pages of the same library and settings have in common, kept by whoever makes them all."""
    served_from: str = ""
    """The path of the site on its host, for a page that is served at any address; else links are relative."""

    @property
    def language(self) -> Language:
        return self.document.language

    @cached_property
    def words(self) -> Words:
        return Words(self.language)

    @cached_property
    def root(self) -> str:
        """The way from this page to the root of the site; relative, so that the site works in any folder."""
        return self.served_from or "../" * self.document.url.count("/") or "./"

    def href(self, target: File | str, anchor: str = "") -> str:
        """A relative link to a document, or to an address relative to the root of the site."""
        url = target if isinstance(target, str) else target.url
        return f"{self.root}{url}" + (f"#{anchor}" if anchor else "")

    def link(self, document: File, words: str = "") -> Markup:
        """A link that says what it leads to by its title, or by `words`, and when that is in another language."""
        language = "" if document.language == self.language else Markup(' hreflang="{}"').format(document.language)
        return Markup('<a href="{}"{}>{}</a>').format(self.href(document), language, unbroken(words or document.title))

    def link_to(self, document_id: str) -> Markup | str:
        """A link to a document by what it is called, see `name`; only the name when there is none."""
        target = self.find(document_id)
        if target is None:
            return self.name(document_id)
        return hyperlink(self.href(target), self.name(document_id))

    def find(self, document_id: str | None) -> File | None:
        return self.library.by_id.get(document_id) if document_id else None

    def name(self, document_id: str) -> str:
        """What a document, a body or a municipality is called; a body by its short name."""
        if municipality := self.library.ever.get(document_id):
            return municipality.name
        if body := self.library.body(document_id):
            return body.short or body.title
        document = self.find(document_id)
        return document.title if document else document_id

    def area_name(self, document: File) -> str:
        area = self.library.areas.get(document.area or "")
        return area.short_title if area else ""

    def kind_name(self, document: File) -> str:
        return document.kind.label(self.language) if document.kind else ""

    def named(self, words: Iterable[Word]) -> list[tuple[Word, str]]:
        """Words that a reader may choose between, each with what it is called."""
        return [(word, word.label(self.language)) for word in words]

    def controlled(self, document: File) -> Controlled | None:
        """The front matter of a text that is approved and revised; None of anything else."""
        return document.entry if is_a(document, Controlled) else None

    def state(self, document: File) -> State | None:
        if not is_a(document, Controlled):
            return None
        validity = self.library.validity(document)
        word = self.words.overdue if validity is Validity.OVERDUE else document.entry.status.label(self.language)
        return State(_ICONS[validity], word)

    def summary(self, document: File) -> str:
        return (document.entry.summary or "") if document.entry else ""

    def render(self, template: str, **values: Any) -> Markup:
        """Fill a template of this room, which lies beside its code. `view` and `w` (the words) are always there."""
        found = environment().get_template(f"{template}.html")
        return Markup(found.render(view=self, w=self.words, **values))  # noqa: S704 (the environment escapes)


@cache
def environment() -> jinja2.Environment:
    """Of the templates of this room, each compiled once in a process."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("macros.pages", ""),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": time_element, "inline": inline}
    made.globals |= {"party_class": PARTY_CLASS, "actors": list(Actor)}
    return made
