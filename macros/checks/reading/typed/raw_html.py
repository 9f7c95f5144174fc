"""HTML in a text that goes on where its author thinks it has ended, and Markdown in it that is shown as it is typed.

The twin of editing/desk/page/text/html.js.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ....documents.text.blanking import INLINE_CODE, blank, without_comments, without_fences
from ....documents.text.markup import TARGET
from ....documents.text.signs import ANGLES, BLOCK
from ....documents.text.tags import ENDS_ITSELF, MARKDOWN, PAIRED, TAG


class Told(NamedTuple):
    row: int
    message: str
    help: str
    grave: bool


class _Open(NamedTuple):
    name: str
    row: int
    block: bool


def told_of_html(body: str) -> Iterator[Told]:
    """What is wrong with the HTML of a body, by rows counted from 0."""
    if "<" not in body:
        return
    seen = blank(TARGET, blank(INLINE_CODE, without_comments(without_fences(body))))
    if (begins := seen.find("<!--")) >= 0:
        yield Told(seen.count("\n", 0, begins), "merknaden er ikke lukket", "skriv --> etter den", grave=True)
    yield from _Nesting(seen).told()


class _Nesting:
    def __init__(self, text: str) -> None:
        self.text = text
        self.rows = text.split("\n")
        self.opened: list[_Open] = []
        self.names: Counter[str] = Counter()

    def told(self) -> Iterator[Told]:
        row = after = 0
        for tag in TAG.finditer(self.text):
            row, after = row + self.text.count("\n", after, tag.start()), tag.start()
            name = tag["name"].lower()
            if not PAIRED.match(name) or tag["rest"].endswith("/") or ANGLES.match(self.text, tag.start()):
                continue
            if not tag["closes"]:
                block = BLOCK.match(self.rows[row]) is not None and "markdown" not in tag["rest"]
                self.opened.append(_Open(name, row, block and not (self.opened and self.opened[0].block)))
                self.names[name] += 1
            elif not self.names[name]:
                yield Told(row, f"</{name}> lukker ingenting", "ta det bort", grave=True)
            else:
                yield from self._closed(name, row)
        yield from map(_unclosed, self.opened)

    def _closed(self, name: str, row: int) -> Iterator[Told]:
        while (last := self._last()).name != name:
            if not ENDS_ITSELF.match(last.name):
                yield _unclosed(last)
        rows = range(last.row, row + 1) if last.block else ()
        typed = (number for number in rows if MARKDOWN.search(TAG.sub("", self.rows[number])))
        if (first := next(typed, None)) is not None:
            message = f"Markdown inne i <{name}> vises som den er skrevet"
            yield Told(first, message, _INSTEAD.get(name, "skriv det uten HTML"), grave=False)

    def _last(self) -> _Open:
        last = self.opened.pop()
        self.names[last.name] -= 1
        return last


_INSTEAD = {"details": 'skriv ??? note "Tittel", og teksten under med fire mellomrom foran'}


def _unclosed(one: _Open) -> Told:
    help_text = f"skriv </{one.name}> der det slutter, eller \\<{one.name}> hvis ordet skal vises"
    return Told(one.row, f"<{one.name}> er ikke lukket", help_text, grave=True)
