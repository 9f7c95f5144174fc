"""The words hidden in an image file: title, comment, place, camera — and sometimes the patient."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

IMAGES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".bmp"}

LARGEST = 20_000_000
"""Bytes read of one image."""

_COMPRESSED_TEXT = re.compile(
    rb"(?:zTXt|iTXt)[ -~]{1,79}\x00(?:\x00|\x01\x00[^\x00]{0,40}\x00[^\x00]{0,200}\x00)(?=\x78)"
)
_WORDS = re.compile(r"[0-9][\x20-\x7e\xa0]{9,}")


def metadata_of(path: Path) -> str:
    """The stretches of an image that are text and begin with a digit, one a line; empty for other files.

    Metadata lies uncompressed in JPEG, GIF, WebP and SVG. PNG may compress it; UTF-16 puts a zero after each letter.
    """
    if path.suffix.lower() not in IMAGES:
        return ""
    with path.open("rb") as file:
        data = file.read(LARGEST)
    texts = [data.decode("latin-1"), data.replace(b"\0", b"").decode("latin-1")]
    texts += [_unpacked(data[found.end() :]).decode("latin-1") for found in _COMPRESSED_TEXT.finditer(data)]
    return "\n".join(dict.fromkeys(word for text in texts for word in _WORDS.findall(text)))


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, 1_000_000)
    except zlib.error:
        return b""
