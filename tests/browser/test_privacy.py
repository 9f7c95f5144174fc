"""The reader's browser talks to nobody but the site, stores nothing unasked, and runs nothing that is not ours."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from macros.documents.project.project import Project
from tests.worlds.site import PAGES
from tests.worlds.web import NewContext, Open


def test_no_page_asks_a_third_party_sets_a_cookie_or_complains(new_context: NewContext, country_address: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    for kind, address in PAGES.items():
        page.goto(country_address + address, wait_until="networkidle" if kind == "search" else "load")
    assert [address for address in asked if not address.startswith(country_address)] == []
    assert complaints == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_every_page_has_a_strict_policy_and_nothing_inline(country: Project) -> None:
    for path in country.site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            up = "../" * (len(path.relative_to(country.site).parts) - 1)
            # An address that only leads on: nothing but the file of our own that keeps the clause.
            assert re.findall(r"<script[^>]*>", html) in ([], [f'<script defer src="{up}d/videre.js">']), path
            continue
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
        assert policy, path
        assert "default-src 'none'" in policy[1], path
        assert "unsafe" not in policy[1], path
        assert not re.search(r"<style| style=|<script(?![^>]* src=)|<[^>]+ on\w+=", html), path


def test_a_script_that_someone_smuggles_into_a_page_does_not_run(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/")
    page.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.smuggled = true';"
        " document.body.append(script) }"
    )
    assert page.evaluate("window.smuggled") is None
    expect(page.locator("h1")).to_be_visible()
