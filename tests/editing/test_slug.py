"""A title becomes the same file name and id in the form as in the command, and one that the checks let through.

titles.tsv has a title and its slug on each line; --accept writes the slugs anew.
"""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pydantic import TypeAdapter

import macros.editing
from macros.documents.library import Library
from macros.editing.desk.forms import configuration
from macros.editing.new import slug_of
from macros.model.values import Id
from macros.model.vocabulary import Kind
from tests.worlds.tiny import PLACES, Shelf

CASES = Path(__file__).with_name("titles.tsv")
SCRIPT = Path(macros.editing.__file__).parent / "desk/page/slug.js"


def cases() -> dict[str, str]:
    lines = CASES.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return dict(line.split("\t") for line in lines)


def test_the_command_makes_the_slugs_of_the_cases(request: pytest.FixtureRequest) -> None:
    titles = list(cases())
    assert len(titles) >= 200
    if request.config.getoption("--accept"):
        CASES.write_text("".join(f"{title}\t{slug_of(title)}\n" for title in titles), encoding="utf-8")
    assert {title: slug_of(title) for title in titles} == cases()


def in_the_browser(browser: Browser, work: str, given: Any) -> Any:
    """What the editor's own module answers."""
    page = browser.new_page()
    module = f"data:text/javascript;base64,{b64encode(SCRIPT.read_bytes()).decode()}"
    answer = page.evaluate(f'async (given) => {{ const module = await import("{module}"); {work} }}', given)
    page.close()
    return answer


def test_the_form_makes_the_slugs_of_the_cases(browser: Browser) -> None:
    titles = list(cases())
    made = in_the_browser(browser, "return given.map(module.slug);", titles)
    assert dict(zip(titles, made, strict=True)) == cases()


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf(PLACES)


def test_the_form_never_lets_an_id_pass_that_the_checks_refuse(browser: Browser, library: Library) -> None:
    forms = {one["name"]: one.get("fields", []) for one in configuration(library, "fjord")["collections"]}
    begun = [{one["name"]: one for one in forms[f"fjord-{kind.folder}"]} for kind in Kind]
    ids, titles = ({(one[key]["pattern"][0], one[key].get("default", "")) for one in begun} for key in ("id", "title"))
    [(_, beginning)], [(pattern, _)] = ids, titles  # alike for every kind
    passed = [title for title in cases() if re.search(pattern, title)]
    assert len(passed) > 200
    for id_ in in_the_browser(
        browser, "return given[1].map((title) => module.newId(given[0], title, new Set()));", [beginning, passed]
    ):
        TypeAdapter(Id).validate_python(id_)
        assert id_.startswith("fjord-")


@pytest.mark.parametrize(
    ("typed", "passes"),
    [("fjord-", True), ("fjord-epikrise", True), ("fjord-epikrise-", True), ("fjord-a-1", True), ("epikrise", False),
     ("fjord", False), ("fjord--a", False), ("fjord-Epikrise", False), ("nord-epikrise", False), ("fjord-å", False)],
)  # fmt: skip
def test_an_id_that_is_typed_begins_with_the_area(library: Library, typed: str, passes: bool) -> None:
    fields = configuration(library, "fjord")["collections"][0]["fields"]
    pattern = next(one["pattern"][0] for one in fields if one["name"] == "id")
    assert bool(re.search(pattern, typed)) is passes


def test_a_second_text_of_the_same_name_gets_an_id_of_its_own(browser: Browser) -> None:
    taken = ["fjord-legevakt", "fjord-legevakt-2"]
    work = 'return module.newId("fjord-", "Legevakt", new Set(given));'
    assert in_the_browser(browser, work, taken) == "fjord-legevakt-3"
    assert in_the_browser(browser, work, []) == "fjord-legevakt"
