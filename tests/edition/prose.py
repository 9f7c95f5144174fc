"""The words of a document as its readers meet them: no markup, no addresses, no ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.documents.file import File
from macros.documents.library import Library
from macros.documents.text.blanking import without_fences
from macros.model.places import Glossary

_PROSE_KEYS = (
    *("title", "summary", "action", "deadline", "when", "include", "exclude", "target", "source", "focus", "note"),
    *("role", "organisation", "function", "topics", "for_whom", "how", "hours", "where", "sign_up"),
)
"""Keys of the front matter that readers see as sentences."""
_BLOCK = re.compile(r"^(?:#+|[-*+]|\d+\.|L?\d+(?:\.\d+)+)[ \t]+", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`|<[^<>\n]+>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_ADDRESS = re.compile(r"https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:no|com)\b(?:/\S*)?")
_MARKUP = re.compile(r"[*_`|]+")
_END = re.compile(r"(?<![ (][Ss]t\.)(?<!\bkl\.)(?<!\bnr\.)(?<!\bhol\.)(?<=[.!?])\s+(?=[A-ZÆØÅ«\[])")
_TO_CONFIRM = re.compile(r"\[må (?:bekreftes|stadfestast)[^\]]*\]")


@dataclass(frozen=True)
class Passage:
    """A title, a paragraph, a clause, a line of a list, a cell of a table."""

    path: str
    language: str
    text: str

    @property
    def sentences(self) -> list[str]:
        """The sentences, without what is marked as unconfirmed: that is a note to the owner."""
        return [sentence for part in _END.split(_TO_CONFIRM.sub("", self.text)) if (sentence := part.strip())]


def passages(library: Library) -> Iterator[Passage]:
    """Everything readers meet in the documents, the areas and the glossary, and on the pages about the site.

    The editors' handbook is full of keys and file names, and has tests of its own.
    """
    for document in library.files:
        if not document.path.startswith("redaksjon/"):
            for language, text in _texts(document):
                if words := " ".join(_ADDRESS.sub(" ", text).split()):
                    yield Passage(document.path, language, words)


def _texts(document: File) -> Iterator[tuple[str, str]]:
    if isinstance(document.entry, Glossary):
        for term in document.entry.terms:
            yield from (("nb", term.nb), ("nn", term.nn), ("nb", term.note or ""))
    else:
        yield from ((document.language, text) for text in _of_front(document.front.values))
    yield from ((document.language, text) for text in _of_body(document.front.body))


def _of_front(values: Any, key: str = "") -> Iterator[str]:
    if isinstance(values, dict):
        for name, value in values.items():
            if name not in ("sources", "adapts", "terms"):
                yield from _of_front(value, name)
    elif isinstance(values, list):
        for value in values:
            yield from _of_front(value, key)
    elif isinstance(values, str) and key in _PROSE_KEYS:
        yield values


def _of_body(body: str) -> Iterator[str]:
    text = _LINK.sub(r"\1", _CODE.sub(" ", _MACRO.sub(" ", without_fences(body))))
    for paragraph in re.split(r"\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+\.|#+)[ \t]|\|)", text):
        for cell in paragraph.split("|") if paragraph.lstrip().startswith("|") else (paragraph,):
            yield _MARKUP.sub("", _ATTRIBUTES.sub("", _BLOCK.sub("", cell.strip())))
