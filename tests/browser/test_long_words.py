"""Norwegian words of 28 to 44 letters never make a page wider than the smallest phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.worlds.site import PAGES
from tests.worlds.web import Open

LONG = (
    "Øyeblikkelighjelpdøgnopphold",
    "Spesialisthelsetjenesteavdelingen",
    "Legemiddelsamstemmingsansvarsavklaringsmøter",
)
SHAPES = {
    "heading of a section": '<h2 class="sec"><span>1</span> {word} i kommunen</h2>',
    "heading": "<h3>{word}</h3>",
    "clause": '<ol class="plain clauses"><li><a class="n" href="#x">10.12</a><div><p>{word}</p></div></li></ol>',
    "list": "<ul><li>{word}<ul><li>{word}</li></ul></li></ul>",
    "list of texts": '<ul class="plain list"><li><a href="#x">{word}</a></li></ul>',
    "table of cards": (
        '<table class="stack" role="table"><thead><tr><th>{word}</th><th>{word}</th></tr></thead>'
        '<tbody><tr><th data-l="{word}"><span>{word}</span></th>'
        '<td data-l="{word}"><span>{word}</span></td></tr></tbody></table>'
    ),
    "table from Word": (
        '<table><thead><tr><th rowspan="2">{word}</th><th>{word}</th><th>{word}</th><th>Frist</th></tr></thead>'
        "<tbody><tr><td>{word}</td><td>{word}</td><td>{word}</td><td>{word}</td></tr></tbody></table>"
    ),
    "quotation": "<blockquote><p>{word}</p></blockquote>",
    "code": "<p><code>{word}</code></p>",
    "note": '<div class="admonition note"><p class="admonition-title">{word}</p><p>{word}</p></div>',
}


@pytest.fixture
def page(open_page: Open) -> Page:
    return open_page("alle/rutiner/alt/", width=320)


def test_no_shape_of_text_is_wider_than_the_phone(page: Page) -> None:
    wide = {
        (name, word)
        for name, shape in SHAPES.items()
        for word in LONG
        if page.evaluate(
            """(html) => {
                const text = document.querySelector(".flowtext");
                text.innerHTML = html;
                return document.documentElement.scrollWidth;
            }""",
            shape.replace("{word}", word),
        )
        > 320
    }
    assert wide == set()


@pytest.mark.parametrize("address", ["", "tjenester/", "side-om-side/", "dekning/", "tall/", PAGES["routine"]])
def test_nothing_is_wider_than_the_phone_when_its_letters_are_twice_as_large(open_page: Open, address: str) -> None:
    page = open_page(address, width=180)  # as many letters on a line as 360 has when they are twice as large
    assert page.evaluate("document.documentElement.scrollWidth") == 180


@pytest.mark.parametrize("address", ["alle/", "rutiner/", "alle/rutiner/epikrise/", "fjellvik/forlop/lungesykdom/"])
def test_no_list_is_wider_than_the_phone_when_a_title_is_one_long_word(open_page: Open, address: str) -> None:
    page = open_page(address, width=320)
    width = page.evaluate(
        """(word) => {
            for (const link of document.querySelectorAll("main a:not(.n), main h1, main h2, main h3")) {
                if (link.children.length === 0) link.textContent = word;
            }
            return document.documentElement.scrollWidth;
        }""",
        LONG[-1],
    )
    assert width == 320
