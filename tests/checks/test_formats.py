"""Findings reach people and machines whole, escaped, and without what must not be repeated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.checks.rule import RULES, Finding, Severity
from macros.checks.run import Report
from macros.checks.telling.formats import as_github, as_gitlab, as_json, as_sarif
from macros.checks.telling.help import help_text, rule_lines
from macros.checks.telling.text import FORMATS, as_summary, as_text
from macros.documents.fault import Place
from tests.worlds.case import CASES, examine

SYNTHETIC = ("05837112003", "52886030096", "09813320069", "98550000032")
"""The numbers that the cases plant: month + 80, so nobody's."""

HOSTILE = Report(
    [Finding("links-text", Severity.ERROR, "docs/a,b:c.md", Place(3, 4), "100 %\n::x | @alle `<b>`", "h")], 1, 1
)


def test_annotations_of_github_cannot_be_broken_out_of() -> None:
    assert as_github(HOSTILE) == (
        "::error file=docs/a%2Cb%3Ac.md,line=3,col=4,title=links-text::100 %25%0A::x | @alle `<b>`%0Ahjelp: h"
    )


def test_gitlab_is_told_of_each_finding_at_its_line_by_a_mark_of_its_own() -> None:
    other = Finding("links-text", Severity.NOTICE, "docs/a,b:c.md", Place(3, 9), "m", "h")
    first, second = json.loads(as_gitlab([other, *HOSTILE.findings]))
    assert first["location"] == {"path": "docs/a,b:c.md", "lines": {"begin": 3}}
    assert (first["severity"], second["severity"]) == ("critical", "info")
    assert first["description"].endswith("Hjelp: h")
    assert first["fingerprint"] != second["fingerprint"]


def test_the_summary_holds_every_finding_and_runs_nothing() -> None:
    summary = as_summary(HOSTILE)
    assert "\\| \\@\u200balle \\`&lt;b>\\`" in summary
    assert "1 feil, 0 advarsler" in summary


def test_the_list_for_machines_has_position_and_help_page(tmp_path: Path) -> None:
    found = json.loads(as_json(examine(CASES / "links-page" / "misspelt", tmp_path)))
    assert found == [
        {
            "rule": "links-page",
            "severity": "error",
            "path": "docs/felles/rutiner/henvisning.md",
            "line": 17,
            "column": 4,
            "message": "lenken «epikrisen.md» fører til en side som ikke finnes",
            "help": "mente du epikrise.md?",
            "url": "redaksjon/regler/#links-page",
        }
    ]


def test_sarif_names_the_rule_and_the_place() -> None:
    run = json.loads(as_sarif(HOSTILE))["runs"][0]
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "links-text"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "docs/a%2Cb%3Ac.md"


def test_the_last_line_counts_what_was_looked_at(tmp_path: Path) -> None:
    report = examine(CASES / "base", tmp_path)
    last = as_text(report).splitlines()[-1]
    assert report.rules < len(RULES), "those that need a finished site or an earlier revision were not run"
    assert last == (
        f"15 dokumenter med 7 lenker og 21 ankre holdt mot {report.rules} regler: 0 feil, 0 advarsler, 0 merknader"
    )


def test_a_check_of_nothing_fails() -> None:
    assert Report([], 0, len(RULES)).failed
    assert "fant ingen dokumenter" in as_text(Report([], 0, len(RULES)))


@pytest.mark.parametrize("form", [*FORMATS.values(), as_summary])
def test_no_identity_number_leaks_in_any_format(form: object, tmp_path: Path) -> None:
    for case in sorted((CASES / "privacy-national-id").iterdir()):
        said = form(examine(case, tmp_path / case.name))  # type: ignore[operator]
        digits = "".join(letter for letter in said if letter.isdigit() or letter == "\n")
        for number in SYNTHETIC:
            assert number not in said
            assert number not in digits.split("\n")


def test_an_identity_number_in_a_head_that_cannot_be_read_does_not_leak(tmp_path: Path) -> None:
    case = tmp_path / "case"
    file = case / "docs/felles/rutiner/epikrise.md"
    file.parent.mkdir(parents=True)
    for head in (
        f"title: Pasient: {SYNTHETIC[0]}",
        f"status: {SYNTHETIC[0]}",
        f"{SYNTHETIC[0]}: x",
        f"owner: x{SYNTHETIC[0]}",
    ):
        file.write_text(f"---\n{head}\n---\n\n[x](y-{SYNTHETIC[1]}.md)\n", encoding="utf-8")
        report = examine(case, tmp_path / "root")
        assert report.failed
        assert all(number not in form(report) for form in FORMATS.values() for number in SYNTHETIC)


def test_every_rule_has_help_with_a_wrong_and_a_right_example() -> None:
    text = help_text()
    for rule in RULES.values():
        (help_,) = [part for part in text.split("\n### ") if part.startswith(f"{rule.id} {{#{rule.id}}}")]
        assert rule.sentence in help_
        assert rule.bad in help_
        assert rule.good in help_
        assert rule.id in rule_lines()


def test_no_secret_is_repeated(tmp_path: Path) -> None:
    said = as_text(examine(CASES / "security-secret" / "token-and-password", tmp_path))
    assert "Sommer2026" not in said
    assert "hemmelig@" not in said
