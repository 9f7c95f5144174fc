"""The built site, read once: its pages, their anchors, their links, and what they ask a browser to fetch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

_OUTSIDE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")
_FETCHED = (
    "img[src], source[src], video[src], audio[src], track[src], script[src], iframe[src], embed[src], input[src], "
    "object[data], img[srcset], source[srcset], video[poster], link[href], use[href], image[href], form[action]"
)
_FETCHED_BY = ("src", "srcset", "data", "poster", "action", "href")
_NOT_FETCHED = {"canonical", "alternate", "author", "license", "next", "prev", "help"}
"""Relations of `link` that a browser does not fetch by itself."""
_CSS_ADDRESS = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])(?P<address>(?:https?:)?//[^\"')\s]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """One HTML file. Addresses are as they stand in it."""

    address: str
    """Relative to the root of the site: «felles/rutiner/epikrise/», with the name of the file when it is no index."""
    links: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()
    """What a browser fetches without being asked."""
    images: tuple[str, ...] = ()
    ids: Counter[str] = field(default_factory=Counter)
    forwards: bool = False
    """Whether the page only leads on to another one."""


@dataclass(frozen=True)
class Built:
    pages: dict[str, Page] = field(default_factory=dict)
    """By address."""
    files: frozenset[str] = frozenset()
    """Every file, relative to the root of the site."""
    stylesheets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The addresses of other sites that each stylesheet fetches from."""

    def find(self, page: Page, link: str) -> tuple[str | None, str]:
        """Where a link leads: the address of a page or the path of a file, None when there is none; and the anchor."""
        path, _, anchor = link.partition("#")
        path = unquote(path.partition("?")[0])
        if not path:
            return page.address, unquote(anchor)
        folder = "" if path.startswith("/") else page.address.rpartition("/")[0]
        target = normpath(f"{folder}/{path}").lstrip("/") if (folder or path.strip("/")) else "."
        for candidate in ("" if target == "." else f"{target}/", target.removesuffix("index.html"), target):
            if candidate in self.pages or candidate in self.files:
                return candidate, unquote(anchor)
        return None, unquote(anchor)

    @cached_property
    def unreached(self) -> set[str]:
        """The addresses of pages that nobody comes to by following links from the front page."""
        reached = {""}
        ahead = [""]
        while ahead:
            page = self.pages.get(ahead.pop())
            for link in page.links if page else ():
                target = self.find(page, link)[0] if page and not _OUTSIDE.match(link) else None
                if target is not None and target not in reached:
                    reached.add(target)
                    ahead.append(target)
        return {address for address, page in self.pages.items() if address not in reached and not page.forwards}


def read_site(folder: Path) -> Built:
    """Read every page below the folder of a built site."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    pages = [_page(path.relative_to(folder).as_posix(), path.read_bytes()) for path in files if path.suffix == ".html"]
    return Built(
        {page.address: page for page in pages},
        frozenset(path.relative_to(folder).as_posix() for path in files),
        {path.relative_to(folder).as_posix(): tuple(_of_css(path)) for path in files if path.suffix == ".css"},
    )


def is_outside(link: str) -> bool:
    return _OUTSIDE.match(link) is not None


def _page(path: str, html: bytes) -> Page:
    tree = LexborHTMLParser(html)
    return Page(
        path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path,
        tuple(node.attributes["href"] or "" for node in tree.css("a[href], area[href]")),
        tuple(_fetched(tree)),
        tuple(node.attributes["src"] or "" for node in tree.css("img[src]")),
        Counter(node.attributes["id"] or "" for node in tree.css("[id]")),
        tree.css_first("meta[http-equiv=refresh]") is not None,
    )


def _fetched(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_FETCHED):
        if node.tag == "link" and set((node.attributes.get("rel") or "").split()) <= _NOT_FETCHED:
            continue
        for attribute in _FETCHED_BY:
            if value := node.attributes.get(attribute):
                yield from (
                    (part.split()[0] for part in value.split(",") if part.strip())
                    if attribute == "srcset"
                    else (value,)
                )
    for node in tree.css("style"):
        yield from (found["address"] for found in _CSS_ADDRESS.finditer(node.text()))
    for node in tree.css("[style*='//']"):
        yield from (found["address"] for found in _CSS_ADDRESS.finditer(node.attributes["style"] or ""))


def _of_css(path: Path) -> Iterator[str]:
    return (found["address"] for found in _CSS_ADDRESS.finditer(path.read_text(encoding="utf-8", errors="replace")))
