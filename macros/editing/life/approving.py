"""The list of approvals in a head, with one more in it: every other line stays as it was written."""

from __future__ import annotations

import re
from datetime import date

from ..head import Head, quoted

_ITEM = re.compile(r"^(?P<indent> *)- ")
_BRACES = re.compile(r"^(?P<start> *- *\{.*?)(?P<end> *\} *(?:#.*)?)$")
_INLINE = re.compile(r"\{[^{}]*\}")


def approval_line(by: str, on: date, ref: str | None, version: str) -> str:
    """`{by: fjord-asu, on: 2026-11-27, ref: "sak 12/26", version: "2.1"}`."""
    named = quoted(by) if by.isdigit() else by
    case = f", ref: {quoted(ref)}" if ref else ""
    return f"{{by: {named}, on: {on}{case}, version: {quoted(version)}}}"


def with_approval(head: Head, line: str, unnamed: str) -> list[str]:
    """The lines of `approvals` with one more.

    An approval that names no version is of the one that stands in the text. When that is about to be another,
    `unnamed` is the version they are of, and is written to each of them; empty leaves them alone.
    """
    items = _items(head.blocks.get("approvals", []))
    begins = next((found["indent"] for item in items for row in item if (found := _ITEM.match(row))), "  ")
    return ["approvals:", *(row for item in items for row in _named(item, unnamed)), f"{begins}- {line}"]


def _items(block: list[str]) -> list[list[str]]:
    """The items as their lines, each with the remarks above it; a list on one line is broken into a line for each."""
    lines = [line.rstrip("\r\n") for line in block]
    first = lines[0].partition(":")[2].strip() if lines else ""
    if first.startswith("["):
        return [[f"  - {one}"] for one in _INLINE.findall(" ".join(lines))]
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()  # a remark after the list is about the next key
    items: list[list[str]] = [[]]
    for line in lines[1:]:
        if items[-1] and (_ITEM.match(line) or _is_remark(line)) and not _is_remark(items[-1][-1]):
            items.append([])
        items[-1].append(line)
    return [item for item in items if item]


def _is_remark(line: str) -> bool:
    return line.lstrip().startswith("#")


def _named(item: list[str], version: str) -> list[str]:
    first = next((place for place, row in enumerate(item) if _ITEM.match(row)), None)
    if not version or first is None or any(re.search(r"\bversion:", row) for row in item if not _is_remark(row)):
        return item
    if found := _BRACES.match(item[first]):
        named = f"{found['start']}, version: {quoted(version)}{found['end']}"
        return [*item[:first], named, *item[first + 1 :]]
    indent = len(item[first]) - len(item[first].lstrip(" ")) + 2
    return [*item, f"{' ' * indent}version: {quoted(version)}"]
