"""What .github/CODEOWNERS says: which GitHub users are asked when a page in an area changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.library import Library
from .teams import areas_of, central, editors, teams

CODEOWNERS = ".github/CODEOWNERS"

_HEAD = """\
# Hvem som skal se på en endring. Skrevet av `samhandling codeowners`; rett redaksjonene i docs/*/organer/.
# Siste linje som passer, gjelder. Mapper uten egen redaksjon hører til den sentrale.
"""


def codeowners(library: Library) -> str:
    """The text of the file that tells GitHub whom to ask. One invalid name would silence the whole of it."""
    lines = [" ".join([folder, *(f"@{name}" for name in names)]) for folder, names in _owned(library)]
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _owned(library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    middle = central(library)
    fallback = editors(middle, library) if middle else ()
    if fallback:
        yield "*", fallback
    for area in library.areas:
        found = [name for team in teams(library) if area in areas_of(team) for name in editors(team, library)]
        names = tuple(dict.fromkeys(found))
        if names and names != fallback:
            yield f"/docs/{area}/", names
