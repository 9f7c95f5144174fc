"""Two who write the same text at once, and one whose form stood open: no word is lost, and nothing is silent."""

from __future__ import annotations

import time
from subprocess import CalledProcessError

import pytest
from playwright.sync_api import Page, Route, expect

from tests.worlds.desk import BRANCH, FORM, PATH, ROUTINE, SAVE, Desk, Opened, add_to, keeps, save
from tests.worlds.published_desk import SENTENCE, NewPage, published
from tests.worlds.web import NewContext


@pytest.fixture
def form(opened: Opened) -> Page:
    page = opened(FORM)
    page.get_by_label("Tittel").first.wait_for()  # what is kept is looked for before the form is filled
    return page


def test_the_second_of_two_sees_both_wordings_and_chooses(desk: Desk, form: Page, new_context: NewContext) -> None:
    context = new_context()
    context.set_default_timeout(20_000)
    other = context.new_page()
    other.goto(desk.address + FORM)
    other.get_by_role("button", name="Logg inn").click()
    add_to(other, SENTENCE, " Den andre.")
    add_to(form, SENTENCE, " Den første.")
    save(form)
    other.get_by_role("button", name=SAVE).click()
    odds = other.get_by_role("dialog", name="To har endret det samme")
    expect(odds).to_contain_text("Den første.")
    expect(odds).to_contain_text("Den andre.")
    odds.get_by_role("button", name="Lagre det jeg har valgt").click()
    expect(odds).to_contain_text("Velg også for sted 1.")
    odds.get_by_role("button", name="Avbryt").click()
    expect(other.get_by_text("Ingenting er lagret. Teksten din står i skjemaet.")).to_be_visible()
    assert "Den andre." not in desk.proposed()
    other.get_by_role("button", name=SAVE).click()
    odds.get_by_label("Ta med begge, mitt sist").check()
    odds.get_by_role("button", name="Lagre det jeg har valgt").click()
    expect(other.get_by_text("Noen andre hadde endret teksten")).to_be_visible()
    first, second = SENTENCE + " Den første.", SENTENCE + " Den andre."
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{first}\n\n{second}")


LAY_UPON = """async ([base, mine, theirs]) => {
  const { uponWhatStands } = await import('./saving/laying.js');
  window.made = uponWhatStands(base, mine, { proposal: null, main: theirs, common: base }, window.jsyaml.load);
}"""
CASES = "---\nstate: planned\ncases:\n  - title: Den første\n{}---\n"
MINE, THEIRS = (f"  - title: Sak fra {who}\n    decision: |\n      Ja.\n\n      Slik.\n" for who in ("meg", "andre"))


def test_two_who_have_put_each_their_case_into_a_meeting_may_keep_both(without_forms: Page) -> None:
    page = without_forms
    page.evaluate(LAY_UPON, [CASES.format(one) for one in ("", MINE, THEIRS)])
    page.get_by_label("Ta med begge, mitt sist").check()
    page.get_by_role("button", name="Lagre det jeg har valgt").click()
    assert page.evaluate("window.made") == CASES.format(THEIRS + MINE)


@pytest.mark.parametrize(
    ("was", "mine", "theirs"),
    [
        ("", "place: Rådhuset\n", "place: Sykehuset\n"),
        ("  - title: Den andre\n", "  - title: Den ene\n", "  - title: Den tredje\n"),
        ("", "    decision: Ja.\n", "    decision: Nei.\n"),
    ],
)
def test_what_cannot_both_stand_in_a_head_is_one_or_the_other(
    was: str, mine: str, theirs: str, without_forms: Page
) -> None:
    page = without_forms
    page.evaluate(LAY_UPON, [CASES.format(one) for one in (was, mine, theirs)])
    expect(page.get_by_label("Bruk det jeg har skrevet")).to_be_visible()
    expect(page.get_by_label("Ta med begge, mitt sist")).to_have_count(0)
    page.get_by_label("Bruk det jeg har skrevet").check()
    page.get_by_role("button", name="Lagre det jeg har valgt").click()
    assert page.evaluate("window.made") == CASES.format(mine)


