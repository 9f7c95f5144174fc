"""The words of the search: each is said somewhere, and nothing is said that is not there."""

import re

from macros.search.phrases import phrases
from tests.worlds.searching import ASSETS

PUT_TOGETHER = re.compile(r"(?:until|filter)_|(?:side|omrade)$")
"""Their names are put together in the browser, of a status or a filter; and the labels of kinds of their own."""
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob("*.js")))


def test_every_phrase_is_said() -> None:
    names = {name.removeprefix("one_") for name in phrases() if not PUT_TOGETHER.match(name)}

    assert sorted(name for name in names if f'"{name}"' not in SCRIPTS) == []


def test_nothing_is_said_that_is_no_phrase() -> None:
    said = set(re.findall(r'\bsay(?:Count)?\("(\w+)"', SCRIPTS))

    assert said
    assert said <= phrases().keys()


def test_both_languages_are_filled_in_with_the_same() -> None:
    for name, phrase in phrases().items():
        assert not phrase.nn or set(re.findall(r"\{\w+\}", phrase.nb)) == set(re.findall(r"\{\w+\}", phrase.nn)), name
