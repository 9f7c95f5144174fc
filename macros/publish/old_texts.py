"""What every maker of old texts needs: a judgement of what may be shown today."""

from __future__ import annotations

from pathlib import Path

from ..changes.revision import EXCEPTIONS
from ..changes.versions import Text
from ..checks.run import errors_in_old_text


def exceptions_of(docs: Path) -> str:
    file = docs / EXCEPTIONS
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def withheld(text: Text, exceptions: str) -> str:
    """What an old text has that may not be published today, in Norwegian; empty when all may.

    `exceptions` is the file docs/exceptions.yml.
    """
    found = (one for file in text.library.files for one in errors_in_old_text(file, text.library.today, exceptions))
    return "; ".join(dict.fromkeys(one.message for one in found))
