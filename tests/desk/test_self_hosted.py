"""The form saves with GitLab and Forgejo as with GitHub: a proposal on a branch of its own, never the published one.

The two are the stand-ins of tests/worlds/gitlab.py and forgejo.py; what they do not answer is said there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from macros.documents.project.repository import Host as Kind
from macros.documents.project.repository import Repository
from tests.worlds import forgejo, gitlab
from tests.worlds.desk import BRANCH, FORM, IS_DRAFT, PATH, ROUTINE, SAVE, TO_REVIEW, Desk, add_to
from tests.worlds.host import NAME, Host
from tests.worlds.published_desk import (
    SAVED,
    SENTENCE,
    NewPage,
    correct_figure,
    form_of,
    open_what_others_published_upon,
    propose_figure,
    published,
    published_form,
    told,
)


@dataclass(frozen=True)
class Known:
    """A host, and how a proposal there is told of."""

    kind: Kind
    stands_in: Callable[..., Any]
    labels: Callable[[Any], list[str]]


HOSTS = {
    "gitlab": Known(Kind.GITLAB, gitlab.gitlab, lambda one: one["labels"]),
    "forgejo": Known(Kind.FORGEJO, forgejo.forgejo, lambda one: [label["name"] for label in one["labels"]]),
}


@pytest.fixture(scope="module", params=HOSTS)
def known(request: pytest.FixtureRequest) -> Known:
    return HOSTS[request.param]


@pytest.fixture(scope="module")
def published_desk(known: Known, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Host]]:
    """The form as it is published, and the host it signs in to and saves with."""

    def known_as(hub: Host) -> Repository:
        return Repository(f"{hub.address}/{NAME}", host=known.kind, app_id="skjemaet")

    with published_form(tmp_path_factory.mktemp("published"), known.stands_in, known_as) as both:
        yield both


@pytest.fixture
def hub(published_desk: tuple[Desk, Host]) -> Host:
    return published_desk[1]


@pytest.fixture
def desk(published_desk: tuple[Desk, Host]) -> Iterator[Desk]:
    """Nobody has proposed anything. In the end main is untouched, and the stand-in knew what it was asked."""
    desk, hub = published_desk
    yield desk
    written_to_main = desk.git("log", "--format=%s", f"{desk.start}..main").split()
    desk.forget()
    hub.forget()
    assert set(written_to_main) <= {"Andre"}
    assert hub.unknown == []


@pytest.fixture
def somebody(clean_page: NewPage) -> NewPage:
    return clean_page


@pytest.fixture
def somebody_else(other_clean_page: NewPage) -> NewPage:
    return other_clean_page


def save(page: Page) -> None:
    page.get_by_role("button", name=SAVE).click()


def test_a_proposal_is_saved_twice_sent_to_review_and_withdrawn(
    desk: Desk, hub: Host, known: Known, somebody: NewPage
) -> None:
    page = form_of(somebody, desk)
    assert page.url == desk.address + FORM  # the host sent the editor back to the text they had open
    add_to(page, SENTENCE, " Samme dag.")
    save(page)
    told(page, SAVED)
    published(desk, "'Hvem får epikrisen, og når.'", "'Ny oppsummering.'")
    add_to(page, SENTENCE, " I dag.")
    save(page)
    told(page, "Noen andre hadde endret teksten")
    changed = desk.git("diff", "--unified=0", f"main...{BRANCH}").splitlines()[5:]
    assert changed == [f"-{SENTENCE}", f"+{SENTENCE} Samme dag. I dag."]
    assert [known.labels(one) for one in hub.pulls] == [["decap-cms/draft"]]

    page.get_by_role("button", name=IS_DRAFT).click()
    page.get_by_role("menuitem", name=TO_REVIEW).click()
    told(page, "Forslaget er sendt videre")
    assert [known.labels(one) for one in hub.pulls] == [["decap-cms/pending_review"]]

    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Trekk forslaget").click()
    told(page, "Forslaget er trukket")
    assert [one["state"] for one in hub.pulls] == ["closed"]
    assert desk.git("branch", "--list", "cms/*") == ""


@pytest.mark.slow
def test_two_who_save_at_once_lose_nothing(desk: Desk, somebody: NewPage, somebody_else: NewPage) -> None:
    first, second = form_of(somebody, desk), form_of(somebody_else, desk)
    add_to(first, SENTENCE, " Den første.")
    add_to(second, SENTENCE, " Den andre.")
    save(first)
    told(first, SAVED)
    save(second)
    odds = second.get_by_role("dialog", name="To har endret det samme")
    odds.get_by_label("Ta med begge, mitt sist").check()
    odds.get_by_role("button", name="Lagre det jeg har valgt").click()
    told(second, "Noen andre hadde endret teksten")
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} Den første.\n\n{SENTENCE} Den andre.")


@pytest.mark.slow
def test_what_is_saved_in_the_same_moment_is_not_written_over(desk: Desk, hub: Host, somebody: NewPage) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " En.")
    save(page)
    told(page, SAVED)

    def somebody_saves() -> None:
        desk.git("worktree", "add", "--quiet", "--force", "beside", BRANCH)
        (desk.root / "beside" / PATH).write_text("Andre", encoding="utf-8")
        desk.git("-C", "beside", "commit", "-qam", "Andre")
        desk.git("worktree", "remove", "--force", "beside")

    hub.before_commit = somebody_saves
    add_to(page, SENTENCE, " To.")
    save(page)
    told(page, "Noen andre lagret denne teksten i samme øyeblikk.")
    assert desk.proposed() == "Andre"


@pytest.mark.slow
def test_a_branch_that_a_declined_proposal_left_behind_does_not_swallow_the_next(
    desk: Desk, hub: Host, known: Known, somebody: NewPage
) -> None:
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " Samme dag.")
    save(page)
    told(page, SAVED)
    hub.close(hub.pulls[0])

    page.reload()  # the editor is still signed in
    told(page, SENTENCE)
    assert page.url == desk.address + FORM
    add_to(page, SENTENCE, " I morgen.")
    save(page)
    told(page, SAVED)

    assert [(one["state"] == "closed", known.labels(one)) for one in hub.pulls] == [
        (True, ["decap-cms/draft"]),
        (False, ["decap-cms/draft"]),
    ]
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} I morgen.")


@pytest.mark.slow
def test_who_is_not_let_in_is_told_so_in_words(desk: Desk, hub: Host, somebody: NewPage) -> None:
    page = somebody()
    page.goto(desk.address + FORM)
    page.get_by_role("button", name="Logg inn").wait_for()
    for back in ("error=access_denied&error_description=Denied", "code=x&state=%7B%22nonce%22%3A%22x%22%7D"):
        page.goto(f"{desk.address}admin/?{back}")
        told(page, "Du ble ikke logget inn. Prøv igjen.")
        assert page.url == desk.address + FORM
    hub.may_write = False
    page.get_by_role("button", name="Logg inn").click()
    told(page, "Kontoen din har ikke tilgang til tekstene.")


def test_a_proposal_at_odds_with_what_is_published_says_so_when_it_is_opened(desk: Desk, somebody: NewPage) -> None:
    open_what_others_published_upon(somebody, desk)


def test_a_figure_and_its_table_are_one_proposal(desk: Desk, somebody: NewPage) -> None:
    propose_figure(somebody, desk)


def test_a_number_of_a_published_figure_is_corrected_in_its_table_alone(desk: Desk, somebody: NewPage) -> None:
    correct_figure(somebody, desk)
