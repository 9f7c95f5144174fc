"""Which municipalities a text is for, where it is not for its whole area."""

from __future__ import annotations

import pytest

from macros.documents.reach import narrower
from tests.worlds.tiny import AREA, COUNCIL, Shelf

TWO = AREA.replace("Vik}", 'Vik}\n  - {number: "5002", name: Nes}')
SERVICE = """---
id: fjord-vakt
title: Vakta
summary: Vakta.
owner: fjord-asu
responsible: Vik kommune
for_whom: Alle
how: Ring.
access: open
{more}
---
"""
AGREEMENT = """---
id: fjord-avtale
title: Avtale
summary: Det partene er enige om.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
{more}
covers: [3]
---
"""
ABSENT = '{municipality: "5002", source: {title: Nes kommune, url: "https://example.org/", seen: 2026-11-01}}'


@pytest.mark.parametrize(
    ("kind", "text", "more", "found"),
    [
        ("tjenester", SERVICE, "", []),
        ("tjenester", SERVICE, 'municipalities: ["5001"]', ["5001"]),
        ("tjenester", SERVICE, 'municipalities: ["5002", "5001"]', []),
        ("tjenester", SERVICE, f"not_in: [{ABSENT}]", ["5001"]),
        ("avtaler", AGREEMENT, "parties: [fjord-asu, municipalities]", []),
        ("avtaler", AGREEMENT, 'parties: [fjord-asu, "5002"]', ["5002"]),
        ("avtaler", AGREEMENT, "parties: [fjord-asu]", []),
    ],
)
def test_a_text_for_some_municipalities_of_its_area_names_them(
    shelf: Shelf, kind: str, text: str, more: str, found: list[str]
) -> None:
    path = f"fjord/{kind}/en.md"
    library = shelf({"fjord/index.md": TWO, "fjord/organer/asu.md": COUNCIL, path: text.format(more=more)})

    assert narrower(library, library.by_path[path]) == found


def test_an_area_itself_is_for_all_of_it(shelf: Shelf) -> None:
    library = shelf({"fjord/index.md": TWO, "fjord/organer/asu.md": COUNCIL})
    assert [narrower(library, file) for file in library.files] == [[], []]
