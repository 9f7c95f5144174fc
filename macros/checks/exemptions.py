"""Exceptions from a rule that somebody answers for: a comment on the line, or an entry in `docs/exceptions.yml`.

<!-- unntak links-text til 2027-06-30 eier fjord-sekretariat: lenketeksten er navnet på skjemaet -->
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..documents.days.deadlines import years_after
from ..documents.fault import TOP, Place
from ..documents.file import File
from ..documents.head.frontmatter import FrontMatter, read
from ..documents.text.blanking import without_fences
from .reading.days import day_of

_COMMENT = re.compile(r"<!--\s*unntak\b(?P<words>.{0,500}?)-->", re.IGNORECASE)
_WORDS = re.compile(
    r"\s+(?P<rule>[\w-]+)(?:\s+til\s+(?P<until>\S+))?(?:\s+eier\s+(?P<owner>[\w-]+))?\s*(?::\s*(?P<reason>.*?))?\s*",
    re.IGNORECASE,
)

_NAME = r"(?!\.{1,2}(?:/|$))[^/\\*?\[\]]+"
_FILE_OR_FOLDER = re.compile(rf"(?:{_NAME}/)*{_NAME}|(?:{_NAME}/)+\*")


@dataclass(frozen=True)
class Exemption:
    """One exception. What is None was not said, or was not a day."""

    rule: str
    reason: str | None
    owner: str | None
    until: date | None
    place: Place
    path: str | None = None
    """The file it is for, relative to docs/, or `folder/*` for all in a folder; None when it names none."""
    line: int | None = None
    """The line it is for, when it is a comment there."""
    match: str | None = None
    """Words that must stand in the message, such as an address."""
    written: str = ""
    """The whole line, when it is a comment there."""
    counts_for_errors: bool = True
    """Whether it is older than the proposal that is checked: nobody excuses their own error."""

    def covers(self, rule: str, path: str, line: int, message: str, today: date) -> bool:
        return (
            self.valid(today)
            and rule == self.rule
            and self._is_about(path, line)
            and (self.match is None or self.match in message)
        )

    def _is_about(self, path: str, line: int) -> bool:
        if self.line is not None:
            return (path, line) == (self.path, self.line)
        return self.narrow and self.names(path)

    def names(self, path: str) -> bool:
        """Whether a file is the one it names, or lies in the folder it names."""
        named = self.path or ""
        return path.startswith(named[:-1]) if self.of_folder else path == named

    @property
    def of_folder(self) -> bool:
        return (self.path or "").endswith("/*")

    @property
    def narrow(self) -> bool:
        """Whether it names a file or a folder: nobody answers for the whole site."""
        return self.line is not None or _FILE_OR_FOLDER.fullmatch(self.path or "") is not None

    def valid(self, today: date) -> bool:
        return bool(self.reason and self.owner and self.until and today <= self.until <= latest_day(today))

    def same_as(self, others: Iterable[Exemption]) -> bool:
        """Whether one of the others says the same, wherever it stands."""
        return any(self._said == other._said for other in others)

    @property
    def _said(self) -> Exemption:
        here = replace(self, place=TOP, line=None, counts_for_errors=True)
        return replace(here, path=None) if self.written else here


def latest_day(today: date) -> date:
    """An exception lasts a year at most; then somebody looks at it again."""
    return years_after(today, 1)


def on_lines(file: File) -> Iterator[Exemption]:
    """The exceptions written as comments in the text of a file; one in a code block is an example."""
    if "<!--" not in file.front.body:
        return
    for offset, line in enumerate(without_fences(file.front.body).split("\n")):
        for comment in _COMMENT.finditer(line):
            here = Place(file.front.body_line + offset, comment.start() + 1)
            words = _WORDS.fullmatch(comment["words"].rstrip())
            if words is None:
                yield Exemption("", None, None, None, here, file.path, here.line, None, line)
            else:
                yield Exemption(
                    words["rule"],
                    words["reason"] or None,
                    words["owner"],
                    day_of(words["until"]),
                    here,
                    file.path,
                    here.line,
                    None,
                    line,
                )


def in_file(text: str) -> tuple[list[Exemption], FrontMatter]:
    """The exceptions of the file, and its front matter for what could not be read."""
    front = read(f"---\n{text}\n---\n")
    entries = front.values.get("exceptions")
    found = [_entry(entry, front, index) for index, entry in enumerate(entries if isinstance(entries, list) else ())]
    return found, front


def _entry(entry: Any, front: FrontMatter, index: int) -> Exemption:
    line, column = front.place(("exceptions", index))
    here = Place(max(1, line - 1), column)  # the fence we put before the file is one line
    if not isinstance(entry, dict):
        return Exemption("", None, None, None, here)
    said = {key: str(value) for key, value in entry.items() if value is not None}
    return Exemption(
        said.get("rule", ""),
        said.get("reason"),
        said.get("owner"),
        day_of(said.get("until")),
        here,
        said.get("path"),
        None,
        said.get("match"),
    )
