"""A nurse changes a text in the editor, on a local repository: exactly what she changed is what is saved."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.worlds.checkout import write
from tests.worlds.desk import BRANCH, FORM, ROUTINE, SAVE, Desk, Opened, add_to, not_the_same, save
from tests.worlds.site import COUNTRY


def test_a_changed_title_and_sentence_are_the_only_lines_that_differ(desk: Desk, opened: Opened) -> None:
    page = opened(FORM)
    page.get_by_label("Tittel").first.fill("Epikrise: hvem og når")
    add_to(page, "1.1 Sykehuset sender epikrisen til fastlegen.", " Samme dag.")
    save(page)
    expected = ROUTINE.replace("title: Epikrise og poliklinisk notat ", 'title: "Epikrise: hvem og når" ').replace(
        "til fastlegen.", "til fastlegen. Samme dag."
    )
    assert desk.proposed() == expected
    assert len(desk.git("log", "--format=%h", f"main..{BRANCH}").split()) == 1


def test_a_wrong_day_is_stopped_in_the_form_and_the_right_one_is_one_new_line_where_the_key_belongs(
    desk: Desk, opened: Opened
) -> None:
    page = opened(FORM)
    facts = page.get_by_text("Opplysninger om teksten")
    expect(page.locator("dl.facts")).to_contain_text("sammenfatning, utskrivning")
    facts.click()
    day = page.get_by_label("Skal revideres innen")
    day.fill("2027-02-31")
    facts.click()
    expect(day).not_to_be_visible()
    page.get_by_role("button", name=SAVE).click()
    wrong = "Skal revideres innen: skriv en dag som finnes, som år-måned-dag: 2027-03-01."
    expect(page.get_by_role("alert").filter(has_text=f"Ikke lagret. {wrong}")).to_be_visible()
    expect(day).to_be_focused()
    expect(day).to_be_in_viewport()
    assert desk.git("branch", "--list", "cms/*") == ""
    day.press("ControlOrMeta+A")
    page.keyboard.type("2028-02-29")
    save(page)
    assert desk.proposed() == ROUTINE.replace('version: "0.1"\n', 'version: "0.1"\nrevision_date: 2028-02-29\n')


def test_a_text_that_is_to_be_revised_before_it_applies_is_told_of_in_the_form(opened: Opened) -> None:
    page = opened(FORM)
    facts = page.get_by_text("Opplysninger om teksten")
    facts.click()
    told = page.get_by_text("Teksten skal revideres innen 2026-01-01, men begynner å gjelde 2027-01-01.")
    page.get_by_label("Gjelder fra").fill("2027-01-01")
    page.get_by_label("Skal revideres innen").fill("2026-01-01")
    expect(told).to_be_visible()
    page.get_by_label("Skal revideres innen").fill("2028-01-01")
    expect(told).to_have_count(0)
    facts.click()
    expect(page.locator("dl.facts")).to_contain_text("2028-01-01")


def test_a_text_follows_none_that_lies_in_its_own_area(opened: Opened) -> None:
    page = opened(FORM)
    page.get_by_text("Opplysninger om teksten").click()
    follows = page.locator('[class*="ControlContainer"]').filter(has_text="Bygger på felles tekst").last
    follows.get_by_role("button", name="Åpne").click()
    page.get_by_label("Felles tekst").last.fill("epikrise")
    expect(page.get_by_text("Ingen treff. Det som skal velges, må være publisert først.")).to_be_visible()
    page.get_by_label("Kan ikke gjelde uten").fill("epikrise")
    expect(page.get_by_role("option", name="Epikrise og poliklinisk notat")).to_be_visible()


def test_a_new_routine_begins_from_the_template_and_gets_its_id_from_its_title(desk: Desk, opened: Opened) -> None:
    page = opened("admin/?omrade=fjord#/collections/fjord-rutiner/new")
    page.get_by_label("Tittel").first.fill("Blodprøver på Ås")
    page.get_by_label("Sammendrag").fill("Hvem tar blodprøver.")
    save(page)
    made = desk.proposed("docs/fjord/rutiner/blodprover-pa-as.md", "cms/fjord-rutiner/blodprover-pa-as")
    assert "id: fjord-blodprover-pa-as\n" in made
    assert 'version: "0.1"\n' in made
    assert "SKRIV:" in made


def test_the_editor_asks_nobody_else_for_anything(desk: Desk, opened: Opened, kept_editor: BrowserContext) -> None:
    asked: list[str] = []
    kept_editor.on("request", lambda request: asked.append(request.url))
    opened(FORM).get_by_label("Tittel").first.wait_for()
    assert f"{desk.address}admin/decap-cms.js" in asked
    assert [url for url in asked if not url.startswith((desk.address, "data:", "blob:"))] == []


def test_without_an_area_one_chooses_it(without_forms: Page) -> None:
    expect(without_forms.get_by_role("link", name="Fjordområdet")).to_have_attribute("href", "?omrade=fjord")


CHANGES = {
    "nothing": ("", ""),
    "a word in a list of one line": ("keywords: [sammenfatning,  utskrivning]", "keywords: [sammenfatning, hjemreise]"),
    "one key of one of two sources": ("    seen: 2026-11-21", "    seen: 2026-11-22"),
    "a text in single quotes": ("'Hvem får epikrisen, og når.'", "'Hvem får den, og når.'"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_the_line_of_a_changed_value_is_written_anew(change: str, without_forms: Page) -> None:
    before, after = CHANGES[change]
    wanted = ROUTINE.replace(before, after)
    written = without_forms.evaluate(
        """async ([was, wanted]) => {
            const { opened, saved } = await import("/admin/saving/save.js");
            const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
            return saved({ ...opened(wanted, load), __original: was }, [], load);
        }""",
        [ROUTINE, wanted],
    )
    assert written == wanted


def test_every_text_of_a_site_comes_back_byte_for_byte(without_forms: Page) -> None:
    assert not_the_same(without_forms, COUNTRY) == []


def test_a_text_with_a_fault_is_mended_in_its_form_beside_one_that_cannot_be_read(desk: Desk, opened: Opened) -> None:
    wrong = ROUTINE.replace("status: draft", "status: gyldig").replace("fjord-epikrise", "fjord-feil")
    for name, text in (("feil", wrong), ("uleselig", "---\ntitle: Avtale: del 2\n---\n\nTekst.\n")):
        (desk.root / f"docs/fjord/rutiner/{name}.md").write_text(text, encoding="utf-8")
    desk.git("add", ".")
    desk.git("commit", "-qm", "Feil")
    page = opened("admin/?omrade=fjord#/collections/fjord-rutiner")
    expect(page.get_by_text("Filen kan ikke leses; spør den tekniske redaktøren")).to_be_visible()
    page.goto(page.url.partition("#")[0] + "#/collections/fjord-rutiner/entries/feil")
    page.get_by_text("Opplysninger om teksten").click()
    page.get_by_label("Tilstand").first.fill("Utkast")
    page.keyboard.press("Enter")
    save(page)
    assert desk.proposed("docs/fjord/rutiner/feil.md", "cms/fjord-rutiner/feil") == wrong.replace("gyldig", "draft")


def test_a_section_of_the_page_leads_to_its_heading_in_the_text(desk: Desk, opened: Opened) -> None:
    page = opened(FORM.replace("#", "&del=1%20Hvem%20f%C3%A5r%20epikrisen#"))
    expect(page.locator(".here")).to_contain_text("## 1 Hvem får epikrisen")
    expect(page.locator(".here")).to_be_in_viewport()
    page.keyboard.insert_text("!")
    save(page)
    assert "## 1 Hvem får epikrisen {#hvem}!\n" in desk.proposed()


STEPS = """phases:
  - title: Inn
    steps:
      - {id: henvis, actor: gp, title: Henvis pasienten}
  - title: Ut
    steps:
      - {id: send, actor: hospital, title: Send epikrise}
      - {id: kontroll, actor: gp, title: Kall inn til kontroll}
