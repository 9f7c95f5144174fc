"""Measure what a reader on a slow line and a slow computer waits for.

python -m tests.browser.measure FOLDER-OF-BUILT-SITE [PAGE ...]

Prints, for each page on a phone, the kilobytes fetched before anyone does anything, when the largest part of the first
view stands there, and how long a choice of role or a letter typed in a list takes to show: the middle of three visits.
Without a page it is the front page.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as TooLong

from tests.worlds.web import Quiet, launched_browser, served

VISITS = 3

# Chrome's own «slow 4G»: 1.6 Mbit/s down, 150 ms there and back; and a processor four times slower.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = {"rate": 4}

_OBSERVE = """
window.seen = {shift: 0, largest: 0, longest: 0};
const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see))
  .observe({type, buffered: true, durationThreshold: 16});
watch("layout-shift", entry => seen.shift += entry.hadRecentInput ? 0 : entry.value);
watch("largest-contentful-paint", entry => seen.largest = entry.startTime);
watch("event", entry => seen.longest = Math.max(seen.longest, entry.duration));
"""


MOST = 45_000
"""Bytes, gzipped: what the first view of a page may weigh, of which a long text is about ten thousand."""


def weight(page: Page, address: str) -> int:
    """Bytes, gzipped: everything that is fetched before the reader does anything."""
    bodies: list[bytes] = []
    page.on("response", lambda response: bodies.append(response.body()) if response.ok else None)
    page.goto(address, wait_until="networkidle")
    return sum(len(gzip.compress(body)) for body in bodies)


def on_a_slow_line(context: BrowserContext) -> Page:
    """A page with nothing cached, which keeps in `window.seen` how far things jumped, and when the largest came."""
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", SLOWER)
    return page


@dataclass(frozen=True)
class View:
    """What one visit to a page cost its reader."""

    largest: float
    """Milliseconds until the largest part of the first view stands there."""
    longest: float
    """Milliseconds from the slowest press or letter until it shows."""
    shift: float
    """How far things jumped, as a part of the screen."""
    kilobytes: float
    """What was fetched, compressed, before the reader did anything."""


class Compressing(Quiet):
    """Sends files as web servers do: compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        for name, value in (("Content-Type", self.guess_type(path)), ("Content-Encoding", "gzip")):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def visit(browser: Browser, address: str) -> View:
    """Open a page on a phone with nothing cached, look at it, and do something."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = on_a_slow_line(context)
    page.goto(address, wait_until="networkidle")
    fetched = page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
        ".reduce((sum, one) => sum + one.transferSize, 0)"
    )
    page.evaluate("seen.longest = 0")  # that the page came under the pointer as it opened is nothing one waits for
    if _do_something(page):
        with suppress(TooLong):  # too short to be told of
            page.wait_for_function("seen.longest", timeout=1000)
    seen = page.evaluate("seen")
    context.close()
    return View(seen["largest"], seen["longest"], seen["shift"], fetched / 1000)


def main(folder: Path, addresses: list[str]) -> None:
    with served(folder, Compressing) as site, launched_browser() as browser:
        sys.stdout.write("kB   largest paint   longest interaction   jumps   page\n")
        for address in addresses:
            visits = [visit(browser, site + address) for _ in range(VISITS)]

            def middle(of: Callable[[View], float], visits: list[View] = visits) -> float:
                return median(map(of, visits))

            sys.stdout.write(
                f"{middle(lambda v: v.kilobytes):>2.0f}   {middle(lambda v: v.largest):>10.0f} ms   "
                f"{middle(lambda v: v.longest):>16.0f} ms   {middle(lambda v: v.shift):>5.3f}   /{address}\n"
            )


def _do_something(page: Page) -> bool:
    for selector in (".duties summary", ".narrow input:visible", "select#kommune", ".choose-place summary"):
        if page.locator(selector).count():
            page.locator(selector).first.click()
            page.keyboard.type("s")
            return True
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or [""])
