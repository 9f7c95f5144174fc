"""An identity number that the check found is covered in all that is made for those who mend.

They get a site in spite of it, and others can read that site too: its lists, its search, and what machines read of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ...checks.archive import Archive
from ...checks.reading.targets import texts_of
from ...checks.rule import Severity
from ...checks.run import Report
from ...documents.discretion import covered
from ...documents.document import read_file
from ...documents.file import File
from ...documents.project.ledger import LEDGER, Ledger

_RULE = "privacy-national-id"


def without_numbers(archive: Archive, report: Report, docs: Path) -> Archive:
    """The archive to make pages of: what cannot be covered, such as a picture or a name, is left out of it."""
    found = (one for one in report.findings if one.rule == _RULE and one.severity is Severity.ERROR)
    hidden = {one.path.removeprefix("docs/") for one in found}
    if not hidden:
        return archive
    library, beside = archive.library, archive.beside

    def may_stand(path: str) -> bool:
        return path not in hidden and _is_named(path)

    return replace(
        archive,
        library=replace(
            library,
            files=[one for file in library.files for one in _covered(file, docs, file.path in hidden)],
            tables={path: table for path, table in library.tables.items() if may_stand(path)},
            declared=[one for one in library.declared if may_stand(one.path)],
            ledger=Ledger() if LEDGER in hidden else library.ledger,
        ),
        beside=replace(beside, files={path: said for path, said in (beside.files or {}).items() if may_stand(path)}),
    )


def _is_named(path: str) -> bool:
    """Whether a file can be published under its name."""
    return covered(path) == path


def _covered(file: File, docs: Path, hidden: bool) -> Iterator[File]:
    """The file as it may be shown; nothing when a number is in its name, or in letters spelt by their numbers."""
    if hidden:
        text = (docs / file.path).read_text(encoding="utf-8", errors="replace")
        file = read_file(file.path, covered(text).encode())
    if _is_named(file.path) and not (hidden and any(covered(said) != said for _, said in texts_of(file))):
        yield file
