"""The address of a link as the engine of the site needs it: without angles and blanks, its title in quotes."""

from __future__ import annotations

import re

NO_ADDRESS = r"(?<!\]\()(?<!\]\( )(?<!\]:)(?<!\]: )"
"""Not right behind `](` or `]:`, where angles stand round an address."""
_LINK = re.compile(
    r"(?<=\]\()[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s<>()]+))"
    r"(?:[ \t]+(?:(?P<quoted>\"[^\"\n]*\"|'[^'\n]*')|\((?P<round>[^()\n]*)\)))?[ \t]*(?=\))"
)
_DEFINITION = re.compile(r"^(?P<label>[ \t>]*\[[^\]\^\n][^\]\n]*\]:[ \t]*)<(?P<angled>[^<>\n]*)>")
_WRITTEN = str.maketrans({" ": "%20", "\t": "%20", "(": "%28", ")": "%29"})


def plain_addresses(words: str) -> str:
    """Words whose links are as the engine reads them."""
    if "](" in words and ("<" in words or " (" in words):
        words = _LINK.sub(_plain, words)
    return _DEFINITION.sub(lambda found: found["label"] + _written(found["angled"]), words) if "]:" in words else words


def _plain(link: re.Match[str]) -> str:
    address = link["bare"] or _written(link["angled"])
    title = link["quoted"] or (f'"{link["round"]}"' if link["round"] is not None else "")
    return f"{address} {title}".rstrip()


def _written(angled: str) -> str:
    return angled.strip().translate(_WRITTEN)
