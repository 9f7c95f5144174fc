"""No command, message or comment repeats an identity number, whole or in part. The number here is nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.revision import revision
from macros.changes.wording import compare
from macros.checks.archive import Archive
from macros.checks.mend import Mend
from macros.checks.run import check
from macros.checks.telling.comment import as_comment
from macros.checks.telling.text import FORMATS
from macros.documents.discretion import shown
from macros.documents.project.project import Project
from tests.worlds.case import kept, said
from tests.worlds.checkout import change
from tests.worlds.command import run
from tests.worlds.today import TODAY

NUMBER = "05837112003"
PARTS = ("58371", "12003", "0583", "2003")
EPIKRISE = "felles/rutiner/epikrise.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return kept(tmp_path)


def is_silent(text: str) -> bool:
    return not any(part in text for part in PARTS)


HEADS = {
    "a value too long to show": ("status: in_force", f"status: {'a' * 29} {NUMBER}"),
    "a value with a zero before it": ("owner: felles-redaksjon", f"owner: 0{NUMBER}"),
    "a text that YAML cuts": ("title: Epikrise", f"title: Epikrise # aaaaaaaaaaaa {NUMBER}"),
    "a key": ("title: Epikrise", f"title: Epikrise\n{NUMBER}: ja"),
    "a key that stands twice": ("title: Epikrise", f"{NUMBER}: ja\n{NUMBER}: ja"),
    "a word of the list": ("audience: [gp, hospital]", f"audience: [gp, {NUMBER}]"),
    "a reference": ("contacts: [felles-legehjem]", f"contacts: [{NUMBER}]"),
    "a head that cannot be read": ("title: Epikrise", f"title: Epikrise: {NUMBER}"),
    "a comment": ("status: in_force", f"status: in_force # {NUMBER}"),
    "a picture without words": ("1.1 Sykehuset", f"1.1 ![](https://example.org/{'a' * 36}/{NUMBER}.png) Sykehuset"),
    "a link in codes": ("1.1 Sykehuset", f"1.1 [Neste side]({NUMBER[:6]}%20{NUMBER[6:]}.md) Sykehuset"),
    "an anchor": ("1.1 Sykehuset", f"1.1 [Neste punkt](#p{NUMBER}) Sykehuset"),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_finding_tells_of_a_number_and_not_what_it_is(project: Project, name: str) -> None:
    change(project, EPIKRISE, *HEADS[name])
    archive = Archive.of(project.library(TODAY), project, revision(project.docs, "HEAD"))
    report = check(archive)
    assert "privacy-national-id" in {finding.rule for finding in report.findings}
    assert is_silent(said(report))
    for form in FORMATS.values():
        assert is_silent(form(report))
    assert is_silent(as_comment(archive, report))


def test_what_is_shown_is_covered_before_it_is_cut() -> None:
    for longest in range(10, 60):
        assert is_silent(shown(f"{'a' * 29} {NUMBER} og mer", longest))


def test_a_difference_word_by_word_has_no_part_of_a_number() -> None:
    before, after = f"gjelder {NUMBER[:6]} {NUMBER[6:]}.", f"gjelder {NUMBER[:6]} og {NUMBER[6:]}."
    assert is_silent("".join(part.text for part in compare(before, before + " Ny.")))
    assert NUMBER[6:] not in "".join(part.text for part in compare(before, after)[:2])


def test_a_mend_shows_no_half_of_a_number_beside_what_it_mends() -> None:
    text = f"en\nto\ntre\n{NUMBER[:6]}\n{NUMBER[6:]}\nfire\nfem {{}}\nseks\n"
    assert is_silent(Mend(EPIKRISE, text.format(" "), text.format("")).diff)


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "--base", "HEAD"),
        ("check", "--fix"),
        ("list",),
        ("due",),
        ("waiting", NUMBER),
        ("search", NUMBER),
        ("import", f"{NUMBER}.docx"),
        ("check", f"--{NUMBER}"),
        ("check", "--base", NUMBER),
        (NUMBER,),
    ],
    ids=" ".join,
)
def test_no_command_says_a_number(project: Project, words: tuple[str, ...]) -> None:
    change(project, EPIKRISE, "title: Epikrise", f"title: Epikrise for {NUMBER} ")
    answer = run(project.root, *words)
    assert answer.output
    assert is_silent(answer.output)
