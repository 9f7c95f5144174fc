"""What is pasted from Word and its like arrives as Markdown where the caret stands, is told of, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.worlds.desk import FORM, ROUTINE, Desk, Opened, caret_behind, save
from tests.worlds.pasted import Pasted, pasted

CLIPBOARDS = Path(__file__).parents[1] / "worlds" / "clipboards"
SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."

Converted = Callable[..., str]


@pytest.fixture
def converted(without_forms: Page) -> Converted:
    """What the form makes of a clipboard with this HTML and this text."""

    def convert(html: str, plain: str = "", above: str = "") -> str:
        made: str = without_forms.evaluate(
            """async ([html, plain, above]) => {
                const { fromHtml } = await import("/admin/pasting/clipboard.js");
                const { plainText } = await import("/admin/pasting/tidying.js");
                return fromHtml(html, plain, above, above)?.markdown ?? plainText(plain, above);
            }""",
            [html, plain, above],
        )
        return made

    return convert


def of_word(case: Pasted) -> str:
    tab = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>"
    lines = (escape(words).replace("\t", tab) for words in case.paragraphs)
    return "".join(f"<p class=MsoNormal>{words}<o:p></o:p></p>\n" for words in lines)


def test_paragraphs_of_word_are_read_as_the_import_reads_them(converted: Converted) -> None:
    for case in pasted():
        assert converted(of_word(case), "\n".join(case.paragraphs)) == case.markdown


def test_the_text_beside_the_html_is_read_so_too(converted: Converted) -> None:
    for case in pasted():
        assert converted("", "\r\n".join(case.paragraphs)) == case.markdown


@pytest.mark.parametrize("name", sorted(path.stem for path in CLIPBOARDS.glob("*.html")))
def test_the_clipboard_of_each_program_becomes_our_form(name: str, converted: Converted) -> None:
    plain = CLIPBOARDS / f"{name}.txt"
    beside = plain.read_text(encoding="utf-8") if plain.is_file() else ""
    made = converted((CLIPBOARDS / f"{name}.html").read_text(encoding="utf-8"), beside)
    assert made + "\n" == (CLIPBOARDS / f"{name}.md").read_text(encoding="utf-8")


def test_signs_before_a_figure_and_struck_and_raised_words_are_what_they_were(converted: Converted) -> None:
    for html, markdown in (
        ("<p>+ 5 grader</p>", "\\+ 5 grader"),
        ("<p>- 20 grader</p>", "\\- 20 grader"),
        ("<p>* fotnote</p>", "\\* fotnote"),
        ("<p>- den ene</p><p>- 5 mmol kalium</p>", "- den ene\n- 5 mmol kalium"),
        ("<p>---</p>", "\\---"),
        ("<p>10<sup>6</sup> H<sub>2</sub>O</p>", "10<sup>6</sup> H<sub>2</sub>O"),
        ('<p>Frist <s>48</s> <strike>24</strike> <span style="text-decoration:line-through">12</span> 7 dager</p>',
         "Frist <s>48 24 12</s> 7 dager"),
        ("<p>Frist <del>48</del> 7 dager</p>", "Frist <s>48</s> 7 dager"),
        ('<p>Frist <del cite="mailto:a" datetime="2026">48</del><ins cite="a">7</ins> dager</p>', "Frist 7 dager"),
        ("<p>&lt;navn på lege&gt; og 5 &lt; 6</p>", "\\<navn på lege> og 5 < 6"),
        ("<p>Legen gir:\u2028Morfin</p>", "Legen gir:  \nMorfin"),
    ):  # fmt: skip
        assert converted(html) == markdown


def test_text_without_html_keeps_its_numbers_its_signs_and_its_lines(converted: Converted) -> None:
    for plain, markdown in (
        ("1.\tRing\n2.\tSend", "1. Ring\n2. Send"),
        ("24.\tdesember er det stengt.", "24. desember er det stengt."),
        ("> 65 år", "\\> 65 år"),
        ("Legen gir:\u2028Morfin\u000bParacet", "Legen gir:\nMorfin\nParacet"),
        ("Nr\tHva\tNår\n1.\tRing\tstraks", "| Nr | Hva | Når |\n| --- | --- | --- |\n| 1. | Ring | straks |"),
    ):
        assert converted("", plain) == markdown


PASTE = """([html, plain]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", plain);
    const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(pasted);
}"""


@pytest.fixture
def form(opened: Opened) -> Page:
    """The form of a text with the caret behind a sentence."""
    page = opened(FORM)
    caret_behind(page, SENTENCE)
    return page


def test_what_is_pasted_stands_between_what_was_there(desk: Desk, form: Page) -> None:
    html = (CLIPBOARDS / "word.html").read_text(encoding="utf-8")
    made = (CLIPBOARDS / "word.md").read_text(encoding="utf-8").removesuffix("\n").replace("[^1]", "[^2]")
    form.evaluate(PASTE, [html, "1 Formål"])
    expect(form.get_by_text("Ett bilde kom ikke med.")).to_be_visible()
    expect(form.get_by_text("Tabellen hadde celler som var slått sammen.")).to_be_visible()
    save(form)
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE}\n\n{made}")


def test_what_is_pasted_can_be_undone(desk: Desk, form: Page) -> None:
    form.evaluate(PASTE, ["<p>En <b>setning</b>.</p><ul><li>et punkt</li></ul>", ""])
    expect(form.get_by_text("- et punkt")).to_be_visible()
    form.keyboard.press("ControlOrMeta+Z")
    expect(form.get_by_text("- et punkt")).to_have_count(0)
    form.keyboard.insert_text(" Slutt.")
    save(form)
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} Slutt.")


def test_words_in_the_middle_of_a_sentence_stay_in_it(desk: Desk, form: Page) -> None:
    # The caret is moved and the words pasted before the browser has told anybody where it is.
    back = "getSelection().modify('move', 'backward', 'word');"
    pasted = ["<p class=MsoNormal><b>den nye</b>&nbsp;</p>", "den nye "]
    form.evaluate(f"(clipboard) => {{ {back} {back} ({PASTE})(clipboard); }}", pasted)
    form.keyboard.insert_text(" ")
    save(form)
    assert desk.proposed() == ROUTINE.replace("til fastlegen.", "til **den nye** fastlegen.", 1)


def test_plain_text_with_tabs_and_bullets_gets_its_form_and_nothing_of_it_runs(desk: Desk, form: Page) -> None:
    lines = ["•\tden ene", "o\tunder den", "•\tden andre", "Hvem\tFrist", "Fastlege\t3 dager"]
    plain = "\r\n".join([*lines, "<img src=x onerror=alert(1)>"])
    form.on("dialog", lambda dialog: pytest.fail(dialog.message))
    form.evaluate(PASTE, ["", plain])
    save(form)
    expected = "- den ene\n    - under den\n- den andre\n\n| Hvem | Frist |\n| --- | --- |\n| Fastlege | 3 dager |"
    assert f"{SENTENCE}\n\n{expected}\n\n<img src=x onerror=alert(1)>\n\n1.2 " in desk.proposed()


def test_what_is_copied_in_the_form_is_pasted_as_it_stands(desk: Desk, form: Page) -> None:
    form.evaluate(PASTE, ['<span data-slate-fragment="JTVC">x</span>', " **Samme**  dag *3"])
    save(form)
    assert desk.proposed() == ROUTINE.replace(SENTENCE, f"{SENTENCE} **Samme**  dag *3")
