"""A text on consultation shows what it would change in the text that is in force, and is announced in a feed."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.feeds.news.consultations import consultations_feed
from macros.pages.parts.validity.consultation import changes
from macros.pages.view import Settings, View
from tests.worlds.git import commit, repository
from tests.worlds.tiny import APPROVED, PLACES, Shelf, on, routine
from tests.worlds.today import TODAY

PATH = "fjord/rutiner/epikrise.md"
ASKED = 'consultation: {opens: 2026-11-01, closes: 2026-12-15, respond_to: "Til sekretariatet."}\n'
BEFORE = "## 1 Når\n\n1.1 Sykehuset sender innen to dager.\n\n## 2 Annet\n\n2.1 Dette går ut.\n"
AFTER = "## 1 Når\n\n1.1 Sykehuset sender samme dag.\n"
IN_FORCE = routine("epikrise", "in_force", f"{APPROVED}revision_date: 2028-04-01\n", BEFORE)
PROPOSED = routine("epikrise", "consultation", ASKED, AFTER)


def shown(library: Library) -> str:
    return str(changes(*on(View(library, Settings(), library.by_path[PATH]))))


@pytest.fixture
def proposed(shelf: Shelf, tmp_path: Path) -> Library:
    """A repository in which the text was in force, and is now proposed otherwise."""
    shelf({**PLACES, **IN_FORCE})
    repository(tmp_path)
    shelf(PROPOSED)
    commit(tmp_path)
    return Project(tmp_path).library(TODAY)


def test_the_words_that_go_and_the_words_that_come_are_told_apart_without_colour(proposed: Library) -> None:
    page = shown(proposed)
    assert '<del><span class="vh">strøket: </span>innen to dager</del>' in page
    assert "samme dag</ins>" in page


def test_a_changed_section_is_linked_and_one_taken_out_is_named(proposed: Library) -> None:
    page = shown(proposed)
    assert '<a href="#s1">1 Når</a>' in page
    assert "2 Annet" in page
    assert "Avsnittet er tatt ut." in page


def test_a_text_that_was_never_in_force_is_all_new(shelf: Shelf) -> None:
    page = shown(shelf({**PLACES, **PROPOSED}))
    assert "Ingen tidligere utgave av teksten har vært gyldig her" in page
    assert "<details" not in page, "there is nothing to unfold, and no text that applies"


def test_a_text_in_force_shows_no_proposal(shelf: Shelf) -> None:
    assert shown(shelf({**PLACES, **IN_FORCE})) == ""


def test_the_feed_names_each_open_consultation_with_its_deadline(shelf: Shelf) -> None:
    feed = consultations_feed(shelf({**PLACES, **PROPOSED}), "https://example.org/")
    (entry,) = ElementTree.fromstring(feed).findall("{*}entry")  # noqa: S314 (our own feed)
    assert entry.findtext("{*}title") == "Epikrise"
    assert "Svar innen 2026-12-15. Til sekretariatet." in (entry.findtext("{*}summary") or "")
    link = entry.find("{*}link")
    assert link is not None
    assert link.get("href") == "https://example.org/fjord/rutiner/epikrise/"


def test_the_feed_is_there_when_nothing_is_open(shelf: Shelf) -> None:
    feed = consultations_feed(shelf(PLACES), "")
    assert ElementTree.fromstring(feed).findall("{*}entry") == []  # noqa: S314 (our own feed)
