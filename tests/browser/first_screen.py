"""Measure how far down the answer of a text begins, on a phone and on a wide screen.

python -m tests.browser.first_screen FOLDER-OF-BUILT-SITE [MUNICIPALITY …]

Prints, for each routine and pathway, the pixels above its first clause or step at 360 and at 1280, the worst first:
without a municipality, and with each of those named (a number, as in «?kommune=5035»), whichever is worse.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from tests.worlds.web import launched_browser, served

SCREENS = {360: 740, 1280: 800}
"""Width and height."""
MOST = {360: 700, 1280: 500}
"""Pixels above the first clause or step, at most."""
KINDS = ("rutiner", "forlop")

_FIRST = """() => {
  const first = [...document.querySelectorAll('main .clauses > li, main .step')].find(one => one.offsetHeight);
  return first ? Math.round(first.getBoundingClientRect().top + scrollY) : -1;
}"""


@dataclass
class Measured:
    """The worst of the visits to a page, by the width of the screen: the pixels, and the municipality chosen."""

    address: str
    by_width: dict[int, tuple[int, str]] = field(default_factory=dict)

    @property
    def excess(self) -> int:
        """How far the worst of the widths is above its limit; below zero when all hold."""
        return max((pixels - MOST[width] for width, (pixels, _) in self.by_width.items()), default=-1)

    def take(self, width: int, pixels: int, municipality: str) -> None:
        if pixels > self.by_width.get(width, (-1, ""))[0]:
            self.by_width[width] = (pixels, municipality)


def addresses(folder: Path) -> list[str]:
    """Every routine and pathway of a built site."""
    found = (page for kind in KINDS for page in folder.glob(f"*/{kind}/*/index.html"))
    return sorted(f"{page.parent.relative_to(folder).as_posix()}/" for page in found)


def first_answer(page: Page, address: str) -> int:
    """Pixels from the top of the page to its first clause or step; -1 where there is none."""
    page.goto(address, wait_until="load")
    return int(page.evaluate(_FIRST))


def main(folder: Path, municipalities: list[str]) -> None:
    found = [Measured(address) for address in addresses(folder)]
    with served(folder) as site, launched_browser() as browser:
        for width, height in SCREENS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, locale="nb-NO")
            for one in found:
                for municipality in ("", *municipalities):
                    asked = f"?kommune={municipality}" if municipality else ""
                    one.take(width, first_answer(page, site + one.address + asked), municipality)
                    page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
            page.close()
    found.sort(key=lambda one: one.excess, reverse=True)
    sys.stdout.write("360 px (chosen)   1280 px (chosen)   page\n")
    for one in found:
        said = (f"{pixels:>6} {chosen or '-':<9}" for pixels, chosen in one.by_width.values())
        sys.stdout.write(f"{'  '.join(said) or 'no clause or step':<35}  /{one.address}\n")
    above = sum(one.excess > 0 for one in found)
    sys.stdout.write(f"{above} of {len(found)} begin below {MOST[360]} px at 360 or {MOST[1280]} px at 1280\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
