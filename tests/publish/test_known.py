"""The key of a page has in it whatever the page may show: all other texts may change, and the page is the same."""

from __future__ import annotations

import re
from functools import cache

from macros.documents.document import is_a, read_file
from macros.documents.file import File
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.model.kinds import Controlled
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


def test_what_a_text_is_not_tied_to_may_say_anything_in_its_head(country: Project) -> None:
    library = country.library(TODAY)
    known = Known(library, "")
    texts = {file.path: (country.docs / file.path).read_bytes() for file in library.files}
    tried = 0
    for file in library.files:
        if not (key := known.key(file, [])):
            continue
        tied = known.tied(file)
        far = [one for one in library.files if is_one_of_many(one) and one not in tied]
        other = Library(
            [_otherwise(one.path, texts[one.path]) if one in far else one for one in library.files],
            TODAY, library.history, library.earlier, library.ledger, library.tables, library.declared,
        )  # fmt: skip
        assert Known(other, "").key(file, []) == key, file.path
        assert _shown(other, file) == _shown(library, file), file.path
        tried += bool(far)
    assert tried > 20
