"""Nothing is invented: every text has its sources, and what no source says is not said."""

import re
from collections import Counter

from macros.common.sources import common_with_sources
from macros.documents.document import Document
from macros.documents.library import Library
from macros.model.kinds import Agreement, Controlled, Entry, Service
from macros.model.vocabulary import Kind, Status
from tests.edition.prose import passages
from tests.edition.shipped import ours, recorded

OSLO = "oslo/index.md"
OPEN_NUMBERS = {
    "112": "politiet, voldsveileder.nkvts.no",
    "113": "medisinsk nødtelefon",
    "116 117": "legevakt",
    "116 111": "Alarmtelefonen for barn og unge, 116111.no/omalarmtelefonen",
    "116 123": "Hjelpetelefonen til Mental Helse, vindafjord.kommune.no og helsenorge.no",
    "800 33 321": "Kors på halsen, helsenorge.no",
    "22 40 00 40": "Kirkens SOS, girku-sos.no og dinutvei.no",
    "116 006": "Vold- og overgrepslinjen, krisesenter.com",
    "05515": "Pasientreiser",
    "22 59 13 00": "Giftinformasjonen, helsenorge.no/giftinformasjon",
    "23 48 72 00": "Legevakt Oslo når man ringer fra en annen kommune, oslo.kommune.no",
    "72 46 73 00": "Tildelingskontoret i Orkland, orkland.kommune.no",
    "23 02 30 00": "FACT Oslo Sør, oslo-universitetssykehus.no",
    "52 73 28 00": "BUP Haugesund, helse-fonna.no",
    "53 49 12 20": "BUP Stord, helse-fonna.no",
    "53 46 47 90": "BUP Husnes, helse-fonna.no",
}
"""Numbers that are published for everyone, and where."""
_NUMBER = re.compile(
    r"(?<![\d/.–-])(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|\d{8}|0\d{4}|1\d{2} ?\d{3}|11\d)(?![\d/.–-]\d|\d)"
)
_SOURCED = re.compile(r"\. Kilde: \[[^\]]+\]\(https://[^)]+/[^)]+\)$")
_TO_CONFIRM = re.compile(r"\[må (?:bekreftes|stadfestast)([^\]]*)\]")


ADOPTED = "En tekst i startutgaven er utkast: ingen har vedtatt ordene. Er den vedtatt nå, er den ikke lenger vår"


def _hospital_cells(shipped: Library, service: str = "") -> list[str]:
    """What the page of Oslo says of each hospital for a service; for every service when none is named."""
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in ours(shipped, OSLO).front.body.splitlines()
        if line.startswith("| ")
    ][2:]
    return [cell for name, *cells in rows if service in ("", name) for cell in cells]


def test_every_document_says_where_it_has_it_from(shipped: Library) -> None:
    without = [
        document.id
        for document in shipped.documents
        if not (document.entry.sources or common_with_sources(document, shipped) or _follows_theirs(document, shipped))
    ]

    assert without == [], "Skriv kildene i metadatahodet (sources)"


def _follows_theirs(document: Document[Entry], shipped: Library) -> bool:
    """Whether it follows a text that somebody has made their own, with the sources that it then has."""
    adapts = document.entry.adapts if isinstance(document.entry, Controlled) else None
    return adapts is not None and adapts.document not in shipped.by_id


def test_no_approval_stands_over_words_that_no_committee_has_seen(shipped: Library) -> None:
    controlled = [(document.id, document.entry) for document in shipped.controlled]

    assert [id_ for id_, entry in controlled if entry.status is not Status.DRAFT] == [], ADOPTED
    assert [id_ for id_, entry in controlled if entry.approvals or entry.valid_from or entry.revision_date] == [], (
        ADOPTED
    )


def test_the_page_about_an_adopted_plan_says_that_it_is_not_the_plan(shipped: Library) -> None:
    plan = ours(shipped, "nordre-trondelag/handlingsplan/handlingsplan-2022-25.md")

    assert "ikke selve planen" in plan.title
    assert "30. mars 2022" in plan.front.values["summary"]
    assert "Denne siden er ikke den vedtatte planen" in plan.front.body


