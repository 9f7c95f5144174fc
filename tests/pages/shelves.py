"""Tiny documents for the tests of pages."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

AREA = """---
id: fjord
title: Fjordområdet
short_title: Fjordområdet
summary: Et sykehus og to kommuner.
owner: fjord-asu
type: community
municipalities:
  - {number: "5001", name: Vik}
---
"""
COUNCIL = """---
id: fjord-asu
title: Administrativt samarbeidsutvalg
summary: Vedtar rutinene.
owner: fjord-asu
level: strategic
short: ASU
---
"""
PLACES = {"fjord/index.md": AREA, "fjord/organer/asu.md": COUNCIL}


def routine(slug: str, status: str, extra: str = "", body: str = "", language: str = "nb") -> dict[str, str]:
    """A routine of the area, as one file."""
    head = f"""---
id: fjord-{slug}
title: {slug.capitalize()}
summary: Om {slug}.
owner: fjord-asu
language: {language}
status: {status}
version: "1.0"
audience: [gp, hospital]
{extra}---

{body}"""
    return {f"fjord/rutiner/{slug}.md": head}


APPROVED = """approvals:
  - {by: fjord-asu, on: 2026-03-12, ref: "sak 4/26"}
valid_from: 2026-04-01
"""


def words(html: LexborHTMLParser | LexborNode, selector: str) -> str:
    """The words a reader meets in the first element of a selector."""
    found = html.css_first(selector)
    assert found, selector
    return " ".join(found.text(separator=" ").split())
