"""Say findings to people, on a screen or on the page of a pull request."""

from __future__ import annotations

from collections.abc import Callable

from ...documents.counted import counted
from ..rule import Finding, Severity
from ..run import Report
from .formats import as_github, as_json, as_sarif
from .harmless import harmless


def as_text(report: Report) -> str:
    """One paragraph a finding, and a last line that tells what was looked at."""
    lines = [line for finding in report.findings for line in finding_lines(finding)]
    return "\n".join([*lines, *last_lines(report)])


def finding_lines(finding: Finding) -> list[str]:
    line, column = finding.place
    return [
        f"{finding.path}:{line}:{column}: {finding.severity.norwegian}[{finding.rule}]: {finding.message}",
        f"    hjelp: {finding.help}",
    ]


def last_lines(report: Report) -> list[str]:
    """What was looked at, so that a check that saw nothing does not look like a pass."""
    seen = (
        f"{report.documents} dokumenter med {counted(report.links, 'lenke', 'lenker')} og "
        f"{counted(report.anchors, 'anker', 'ankre')} holdt mot {report.rules} regler: "
        f"{report.count(Severity.ERROR)} feil, {counted(report.count(Severity.WARNING), 'advarsel', 'advarsler')}, "
        f"{counted(report.count(Severity.NOTICE), 'merknad', 'merknader')}"
    )
    return [seen] if report.documents else ["feil: fant ingen dokumenter under docs/", seen]


def as_summary(report: Report) -> str:
    """Markdown for $GITHUB_STEP_SUMMARY: every finding, where GitHub shows only ten annotations a step."""
    if not report.findings:
        return f"### Kontroll av dokumentene\n\n{last_lines(report)[-1]}\n"
    rows = [
        f"| {finding.severity.norwegian} | {cell(finding.path)}:{finding.place.line} | {cell(finding.message)} "
        f"| {cell(finding.help)} | `{finding.rule}` |"
        for finding in sorted(report.findings, key=lambda finding: -finding.severity)
    ]
    head = "| | hvor | hva | hjelp | regel |\n| --- | --- | --- | --- | --- |"
    return f"### Kontroll av dokumentene\n\n{head}\n" + "\n".join(rows) + f"\n\n{last_lines(report)[-1]}\n"


FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}


def cell(text: str) -> str:
    """Words in a cell of a table: no author's Markdown or HTML may act on the page of a pull request."""
    safe = harmless(text).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{letter}" if letter in "\\|`*_[]!@#" else letter for letter in safe)
