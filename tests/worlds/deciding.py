"""A council that meets on a text: the version in force in the history, and a new one that is up."""

from __future__ import annotations

from pathlib import Path

from macros.documents.project.project import Project
from tests.worlds.checkout import change, write
from tests.worlds.git import commit, repository
from tests.worlds.tiny import PLACES

MEETING = "fjord/moter/2026-11-20-asu.md"
TEXT = "fjord/rutiner/epikrise.md"

_TEXT = """---
id: fjord-epikrise
title: Epikrise
summary: Om epikrise.
owner: fjord-asu   # eieren
status: in_force
version: "1.0"
approvals:
  # Det første vedtaket.
  - {by: fjord-asu, on: 2024-03-12, ref: "sak 4/24"}   # med merknad
valid_from: 2024-04-01
revision_date: 2026-10-01

# Målgruppen er avklart med utvalget.
audience: [gp, hospital]
---

## 1 Når

1.1 Sykehuset sender epikrisen innen sju dager.
"""
_MEETING = """---
id: fjord-asu-2026-11-20
title: Møte i ASU 20. november 2026
summary: Utvalget tok stilling til epikriserutinen.
owner: fjord-asu
body: fjord-asu
on: 2026-11-20
state: held
cases:
  - ref: "12/26"
    title: Ny versjon av epikriserutinen
    concerns: [{document: fjord-epikrise, version: "2.0"}]
    outcome: approved
  - {ref: "13/26", title: Tall for ventetid, outcome: noted}
---
"""


def council(root: Path) -> Project:
    """Version 1.0 in the history, and 2.0 on consultation as it stands; the meeting has been held."""
    project = write(root, {**PLACES, TEXT: _TEXT})
    repository(root)
    for before, after in (
        ("status: in_force", "status: consultation"),
        ("innen sju dager", "utskrivningsdagen"),
        (
            "audience:",
            "consultation: {opens: 2026-09-01, closes: 2026-11-01, respond_to: Skriv til utvalget.}\naudience:",
        ),
    ):
        change(project, TEXT, before, after)
    write(root, {MEETING: _MEETING})
    commit(root, day="2026-09-01")
    return project
