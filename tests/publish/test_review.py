"""A site that is built to be reviewed shows what a proposal changes; an ordinary one knows nothing of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.changes.revision import revision
from macros.checks.archive import Archive
from macros.checks.telling.comment import review_of
from macros.documents.project.project import Project
from macros.pages.proposal.review import Remark, notice, review_page
from macros.pages.view import Settings, View
from macros.publish.build import BuildFailed
from tests.worlds.case import kept
from tests.worlds.checkout import built, change
from tests.worlds.git import repository
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

EPIKRISE = "felles/rutiner/epikrise.md"


@pytest.fixture(scope="module")
def proposal(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A tiny repository with one changed text, one new, and one taken away."""
    project = samples(tmp_path_factory.mktemp("proposal"))
    repository(project.root)
    change(project, EPIKRISE, "1.1 Sykehuset sender epikrisen", "1.1 Sykehuset sender epikrisen <b>samme dag</b>")
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    (project.docs / "felles/rutiner/horing.md").unlink()
    new = (project.docs / EPIKRISE).read_text(encoding="utf-8")
    (project.docs / "felles/rutiner/ny.md").write_text(new.replace("felles-epistler", "felles-ny"), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(proposal: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviewed")
    with pytest.raises(BuildFailed):  # a date moved without a review is an error, and that stops nobody from looking
        built(proposal, folder, base="HEAD")
    return folder


def page(site: Path, address: str = "gjennomgang/") -> Html:
    return Html((site / address / "index.html").read_text(encoding="utf-8"))


def test_every_changed_document_stands_on_the_page_with_what_happened_to_it(site: Path) -> None:
    listed = [" ".join(one.text().split()) for one in page(site).css("main nav li")]
    assert listed == [
        "Epikrise Felles, endret",
        "Time hos fastlegen Felles, tas bort",
        "Epikrise Felles, ny",
    ]


def test_words_put_in_are_marked_by_more_than_colour_and_are_only_words(site: Path) -> None:
    (put_in,) = page(site).css(".diff ins")
    assert put_in.text() == "lagt til: <b>samme dag</b>"


def test_a_day_is_shown_as_it_was_and_as_it_is(site: Path) -> None:
    rows = [" | ".join(cell.text(strip=True) for cell in row.css("th, td")) for row in page(site).css("tbody tr")]
    assert "Skal revideres innen | 1. april 2028 | 1. april 2029" in rows


def test_what_the_check_says_stands_with_the_document(site: Path) -> None:
    assert [one.text() for one in page(site).css("main h3")].count("Kontrollen sier") == 1


def test_every_page_says_that_it_is_a_proposal_and_leads_to_what_is_changed(site: Path) -> None:
    for address in ("gjennomgang/", "felles/rutiner/alt/"):
        strip = page(site, address).css_first(".strip.apart")
        assert strip
        assert " ".join(strip.text().split()).startswith("Forslag. Slik blir nettstedet hvis forslaget blir tatt inn.")
        assert (strip.css_first("a") or strip).attributes["href"].endswith("../gjennomgang/")  # type: ignore[union-attr]


def test_the_page_of_a_changed_document_leads_to_what_is_changed(site: Path) -> None:
    (link,) = page(site, "felles/rutiner/ny/").css("main > .note a")
    assert link.attributes["href"] == "../../../gjennomgang/#felles-rutiner-ny"
    assert page(site).css_first("#felles-rutiner-ny")
    assert not page(site, "felles/rutiner/alt/").css("main > .note")


def test_neither_the_search_nor_the_map_of_the_site_knows_the_page(site: Path) -> None:
    known = [file for file in site.rglob("*") if file.is_file() and file.suffix not in {".html", ".css", ".js"}]
    assert len(known) > 5
    assert [file.name for file in known if b"gjennomgang/" in file.read_bytes()] == []


def test_it_says_at_the_text_that_others_have_changed_the_same_place(tmp_path: Path) -> None:
    project = kept(tmp_path)
    change(project, EPIKRISE, "1.1 Sykehuset sender", "1.1 Sykehuset skriver")
    archive = Archive.of(project.library(TODAY), project, revision(project.docs, "HEAD"))
    review, nothing = review_of(archive), defaultdict[str, list[Remark]](list)
    said = "Må løses først: andre har fått publisert noe på det samme stedet."
    at_odds = replace(review, at_odds=frozenset({EPIKRISE}))
    view = View(review.library, Settings(), review.library.by_path[EPIKRISE])
    for one, times, here in ((review, 0, False), (at_odds, 2, True)):
        shown = review_page(one, Settings(), nothing).before
        assert shown.count(said) == times, "first of all, and at the text"
        assert ("velger Lagre, og velger hva som skal stå." in shown.split("<section")[0]) == here
        assert (said in notice(view, one)) == here, "on the page of the text"


def test_an_ordinary_build_has_no_such_page(proposal: Project, tmp_path: Path) -> None:
    site = built(proposal, tmp_path)
    assert not (site / "gjennomgang").exists()
    assert "gjennomgang/" not in (site / "felles/rutiner/ny/index.html").read_text(encoding="utf-8")


def test_a_base_that_git_does_not_know_is_told_of_in_norwegian(proposal: Project, tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match="Git kjenner ingen revisjon «finnes-ikke» her"):
        built(proposal, tmp_path, base="finnes-ikke")
