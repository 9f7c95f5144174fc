"""The head of a file as lines: change one key, and leave every other byte as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..documents.head.frontmatter import read_bytes
from ..documents.project.inside import write_inside
from .refused import Refused

_KEY = re.compile(r"^(?P<key>[a-z_]+):")


class Head:
    """The front matter of a file as its lines, one block of lines for each key."""

    def __init__(self, text: str) -> None:
        """`text` is that of a whole, readable file."""
        self.line_end = "\r\n" if "\r\n" in text else "\n"
        lines = text.splitlines(keepends=True)
        fences = [number for number, line in enumerate(lines) if line.lstrip("\ufeff").rstrip() == "---"][:2]
        self.before = lines[: fences[0] + 1]
        self.after = lines[fences[1] :]
        self.blocks: dict[str, list[str]] = {}
        key = ""
        for line in lines[fences[0] + 1 : fences[1]]:
            if found := _KEY.match(line):
                key = found["key"]
            self.blocks.setdefault(key, []).append(line)

    def set(self, key: str, lines: list[str]) -> None:
        """Put these lines where the key stands, or last when it is new. `lines` have no line ends."""
        before = self.blocks.get(key, [])
        # A remark after the block is about the next key.
        remarks = len(before)
        while remarks and (not before[remarks - 1].strip() or before[remarks - 1].startswith("#")):
            remarks -= 1
        self.blocks[key] = [*(line + self.line_end for line in lines), *before[remarks:]]

    def put(self, values: Mapping[str, str]) -> None:
        """Set keys of one line each, to values as they are written in a head."""
        for key, value in values.items():
            self.set(key, [f"{key}: {value}"])

    def lead(self, key: str) -> None:
        """Move a key before all others."""
        self.blocks = {key: self.blocks.pop(key), **self.blocks}

    def keep(self, keys: Iterable[str]) -> None:
        wanted = set(keys)
        self.blocks = {key: lines for key, lines in self.blocks.items() if key in wanted}

    @property
    def body(self) -> str:
        """What stands below the head."""
        return "".join(self.after[1:])

    @body.setter
    def body(self, text: str) -> None:
        self.after = ["---" + self.line_end, text]

    def text(self) -> str:
        return "".join([*self.before, *(line for lines in self.blocks.values() for line in lines), *self.after])


def quoted(text: str) -> str:
    """A text as it stands in a head, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def read_head(path: Path) -> Head:
    return Head(path.read_bytes().decode("utf-8"))


def set_key(docs: Path, path: Path, key: str, lines: list[str]) -> None:
    """Write these lines for a key of a file below `docs`, and nothing else.

    Raises Refused when that cannot be done safely.
    """
    write_inside(docs, path, with_key(path.read_bytes(), path.name, key, lines))


def with_key(data: bytes, name: str, key: str, lines: list[str]) -> bytes:
    """The bytes of the file called `name` with these lines for a key. Raises Refused as `set_key` does."""
    head = Head(data.decode("utf-8"))
    head.set(key, lines)
    written = head.text().encode("utf-8")
    before, after = read_bytes(data), read_bytes(written)
    others = {other: value for other, value in before.values.items() if other != key}
    if after.faults != before.faults or others != {n: v for n, v in after.values.items() if n != key}:
        raise Refused(f"Hodet i {name} er skrevet slik at `{key}` ikke kan endres trygt. Skriv det som i malen.")
    return written
