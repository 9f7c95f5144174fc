"""A page that is kept from the build before is the page that would be made: what it depends on is in its key."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from macros.checks.reading.meaning import numbered, seals
from macros.documents.document import Document
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.feeds.plain import plain_text
from macros.model.kinds import Controlled
from macros.pages.view import environment
from macros.publish.build import Build, build_for_editing, build_site
from macros.publish.making.pages import Making
from macros.publish.site import Site
from tests.worlds.checkout import change, sums, write
from tests.worlds.git import commit
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

COMMON = "alle/rutiner/epikrise.md"


def words(path: str, before: str, after: str) -> Callable[[Project], object]:
    return lambda project: change(project, path, before, after)


def settings(before: str, after: str) -> Callable[[Project], object]:
    return lambda project: change(project, "../mkdocs.yml", before, after)


CHANGES: dict[str, Callable[[Project], object]] = {
    "nothing": lambda project: None,
    "a clause of a text that others follow": words(COMMON, "Pasienten får epikrisen med seg", "Pasienten får den"),
    "a heading of it": words(COMMON, "## 2 Når den sendes", "## 2 Når epikrisen sendes"),
    "its title": words(COMMON, "title: Epikrise og", "title: Epikriser og"),
    "its validity": words(COMMON, "revision_date: 2028-04-01", "revision_date: 2026-04-02"),
    "a local part beside it": words("tinde/rutiner/epikrise.md", "der pasienten var", "der pasienten lå"),
    "how a local part relates": words("tinde/rutiner/epikrise.md", "{decline=s3", "{replace=s3"),
    "a telephone number": words("fjellvik/tjenester/koordinerende-enhet.md", "00 00 00 01", "00 00 00 02"),
    "an abbreviation": words("ordliste.md", "nb: legemidler i bruk", "nb: legemidler som brukes"),
    "a word that is explained": words("ordliste.md", "term: LIB", "term: LIX"),
    "what a published number said": lambda project: _swapped(project),
    "the name of an area": words("fjellvik/index.md", "short_title: Fjellvik", "short_title: Fjellvika"),
    "the name of a body": words("fjellvik/organer/asu.md", "title: ", "title: Det "),
    "a case of a meeting": words("fjellvik/moter/2026-09-10-asu.md", "title: Epikriser uten", "title: Epikrisene uten"),
    "what a meeting says itself": lambda project: _said(project, "fjellvik/moter/2026-09-10-asu.md"),
    "a number": words("havland/tall/liggedager.csv", "05;11", "05;12"),
    "a text more": lambda project: shutil.copy(project.docs / "om/tilgjengelighet.md", project.docs / "om/mer.md"),
    "a text less": lambda project: (project.docs / "fjellvik/tjenester/lindring.md").unlink(),
    "a picture": lambda project: write(project.root, {"alle/rutiner/tegning.md": "# Tegning\n"}),
    "an error in a text": words(COMMON, "owner: alle-redaksjon", "owner: ingen"),
    "an error in its words": words(COMMON, "Pasienten får", "Pasienten <script>får"),
    "the name of the site": settings("site_name: Samhandling", "site_name: Sammen"),
    "the address of the site": settings("# site_url:", "site_url:"),
    "that the texts are taken over": settings("starting_edition: true", "starting_edition: false"),
    "the look": lambda project: change(project, "../overrides/main.html", "</body>", "<p>Nederst</p></body>"),
    "the history": lambda project: _committed(project),
    "that an area is no larger than what is for one municipality of it": lambda project: _smaller(project),
}


def _said(project: Project, path: str) -> None:
    file = project.docs / path
    file.write_text(f"{file.read_text(encoding='utf-8')}\nUtvalget drøftet saken.\n", encoding="utf-8")


def _swapped(project: Project) -> None:
    """Two numbers have said what the other says now: that is an error in the text, and told on its page."""
    file = project.library(TODAY).by_path[COMMON]
    first, second = list(seals(numbered(file)).items())[:2]
    anchors = f"{first[0]}={second[1]} {second[0]}={first[1]}"
    line = f'{{addresses: ["{file.url}"], anchors: "{anchors}"}}'
    (project.docs / "permalinks.yml").write_text(f"published:\n  {file.id}: {line}\n", encoding="utf-8")


def _smaller(project: Project) -> None:
    """What was for one municipality of an area is for all of it."""
    file = project.docs / "fjellvik/index.md"
    others = r"^  - \{number: \"99(01|03|04|51|52)\".*\n"
    file.write_text(re.sub(others, "", file.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8")


def _committed(project: Project) -> None:
    change(project, COMMON, "på utskrivningsdagen", "samme dag")
    commit(project.root, day="2026-05-05")


@pytest.fixture(scope="module")
def kept(country: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has the country as it is."""
    folder = tmp_path_factory.mktemp("kept")
    environment.cache_clear()
    build_site(country, folder / "site", lambda message: None, Build(TODAY, kept_in=folder / "kept"))
    return folder / "kept"


@pytest.fixture
def project(country: Project, tmp_path: Path) -> Project:
    return Project(shutil.copytree(country.root, tmp_path / "project", ignore=shutil.ignore_patterns("site")))


