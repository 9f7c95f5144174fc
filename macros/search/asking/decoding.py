"""Reads the bytes that `encoding` wrote; the browser's twin is `overrides/assets/search/shard.js`."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from ..building.encoding import FAINT, OUTSIDE, STRENGTHS, Evidence, Posting


class Bytes:
    """The bytes of a shard, read one thing after the other."""

    def __init__(self, packed: bytes) -> None:
        self._data = zlib.decompress(packed)
        self._at = 0

    def all(self) -> bytes:
        return self._data

    def varint(self) -> int:
        number = shift = 0
        while True:
            byte = self._data[self._at]
            self._at += 1
            number |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return number

    def _take(self, length: int) -> bytes:
        self._at += length
        return self._data[self._at - length : self._at]

    def word_after(self, before: str) -> str:
        shared, length = self.varint(), self.varint()
        return before[:shared] + self._take(length).decode()

    def evidence(self) -> Evidence:
        number = -1
        numbers = [number := number + self.varint() for _ in range(self.varint())]
        return {number: STRENGTHS[step] for number, step in zip(numbers, self._take(len(numbers)), strict=True)}

    def entries(self) -> Iterator[tuple[str, Posting]]:
        """Every key of a shard with what is known of it, in order."""
        key = ""
        while self._at < len(self._data):
            key = self.word_after(key)
            yield key, self.posting(key)

    def posting(self, key: str) -> Posting:
        stems = self.varint()
        if not stems:
            return Posting(redirect=self.word_after(key))
        exact = {self.word_after(key): self.evidence() for _ in range(stems - 1)}
        indirect = self.evidence()
        forms = [self.word_after("") for _ in range(self.varint())]
        said = tuple(form for form in forms if form not in (FAINT, OUTSIDE))
        return Posting(exact, indirect, said, faint=FAINT in forms, outside=OUTSIDE in forms)
