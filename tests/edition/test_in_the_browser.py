"""The texts we ship, in a real browser: each type of page is light and for everyone; editor and handbook fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.common.whole import whole
from macros.documents.file import File
from macros.documents.library import Library
from macros.model.kinds import Routine
from macros.model.places import PlainPage
from tests.browser.axe import shorten, unfold, violations
from tests.browser.measure import MOST, weight
from tests.worlds import desk
from tests.worlds.checkout import ROOT
from tests.worlds.web import served

HANDBOOK = ROOT / "docs" / "redaksjon"


@pytest.fixture(scope="module")
def addresses(our_library: Library) -> list[str]:
    """The longest text of each kind, the longest page of each type of area, and each page with a list."""
    alike: dict[object, list[File]] = defaultdict(list)
    for document in our_library.documents:
        alike[document.kind].append(document)
    for id_, area in our_library.areas.items():
        alike[area.type].append(our_library.by_path[f"{id_}/index.md"])
    longest = [max(files, key=lambda file: len(file.front.body)) for files in alike.values()]
    lists = [file for file in our_library.files if isinstance(file.entry, PlainPage) and "{{ " in file.front.body]
    return [file.url for file in (*longest, *lists)]


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 800}, locale="nb-NO")
    yield page
    page.close()


@pytest.fixture(scope="module")
def address(our_site: Path) -> Iterator[str]:
    with served(our_site) as address:
        yield address


def test_every_type_of_page_is_for_everyone_on_a_phone(phone: Page, address: str, addresses: list[str]) -> None:
    assert len(addresses) > 10
    found = {}
    for one in addresses:
        phone.goto(address + one)
        unfold(phone)
        wide = phone.evaluate("document.documentElement.scrollWidth > innerWidth")
        shorten(phone)
        found[one] = [*(["siden må rulles sidelengs"] if wide else []), *violations(phone)]
    assert {one: faults for one, faults in found.items() if faults} == {}, "Disse sidene kan ikke alle lese: rett dem"


def test_every_type_of_page_is_light(browser: Browser, address: str, addresses: list[str]) -> None:
    heavy = {}
    for one in addresses:
        with closing(browser.new_page()) as page:
            if (bytes_ := weight(page, address + one)) >= MOST:
                heavy[one] = bytes_
    assert heavy == {}, f"Del opp disse sidene: de veier mer enn {MOST // 1000} kB"


SHEETS = 3


def test_the_routine_with_most_clauses_holds_on_three_sheets(phone: Page, address: str, our_library: Library) -> None:
    pypdf = pytest.importorskip("pypdf", reason="gruppen word er ikke installert")
    pieces = {one.url: whole(one, our_library).pieces for one in our_library.all(Routine)}
    longest = max(pieces, key=lambda url: sum(len(piece.section.clauses) for piece in pieces[url]))
    phone.goto(address + longest)
    paper = pypdf.PdfReader(BytesIO(phone.pdf(format="A4", prefer_css_page_size=True))).pages
    assert len(paper) <= SHEETS, f"{longest} er for lang til å skrives ut: del den opp"
    said = "".join(sheet.extract_text() for sheet in paper)
    for left_out in ("Søkeord", "Ferdig melding", "Dette gjør du"):
        assert left_out not in said


def test_the_editor_leaves_every_text_as_it_is(browser: Browser, tmp_path: Path) -> None:
    with (
        desk.desk_on(desk.tiny_repository(tmp_path / "repository"), tmp_path / "site") as tiny,
        closing(browser.new_context()) as context,
        desk.editor_alone(context, tiny) as editor,
    ):
        changed = desk.not_the_same(editor, ROOT / "docs")
    assert changed == [], "Skjemaet ville skrevet om disse tekstene: meld det til den tekniske redaktøren"


TOLD = {
    "foresla-endring.md": [
        *(f"**{words}**" for words in (desk.PROPOSE, desk.SAVE, desk.IS_DRAFT, desk.TO_REVIEW)),
        f"«{desk.WORKFLOW}»",
    ],
    "felles-og-lokal-tekst.md": [f"**{words}**" for words in (desk.CONFIRM, desk.TICK, desk.TICK_ALL)],
}


@pytest.mark.parametrize("page", TOLD)
def test_the_handbook_tells_people_to_look_for_what_is_there(page: str) -> None:
    text = (HANDBOOK / page).read_text(encoding="utf-8")
    missing = [words for words in TOLD[page] if words not in text]
    assert missing == [], f"Skriv i docs/redaksjon/{page} hva det heter i skjemaet, med de samme tegnene rundt"
