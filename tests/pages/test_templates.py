"""Every template is filled, and every word of the interface is written once and said somewhere."""

import ast
import re
from pathlib import Path

import macros.pages
from macros.model.words import Phrase
from macros.pages.words import Words

PAGES = Path(macros.pages.__file__).parent


def test_every_template_is_filled_by_someone() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (*PAGES.rglob("*.py"), *PAGES.rglob("*.html")))
    named = set(re.findall(r'"((?:\w+/)?\w+)(?:\.html)?"', code))

    assert {path.relative_to(PAGES).with_suffix("").as_posix() for path in PAGES.rglob("*.html")} <= named


def test_every_word_is_used_and_every_word_used_exists() -> None:
    used: set[str] = set()
    for path in PAGES.rglob("*.html"):
        used |= set(re.findall(r"\bw\.(\w+)", path.read_text(encoding="utf-8")))
    for path in (*PAGES.rglob("*.py"), *(PAGES.parent / "feeds").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) in {"w", "view.words"}:
                used.add(node.attr)

    used.discard("language")  # which one they are said in is no word
    assert used == {name for name, word in vars(Words).items() if isinstance(word, Phrase)}


def test_no_phrase_repeats_itself() -> None:
    phrases = {name: word for name, word in vars(Words).items() if isinstance(word, Phrase)}

    assert [name for name, word in phrases.items() if word.nb == word.nn] == []
