"""A reader without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


def tab_until(page: Page, selector: str, limit: int = 60) -> None:
    """Press Tab until the element has focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached in {limit} presses of Tab")
