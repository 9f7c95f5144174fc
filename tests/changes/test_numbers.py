"""A reviewer reads which numbers of a table are others: period by period, as they were and as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.revision import revision
from macros.checks.archive import Archive
from macros.checks.run import check
from macros.checks.telling.comment import as_comment, review_of
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.pages.proposal.review import Remark, review_page
from macros.pages.view import Settings
from tests.worlds.checkout import ROOT, write
from tests.worlds.git import repository
from tests.worlds.measured import CSV, FIGURE, PAGE, PLAN, PLAN_PAGE, TABLE
from tests.worlds.tiny import PLACES
from tests.worlds.today import TODAY

PERSONS = FIGURE.replace("unit: prosent", "unit: personer\nof_persons: true")


class Proposal:
    """A repository with a figure and its table; what is written in it afterwards is proposed."""

    def __init__(self, root: Path, figure: str = FIGURE, table: str = TABLE) -> None:
        (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        write(root, {**PLACES, PAGE: figure, CSV: table, PLAN_PAGE: PLAN})
        self.project = Project(repository(root))

    def writes(self, path: str, text: str) -> None:
        (self.project.docs / path).write_text(text, encoding="utf-8")

    @property
    def archive(self) -> Archive:
        return Archive.of(self.library, self.project, revision(self.project.docs, "HEAD"))

    @property
    def library(self) -> Library:
        return self.project.library(TODAY)

    @property
    def numbers(self) -> list[tuple[str, str, str]]:
        (changed,) = review_of(self.archive).changes
        return [(one.label, one.before, one.after) for one in changed.numbers]

    @property
    def comment(self) -> str:
        return as_comment(self.archive, check(self.archive)).replace("\u200b", "")

    @property
    def preview(self) -> str:
        report = check(self.archive)
        remarks: dict[str, list[Remark]] = {}
        for one in report.findings:
            path = one.path.removeprefix("docs/")
            remarks.setdefault(path, []).append(Remark(path, "feil", one.place.line, one.message, one.help))
        return str(review_page(review_of(self.archive), Settings(), remarks).before)


@pytest.fixture
def proposal(tmp_path: Path) -> Proposal:
    return Proposal(tmp_path)


def test_a_number_is_said_as_it_was_and_as_it_is_a_new_one_as_new_and_one_that_is_gone_as_gone(
    proposal: Proposal,
) -> None:
    proposal.writes(CSV, "periode;verdi\n2026K1;..\n2026K2;69,7\n2026K3;70,60\n2026K4;1 234,5\n")
    assert proposal.numbers == [
        ("4. kvartal 2025", "61,0", ""),
        ("2. kvartal 2026", "69,5", "69,7"),
        ("4. kvartal 2026", "", "1234,5"),
    ]


def test_numbers_of_groups_are_told_apart_by_the_name_of_the_group(tmp_path: Path) -> None:
    proposal = Proposal(tmp_path, table="period;value;group\n2026K2;9;Vik\n2026K2;8;Nes\n")
    proposal.writes(CSV, "period;value;group\n2026K2;9;Vik\n2026K2;7;Nes\n2026K3;:;Vik\n")
    assert proposal.numbers == [
        ("2. kvartal 2026, Nes", "8", "7"),
        ("3. kvartal 2026, Vik", "", "holdt tilbake av hensyn til personvernet"),
    ]


def test_the_same_numbers_saved_by_another_program_are_no_change(proposal: Proposal) -> None:
    proposal.writes(CSV, "\ufeffPeriode\tVerdi\r\n" + TABLE.partition("\n")[2].replace(";", "\t").replace("\n", "\r\n"))
    assert proposal.numbers == []
    assert "Ordene er de samme. Bare formen i filen er endret." in proposal.comment


def test_a_page_that_is_moved_with_its_table_has_the_same_numbers(proposal: Proposal) -> None:
    for path in (PAGE, CSV):
        (proposal.project.docs / path).rename(proposal.project.docs / path.replace("epikrise", "epikriser"))
    assert proposal.numbers == []


def test_all_numbers_of_a_new_page_are_new(proposal: Proposal) -> None:
    proposal.writes(PAGE.replace("epikrise", "ny"), FIGURE.replace("fjord-epikrise", "fjord-ny"))
    proposal.writes(CSV.replace("epikrise", "ny"), "period;value\n2026K3;12\n")
    assert proposal.numbers == [("3. kvartal 2026", "", "12")]


def test_a_number_of_few_persons_is_refused_and_said_nowhere(tmp_path: Path) -> None:
    proposal = Proposal(tmp_path, PERSONS, "period;value\n2026K2;12\n2026K3;17\n")
    proposal.writes(CSV, "period;value\n2026K2;12\n2026K3;3\n")
    assert proposal.numbers == [("3. kvartal 2026", "17", "under fem personer")]
    refused = f"<code>docs/{CSV}</code>, feil, linje 3: verdien er et antall personer under fem."
    assert refused in proposal.comment.replace("Feil", "feil")
    assert "Andre filer" not in proposal.comment


def test_an_identity_number_is_refused_and_said_nowhere(proposal: Proposal) -> None:
    number = "05837112003"
    proposal.writes(CSV, f"{TABLE}2026K4;{number}\n")
    for said in (proposal.comment, proposal.preview):
        assert number not in said
        assert "fødselsnummer" in said


def test_a_table_that_cannot_be_read_takes_no_number_out(proposal: Proposal) -> None:
    proposal.writes(CSV, TABLE.replace("period;value", "kvartal og tall"))
    assert proposal.numbers == []
    assert "kolonnen «period» mangler" in proposal.comment


def test_the_comment_and_the_preview_tell_the_numbers_with_the_page_they_belong_to(proposal: Proposal) -> None:
    proposal.writes(CSV, TABLE.replace("70,6", "71,0"))
    assert "<b>3. kvartal 2026:</b> 70,6 → 71,0" in proposal.comment
    assert "Forslaget endrer 1 side" in proposal.comment
    for words in ("Tallene", "3. kvartal 2026", "70,6", "71,0"):
        assert words in proposal.preview
