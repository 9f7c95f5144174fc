"""Nothing is invented: every text has its sources, and what no source says is not said."""

import re
from collections import Counter
from pathlib import Path

from macros.documents.library import Library
from macros.model.kinds import Agreement, Plan, Service
from macros.model.vocabulary import AreaType, Kind, Status

from .prose import passages

ROOT = Path(__file__).parents[2]
OSLO = "docs/oslo/index.md"
OPEN_NUMBERS = {
    "113": "medisinsk nødtelefon",
    "116 117": "legevakt",
    "05515": "Pasientreiser",
    "22 59 13 00": "Giftinformasjonen, helsenorge.no/giftinformasjon",
    "23 02 30 00": "FACT Oslo Sør, oslo-universitetssykehus.no",
}
"""Numbers that are published for everyone, and where."""
_NUMBER = re.compile(
    r"(?<![\d/.–-])(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|\d{8}|0\d{4}|1\d{2} ?\d{3}|11\d)(?![\d/.–-]\d|\d)"
)
_SOURCED = re.compile(r"\. Kilde: \[[^\]]+\]\(https://[^)]+/[^)]+\)$")
_TO_CONFIRM = re.compile(r"\[må (?:bekreftes|stadfestast)([^\]]*)\]")


def _text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _hospital_cells(service: str = "") -> list[str]:
    """What the page of Oslo says of each hospital for a service; for every service when none is named."""
    rows = [line.strip("| ").split(" | ") for line in _text(OSLO).splitlines() if line.startswith("| ")][2:]
    return [cell for name, *cells in rows if service in ("", name) for cell in cells]


def test_every_document_says_where_it_has_it_from(our_library: Library) -> None:
    without = [document.id for document in our_library.documents if not document.entry.sources]

    assert without == []


def test_no_approval_stands_over_words_that_no_committee_has_seen(our_library: Library) -> None:
    controlled = [(document.id, document.entry) for document in our_library.controlled]

    assert [id_ for id_, entry in controlled if entry.status is not Status.DRAFT] == []
    assert [id_ for id_, entry in controlled if entry.approvals or entry.valid_from or entry.revision_date] == []


def test_the_page_about_an_adopted_plan_says_that_it_is_not_the_plan(our_library: Library) -> None:
    document = our_library.find("nordre-trondelag-handlingsplan-2022-25", Plan)
    assert document

    assert "ikke selve planen" in document.title
    assert "30. mars 2022" in document.entry.summary
    assert "Denne siden er ikke den vedtatte planen" in _text(f"docs/{document.path}")


def test_which_hospital_takes_a_district_is_said_for_each_service_with_its_source() -> None:
    cells = _hospital_cells()

    assert len(cells) >= 32
    assert [cell for cell in cells if cell != "ikke lagt inn her" and not _SOURCED.search(cell)] == []


def test_a_district_shared_by_two_hospitals_is_shown_at_both() -> None:
    medicine, psychiatry = (
        [cell for cell in _hospital_cells(service) if "Sagene" in cell]
        for service in ("Indremedisin", "Psykisk helsevern, voksne")
    )

    assert ["lovisenbergsykehus.no" in cell for cell in medicine] == [True]
    assert ["lovisenbergsykehus.no" in cell for cell in psychiatry] == [False]


def test_no_service_sends_a_patient_by_a_research_atlas(our_library: Library) -> None:
    atlas = [
        document.id
        for document in our_library.documents
        for source in document.entry.sources
        if re.search(r"skde|github\.com", source.url)
    ]

    assert atlas == []


def test_no_number_is_printed_that_is_not_published_for_everyone(our_library: Library) -> None:
    in_texts = {(passage.path, number) for passage in passages(our_library) for number in _NUMBER.findall(passage.text)}
    in_services = {
        (document.path, s.phone) for document in our_library.documents if isinstance(s := document.entry, Service)
    }

    assert (
        sorted((path, number) for path, number in in_texts | in_services if number and number not in OPEN_NUMBERS) == []
    )


def test_no_address_of_a_person_is_printed(our_library: Library) -> None:
    assert [passage.path for passage in passages(our_library) if "@" in passage.text] == []


def test_what_must_be_confirmed_says_what_or_whom_to_ask(our_library: Library) -> None:
    silent = [
        (passage.path, passage.text)
        for passage in passages(our_library)
        for said in _TO_CONFIRM.findall(passage.text)
        if not re.match(r": \w", said)
    ]

    assert silent == []


COMMUNITY_KINDS = {Kind.AGREEMENT, Kind.ROUTINE, Kind.PATHWAY, Kind.PLAN, Kind.BODY, Kind.SERVICE}
TEAM_KINDS = {Kind.ROUTINE, Kind.BODY, Kind.SERVICE, Kind.NEWS}


def test_the_starting_edition_is_worth_opening(our_library: Library) -> None:
    routines = Counter(document.area for document in our_library.select(kind=Kind.ROUTINE))

    assert len(our_library.documents) >= 150
    assert our_library.glossary
    assert len(our_library.glossary.terms) >= 110
    for area_id, area in our_library.areas.items():
        kinds = {document.kind for document in our_library.select(area=area_id)}
        if area.type is AreaType.COMMUNITY:
            assert kinds >= COMMUNITY_KINDS, area_id
            assert routines[area_id] >= 4, area_id
        if area.type is AreaType.LOCAL:
            assert kinds >= TEAM_KINDS, area_id
    assert min(routines[area_id] for area_id in ("felles", "st-olavs", "fonna")) >= 12


def test_a_model_agreement_covers_every_point_of_the_act(our_library: Library) -> None:
    agreements = our_library.all(Agreement, "felles")

    assert {point for document in agreements for point in document.entry.covers} == set(range(1, 14))
