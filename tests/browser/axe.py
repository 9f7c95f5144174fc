"""What axe, the common judge of accessibility, finds on a page as it now looks."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, *rules: str) -> list[str]:
    """What breaks all the rules, or these, one line each."""
    # Through the debugger: the page's own Content-Security-Policy rightly refuses a script element.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate("async (options) => (await axe.run(options)).violations", options)
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
        " for (const one of [...many.querySelectorAll(':scope > :is(li, tr, section)')].slice(8)) one.remove()"
    )
