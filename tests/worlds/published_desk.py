"""The form as it is published, with a stand-in for the host it signs in to and saves with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Page, expect

from macros.documents.project.project import Project
from macros.documents.project.repository import Repository
from macros.editing.desk import editor
from tests.worlds.checkout import ROOT, write
from tests.worlds.desk import FORM, PATH, SAVE, Desk, add_to, parts_of_editor, tiny_repository
from tests.worlds.git import git
from tests.worlds.host import Host
from tests.worlds.measured import FIGURE, TABLE
from tests.worlds.today import TODAY
from tests.worlds.web import served

SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."
SAVED = "Lagret som forslag"
NUMBERS = "period;value\n2024;61,0\n2025;62,5\n"

H = TypeVar("H", bound=Host)


@contextmanager
def published_form(
    folder: Path, host: Callable[[Path], AbstractContextManager[H]], known_as: Callable[[H], Repository]
) -> Iterator[tuple[Desk, H]]:
    """A site with the form in `folder`, and its host; `known_as` is what the settings of the site say of the host."""
    root, site = tiny_repository(folder / "repository"), folder / "site"
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    with host(root) as hub, served(site) as address:
        editor.write_editor(Project(root).library(TODAY), known_as(hub), site, parts_of_editor())
        yield Desk(root, address, git(root, "rev-parse", "HEAD").strip()), hub


NewPage = Callable[[], Page]

_LEAD = """(([from, to]) => {
    const ask = window.fetch;
    window.fetch = (address, ...how) => {
        if (!String(address).startsWith(from)) return ask(address, ...how);
        const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]").content;
        if (!policy.includes(from)) throw new Error(`the page may not ask ${from}`);
        return ask(String(address).replace(from, to), ...how);
    };
})"""


def leading(page: Page, address: str, hub: Host) -> Page:
    """A page to which the stand-in is the host at an address. (A route would turn off what the browser keeps.)"""
    page.add_init_script(f"{_LEAD}({json.dumps([address, hub.address])})")
    return page


def form_of(somebody: NewPage, desk: Desk) -> Page:
    """The form of a text, opened by somebody who has not signed in yet."""
    page = somebody()
    page.goto(desk.address + FORM)
    page.get_by_role("button", name="Logg inn").click()
    page.get_by_label("Tittel").first.wait_for()
    return page


def open_what_others_published_upon(somebody: NewPage, desk: Desk) -> None:
    """Propose, let others publish at the same place, and open the proposal again: it says so at once."""
    page = form_of(somebody, desk)
    add_to(page, SENTENCE, " Forslaget.")
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    published(desk, SENTENCE, f"{SENTENCE} Publisert.")
    page.reload()
    told(page, "det kan ikke tas inn slik det er")


def propose_figure(somebody: NewPage, desk: Desk) -> None:
    """Make a figure with its table in the form, save it, and see that both files are proposed."""
    page = somebody()
    page.goto(f"{desk.address}admin/?omrade=fjord#/collections/fjord-tall/new")
    page.get_by_role("button", name="Logg inn").click()
    page.get_by_label("Tittel", exact=True).first.fill("Opphold")
    page.get_by_label("Sammendrag", exact=True).fill("Hvor mange opphold.")
    page.get_by_label("Tallene (valgfritt)", exact=True).fill(NUMBERS)
    page.get_by_role("button", name=SAVE).click()  # the source is wanted too, and what lies folded is opened
    page.get_by_label("Nettadresse (valgfritt)").fill("https://example.org/a")
    page.get_by_label("Lest", exact=True).fill("2026-11-20")
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    files = _proposed(desk, "cms/fjord-tall/opphold")
    assert list(files) == ["docs/fjord/tall/opphold.csv", "docs/fjord/tall/opphold.md"]
    assert files["docs/fjord/tall/opphold.csv"] == NUMBERS


def correct_figure(somebody: NewPage, desk: Desk) -> None:
    """Open a figure that others have published, write another number, and see that its table alone is proposed."""
    write(desk.root, {"fjord/tall/epikrise.md": FIGURE, "fjord/tall/epikrise.csv": TABLE})
    desk.git("add", "docs")
    desk.git("commit", "-qm", "Andre")
    page = somebody()
    page.goto(f"{desk.address}admin/?omrade=fjord#/collections/fjord-tall/entries/epikrise")
    page.get_by_role("button", name="Logg inn").click()
    field = page.get_by_label("Tallene (valgfritt)", exact=True)
    expect(field).to_have_value(TABLE)
    field.fill(TABLE.replace("69,5", "69,7"))
    page.get_by_role("button", name=SAVE).click()
    told(page, SAVED)
    ((path, table),) = _proposed(desk, "cms/fjord-tall/epikrise").items()
    assert (path, "2026K2;69,7" in table) == ("docs/fjord/tall/epikrise.csv", True)


def _proposed(desk: Desk, branch: str) -> dict[str, str]:
    changed = desk.git("diff", "--name-only", f"main...{branch}").split()
    return {path: desk.proposed(path, branch) for path in changed}


def told(page: Page, words: str) -> None:
    expect(page.get_by_text(words)).to_be_visible()


def published(desk: Desk, was: str, now: str) -> None:
    """What somebody else gets published meanwhile."""
    text = desk.git("show", f"main:{PATH}")
    assert was in text
    (desk.root / PATH).write_text(text.replace(was, now), encoding="utf-8")
    desk.git("commit", "-qam", "Andre")
