"""The command `samhandling`: the door for people.

Exit codes: 0 fine or warnings only, 1 errors found, 2 misuse.
"""

from __future__ import annotations

import sys

import click

from .authors import edit, import_, list_, new
from .checks import check, due, links, permalinks
from .norwegian import Norwegian
from .site import build, search, serve
from .teams import adopt, codeowners


@click.group(cls=Norwegian, help="Kontroller, bygg og skriv dokumentene i Samhandling.")
def main() -> None:
    # A pipe in a Windows terminal may not be UTF-8, and findings have æøå in them.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


for command in (
    *(build, serve, search),
    *(new, edit, import_, list_),
    *(check, due, links, permalinks),
    *(adopt, codeowners),
):
    main.add_command(command)
