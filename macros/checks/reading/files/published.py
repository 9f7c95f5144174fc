"""Which files below docs/ come along to the site: the texts, and the pictures and PDFs that they show or link to."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

KINDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pdf")
"""Endings of files that a browser only shows."""
DRAWING = ".svg"
TABLE = ".csv"
"""Not published as it lies there: readers get the numbers that were understood, with everything else left out."""
TEXTS = (".md", ".markdown", ".mdown", ".mkd", ".mdwn")
"""Endings of what people write as texts; only the first is read."""

_SHAPES = """
svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textpath
marker pattern mask clippath lineargradient radialgradient stop filter image style switch view
fegaussianblur feoffset feblend feflood fecomposite femerge femergenode fecolormatrix fedropshadow
"""
_DRAWS = frozenset(_SHAPES.split())
_DECLARATION = re.compile(
    r"\A\ufeff?\s*<\?xml\s+version=[\"']1\.[01][\"'](?:\s+encoding=[\"']utf-8[\"'])?(?:\s+standalone=[\"']\w+[\"'])?\s*\?>",
    re.IGNORECASE,
)
"""In the letters we read it in: a browser would believe what is said there of others."""
_ASKS = re.compile(r"url\(\s*[\"']?(?!#)|@import|\\|(?:image(?:-set)?|src|cross-fade|element)\s*\(|//", re.IGNORECASE)
"""In a style: asking for something, or a letter that is spelt by its number."""
_INLINE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*")


def is_kind(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in KINDS


def no_files(docs: Path) -> Iterator[tuple[str, str]]:
    """What lies below a folder, hidden or not, and is neither a file nor a folder, with what it is in words.

    A link leads anywhere on the machine, and whoever reads a pipe or a device may wait for ever.
    """
    for folder, folders, files in os.walk(docs):
        for name in (*folders, *files):
            path = Path(folder, name)
            if what := _no_file(path.lstat().st_mode):
                yield path.relative_to(docs).as_posix(), what


def _no_file(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "en snarvei til et annet sted på maskinen"
    return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "et rør, en sokkel eller en enhet"


def is_only_a_drawing(data: bytes) -> bool:
    """Whether a drawing has nothing in it that runs or asks for something when it is opened by itself."""
    try:
        text = _DECLARATION.sub("", data.decode("utf-8"))
        if "<?" in text or "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
            return False
        root = ElementTree.fromstring(text)  # noqa: S314 (without entities there is nothing to expand)
    except (UnicodeDecodeError, ElementTree.ParseError, RecursionError):
        return False
    return all(_only_draws(element) for element in root.iter())


def _only_draws(element: ElementTree.Element) -> bool:
    name = _local(element.tag)
    # What drawing programs keep for themselves has a namespace of its own, and no browser reads it.
    if element.tag.startswith("{") and not element.tag.startswith("{http://www.w3.org/"):
        return True
    if name not in _DRAWS and not element.tag.startswith("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"):
        return False
    if name == "style" and _ASKS.search("".join(element.itertext())):
        return False
    return all(_only_says(_local(key), value) for key, value in element.attrib.items())


def _only_says(name: str, value: str) -> bool:
    if name == "href":
        return value.startswith("#") or _INLINE.fullmatch(value) is not None
    return not name.startswith("on") and name not in {"src", "base", "event"} and not _ASKS.search(value)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
