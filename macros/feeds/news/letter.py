"""What a week changed, as a letter in plain text that anyone can send on."""

from __future__ import annotations

from textwrap import wrap

from ...changes.week import Told, Week
from ...documents.clock import long_date
from ...documents.library import Library

WIDTH = 78


def letter(week: Week, told: list[Told], library: Library, site: str) -> str:
    """The letter. `site` is where the pages are published; empty leaves out the addresses."""
    lines = [f"Samhandling, uke {week.number}: {long_date(week.monday)} til {long_date(week.sunday)}", ""]
    for one in told:
        name = one.area(library)
        area = library.areas.get(name)
        roles = ", ".join(role.label(one.document.language).lower() for role in one.document.audience)
        lines += wrap(f"{one.document.title} ({area.short_title if area else name})", WIDTH)
        lines += [f"  For {roles}"] if roles else []
        for said in one.lines:
            lines += wrap(said, WIDTH, initial_indent="  - ", subsequent_indent="    ", break_long_words=False)
        lines += [f"  {site}/d/{one.document.id}/"] if site else []
        lines.append("")
    if not told:
        lines += ["Ingenting ble endret.", ""]
    return "\n".join(lines)
