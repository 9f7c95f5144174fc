"""Measure what a reader on a slow line and a slow computer waits for.

python -m tests.browser.measure ADDRESS-OF-SITE [ADDRESS-OF-PAGE ...]

Prints, for each page on a phone, when the largest part of the first view stands there and how long a choice of role or
a letter typed in a list takes to show, both in milliseconds.
"""

from __future__ import annotations

import sys

from playwright.sync_api import BrowserContext, Page

from tests.web import launched_browser

FIRST_VIEWS = ["", "felles/rutiner/epikrise/", "felles/forlop/kols/", "rutiner/", "st-olavs/"]

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


def on_a_slow_line(context: BrowserContext) -> Page:
    """A page that keeps in `window.seen` how far things jumped, and when the largest of them came."""
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", SLOWER)
    return page


def main(site: str, addresses: list[str]) -> None:
    with launched_browser() as browser:
        sys.stdout.write("largest paint  longest interaction  jumps  page\n")
        for address in addresses:
            page = on_a_slow_line(browser.new_context(viewport={"width": 360, "height": 800}))
            page.goto(site.rstrip("/") + "/" + address)
            page.wait_for_timeout(1000)
            _do_something(page)
            page.wait_for_timeout(500)
            seen = page.evaluate("seen")
            sys.stdout.write(
                f"{seen['largest']:>10.0f} ms  {seen['longest']:>16.0f} ms  {seen['shift']:>5.3f}  /{address}\n"
            )
            page.context.close()


def _do_something(page: Page) -> None:
    for selector in (".roles-pick button", ".narrow input", "select#kommune"):
        if page.locator(selector).count():
            page.locator(selector).first.click()
            page.keyboard.type("s")
            return


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or FIRST_VIEWS)
