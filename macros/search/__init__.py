"""The search of the site: an index written after the build, read by the browser and by `samhandling search`."""

from .entry import Area, Entry, Section, Term, Version
from .finder import Hit, Searcher, search
from .report import report, summary
from .writer import write_index

__all__ = [
    "Area",
    "Entry",
    "Hit",
    "Searcher",
    "Section",
    "Term",
    "Version",
    "report",
    "search",
    "summary",
    "write_index",
]
