"""The search of the finished site."""

from __future__ import annotations

from pathlib import Path

from ..documents.inside import remove_inside
from ..documents.library import Library
from ..search import report, summary, write_index
from ..search.building.collect import area_names, entries, terms
from ..search.building.listed import lists

_FOLDER = "search"
_UNUSED = ("assets/images", "assets/stylesheets", "assets/javascripts")
"""What the engine copies from the theme and our pages do not use."""
_MOST_REPORTED = 500
"""Entries. The report searches for every title, which grows with the square: with more, it is made when asked for."""


def write_search(library: Library, site: Path) -> str:
    """Write what the search reads, and return a line for the editors; it may be empty."""
    found, words = entries(library), terms(library)
    write_index(found, words, site / _FOLDER, area_names(library), lists(library))
    return summary(report(found, words, site / _FOLDER)) if len(found) <= _MOST_REPORTED else ""


def clear_unused(site: Path) -> None:
    """Take away what no page uses."""
    for folder in _UNUSED:
        remove_inside(site, folder, whole=True)
