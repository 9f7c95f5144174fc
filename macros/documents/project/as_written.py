"""The ledger as the program writes it, read line by line: YAML takes ten times as long to understand the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

NO_WORDS = ("true", "false", "yes", "no", "on", "off", "null")
"""To YAML, where they stand without quotation marks."""
_WORD = rf"(?!(?:{'|'.join(NO_WORDS)})\b(?!-))[a-z][a-z0-9-]*"
"""What can stand without them, and is a word to YAML too."""
_QUOTED = r'"[\w#=,;:.()/«»– -]*"'
_KEY = rf'(?:{_WORD}|"[a-z0-9#.-]+")'
_ADDRESS = r"[^\W_][\w-]*/[\w/-]*"

_HEAD = re.compile(
    rf"""(?:\#[ -~«»æøåÆØÅ]*\n)*
    forwardings:(?:\ \{{\}}\n|\n(?P<forwardings>(?:\ \ {_KEY}:\ {_KEY}\n)+))
    published:(?P<none>\ \{{\}})?\n""",
    re.VERBOSE,
)
_TEXT = re.compile(
    rf"""\ \ (?P<id>{_KEY}):\n
    \ \ \ \ addresses:\ \[(?P<addresses>(?:{_ADDRESS}(?:,\ {_ADDRESS})*)?)\]\n
    \ \ \ \ anchors:\ (?P<anchors>{_WORD}|{_QUOTED})\n
    (?:\ \ \ \ versions:\n(?P<versions>(?:\ {{6}}"[^\n]*\n)+))?""",
    re.VERBOSE,
)
_VERSION = re.compile(
    rf"""\ {{6}}"(?P<number>[\w.-]+)":\ \{{on:\ (?P<on>\d{{4}}-\d\d-\d\d),\ (?:
    withdrawn:\ (?P<withdrawn>{_QUOTED})
    |file:\ "(?P<file>[0-9a-f]+)"(?:,\ common:\ \{{(?P<common>{_KEY}:\ "[0-9a-f]+"(?:,\ {_KEY}:\ "[0-9a-f]+")*)\}})?
    )\}}\n""",
    re.VERBOSE,
)


def as_written(text: str) -> dict[str, Any] | None:
    """The values of a ledger as YAML has them; None for anything that the program would have written otherwise."""
    head = _HEAD.match(text)
    if head is None:
        return None
    published, at = list[tuple[str, Any]](), head.end()
    try:
        while not head["none"] and (found := _TEXT.match(text, at)):
            published.append((_said(found["id"]), _text(found)))
            at = found.end()
        forwardings = _once([_pair(line) for line in (head["forwardings"] or "").splitlines()])
        whole = at == len(text) and bool(published) != bool(head["none"])
        return {"forwardings": forwardings, "published": _once(published)} if whole else None
    except _Otherwise:
        return None


class _Otherwise(ValueError):
    """Raised for what the program would not have written."""


def _text(found: re.Match[str]) -> dict[str, Any]:
    values: dict[str, Any] = {
        "addresses": found["addresses"].split(", ") if found["addresses"] else [],
        "anchors": _said(found["anchors"]),
    }
    if found["versions"]:
        values["versions"] = _once([_version(line) for line in found["versions"].splitlines(keepends=True)])
    return values


def _version(line: str) -> tuple[str, dict[Any, Any]]:
    found = _VERSION.fullmatch(line)
    if found is None:
        raise _Otherwise
    try:
        values: dict[Any, Any] = {True: date.fromisoformat(found["on"])}  # YAML takes «on» for a yes
    except ValueError as error:
        raise _Otherwise from error
    for key in ("withdrawn", "file"):
        if found[key]:
            values[key] = _said(found[key])
    if found["common"]:
        values["common"] = _once([_pair(one) for one in found["common"].split(", ")])
    return found["number"], values


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.strip().partition(": ")
    return _said(key), _said(value)


def _said(word: str) -> str:
    return word.strip('"')


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Raises _Otherwise when a key stands twice: one of the two would be lost."""
    every = list(pairs)
    found = dict(every)
    if len(found) < len(every):
        raise _Otherwise
    return found
