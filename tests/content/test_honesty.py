"""Nothing is invented: every text has its sources, and what no source says is not said."""

import re
from collections import Counter
from datetime import date

from macros.documents.library import Library
from macros.model.kinds import Agreement, Entry, Service
from macros.model.vocabulary import AreaType, Kind, Status

from .prose import passages

APPROVED = {
    # «Handlingsplan 2022–25», a joint meeting of both committees: the submission of nordre Trøndelag.
    "nordre-trondelag-handlingsplan-2022-25": {
        ("nordre-trondelag-psu", date(2022, 3, 30)),
        ("nordre-trondelag-asu", date(2022, 3, 30)),
    },
}
"""What a public source says was adopted, by whom and when."""
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
_TO_CONFIRM = re.compile(r"\[må (?:bekreftes|stadfestast)([^\]]*)\]")


def test_every_document_says_where_it_has_it_from(our_library: Library) -> None:
    without = [document.id for document in our_library.entries if not document.as_a(Entry).sources]

    assert without == []


def test_only_what_a_source_says_is_adopted(our_library: Library) -> None:
    controlled = [(document.id, document.controlled) for document in our_library.entries if document.controlled]

    assert {id_: {(a.by, a.on) for a in entry.approvals} for id_, entry in controlled if entry.approvals} == APPROVED
    assert [id_ for id_, entry in controlled if entry.status is not Status.DRAFT] == list(APPROVED)
    assert [id_ for id_, entry in controlled if id_ not in APPROVED and (entry.valid_from or entry.revision_date)] == []


def test_no_number_is_printed_that_is_not_published_for_everyone(our_library: Library) -> None:
    in_texts = {(passage.path, number) for passage in passages(our_library) for number in _NUMBER.findall(passage.text)}
    in_services = {
        (document.path, s.phone) for document in our_library.entries if isinstance(s := document.entry, Service)
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

    assert len(our_library.entries) >= 150
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
    agreements = our_library.select(Kind.AGREEMENT, "felles")

    assert {point for document in agreements for point in document.as_a(Agreement).covers} == set(range(1, 14))
