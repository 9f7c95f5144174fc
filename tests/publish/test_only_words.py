"""Words are only words: nothing a document says is run, but the calls that its author wrote in the text."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.archive import Archive
from macros.checks.run import findings_of
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.worlds.checkout import built, equip
from tests.worlds.hostile import CODE, ESCAPED, WORDS, Planted, files_of, plant
from tests.worlds.site import COUNTRY
from tests.worlds.today import TODAY

IN_CODE = f"""
```text
{CODE} {{{{ documents() }}}}
```

Skriv `{{{{ rules() }}}}` eller ``{CODE}``.
"""

ATOM = "{http://www.w3.org/2005/Atom}"
OF_EVENTS = {
    "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "STATUS", "LOCATION", "DESCRIPTION", "URL", "DTSTART",
    "DTEND", "TRANSP",
}  # fmt: skip


def is_taken(path: str, text: str) -> bool:
    """Whether a text is published with code in it; a message to a patient is refused for the figures in the code."""
    file = read_file(path, text.encode())
    return not file.faults and not findings_of("privacy-ready-text", Archive(Library([file], TODAY)))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Planted, Path]:
    """The country with code in every text of every document, and where the program that built it ran."""
    project = equip(tmp_path_factory.mktemp("hostile"))
    shutil.copytree(COUNTRY, project.docs)
    planted = plant(project, fits=is_taken)
    with (project.docs / "om/startutgaven.md").open("a", encoding="utf-8") as file:
        file.write(IN_CODE)
    here = tmp_path_factory.mktemp("here")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        built(project)
    return project, planted, here


def read(project: Project, address: str) -> Html:
    return Html((project.site / address / "index.html").read_text(encoding="utf-8"))


def test_code_was_put_into_texts_of_every_kind(hostile: tuple[Project, Planted, Path]) -> None:
    _, planted, _ = hostile
    keys = {str(key) for found in planted.values() for path in found for key in path}

    assert {"title", "short_title", "summary", "nb", "nn", "reason", "role", "terms", "topics", "name"} <= keys
    assert sum(map(len, planted.values())) > 200


def test_no_code_in_a_head_is_run(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, here = hostile

    assert files_of(here) == set()
    assert not [path for path in files_of(project.root) if ESCAPED in path]


def test_a_title_is_published_as_it_was_typed(hostile: tuple[Project, Planted, Path]) -> None:
    project, planted, _ = hostile
    titled = [path for path, keys in planted.items() if ("title",) in keys and path.count("/") == 2]

    assert titled
    for path in titled:
        page = read(project, path.removesuffix(".md"))
        heading, title = page.css_first("h1"), page.css_first("title")
        assert heading
        assert title
        assert heading.text().strip().startswith(WORDS), path
        assert title.text().startswith(WORDS), path


def test_the_name_of_an_area_is_words_where_its_own_text_is_marked(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, _ = hostile
    tags = read(project, "tinde/rutiner/epikrise").css("p.tag")

    assert tags
    assert all(WORDS in tag.text() for tag in tags)


def test_the_explanation_of_an_abbreviation_is_words(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, _ = hostile
    found = [abbr for page in project.site.rglob("*.html") for abbr in Html(page.read_bytes()).css("main abbr[title]")]

    assert any((abbr.attributes["title"] or "").startswith(WORDS) for abbr in found)


def test_what_stands_in_code_is_shown_and_not_done(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, _ = hostile
    shown = [code.text().strip() for code in read(project, "om/startutgaven").css("main code")]

    assert f"{CODE} {{{{ documents() }}}}" in shown
    assert "{{ rules() }}" in shown
    assert CODE in shown


def test_a_list_says_titles_as_words_and_still_lists(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, _ = hostile
    listed = [link.text().strip() for link in read(project, "rutiner").css("main li a")]

    assert any(words.startswith(WORDS) for words in listed)
    assert not read(project, "rutiner").css("a[href^=javascript]")


def test_what_machines_read_of_it_is_whole(hostile: tuple[Project, Planted, Path]) -> None:
    project, _, _ = hostile
    feeds, calendars, data, texts = (
        list(project.site.rglob(name)) for name in ("*.xml", "*.ics", "*.json", "d/*/index.md")
    )

    read = [ElementTree.fromstring(path.read_bytes()) for path in feeds]  # noqa: S314 (our own)
    titles = [one.text or "" for feed in read for one in feed.iter(f"{ATOM}title")]
    events = [event for path in calendars for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert any(WORDS in title for title in titles)
    assert any(WORDS in str(event["SUMMARY"]) for event in events)
    assert {name for event in events for name in event} <= OF_EVENTS
    assert all(json.loads(path.read_bytes()) is not None for path in data)
    assert not [path for path in texts if re.search(r"(?<!\\)\]\(javascript", path.read_text(encoding="utf-8"))]