def test_a_form_left_open_saves_what_its_editor_changed_and_nothing_else(desk: Desk, form: Page) -> None:
    add_to(form, SENTENCE, " Samme dag.")
    published(desk, "'Hvem får epikrisen, og når.'", "'Ny oppsummering.'")
    save(form)
    expect(form.get_by_text("Noen andre hadde endret teksten")).to_be_visible()
    changed = desk.git("diff", "--unified=0", f"main...{BRANCH}").splitlines()[5:]
    assert changed == [f"-{SENTENCE}", f"+{SENTENCE} Samme dag."]


def test_a_proposal_at_odds_with_what_is_published_is_put_right_as_the_reviewer_is_told(
    desk: Desk, opened: Opened
) -> None:
    first = opened(FORM)
    add_to(first, SENTENCE, " Forslaget.")
    save(first)
    expect(first.get_by_text("Ingen ulagrede endringer")).to_be_visible()
    published(desk, SENTENCE, f"{SENTENCE} Publisert.")
    with pytest.raises(CalledProcessError):
        desk.git("merge-tree", "--write-tree", "main", BRANCH)
    again = first.context.new_page()
    again.goto(desk.address + FORM)
    told = again.get_by_text("det kan ikke tas inn slik det er. Skriv et mellomrom et sted i teksten, og velg Lagre.")
    expect(told).to_be_visible()
    add_to(again, "1.2 Pasienten får", " ")
    again.get_by_role("button", name=SAVE).click()
    odds = again.get_by_role("dialog", name="To har endret det samme")
    odds.get_by_label("Ta med begge, mitt sist").check()
    odds.get_by_role("button", name="Lagre det jeg har valgt").click()
    expect(again.get_by_text("Noen andre hadde endret teksten")).to_be_visible()
    tree = desk.git("merge-tree", "--write-tree", "main", BRANCH).split()[0]
    merged = desk.git("show", f"{tree}:{PATH}")
    assert f"{SENTENCE} Publisert.\n\n{SENTENCE} Forslaget." in merged
    expect(told).to_have_count(0)
    again.close()


def test_only_a_proposal_that_changes_what_others_have_changed_too_is_at_odds(without_forms: Page) -> None:
    was = "en\n\nto\n\ntre"
    here, there = was.replace("en", "EN"), was.replace("tre", "TRE")
    texts = [
        {"proposal": here, "main": was, "common": was},
        {"proposal": here, "main": there, "common": was},
        {"proposal": here, "main": here, "common": was},
        {"proposal": None, "main": there, "common": None},
        {"proposal": here, "main": None, "common": None},
        {"proposal": here, "main": was.replace("en", "én"), "common": was},
    ]
    found = without_forms.evaluate(
        """async (texts) => {
            const { isAtOdds } = await import("/admin/saving/odds.js");
            const asked = (stands) => isAtOdds({ place: { stands: async () => stands }, path: "docs/a.md" });
            return Promise.all(texts.map(asked));
        }""",
        texts,
    )
    assert found == [False, False, False, False, False, True]


def slowly(route: Route) -> None:
    time.sleep(0.5)
    route.continue_()


def test_the_form_stands_still_until_a_first_save_is_done_so_that_no_word_is_typed_into_nothing(
    desk: Desk, form: Page
) -> None:
    add_to(form, SENTENCE, " En.")
    form.route("**/admin/git", slowly)
    form.get_by_role("button", name=SAVE).click()
    expect(form.locator("#nc-root[inert]")).to_have_count(1)
    form.keyboard.insert_text(" Ingensteds.")
    expect(form.get_by_text("Ingensteds.")).to_have_count(0)
    expect(form.locator("#nc-root[inert]")).to_have_count(0)
    form.unroute_all(behavior="wait")
    add_to(form, SENTENCE, " To.")
    save(form)
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} En. To.")


def test_saving_twice_from_one_form_asks_about_nothing(desk: Desk, form: Page) -> None:
    add_to(form, SENTENCE, " En.")
    save(form)
    expect(form.get_by_text("Ingen ulagrede endringer")).to_be_visible()
    add_to(form, SENTENCE, " To.")
    save(form)
    expect(form.get_by_text("Ingen ulagrede endringer")).to_be_visible()
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} En. To.")


