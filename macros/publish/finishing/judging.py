"""The finished pages are judged before the site takes its place: what may not stand on one is not left there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from mkdocs.exceptions import PluginError

from ...checks.archive import Archive
from ...checks.run import findings_of
from ...checks.telling.text import finding_lines
from ...documents.project.inside import write_inside

_RULES = ("site-foreign", "site-third-party")
_TAKEN_AWAY = """<!doctype html><html lang="nb"><meta charset="utf-8"><title>Siden er tatt bort</title>
<p>Siden hadde noe som ikke hører til der, og er tatt bort.</p></html>
"""


def judged(archive: Archive, site: Path, written: dict[str, str]) -> str:
    """Take away the pages that have something strange, and return in Norwegian what; empty when there is nothing.

    `written` holds the sums of our own files as the build wrote them. Raises PluginError when one is another now.
    """
    if changed := sorted(path for path, sum_ in sums(site).items() if written.get(path) != sum_):
        raise PluginError(f"Filene er ikke slik byggingen skrev dem: {', '.join(changed)}")
    found = [one for name in _RULES for one in findings_of(name, archive)]
    for page in archive.built.pages.values():
        if page.strange:
            write_inside(site, page.file, _TAKEN_AWAY)
    lines = [line for one in found for line in finding_lines(one)]
    return "\n".join(["De ferdige sidene har noe som ikke hører til der:", *lines]) if found else ""


def sums(site: Path) -> dict[str, str]:
    """The checksum of every file that a page runs or looks like, but for the editor's, which has its own."""
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in (site / "assets").rglob("*")
        if path.is_file()
    }
