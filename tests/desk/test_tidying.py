"""«Rydd i oppsettet»: what would change is shown, then changed, and can be undone; nothing that is seen is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros.checks.reading.typed.slips import mended
from macros.documents.text.unseen import UNSEEN
from tests.worlds.desk import FORM, PATH, ROUTINE, Desk, Opened, save
from tests.worlds.tidied import tidied
from tests.worlds.typed import bodies, put_together

TIDY, AS_SHOWN, UNDO = "Rydd i oppsettet", "Rydd som vist", "Angre ryddingen"
SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."
AS_IN_WORD = f"{SENTENCE}\n1.2. Kommu\u00adnen svarer:\n•\tpå papir\n•\tpå nett"
AS_MEANT = f"{SENTENCE}\n\n1.2 Kommunen svarer:\n\n- på papir\n- på nett"


Tidied = Callable[[str], dict[str, Any]]


@pytest.fixture
def of(without_forms: Page) -> Tidied:
    """What the button makes of a text."""

    def asked(text: str) -> dict[str, Any]:
        made: dict[str, Any] = without_forms.evaluate(
            'async (text) => (await import("/admin/text/slips.js")).tidied(text)', text
        )
        return made

    return asked


def test_the_button_tidies_as_check_fix_does_and_tells_what_is_left(of: Tidied) -> None:
    for case in tidied():
        made = of(case.typed)
        assert made["text"] == case.tidy
        assert tuple(one["row"] + 1 for one in made["left"]) == case.left
        assert bool(made["changes"]) == (case.typed != case.tidy)
        assert all(one["said"] for one in made["changes"]), "each change is a sentence"


def test_the_button_makes_of_every_text_what_check_fix_makes_of_it_and_needs_no_more(without_forms: Page) -> None:
    texts = [*bodies(), *put_together(14, 600), *put_together(16, 2000)]
    made = without_forms.evaluate(
        """async (texts) => {
            const { tidied } = await import("/admin/text/slips.js");
            return texts.map((text) => [tidied(text).text, tidied(tidied(text).text).changes.length]);
        }""",
        texts,
    )

    apart = [(typed, tidy) for typed, (tidy, _) in zip(texts, made, strict=True) if tidy != mended(typed)]
    assert apart == []
    assert [typed for typed, (_, more) in zip(texts, made, strict=True) if more] == []


def test_what_nobody_sees_is_what_unicode_says_is_not_to_be_seen(without_forms: Page) -> None:
    apart = without_forms.evaluate(
        """(unseen) => {
            const ours = new RegExp(`[${unseen}]`, "u");
            return Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))
                .filter((letter) => ours.test(letter) !== /\\p{Default_Ignorable_Code_Point}/u.test(letter));
        }""",
        UNSEEN,
    )
    assert apart == []


def test_what_a_row_has_more_of_than_its_table_has_columns_is_told(of: Tidied) -> None:
    made = of("| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| `a\\|b` | c \\| d |\n| 1 | 2 | |\n\n1 | 2 | 3")

    assert [(one["row"], one["said"].split(".")[0]) for one in made["left"]] == [
        (2, "Raden har 3 celler, men tabellen har 2")
    ]


@pytest.fixture
def in_the_form(desk: Desk, opened: Opened) -> Page:
    """The form of a text that somebody has written as in Word."""
    typed = ROUTINE.replace(SENTENCE, AS_IN_WORD).replace("1.2 Pasienten", "1.3 Pasienten")
    (desk.root / PATH).write_text(typed, encoding="utf-8")
    desk.git("commit", "-qam", "Som i Word")
    page = opened(FORM)
    expect(page.get_by_text("1.2. Kommu")).to_be_visible()
    return page


def test_what_would_change_is_shown_then_changed_and_can_be_undone(desk: Desk, in_the_form: Page) -> None:
    form = in_the_form
    form.get_by_role("button", name=TIDY).click()
    expect(form.get_by_text("Ett sted kan ryddes. Ingenting er endret ennå.")).to_be_visible()
    shown = form.get_by_role("region", name="Det som kan ryddes")
    for sentence in (
        "1.2 blir et punkt med nummer.",
        "Tegn som ingen ser, blir borte.",
        "Kulepunktet fra Word blir et punkt i en liste.",
    ):
        expect(shown.get_by_text(sentence)).to_have_count(1)
    form.get_by_role("button", name=AS_SHOWN).click()
    expect(form.get_by_text("Teksten er ryddet.")).to_be_visible()
    expect(form.get_by_text("- på papir")).to_be_visible()
    form.keyboard.press("ControlOrMeta+Z")
    expect(form.get_by_text("1.2. Kommu")).to_be_visible()
    form.get_by_role("button", name=TIDY).click()
    form.get_by_role("button", name=AS_SHOWN).click()
    form.get_by_role("button", name=UNDO).click()
    expect(form.get_by_text("Teksten står slik den var.")).to_be_visible()
    form.get_by_role("button", name=TIDY).click()
    form.get_by_role("button", name=AS_SHOWN).click()
    expect(form.frame_locator("iframe").first.locator("li").first).to_have_text("på papir")
    save(form)
    assert AS_MEANT in desk.proposed()


def test_tidying_can_be_undone_also_when_the_editor_does_not_hear_where_the_caret_is(in_the_form: Page) -> None:
    in_the_form.evaluate("addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true)")
    in_the_form.get_by_role("button", name=TIDY).click()
    in_the_form.get_by_role("button", name=AS_SHOWN).click()
    expect(in_the_form.get_by_text("Teksten er ryddet.")).to_be_visible()
    in_the_form.keyboard.press("ControlOrMeta+Z")
    expect(in_the_form.get_by_text("1.2. Kommu")).to_be_visible()


def test_a_text_with_nothing_to_tidy_says_so(opened: Opened) -> None:
    form = opened(FORM)
    form.get_by_role("button", name=TIDY).click()
    expect(form.get_by_text("Det er ingenting å rydde.")).to_be_visible()


def test_a_text_is_tidied_as_shown_even_when_the_editor_takes_no_paste(desk: Desk, in_the_form: Page) -> None:
    in_the_form.evaluate("addEventListener('beforeinput', (event) => event.stopImmediatePropagation(), true)")
    in_the_form.get_by_role("button", name=TIDY).click()
    in_the_form.get_by_role("button", name=AS_SHOWN).click()
    expect(in_the_form.get_by_text("Teksten er ryddet.")).to_be_visible()
    expect(in_the_form.get_by_text("- på papir")).to_be_visible()
    save(in_the_form)
    assert AS_MEANT in desk.proposed()
