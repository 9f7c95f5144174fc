"""What a rule and a finding are, and the register that rules enter by being written.

The id of a rule is its file and its function: `revision_overdue` in `lifecycle.py` is `lifecycle-revision-overdue`.
The first line of its docstring says in Norwegian what must hold; `Bad:` and `Good:` show it. From these come the
help pages for authors, so id, address and explanation cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache
from inspect import cleandoc
from typing import Any, TypeVar, overload

from ..documents.discretion import discreet
from ..documents.document import AreaPage, Document, E, is_a
from ..documents.fault import Fault, Place
from ..documents.file import File
from ..model.kinds import Controlled, Entry
from ..model.places import Area
from ..model.vocabulary import Status
from .archive import Archive, Needs
from .exemptions import Exemption


class Severity(IntEnum):
    """Only errors stop a publication."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def norwegian(self) -> str:
        return {Severity.ERROR: "feil", Severity.WARNING: "advarsel", Severity.NOTICE: "merknad"}[self]


@dataclass(frozen=True)
class Finding:
    rule: str
    severity: Severity
    path: str
    """Relative to the project, with forward slashes."""
    place: Place
    message: str
    help: str

    @property
    def url(self) -> str:
        """The rule's help page, relative to the root of the site."""
        return help_address(self.rule)


def help_address(rule_id: str) -> str:
    return f"redaksjon/regler/#{rule_id}"


F = TypeVar("F", bound=File)
Check = Callable[[F, Archive], Iterator[Fault]]
WholeCheck = Callable[[Archive], Iterator[Fault]]
Besides = Callable[[File, Archive], object | None]

NEVER: Collection[Status] = ()
"""The rule is as strict with drafts as with anything else."""
WHEN_RETIRED: Collection[Status] = (Status.RETIRED,)
"""For what readers of a draft stumble on too, such as a dead link."""


@dataclass
class Rule:
    id: str
    severity: Severity
    sentence: str
    bad: str
    good: str
    softens: Collection[Status]
    excusable: Severity | None
    """The gravest finding that an exception may silence; None when it may silence none."""
    check: Check[Any]
    of: type[Entry] | None = None
    """The front matter of the files it looks at; None for every file, broken ones too."""
    needs: Needs | None = None
    """What it cannot do without; where there is none, the rule is not run, and not counted."""
    alone: bool = False
    """Whether it looks at nothing but the file: it is given no other, and what it finds may be kept."""
    besides: Besides | None = None
    """Gives all else that it looks at, so that what it finds may be kept by that; None where that is too much."""
    beside: WholeCheck | None = None
    """The part of the rule that looks at files beside the documents."""

    def looks_at(self, file: File) -> bool:
        if self.of is None:
            return True
        return isinstance(file, AreaPage if self.of is Area else Document) and isinstance(file.entry, self.of)

    def excuses(self, severity: Severity) -> bool:
        return self.excusable is not None and severity <= self.excusable

    def severity_for(self, file: File) -> Severity:
        """A draft is not yet anyone's rule and a retired text no longer is, so neither blocks anyone."""
        status = file.entry.status if is_a(file, Controlled) else None
        if status not in self.softens:
            return self.severity
        return Severity.NOTICE if status is Status.RETIRED else min(self.severity, Severity.WARNING)

    def findings(self, file: File, archive: Archive) -> Iterator[Finding]:
        for fault in self.check(file, archive):
            yield self._finding(fault, file.path, self.severity_for(file))

    def findings_beside(self, archive: Archive) -> Iterator[Finding]:
        if self.beside:
            for fault in self.beside(archive):
                yield self._finding(fault, "", self.severity)

    def _finding(self, fault: Fault, path: str, severity: Severity) -> Finding:
        # Masked here, where every finding passes: a rule may quote a file name or a link with a number in it.
        return Finding(
            self.id,
            min(severity, Severity.WARNING) if fault.mild else severity,
            _masked(fault.path or f"docs/{path}"),
            fault.place,
            _masked(fault.message),
            _masked(fault.help),
        )


_masked = lru_cache(maxsize=4096)(discreet)
"""Thousands of findings may say the same."""

