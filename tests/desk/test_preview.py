"""What an author sees beside the form is what readers will see, and nothing in it acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.reading.typed.slips import slips
from macros.documents.text.layout import read as read_lines
from tests.worlds.desk import FORM, Desk, Opened
from tests.worlds.engine import site_engine
from tests.worlds.outline import outline
from tests.worlds.typed import bodies, numbered, put_together

EVERYTHING = """
Innledning med fotnote[^1] og [må bekreftes: spør eieren], som [må bekreftes snart]. [må bekreftes: hvem, spør ASU]

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

```{.yaml title="Hodet"}
kode: her
```

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
            const { shown } = await import("/admin/text/preview.js");
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
    assert texts(shown, "p.filename, pre") == ["Hodet", "kode: her"]
    assert texts(shown, ".footnotes li")[0].startswith("Se avtalen.")
    assert texts(shown, ".tbc") == ["ikke lagt inn her", "Ikke lagt inn her: hvem, spør ASU."]
    assert "[må bekreftes snart]" in shown.text()
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


Read = Callable[[list[str]], list[tuple[str, str, str]]]
"""What each text is on the site and in the preview, as outlines, with the text."""


@pytest.fixture
def read(without_forms: Page) -> Read:
    engine = site_engine()

    def in_both(texts: list[str]) -> list[tuple[str, str, str]]:
        previews = without_forms.evaluate(
            """async (texts) => {
                const { shown } = await import("/admin/text/preview.js");
                return texts.map((text) => shown(text, (source) => source));
            }""",
            texts,
        )
        return [
            (outline(engine.reset().convert(text)), outline(preview), text)
            for text, preview in zip(texts, previews, strict=True)
        ]

    return in_both


def test_the_preview_and_the_site_read_what_people_type_alike(read: Read) -> None:
    found = read(bodies())

    assert len(found) >= 250
    assert [(site, preview, text) for site, preview, text in found if site != preview] == []


def test_what_nobody_would_type_is_read_alike_too_or_told(read: Read) -> None:
    found = read(put_together(14, 600))

    apart = [(site, preview, text) for site, preview, text in found if site != preview]
    assert [one for one in apart if not slips(one[2], read_lines(one[2]))] == []


def test_html_of_a_proposal_dresses_words_and_does_nothing(without_forms: Page) -> None:
    shown = without_forms.evaluate(
        """async (text) => (await import("/admin/text/preview.js")).shown(text, (source) => source)""",
        """<table onclick="a()"><tr><td colspan="2" style="x">A</td></tr></table>

<B onmouseover=a()>fet</B> H<sub>2</sub>O <a href="javascript:a()">lenke</a> <img src=x onerror=a()> <navn> `<b>`

<svg onload=a()><script>a()</script><iframe src=x></iframe>

<details open ontoggle=a()><summary>Mer</summary>

Tekst <b"><script>a()</script>

</details>
""",
    )
    page = Html(shown)

    assert {attribute for one in page.css("*") for attribute in one.attributes} == {"colspan"}
    assert [one.tag for one in page.css("script, iframe, svg, img, style")] == []
    for words in ("fet", "H2O", "lenke", "<img src=x", "<navn>", "<b>", "<script>a()</script>", "<iframe src=x>"):
        assert words in (page.text() or ""), words


def test_a_number_is_a_clause_in_the_preview_when_it_is_one_on_the_page(without_forms: Page) -> None:
    read = without_forms.evaluate(
        """async (cases) => {
            const { counting } = await import("/admin/text/clauses.js");
            return cases.map(([section, before, number, text]) => {
                const count = counting();
                if (section !== "") count.heading(2, section);
                if (before !== "" && section === "") count.reads(before.replace(/\\\\d+$/, "1"), "Før.");
                if (before !== "") count.after(before);
                return count.reads(number, text);
            });
        }""",
        [[case.section, case.before, case.number, case.text] for case in numbered()],
    )

    assert read == [case.reading for case in numbered()]
