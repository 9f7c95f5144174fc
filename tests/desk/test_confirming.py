"""A local team reads what has changed in the common text, ticks a box and saves: nobody sees a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.common.drift import all_drift, recorded, seen_now
from macros.editing.adopt import adopt
from macros.model.kinds import Body
from macros.pages.kinds.team import work
from macros.pages.view import Settings, View
from tests.worlds.adopting import COMMON, Site
from tests.worlds.desk import CONFIRM, TICK, TICK_ALL, Desk, Opened, desk_on, keeps, save
from tests.worlds.tiny import on
from tests.worlds.today import TODAY

ADOPTER = "nord/rutiner/epikrise.md"
BRANCH = "cms/nord-rutiner/epikrise"
FORM = "admin/?omrade=nord#/collections/nord-rutiner/entries/epikrise"
LOCAL_TEXT = "\n## Kontakt  {add=s2 reason='Eget kontaktpunkt.'}\n\nL2.1 Ring  legen.\n"


@pytest.fixture(scope="module")
def kept_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("confirming") / "repository")
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.write(ADOPTER, site.read(ADOPTER).replace("adapts:", "# lest av redaksjonen\nadapts:") + LOCAL_TEXT)
    site.commit("2026-02-01")
    site.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    site.change(COMMON, "innen sju dager", "samme dag")
    site.write(COMMON, site.read(COMMON) + "\n## 3 Hvem svarer\n\n3.1 Avdelingen svarer.\n")
    site.commit("2026-03-01")
    return site


@pytest.fixture(scope="module")
def kept_desk(kept_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_on(kept_site.project.root, tmp_path_factory.mktemp("desk") / "site") as desk:
        for name in ("user.email", "user.name"):
            desk.git("config", name, "a@example.org")
        yield desk


@pytest.fixture
def site(kept_site: Site, desk: Desk) -> Site:
    """An area follows a common text, with words of its own; then the common text changed under it."""
    return kept_site


@pytest.fixture
def form(opened: Opened) -> Page:
    return opened(FORM)


def test_the_words_that_changed_stand_in_the_form_and_a_tick_taken_back_leaves_the_file_as_it_was(
    form: Page, desk: Desk, site: Site
) -> None:
    changes = form.get_by_role("region", name="Endringer i den felles teksten")
    expect(changes.get_by_role("listitem")).to_have_count(2)
    expect(changes.get_by_role("listitem").first).to_contain_text("2 Når: endret")
    expect(changes.locator("del").first).to_have_text("strøket: innen sju dager")
    expect(changes.locator("ins").first).to_have_text("lagt til: samme dag")
    expect(changes.get_by_role("listitem").last).to_contain_text("3 Hvem svarer: nytt avsnitt")
    form.get_by_label(TICK).check()
    form.get_by_label(TICK).uncheck()
    form.get_by_label("Tittel").first.fill("Epikrisen")
    save(form)
    assert desk.proposed(f"docs/{ADOPTER}", BRANCH) == site.read(ADOPTER).replace("title: Epikrise", "title: Epikrisen")


def test_a_tick_and_a_save_change_the_recorded_lines_alone_and_nothing_waits_any_more(
    form: Page, desk: Desk, site: Site
) -> None:
    was = site.read(ADOPTER)
    assert [found.anchor for found in all_drift(site.library)] == ["s2", "s3"]
    form.get_by_label(TICK).check()
    save(form)
    proposed = desk.proposed(f"docs/{ADOPTER}", BRANCH)
    old, new = was.splitlines(), proposed.splitlines()
    assert [line for line in old if line not in new] == ['  version: "1.0"', next(o for o in old if "    s2: " in o)]
    assert [line.partition(":")[0].strip() for line in new if line not in old] == ["version", "s2", "s3"]
    assert len(new) == len(old) + 1
    assert proposed.endswith(LOCAL_TEXT)
    assert len(desk.git("rev-list", f"HEAD..{BRANCH}").split()) == 1
    site.write(ADOPTER, proposed)
    assert all_drift(site.library) == []


def test_a_tick_that_was_not_saved_stands_there_again_and_can_be_taken_back(
    form: Page, desk: Desk, site: Site, visited: Opened
) -> None:
    form.get_by_label(TICK).check()
    keeps(form, 'version: \\"1.1')
    form.close()
    again = visited(desk.address + FORM)
    expect(again.get_by_label(TICK)).to_be_checked()
    again.get_by_label(TICK).uncheck()
    again.get_by_label("Tittel").first.fill("Epikrisen")
    save(again)
    assert desk.proposed(f"docs/{ADOPTER}", BRANCH) == site.read(ADOPTER).replace("title: Epikrise", "title: Epikrisen")


def test_the_page_of_the_team_leads_straight_to_the_box(site: Site, opened: Opened) -> None:
    library = site.library
    shown = work(*on(View(library, Settings(editor=True), library.by_path["nord/organer/redaksjon.md"]), Body))
    (address,) = re.findall(r'href="\.\./\.\./\.\./(admin/[^"]+)"', shown)
    assert CONFIRM in shown
    expect(opened(address.replace("&amp;", "&")).get_by_label(TICK)).to_be_in_viewport()


def test_an_area_that_has_recorded_nothing_ticks_that_it_has_read_the_whole_text(
    desk: Desk, site: Site, opened: Opened
) -> None:
    before, _, after = site.read(ADOPTER).partition("adapts:")
    head, rest = f'{before}adapts: {{document: felles-epistler, version: "1.0"}}\n', after[after.index("---\n") :]
    site.write(ADOPTER, head + rest)
    site.commit("2026-04-01")
    form = opened(FORM)
    form.get_by_label(TICK_ALL).check()
    save(form)
    common = site.library.by_id["felles-epistler"]
    lines = "\n".join(recorded(common, "1.1", seen_now(common, site.library)))
    assert desk.proposed(f"docs/{ADOPTER}", BRANCH) == f"{before}{lines}\n{rest}"


def test_a_text_that_begins_in_the_form_and_follows_all_has_no_words_of_its_own(desk: Desk, opened: Opened) -> None:
    form = opened("admin/?omrade=sor#/collections/sor-rutiner/new")
    form.get_by_label("Tittel").first.fill("Epikrise hos oss")
    form.get_by_label("Sammendrag").fill("Vi følger den felles teksten.")
    if form.locator("details.facts").get_attribute("open") is None:
        form.locator("details.facts > summary").click()
    _pick(form, "Eier", "Redaksjonen i Sor")
    _pick(form, "Målgruppe", "Fastlege")
    preview = form.frame_locator("iframe").first.locator(".flowtext")
    expect(preview).to_contain_text("SKRIV")
    form.locator(
        'xpath=//label[contains(., "Bygger på felles tekst")]/following::button[@aria-label="Åpne"][1]'
    ).click()
    _pick(form, "Felles tekst", "Epikrise (Felles)")
    expect(form.get_by_text("I teksten står bare det som er annerledes hos dere.")).to_be_visible()
    expect(form.locator("code").filter(has_text='## Kontakt hos oss {add=s1 reason="…"}')).to_be_visible()
    expect(preview).not_to_contain_text("SKRIV")
    form.get_by_label("Vi har lest teksten, og følger den").check()
    save(form)
    made = desk.proposed("docs/sor/rutiner/epikrise-hos-oss.md", "cms/sor-rutiner/epikrise-hos-oss")
    head, _, text = made.removeprefix("---\n").partition("\n---\n")
    assert text.strip() == ""
    assert "document: felles-epistler" in head


def _pick(form: Page, label: str, word: str) -> None:
    field = form.get_by_label(label).first
    field.fill(word)
    field.press("Enter")
