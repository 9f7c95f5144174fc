"""What axe, the common judge of accessibility, finds on a page as it now looks."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


CONTRAST = "color-contrast"


def violations(page: Page, *rules: str, contrast_of: str = "*") -> list[str]:
    """What breaks all the rules, or these, one line each. Contrast may be judged of what matches a selector alone."""
    # Through the debugger: the page's own Content-Security-Policy rightly refuses a script element.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate(
        """async ([id, selector, options]) => {
            axe.configure({ rules: [{ id, selector }] });
            return (await axe.run(options)).violations;
        }""",
        [CONTRAST, contrast_of, options],
    )
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")


def shorten(page: Page) -> None:
    """Leave the first few of many alike: one template makes them all, and axe takes seconds for hundreds."""
    page.evaluate(
        "for (const many of document.querySelectorAll('main :is(.list, .places, tbody, .browse, .flowtext)'))"
        " for (const one of [...many.querySelectorAll(':scope > :is(li, tr, section)')].slice(8)) one.remove();"
        " for (const one of document.querySelectorAll('main .flowtext > :nth-child(n + 100)')) one.remove()"
    )


COLOURED = "[data-coloured], [data-coloured] *"
"""What `mark_coloured` has marked, and all that stands in it."""


def mark_coloured(page: Page) -> None:
    """Mark what looks otherwise now than at the last call in this scheme, or was not shown then; at the first, nothing.

    Only that can have another contrast than it had: colours, what is behind, and whether the letters are large.
    """
    page.evaluate("""() => {
        const large = ({ fontSize, fontWeight }) => parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
        const looks = (its) => [its.color, its.backgroundColor, its.backgroundImage, its.opacity, large(its)];
        const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
        const then = (window.looked ??= {})[scheme];
        const now = new Map();
        for (const one of document.querySelectorAll("body *")) {
            if (one.checkVisibility()) now.set(one, looks(getComputedStyle(one)).join());
            one.toggleAttribute("data-coloured", then && now.has(one) && then.get(one) !== now.get(one));
        }
        window.looked[scheme] = now;
    }""")
