"""What the links of a document mean: which file, which anchor, or an address of somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from ...documents.file import File
from ...documents.head.frontmatter import KeyPath
from ...documents.text.markup import Link

OUTSIDE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")
"""How an address begins that is not a path of ours."""


_CLOSED = re.compile(r"(?:401|403|405|429|999)\b")


def asked(address: str) -> str:
    """An address as it is asked for and remembered: without what only the browser reads, and in one spelling."""
    return quote(address.partition("#")[0], safe="%/:?=&;,+$@!'()*~[]")


def is_closed(answer: str) -> bool:
    """Whether a site answered that it does not want to be asked by a machine: that says nothing of the page."""
    return _CLOSED.match(answer) is not None


class Inner(NamedTuple):
    """A link to a page or file of ours."""

    link: Link
    path: str
    """As written, without what stands behind # and ?."""
    target: str
    """The file it means, relative to docs/."""
    anchor: str


def links_of(file: File) -> tuple[Link, ...]:
    return file.markup.links


def inner_links(file: File) -> Iterator[Inner]:
    for link in links_of(file):
        if not OUTSIDE.match(link.target):
            path, _, anchor = link.target.partition("#")
            path = unquote(path.partition("?")[0])
            folder = "" if path.startswith("/") else dirname(file.path)
            target = normpath(f"{folder}/{path}").lstrip("/") if path else file.path
            yield Inner(link, path, target, unquote(anchor))


def texts_of(file: File) -> list[tuple[KeyPath, str]]:
    """Every piece of text in the front matter, numbers included, with the path of keys to it."""
    found: list[tuple[KeyPath, str]] = []
    _gather(file.front.values, (), found)
    return found


def _gather(value: Any, path: KeyPath, found: list[tuple[KeyPath, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _gather(inner, (*path, key), found)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _gather(inner, (*path, index), found)
    elif isinstance(value, int) and not isinstance(value, bool):
        found.append((path, str(value)))
