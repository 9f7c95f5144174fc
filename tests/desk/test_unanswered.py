"""The place of the texts does not answer, or refuses: that is told in words that stay, and nothing false is said."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, Route, expect

from tests.worlds.desk import BRANCH, FORM, IS_DRAFT, TO_REVIEW, Desk, Opened, add_to, save
from tests.worlds.published_desk import NewPage

SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."
NO_CONTACT = "Vi får ikke kontakt med stedet tekstene ligger. Prøv igjen om litt."
WITHDRAW = "Trekk forslaget"


@pytest.fixture
def proposal(opened: Opened) -> Page:
    """The form of a text with a proposal."""
    page = opened(FORM)
    add_to(page, SENTENCE, " Samme dag.")
    save(page)
    expect(page.get_by_text(IS_DRAFT)).to_be_visible()
    return page


def unanswered(*actions: str) -> Callable[[Route], None]:
    """What is asked with these words gets no answer."""

    def answer(route: Route) -> None:
        asked = json.loads(route.request.post_data or "{}")
        route.abort() if asked.get("action") in actions else route.continue_()

    return answer


def test_a_text_or_a_list_that_cannot_be_read_says_so_until_it_can(desk: Desk, clean_page: NewPage) -> None:
    for action, address in (
        ("getEntry", FORM),
        ("unpublishedEntries", "admin/?omrade=fjord#/workflow"),
    ):
        other = clean_page()
        other.route("**/admin/git", unanswered(action))
        other.goto(desk.address + address)
        if action == "getEntry":
            other.get_by_role("button", name="Logg inn").click()
        told = other.get_by_role("alert").filter(has=other.get_by_role("button", name="Hent på nytt"))
        expect(told).to_contain_text(NO_CONTACT)
        expect(other.get_by_text("fetch")).to_have_count(0)
        other.unroute_all(behavior="wait")
        if action == "getEntry":
            told.get_by_role("button").click()
            expect(other.get_by_label("Tittel").first).to_be_visible()
            expect(told).to_have_count(0)
        other.close()


def test_a_proposal_that_is_not_sent_on_says_so_and_stays_a_draft(proposal: Page) -> None:
    proposal.route("**/admin/git", unanswered("updateUnpublishedEntryStatus"))
    proposal.get_by_text(IS_DRAFT).click()
    proposal.get_by_role("menuitem", name=TO_REVIEW).click()
    expect(proposal.get_by_text(f"Forslaget ble ikke sendt videre: {NO_CONTACT}")).to_be_visible()
    expect(proposal.get_by_text(IS_DRAFT)).to_be_visible()


def test_a_proposal_that_is_not_withdrawn_is_never_said_to_be(desk: Desk, proposal: Page) -> None:
    said: list[str] = []

    def answer(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.accept()

    proposal.on("dialog", answer)
    asks = "Forslaget blir borte, med alt som er skrevet i det. Vil du trekke det?"
    desk.git("worktree", "add", "--quiet", str(desk.root.parent / "elsewhere"), BRANCH)
    try:
        with proposal.expect_navigation():  # the form is read again, with what it says
            proposal.get_by_role("button", name=WITHDRAW).click()
    finally:
        desk.git("worktree", "remove", "--force", str(desk.root.parent / "elsewhere"))
    what_to_do = "Prøv igjen om litt, eller spør den tekniske redaktøren (feil 422)."
    assert said == [asks, f"Forslaget er ikke trukket. Det gikk ikke. {what_to_do}"]
    expect(proposal.get_by_text("Forslaget er ikke trukket.")).to_be_visible()
    assert "Samme dag." in desk.proposed()
    proposal.get_by_role("button", name=WITHDRAW).click()
    expect(proposal.get_by_text("Forslaget er trukket")).to_be_visible()
    expect(proposal.get_by_text("Forslaget er ikke trukket.")).to_have_count(0)
    assert desk.git("branch", "--list", "cms/*") == ""


def test_what_was_restored_is_no_longer_called_unsaved_when_it_is_saved(desk: Desk, opened: Opened) -> None:
    page = opened(FORM)
    add_to(page, SENTENCE, " I dag.")
    page.route("**/admin/git", unanswered("whatStands"))
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_text("Vi får ikke kontakt med stedet det lagres.")).to_be_visible()
    page.unroute_all(behavior="wait")
    page.reload()
    restored = page.get_by_text("Det du skrev, men ikke fikk lagret")
    expect(restored).to_be_visible()
    save(page)
    expect(restored).to_have_count(0)
    assert "I dag." in desk.proposed()
