"""Every template is filled, and every word of the interface is written once and said somewhere."""

import ast
import re
from collections import Counter
from pathlib import Path

import macros.pages
from macros.model.words import Phrase
from macros.pages.words import Words

PAGES = Path(macros.pages.__file__).parent
WRITTEN = [
    (name, word, part.__module__.removeprefix("macros.pages.").rpartition(".")[0])
    for part in Words.__mro__
    for name, word in vars(part).items()
    if isinstance(word, Phrase)
]
"""Each word by its name, with the room that it stands in: empty for those that several say."""
PHRASES = {name: word for name, word, _ in WRITTEN}


def test_every_template_is_filled_by_someone() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (*PAGES.rglob("*.py"), *PAGES.rglob("*.html")))
    named = set(re.findall(r'"((?:\w+/)*\w+)(?:\.html)?"', code))

    assert {path.relative_to(PAGES).with_suffix("").as_posix() for path in PAGES.rglob("*.html")} <= named


def said(file: Path) -> set[str]:
    """The words that a template or a module says."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        return set(re.findall(r"\bw\.(\w+)", text))
    nodes = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute))
    return {node.attr for node in nodes if ast.unparse(node.value) in {"w", "view.words"}}


def room(file: Path) -> str:
    """The room of the pages that a file lies in; empty for what lies in none of them."""
    return file.relative_to(PAGES).parts[0] if PAGES in file.parents and file.parent != PAGES else ""


def test_every_word_is_used_and_every_word_used_exists() -> None:
    files = (*PAGES.rglob("*.html"), *PAGES.rglob("*.py"), *(PAGES.parent / "feeds").rglob("*.py"))
    used = set().union(*map(said, files)) - {"language"}  # which one they are said in is no word

    assert used == set(PHRASES)


def test_a_word_of_a_room_is_said_in_that_room_alone() -> None:
    files = (*PAGES.rglob("*.html"), *PAGES.rglob("*.py"), *(PAGES.parent / "feeds").rglob("*.py"))
    of_room = {name: stands_in for name, _, stands_in in WRITTEN if stands_in}
    astray = {word: room(file) for file in files for word in said(file) & set(of_room) if of_room[word] != room(file)}

    assert astray == {}, "move each to pages/words.py"


def test_no_phrase_repeats_itself_or_another() -> None:
    assert [name for name, word in PHRASES.items() if word.nb == word.nn] == []
    assert [name for name, times in Counter(name for name, _, _ in WRITTEN).items() if times > 1] == []
    again = [said for said, times in Counter(PHRASES.values()).items() if times > 1]
    assert again == [Phrase("til")]  # «3 til», and «frist til»
