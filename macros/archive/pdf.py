"""A page as a PDF to be kept: tagged, with our own fonts in it, and the same bytes from the same page.

It is aimed at PDF/A-2a and says so of itself. veraPDF found nothing to say of a hundred such files; see decisions/.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

VARIANT = "pdf/a-2a"
_HERE = Path(__file__).parent
_MISSING = """Arkivutgaver trenger WeasyPrint. Installer det med: uv pip install --group archive
WeasyPrint trenger Pango fra maskinen. Debian og Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0
macOS: brew install pango. Windows: se «Installation» på doc.courtbouillon.org/weasyprint."""


class NoTool(Exception):
    """The message says in Norwegian what the machine must have."""

    def __init__(self) -> None:
        super().__init__(_MISSING)


def made_with() -> str:
    """The libraries that make the bytes what they are. Raises NoTool."""
    try:
        return " ".join(f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "fonttools", "segno"))
    except PackageNotFoundError as error:
        raise NoTool from error


class Made(NamedTuple):
    data: bytes
    lost: str
    """The signs of the text that no font on this machine has: an empty box in the file, which is then no PDF/A."""


def pdf(html: str) -> Made:
    """Raises NoTool."""
    weasyprint = _weasyprint()
    fonts = weasyprint.text.fonts.FontConfiguration()
    our_fonts = weasyprint.urls.URLFetcher(allowed_protocols=("file",))
    style = weasyprint.CSS(filename=str(_HERE / "archive.css"), font_config=fonts, url_fetcher=our_fonts)
    # Nothing that stands in a text makes the machine fetch anything.
    page = weasyprint.HTML(string=html, url_fetcher=weasyprint.urls.URLFetcher(allowed_protocols=("data",)))
    with _listening() as lost:
        made = page.write_pdf(
            stylesheets=[style],
            font_config=fonts,
            pdf_variant=VARIANT,
            pdf_identifier=sha256(html.encode()).digest()[:16],  # else it is chosen by lot
        )
    return Made(bytes(made), "".join(dict.fromkeys(lost)))


@contextmanager
def _listening() -> Iterator[list[str]]:
    """The signs that WeasyPrint says it has no picture of, while it draws."""
    lost: list[str] = []

    def hear(record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple) and record.msg.startswith(".notdef glyph"):
            lost.append(str(record.args[0]))
        return False

    logger = logging.getLogger("weasyprint")
    level = logger.level
    logger.addFilter(hear)
    logger.setLevel(logging.WARNING)
    try:
        yield lost
    finally:
        logger.setLevel(level)
        logger.removeFilter(hear)


@cache
def _weasyprint() -> Any:
    try:
        import weasyprint  # type: ignore[import-untyped]
        import weasyprint.text.fonts  # type: ignore[import-untyped]
        import weasyprint.urls  # type: ignore[import-untyped]
    except (ImportError, OSError) as error:  # OSError: the library is here, and what it needs of the machine is not
        raise NoTool from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint
