"""A picture or a PDF is what its name says, does nothing, and tells nothing of people and places."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from macros.checks.reading.files.carried import carried, unfit
from macros.checks.reading.files.inside import LARGEST, words_inside
from macros.documents.identifiers import likenesses
from tests.worlds.patience import within

PNG_BEGINS = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*chunks: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"".join([PNG_BEGINS, head, *chunks, chunk(b"IDAT", zlib.compress(b"\0\x99")), chunk(b"IEND", b"")])


def pdf(catalogue: bytes = b"", *objects: bytes) -> bytes:
    begins = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalogue + b">>endobj\n"
    return (
        begins
        + b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + b"".join(objects)
        + b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def packed(data: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """An object of a PDF that has other objects in it."""
    head = b"9 0 obj<</Type/ObjStm/N 1/First 4/Filter" + filters + b">>"
    return head + b"stream\n" + zlib.compress(data) + b"\nendstream endobj\n"


def exif(order: str, **tags: int) -> bytes:
    """The head of a picture from a telephone, with a place and a name where they are wanted."""
    first = [(0x8825, 4, 1, 100)] if "place" in tags else []
    first += [(0x013B, 2, 14, 150)] if "name" in tags else [(0x0110, 2, 4, 150)]

    def rows(found: list[tuple[int, int, int, int]]) -> bytes:
        return struct.pack(f"{order}H", len(found)) + b"".join(struct.pack(f"{order}HHII", *row) for row in found)

    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    head = (mark + struct.pack(f"{order}I", 8) + rows(first)).ljust(100, b"\0")
    return head + rows([(1, 2, 2, 0), (2, 5, 3, 150)]).ljust(50, b"\0") + b"Kari Nordmann\0"


def jpeg(tiff: bytes) -> bytes:
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\0\0" + tiff + b"\xff\xd9"


def drawing(*pictures: bytes) -> bytes:
    """A drawing with photographs in it, as drawing programs keep them."""
    images = (b'<image href="data:image/png;base64,' + b64encode(one) + b'"/>' for one in pictures)
    return b'<svg xmlns="http://www.w3.org/2000/svg">' + b"".join(images) + b"</svg>"


SCRIPT = b"3 0 <</S/JavaScript/JS(a)>>"
MORE = {
    "a page as a png": ("a.png", b"<html><script>alert(1)</script>"),
    "a drawing as a jpg": ("a.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a page as a webp": ("a.webp", b"RIFF<html>"),
    "an archive behind a png": ("a.png", png() + b"PK\x03\x04"),
    "half a png": ("a.png", png()[:20]),
    "nothing": ("a.gif", b""),
    "more than is read": ("a.png", png(chunk(b"tEXt", b"\0" * LARGEST))),
    "a page before a pdf": ("a.pdf", b"<script>alert(1)</script>" + pdf()),
    "a script on opening": ("a.PDF", pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
    "a script by its letters": ("a.pdf", pdf(b"/OpenAction<</S/Java#53cript/J#53(a)>>")),
    "a script in a packed object": ("a.pdf", pdf(b"", packed(b"3 0 <</S/JavaScript/JS(a)>>"))),
    "a packed object nobody can read": (
        "a.pdf",
        pdf(b"", packed(b"a", b"[/ASCII85Decode/LZWDecode]").replace(b"x", b"y")),
    ),
    "a pack of objects behind a long head": (
        "a.pdf",
        pdf(b"", packed(SCRIPT, b"/FlateDecode").replace(b"/N 1", b"/N 1/X(" + b"a" * 5000 + b")")),
    ),
    "a pack of objects named elsewhere": (
        "a.pdf",
        pdf(b"", packed(SCRIPT).replace(b"/Type/ObjStm", b"/Type 8 0 R"), b"8 0 obj/ObjStm endobj\n"),
    ),
    "a pack of objects after another end of line": (
        "a.pdf",
        pdf(b"", packed(SCRIPT).replace(b"stream\n", b"stream\r", 1)),
    ),
    "a pack of objects without an end": ("a.pdf", pdf(b"", packed(SCRIPT).replace(b"endstream", b""))),
    "a pack of objects with more than is read": ("a.pdf", pdf(b"", packed(b" " * 1_100_000 + SCRIPT))),
    "a script in a comment of a stream": (
        "a.pdf",
        pdf(b"/X 1 %>>stream\n/OpenAction<</S/JavaScript/JS(a)>>%endstream\n"),
    ),
    "a script after a word that is no stream": (
        "a.pdf",
        pdf(b"/X(>>\nstream\n)/OpenAction<</S/#4aavaScript/JS(a)>>/Y(endstream)"),
    ),
    "a program in what is no stream": ("a.pdf", pdf(b"/X(stream\n)/OpenAction<</S %a\n/Launch/F(a)>>/Y(endstream)")),
    "an attachment on a page": ("a.pdf", pdf(b"/Annots[<</Subtype/FileAttachment/FS<</EF<</F 3 0 R>>>>>>]")),
    "an attachment without its kind": ("a.pdf", pdf(b"/X<</F(a.exe)/EF<</F 3 0 R>>>>")),
    "an attachment": ("a.pdf", pdf(b"/Names<</EmbeddedFiles<</Names[(a.exe) 3 0 R]>>>>")),
    "a program": ("a.pdf", pdf(b"/AA<</O<</S/Launch/F(cmd.exe)>>>>")),
    "a site on opening": ("a.pdf", pdf(b"/OpenAction<</S/URI/URI(https://ond.example)>>")),
    "a site on opening, elsewhere": (
        "a.pdf",
        pdf(b"/OpenAction 3 0 R", b"3 0 obj<</S/URI/URI(https://a.no)>>endobj\n"),
    ),
    "a form that is sent": ("a.pdf", pdf(b"/AcroForm<</Fields[<</A<</S/SubmitForm>>>>]>>")),
    "a lock": ("a.pdf", pdf() + b"trailer<</Encrypt 3 0 R>>\n%%EOF\n"),
}


@pytest.mark.parametrize(("path", "data"), MORE.values(), ids=MORE)
def test_a_file_that_is_something_else_or_more_is_told_of(path: str, data: bytes) -> None:
    assert unfit(path, data)


PLAIN = {
    "a png": ("a.png", png()),
    "a jpg": ("a.jpeg", jpeg(exif(">"))),
    "a webp": ("a.webp", b"RIFF\x04\0\0\0WEBPVP8 "),
    "a pdf": ("a.pdf", pdf()),
    "a pdf with links and a first page": (
        "a.pdf",
        pdf(b"/OpenAction[2 0 R/Fit]/Annots[<</A<</S/URI/URI(https://a.no)>>>>]"),
    ),
    "a pdf that draws such words": (
        "a.pdf",
        pdf(b"", b"4 0 obj<</Length 9>>stream\n(/JS /Launch) Tj\nendstream endobj\n"),
    ),
    "a pdf with packed objects": ("a.pdf", pdf(b"", packed(b"3 0 <</Type/Page>>"))),
    "a drawing": ("a.svg", b"<svg/>"),
}


@pytest.mark.parametrize(("path", "data"), PLAIN.values(), ids=PLAIN)
def test_a_picture_or_pdf_as_people_make_them_is_left_in_peace(path: str, data: bytes) -> None:
    assert unfit(path, data) is None
    assert carried(path, data) == ()


PLACE, TOOK, MADE = "stedet det er tatt", "navnet på den som tok det", "navnet på den som laget den"
TELLING = {
    "jpg": ("a.jpg", jpeg(exif("<", place=1, name=1)), (PLACE, TOOK)),
    "jpg of another order": ("a.jpg", jpeg(exif(">", place=1)), (PLACE,)),
    "png": ("a.png", png(chunk(b"eXIf", exif(">", name=1))), (TOOK,)),
    "png with an author": ("a.png", png(chunk(b"tEXt", b"Author\0Kari Nordmann")), (TOOK,)),
    "webp": ("a.webp", b"RIFF\x04\0\0\0WEBPEXIF\x10\0\0\0" + exif("<", place=1), (PLACE,)),
    "adobe": ("a.jpg", b"\xff\xd8\xff<dc:creator><rdf:Seq><rdf:li>Kari</rdf:li></rdf:Seq></dc:creator>", (TOOK,)),
    "adobe with a place": ("a.jpg", b"\xff\xd8\xff<exif:GPSLatitude>63,25N</exif:GPSLatitude>", (PLACE,)),
    "the press": ("a.jpg", b"\xff\xd8\xff\x1c\x02\x50\0\x04Kari", (TOOK,)),
    "a picture in a drawing": ("a.svg", drawing(jpeg(exif("<", place=1, name=1))), (PLACE, TOOK)),
    "pdf": ("a.pdf", pdf(b"", b"3 0 obj<</Author(Kari Nordmann)>>endobj\n"), (MADE,)),
    "pdf in other letters": ("a.pdf", pdf(b"", b"3 0 obj<</Author<FEFF004B>>>endobj\n"), (MADE,)),
}


@pytest.mark.parametrize(("path", "data", "told"), TELLING.values(), ids=TELLING)
def test_a_file_that_tells_of_people_and_places_is_told_of(path: str, data: bytes, told: tuple[str, ...]) -> None:
    assert carried(path, data) == told


@pytest.mark.parametrize(
    "drawn", [b"(058371) Tj (12003) Tj", b"[(0583)-20(71)-30(12)2(003)] TJ", b"<3035383337313132303033> Tj"]
)
@pytest.mark.parametrize("packed", [zlib.compress, bytes])
def test_a_number_that_a_page_of_a_pdf_draws_is_found(
    drawn: bytes, packed: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    stream = b"3 0 obj<<>>stream\n" + packed(b"BT " + drawn + b" ET") + b"\nendstream endobj\n"
    (tmp_path / "a.pdf").write_bytes(pdf(b"", stream))
    assert [one.digits for one in likenesses(words_inside(tmp_path / "a.pdf"))][:1] == ["05837112003"]


def test_a_number_in_a_picture_in_a_drawing_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(drawing(png(chunk(b"tEXt", b"Comment\x0005837112003")), b"\x0012345678901 1"))
    assert [one.digits for one in likenesses(words_inside(tmp_path / "a.svg"))] == ["05837112003"]


PIECES = (
    b"<<", b"<</Type/ObjStm>>stream\n", b"stream\n", b"endstream", b"1 0 obj", b"/AA<<", b"/AA 1 0 R ", b"/OpenAction ",
    b"#4", b"(", b"<", b"[", b"<dc:creator>", b"<rdf:li ", b"Exif\0\0II*\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff",
    b"eXIf", b"/Author<feff", b"/Author( ", b"\0", b" ", b"1 ", b"tEXt", b"iTXta\0\1\0", b"<00", b"\\1",
    b"data:image/png;base64,", b"A",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_no_piece_of_a_file_however_often_it_stands_there_takes_long(piece: bytes, tmp_path: Path) -> None:
    for name, begins in (("a.pdf", b"%PDF-"), ("a.png", PNG_BEGINS), ("a.svg", b"data:image/png;base64,")):
        data = begins + piece * (1_000_000 // len(piece)) + b"IEND\xaeB`\x82"
        (tmp_path / name).write_bytes(data)
        for read in (partial(unfit, name, data), partial(carried, name, data), partial(words_inside, tmp_path / name)):
            assert within(1, read), name
