"""The texts are written in clear Norwegian: short sentences and words that are spelt right."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from macros.documents.library import Library
from tests.edition.prose import passages

WORDS = Path(__file__).parent / "words"
DICTIONARIES = {"nb": "nb_NO", "nn": "nn_NO"}
LONGEST_SENTENCE = 30


@cache
def unknown(dictionary: str, text: str) -> frozenset[str] | None:
    """The words hunspell does not know, or None when it or the dictionary is not installed."""
    program = shutil.which("hunspell")
    if not program:
        return None
    done = subprocess.run(  # noqa: S603 — a fixed program, and only text as its input
        [program, "-i", "utf-8", "-d", dictionary, "-l"], input=text, capture_output=True, text=True, encoding="utf-8"
    )
    return frozenset(done.stdout.split()) if done.returncode == 0 else None


def known(language: str) -> set[str]:
    """The words people have looked at and found right."""
    return set((WORDS / f"{language}.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_is_spelt_right_or_looked_at(language: str, shipped: Library) -> None:
    text = "\n".join(passage.text for passage in passages(shipped) if passage.language == language)
    found = unknown(DICTIONARIES[language], text)
    if found is None:
        pytest.skip(f"hunspell med ordboken {DICTIONARIES[language]} er ikke installert")

    new = sorted(word for word in found if word.lower() not in known(language))
    assert not new, f"Rett ordene, eller legg dem i tests/edition/words/{language}.txt: {' '.join(new)}"


@pytest.mark.parametrize("language", DICTIONARIES)
def test_the_word_lists_are_in_order_and_hold_no_word_twice(language: str) -> None:
    words = (WORDS / f"{language}.txt").read_text(encoding="utf-8").split()

    assert words == sorted(set(words))
    assert [word for word in words if word != word.lower()] == []


def test_no_sentence_is_long(shipped: Library) -> None:
    long = [
        f"{passage.path}: {sentence}"
        for passage in passages(shipped)
        for sentence in passage.sentences
        if len(sentence.split()) > LONGEST_SENTENCE
    ]

    assert not long, f"Del setningene, så ingen har mer enn {LONGEST_SENTENCE} ord:\n" + "\n".join(long)
