"""A local team reads what has changed in the common text, ticks a box and saves: nobody sees a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.common.drift import all_drift, recorded, seen_now
from macros.editing.adopt import adopt
from macros.model.kinds import Body
from macros.pages.kinds.team import work
from macros.pages.view import Settings, View
from tests.browser.desk import Desk, desk_on, save, signed_in
from tests.worlds.adopting import COMMON, Site
from tests.worlds.checkout import ROOT
from tests.worlds.tiny import on
from tests.worlds.today import TODAY

ADOPTER = "nord/rutiner/epikrise.md"
BRANCH = "cms/nord-rutiner/epikrise"
FORM = "admin/?omrade=nord#/collections/nord-rutiner/entries/epikrise"
TICK = "Vi har lest endringen, og følger fortsatt teksten"
TICK_ALL = "Vi har lest teksten, og følger den"

HANDBOOK = (ROOT / "docs/redaksjon/felles-og-lokal-tekst.md").read_text(encoding="utf-8")
LOCAL_TEXT = "\n## Kontakt  {add=s2 reason='Eget kontaktpunkt.'}\n\nL2.1 Ring  legen.\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """An area follows a common text, with words of its own; then the common text changes under it."""
    site = Site(tmp_path / "repository")
    adopt(site.project, TODAY, "felles-epikrise", "nord")
    site.write(ADOPTER, site.read(ADOPTER).replace("adapts:", "# lest av redaksjonen\nadapts:") + LOCAL_TEXT)
    site.commit("2026-02-01")
    site.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    site.change(COMMON, "innen sju dager", "samme dag")
    site.write(COMMON, site.read(COMMON) + "\n## 3 Hvem svarer\n\n3.1 Avdelingen svarer.\n")
    site.commit("2026-03-01")
    return site


@pytest.fixture
def desk(site: Site, tmp_path: Path, parts_of_editor: None) -> Iterator[Desk]:
    with desk_on(site.project.root, tmp_path / "site") as desk:
        for name in ("user.email", "user.name"):
            desk.git("config", name, "a@example.org")
        yield desk


@pytest.fixture
def form(desk: Desk, new_context: Callable[..., BrowserContext]) -> Page:
    return signed_in(new_context().new_page(), desk.address + FORM)


def test_the_words_that_changed_stand_in_the_form(form: Page) -> None:
    changes = form.get_by_role("region", name="Endringer i den felles teksten")
    expect(changes.get_by_role("listitem")).to_have_count(2)
    expect(changes.get_by_role("listitem").first).to_contain_text("2 Når: endret")
    expect(changes.locator("del").first).to_have_text("tatt ut: innen sju dager")
    expect(changes.locator("ins").first).to_have_text("satt inn: samme dag")
    expect(changes.get_by_role("listitem").last).to_contain_text("3 Hvem svarer: nytt avsnitt")


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


def test_the_page_of_the_team_leads_straight_to_the_box(
    desk: Desk, site: Site, new_context: Callable[..., BrowserContext]
) -> None:
    library = site.library
    shown = work(*on(View(library, Settings(editor=True), library.by_path["nord/organer/redaksjon.md"]), Body))
    (address,) = re.findall(r'href="\.\./\.\./\.\./(admin/[^"]+)"', shown)
    page = signed_in(new_context().new_page(), desk.address + address.replace("&amp;", "&"))
    expect(page.get_by_label(TICK)).to_be_in_viewport()
    assert [words for words in ("Bekreft i skjemaet", TICK, TICK_ALL) if f"**{words}**" not in HANDBOOK] == []


def test_an_area_that_has_recorded_nothing_ticks_that_it_has_read_the_whole_text(
    desk: Desk, site: Site, new_context: Callable[..., BrowserContext]
) -> None:
    before, _, after = site.read(ADOPTER).partition("adapts:")
    head, rest = f'{before}adapts: {{document: felles-epikrise, version: "1.0"}}\n', after[after.index("---\n") :]
    site.write(ADOPTER, head + rest)
    site.commit("2026-04-01")
    form = signed_in(new_context().new_page(), desk.address + FORM)
    form.get_by_label(TICK_ALL).check()
    save(form)
    common = site.library.by_id["felles-epikrise"]
    lines = "\n".join(recorded(common, "1.1", seen_now(common, site.library)))
    assert desk.proposed(f"docs/{ADOPTER}", BRANCH) == f"{before}{lines}\n{rest}"


def test_a_tick_taken_back_leaves_the_file_as_it_was(form: Page, desk: Desk, site: Site) -> None:
    form.get_by_label(TICK).check()
    form.get_by_label(TICK).uncheck()
    form.get_by_label("Tittel").first.fill("Epikrisen")
    save(form)
    assert desk.proposed(f"docs/{ADOPTER}", BRANCH) == site.read(ADOPTER).replace("title: Epikrise", "title: Epikrisen")
