"""The form saves with GitHub as it does on this machine: on top of what was read, and a refusal is told in words.

GitHub is the stand-in of tests/worlds/github.py; what it does not answer is said there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Dialog, expect

from macros.documents.project.repository import Repository
from tests.worlds.desk import BRANCH, IS_DRAFT, ROUTINE, SAVE, TO_REVIEW, Desk, add_to
from tests.worlds.github import GitHub, github
from tests.worlds.host import NAME, Refusal
from tests.worlds.published_desk import (
    SAVED,
    SENTENCE,
    NewPage,
    correct_figure,
    form_of,
    leading,
    open_what_others_published_upon,
    propose_figure,
    published,
    published_form,
    told,
)

API = "https://api.github.com"


@pytest.fixture(scope="module")
def published_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, GitHub]]:
    """The form as it is published, and the GitHub it signs in to and saves with."""

    def known_as(hub: GitHub) -> Repository:
        return Repository(f"https://github.com/{NAME}", sign_in=hub.address)

    with published_form(tmp_path_factory.mktemp("published"), github, known_as) as both:
        yield both


@pytest.fixture
def desk(published_desk: tuple[Desk, GitHub]) -> Iterator[Desk]:
    """Nobody has proposed anything, and in the end nothing was asked that the stand-in does not know."""
    desk, hub = published_desk
    yield desk
    desk.forget()
    hub.forget()
    assert hub.unknown == []


@pytest.fixture
def hub(published_desk: tuple[Desk, GitHub]) -> GitHub:
    return published_desk[1]


@pytest.fixture
def somebody(clean_page: NewPage, hub: GitHub) -> NewPage:
    return lambda: leading(clean_page(), API, hub)


@pytest.fixture
def somebody_else(other_clean_page: NewPage, hub: GitHub) -> NewPage:
    return lambda: leading(other_clean_page(), API, hub)


@pytest.mark.slow  # as on this machine, in test_two_editors.py
def test_two_who_save_at_once_lose_nothing(desk: Desk, hub: GitHub, somebody: NewPage, somebody_else: NewPage) -> None:
    first, second = form_of(somebody, desk), form_of(somebody_else, desk)
    add_to(first, SENTENCE, " Den første.")
    add_to(second, SENTENCE, " Den andre.")
    first.get_by_role("button", name=SAVE).click()
    told(first, SAVED)
    second.get_by_role("button", name=SAVE).click()
    odds = second.get_by_role("dialog", name="To har endret det samme")
    odds.get_by_label("Ta med begge, mitt sist").check()
    odds.get_by_role("button", name="Lagre det jeg har valgt").click()
    told(second, "Noen andre hadde endret teksten")
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} Den første.\n\n{SENTENCE} Den andre.")
    assert [label["name"] for pull in hub.pulls for label in pull["labels"]] == ["decap-cms/draft"]


def test_a_form_left_open_proposes_only_what_its_editor_changed(desk: Desk, somebody: NewPage) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " Samme dag.")
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    published(desk, "'Hvem får epikrisen, og når.'", "'Ny oppsummering.'")
    add_to(page, SENTENCE, " I dag.")
    page.get_by_role("button", name=SAVE).click()
    told(page, "Noen andre hadde endret teksten")
    changed = desk.git("diff", "--unified=0", f"main...{BRANCH}").splitlines()[5:]
    assert changed == [f"-{SENTENCE}", f"+{SENTENCE} Samme dag. I dag."]


def test_what_is_saved_between_our_look_and_our_save_is_not_written_over(
    desk: Desk, hub: GitHub, somebody: NewPage
) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " En.")
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    theirs = desk.git("commit-tree", f"{BRANCH}^{{tree}}", "-p", BRANCH, "-m", "Andre").strip()
    hub.before_commit = lambda: desk.git("update-ref", f"refs/heads/{BRANCH}", theirs)
    add_to(page, SENTENCE, " To.")
    page.get_by_role("button", name=SAVE).click()
    told(page, "Noen andre lagret denne teksten i samme øyeblikk.")
    assert desk.git("rev-parse", BRANCH).strip() == theirs


def test_a_refused_save_is_told_in_norwegian(desk: Desk, hub: GitHub, somebody: NewPage) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " Samme dag.")
    for refusal, sentence in (
        (Refusal(401, "Bad credentials"), "Du er ikke lenger logget inn"),
        (Refusal(403, "Resource not accessible"), "har ikke lov til å lagre her"),
        (Refusal(500, "Server Error"), "Det gikk ikke å lagre."),
    ):
        hub.refuses = refusal
        page.get_by_role("button", name=SAVE).click()
        told(page, sentence)
        told(page, "Teksten din er tatt vare på i denne nettleseren.")
        expect(page.get_by_text(refusal.message)).to_have_count(0)
        page.get_by_text(sentence).first.click()  # closes what was said
        expect(page.get_by_text(sentence)).to_have_count(0)
    assert desk.git("branch", "--list", "cms/*") == ""


def test_a_proposal_that_is_refused_to_be_sent_on_or_withdrawn_says_so(
    desk: Desk, hub: GitHub, somebody: NewPage
) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " Samme dag.")
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    hub.refuses = Refusal(500, "Server Error")
    page.get_by_text(IS_DRAFT).click()
    page.get_by_role("menuitem", name=TO_REVIEW).click()
    told(page, "Forslaget ble ikke sendt videre: Det gikk ikke.")
    hub.refuses = Refusal(403, "Resource not accessible")
    said: list[str] = []

    def answer(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.accept()

    page.on("dialog", answer)
    with page.expect_navigation():
        page.get_by_role("button", name="Trekk forslaget").click()
    assert said[1] == (
        "Forslaget er ikke trukket. Du er ikke lenger logget inn, eller har ikke lov til dette. Logg inn på nytt."
    )
    assert "Samme dag." in desk.proposed()


def test_a_proposal_at_odds_with_what_is_published_says_so_when_it_is_opened(desk: Desk, somebody: NewPage) -> None:
    open_what_others_published_upon(somebody, desk)


def test_a_figure_and_its_table_are_one_proposal(desk: Desk, somebody: NewPage) -> None:
    propose_figure(somebody, desk)


def test_a_number_of_a_published_figure_is_corrected_in_its_table_alone(desk: Desk, somebody: NewPage) -> None:
    correct_figure(somebody, desk)
