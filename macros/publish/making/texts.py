"""Texts as HTML: the engine's Markdown with the settings of the site, made once in each process.

To make it costs as much as a short page, and each page would have one of its own if the engine had its way.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import InlineProcessor
from mkdocs.structure.pages import _RelativePathTreeprocessor

from ...pages.markdown import MARK
from ...pages.past.text import Convert


def engine(conf: Any) -> Markdown:
    """The engine's own way from Markdown to HTML. What it knows of one text is gone with `reset`."""
    markdown = Markdown(extensions=conf["markdown_extensions"], extension_configs=conf["mdx_configs"] or {})
    known = [markdown.inlinePatterns[name] for name in _PATTERNS.split() if name in markdown.inlinePatterns]
    if len(known) == len(markdown.inlinePatterns):
        markdown.treeprocessors.register(_Words(markdown), "inline", 20)
    blocks = markdown.parser.blockprocessors
    if len(blocks) == sum(name in blocks for name in _BLOCKS.split()):
        blocks.register(_OneLine(markdown.parser), "samhandling_one_line", 200)
    return markdown


_PATTERNS = """
backtick escape footnote samhandling_confirm reference link image_link image_reference short_reference short_image_ref
autolink automail linebreak html entity em_strong
"""
_BLOCKS = """
admonition markdown_block details tabbed empty indent code table hashheader setextheader hr olist ulist quote footnote
abbr reference paragraph
"""
_SIGN = re.compile(r"[`\\\[<&*_]|  \n")
"""Without one of these signs nothing in a text means anything to those patterns."""


_LINE = re.compile(rf"(?:[^\W\d_]|{MARK})[^\n]*")
"""One line that begins with a letter, or is marked as a clause, is no other kind of block than a paragraph."""


class _OneLine(ParagraphProcessor):
    """Most blocks are one line of words, and are spared all who look for something else."""

    def test(self, parent: Element, block: str) -> bool:
        return _LINE.fullmatch(block) is not None


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
