"""The words of a text, with nothing hidden that would change what a reader meets."""

from __future__ import annotations

import re
from functools import lru_cache

_LINK = re.compile(r"!?\[([^\[\]]*+)\]\((?:<([^<>]*+)>|((?:[^\s()]|\([^\s()]*+\))*+))[^()]*+\)")
_EMPHASIS = re.compile(r"(\*\*|\*|`)(?=\S)([^*`\n]+)(?<=\S)\1")
_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+")
_RULER = re.compile(r"[|:\- \t]*+$")


@lru_cache(maxsize=2000)
def spelled_out(markdown: str, *, targets: bool = True) -> str:
    """The words of a text, list items and rows of a table as paragraphs, links with where they lead.

    Nothing that would change what a reader meets is hidden: not the target of a link, not «må bekreftes», not code.
    Without `targets` links are their words: where old ones led, they may lead no more.
    """
    lines = []
    for line in markdown.split("\n"):
        if "|" in line and "-" in line and _RULER.match(line):
            continue
        if _ITEM.match(line):
            lines += ["", _ITEM.sub("• ", line)]
        elif line.lstrip().startswith("|"):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            lines += ["", " | ".join(cell.strip() for cell in cells)]
        else:
            lines.append(line)
    said = r"\1 (\2\3)" if targets else r"\1"
    text = _LINK.sub(said, "\n".join(lines))
    return visible(_EMPHASIS.sub(r"\2", text))


_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Signs that turn the direction of the text around, and so can show other words than those that stand there."""
    return _TURNS.sub(lambda sign: f"[U+{ord(sign[0]):04X}]", text)
