"""A citation of a clause that has moved ends at the clause where it stands now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.worlds.checkout import built, equip, write
from tests.worlds.tiny import PLACES, routine
from tests.worlds.web import NewContext, served

LEDGER = """forwardings:
  fjord-epikrise#p1-2: fjord-epikrise#p2-1
  fjord-epikrise#p1-3: fjord-telefaks#p1-1
"""
TEXT = "## 1 Når\n\n1.1 Sykehuset sender epikrisen.\n\n## 2 Hvem\n\n2.1 Fastlegen leser epikrisen.\n"
FAX = "## 1 Når\n\n1.1 Sykehuset bruker ikke telefaks.\n"
FRONT = "---\ntitle: Forside\nsummary: Rutiner.\n---\n\n[Fjord](fjord/index.md)\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("moved") / "site"
    texts = routine("epikrise", "draft", body=TEXT) | routine("telefaks", "draft", body=FAX)
    equip(root)
    project = write(root, {**PLACES, **texts, "index.md": FRONT, "permalinks.yml": LEDGER})
    with served(built(project)) as address:
        yield address


@pytest.mark.parametrize(
    ("cited", "ends"),
    [
        ("d/fjord-epikrise/#p1-2", "fjord/rutiner/epikrise/#p2-1"),
        ("d/fjord-epikrise/#p1-3", "fjord/rutiner/telefaks/#p1-1"),
    ],
)
def test_it_goes_on_to_the_clause_and_the_way_back_is_free(
    new_context: NewContext, address: str, cited: str, ends: str
) -> None:
    page = new_context().new_page()
    page.goto(address)
    page.goto(address + cited)
    page.wait_for_url(address + ends)
    expect(page.locator(f"#{ends.partition('#')[2]}")).to_be_in_viewport()
    page.go_back()
    page.wait_for_url(address)


def test_without_script_a_line_names_the_clause_and_leads_there(new_context: NewContext, address: str) -> None:
    page = new_context(javascript=False).new_page()
    page.goto(f"{address}fjord/rutiner/epikrise/#p1-2")
    line = page.locator("#p1-2")
    expect(line).to_be_in_viewport()
    line.get_by_role("link", name="Punkt 1.2").click()
    expect(page.locator("#p2-1")).to_be_in_viewport()
