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
_PIECE = r"(?:[^\s<>()\x22']|\([^()\n\x22']*\))+"
SPACED = re.compile(
    rf"(?<!\\)\]\([ \t]*(?![^\s()]+[ \t]+\([^()\n]*\)[ \t]*\))(?P<address>{_PIECE}(?:[ \t]+{_PIECE})+)"
    r"(?P<title>[ \t]+(?:\x22[^\x22\n]*\x22|'[^'\n]*'))?[ \t]*\)"
)
"""An address with blanks, which the engine takes for one and no other reader of Markdown does."""
PLACE = re.compile(r"^(?:https?:|mailto:|tel:|sms:|www\.|[./#])|\.[a-z][a-z0-9]{1,4}(?:#\S*)?$")
"""What an address looks like; what stands behind [LIS1](turnuslege i sykehus) is words."""
_WRITTEN = str.maketrans({" ": "%20", "\t": "%20", "(": "%28", ")": "%29"})


def plain_addresses(words: str) -> str:
    """Words whose links are as the engine reads them."""
    if "](" in words:
        words = _LINK.sub(_plain, words) if "<" in words or " (" in words else words
        words = SPACED.sub(lambda found: f"]\\{found[0][1:]}", with_written_blanks(words))
    return _DEFINITION.sub(lambda found: found["label"] + _written(found["angled"]), words) if "]:" in words else words


def with_written_blanks(words: str) -> str:
    """Words whose addresses have %20 for each blank."""
    return SPACED.sub(_spaced, words) if "](" in words else words


def _spaced(link: re.Match[str]) -> str:
    if not PLACE.search(link["address"]):
        return link[0]
    return f"]({_written(link['address'])}{link['title'] or ''})"


def _plain(link: re.Match[str]) -> str:
    address = link["bare"] or _written(link["angled"])
    title = link["quoted"] or (f'"{link["round"]}"' if link["round"] is not None else "")
    return f"{address} {title}".rstrip()


def _written(angled: str) -> str:
    return angled.strip().translate(_WRITTEN)
