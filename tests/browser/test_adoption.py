"""What a reader sees, in a real browser, when a common text changes, and when parties have approved unlike versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.editing.adopt import adopt, confirm, declare_editorial
from tests.worlds.adopting import COMMON, Site, area, routine
from tests.worlds.today import TODAY
from tests.worlds.web import served

NORD = "nord/rutiner/epikrise/"
MUNICIPALITIES = """municipalities:
  - {number: "9901", name: Fjelldal}
  - {number: "9902", name: Havnes}
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@contextmanager
def visited(site: Site, browser: Browser, javascript: bool = True) -> Iterator[Callable[[str], Page]]:
    """Build the site as it is now; what is yielded opens a page of it."""
    with served(site.build()) as root, closing(browser.new_context(java_script_enabled=javascript)) as context:
        page = context.new_page()

        def open_(address: str) -> Page:
            page.goto(root + address)
            return page

        yield open_


def told(site: Site, browser: Browser) -> dict[str, str]:
    """What each page says of the common text it follows, by area; areas that say nothing are left out."""
    said = {}
    with visited(site, browser) as open_:
        for path in sorted(site.project.docs.glob("*/rutiner/*.md")):
            notice = open_(f"{path.relative_to(site.project.docs).with_suffix('').as_posix()}/").locator(".drift")
            if notice.count():
                notice.locator("summary").first.click()
                said[path.parts[-3]] = notice.inner_text()
    return said


def test_exactly_those_who_follow_the_changed_section_are_told_with_its_words_until_they_confirm(
    site: Site, browser: Browser
) -> None:
    site.write("felles/rutiner/henvisning.md", routine("felles-henvisning", "\n## 1 Hvordan\n"))
    adopt(site.project, TODAY, "felles-epistler", "nord")
    adopt(site.project, TODAY, "felles-henvisning", "sor")
    site.commit("2026-01-10")
    site.change(COMMON, "sju dager", "én dag")
    site.commit("2026-03-03")

    said = told(site, browser)
    assert list(said) == ["nord"]
    assert "Felles tekst er endret 3. mars 2026, ikke vurdert her ennå" in said["nord"]
    assert "2 Når: endret" in said["nord"]
    assert "sju dager" in said["nord"]
    assert "én dag" in said["nord"]
    assert "til fastlegen" not in said["nord"]

    confirm(site.project, TODAY, "nord-epikrise")
    assert told(site, browser) == {}


def test_a_spelling_fix_tells_nobody(site: Site, browser: Browser) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.commit("2026-01-10")
    site.change(COMMON, "noe er uklart", "noko er uklart")
    declare_editorial(site.project, TODAY, "felles-epistler", "skrivefeil i 2.2")

    assert told(site, browser) == {}


@pytest.fixture
def approved(site: Site) -> Site:
    """Fjelldal has approved version 2.1, Havnes only 2.0, which asked for seven days."""
    site.write("nord/index.md", area("nord", "community", MUNICIPALITIES))
    head = "valid_from: 2026-02-01\nrevision_date: 2027-02-01\napprovals:\n  - {by: nord-redaksjon, on: 2026-01-05}\n"
    lines = "".join(f'  - {{by: "{number}", on: 2026-01-05, version: "2.0"}}\n' for number in ("9901", "9902"))
    text = "\n## 2 Når\n\n2.1 Sykehuset sender epikrisen innen sju dager.\n"
    site.write(
        "nord/rutiner/epikrise.md", routine("nord-epikrise", text, head + lines, "2.0").replace("draft", "in_force")
    )
    site.commit("2026-01-10")
    site.change("nord/rutiner/epikrise.md", "sju dager", "én dag")
    site.change("nord/rutiner/epikrise.md", 'version: "2.0"\naud', 'version: "2.1"\naud')
    site.change(
        "nord/rutiner/epikrise.md", "approvals:\n", 'approvals:\n  - {by: "9901", on: 2026-02-05, version: "2.1"}\n'
    )
    return site


def test_a_reader_is_told_which_version_applies_in_the_chosen_municipality(approved: Site, browser: Browser) -> None:
    with visited(approved, browser) as open_:
        page = open_(NORD + "?kommune=9902")
        line = page.locator(".notice[data-parties]:visible")
        expect(line).to_have_text("For Havnes gjelder versjon 2.0. Versjon 2.1 venter på vedtak. Les versjon 2.0")
        line.get_by_role("link").click()
        expect(page.locator("section.earlier")).to_be_in_viewport()
        expect(page.locator("section.earlier")).to_contain_text("innen sju dager")
        expect(page.locator("#s2 + *")).to_contain_text("innen én dag")

        page.locator(".choose-place > summary").click()
        page.get_by_role("link", name="Fjelldal").click()
        expect(line).to_have_text("For Fjelldal gjelder versjon 2.1.")


def test_without_javascript_or_choice_the_whole_list_is_there(approved: Site, browser: Browser) -> None:
    with visited(approved, browser, javascript=False) as open_:
        page = open_(NORD)
        expect(page.locator(".notice[data-parties]:visible")).to_have_count(0)
        parties = page.locator(".parties")
        expect(parties).to_contain_text("Gjelder for 1 av 2 kommuner")
        parties.locator("summary").click()
        expect(parties.locator('[data-party="9901"]')).to_contain_text("Versjon 2.1 gjelder")
        expect(parties.locator('[data-party="9902"]')).to_contain_text(
            "Versjon 2.0 gjelder. Versjon 2.1 venter på vedtak"
        )
