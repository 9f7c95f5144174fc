"""Hold a library against every rule."""

from __future__ import annotations

from dataclasses import dataclass

from ..documents.frontmatter import READABLE
from ..documents.library import Library
from . import content, metadata
from .rule import RULES, Finding, Severity

SUBJECTS = (metadata, content)
"""Importing a subject registers its rules."""


@dataclass(frozen=True)
class Report:
    """The findings, sorted by path and place, and what was looked at: a check that saw nothing must not look like a pass."""

    findings: list[Finding]
    documents: int
    rules: int

    @property
    def failed(self) -> bool:
        return self.documents == 0 or any(finding.severity is Severity.ERROR for finding in self.findings)

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


def check(library: Library) -> Report:
    findings = [
        finding
        for document in library.documents
        for rule in RULES.values()
        if rule.id == READABLE or document.readable  # one fault, one finding: unreadable metadata silences the rest
        for finding in rule.findings(document, library)
    ]
    findings.sort(key=lambda finding: (finding.path, finding.place, finding.rule))
    return Report(findings, len(library.documents), len(RULES))
