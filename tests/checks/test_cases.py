"""Every rule is shown by folders: documents that it must complain of, and documents that it must leave in peace."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import RULES
from macros.checks.run import check
from macros.documents.project.project import Project
from tests.worlds.case import BASE, CASES, examine, said, variants
from tests.worlds.today import TODAY

MOST_WORDS = 20


@pytest.mark.parametrize("case", variants(), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_case_gives_the_findings_it_expects(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = said(examine(case, tmp_path))
    expected = case / "expected.txt"
    if request.config.getoption("--accept"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_the_base_library_is_without_fault(tmp_path: Path) -> None:
    assert said(examine(BASE, tmp_path)) == ""


def test_every_rule_has_a_case_that_fails_and_one_that_is_silent() -> None:
    shown: dict[str, set[str]] = defaultdict(set)
    for case in variants():
        rules = _rules_in(case)
        assert rules <= {case.parent.name}, f"{case} says more than its own rule: one fault, one finding"
        shown[case.parent.name].add("fails" if rules else "is silent")
    assert set(shown) == set(RULES), "each folder of cases belongs to a rule, and each rule has one"
    assert {rule for rule, both in shown.items() if len(both) < 2} == set()


def test_a_silent_case_differs_from_the_base_library() -> None:
    for case in variants():
        assert any((case / name).exists() for name in ("docs", "site", "gone.txt", "silent.txt")), (
            f"{case} has nothing to check"
        )


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_says_what_must_hold_and_shows_it(rule_id: str) -> None:
    rule = RULES[rule_id]
    assert rule.sentence.endswith("."), "the first line of the docstring is a sentence"
    assert rule.bad
    assert rule.good
    assert rule.bad != rule.good


def test_messages_are_short_enough_to_be_read() -> None:
    for case in variants():
        for line in (case / "expected.txt").read_text(encoding="utf-8").splitlines():
            words = line.partition("]: ")[2] or line.partition("hjelp: ")[2]
            assert words, f"{case}: {line}"
            assert len(words.split()) <= MOST_WORDS, f"{case}: {words}"


def _rules_in(case: Path) -> set[str]:
    text = (case / "expected.txt").read_text(encoding="utf-8")
    return {line.partition("[")[2].partition("]")[0] for line in text.splitlines() if not line.startswith("    ")}


def test_cases_lie_where_the_runner_looks() -> None:
    assert len(variants()) > len(RULES)
    assert all((case / "expected.txt").is_file() for case in variants()), f"run pytest --accept in {CASES}"


def test_a_bare_library_is_not_blamed_for_files_that_nobody_looked_for() -> None:
    assert said(check(Archive(Project(BASE).library(TODAY)))) == ""