RULES: dict[str, Rule] = {}
"""Every rule by id, in the order in which the files are read."""

_DOCSTRING = re.compile(r"(?P<sentence>.+?)\n\s*\nBad:(?P<bad>.*?)\nGood:(?P<good>.*)", re.DOTALL)


@overload
def rule(
    severity: Severity,
    *,
    softens: Collection[Status] = ...,
    excusable: Severity | None = ...,
    needs: Needs | None = ...,
    alone: bool = ...,
    besides: Besides | None = ...,
) -> Callable[[Check[File]], Check[File]]: ...
@overload
def rule(  # type: ignore[overload-overlap] # an area is no document
    severity: Severity, *, of: type[Area], softens: Collection[Status] = ...
) -> Callable[[Check[AreaPage]], Check[AreaPage]]: ...
@overload
def rule(
    severity: Severity,
    *,
    of: type[E],
    softens: Collection[Status] = ...,
    excusable: Severity | None = ...,
    needs: Needs | None = ...,
    alone: bool = ...,
) -> Callable[[Check[Document[E]]], Check[Document[E]]]: ...
def rule(
    severity: Severity,
    *,
    of: type[Entry] | None = None,
    softens: Collection[Status] = (Status.DRAFT, Status.RETIRED),
    excusable: Severity | None = Severity.ERROR,
    needs: Needs | None = None,
    alone: bool = False,
    besides: Besides | None = None,
) -> Callable[[Check[Any]], Check[Any]]:
    """Enter a check into the register.

    `of` names the front matter it looks at, so that the check need not ask; `needs` what it cannot do without. `alone`
    says that it looks at nothing but the file, and `besides` gives what else it looks at.
    `softens` names the statuses that lower its severity; `excusable=None` is for what no exception may silence.
    """

    def register(check: Check[Any]) -> Check[Any]:
        described = _DOCSTRING.fullmatch(cleandoc(check.__doc__ or ""))
        if not described:
            raise TypeError(
                f"{check.__module__}.{check.__name__} needs a sentence, «Bad:» and «Good:» in its docstring"
            )
        rule_id = _id_of(check)
        bad, good = _example(described["bad"]), _example(described["good"])
        RULES[rule_id] = Rule(
            rule_id, severity, described["sentence"], bad, good, softens, excusable, check, of, needs, alone, besides
        )
        return check

    return register


def beside(check: Check[Any]) -> Callable[[WholeCheck], WholeCheck]:
    """Enter the part of a rule that looks at files beside the documents; its faults name their own path."""

    def register(whole: WholeCheck) -> WholeCheck:
        RULES[_id_of(check)].beside = whole
        return whole

    return register


def _id_of(check: Check[Any] | WholeCheck) -> str:
    # A rule such as `next_` has its underscore only because Python has taken the word.
    subject = check.__module__.rpartition(".")[2]
    return f"{subject}-{check.__name__.rstrip('_')}".replace("_", "-")


def _example(text: str) -> str:
    """The words after «Bad:»; `|` begins an example of several lines, as in YAML."""
    return cleandoc(text.strip().removeprefix("|")) if text.strip().startswith("|") else text.strip()


OF_UNREADABLE = ("metadata-readable", "privacy-national-id")
"""One fault, one finding: unreadable metadata silences the other rules, but never a number that somebody has."""


def covers(exemption: Exemption, finding: Finding, today: date) -> bool:
    """Whether an exception is about a finding, however grave that is."""
    path = finding.path.removeprefix("docs/")
    return exemption.covers(finding.rule, path, finding.place.line, finding.message, today)


def unexcused(finding: Finding, archive: Archive) -> Finding | None:
    """What is left of a finding when the exceptions have been heard."""
    excuses = [one for one in archive.exemptions.get(finding.rule, ()) if covers(one, finding, archive.library.today)]
    if not excuses or not RULES[finding.rule].excuses(finding.severity):
        return finding
    if finding.severity is Severity.ERROR and not any(exemption.counts_for_errors for exemption in excuses):
        return replace(finding, help="rett feilen; et nytt unntak gjelder for feil først når det er godkjent")
    return None
