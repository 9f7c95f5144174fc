"""What a picture or a PDF is, whatever its name says, and what it carries that nobody sees: acts, places and people."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from struct import error as struct_error
from struct import unpack_from

from .inside import LARGEST, LARGEST_PIECE, MOST_PIECES, pictures_in
from .published import DRAWING

_BEGINS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".pdf": (b"%PDF-",),
}
_END_OF_PNG = b"IEND\xaeB`\x82"

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LONGEST_DICTIONARY = 4_000
_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})\s+\d{1,5}\s+obj")
_CODED = re.compile(rb"#([0-9a-fA-F]{2})")
_ACTS = re.compile(
    rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|FileAttachment|EF|RichMedia|SubmitForm|ImportData|GoToE|XFA|Rendition|Movie)"
    rb"(?![\w])"
)
_ACTS_ANYWHERE = re.compile(
    rb"/(?:JavaScript|EmbeddedFiles?|FileAttachment|RichMedia|SubmitForm|ImportData)(?![\w])|(?:/S|obj)[^/]{0,200}/Launch(?![\w])"
)
"""What no drawing of a page says by chance: what looks like one may be no stream to another reader."""
_PACKED = re.compile(rb"/ObjStm(?![\w])")
_ON_OPENING = re.compile(rb"/(?:OpenAction|AA)\s*(?:(?P<object>\d{1,7})\s+\d{1,5}\s+R|(?P<here><<[^<>]{0,500}))")
_LEAVES = re.compile(rb"/(?:URI|GoToR)(?![\w])")
_LOCKED = re.compile(rb"/Encrypt(?![\w])")

_AUTHOR_OF_PDF = re.compile(rb"/Author\s*(?:\((?!\s*\))|<(?:feff)?[0-9a-fA-F]{4})", re.IGNORECASE)
_CREATOR, _NAME = b"<dc:creator>", re.compile(rb"<rdf:li[^<>]{0,80}>\s{0,20}[^<\s]")
_PLACE = re.compile(rb"GPSLatitude(?:>|=[\"'])\s*[^<\s\"']")
_AUTHOR_OF_PNG = re.compile(rb"(?:tEXt|zTXt|iTXt)(?:Author|Artist)\x00")
_BYLINE = b"\x1c\x02\x50"
_EXIF = re.compile(rb"(?:Exif\x00\x00|eXIf|EXIF....)(?=II\*\x00|MM\x00\*)", re.DOTALL)
_NAMES = {0x013B, 0x9C9D, 0xA430}
"""Of EXIF: Artist, XPAuthor and CameraOwnerName."""
_MORE, _GPS = 0x8769, 0x8825
_LATITUDE = 2
_MOST_TAGS = 200
_MOST_HEADS = 8
_LONGEST_HEAD = 70_000
"""Bytes. In a JPEG it has 65 533."""


def unfit(path: str, data: bytes) -> str | None:
    """What is wrong with a picture or a PDF, in words; None when a browser only shows it."""
    ending = PurePosixPath(path).suffix.lower()
    if ending not in _BEGINS:
        return None
    if len(data) >= LARGEST:
        return f"filen er større enn {LARGEST // 1_000_000} MB"
    whole = ending != ".png" or data.endswith(_END_OF_PNG)
    if not (data.startswith(_BEGINS[ending]) and whole and (ending != ".webp" or data[8:12] == b"WEBP")):
        return f"filen er ingen hel {ending.removeprefix('.')}, eller har noe annet i seg"
    return _unfit_pdf(data) if ending == ".pdf" else None


def _unfit_pdf(data: bytes) -> str | None:
    text, opened = _structure(data)
    whole = _CODED.sub(_letter, data)
    if len(_PACKED.findall(whole)) > opened or _LOCKED.search(text):
        return "filen er låst, så ingen kan se hva den har i seg"
    if _ACTS.search(text) or _ACTS_ANYWHERE.search(whole) or any(map(_LEAVES.search, _done_on_opening(text))):
        return "filen har skript, vedlegg eller handlinger i seg"
    return None


def _structure(data: bytes) -> tuple[bytes, int]:
    """The objects of a PDF without what its pages draw, and how many of its packs of objects are among them."""
    parts: list[bytes] = []
    opened = after = 0
    begins = _STREAM.search(data)
    while begins and (ends := data.find(b"endstream", begins.end())) >= 0 and len(parts) < 2 * MOST_PIECES:
        before = data[after : begins.start()]
        parts.append(before)
        if _PACKED.search(_CODED.sub(_letter, before[-_LONGEST_DICTIONARY:])):
            inside = _unpacked(data[begins.end() : ends])
            parts.append(inside)
            opened += bool(inside)
        after = ends
        begins = _STREAM.search(data, ends)
    return _CODED.sub(_letter, b"\n".join([*parts, data[after:]])), opened


def _unpacked(data: bytes) -> bytes:
    """What is packed; nothing when it is packed otherwise, or is too much."""
    opener = zlib.decompressobj()
    try:
        inside = opener.decompress(data, LARGEST_PIECE)
    except zlib.error:
        return b""
    return b"" if opener.unconsumed_tail else inside


def _letter(code: re.Match[bytes]) -> bytes:
    return bytes([int(code[1], 16)])


def _done_on_opening(text: bytes) -> Iterator[bytes]:
    named = set()
    for found in _ON_OPENING.finditer(text):
        if found["here"]:
            yield found["here"]
        else:
            named.add(found["object"])
    for begins in _OBJECT.finditer(text) if named else ():
        if begins[1] in named:
            yield text[begins.end() : begins.end() + 500].partition(b"endobj")[0]


def carried(path: str, data: bytes) -> tuple[str, ...]:
    """What a file tells of people and places besides what it shows, in words."""
    ending = PurePosixPath(path).suffix.lower()
    if ending == DRAWING:
        return tuple(dict.fromkeys(told for one in pictures_in(data) for told in carried("", one)))
    if ending == ".pdf":
        return ("navnet på den som laget den",) if _AUTHOR_OF_PDF.search(data) else ()
    named, placed = _exif(data)
    creator = data.find(_CREATOR)
    named = named or _BYLINE in data or _AUTHOR_OF_PNG.search(data) is not None
    named = named or (creator >= 0 and _NAME.search(data, creator, creator + 600) is not None)
    found = {"stedet det er tatt": placed or _PLACE.search(data), "navnet på den som tok det": named}
    return tuple(words for words, there in found.items() if there)


def _exif(data: bytes) -> tuple[bool, bool]:
    """Whether a name and a place stand in the EXIF of a picture."""
    names = place = False
    for found, _ in zip(_EXIF.finditer(data), range(_MOST_HEADS), strict=False):
        tiff = data[found.end() : found.end() + _LONGEST_HEAD]
        order = "<" if tiff.startswith(b"II") else ">"
        first = _tags(tiff, order, unpack_from(f"{order}I", tiff, 4)[0] if len(tiff) > 8 else 0)
        more = _tags(tiff, order, first.get(_MORE, 0))
        names |= bool(_NAMES & (first.keys() | more.keys()))
        place |= _LATITUDE in _tags(tiff, order, first.get(_GPS, 0))
    return names, place


def _tags(tiff: bytes, order: str, begins: int) -> dict[int, int]:
    """The tags of one directory with their values, or where those lie; nothing where there is none."""
    try:
        (number,) = unpack_from(f"{order}H", tiff, begins) if begins else (0,)
        rows = (unpack_from(f"{order}HHII", tiff, begins + 2 + 12 * row) for row in range(min(number, _MOST_TAGS)))
        return {tag: value for tag, _, _, value in rows}
    except struct_error:
        return {}
