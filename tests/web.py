"""A real browser, and a web server for a folder: what tests and benchmarks of the finished site stand on."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Used when there is one: some networks let no browser through. The same names as in tests/browser/install.sh."""


@contextmanager
def launched_browser() -> Iterator[Browser]:
    found = next((path for name in SYSTEM_BROWSERS if (path := shutil.which(name))), None)
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])) as browser,
    ):
        yield browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without telling of each, or of a browser that closed before it had them."""

    def handle(self) -> None:
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served(folder: Path, handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve a folder and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
