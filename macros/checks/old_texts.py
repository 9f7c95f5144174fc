"""Whether the text of an approved version may be shown today, however right it was when it was approved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..changes.revision import EXCEPTIONS
from ..changes.versions import Text, Texts
from ..documents.file import File
from ..documents.library import Library
from ..documents.project.ledger import Published
from .archive import Archive
from .reading.files.beside import Beside
from .rule import OF_UNREADABLE, RULES, Finding, Severity, unexcused
from .rules import SUBJECTS as _SUBJECTS  # noqa: F401 (importing the room registers every rule)
from .run import ALONE

_OF_OLD_TEXT = ("privacy-", "security-")


def exceptions_of(docs: Path) -> str:
    file = docs / EXCEPTIONS
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def withheld(text: Text, exceptions: str) -> str:
    """What an old text has that may not be published today, in Norwegian; empty when all may.

    `exceptions` is the file docs/exceptions.yml. What was excused on the day of the text is excused.
    """
    found = (one for file in text.library.files for one in _errors(file, text.library.today, exceptions))
    return "; ".join(dict.fromkeys(one.message for one in found))


def _errors(file: File, day: date, exceptions: str) -> list[Finding]:
    archive = Archive(Library([file], day), Beside(exceptions=exceptions))
    return [one for finding in _before_exceptions(file) if (one := unexcused(finding, archive)) and _is_error(one)]


@lru_cache(maxsize=2000)
def _before_exceptions(file: File) -> list[Finding]:
    """What the rules find: they look at no day, many texts follow the same one, and most stand as they were."""
    archive, known = Archive(Library([file], date.min)), ALONE.get(file)
    names = [name for name in RULES if name.startswith(_OF_OLD_TEXT)] if file.readable else [OF_UNREADABLE[1]]
    rules = [RULES[name] for name in names if RULES[name].needs is None and RULES[name].looks_at(file)]
    found = [one for rule in rules if known is None or not rule.alone for one in rule.findings(file, archive)]
    return [one for one in (*(known or ()), *found) if one.rule in names and _is_error(one)]


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def all_withheld(archive: Archive) -> Iterator[tuple[str, str, str]]:
    """The id and the number of every version that may not be shown, and why.

    A proposal that leaves the program alone turns no version that was right before it into one that is not.
    """
    before, ledger = archive.before, archive.library.ledger
    judged = archive.ledger_before.published if before and not before.program else {}
    texts = Texts(archive.library)
    for id_, published in ledger.published.items():
        known = judged.get(id_, Published()).versions
        for number, old in published.versions.items():
            text = texts.get(id_, number) if not old.withdrawn and known.get(number) != old else None
            if text and (why := withheld(text, archive.beside.exceptions)):
                yield id_, number, why
