"""Each text that people work by has its poster beside it: led to from its page, kept, and judged like any page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.reading.finished.built import read_site
from macros.documents.project.project import Project
from macros.publish.build import Build, BuiltWithFaults, build_site
from tests.worlds.checkout import built, change, equip, write
from tests.worlds.tiny import APPROVED, PLACES, routine, words
from tests.worlds.today import TODAY

BODY = "## 1 Sending\n\n1.1 Fastlegen sender henvisningen innen to dager.\n"
DRAFT = routine("henvisning", "draft", "", BODY)
TEXT = "fjord/rutiner/henvisning.md"
POSTER = "d/fjord-henvisning/plakat/"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    equip(tmp_path)
    return write(tmp_path, PLACES | DRAFT | routine("uten", "draft", "", "## 1 Om\n\n1.1 Dette er ord.\n"))


def test_the_page_of_a_text_leads_to_its_poster_and_the_poster_back(project: Project) -> None:
    site = read_site(built(project))

    page, poster = site.pages["fjord/rutiner/henvisning/"], site.pages[POSTER]
    assert POSTER in {site.find(page, link)[0] for link in page.links}
    assert page.address in {site.find(poster, link)[0] for link in poster.links}


def test_where_there_is_no_poster_any_more_its_address_leads_to_the_text(project: Project) -> None:
    retired = "---\nid: fjord-henvisning\ntitle: Henvisning\nsummary: Kort.\nowner: fjord-asu\nstatus: retired\n"
    write(project.root, {TEXT: retired + 'retired_reason: Ikke i bruk.\nversion: "1.0"\naudience: [gp]\n---\n'})

    left = (built(project) / POSTER / "index.html").read_text(encoding="utf-8")

    assert '<link rel="canonical" href="../../../fjord/rutiner/henvisning/">' in left


def test_a_poster_is_taken_from_what_was_kept_until_its_text_is_another(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(folder: str) -> bytes:
        build_site(project, tmp_path / folder, lambda message: None, Build(TODAY, kept_in=project.kept))
        return (tmp_path / folder / POSTER / "index.html").read_bytes()

    before = made("first")

    monkeypatch.setattr("macros.publish.making.posters.poster", lambda *_: None)
    change(project, "fjord/rutiner/uten.md", "Dette er ord.", "Dette er andre ord.")
    assert made("again") == before

    monkeypatch.undo()
    change(project, TEXT, "innen to dager", "samme dag")
    assert "samme dag" in words(Html(made("changed")), ".blocks")
    change(project, TEXT, "status: draft", "status: in_force\n" + APPROVED + "revision_date: 2028-04-01")
    assert words(Html(made("approved")), ".status strong") == "Gyldig"


def test_what_does_not_belong_on_a_page_is_not_written_on_a_poster(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def strange(*_: Any) -> Markup:
        return Markup("<!doctype html><title>x</title><iframe></iframe>")

    monkeypatch.setattr("macros.publish.making.posters.poster", strange)
    with pytest.raises(BuiltWithFaults, match=r"/d/fjord-henvisning/plakat/ har noe som ikke hører til .*<iframe>"):
        built(project)
    assert not (project.site / POSTER).exists()
