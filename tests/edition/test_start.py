"""A new community that begins from our texts has none of our communities in its site."""

from __future__ import annotations

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.model.kinds import Body
from macros.model.vocabulary import AreaType, Level
from tests.worlds import command
from tests.worlds.checkout import ROOT, built
from tests.worlds.today import TODAY


def test_a_site_that_begins_from_ours_names_none_of_our_communities(our_library: Library, tmp_path: Path) -> None:
    words = ("--name", "Helsefellesskapet Skogen", "--short", "Skogen", "--hospital", "Skogen sykehus")
    places = ("--municipality", "9901=Lia", "--municipality", "9902=Berget")

    done = command.run(ROOT, "start", str(tmp_path / "new"), *words, *places, "--today", TODAY.isoformat())

    assert done.exit_code == 0, done.output
    project = Project(tmp_path / "new")
    report = check_project(project, TODAY)
    # The numbers that come along are as old as those who began the site found them.
    assert {one.rule for one in report.findings} <= {"figures-late"}, as_text(report)
    names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(_names(our_library))))
    found = {
        (path.relative_to(project.site).as_posix(), name)
        for path in built(project).rglob("*.html")
        for name in names.findall(_words(path))
    }
    assert found == set()


def _names(library: Library) -> set[str]:
    """What readers would know our communities by: names, ids, hospitals, municipalities, and words only they use."""
    areas = {id_: area for id_, area in library.areas.items() if area.type is not AreaType.COMMON}
    hospitals = {body.title for body in library.all(Body) if body.entry.level is Level.PARTY and body.area in areas}
    names = {area.short_title.removesuffix("-området") for area in areas.values()}
    municipalities = {place.name for area in areas.values() for place in area.municipalities}
    theirs = {term.term for term in library.glossary.terms if term.areas} if library.glossary else set()
    return names | set(areas) | hospitals | municipalities | {term for term in theirs if term[0].isupper()}


def _words(path: Path) -> str:
    """A page without what it says of its sources, and without the program."""
    page = Html(path.read_text(encoding="utf-8"))
    for element in page.css("script, style, [aria-labelledby=h-kilder], .renders"):
        element.decompose()
    return page.html or ""
