"""Local teams own their folders: who is asked about a change, and how a new team gets its place."""

from __future__ import annotations

import re

import pytest

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.checks.telling.text import as_text
from macros.common.codeowners import codeowners
from macros.common.teams import team_for
from macros.editing.area import create_area
from macros.editing.codeowners import write_codeowners
from macros.editing.refused import Refused
from macros.feeds.news.areas import area_feeds
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.adopting import Site, area, body, routine
from tests.worlds.today import TODAY

NEW = ("bydel-ost", "Bydel Øst", ("nord",), ())


def lines(site: Site) -> list[str]:
    return [line for line in codeowners(site.library).splitlines() if not line.startswith("#")]


def findings(site: Site) -> list[str]:
    report = check(Archive.of(site.library, site.project))
    return [finding.message for finding in report.findings if finding.rule == "teams-codeowners"]


def test_each_team_owns_its_folder_and_the_central_one_the_rest(site: Site) -> None:
    site.write("felles/organer/redaksjon.md", body("felles", "editors: [samhandling/sentral]\n"))
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord-hf/redaksjon, kommunen-i-nord]\n"))

    assert lines(site) == ["* @samhandling/sentral", "/docs/nord/ @nord-hf/redaksjon @kommunen-i-nord"]


@pytest.mark.parametrize(
    ("mark", "place", "asked"),
    [
        (".gitlab-ci.yml", ".gitlab/CODEOWNERS", {"felles": "sentral", "nord": "nord/redaksjon"}),
        (".forgejo", "CODEOWNERS", {"felles": "sentral", "nord": "nord/redaksjon"}),
    ],
)
def test_each_host_has_the_file_where_it_looks_and_in_words_it_reads(
    site: Site, mark: str, place: str, asked: dict[str, str]
) -> None:
    (site.project.root / mark).touch()
    site.write("felles/organer/redaksjon.md", body("felles", "editors: [sentral]\n"))
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord/redaksjon]\n"))

    path = write_codeowners(site.project, TODAY)

    assert path == site.project.root / place
    read = _as_forgejo_reads if mark == ".forgejo" else _as_gitlab_reads
    text = path.read_text(encoding="utf-8")
    assert {area: read(text, f"docs/{area}/rutiner/epikrise.md") for area in asked} == asked
    assert findings(site) == []


def _rules(text: str) -> list[tuple[str, str]]:
    return [(line.split()[0], line.split()[1].removeprefix("@")) for line in text.splitlines() if line[0] != "#"]


def _as_gitlab_reads(text: str, path: str) -> str:
    """The last line that fits decides."""
    return [name for where, name in _rules(text) if where == "*" or f"/{path}".startswith(where)][-1]


def _as_forgejo_reads(text: str, path: str) -> str:
    """Every line that fits counts, and a regular expression must fit the whole; behind ! it must not."""
    (only,) = (
        name for where, name in _rules(text) if bool(re.fullmatch(where.lstrip("!"), path)) is not where.startswith("!")
    )
    return only


def test_a_team_without_editors_is_answered_for_by_its_fallback(site: Site) -> None:
    site.write("felles/organer/redaksjon.md", body("felles", "editors: [samhandling/sentral]\n"))
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord-hf/redaksjon]\n"))
    site.write("sor/organer/redaksjon.md", body("sor", "fallback: nord-redaksjon\n"))

    assert "/docs/sor/ @nord-hf/redaksjon" in lines(site)


def test_fallbacks_in_a_ring_end_at_the_central_team(site: Site) -> None:
    site.write("felles/organer/redaksjon.md", body("felles", "editors: [samhandling/sentral]\n"))
    site.write("nord/organer/redaksjon.md", body("nord", "fallback: sor-redaksjon\n"))
    site.write("sor/organer/redaksjon.md", body("sor", "fallback: nord-redaksjon\n"))

    assert lines(site) == ["* @samhandling/sentral"]


def test_a_team_may_keep_several_areas(site: Site) -> None:
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord-hf/redaksjon]\nedits: [nord, sor]\n"))
    (site.path("sor/organer/redaksjon.md")).unlink()

    assert lines(site) == ["/docs/nord/ @nord-hf/redaksjon", "/docs/sor/ @nord-hf/redaksjon"]


def test_a_folder_without_a_team_falls_to_the_central_one(site: Site) -> None:
    site.write("dal/index.md", area("dal", "community"))

    found = team_for("dal", site.library)

    assert found
    assert found.id == "felles-redaksjon"


def test_a_site_whose_editors_are_not_known_yet_has_nothing_to_complain_of(site: Site) -> None:
    assert findings(site) == []


def test_a_stale_file_is_told_until_it_is_written_again(site: Site) -> None:
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord-hf/redaksjon]\n"))
    assert findings(site) == [".github/CODEOWNERS er ikke skrevet etter siste endring"]

    write_codeowners(site.project, TODAY)
    assert findings(site) == []


