"""A Word file with what agreements in Word have in them, written part by part, since no program makes all of it.

Numbers typed and automatic, clauses within clauses, cross-references, captions, merged cells, a table for signatures,
footnotes, text boxes, content controls, a table of contents, tracked changes, comments, soft hyphens, pictures inside
and outside, header and footer. The text is ours.
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
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "footnotes", "comments", "header1", "footer1")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", number: tuple[int, int] | None = None, indent: int = 0) -> str:
    """`number` is the list and the level in it; `indent` is in twentieths of a point."""
    numbered = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    indented = f'<w:ind w:left="{indent}"/>' if indent else ""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{styled}{numbered}{indented}</w:pPr>{inner}</w:p>"


def cell(text: str, properties: str = "", *more: str) -> str:
    """`more` are further paragraphs."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}{''.join(more)}</w:tc>"


def bookmark(name: str, text: str) -> str:
    """A text that a reference may lead to."""
    return f'<w:bookmarkStart w:id="7" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="7"/>'


def field(instruction: str, result: str) -> str:
    """What Word has worked out from an instruction, as it stores most of them: in pieces."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    said = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{said}{marks['separate']}{run(result)}{marks['end']}"


def simple_field(instruction: str, result: str) -> str:
    """The same, as some programs store it: in one."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run(result)}</w:fldSimple>'


def link(relation: str, text: str) -> str:
    return f'<w:hyperlink r:id="{relation}">{run(text)}</w:hyperlink>'


