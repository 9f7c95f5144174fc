"""Read a Word file as Markdown, and tell what in it a human must look at. The file itself is only read."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from ....documents.counted import counted
from ....model.marks import MUST_BE_CONFIRMED
from ...refused import Refused
from ..marks import LINE
from .package import Package
from .plain import Plain, make_plain
from .told import told

_MARKDOWN = (
    "markdown-simple_tables-multiline_tables-grid_tables-header_attributes-link_attributes-raw_attribute"
    "-fenced_divs-bracketed_spans-native_divs-native_spans+pipe_tables+four_space_rule-smart"
    # What the engine of the site would not take for more than the signs themselves.
    "-escaped_line_breaks-tex_math_dollars-citations-subscript-superscript-strikeout-example_lists-implicit_figures-task_lists"
)


@dataclass
class Read:
    """What was read: Markdown with images still in `media`, and notes in Norwegian of what to look at."""

    title: str
    markdown: str
    media: dict[str, bytes] = field(default_factory=dict)
    """Pictures by the name that the Markdown uses."""
    notes: list[str] = field(default_factory=list)
    names: tuple[str, ...] = ()
    """What its references lead to."""
    property_title: str = ""
    """The title that the properties of the file have; often that of the file it was copied from."""


def read_word(path: Path) -> Read:
    """Raises Refused when the file cannot be read."""
    package = Package(path)
    notes = list(told(package, package.xml(package.main)))
    plain, markdown, media = _by_pandoc(package)
    tidied = _tidied(markdown.strip())
    if not tidied and not plain.title:
        raise Refused("Filen har ingen tekst.")
    return Read(plain.title, tidied, media, [*notes, *_changed(plain, tidied)], plain.names, package.title)


def _by_pandoc(package: Package) -> tuple[Plain, str, dict[str, bytes]]:
    """The file made plain, its Markdown, and its pictures by the names they have there."""
    try:
        import pypandoc  # type: ignore[import-untyped]
    except ImportError as error:
        raise Refused("Import fra Word trenger pandoc. Installer det med: uv pip install --group word") from error
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "plain.docx"
        arguments = ["--wrap=none", "--markdown-headings=atx", "--track-changes=accept", f"--extract-media={folder}"]
        try:
            plain = make_plain(package)
            package.write(copy, plain.changed)
            markdown = str(pypandoc.convert_file(str(copy), _MARKDOWN, format="docx", extra_args=arguments))
        except RuntimeError as error:  # pandoc failed, or elements lie too deep in each other
            raise Refused("Filen kan ikke leses. Åpne den i Word, lagre som .docx og prøv igjen.") from error
        media = {str(file): file.read_bytes() for file in Path(folder).glob("media/**/*") if file.is_file()}
    return plain, markdown, media


def _changed(plain: Plain, markdown: str) -> Iterator[str]:
    """What became otherwise than in the file, and must be looked at."""
    if plain.text_boxes:
        boxes = counted(plain.text_boxes, "tekstboks", "tekstbokser")
        yield f"{boxes}; se etter at teksten kom på rett sted"
    if plain.boxes:
        yield f"{counted(plain.boxes, 'avkrysningsrute', 'avkrysningsruter')}: ☒ er krysset av, ☐ er tom"
    if plain.frames:
        yield f"{counted(plain.frames, 'ramme', 'rammer')} rundt tekst er tatt bort; teksten står"
    if plain.formulas:
        yield f"{counted(plain.formulas, 'formel', 'formler')} er skrevet på én linje; se at regnestykket er det samme"
    if plain.lists_of_figures:
        yield "listen over figurer eller tabeller er tatt bort, som innholdsfortegnelsen"
    if empty := len(_EMPTY_NOTE.findall(markdown)):
        yield f"{counted(empty, 'fotnote', 'fotnoter')} uten tekst; se i Word-filen hva som skulle stå der"
    if "<table" in markdown:
        yield "en tabell er for sammensatt for Markdown, og er hentet som HTML; bygg den om"


_FIGURE = re.compile(r"</?figure[^>]*>|</?figcaption[^>]*>")
_PICTURE = re.compile(r'<img src="(?P<source>[^"]+)"(?P<rest>[^>]*)/?>')
_ALT = re.compile(r'alt="([^"]*)"')
_TABLE = re.compile(r"(<table.*?</table>)", re.DOTALL)
_EMPTY_NOTE = re.compile(r"^\[\^\d+\]:\s*$", re.MULTILINE)
_TO_CONFIRM = re.compile(rf"\\\[({MUST_BE_CONFIRMED}[^\]]*?)\\\]")
"""Our own mark, which pandoc shields from being read as a link."""
_LOOKS = re.compile(r"<span class=\"(?:indexref|smallcaps|mark)\"[^<>]*>(.*?)</span>")
"""How words look, and that they are in an index: pandoc writes it as HTML, which nobody sees."""
_BULLET = re.compile(r"^([^\S\n]*+)-   (?=\S)", re.MULTILINE)
_WIDTHS = re.compile(r"<colgroup>.*?</colgroup>\n?| style=\"[^\"]*\"", re.DOTALL)


def _tidied(markdown: str) -> str:
    """Pictures as Markdown, whatever size they had on paper; tables without widths; one space after a bullet."""

    def picture(found: re.Match[str]) -> str:
        alt = _ALT.search(found["rest"])
        return f"![{' '.join(unescape(alt[1]).split()) if alt else ''}]({found['source']})"

    pieces = _TABLE.split(_FIGURE.sub("", markdown))
    # In a table of HTML a picture stays HTML: no Markdown is read there.
    pieces[::2] = [_PICTURE.sub(picture, piece) for piece in pieces[::2]]
    text = _LOOKS.sub(r"\1", _TO_CONFIRM.sub(r"[\1]", "".join(pieces)))
    return _BULLET.sub(r"\1- ", _WIDTHS.sub("", text)).replace(LINE, "<br>")
