"""What a rule and a finding are, and the register that rules enter by being written.

The id of a rule is its file and its function: `checks/lifecycle.py: revision_overdue` is `lifecycle-revision-overdue`.
The first line of its docstring says in Norwegian what must hold; `Bad:` and `Good:` show it. From these come the
help pages for authors, so id, address and explanation cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum
from inspect import cleandoc

from ..documents.document import Document
from ..documents.problem import Place
from ..model.vocabulary import Status
from .archive import Archive
from .reading.discretion import discreet


class Severity(IntEnum):
    """Only errors stop a publication."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def norwegian(self) -> str:
        return {Severity.ERROR: "feil", Severity.WARNING: "advarsel", Severity.NOTICE: "merknad"}[self]


TOP = Place(1)


@dataclass(frozen=True)
class Fault:
    """What a rule yields: `message` says what is, `help` what to do. Norwegian, 20 words at most each."""

    message: str
    help: str
    place: Place = TOP
    at_most: Severity = Severity.ERROR
    """Lower than the rule's severity when this fault is a milder case of it."""
    path: str | None = None
    """Relative to the project, when the fault stands in another file than the document that was checked."""


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


Check = Callable[[Document, Archive], Iterator[Fault]]
WholeCheck = Callable[[Archive], Iterator[Fault]]

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
    excusable: bool
    check: Check
    beside: WholeCheck | None = None
    """The part of the rule that looks at files beside the documents."""

    def severity_for(self, document: Document) -> Severity:
        """A draft is not yet anyone's rule and a retired text no longer is, so neither blocks anyone."""
        status = document.controlled.status if document.controlled else None
        if status not in self.softens:
            return self.severity
        return Severity.NOTICE if status is Status.RETIRED else min(self.severity, Severity.WARNING)

    def findings(self, document: Document, archive: Archive) -> Iterator[Finding]:
        for fault in self.check(document, archive):
            yield self._finding(fault, document.path, self.severity_for(document))

    def findings_beside(self, archive: Archive) -> Iterator[Finding]:
        if self.beside:
            for fault in self.beside(archive):
                yield self._finding(fault, "", self.severity)

    def _finding(self, fault: Fault, path: str, severity: Severity) -> Finding:
        # Masked here, where every finding passes: a rule may quote a file name or a link with a number in it.
        return Finding(
            self.id,
            min(severity, fault.at_most),
            discreet(fault.path or f"docs/{path}"),
            fault.place,
            discreet(fault.message),
            discreet(fault.help),
        )


RULES: dict[str, Rule] = {}
"""Every rule by id, in the order in which the files are read."""

_DOCSTRING = re.compile(r"(?P<sentence>.+?)\n\s*\nBad:(?P<bad>.*?)\nGood:(?P<good>.*)", re.DOTALL)


def rule(
    severity: Severity, *, softens: Collection[Status] = (Status.DRAFT, Status.RETIRED), excusable: bool = True
) -> Callable[[Check], Check]:
    """Enter a check into the register.

    `softens` names the statuses that lower its severity; `excusable=False` is for what no exception may silence.
    """

    def register(check: Check) -> Check:
        described = _DOCSTRING.fullmatch(cleandoc(check.__doc__ or ""))
        if not described:
            raise TypeError(
                f"{check.__module__}.{check.__name__} needs a sentence, «Bad:» and «Good:» in its docstring"
            )
        rule_id = _id_of(check)
        bad, good = _example(described["bad"]), _example(described["good"])
        RULES[rule_id] = Rule(rule_id, severity, described["sentence"], bad, good, softens, excusable, check)
        return check

    return register


def beside(check: Check) -> Callable[[WholeCheck], WholeCheck]:
    """Enter the part of a rule that looks at files beside the documents; its faults name their own path."""

    def register(whole: WholeCheck) -> WholeCheck:
        RULES[_id_of(check)].beside = whole
        return whole

    return register


def _id_of(check: Check | WholeCheck) -> str:
    # A rule such as `next_` has its underscore only because Python has taken the word.
    subject = check.__module__.rpartition(".")[2]
    return f"{subject}-{check.__name__.rstrip('_')}".replace("_", "-")


def _example(text: str) -> str:
    """The words after «Bad:»; `|` begins an example of several lines, as in YAML."""
    return cleandoc(text.strip().removeprefix("|")) if text.strip().startswith("|") else text.strip()
