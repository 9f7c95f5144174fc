"""Take the pictures of the handbook again, from the editor as it is: python -m tests.browser.pictures"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page

from macros.documents.project import Project
from macros.editing import editor
from macros.publish.edit import editing_server
from tests.conftest import ROOT, TODAY
from tests.web import launched_browser

FOLDER = ROOT / "docs" / "redaksjon" / "bilder"
FORM = "admin/?omrade=felles#/collections/felles-rutiner/entries/timebestilling"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder) / "repository", Path(folder) / "site"
        shutil.copytree(ROOT / "docs", root / "docs")
        identity = ("-c", "user.email=a@example.org", "-c", "user.name=A")
        for words in (("init", "-q", "-b", "main"), ("add", "."), (*identity, "commit", "-qm", "Start")):
            subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607
        os.environ[editor.LOCAL] = "main"
        shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
        editor.write_editor(Project(root).library(TODAY), None, site, editor.cache(ROOT))
        with editing_server(site, root, "main", "127.0.0.1", 0) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            _take(f"http://127.0.0.1:{server.server_port}/")
            server.shutdown()


def _take(address: str) -> None:
    with launched_browser() as browser:
        page = browser.new_page(viewport={"width": 1100, "height": 620}, locale="nb-NO")
        page.goto(address + FORM)
        page.get_by_role("button").first.click()
        page.get_by_label("Tittel").first.wait_for()
        _picture(page, "skjema")
        page.get_by_label("Skal revideres innen").fill("2027-02-31")
        page.get_by_role("button", name="Lagre").click()
        page.get_by_text("skriv en dag som finnes").first.scroll_into_view_if_needed()
        _picture(page, "feil-dato")


def _picture(page: Page, name: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(1500)  # the preview is drawn a little after the form
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