def test_a_name_that_no_team_has_is_told(site: Site) -> None:
    site.write("nord/organer/redaksjon.md", body("nord", "editors: [nord-hf/redaksjon]\n"))
    path = write_codeowners(site.project, TODAY)
    path.write_text(path.read_text(encoding="utf-8") + "/docs/sor/ @nord-hf/redaksjn # @ingen\n", encoding="utf-8")

    assert findings(site) == [".github/CODEOWNERS nevner @nord-hf/redaksjn, som ingen redaksjon har"]


@pytest.mark.parametrize("name", ['"@nord"', "nord hf", "nord/", "-nord", '"nord\\n* @angriper"'])
def test_what_is_no_name_on_github_never_reaches_the_file(site: Site, name: str) -> None:
    site.write("nord/organer/redaksjon.md", body("nord", f"editors: [{name}]\n"))

    assert lines(site) == []
    assert any(f.rule == "metadata-value" and "editors" in f.message for f in check(Archive(site.library)).findings)


def test_a_new_area_is_whole_and_passes_every_check(site: Site) -> None:
    paths = create_area(site.project, TODAY, *NEW)

    assert [path.relative_to(site.project.docs / "bydel-ost").as_posix() for path in paths] == [
        "index.md",
        "organer/redaksjon.md",
        "aktuelt/nye-sider.md",
        "i-bruk.yml",
    ]
    report = check(Archive.of(site.library, site.project))
    assert [f for f in report.findings if "bydel-ost" in f.path] == [], as_text(report)
    assert "Nye sider for Bydel Øst" in dict(area_feeds(site.library, ""))["bydel-ost/nytt.xml"]


@pytest.mark.parametrize("title", ['Bydel "Øst": #1', "Område: a {{ 1 }}", "\\N"])
def test_any_name_becomes_an_area_that_can_be_read(site: Site, title: str) -> None:
    create_area(site.project, TODAY, "bydel-ost", title, ("nord",), ())

    assert site.library.areas["bydel-ost"].title == title


@pytest.mark.parametrize(
    ("area_id", "title", "below", "why"),
    [
        ("../nord", "X", ("nord",), "kan ikke være et mappenavn"),
        ("nord", "X", ("nord",), "er i bruk"),
        ("api", "X", ("nord",), "er i bruk"),
        ("bydel-ost", " ", ("nord",), "mangler navn"),
        ("bydel-ost", "X", (), "--below nord eller sor"),
        ("bydel-ost", "X", ("nrod",), "Mente du nord?"),
        ("bydel-ost", "X", ("felles",), "ikke et helsefellesskap"),
    ],
)
def test_an_area_that_cannot_be_is_refused(
    site: Site, area_id: str, title: str, below: tuple[str, ...], why: str
) -> None:
    with pytest.raises(Refused) as refusal:
        create_area(site.project, TODAY, area_id, title, below, ())

    assert why in str(refusal.value)
    assert not site.path("bydel-ost").exists()


@pytest.mark.parametrize("written", ["9901", "Fjelldal", "9901=Fjelldal"])
def test_a_municipality_is_known_by_number_by_name_and_by_both(site: Site, written: str) -> None:
    more = 'municipalities:\n  - {number: "9901", name: Fjelldal}\n'
    site.write("nord/index.md", area("nord", "community", more))
    create_area(site.project, TODAY, "bydel-ost", "Bydel Øst", ("nord",), (written,))

    assert [one.name for one in site.library.areas["bydel-ost"].municipalities] == ["Fjelldal"]


def test_a_municipality_outside_the_community_is_refused(site: Site) -> None:
    more = 'municipalities:\n  - {number: "9901", name: Fjelldal}\n'
    site.write("nord/index.md", area("nord", "community", more))

    with pytest.raises(Refused, match="Mente du Fjelldal"):
        create_area(site.project, TODAY, "bydel-ost", "X", ("nord",), ("Fjeldal",))


def test_the_page_of_a_team_shows_what_is_due_and_what_is_news(site: Site) -> None:
    create_area(site.project, TODAY, *NEW)
    in_force = "approvals: [{by: bydel-redaksjon, on: 2024-01-05}]\nvalid_from: 2024-02-01\nrevision_date: 2026-02-01\n"
    text = (
        routine("bydel-ost-epikrise", "", in_force).replace("draft", "in_force").replace("bydel-red", "bydel-ost-red")
    )
    site.write("bydel-ost/rutiner/epikrise.md", text)
    library = site.library

    shown = page(View(library, Settings(), library.by_path["bydel-ost/organer/redaksjon.md"]))

    assert "Forfalt" in shown.before
    assert "1. februar 2026" in shown.before
    assert "Nye sider for Bydel Øst" in shown.inside
    assert '"../../../bydel-ost/nytt.xml"' in shown.inside
    assert "ikke lagt inn her" in shown.inside, "nobody has said who the editors are"