def linked_picture(relation: str) -> str:
    """A picture that lies outside the file."""
    return (
        f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><a:blip r:link="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


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
    """As Word writes it: once for itself, and once for older ones."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp>"
    graphic = f'<a:graphic><a:graphicData uri="x">{shape}</a:graphicData></a:graphic>'
    new = f'<mc:Choice Requires="wps"><w:drawing><wp:anchor>{graphic}</wp:anchor></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def word_art(text: str) -> str:
    """Decorated letters of older Word."""
    return f'<w:r><w:pict><v:shape><v:textpath string="{text}"/></v:shape></w:pict></w:r>'


def content_control(inner: str, gallery: str = "") -> str:
    """`gallery` says what Word made of it, such as «Table of Contents»."""
    made = f'<w:sdtPr><w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj></w:sdtPr>' if gallery else ""
    return f"<w:sdt>{made}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def form_field(inner: str, instruction: str) -> str:
    """A field of an older form: a box to tick off, or a list to choose from."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inner}</w:ffData></w:fldChar></w:r>'
    rest = f'<w:r><w:instrText> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return begin + rest


def box(ticked: bool) -> str:
    """A box to tick off, as newer Word stores it."""
    mark = f'<w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
    return f"<w:sdt>{mark}<w:sdtContent>{run('☒' if ticked else '☐')}</w:sdtContent></w:sdt>"


SOFT_HYPHEN = "<w:r><w:softHyphen/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
BREAK = "<w:r><w:br/></w:r>"
HEADINGS, LETTERS, BULLETS, CHAPTERS, CLAUSES, PARAGRAPHS = range(1, 7)
"""The lists of the file: numbered headings with clauses below them, from 2; a) b) c); bullets; headings alone;
headings with clauses, from 1; and §§."""
NO_LIST = 0
"""What Word writes of a paragraph that somebody has taken out of the list."""

_LEVELS = {
    HEADINGS: (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
    LETTERS: (("lowerLetter", "%1)"), ("lowerRoman", "%2)")),
    BULLETS: (("bullet", "•"), ("bullet", "–")),
    CHAPTERS: (("upperRoman", "%1."), ("decimal", "%2.")),
    CLAUSES: (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
    PARAGRAPHS: (("decimal", "§ %1."),),
}

_STARTS = {HEADINGS: 2}
"""Lists that somebody has told Word to begin at another number: the one before was typed."""


def _numbering() -> str:
    abstract, lists = "", ""
    for number, levels in _LEVELS.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for level, (form, text) in enumerate(levels)
        )
        abstract += f'<w:abstractNum w:abstractNumId="{number}">{inner}</w:abstractNum>'
        start = _STARTS.get(number)
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{override}</w:num>'
    return f"<w:numbering {_W}>{abstract}{lists}</w:numbering>"


def _styles() -> str:
    names = {
        "Tittel": "Title",
        "Undertittel": "Subtitle",
        "Forfatter": "Author",
        "Dato": "Date",
        "Bildetekst": "caption",
        "Innhold": "toc 1",
        "Innholdstittel": "TOC Heading",
        "Figurliste": "table of figures",
        "Overskrift1": "heading 1",
        "Overskrift2": "heading 2",
    }
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
        for style, name in names.items()
    )
    numbered = f'<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="{CLAUSES}"/></w:numPr></w:pPr>'
    styles += f'<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/>{numbered}</w:style>'
    return f"<w:styles {_W}>{styles}</w:styles>"


def write_word(
    path: Path,
    body: list[str],
    footnotes: dict[int, str] | None = None,
    *,
    main: str = "document",
    title: str = "",
    links: tuple[str, ...] = (),
    pictures: tuple[str, ...] = (),
    parts: dict[str, tuple[str, ...]] | None = None,
) -> None:
    """Write a file with this body. Header, footer and the comment say TOPPTEKST, BUNNTEKST and MERKNAD.

    `main` is the name of the part with the text, `title` stands among the properties of the file. `links` (r20, r21 …)
    and `pictures` (r30 …) are addresses outside of it. `parts` are drawn: what they are, with name and words.
    """
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>", text)}</w:footnote>'
        for number, text in (footnotes or {}).items()
    )
    header, footer = (
        f'<w:{part}Reference w:type="default" r:id="{n}"/>' for part, n in (("header", "r4"), ("footer", "r5"))
    )
    inner = f"{''.join(body)}<w:sectPr>{header}{footer}</w:sectPr>"
    comment = f'<w:comment w:id="0" w:author="A">{paragraph("MERKNAD")}</w:comment>'
    contents = {
        main: f"<w:document {_MORE}><w:body>{inner}</w:body></w:document>",
        "styles": _styles(),
        "numbering": _numbering(),
        "footnotes": f"<w:footnotes {_MORE}>{notes}</w:footnotes>",
        "comments": f"<w:comments {_W}>{comment}</w:comments>",
        "header1": f"<w:hdr {_W}>{paragraph('TOPPTEKST')}</w:hdr>",
        "footer1": f"<w:ftr {_W}>{paragraph('BUNNTEKST')}</w:ftr>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types(main))
        whole = {"r0": ("officeDocument", f"word/{main}.xml"), "r1": ("core-properties", "docProps/core.xml")}
        archive.writestr("_rels/.rels", _relations(whole))
        archive.writestr("docProps/core.xml", f'<c><title xmlns="http://purl.org/dc/elements/1.1/">{title}</title></c>')
        outside = {f"r{20 + n}": ("hyperlink", address) for n, address in enumerate(links)}
        outside |= {f"r{30 + n}": ("image", address) for n, address in enumerate(pictures)}
        inside = {f"r{n}": (part.rstrip("1"), f"{part}.xml") for n, part in enumerate(_PARTS)}
        for number, (kind, (name, *drawn)) in enumerate((parts or {}).items()):
            inside[f"r{50 + number}"] = (kind, name)
            said = "".join(f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>" for one in drawn)
            archive.writestr(f"word/{name}", f"<x {_MORE}>{said}</x>")
        archive.writestr(f"word/_rels/{main}.xml.rels", _relations(inside, outside))
        archive.writestr("word/_rels/footnotes.xml.rels", _relations({}, outside))
        for name, xml in contents.items():
            archive.writestr(f"word/{name}.xml", xml)


def _content_types(name: str) -> str:
    main = f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.document.main+xml"/>'
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}.{part.rstrip("1")}+xml"/>' for part in _PARTS
    )
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{default}{main}{parts}</Types>'


def _relations(targets: dict[str, tuple[str, str]], outside: dict[str, tuple[str, str]] | None = None) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inner = "".join(
        f'<Relationship Id="{name}" Type="{base}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    inner += "".join(
        f'<Relationship Id="{name}" Type="{base}/{kind}" Target="{target}" TargetMode="External"/>'
        for name, (kind, target) in (outside or {}).items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
