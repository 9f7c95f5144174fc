"""Texts as HTML: the engine's Markdown with the settings of the site, made once in each process.

To make it costs as much as a short page, and each page would have one of its own if the engine had its way.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from mkdocs.structure.pages import _RelativePathTreeprocessor

from ...pages.past.text import Convert


def engine(conf: Any) -> Markdown:
    """The engine's own way from Markdown to HTML. What it knows of one text is gone with `reset`."""
    markdown = Markdown(extensions=conf["markdown_extensions"], extension_configs=conf["mdx_configs"] or {})
    known = [markdown.inlinePatterns[name] for name in _PATTERNS.split() if name in markdown.inlinePatterns]
    if len(known) == len(markdown.inlinePatterns):
        markdown.treeprocessors.register(_Words(markdown), "inline", 20)
    return markdown


_PATTERNS = """
backtick escape footnote samhandling_confirm reference link image_link image_reference short_reference short_image_ref
autolink automail linebreak html entity em_strong
"""
_SIGN = re.compile(r"[`\\\[<&*_]|  \n")
"""Without one of these signs nothing in a text means anything to those patterns."""


class _Words(InlineProcessor):
    """Most sentences are only words, and are spared all patterns."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        return super()._InlineProcessor__handleInline(data, patternIndex) if _SIGN.search(data) else data  # type: ignore[misc]


def converter(conf: Any) -> Convert:
    """For texts that are no pages of the engine's: their links stay as they are written."""
    markdown = engine(conf)
    return lambda text: markdown.reset().convert(text)


class Texts:
    """Makes the texts of pages. Links are those of the page it has come to, and are told of when they lead nowhere."""

    def __init__(self, conf: Any, files: Any) -> None:
        self._markdown = engine(conf)
        self._links = _RelativePathTreeprocessor(None, files, conf)  # type: ignore[arg-type]
        self._links._register(self._markdown)

    def html(self, text: str, file: Any) -> str:
        """A text as it stands on the page of a file of the engine's."""
        self._links.file = file
        return self._markdown.reset().convert(text)
