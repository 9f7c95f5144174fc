"""Say findings to people and to machines."""

from __future__ import annotations

import json
from collections.abc import Callable

from .rule import Severity
from .run import Report


def as_text(report: Report) -> str:
    """One paragraph a finding, and a last line that tells what was looked at."""
    lines = []
    for finding in report.findings:
        line, column = finding.place
        lines.append(f"{finding.path}:{line}:{column}: {finding.severity.norwegian}[{finding.rule}]: {finding.message}")
        lines.append(f"    hjelp: {finding.help}")
    if not report.documents:
        lines.append("feil: fant ingen dokumenter under docs/")
    lines.append(
        f"{report.documents} dokumenter holdt mot {report.rules} regler: {report.count(Severity.ERROR)} feil, "
        f"{_counted(report.count(Severity.WARNING), 'advarsel', 'advarsler')}, "
        f"{_counted(report.count(Severity.NOTICE), 'merknad', 'merknader')}"
    )
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """An array of findings."""
    return json.dumps(
        [
            {
                "rule": finding.rule,
                "severity": finding.severity.name.lower(),
                "path": finding.path,
                "line": finding.place.line,
                "column": finding.place.column,
                "message": finding.message,
                "help": finding.help,
            }
            for finding in report.findings
        ],
        ensure_ascii=False,
        indent=2,
    )


FORMATS: dict[str, Callable[[Report], str]] = {"text": as_text, "json": as_json}


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
