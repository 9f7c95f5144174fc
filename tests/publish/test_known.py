"""The key of a page has in it whatever the page may show: all other texts may change, and the page is the same."""

from __future__ import annotations

import re
from functools import cache

import pytest

from macros.common.adoption import family
from macros.documents.document import AreaPage, is_a, read_file
from macros.documents.file import File
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.model.kinds import Body, Controlled, Figure, Meeting
from macros.model.places import Area
from macros.pages.page import page
from macros.pages.poster.poster import poster
from macros.pages.view import Settings, View
from macros.publish.keeping.known import Known, is_one_of_many
from tests.worlds.today import TODAY

SETTINGS = Settings()
_SHOWN = re.compile(r"^(title|summary|revision_date): .*$", re.MULTILINE)
_OTHER = {"title": "Noe helt annet", "summary": "Det gjelder noe annet.", "revision_date": "2028-11-11"}


@cache
def _otherwise(path: str, text: bytes) -> File:
    """A text that says something else in its head of all that lists, links and menus show of a text."""
    said = _SHOWN.sub(lambda found: f"{found[1]}: {_OTHER[found[1]]}", text.decode())
    return read_file(path, said.encode())


def _shown(library: Library, file: File) -> object:
    made = vars(page(View(library, SETTINGS, file))) | {"worded": None}  # it is marked by a word that is new each time
    return made, poster(file, library, SETTINGS) if is_a(file, Controlled) else None


def _with(library: Library, files: list[File]) -> Library:
    beside = library.history, library.earlier, library.ledger, library.tables, library.declared
    return Library(files, TODAY, *beside)


def _lists(file: File) -> bool:
    return isinstance(file, AreaPage) or any(is_a(file, model) for model in (Body, Figure, Meeting))


_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_WORDS = "\n## 8 Noe annet {#annet}\n\n8.1 Fastlegen ringer, og sender [må bekreftes: hva] til sykehuset.\n"


@pytest.mark.parametrize("followed", [True, False], ids=["in a chain", "alone"])
def test_a_page_that_lists_texts_knows_whose_words_it_shows(country: Project, followed: bool) -> None:
    library = country.library(TODAY)
    texts = {file.path: (country.docs / file.path).read_text(encoding="utf-8") for file in library.files}

    def said(file: File) -> File:
        if not is_one_of_many(file) or (len(family(file, library)) > 1) is not followed:
            return file
        head = _HEAD.match(texts[file.path])
        return read_file(file.path, f"{head[0] if head else ''}{_WORDS}".encode())

    other = _with(library, [said(file) for file in library.files])
    before, after = Known(library, ""), Known(other, "")
    same = [file for file in library.files if _lists(file) and before.key(file, []) == after.key(file, [])]

    assert {type(file.entry) for file in same} >= {Area, Figure, Meeting, *(() if followed else (Body,))}
    for file in same:
        assert _shown(other, file) == _shown(library, file), file.path


def test_a_meeting_that_a_text_says_it_follows_shows_how_the_text_differs(country: Project) -> None:
    library = country.library(TODAY)
    meeting = library.all(Meeting)[0]
    path = "tinde/rutiner/epikrise.md"
    text = (country.docs / path).read_text(encoding="utf-8").replace("alle-epikrise", meeting.id)

    def keyed(words: str) -> tuple[str | None, object]:
        file = read_file(path, f"{text}{words}".encode())
        other = _with(library, [file if one.path == path else one for one in library.files])
        return Known(other, "").key(meeting, []), _shown(other, meeting)

    before, after = keyed(""), keyed("\n## Enda en forskjell {add=s1}\n\nOrd.\n")
    assert before[1] != after[1]
    assert before[0] != after[0]


def test_what_a_text_is_not_tied_to_may_say_anything_in_its_head(country: Project) -> None:
    library = country.library(TODAY)
    known = Known(library, "")
    texts = {file.path: (country.docs / file.path).read_bytes() for file in library.files}
    tried = 0
    for file in library.files:
        if not (key := known.key(file, [])):
            continue
        if _lists(file):
            continue
        tied = known.tied(file)
        far = [one for one in library.files if is_one_of_many(one) and one not in tied]
        other = _with(library, [_otherwise(one.path, texts[one.path]) if one in far else one for one in library.files])
        assert Known(other, "").key(file, []) == key, file.path
        assert _shown(other, file) == _shown(library, file), file.path
        tried += bool(far)
    assert tried > 20
