"""Tiny documents of an invented area, and a shelf to put them on."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.documents.document import Document, E, is_a
from macros.documents.library import Library
from macros.model.kinds import Controlled
from macros.pages.view import View

Shelf = Callable[[dict[str, str]], Library]
"""Writes files below docs/ of an empty project and reads them as a library."""

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


def text(library: Library, id_: str, model: type[E] = Controlled) -> Document[E]:  # type: ignore[assignment]
    """The document with an id, which must be there."""
    found = library.find(id_, model)
    assert found, id_
    return found


def on(view: View, model: type[E] = Controlled) -> tuple[View, Document[E]]:  # type: ignore[assignment]
    """A view with the document whose page it makes, for what is shown of one kind only."""
    document = view.document
    assert is_a(document, model), document.path
    return view, document


def words(html: LexborHTMLParser | LexborNode, selector: str) -> str:
    """The words a reader meets in the first element of a selector."""
    found = html.css_first(selector)
    assert found, selector
    return " ".join(found.text(separator=" ").split())
