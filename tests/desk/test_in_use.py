"""A unit says in the form that it has taken a text into use: one line more in the file of the area, with no name."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.worlds.desk import IN_USE, Desk, Opened, save

FILE = "docs/fjord/i-bruk.yml"
FORM = "admin/?omrade=fjord#/collections/fjord-i-bruk/entries/i-bruk"
BRANCH = "cms/fjord-i-bruk/i-bruk"
VIK = '- {unit: "5001", document: fjord-epikrise, version: "1.0", on: 2026-05-01}\n'
NES = '- {unit: "5002",  document: fjord-epikrise, version: "1.0", on: 2026-03-02} # først ute\n'


def test_a_municipality_says_in_the_form_that_it_uses_a_text(desk: Desk, opened: Opened) -> None:
    page = opened(FORM)
    page.get_by_role("button", name="Legg til enhet").click()
    for label, words in (("Enhet", "Vik"), ("Tekst", "Epikrise")):
        page.get_by_label(label, exact=True).fill(words)
        page.keyboard.press("Enter")
    page.get_by_label("Versjon").fill("1.0")
    page.get_by_label("Tatt i bruk").fill("2026-05-01")
    save(page)
    assert desk.proposed(FILE, BRANCH) == IN_USE + VIK


ONE = {"unit": "5001", "document": "fjord-epikrise", "version": "1.0", "on": "2026-05-01"}


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        (IN_USE + NES + VIK, "values", IN_USE + NES + VIK),
        (IN_USE + NES, "[...values, one]", IN_USE + NES + VIK),
        (IN_USE + NES + VIK, "[values[0]]", IN_USE + NES),
        (IN_USE + VIK, "[]", IN_USE),
        ("", "[one]", VIK),
        (NES + VIK, "[values[0], {...one, version: '1.1'}]", NES + VIK.replace("1.0", "1.1")),
    ],
)
def test_only_the_line_that_was_changed_is_written_anew(
    without_forms: Page, before: str, change: str, after: str
) -> None:
    written = without_forms.evaluate(
        f"""async ([before, one]) => {{
            const {{ opened, saved }} = await import("/admin/saving/save.js");
            const load = (text) => jsyaml.load(text, {{ schema: jsyaml.CORE_SCHEMA }});
            const {{ in_use: values, ...others }} = opened(before, load);
            return saved({{ ...others, in_use: {change} }}, [], load);
        }}""",
        [before, ONE],
    )
    assert written == after
