"""Templates and scripts are as readable as code, and every word of the interface is written once and said somewhere."""

import ast
import re
from pathlib import Path

import macros.pages
from macros.model.words import Phrase
from macros.pages.words import Words

PAGES = Path(macros.pages.__file__).parent
CODE = PAGES.parent
OVERRIDES = CODE.parent / "overrides"
SCRIPTS = [*CODE.rglob("*.js"), *OVERRIDES.rglob("*.js")]
TEMPLATES = [*CODE.rglob("*.html"), *OVERRIDES.rglob("*.html")]
ONE_STRING = re.compile(r"""\s*(return )?(["`]).*\2[,;)]*""")


def test_a_template_or_a_script_says_one_thing_on_a_line() -> None:
    assert [
        f"{file.relative_to(CODE.parent)}:{number}"
        for file in (*TEMPLATES, *SCRIPTS)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > 120 and not ONE_STRING.fullmatch(line)
    ] == []


def test_every_template_is_filled_by_someone() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (*PAGES.rglob("*.py"), *PAGES.rglob("*.html")))
    named = set(re.findall(r'"((?:\w+/)?\w+)(?:\.html)?"', code))

    assert {path.relative_to(PAGES).with_suffix("").as_posix() for path in PAGES.rglob("*.html")} <= named


def test_every_word_is_used_and_every_word_used_exists() -> None:
    used: set[str] = set()
    for path in PAGES.rglob("*.html"):
        used |= set(re.findall(r"\bw\.(\w+)", path.read_text(encoding="utf-8")))
    for path in PAGES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) in {"w", "view.words"}:
                used.add(node.attr)

    assert used == {name for name, word in vars(Words).items() if isinstance(word, Phrase)}


def test_no_phrase_repeats_itself() -> None:
    phrases = {name: word for name, word in vars(Words).items() if isinstance(word, Phrase)}

    assert [name for name, word in phrases.items() if word.nb == word.nn] == []
