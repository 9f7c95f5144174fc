"""What looks like the name of a person, and is the name of no area, body or municipality here."""

from __future__ import annotations

import re

from ...documents.library import Library

_PART = r"[A-ZÆØÅ][a-zæøåéèöäü]+"
NAME = rf"{_PART}(?:-{_PART})?(?: [A-ZÆØÅ]\.| {_PART})*? {_PART}(?:-{_PART})?"
"""Every word begins with a capital: of a role only the first does."""
_PRESENT = re.compile(
    r"^[^\w\n]*(?i:til ?stede|til stades|møtt|deltak|forfall|fravær|møtele|referent|ordstyr|leder|leiar|innled|innlei"
    rf"|gjest|vara|signert|underskr)[^.]{{0,60}}?\W(?P<name>{NAME})",
    re.MULTILINE,
)
_ACTED = re.compile(
    rf"(?P<name>{NAME}),?(?: [^.,\n]*,)? (?:orienterte|innleda|innledet|innleidde|presenterte|la fram|redegjorde"
    r"|gjorde greie|ønskte|ønsket|opna|åpnet|leidde|ledet|føreslo|foreslo|takka|takket|møtte|refererte|viste til)\b"
)
_NO_FIRST_NAMES = {"Bydel", "Den", "Helse", "Norges", "Norsk", "Norske", "Område", "Sjukehuset", "Statens", "Sykehuset"}


def people_in(minutes: str, library: Library) -> list[tuple[int, str]]:
    """Where a person seems to be named as present, or as one who did something: the place in the text, and the name."""
    found = {one.end("name"): one for look in (_ACTED, _PRESENT) for one in look.finditer(minutes)}
    known = _NO_FIRST_NAMES | _known(library) if found else set()
    return [(one.start("name"), one["name"]) for one in found.values() if one["name"].split()[0] not in known]


def _known(library: Library) -> set[str]:
    """The words that areas, bodies and municipalities are called by."""
    titles = (file.title for file in library.files)
    names = (municipality.name for municipality in library.ever.values())
    return {word for said in (*titles, *names) for word in said.split()}
