"""What the search is given: plain data, so that it knows neither MkDocs nor the document model."""

from __future__ import annotations

from dataclasses import dataclass

PAGE, AREA = "side", "omrade"
"""The kinds of what is no document: a list or help, and the page of an area."""


@dataclass(frozen=True)
class Passage:
    """A part of a document that has an address of its own: a heading, a clause, a step."""

    anchor: str
    """The id in the page, without «#»."""
    heading: str
    """What the reader sees before the text: «2.1», «Steg 8», a heading."""
    text: str
    """The words of the section, without markup."""
    actor: str | None = None
    """Who acts here, as one of the audience words of the documents."""
    keywords: tuple[str, ...] = ()
    """What readers may type for this part, beside its words."""
    gist: bool = False
    """Whether it answers a query that tells which one and hardly more: how one gets a service, what a body does."""


@dataclass(frozen=True)
class OtherVersion:
    """The same text as another area has it."""

    area: str
    url: str
    id: str = ""


@dataclass(frozen=True)
class Searchable:
    """A document as the search sees it, or a plain page."""

    id: str
    url: str
    """The address below the root of the site, for example «fjord/rutiner/epikrise/»."""
    title: str
    summary: str
    area: str
    kind: str
    """The folder of its kind, or PAGE or AREA."""
    audience: tuple[str, ...]
    status: str
    """draft, consultation, in_force, overdue or retired; empty when the kind has no status."""
    language: str = "nb"
    keywords: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    sections: tuple[Passage, ...] = ()
    due: str = ""
    """The last day of the status, ISO: a text in force is overdue after it, a consultation is closed."""
    applies_from: str = ""
    """The day, ISO, from which a text in force applies."""
    family: str = ""
    """The id of the common text that this and its versions in other areas follow; empty when it stands alone."""
    reach: str = ""
    """The numbers of the municipalities of its area that it is for; empty when it is for all of them."""
    versions: tuple[OtherVersion, ...] = ()
    """Those versions, in the order of areas; not itself."""


@dataclass(frozen=True)
class Synonyms:
    """A line of the glossary: ways of saying the same."""

    term: str
    """The abbreviation or head word."""
    nb: str = ""
    nn: str = ""
    also: tuple[str, ...] = ()
    """Synonyms, old names, what people type."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way of saying it, each once."""
        return tuple(dict.fromkeys(form for form in (self.term, self.nb, self.nn, *self.also) if form.strip()))


@dataclass(frozen=True)
class NamedArea:
    """An area as a hit names it."""

    id: str
    title: str
    """The short name: «Fjordområdet»."""
    common: bool = False
    """Whether its texts apply everywhere."""
    editors: str = ""
    """The address of the body that keeps its pages, below the root of the site."""
    feedback: str = ""
    """The mailbox for what readers miss; empty when it has none."""
    report: str = ""
    """Where the host of the texts lets one tell the same, with {query} for what was typed; empty without a host."""
    contacts: str = ""
    """The address of its contact points; empty when it has none."""
    municipalities: tuple[str, ...] = ()
    """Their numbers."""
    within: tuple[str, ...] = ()
    """The areas it is a part of, when it has no municipality of its own: a district of a city."""


@dataclass(frozen=True)
class Emergency:
    """A service that stands above all hits when words are acute."""

    id: str
    title: str
    url: str
    area: str
    phone: str = ""
    local_of: str = ""
    """The id of the common service that this is a local version of."""
    reach: str = ""
    """As of any document."""


@dataclass(frozen=True)
class AcuteTerm:
    forms: tuple[str, ...]
    service: str
    """The id of the service it leads to."""


@dataclass(frozen=True)
class Owner:
    """Who answers a question that no text answers, in an area."""

    title: str
    url: str


@dataclass(frozen=True)
class Untold:
    """A topic that readers ask for and no text tells of."""

    topic: str
    forms: tuple[str, ...]
    source: Owner
    owner: dict[str, Owner]
    """By area."""


@dataclass(frozen=True)
class Lists:
    """What editors keep beside the texts, so that an answer is no weak hit."""

    acute: tuple[AcuteTerm, ...] = ()
    planning: tuple[str, ...] = ()
    """Words that tell that nothing is urgent."""
    services: tuple[Emergency, ...] = ()
    untold: tuple[Untold, ...] = ()
