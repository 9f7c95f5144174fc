"""No text makes the checks hang, and what the engine could not bear is refused with words."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import Finding
from macros.checks.run import check, findings_of
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.documents.project.ledger import read_ledger
from macros.documents.text.markup import Markup
from tests.worlds.patience import grows_evenly, within
from tests.worlds.samples import PAGES
from tests.worlds.today import TODAY

HEAD = "---\ntitle: Om\nsummary: Om.\n---\n\n"
UNITS = [
    "[", "]", "(", ")", "{", "}", "<", ">", "`", "*", "_", "~", "|", "-", "#", ":", "!", "&", "=", '"', "'", " ", "\t",
    "\n", "1", "a",
    "[a](b)", "![a](b)", "![a][", "[^1]", "[[", "](", "[a](b ", '[a](b "', "<a ", "<a b=", '<a b="', "<!--",
    "{#a", "{{", "{{ a(", "{%", "\n\n", "\n ", "\n> ", "> ", "> ```\n", "```\n", "\n# ", "\n1.1 ", "1-", "1&a;", "| - ",
    "\n[a]: b", "[må bekreftes", "https://a", "a@b", "\\[", "&#1;",
]  # fmt: skip


def hold(body: str) -> list[str]:
    """All rules on one text, and what they found."""
    files = [read_file("om/tekst.md", (HEAD + body).encode())]
    return [finding.message for finding in check(Archive(Library(files, TODAY))).findings]


@pytest.mark.parametrize("before", ["", "["])
def test_all_rules_read_the_longest_line_of_anything_at_once(before: str) -> None:
    for unit in UNITS:
        line = before + unit * (4_900 // len(unit))
        assert within(1, partial(hold, line)), unit


def test_an_open_bracket_before_a_list_of_links_is_a_slip_and_no_hang() -> None:
    listed = "".join(f"- [Rutine {number}](henvisning.md)\n" for number in range(200))
    assert within(1, lambda: hold(f"Må avklares [spør sekretariatet om disse:\n{listed}"))
    assert within(1, lambda: hold("[" + "![a](b)" * 300))


def test_links_are_read_as_they_were() -> None:
    body = """[a](b.md) ![c](d.png) [![e](f.png)](g.md) [h [i] j](k.md "l") [m](<n o.md>) [p](q_(r).md)
[s
t](u.md) \\[v](w.md) [x](y(((z))).md)

> [aa]: bb.md

- [cc]: <dd.md>

    [ee]:
    ff.md
"""
    targets = [link.target for link in Markup(body, 1).links]

    assert targets == [
        "b.md", "d.png", "g.md", "f.png", "k.md", "n o.md", "q_(r).md", "u.md", "y(((z))).md",
        "bb.md", "dd.md", "ff.md",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("a " * 150_000, "grensen er 200 kB"),
        ("a " * 3_000, "linjen er på over 5000 tegn"),
        ("a\n\n" + "> " * 100 + "b", "linjen er rykket for langt inn"),
        (" " * 100 + "- a", "linjen er rykket for langt inn"),
        ("[\n" * 20_000, "et avsnitt har over 1000 klammer"),
        ("![a][\n" * 8_000, "et avsnitt har over 1000 klammer"),
        ("[^1]\n" * 20_000, "et avsnitt har over 1000 klammer"),
        ("<div markdown>\n" * 500, "teksten har over 50 biter HTML med Markdown i"),
        ("{{ rules() }}\n\n" * 31, "teksten har over 30 par av krøllparenteser"),
        ("{" * 4_000 + "\n\n", "teksten har over 30 par av krøllparenteser"),
    ],
)
def test_what_the_engine_could_not_bear_is_refused_with_words(body: str, said: str) -> None:
    (message,) = hold(body)
    assert said in message
    assert read_file("om/tekst.md", (HEAD + body).encode()).front.body == ""


def test_a_long_and_ordinary_text_is_read(today: date, tmp_path: Path) -> None:
    text = "\n\n".join(f"## {n} Del\n\n{n}.1 Sykehuset sender [epikrisen](epikrise.md)." for n in range(1, 1_000))
    assert read_file("om/tekst.md", (HEAD + text).encode()).readable


MANY = 5_000
LINES = {
    "vanished": [f"  a{n}: {{addresses: [a{n}/]}}" for n in range(MANY)],
    "misshapen": [f"  A{n}: {{addresses: []}}" for n in range(MANY)],
}
LEADING = {
    "to nowhere": [f"  a{n}: borte-{n}" for n in range(MANY)],
    "in a chain": [f"  a{n}: a{n + 1}" for n in range(MANY)],
    "in a ring": [f"  a{n}: a{(n + 1) % MANY}" for n in range(MANY)],
    "in many rings": [f"  a{n}: a{n ^ 1}" for n in range(MANY)],
    "to no anchor": [f"  felles-epistler#x{n}: felles-epistler#y{n}" for n in range(MANY)],
}


@pytest.mark.parametrize(
    "text",
    [
        *("\n".join(["forwardings: {}", "published:", *lines]) for lines in LINES.values()),
        *("\n".join(["published: {}", "forwardings:", *lines]) for lines in LEADING.values()),
    ],
    ids=[*LINES, *LEADING],
)
def test_thousands_of_faults_in_the_ledger_are_told_at_once_and_in_a_few_lines(text: str) -> None:
    files = [read_file(path, page.encode()) for path, page in PAGES.items()]
    ledger = read_ledger(text)

    def told() -> list[Finding]:
        return findings_of("permalinks-kept", Archive(Library(files, TODAY, ledger=ledger)))

    found = told()
    assert within(1, told)
    assert 1 <= len(found) <= 11
    assert found[0].place.line == 3
    assert len(found) == 1 or found[-1].message.endswith(" linjer til har samme feil")


WHOLE = [
    "| a | b |\n| - | - |\n", "| `a` " * 800 + "|\n", "```py\n", "~~~\n", "> ```\n", "# a\n", "L.1 a\n\n", "- a\n",
    "<div>\n", "a | b\n", "!!! note\n", "[^a]: b\n\n", "*[A]: b\n", "a  \n", "1. a\n", "> a\n\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", WHOLE, ids=repr)
def test_four_times_as_long_a_text_of_anything_takes_about_four_times_as_long(unit: str) -> None:
    assert grows_evenly(lambda length: hold(unit * (length // len(unit))), short=10_000)
