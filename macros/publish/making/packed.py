"""The pages of the past of one text, as one part to keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """A finished page, and in Norwegian what its text has that may not be shown; empty when all may."""

    address: str
    html: bytes
    refused: str = ""


def packed(pages: list[Made]) -> bytes:
    """The pages of one text as one part to keep: a line that tells of them, and the pages one behind the other."""
    told = [(one.address, one.refused, len(one.html)) for one in pages]
    return json.dumps(told).encode() + b"\n" + b"".join(one.html for one in pages)


def unpacked(data: bytes) -> Iterator[Made]:
    told, _, html = data.partition(b"\n")
    for address, refused, length in json.loads(told):
        yield Made(address, html[:length], refused)
        html = html[length:]
