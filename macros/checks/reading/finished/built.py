"""The built site, read once: its pages, their anchors, their links, and what they ask a browser to fetch."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ..targets import OUTSIDE
from .standing import Strange, elsewhere_in_css, strange


@dataclass(frozen=True)
class Page:
    """One HTML file. Addresses are as they stand in it."""

    address: str
    """Relative to the root of the site: «felles/rutiner/epikrise/», with the name of the file when it is no index."""
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    ids: Counter[str] = field(default_factory=Counter)
    forwards: bool = False
    """Whether the page only leads on to another one."""
    strange: tuple[Strange, ...] = ()
    """What may not stand there."""

    @property
    def file(self) -> str:
        """Its path in the folder of the site."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"


@dataclass(frozen=True)
class Built:
    pages: dict[str, Page] = field(default_factory=dict)
    """By address."""
    files: frozenset[str] = frozenset()
    """Every file, relative to the root of the site."""
    stylesheets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The addresses of other sites that each stylesheet fetches from."""
    root: str = "/"
    """The path of the site on its host, with a slash at both ends."""

    def find(self, page: Page, link: str) -> tuple[str | None, str]:
        """Where a link leads: the address of a page or the path of a file, None when there is none; and the anchor."""
        path, _, anchor = link.partition("#")
        path = unquote(path.partition("?")[0])
        if not path:
            return page.address, unquote(anchor)
        if path.startswith("/") and not path.startswith(self.root):
            return None, unquote(anchor)
        path = path.removeprefix(self.root) if (at_root := path.startswith("/")) else path
        folder = "" if at_root else page.address.rpartition("/")[0]
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
                target = self.find(page, link)[0] if page and not OUTSIDE.match(link) else None
                if target is not None and target not in reached:
                    reached.add(target)
                    ahead.append(target)
        return {address for address, page in self.pages.items() if address not in reached and not page.forwards}


def root_of(site: str | None) -> str:
    """The path on its host of the site at an address, with a slash at both ends."""
    return f"{unquote(urlsplit(site or '').path).rstrip('/')}/"


def read_site(folder: Path, root: str = "/") -> Built:
    """Read every page below the folder of a built site. `root` is its path on its host."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    pages = [
        _page(path.relative_to(folder).as_posix(), path.read_bytes(), root) for path in files if path.suffix == ".html"
    ]
    return Built(
        {page.address: page for page in pages},
        frozenset(path.relative_to(folder).as_posix() for path in files),
        {path.relative_to(folder).as_posix(): tuple(_of_css(path)) for path in files if path.suffix == ".css"},
        root,
    )


def read_standing(folder: Path, root: str, judged: Collection[str] = ()) -> Built:
    """Read of every page below the folder of a built site only what may not stand there, but for those in `judged`."""
    found = (f"{home}{os.sep}{name}" for home, _, names in os.walk(folder) for name in names)
    paths = (path[len(str(folder)) + 1 :].replace(os.sep, "/") for path in found if path.endswith(".html"))
    files = ((path, (folder / path).read_bytes()) for path in sorted(paths) if path not in judged)
    pages = (Page(_address(path), strange=strange(path, html, LexborHTMLParser(html), root)) for path, html in files)
    return Built({page.address: page for page in pages})


def is_outside(link: str) -> bool:
    return OUTSIDE.match(link) is not None


def _page(path: str, html: bytes, root: str) -> Page:
    tree = LexborHTMLParser(html)
    return Page(
        _address(path),
        tuple(node.attributes["href"] or "" for node in tree.css("a[href], area[href]")),
        tuple(node.attributes["src"] or "" for node in tree.css("img[src]")),
        Counter(node.attributes["id"] or "" for node in tree.css("[id]")),
        tree.css_first("meta[http-equiv=refresh]") is not None,
        strange(path, html, tree, root),
    )


def _address(path: str) -> str:
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def _of_css(path: Path) -> Iterator[str]:
    return elsewhere_in_css(path.read_text(encoding="utf-8", errors="replace"))
