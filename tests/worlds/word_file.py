"""A Word file with what agreements in Word have in them, written part by part, since no program makes all of it.

Numbers typed and automatic, clauses within clauses, merged cells, a table for signatures, footnotes, a text box, a
content control, tracked changes, comments, soft hyphens, header and footer. The text is ours.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    f'{_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "footnotes", "comments", "header1", "footer1")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", number: tuple[int, int] | None = None) -> str:
    """`number` is the list and the level in it."""
    numbered = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{inner}</w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: list[str]) -> str:
    grid = "<w:gridCol/>" * 3
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>'


def footnote(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def changed(kind: str, text: str) -> str:
    """`kind` is ins or del."""
    tag = "delText" if kind == "del" else "t"
    return (
        f'<w:{kind} w:id="1" w:author="A" w:date="2022-01-01T00:00:00Z">'
        f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r></w:{kind}>'
    )


def commented(text: str) -> str:
    return (
        f'<w:commentRangeStart w:id="0"/>{run(text)}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )


def text_box(text: str) -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>"
    graphic = f'<a:graphic><a:graphicData uri="x">{shape}</a:graphicData></a:graphic>'
    drawing = f"<w:drawing><wp:anchor>{graphic}</wp:anchor></w:drawing>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent></w:r>'


def content_control(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


SOFT_HYPHEN = "<w:r><w:softHyphen/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
HEADINGS, LETTERS, BULLETS = 1, 2, 3
"""The lists of the file: numbered headings with clauses below them, a) b) c), and bullets."""

_LEVELS = {
    HEADINGS: (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
    LETTERS: (("lowerLetter", "%1)"), ("lowerRoman", "%2)")),
    BULLETS: (("bullet", "•"), ("bullet", "–")),
}


def _numbering() -> str:
    abstract, lists = "", ""
    for number, levels in _LEVELS.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for level, (form, text) in enumerate(levels)
        )
        abstract += f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return f"<w:numbering {_W}>{abstract}{lists}</w:numbering>"


def _styles() -> str:
    names = {"Tittel": "Title", "Innhold": "toc 1", "Overskrift1": "heading 1", "Overskrift2": "heading 2"}
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
        for style, name in names.items()
    )
    return f"<w:styles {_W}>{styles}</w:styles>"


def write_word(path: Path, body: list[str], footnotes: dict[int, str]) -> None:
    """Write a file with this body. Header, footer and the comment say TOPPTEKST, BUNNTEKST and MERKNAD."""
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>", text)}</w:footnote>'
        for number, text in footnotes.items()
    )
    header, footer = (
        f'<w:{part}Reference w:type="default" r:id="{n}"/>' for part, n in (("header", "r4"), ("footer", "r5"))
    )
    inner = f"{''.join(body)}<w:sectPr>{header}{footer}</w:sectPr>"
    comment = f'<w:comment w:id="0" w:author="A">{paragraph("MERKNAD")}</w:comment>'
    contents = {
        "document": f"<w:document {_MORE}><w:body>{inner}</w:body></w:document>",
        "styles": _styles(),
        "numbering": _numbering(),
        "footnotes": f"<w:footnotes {_W}>{notes}</w:footnotes>",
        "comments": f"<w:comments {_W}>{comment}</w:comments>",
        "header1": f"<w:hdr {_W}>{paragraph('TOPPTEKST')}</w:hdr>",
        "footer1": f"<w:ftr {_W}>{paragraph('BUNNTEKST')}</w:ftr>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types())
        archive.writestr("_rels/.rels", _relations({"r0": ("officeDocument", "word/document.xml")}))
        archive.writestr(
            "word/_rels/document.xml.rels",
            _relations({f"r{n}": (part.rstrip("1"), f"{part}.xml") for n, part in enumerate(_PARTS)}),
        )
        for name, xml in contents.items():
            archive.writestr(f"word/{name}.xml", xml)


def _content_types() -> str:
    main = f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}.{part.rstrip("1")}+xml"/>' for part in _PARTS
    )
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{default}{main}{parts}</Types>'


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inner = "".join(
        f'<Relationship Id="{name}" Type="{base}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