def test_what_a_dead_server_did_not_take_stands_in_the_form_again_when_it_is_back(desk: Desk, form: Page) -> None:
    form.get_by_label("Tittel").first.fill("Epikrisen")
    add_to(form, SENTENCE, " Samme dag.")
    form.route("**/admin/git", lambda route: route.abort())
    form.get_by_role("button", name=SAVE).click()
    expect(form.get_by_text("Vi får ikke kontakt med stedet det lagres.")).to_be_visible()
    again = form.context.new_page()
    form.close()
    again.goto(desk.address + FORM)
    expect(again.get_by_text("Det du skrev, men ikke fikk lagret")).to_be_visible()
    expect(again.get_by_label("Tittel").first).to_have_value("Epikrisen")
    save(again)
    assert "Samme dag." in desk.proposed()
    assert "title: Epikrisen " in desk.proposed()
    again.close()


def test_a_new_text_that_was_not_saved_is_what_its_form_begins_with(opened: Opened, desk: Desk) -> None:
    new = "admin/?omrade=fjord#/collections/fjord-rutiner/new"
    page = opened(new)
    page.get_by_label("Tittel").first.fill("Prøver")
    page.get_by_label("Sammendrag").fill("Hvem tar prøver.")
    keeps(page, "Hvem tar prøver.")
    again = page.context.new_page()
    page.close()
    again.goto(desk.address + new)
    expect(again.get_by_text("Det du skrev, men ikke fikk lagret")).to_be_visible()
    expect(again.get_by_label("Tittel").first).to_have_value("Prøver")
    expect(again.get_by_label("Sammendrag")).to_have_value("Hvem tar prøver.")
    again.close()


def test_two_windows_of_one_text_keep_each_its_own_and_both_are_offered(desk: Desk, form: Page) -> None:
    other, third = form.context.new_page(), form.context.new_page()
    other.goto(desk.address + FORM)
    for page, words in ((form, " Fra den ene."), (other, " Fra den andre.")):
        add_to(page, SENTENCE, words)
        keeps(page, words)
    third.goto(desk.address + FORM)
    expect(third.get_by_text("Denne teksten er åpen i et annet vindu også")).to_be_visible()
    expect(third.get_by_text("Fra den")).to_have_count(0)
    form.close()
    other.close()
    third.reload()
    text = third.locator("[contenteditable]")
    expect(text).to_contain_text("Fra den andre.")
    third.get_by_role("button", name="Vis det fra").click()
    expect(text).to_contain_text("Fra den ene.")
    save(third)
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} Fra den ene.")
    third.close()


def test_where_nothing_can_be_kept_that_is_told_and_the_rest_goes_on(desk: Desk, clean_page: NewPage) -> None:
    page = clean_page()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', {value: undefined})")
    page.goto(desk.address + FORM)
    page.get_by_role("button", name="Logg inn").click()
    add_to(page, SENTENCE, " Samme dag.")
    expect(page.get_by_text("Denne nettleseren tar ikke vare på det du skriver. Lagre ofte.")).to_be_visible()
    save(page)
    assert "Samme dag." in desk.proposed()
    page.close()


def test_what_was_kept_as_it_was_before_december_2026_stands_in_the_form_too(
    desk: Desk, without_forms: Page, opened: Opened
) -> None:
    kept = {"text": ROUTINE.replace(SENTENCE, f"{SENTENCE} Fra før."), "base": ROUTINE, "pictures": 1, "when": 1}
    without_forms.evaluate(
        "([path, kept]) => localStorage.setItem(`samhandling.ulagret:${path}\\nborte`, JSON.stringify(kept))",
        [PATH, kept],
    )
    page = opened(FORM)
    expect(page.get_by_text("Det du skrev, men ikke fikk lagret 1. januar")).to_be_visible()
    expect(page.get_by_text("Ett bilde er ikke tatt vare på.")).to_be_visible()
    save(page)
    assert desk.proposed() == kept["text"]
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('samhandling.ulagret'))") == []
    page.close()
