"""What a reader of a page sees as one number, as a browser puts the page together: however its source was written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from selectolax.lexbor import LexborNode

from ....documents.identifiers import INLINE, first_certain, may_have_number

_APART = "x"
"""Between what stands in different places of a page."""
_TEXT, _COMMENT = "-text", "-comment"


def number_on_page(body: LexborNode) -> str:
    """How the first identity number that a page shows begins, as it stands there; empty when there is none."""
    if not may_have_number(body.text()):
        return ""
    words = list(_words(body))
    begins = first_certain("".join(words))
    for word in words if begins >= 0 else ():
        if begins < len(word):
            return "".join(takewhile(str.isdigit, word[begins:]))
        begins -= len(word)
    return ""


def _words(body: LexborNode) -> Iterator[str]:
    """The words in the order of the page. Depth is no trouble: a page may be nested as deeply as anyone likes."""
    ahead: list[LexborNode | str] = [body]
    while ahead:
        at = ahead.pop()
        if isinstance(at, str):
            yield at
        elif at.tag == _TEXT:
            yield at.text_content or ""
        elif at.tag != _COMMENT:
            around = [] if at.tag in INLINE else [_APART]
            ahead += [*around, *reversed(list(at.iter(include_text=True))), *around]
