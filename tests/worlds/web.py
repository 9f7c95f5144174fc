"""A real browser, and a web server for a folder: what tests and benchmarks of the finished site stand on."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from macros.documents.project.project import Project
from macros.publish.build import Build

NewContext = Callable[..., BrowserContext]
"""Opens a browser that remembers nothing: `new_context(width=360, scheme="dark", javascript=False)`."""
Open = Callable[..., Page]
"""Opens an address of the invented country: `open_page("rutiner/", width=360, javascript=False)`."""

WIDTH, HEIGHT = 1280, 900
"""Of a window, in pixels, where nothing else is asked for."""

SYSTEM_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Used when there is one: some networks let no browser through. The same names as in tests/browser/install.sh."""

SPARED = """
WebUIOmniboxPopup WebUIOmniboxAimPopup
AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose HttpsUpgrades HttpsFirstBalancedModeAutoEnable
LensOverlay MediaRouter PaintHolding ThirdPartyStoragePartitioning AvoidCorsURLLoaderRestartOnRedirect
TcpPortRandomizationWin OptimizationHints NetworkTimeServiceQuerying AimEnabled PreconnectToSearch
"""
"""What the browser does without: the suggestions below its address field, for which every window would fetch two pages
of its own (more work than all of ours), and what Playwright leaves out, since only the last list given counts."""


_MANY_VISITS = ["--process-per-site", "--js-flags=--no-turbofan --no-maglev"]
_SPARED_BY_MANY_VISITS = "ScriptStreaming"
"""Pages of a context share a process, so that what one has compiled is not compiled anew for the next while it is open;
and no page lives long enough to gain from being optimized, or from being read ahead."""


@contextmanager
def launched_browser(many_visits: bool = False) -> Iterator[Browser]:
    """A browser as readers have it; or one for many short visits, where how long each takes is not measured."""
    spared = f"{SPARED} {_SPARED_BY_MANY_VISITS}" if many_visits else SPARED
    how = ["--no-sandbox", "--disable-gpu", f"--disable-features={','.join(spared.split())}"]
    found = next((path for name in SYSTEM_BROWSERS if (path := shutil.which(name))), None)
    with (
        sync_playwright() as playwright,
        closing(
            playwright.chromium.launch(executable_path=found, args=how + (_MANY_VISITS if many_visits else []))
        ) as browser,
    ):
        yield browser


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without telling of each, or of a browser that closed before it had them.

    What is not there is answered with the site's own page for that, as hosts do.
    """

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        own = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and own.is_file():
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(own.read_bytes())
        else:
            super().send_error(code, message, explain)

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


@contextmanager
def previewed(project: Project, folder: Path, asked: Build | None = None) -> Iterator[str]:
    """Serve a project as `samhandling serve` does, built in `folder`, and yield its address."""
    from macros.publish.serving import serving

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = serving(project, folder, f"127.0.0.1:{port}", lambda message: None, asked)
    thread = threading.Thread(target=server.serve)
    thread.start()
    while not server.serve_thread.is_alive():
        time.sleep(0.01)
    try:
        yield server.url
    finally:
        server.shutdown(wait=True)
        thread.join()


def after_a_save(save: Callable[[], Any], page: str) -> str:
    """Save with a page of a preview open, and return the page as it is when the browser has been told to fetch it."""
    address, epoch = re.match(r"https?://[^/]+/", page), re.findall(r"reload\.js\?(\d+)\.", _fetched(page))
    assert address, page
    save()
    _fetched(f"{address[0]}livereload/{epoch[-1]}/1")  # answers when there is something newer
    return _fetched(page)


def _fetched(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310 (a server of our own)
        return str(answer.read().decode())


@contextmanager
def contexts_of(browser: Browser) -> Iterator[NewContext]:
    """Opens browsers as readers have them, and closes them in the end."""
    opened: list[BrowserContext] = []

    def new(**how: Any) -> BrowserContext:
        opened.append(_context(browser, **how))
        return opened[-1]

    yield new
    for context in opened:
        context.close()


def _context(browser: Browser, width: int = WIDTH, scheme: str = "light", javascript: bool = True) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=javascript,
        locale="nb-NO",
        timezone_id="Europe/Oslo",
        bypass_csp=False,
    )
    context.set_default_timeout(5000)
    return context