def test_which_hospital_takes_a_district_is_said_for_each_service_with_its_source(shipped: Library) -> None:
    cells = _hospital_cells(shipped)

    assert len(cells) >= 32
    assert [cell for cell in cells if cell and not _SOURCED.search(cell)] == [], "Skriv kilden i cellen"


def test_a_district_shared_by_two_hospitals_is_shown_at_both(shipped: Library) -> None:
    medicine, psychiatry = (
        [cell for cell in _hospital_cells(shipped, service) if "Sagene" in cell]
        for service in ("Indremedisin", "Psykisk helsevern, voksne")
    )

    assert ["lovisenbergsykehus.no" in cell for cell in medicine] == [True]
    assert ["lovisenbergsykehus.no" in cell for cell in psychiatry] == [False]


def test_no_service_sends_a_patient_by_a_research_atlas(shipped: Library) -> None:
    atlas = [
        document.id
        for document in shipped.documents
        for source in document.entry.sources
        if re.search(r"skde|github\.com", source.url or "")
    ]

    assert atlas == [], "Bruk sykehusets eller tjenestens egen side som kilde"


def test_no_number_is_printed_that_is_not_published_for_everyone(shipped: Library) -> None:
    in_texts = {(passage.path, number) for passage in passages(shipped) for number in _NUMBER.findall(passage.text)}
    in_services = {
        (document.path, s.phone) for document in shipped.documents if isinstance(s := document.entry, Service)
    }

    unknown = sorted((path, number) for path, number in in_texts | in_services if number and number not in OPEN_NUMBERS)
    assert unknown == [], "Er nummeret kunngjort for alle, før det opp i OPEN_NUMBERS med kilden; ellers ta det ut"


def test_no_address_of_a_person_is_printed(shipped: Library) -> None:
    found = [passage.path for passage in passages(shipped) if "@" in passage.text]

    assert found == [], "Ta ut adressen"


def test_what_must_be_confirmed_says_what_or_whom_to_ask(shipped: Library) -> None:
    silent = [
        (passage.path, passage.text)
        for passage in passages(shipped)
        for said in _TO_CONFIRM.findall(passage.text)
        if not re.match(r": \w", said)
    ]

    assert silent == [], "Skriv hva som må bekreftes, eller av hvem: [må bekreftes: …]"


COMMUNITY_KINDS = {Kind.AGREEMENT, Kind.ROUTINE, Kind.PATHWAY, Kind.PLAN, Kind.BODY, Kind.SERVICE}
TEAM_KINDS = {Kind.ROUTINE, Kind.BODY, Kind.SERVICE, Kind.NEWS}


COMMUNITIES = ("fonna", "nordre-trondelag", "oslo", "st-olavs")
TEAMS = ("oslo-gamle-oslo", "trondelag-sorvest", "vaernesregionen")


def test_the_starting_edition_is_worth_opening() -> None:
    """Held against the list of what we ship, so that whoever takes an area away may do so."""
    folders = Counter(tuple(path.split("/")[:2]) for path in recorded() if path.count("/") == 2)
    kinds = {kind.folder: kind for kind in Kind}
    shipped = Counter({(area, kinds[folder]): count for (area, folder), count in folders.items() if folder in kinds})

    assert shipped.total() >= 150
    for area in COMMUNITIES:
        assert {kind for kind in Kind if shipped[area, kind]} >= COMMUNITY_KINDS, area
        assert shipped[area, Kind.ROUTINE] >= 4, area
    for area in TEAMS:
        assert {kind for kind in Kind if shipped[area, kind]} >= TEAM_KINDS, area
    assert min(shipped[area, Kind.ROUTINE] for area in ("felles", "st-olavs", "fonna")) >= 12


def test_the_glossary_explains_what_people_say(shipped: Library) -> None:
    ours(shipped, "ordliste.md")

    assert shipped.glossary
    assert len(shipped.glossary.terms) >= 110


def test_a_model_agreement_covers_every_point_of_the_act(shipped: Library) -> None:
    for path in recorded():
        if path.startswith("felles/avtaler/"):
            ours(shipped, path)
    agreements = shipped.all(Agreement, "felles")

    assert {point for document in agreements for point in document.entry.covers} == set(range(1, 14))
