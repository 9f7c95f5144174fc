"""Hold a library against every rule."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from weakref import WeakKeyDictionary

from ..changes.revision import revision
from ..documents.file import File
from ..documents.library import Library
from ..documents.project.project import Project
from .archive import Archive
from .reading.targets import links_of
from .rule import OF_UNREADABLE, RULES, Finding, Rule, Severity, unexcused
from .rules import SUBJECTS as _SUBJECTS  # noqa: F401 (importing the room registers every rule)

Keep = Callable[[File, object, Callable[[], list[Finding]]], list[Finding]]
"""Gives what is found in a file and something besides: what it remembers of the same, or what it is given to find."""


@dataclass(frozen=True)
class Report:
    """The findings, sorted by path and place, and what was looked at: having seen nothing must not look like a pass."""

    findings: list[Finding]
    documents: int
    rules: int
    links: int = 0
    anchors: int = 0

    @property
    def failed(self) -> bool:
        return self.documents == 0 or any(finding.severity is Severity.ERROR for finding in self.findings)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


def check(
    archive: Archive, only: Collection[str] | None = None, keep: Keep = lambda file, besides, find: find()
) -> Report:
    """Hold every document against every rule.

    `only` names the paths, relative to docs/, whose findings are wanted; the rest is read all the same, since a text
    may refer to it. `keep` may remember what is found in a file whatever stands in others.
    """
    wanted = [file for file in archive.library.files if only is None or file.path in only]
    rules = [rule for rule in RULES.values() if rule.needs is None or archive.has(rule.needs)]
    return Report(
        _findings(wanted, rules, archive, keep),
        len(wanted),
        len(rules),
        sum(len(links_of(file)) for file in wanted),
        sum(len(archive.anchors[file.path]) for file in wanted),
    )


def check_project(
    project: Project,
    today: date,
    base: str | None = None,
    changed_since: str | None = None,
) -> Report:
    """Check a checkout with all that lies beside its documents.

    `base` is the git revision that a change is held against; `changed_since` too, and it limits the findings to what
    is new or refers to it. Raises NoAnswer.
    """
    earlier = changed_since or base
    with keeping_everything():
        before = revision(project.docs, earlier) if earlier else None
        archive = Archive.of(project.library(today), project, before)
        archive.judges_past = True
        return check(archive, touched(archive) if changed_since else None)


@contextmanager
def keeping_everything() -> Iterator[None]:
    """Nothing that a check reads is garbage before its end, and looking for garbage takes a fifth of its time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def touched(archive: Archive) -> set[str]:
    """The paths of documents that have changed since the base revision, and of those that refer to them."""
    changed = archive.before.changed if archive.before else frozenset()
    ids = {file.id for file in archive.library.files if file.path in changed}
    # What refers to a document that is gone refers to an id that only the earlier revision knows.
    ids |= set(archive.before.heads) if archive.before else set()
    return {
        file.path
        for file in archive.library.files
        if file.path in changed
        or file.id in ids
        or any(reference.id in ids for reference in file.references)
        or any(inner.target in changed for inner in archive.inner[file.path])
    }


def _findings(files: Collection[File], rules: list[Rule], archive: Archive, keep: Keep) -> list[Finding]:
    alone, nearly = [rule for rule in rules if rule.alone], [rule for rule in rules if rule.besides]
    others = [rule for rule in rules if not (rule.alone or rule.besides)]
    found: list[Finding] = []
    for file in files:
        found += keep(file, None, partial(_of_file_alone, file, alone, archive.library.today))
        found += _of_file(file, others, archive)
        for rule in nearly:
            found += _kept(rule, file, archive, keep)
    found += [finding for rule in rules for finding in rule.findings_beside(archive)]
    kept = (one for finding in found if (one := unexcused(finding, archive)))
    return sorted(kept, key=lambda finding: (finding.path, finding.place, finding.rule))


def _of_file_alone(file: File, rules: list[Rule], today: date) -> list[Finding]:
    ALONE[file] = _of_file(file, rules, Archive(Library([file], today)))
    return ALONE[file]


ALONE: WeakKeyDictionary[File, list[Finding]] = WeakKeyDictionary()
"""What was found in a file by the rules that look at nothing else, before any exception was heard."""


def _kept(rule: Rule, file: File, archive: Archive, keep: Keep) -> list[Finding]:
    besides, find = rule.besides and rule.besides(file, archive), partial(_of_file, file, [rule], archive)
    return find() if besides is None else keep(file, (rule.id, besides), find)


def _of_file(file: File, rules: list[Rule], archive: Archive) -> list[Finding]:
    heard = rules if file.readable else [rule for rule in rules if rule.id in OF_UNREADABLE]
    return [finding for rule in heard if rule.looks_at(file) for finding in rule.findings(file, archive)]


def findings_of(rule_id: str, archive: Archive) -> list[Finding]:
    """What one rule finds in all files, whatever exceptions there are."""
    rule = RULES[rule_id]
    looked_at = filter(rule.looks_at, archive.library.files)
    of_files = [finding for file in looked_at for finding in rule.findings(file, archive)]
    return [*of_files, *rule.findings_beside(archive)]
