"""The search of the site: an index written after the build, read by the browser and by `samhandling search`."""

from .asking.finder import Narrowed, Searcher
from .asking.report import report
from .building.entry import Lists, NamedArea, OtherVersion, Passage, Searchable, Synonyms
from .building.writer import write_index

__all__ = [
    "Lists",
    "NamedArea",
    "Narrowed",
    "OtherVersion",
    "Passage",
    "Searchable",
    "Searcher",
    "Synonyms",
    "report",
    "write_index",
]
