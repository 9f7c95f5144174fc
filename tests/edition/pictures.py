"""Take the pictures of the handbook again, from site and editor as they are: python -m tests.edition.pictures"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page

from macros.documents.project.project import Project
from macros.editing.desk import editor
from macros.editing.desk.server import editing_server
from macros.publish.build import Build, build_site
from tests.worlds.checkout import ROOT
from tests.worlds.today import TODAY
from tests.worlds.web import launched_browser

FOLDER = ROOT / "docs" / "redaksjon" / "bilder"
ROUTINE = "docs/felles/rutiner/timebestilling.md"
COMMON = "docs/felles/rutiner/epikrise.md"
FOLLOWER = "admin/?omrade=oslo&bekreft=ja#/collections/oslo-rutiner/entries/epikrise"
FORM = "admin/?omrade=felles#/collections/felles-rutiner/entries/timebestilling"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder) / "repository", Path(folder) / "site"
        _copy(root)
        _change(root / COMMON)
        _commit(root)
        _propose(root / ROUTINE)
        build_site(Project(root), site, lambda message: None, Build(TODAY, base="main", editor="main"))
        with editing_server(site, root, "main", "127.0.0.1", 0) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            _take(f"http://127.0.0.1:{server.server_port}/")
            server.shutdown()


def _copy(root: Path) -> None:
    """A repository of our documents with one commit."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(editor.cache(ROOT), editor.cache(root))
    (root / "macros").mkdir()  # the engine looks for the folder; the code is the one installed
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=root, check=True)  # noqa: S607
    _commit(root)


def _commit(root: Path) -> None:
    identity = ("-c", "user.email=a@example.org", "-c", "user.name=A")
    for words in (("add", "docs"), (*identity, "commit", "-qm", "Endret")):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607


def _propose(file: Path) -> None:
    _change(file)
    file.write_text(file.read_text(encoding="utf-8").replace('version: "0.1"', 'version: "0.2"'), encoding="utf-8")


def _change(file: Path) -> None:
    """A change that is plainly an example."""
    text = file.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.startswith("1.1 "))
    words = first.split()
    changed = " ".join([*words[:-2], "dette", "er", "et", "eksempel."])
    file.write_text(text.replace(first, changed), encoding="utf-8")


def _take(address: str) -> None:
    with launched_browser() as browser:
        page = browser.new_page(viewport={"width": 1100, "height": 620}, locale="nb-NO")
        page.goto(address + "gjennomgang/")
        page.locator("main > section").first.screenshot(path=FOLDER / "gjennomgang.png")
        page.goto(address + FORM)
        page.get_by_role("button", name="Logg inn").click()
        page.get_by_label("Tittel").first.wait_for()
        _picture(page, "skjema")
        page.get_by_text("Opplysninger om teksten").click()
        page.get_by_label("Skal revideres innen").fill("2027-02-31")
        page.get_by_role("button", name="Lagre").click()
        page.get_by_role("alert").filter(has_text="skriv en dag som finnes").wait_for()
        page.get_by_label("Skal revideres innen").scroll_into_view_if_needed()
        _picture(page, "feil-dato")
        page.goto(address + FOLLOWER)
        page.locator(".adoption").wait_for()
        _picture(page, "bekreft")


def _picture(page: Page, name: str) -> None:
    page.frame_locator("iframe").get_by_role("heading", level=2).first.wait_for()  # drawn a little after the form
    page.mouse.move(0, 0)  # what it rests on would be marked
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
