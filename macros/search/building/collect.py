"""What is searched: the documents and the plain pages of a library as plain entries, and its glossary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...common.adoption import family
from ...documents.document import Document, Validity
from ...documents.file import File
from ...documents.library import Library, in_order_of_areas
from ...documents.reach import narrower
from ...documents.text.body import plain
from ...model.kinds import Body, Controlled, Entry
from ...model.places import Area, PlainPage
from ...model.vocabulary import AreaType, Kind, Language
from .entry import AREA, PAGE, NamedArea, OtherVersion, Passage, Searchable, Synonyms
from .sections import of_document, of_page

BELONGS = (
    *("hvilke kommuner", "hvilken kommune", "hvilket helsefellesskap", "hvilket område", "hører til", "er med"),
    *("kva kommunar", "kva kommune", "kva helsefellesskap", "kva område", "høyrer til"),
)
"""What readers type who ask which municipalities belong to an area."""
NO_ANSWERS = ("index.md", "sok.md")
"""The front page and the results page: they lead to what is searched for, and have nothing to say themselves."""


def searched(library: Library) -> list[File]:
    """Every document in the order of their paths, then every plain page."""
    return [*library.documents, *(file for file in library.files if _is_page(file))]


def entry(library: Library, file: File) -> Searchable:
    """One of those as the search sees it. It has in it the text of its family, and the order of the areas."""
    return _document(library, file) if isinstance(file, Document) else _page(file)


def entries(library: Library) -> list[Searchable]:
    return [entry(library, file) for file in searched(library)]


def terms(library: Library) -> list[Synonyms]:
    """The glossary. Only an abbreviation means its explanation; that of a common word is a sentence about it."""
    glossary = library.glossary.terms if library.glossary else ()
    return [
        Synonyms(term.term, term.nb, term.nn, term.also) if term.abbreviation else Synonyms(term.term, also=term.also)
        for term in glossary
    ]


def area_names(library: Library, report: Callable[[Language], str] = lambda language: "") -> list[NamedArea]:
    """`report` is where the host of the texts lets one tell what is missed, in a language."""
    return [
        NamedArea(
            id_,
            area.short_title,
            common=area.type is AreaType.COMMON,
            editors=owner.url if (owner := library.by_id.get(area.owner)) else "",
            feedback=area.feedback or "",
            report="" if area.feedback else report(area.language),
            municipalities=tuple(
                number
                for one in area.municipalities
                for number in (one.number, *library.predecessors.get(one.number, ()))
            ),
            within=() if area.municipalities else area.below,
            contacts=f"{id_}/#liste-{Kind.SERVICE.folder}" if library.select(Kind.SERVICE, id_) else "",
        )
        for id_, area in library.areas.items()
    ]


def _document(library: Library, document: Document[Entry]) -> Searchable:
    head = document.entry
    controlled = head if isinstance(head, Controlled) else None
    validity = library.validity(document)
    named, versions = _family(library, document)
    return Searchable(
        id=head.id,
        url=document.url,
        title=head.title,
        summary=plain(head.summary),
        area=document.area,
        kind=document.kind,
        audience=document.audience,
        status=validity.value if validity else "",
        language=head.language,
        keywords=_keywords(head),
        codes=(*controlled.codes.icpc2, *controlled.codes.icd10) if controlled else (),
        sections=tuple(of_document(library, document)),
        due=_due(controlled, validity),
        applies_from=str(controlled.valid_from or "") if controlled and validity is Validity.IN_FORCE else "",
        family=named,
        reach=reach(library, document),
        versions=versions,
    )


def _family(library: Library, document: Document[Entry]) -> tuple[str, tuple[OtherVersion, ...]]:
    """What its versions are called together, and the other ones that may be read; no name when there is no other."""
    relatives = family(document, library)
    others = [one for one in relatives if one is not document and isinstance(one, Document)]
    return relatives[0].id or relatives[0].path if others else "", tuple(
        OtherVersion(area, one.url, one.id or one.path)
        for area, found in in_order_of_areas(others, library)
        for one in found
        if library.validity(one) is not Validity.RETIRED
    )


def reach(library: Library, document: Document[Entry]) -> str:
    """The municipalities it is for, when it is not for its whole area."""
    return " ".join(narrower(library, document))


def _keywords(head: Entry) -> tuple[str, ...]:
    short = (head.short,) if isinstance(head, Body) and head.short else ()
    former = tuple(one.title for one in head.former) if isinstance(head, Body) else ()
    return (*short, *former, *head.keywords)


def _due(controlled: Controlled | None, validity: Validity | None) -> str:
    if controlled and validity in {Validity.IN_FORCE, Validity.OVERDUE}:
        return str(controlled.revision_date or "")
    if controlled and controlled.consultation and validity is Validity.CONSULTATION:
        return str(controlled.consultation.closes)
    return ""


def _is_page(file: File) -> bool:
    return isinstance(file.entry, PlainPage | Area) and file.path not in NO_ANSWERS


def _page(file: File) -> Searchable:
    """A page as an entry. It has no id of its own, so its address stands for it; what macros write is not searched."""
    area = file.entry if isinstance(file.entry, Area) else None
    sections = list(of_page(file.front.body))
    if area and area.municipalities:
        sections.append(_municipalities(area))
    named = {found.at: found.words for found in area.section_keywords} if area else {}
    return Searchable(
        id=area.id if area else file.url.rstrip("/"),
        url=file.url,
        title=file.title,
        summary=plain(str(file.front.values.get("summary") or "")),
        area=file.area or "",
        kind=AREA if area else PAGE,
        audience=(),
        status="",
        language=file.language,
        keywords=(area.short_title, *area.keywords) if area else (),
        sections=tuple(replace(one, keywords=(*one.keywords, *named.get(one.anchor, ()))) for one in sections),
    )


def _municipalities(area: Area) -> Passage:
    names = [" ".join(filter(None, (one.name, one.sami_name))) for one in area.municipalities]
    heading = "Kommuner" if area.language == "nb" else "Kommunar"
    return Passage("kommuner", heading, ", ".join(names), keywords=BELONGS)
