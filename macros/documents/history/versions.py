"""Where an approved version of a text is found again: what the ledger writes of each."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

_BLOB = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_VERSION = re.compile(r"(?!(?:mot|ny)$)[^\W_][\w-]{0,30}(\.[\w-]{1,30}){0,4}")


@dataclass(frozen=True)
class Recorded:
    """One approved version. A text that follows another is several files."""

    on: date
    """The day it was approved."""
    file: str = ""
    """The name that git gives the bytes of the file: it is the same wherever the file lies, in every copy."""
    common: Mapping[str, str] = field(default_factory=dict)
    """The same of each text that it followed, by id, the nearest first."""
    withdrawn: str = ""
    """Why nobody may read it any more; empty for what is kept."""

    @property
    def blobs(self) -> Iterator[str]:
        """The files it is made of; none for one that is withdrawn."""
        if not self.withdrawn:
            yield self.file
            yield from self.common.values()

    def is_kept_in(self, later: Recorded | None) -> bool:
        """Whether a later ledger says the same, or says why the text is gone."""
        if later is None or later.on != self.on:
            return False
        return bool(later.withdrawn) or (later.file, dict(later.common)) == (self.file, dict(self.common))

    def written(self) -> str:
        """As YAML, on one line."""
        parts = [f"on: {self.on.isoformat()}"]
        if self.withdrawn:
            return f"{{{parts[0]}, withdrawn: {json.dumps(self.withdrawn, ensure_ascii=False)}}}"
        parts.append(f'file: "{self.file}"')
        if self.common:
            parts.append("common: {" + ", ".join(f'{id_}: "{blob}"' for id_, blob in self.common.items()) + "}")
        return f"{{{', '.join(parts)}}}"


def recorded(values: Any) -> dict[str, Recorded]:
    """The versions of one text, as they stand in the ledger. Raises TypeError or ValueError for anything else."""
    if not isinstance(values, dict):
        raise TypeError(values)
    return {str(version): _recorded(value) for version, value in values.items()}


def _recorded(value: Any) -> Recorded:
    on = value[True] if True in value else value["on"]  # YAML takes «on» for a yes
    found = Recorded(
        on,
        str(value.get("file", "")),
        {str(id_): str(blob) for id_, blob in (value.get("common") or {}).items()},
        str(value.get("withdrawn") or ""),
    )
    if not isinstance(on, date) or not all(_BLOB.fullmatch(blob) for blob in found.blobs):
        raise ValueError(value)
    return found


def is_version(text: str) -> bool:
    """Whether this can be the number of a version: it becomes a part of an address."""
    return _VERSION.fullmatch(text) is not None


@lru_cache(maxsize=1000)
def in_order(version: str) -> tuple[tuple[int, str], ...]:
    """A sort key that puts 2.10 after 2.9, and words after numbers."""
    parts = re.split(r"[.-]", version)
    return tuple((int(part), "") if part.isdecimal() else (sys.maxsize, part) for part in parts)
