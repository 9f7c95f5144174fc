"""A tiny area that measures something: a plan, a figure with a table, and whatever a test changes in them."""

from __future__ import annotations

from macros.documents.library import Library
from tests.worlds.tiny import APPROVED, PLACES, Shelf

FIGURE = """---
id: fjord-epikrise
title: Epikrise innen én dag
summary: Andel epikriser sendt senest dagen etter.
owner: fjord-asu
sources: [{title: Epikrisetid, url: "https://example.org/epikrisetid", seen: 2026-11-20}]
unit: prosent
better: higher
target: {value: 70, from: 2026-04-01}
rhythm: quarter
license: NLOD 2.0
begins: [{measure: fjord-plan#epikriser}]
---

Opphold der noen føder, er ikke med.
"""
TABLE = "period;value\n2025K4;61,0\n2026K1;..\n2026K2;69,5\n2026K3;70,6\n"
PLAN = f"""---
id: fjord-plan
title: Handlingsplan
summary: Hva vi skal få til.
owner: fjord-asu
status: in_force
version: "1.0"
audience: [gp]
{APPROVED}revision_date: 2028-01-01
measures:
  - id: epikriser
    title: Epikrise samme dag
    focus: Utskrivning
    start: 2026-03-01
    state: in_progress
    indicator: {{title: Andel i tide, figure: fjord-epikrise}}
---
"""

PAGE, CSV, PLAN_PAGE = "fjord/tall/epikrise.md", "fjord/tall/epikrise.csv", "fjord/handlingsplan/plan.md"


def measured(
    shelf: Shelf, table: str | None = TABLE, figure: str = FIGURE, more: dict[str, str] | None = None
) -> Library:
    """The area on a shelf; `table` is None where no number is entered."""
    tables = {} if table is None else {CSV: table}
    return shelf(PLACES | {PAGE: figure, PLAN_PAGE: PLAN} | tables | (more or {}))
