"""What an author sees beside the form is what readers will see, and nothing in it acts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser as Html

from tests.worlds.desk import FORM, Desk, Opened

EVERYTHING = """
Innledning med fotnote[^1] og [må bekreftes: spør eieren].

## 1 Hvem får epikrisen {#hvem}

1.1 Sykehuset sender til **fastlegen**.
1.2 Pasienten får den også:

- på papir
- på nett

| Melding | Frist |
| --- | --- |
| Epikrise | Samme<br>dag |

!!! warning "Pass på"
    Gjelder ikke dagkirurgi.

    - se avtalen

=== "Fastlege"
    Ring.

??? note "Mer"
    Mer om dette.

<!-- til redaksjonen -->

<script>alert(1)</script> [lenke](javascript:alert(1)) ![Flyt](../bilder/flyt.png)

[^1]: Se avtalen.
"""


@pytest.fixture
def shown(without_forms: Page) -> Html:
    html = without_forms.evaluate(
        """async (body) => {
            const { shown } = await import("/admin/preview.js");
            return shown(body, (source) => new URL(source, new URL("/fjord/rutiner/", location.href)).href);
        }""",
        EVERYTHING,
    )
    return Html(html)


def texts(page: Html, selector: str) -> list[str]:
    return [" ".join(one.text().split()) for one in page.css(selector)]


def test_every_form_of_markdown_is_shown_and_none_as_typed(shown: Html) -> None:
    assert texts(shown, "h2") == ["1 Hvem får epikrisen"]
    assert texts(shown, "p > .number") == ["1.1", "1.2"]
    assert texts(shown, "ul > li")[:2] == ["på papir", "på nett"]
    assert texts(shown, "th, td") == ["Melding", "Frist", "Epikrise", "Sammedag"]
    assert texts(shown, ".admonition.warning > .admonition-title") == ["Pass på"]
    assert texts(shown, ".admonition li") == ["se avtalen"]
    assert texts(shown, "section > h4") == ["Fastlege"]
    assert texts(shown, "details > summary") == ["Mer"]
    assert texts(shown, ".footnotes li")[0].startswith("Se avtalen.")
    assert texts(shown, ".tbc") == ["må bekreftes: spør eieren"]
    assert "til redaksjonen" not in (shown.text() or "")


def test_nothing_in_a_proposal_acts_in_the_preview(shown: Html) -> None:
    assert shown.css("script") == []
    assert [link for link in shown.css("a[href]") if "javascript" in (link.attributes["href"] or "")] == []


def test_a_picture_is_found_where_the_page_finds_it(shown: Html, desk: Desk) -> None:
    (picture,) = shown.css("img")
    assert picture.attributes["src"] == f"{desk.address}fjord/bilder/flyt.png"


def test_the_form_shows_the_text_beside_it(opened: Opened) -> None:
    page = opened(FORM)
    preview = page.frame_locator("iframe").first
    expect(preview.locator(".admonition-title")).to_have_text("Merk")
    expect(preview.locator("th").first).to_have_text("A")
    expect(preview.locator(".footnotes li")).to_contain_text("Se avtalen.")
