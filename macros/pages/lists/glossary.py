"""The glossary by letter."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.library import collation
from ...model.places import Term
from ..macro import macro
from ..view import View


@macro
def glossary(view: View) -> Markup:
    terms = view.library.glossary.terms if view.library.glossary else ()
    letters: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: collation(term.term)):
        first = term.term[0].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(term)
    return view.render("lists/glossary", letters=letters)
