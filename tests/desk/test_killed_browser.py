"""A browser that is killed in the middle of a sentence: what was typed stands in the form when it is opened again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.worlds.desk import FORM, Desk, add_to
from tests.worlds.web import HEIGHT, SYSTEM_BROWSERS, WIDTH

SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."
LOST_AT_MOST = 1.0
"""Seconds of typing that a kill may cost."""


@contextmanager
def running(profile: Path, browser: Browser) -> Iterator[Page]:
    """A page of a browser with a profile on the disk. In the end it is killed, as when a computer loses power."""
    found = next((path for name in SYSTEM_BROWSERS if (path := shutil.which(name))), None)
    how = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"]
    how.append(f"--window-size={WIDTH},{HEIGHT}")
    door = profile / "DevToolsActivePort"
    door.unlink(missing_ok=True)
    command = [found or browser.browser_type.executable_path, *how, f"--user-data-dir={profile}"]
    with subprocess.Popen(  # noqa: S603 (the browser the tests run in)
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            while not (door.is_file() and "\n" in door.read_text()):
                assert process.poll() is None
                time.sleep(0.05)
            port = door.read_text().splitlines()[0]
            outside = browser.browser_type.connect_over_cdp(f"http://127.0.0.1:{port}")
            page = outside.contexts[0].new_page()
            page.set_default_timeout(20_000)
            yield page
        finally:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.slow
def test_what_was_typed_a_second_before_the_browser_was_killed_stands_in_the_form_again(
    desk: Desk, browser: Browser, tmp_path: Path
) -> None:
    with running(tmp_path, browser) as page:
        page.goto(desk.address + FORM)
        page.get_by_role("button", name="Logg inn").click()
        add_to(page, SENTENCE, " Samme dag.")
        time.sleep(LOST_AT_MOST)
    with running(tmp_path, browser) as page:
        page.goto(desk.address + FORM)
        signing_in = page.get_by_role("button", name="Logg inn")
        restored = page.get_by_text("Det du skrev, men ikke fikk lagret")
        expect(signing_in.or_(restored)).to_be_visible()
        if signing_in.is_visible():  # whoever signed in is written to the disk later than what was typed
            signing_in.click()
        expect(restored).to_be_visible()
        expect(page.locator("[contenteditable]")).to_contain_text(f"{SENTENCE} Samme dag.")