def built(project: Project, name: str, asked: Build) -> dict[str, str]:
    build_for_editing(project, project.root / name, lambda message: None, asked)
    return sums(project.root / name)


@pytest.mark.slow
@pytest.mark.parametrize("what", CHANGES)
def test_whatever_is_changed_the_site_is_the_one_that_is_made_anew(what: str, project: Project, kept: Path) -> None:
    made = built(project, "warm", Build(TODAY, kept_in=kept))
    CHANGES[what](project)

    warm, cold = built(project, "warm", Build(TODAY, kept_in=kept)), built(project, "cold", Build(TODAY))

    assert warm == cold
    assert (warm == made) is (what == "nothing")


@pytest.mark.slow
@pytest.mark.parametrize("days", [1, 40, 400])
def test_on_another_day_the_site_is_that_of_the_day(days: int, project: Project, kept: Path) -> None:
    day = TODAY + timedelta(days=days)

    assert built(project, "warm", Build(day, kept_in=kept)) == built(project, "cold", Build(day))


def test_only_what_a_change_touches_is_made_anew(project: Project, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = Making._made

    def noted(making: Making, page: Any) -> bytes:
        made.append(page.file.src_uri)
        return make(making, page)

    monkeypatch.setattr(Making, "_made", noted)
    change(project, "alle/rutiner/time.md", "## 1 ", "## 1 Ny ")

    warm = built(project, "warm", Build(TODAY, kept_in=kept))

    assert made == ["alle/rutiner/time.md"]
    assert warm["alle/rutiner/time/index.html"] != sums(kept.parent / "site")["alle/rutiner/time/index.html"]
    assert warm["om/index.html"] == sums(kept.parent / "site")["om/index.html"]


def test_a_title_is_shown_anew_by_those_who_show_it_alone(
    project: Project, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[str] = []
    fill = Site.made

    def noted(site: Site, path: str) -> Any:
        filled.append(path)
        return fill(site, path)

    monkeypatch.setattr(Site, "made", noted)
    change(project, COMMON, "title: Epikrise og", "title: Epikriser og")

    built(project, "warm", Build(TODAY, kept_in=kept))

    assert {COMMON, "tinde/rutiner/epikrise.md", "rutiner.md"} < set(filled)
    assert not {"alle/rutiner/time.md", "fjellvik/tjenester/lindring.md"} & set(filled)


def test_a_site_that_is_the_one_that_would_be_made_is_left_as_it_is(tmp_path: Path) -> None:
    project = samples(tmp_path / "project")
    asked = Build(TODAY, kept_in=tmp_path / "kept")
    said: list[str] = []
    build_site(project, project.site, said.append, asked)
    front = project.site / "index.html"
    before, whole = front.stat().st_mtime_ns, front.read_bytes()

    again: list[str] = []
    build_site(project, project.site, again.append, asked)
    assert again == said
    assert front.stat().st_mtime_ns == before

    front.write_text("noe annet", encoding="utf-8")
    build_site(project, project.site, again.append, asked)
    assert front.read_bytes() == whole

    change(project, "felles/rutiner/epikrise.md", "1.1 Sykehuset sender", "1.1 Alle sykehus sender")
    build_site(project, project.site, again.append, asked)
    assert "Alle sykehus sender" in (project.site / "felles/rutiner/epikrise/index.html").read_text(encoding="utf-8")


def test_a_site_has_of_the_theme_only_what_its_pages_use(kept: Path) -> None:
    theme = {"images", "javascripts", "stylesheets"}
    assert not theme & {path.name for path in (kept.parent / "site" / "assets").iterdir()}


def test_what_our_code_decides_alone_is_made_once(
    project: Project, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr("macros.feeds.write.schemas", lambda: made.append("schemas"))
    monkeypatch.setattr("macros.feeds.calendar.Calendar", lambda: made.append("calendar"))
    compile_ = Environment.compile

    def noted(self: Environment, source: str, name: str, filename: str) -> Any:
        made.append(name)
        return compile_(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", noted)
    environment.cache_clear()
    change(project, "alle/rutiner/time.md", "## 1 ", "## 1 Ny ")

    built(project, "warm", Build(TODAY, kept_in=kept))

    assert not {"schemas", "calendar", "frame/head.html"} & set(made)


def test_what_machines_read_of_a_text_is_made_anew_when_the_text_is_another(
    project: Project, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = plain_text

    def noted(document: Document[Controlled], library: Library, address: str) -> tuple[str, str]:
        told.append(document.path)
        return tell(document, library, address)

    monkeypatch.setattr("macros.feeds.write.plain_text", noted)
    change(project, COMMON, "Pasienten får epikrisen med seg", "Pasienten får den")

    warm = built(project, "warm", Build(TODAY, kept_in=kept))

    assert {COMMON, "tinde/rutiner/epikrise.md"} <= set(told)
    assert "alle/rutiner/time.md" not in told
    assert {one for one in warm if one.startswith("api/v1/texts/")} > {"api/v1/texts/alle-time.json"}
