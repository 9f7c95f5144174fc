"""A secretary keeps a meeting in the form, in the language of the area: cases, what was decided, and the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from macros.model.kinds import Meeting
from macros.model.kinds.meeting import MeetingState, Outcome
from macros.model.vocabulary import Language
from tests.browser.axe import violations
from tests.worlds.checkout import write
from tests.worlds.desk import PATH, ROUTINE, SAVE, Desk, Opened, desk_on, save
from tests.worlds.git import repository
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf

NEW = "admin/?omrade=fjord#/collections/fjord-moter/new"
FILE = "fjord/moter/2027-01-12-asu.md"
NAMES = ("button-name", "aria-command-name", "aria-input-field-name", "frame-title", "label")
"""What axe looks for where a person who sees nothing must know what to press and where to write."""
NEIGHBOURS = {
    "fjell/index.md": AREA.replace("fjord", "fjell").replace("Fjord", "Fjell"),
    "fjell/organer/asu.md": COUNCIL.replace("fjord", "fjell"),
}
"""Another area, whose council has the same name and comes before by the alphabet."""


@dataclass(frozen=True)
class Words:
    summary: str
    unfold: str
    not_saved: str
    concerns: str
    add_task: str
    task: str


SAID = {
    Language.NB: Words(
        "Sammendrag",
        "Åpne",
        "Ikke lagret. Sak må fylles ut.",
        "Legg til tekst",
        "Legg til oppgave",
        "Hva som skal gjøres",
    ),
    Language.NN: Words(
        "Samandrag",
        "Opne",
        "Ikkje lagra. Sak må fyllast ut.",
        "Legg til tekst",
        "Legg til oppgåve",
        "Kva som skal gjerast",
    ),
}


@pytest.fixture(scope="module", params=SAID)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def desk_of_area(language: Language, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("moter")
    area = PLACES["fjord/index.md"].replace("---\n", f"---\nlanguage: {language}\n", 1)
    texts = {**PLACES, **NEIGHBOURS, "fjord/index.md": area, PATH.removeprefix("docs/"): ROUTINE}
    write(folder / "repository", texts)
    with desk_on(repository(folder / "repository"), folder / "site") as desk:
        yield desk


def pick(page: Page, label: str, word: str) -> None:
    """Choose in the last field with this label."""
    field = page.get_by_label(label).last
    field.fill(word)
    field.press("Enter")


def test_a_meeting_is_made_with_its_cases_and_is_one_the_site_can_read(
    language: Language, desk_of_area: Desk, signed_in: Opened, shelf: Shelf
) -> None:
    said = SAID[language]
    page = signed_in(desk_of_area.address + NEW)
    page.get_by_label("Tittel").first.fill("Møte i ASU 12. januar 2027")
    page.get_by_label(said.summary).fill("Møtet avgjør epikriserutinen.")
    _who_meets(page, language)
    page.get_by_label("Dato").fill("2027-01-12")
    pick(page, "Tilstand", MeetingState.HELD.label(language))
    _minutes(page, said)
    _first_case(page, said, language)
    _second_case(page, said)
    _as_it_will_be(page.frame_locator("iframe").first, language)
    save(page)

    made = desk_of_area.proposed(f"docs/{FILE}", f"cms/{FILE.removesuffix('.md').replace('/moter', '-moter')}")
    meeting = shelf({**PLACES, "fjord/rutiner/epikrise.md": ROUTINE, FILE: made}).find("fjord-asu-2027-01-12", Meeting)
    assert meeting
    assert (meeting.language, meeting.entry.state) == (language, MeetingState.HELD)
    assert str(meeting.entry.minutes and meeting.entry.minutes.url) == "https://www.example.org/referat"
    first, second = meeting.entry.cases
    assert (first.ref, first.title, first.outcome) == ("4/27", "Ny epikriserutine", Outcome.APPROVED)
    assert [(one.document, one.version) for one in first.concerns] == [("fjord-epikrise", "1.0")]
    assert (first.decision or "").strip() == "Utvalget vedtar rutinen."
    assert (second.title, [one.what for one in second.follow_up]) == ("Plan for året", ["Lage et utkast"])


def _who_meets(page: Page, language: Language) -> None:
    """It is asked for, what is not published yet is said to be so, and what lies in the area comes first."""
    field = page.get_by_label("Utval").last
    field.fill("Et helt nytt utvalg")
    must = "må være publisert først." if language is Language.NB else "må vere publisert først."
    expect(page.get_by_text(must)).to_be_visible()
    pick(page, "Utval", "Administrativt")


def _minutes(page: Page, said: Words) -> None:
    page.get_by_role("button", name=said.unfold).nth(3).click()
    page.get_by_label("Nettadresse").last.fill("https://www.example.org/referat")


def _first_case(page: Page, said: Words, language: Language) -> None:
    page.get_by_role("button", name="Legg til sak", exact=True).click()
    page.get_by_label("Saksnummer").fill("4/27")
    _title(page).fill("Ny epikriserutine")
    page.get_by_role("button", name=said.concerns, exact=True).click()
    pick(page, "Tekst", "epikrise")
    page.get_by_label("Versjon").fill("1.0")
    pick(page, "Utfall", Outcome.APPROVED.label(language))
    page.get_by_label("Vedtak").fill("Utvalget vedtar rutinen.")


def _second_case(page: Page, said: Words) -> None:
    """It lacks its title at first, which is told before anything is saved."""
    page.get_by_role("button", name="Legg til sak", exact=True).click()
    page.get_by_role("button", name=SAVE).click()
    expect(page.get_by_role("alert").filter(has_text=said.not_saved)).to_be_visible()
    _title(page).fill("Plan for året")
    for button in ("Flytt sak 1", "Ta bort sak 2", f"{said.unfold} eller lukk sak 2"):
        expect(page.get_by_role("button", name=button, exact=True)).to_be_visible()
    assert violations(page, *NAMES) == []
    page.get_by_role("button", name=said.add_task).last.click()
    page.get_by_label(said.task).last.fill("Lage et utkast")


def _as_it_will_be(page: FrameLocator, language: Language) -> None:
    """Beside the form stands what the page will say: who meets and when, and each case with what was decided."""
    facts = page.locator(".panel.card")
    for words in ("Administrativt samarbeidsutvalg (Fjord", "12. januar 2027", MeetingState.HELD.label(language)):
        expect(facts).to_contain_text(words)
    expect(facts.get_by_role("link")).to_have_attribute("href", "https://www.example.org/referat")
    first, second = page.locator(".topic").nth(0), page.locator(".topic").nth(1)
    expect(first.get_by_role("heading")).to_have_text("Sak 4/27: Ny epikriserutine")
    expect(first).to_contain_text(Outcome.APPROVED.label(language))
    expect(first.locator(".decision")).to_have_text("Utvalget vedtar rutinen.")
    expect(first.locator("dd").first).to_contain_text("Epikrise")
    expect(second.get_by_role("heading")).to_have_text("Plan for året")
    expect(second).to_contain_text("Lage et utkast")


def _title(page: Page) -> Locator:
    """The field for what the last case is called."""
    return page.locator("[id^=title-field]").last
