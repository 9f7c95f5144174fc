"""Say findings to machines: a list, annotations of GitHub, what GitLab shows in a proposal, and SARIF 2.1.0."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from urllib.parse import quote

from ..rule import RULES, Finding, Severity, help_address
from ..run import Report

_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}
_GITLAB_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTICE: "info"}
_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def as_json(report: Report) -> str:
    """An array of findings."""
    return json.dumps([_plain(finding) for finding in report.findings], ensure_ascii=False, indent=2)


def _plain(finding: Finding) -> dict[str, str | int]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "path": finding.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
        "help": finding.help,
        "url": finding.url,
    }


def as_github(report: Report) -> str:
    """Workflow commands that GitHub shows beside the lines. It shows ten of each level; as_summary has them all."""
    return "\n".join(_annotation(finding) for finding in report.findings)


def _annotation(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.place.line),
        "col": str(finding.place.column),
        "title": finding.rule,
    }
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    words = in_annotation(f"{finding.message}\nhjelp: {finding.help}")
    return f"::{_GITHUB_LEVELS[finding.severity]} {said}::{words}"


def in_annotation(text: str) -> str:
    """Words as what GitHub shows of a command of a workflow: on one line, and no command of their own."""
    # In this order: the other escapes have a per cent sign in them.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return in_annotation(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(findings: Iterable[Finding]) -> str:
    """The findings as a Code Quality report, which GitLab shows in the proposal itself and asks no secret for."""
    found = sorted(findings, key=lambda one: (one.path, one.place, one.rule))
    return json.dumps([_issue(finding) for finding in found], ensure_ascii=False, indent=2)


def _issue(finding: Finding) -> dict[str, object]:
    words = f"{finding.path}\0{finding.place}\0{finding.rule}\0{finding.message}"
    return {
        "description": f"{finding.message} Hjelp: {finding.help}",
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(words.encode()).hexdigest(),
        "severity": _GITLAB_LEVELS[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.place.line}},
    }


def as_sarif(report: Report) -> str:
    """The whole run, with every rule it held the documents against."""
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.sentence},
            "help": {"text": f"Galt: {rule.bad}\n\nRiktig: {rule.good}"},
            "properties": {"helpPage": help_address(rule.id)},  # a helpUri would have to be absolute
            "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity]},
        }
        for rule in RULES.values()
    ]
    results = [
        {
            "ruleId": finding.rule,
            "ruleIndex": list(RULES).index(finding.rule),
            "level": _SARIF_LEVELS[finding.severity],
            "message": {"text": f"{finding.message}\nhjelp: {finding.help}"},
            "locations": [{"physicalLocation": _location(finding)}],
        }
        for finding in report.findings
    ]
    driver = {"name": "samhandling", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _location(finding: Finding) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(finding.path), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": finding.place.line, "startColumn": finding.place.column},
    }
