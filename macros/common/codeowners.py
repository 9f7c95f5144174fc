"""What CODEOWNERS says: whose accounts are asked when a page in an area changes, as the host of the files reads it."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.library import Library
from ..documents.project.repository import Host
from .teams import areas_of, central, editors, teams

PLACES = {Host.GITHUB: ".github/CODEOWNERS", Host.GITLAB: ".gitlab/CODEOWNERS", Host.FORGEJO: "CODEOWNERS"}
"""Where each host looks for the file."""

_HEAD = """\
# Hvem som skal se på en endring. Skrevet av `samhandling codeowners`; rett redaksjonene i docs/*/organer/.
# Mapper uten egen redaksjon hører til den sentrale.
"""


def codeowners(library: Library, host: Host = Host.GITHUB) -> str:
    """The text of the file that tells the host whom to ask. One invalid name would silence the whole of it."""
    middle = central(library)
    fallback = editors(middle, library) if middle else ()
    owned = {area: names for area, names in _owned(library) if names != fallback}
    rest = {_elsewhere(list(owned), host): fallback} if fallback else {}
    folders = {_below(area, host): names for area, names in owned.items()}
    asked = (" ".join([where, *(f"@{name}" for name in names)]) for where, names in (rest | folders).items())
    return _HEAD + "".join(f"{line}\n" for line in asked)


def _owned(library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    for area in library.areas:
        found = [name for team in teams(library) if area in areas_of(team) for name in editors(team, library)]
        if found:
            yield area, tuple(dict.fromkeys(found))


def _below(area: str, host: Host) -> str:
    """Forgejo takes whole regular expressions, the others what .gitignore takes."""
    return f"docs/{area}/.*" if host is Host.FORGEJO else f"/docs/{area}/"


def _elsewhere(areas: list[str], host: Host) -> str:
    """At Forgejo every line that fits counts, at the others the last one: so there the rest must be said to be that."""
    if host is not Host.FORGEJO:
        return "*"
    return f"!docs/({'|'.join(areas)})/.*" if areas else ".*"
