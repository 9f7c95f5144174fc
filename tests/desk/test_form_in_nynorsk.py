"""Who writes for a nynorsk area meets nynorsk on the whole way, and no word of the program it is built on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.worlds.checkout import write
from tests.worlds.desk import FORM, PATH, ROUTINE, SAVE, Desk, Opened, desk_on, keeps
from tests.worlds.git import repository
from tests.worlds.tiny import PLACES


@pytest.fixture(scope="module")
def nynorsk_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("nynorsk")
    area = PLACES["fjord/index.md"].replace("---\n", "---\nlanguage: nn\n", 1)
    text = ROUTINE.replace("status: draft", "language: nn\nstatus: draft")
    write(folder / "repository", {**PLACES, "fjord/index.md": area, PATH.removeprefix("docs/"): text})
    with desk_on(repository(folder / "repository"), folder / "site") as desk:
        yield desk


def test_a_wrong_day_far_above_and_what_was_not_saved_are_told_in_nynorsk(nynorsk_desk: Desk, visited: Opened) -> None:
    page = visited(nynorsk_desk.address + FORM)
    expect(page.get_by_role("heading", name="Føreslå ei endring", exact=True)).to_be_visible()
    expect(page.get_by_text("Her rettar du tekstane.")).to_be_visible()
    page.get_by_role("button", name="Logg inn").click()
    page.get_by_role("button", name="Rydd i oppsettet").click()
    expect(page.get_by_text("Det er ingenting å rydde.")).to_be_visible()
    page.get_by_text("Opplysningar om teksten").click()
    page.get_by_label("Skal reviderast innan").fill("2027-02-31")
    page.get_by_text("Set inn eit bilete").click()
    page.get_by_role("button", name=SAVE).click()
    wrong = "Ikkje lagra. Skal reviderast innan: skriv ein dag som finst, som år-månad-dag: 2027-03-01."
    expect(page.get_by_role("alert").filter(has_text=wrong)).to_be_visible()
    page.get_by_label("Skal reviderast innan").fill("2028-02-29")
    keeps(page, "2028-02-29")
    page.goto("about:blank")
    page.goto(nynorsk_desk.address + FORM)
    expect(page.get_by_text("Det du skreiv, men ikkje fekk lagra")).to_be_visible()
    page.get_by_role("button", name="Kast det, og vis teksten utan").click()
    expect(page.get_by_text("Det som ikkje var lagra, er kasta.")).to_be_visible(timeout=20_000)


def test_two_wordings_are_held_against_each_other_in_nynorsk(without_forms: Page) -> None:
    without_forms.evaluate(
        """() => {
            document.documentElement.lang = "nn";
            import("/admin/saving/choosing.js").then(({ choose }) => choose([{ mine: ["A"], theirs: ["B"] }]));
        }"""
    )
    odds = without_forms.get_by_role("dialog", name="To har endra det same")
    odds.get_by_role("button", name="Lagre det eg har valt").click()
    expect(odds).to_contain_text("Vel òg for stad 1.")
    expect(odds.get_by_label("Behald det som står der no")).to_be_focused()


NOT_SWITCHED_ON = (
    r"auth\.loginWith|app\.header\.media|mediaLibrary\.|.*[Nn]ote|.*i18n|.*I18n"
    r"|editor\.editorWidgets\.(markdown|image|file|datetime)\."
)
"""What the forms have no use for: files, notes, two languages at once, buttons over the text, other ways in."""


def test_no_word_an_editor_may_meet_is_left_in_english(nynorsk_desk: Desk, signed_in: Opened) -> None:
    page = signed_in(nynorsk_desk.address + FORM)
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    english = page.evaluate(
        """() => {
            const flat = (words, above = "") => Object.entries(words).flatMap(([key, value]) =>
                typeof value === "object" ? flat(value, `${above}${key}.`) : [[above + key, value]]);
            const said = (name) => new Map(flat(CMS.getLocale(name)));
            const names = (words) => /[a-z]{2}/i.test(words.replace(/%[{][^}]*[}]|Status/g, ""));
            return ["nb_no", "nn_no"].flatMap((name) => [...said("en")].filter(([key, words]) =>
                names(words) && [undefined, words].includes(said(name).get(key))).map(([key]) => key));
        }"""
    )
    assert english, "the words are looked at"
    assert [key for key in english if not re.match(NOT_SWITCHED_ON, key)] == []
