"""An address as a square that a telephone reads."""

from __future__ import annotations

import segno
from markupsafe import Markup

QUIET = 4
"""The white around the square, in modules: ISO/IEC 18004 asks for four."""


def as_address(address: str) -> str:
    """The square as the address of a picture, for paper: whoever places it leaves white around it."""
    return str(segno.make(address, error="m").svg_data_uri(border=0, omitsize=True))


def as_drawing(address: str, name: str) -> Markup:
    """The square as a drawing in the page itself, white around it too; `name` is what a screen reader says."""
    code = segno.make(address, error="m")
    wide, high = code.symbol_size(border=QUIET)
    drawn = code.svg_inline(border=QUIET, omitsize=True, svgclass=None, lineclass=None, light="#fff")
    inside = drawn[drawn.index(">") + 1 :]
    attributes = Markup('<svg class="qr" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(wide, high, name)
    return attributes + Markup(inside)  # noqa: S704 (only figures: the address is drawn, not written)
