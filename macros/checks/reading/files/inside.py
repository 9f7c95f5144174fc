"""The words inside a file that is no page: data as they stand, and what a picture or a PDF carries unseen."""

from __future__ import annotations

import logging
import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ....documents.identifiers import likenesses

UNSEEN = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".pdf"}
"""Files whose words have no line that an author could be shown."""

LARGEST = 20_000_000
"""Bytes read of one file."""
LARGEST_PIECE = 1_000_000
"""Bytes that one compressed piece of a file may become."""
MOST_PIECES = 2_000
MOST_PAGES = 500

_COMPRESSED_TEXT = re.compile(
    rb"(?:zTXt|iTXt)[ -~]{1,79}\x00(?:\x00|\x01\x00[^\x00]{0,40}\x00[^\x00]{0,200}\x00)(?=\x78)"
)
_STREAM = re.compile(rb"stream\r?\n(?=\x78)")
_STREAM_AS_IT_IS = re.compile(rb"(?<!end)stream\r?\n(?!\x78)")
_SHOWN = re.compile(rb"\[[^\[\]]{0,20000}\]\s*TJ|(?:\([^()]{0,2000}\)|<[0-9a-fA-F\s]{0,4000}>)\s*(?:Tj|')")
_STRING = re.compile(rb"\([^()]{0,2000}\)|<[0-9a-fA-F\s]{0,4000}>")
_OCTAL = re.compile(rb"\\([0-7]{1,3})")
_IN_HEX = re.compile(rb"<((?:[0-9a-fA-F]{2}){11,2000})>")
_WORDS = re.compile(r"[0-9][\x20-\x7e\xa0]{9,}")


def words_inside(path: Path) -> str:
    """The text of a file; of pictures and PDFs only the stretches that begin with a digit, one a line.

    Metadata lies uncompressed in JPEG, GIF, WebP and SVG. PNG may compress it; UTF-16 puts a zero after each letter.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST)
    if path.suffix.lower() not in UNSEEN:
        within = (word for one in pictures_in(data) for word in _unseen(one).split("\n"))
        numbers = [word for word in within if any(found.certain for found in likenesses(word))]
        return "\n".join([data.decode("utf-8", "replace"), *numbers])
    return _unseen(data, *([*_written(data), *_pages(path)] if path.suffix.lower() == ".pdf" else ()))


def pictures_in(drawing: bytes) -> Iterator[bytes]:
    """The pictures that lie inside a drawing, as drawing programs put them there."""
    for found, _ in zip(_INLINE.finditer(drawing), range(MOST_PIECES), strict=False):
        with suppress(ValueError):
            yield b64decode(found[1])


_INLINE = re.compile(rb"data:image/[a-z+]{1,20};base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)


def _unseen(data: bytes, *said: str) -> str:
    """The stretches that begin with a digit, in what a file carries, and in what it `said` of itself."""
    texts = [data.decode("latin-1"), data.replace(b"\0", b"").decode("latin-1"), *said]
    texts += [_unpacked(data[found.end() :]).decode("latin-1") for found in _COMPRESSED_TEXT.finditer(data)]
    if data.startswith(b"%PDF"):
        texts += [_letters(found[0]).decode("latin-1") for found in _IN_HEX.finditer(data)]
    return "\n".join(dict.fromkeys(word for text in texts for word in _WORDS.findall(text)))


def _written(data: bytes) -> Iterator[str]:
    """What the pages of a PDF write with plain letters, without any help."""
    for found, _ in zip(_STREAM.finditer(data), range(MOST_PIECES), strict=False):
        yield _said(_unpacked(data[found.end() : found.end() + LARGEST_PIECE]))
    begins = _STREAM_AS_IT_IS.search(data)
    while begins and (ends := data.find(b"endstream", begins.end())) >= 0:
        yield _said(data[begins.end() : min(ends, begins.end() + LARGEST_PIECE)])
        begins = _STREAM_AS_IT_IS.search(data, ends + len(b"endstream"))


def _said(drawn: bytes) -> str:
    """The words among what a page draws."""
    lines = _SHOWN.findall(drawn)
    return " ".join(b"".join(map(_letters, _STRING.findall(line))).decode("latin-1") for line in lines)


def _letters(string: bytes) -> bytes:
    """What a string of a PDF says: plain, with letters by their number in eights, or all in hexadecimal."""
    if string.startswith(b"<"):
        digits = b"".join(string[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()).replace(b"\0", b"")
    return _OCTAL.sub(lambda code: bytes([int(code[1], 8) & 0xFF]), string[1:-1])


def _pages(path: Path) -> Iterator[str]:
    """What they write with letters of their own, where the reader of PDFs that `import` uses is installed."""
    try:
        from pypdf import PdfReader
    except ImportError:
        return
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(path)
        yield from (str(value) for value in (reader.metadata or {}).values())
        for page in reader.pages[:MOST_PAGES]:
            yield " ".join(page.extract_text().split())
    except Exception:
        return


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, LARGEST_PIECE)
    except zlib.error:
        return b""
