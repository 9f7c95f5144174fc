"""One engine makes many texts, and each comes out as if it were alone: what it knew of the last is gone."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from markdown import Extension, Markdown
from markdown.blockprocessors import HRProcessor
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor

from macros.publish.making.texts import engine
from tests.worlds.checkout import ROOT
from tests.worlds.engine import site_engine

TEXTS = {
    "headings alike": "## Frist\n\nTekst.\n\n## Frist\n\nMer.\n",
    "the same headings": "## Frist\n\nEn annen tekst.\n",
    "a footnote": "Svaret sendes.[^1]\n\n[^1]: Innen sju dager.\n",
    "another with its name": "Timen settes opp.[^1]\n\n[^1]: Av sykehuset.\n",
    "an abbreviation": "Send LIB.\n\n*[LIB]: legemidler i bruk\n",
    "the same, not explained": "Send LIB igjen.\n",
    "tabs": '=== "Fastlege"\n\n    Henviser.\n\n=== "Sykehus"\n\n    Svarer.\n',
    "other tabs": '=== "Kommune"\n\n    Melder.\n',
    "a fold": '??? note "Mer"\n\n    Skjult.\n',
    "code": "```text\n1.1 Ikke et punkt\n```\n",
    "code that is not closed": "```text\n1.1 Ikke et punkt\n",
    "HTML that is not closed": '<div markdown="1">\n\n## Frist\n',
    "a reference": "Se [retningslinjen][r].\n\n[r]: https://www.fhi.no/ \"Tittel\"\n",
    "the same reference, to nothing": "Se [retningslinjen][r].\n",
    "clauses": "## 1 Ansvar\n\n1.1 Fastlegen sender svar.\n\n1.2 Sykehuset ringer.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_the_same_whatever_was_made_before_it(name: str) -> None:
    alone, many = site_engine(), site_engine()
    expected = alone.convert(TEXTS[name])

    for before in TEXTS.values():
        many.reset().convert(before)
        assert many.reset().convert(TEXTS[name]) == expected


def test_a_text_that_is_only_words_is_spared_what_it_would_not_be_changed_by() -> None:
    spared, plain = site_engine(), site_engine()
    plain.treeprocessors.register(InlineProcessor(plain), "inline", 20)
    odd = (ROOT / "tests/worlds/odd.txt").read_text(encoding="utf-8")

    assert type(spared.treeprocessors["inline"]) is not InlineProcessor
    for text in [*TEXTS.values(), odd, *re.split(r"\n\n+", odd), *"Aa1.-_*`~<&[]()!\\\n"]:
        assert spared.reset().convert(f"Ord {text} ord") == plain.reset().convert(f"Ord {text} ord")


def test_a_block_that_is_one_line_of_words_is_spared_what_would_make_nothing_else_of_it() -> None:
    spared, plain = site_engine(), site_engine()
    plain.parser.blockprocessors.deregister("samhandling_one_line")
    odd = (ROOT / "tests/worlds/odd.txt").read_text(encoding="utf-8")
    pieces = [
        *TEXTS.values(),
        odd,
        *odd.split("\n"),
        "- punkt\n- punkt",
        "    inn",
        "Tittel\n---",
        "10. mai",
        "1.1 Ord",
    ]

    for before, piece in pairwise(pieces):
        for text in (f"{before}\n\n{piece}", f"{before}\n    {piece}\n\nOrd"):
            assert spared.reset().convert(text) == plain.reset().convert(text)


class Inserted(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown calls)
        md.parser.blockprocessors.register(_Star(md.parser), "star", 90)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(\+\+)(.*?)\+\+", "ins"), "ins", 200)


def test_a_sign_that_only_the_settings_know_means_what_they_say() -> None:
    settings = {"markdown_extensions": [Inserted()], "mdx_configs": {}}

    assert engine(settings).convert("Svar ++sendes++.") == "<p>Svar <ins>sendes</ins>.</p>"
    assert engine(settings).convert("Stjerne") == "<hr />"


class _Star(HRProcessor):
    RE = "Stjerne"
    SEARCH_RE = re.compile("Stjerne")
