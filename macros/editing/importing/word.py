"""Read a Word file as Markdown, and tell what in it a human must look at. The file itself is only read."""

from __future__ import annotations

import re
import tempfile
import zipfile
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from ..refused import Refused
from .plain_word import plain_copy

_MARKDOWN = (
    "markdown-simple_tables-multiline_tables-grid_tables-header_attributes-link_attributes-raw_attribute"
    "-fenced_divs-bracketed_spans-native_divs-native_spans+pipe_tables+four_space_rule-smart"
    # What the engine of the site would not take for more than the signs themselves.
    "-escaped_line_breaks-tex_math_dollars-citations-subscript-superscript-strikeout-example_lists"
)
_TEMPLATE = "$title$\n<<<>>>\n$body$\n"
LARGEST = 50_000_000
"""Bytes of a file unpacked. Scanned pages are larger, and have no text to bring."""

_SEEN_IN_FILE = (
    (re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) "), "{} endringer er ikke godtatt i Word; de er hentet som godtatt"),
    (re.compile(rb"<w:(?:vMerge|gridSpan)\b"), "{} tabellceller er slått sammen; les tabellene"),
    (re.compile(rb"<w:commentReference\b"), "{} merknader i margen er ikke hentet"),
    (re.compile(rb"<w:txbxContent\b"), "{} tekstbokser; se etter at teksten kom på rett sted"),
)


@dataclass
class Read:
    """What was read: Markdown with images still in `media`, and notes in Norwegian of what to look at."""

    title: str
    markdown: str
    media: dict[str, bytes] = field(default_factory=dict)
    """Pictures by the name that the Markdown uses."""
    notes: list[str] = field(default_factory=list)


def read_word(path: Path) -> Read:
    """Raises Refused when the file cannot be read."""
    notes = _notes(path)
    try:
        import pypandoc  # type: ignore[import-untyped]
    except ImportError as error:
        raise Refused("Import fra Word trenger pandoc. Installer det med: uv pip install --group word") from error
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template"
        template.write_text(_TEMPLATE, encoding="utf-8")
        arguments = ["--wrap=none", "--markdown-headings=atx", "--track-changes=accept", "--standalone"]
        arguments += [f"--template={template}", f"--extract-media={folder}"]
        try:
            plain = plain_copy(path, Path(folder))
            text = str(pypandoc.convert_file(str(plain), _MARKDOWN, format="docx", extra_args=arguments))
        except RuntimeError as error:
            raise Refused(f"{path.name} kan ikke leses. Åpne den i Word, lagre som .docx og prøv igjen.") from error
        title, _, markdown = text.partition("<<<>>>")
        media = {str(file): file.read_bytes() for file in Path(folder).glob("media/**/*") if file.is_file()}
    tidy = _tidy(markdown.strip())
    if "<table" in tidy:
        notes.append("en tabell er for sammensatt for Markdown, og er hentet som HTML; bygg den om")
    return Read(title.strip(), tidy, media, notes)


_FIGURE = re.compile(r"</?figure[^>]*>|<figcaption.*?</figcaption>", re.DOTALL)
_PICTURE = re.compile(r'<img src="(?P<source>[^"]+)"(?P<rest>[^>]*)/?>')
_ALT = re.compile(r'alt="([^"]*)"')
_TO_CONFIRM = re.compile(r"\\\[(må (?:bekreftes|stadfestast)[^\]]*?)\\\]")
"""Our own mark, which pandoc shields from being read as a link."""
_BULLET = re.compile(r"^(\s*)-   (?=\S)", re.MULTILINE)
_WIDTHS = re.compile(r"<colgroup>.*?</colgroup>\n?| style=\"[^\"]*\"", re.DOTALL)


def _tidy(markdown: str) -> str:
    """Pictures as Markdown, whatever size they had on paper; tables without widths; one space after a bullet."""

    def picture(found: re.Match[str]) -> str:
        alt = _ALT.search(found["rest"])
        return f"![{unescape(alt[1]) if alt else ''}]({found['source']})"

    text = _TO_CONFIRM.sub(r"[\1]", _PICTURE.sub(picture, _FIGURE.sub("", markdown)))
    return _BULLET.sub(r"\1- ", _WIDTHS.sub("", text))


def _notes(path: Path) -> list[str]:
    try:
        with zipfile.ZipFile(path) as opened:
            if sum(entry.file_size for entry in opened.infolist()) > LARGEST:
                raise Refused(f"{path.name} er for stor. Ta ut bildene, og prøv igjen.")
            document = opened.read("word/document.xml")
    except (zipfile.BadZipFile, KeyError) as error:
        raise Refused(f"{path.name} er ikke et Word-dokument (.docx).") from error
    counted = [(len(pattern.findall(document)), note) for pattern, note in _SEEN_IN_FILE]
    return [note.format(number) for number, note in counted if number]


def read_pdf(path: Path) -> Read:
    """The words of a PDF, and nothing else of it. Raises Refused when there are none."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise Refused("Import fra pdf trenger pypdf. Installer det med: uv pip install --group word") from error
    try:
        pages = [page.extract_text() for page in PdfReader(path).pages]
    except (PyPdfError, OSError, ValueError) as error:
        raise Refused(f"{path.name} kan ikke leses som pdf.") from error
    text = "\n\n".join(pages).strip()
    if not text:
        raise Refused(f"{path.name} er bilder av sider, uten tekst. Be om Word-filen.")
    lost = "Overskrifter, lister, tabeller, fotnoter og bilder i en pdf går tapt; bygg dem opp for hånd"
    return Read("", text, notes=[lost])