"""


def test_a_step_of_a_pathway_leads_to_its_fields_unfolded(desk: Desk, opened: Opened) -> None:
    head = ROUTINE.split("---\n")[1].replace("fjord-epikrise", "fjord-kols")
    write(desk.root, {"fjord/forlop/kols.md": f"---\n{head}{STEPS}---\n"})
    desk.git("add", ".")
    desk.git("commit", "-qm", "Forløp")
    page = opened("admin/?omrade=fjord&felt=phases.1.steps.1#/collections/fjord-forlop/entries/kols")
    page.wait_for_function("document.activeElement.value === 'Kall inn til kontroll'")
    expect(page.get_by_label("Hva som gjøres").nth(2)).to_be_in_viewport()
    page.keyboard.press("End")
    page.keyboard.type(" straks")
    save(page)
    made = desk.proposed("docs/fjord/forlop/kols.md", "cms/fjord-forlop/kols")
    assert "{id: kontroll, actor: gp, title: Kall inn til kontroll straks}\n" in made


def test_no_button_leads_to_a_page_that_does_not_exist(desk: Desk, opened: Opened) -> None:
    page = opened(FORM)
    add_to(page, "1.1 Sykehuset sender epikrisen til fastlegen.", " Samme dag.")
    save(page)
    expect(page.get_by_text("Ingen ulagrede endringer")).to_be_visible()
    expect(page.get_by_text("Se siden på nytt")).not_to_be_visible()


def test_on_a_phone_the_form_is_no_wider_than_the_screen_and_the_preview_stands_below_the_text(opened: Opened) -> None:
    page = opened(FORM)
    page.set_viewport_size({"width": 360, "height": 800})
    page.get_by_label("Tittel").first.fill("Epikrisen")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for button in (page.get_by_role("button", name=SAVE), page.get_by_text("Ingen forslag")):
        place = button.bounding_box()
        assert place
        assert place["x"] + place["width"] <= 360
    text, preview = (page.locator(f".{pane}").bounding_box() for pane in ("Pane1", "Pane2"))
    assert text
    assert preview
    assert (text["width"], preview["width"]) == (360, 360)
    assert preview["y"] >= text["y"] + text["height"]
