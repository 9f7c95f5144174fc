"""After a meeting its decisions are written into the texts, and every line that was there stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.documents.project.project import Project
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds import command
from tests.worlds.checkout import change
from tests.worlds.deciding import MEETING, TEXT, council
from tests.worlds.git import commit, git
from tests.worlds.today import TODAY


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return council(tmp_path)


def close(project: Project, *words: str) -> str:
    asked = ("meeting", "close", "fjord-asu-2026-11-20", *words, "--today", TODAY.isoformat())
    done = command.run(project.root, *asked)
    return done.stdout if done.exit_code == 0 else done.stderr


def text(project: Project) -> str:
    return (project.docs / TEXT).read_text(encoding="utf-8")


def test_what_was_decided_is_told_line_by_line(project: Project) -> None:
    assert close(project, "--revise-by", "2028-11-20").splitlines() == [
        "Sak 12/26: «Epikrise»: vedtak i Administrativt samarbeidsutvalg 20. november 2026; versjon 1.0 → 2.0; "
        "gjelder fra 20. november 2026; skal revideres innen 20. november 2028; på høring → gyldig.",
        "Sak 13/26: tatt til orientering. Ingen tekst er endret.",
        "Endret docs/fjord/rutiner/epikrise.md",
        "Se over endringene (git diff), og kjør samhandling check før du sender dem inn.",
    ]


def test_a_text_whose_version_was_forgotten_in_a_case_is_told_of(project: Project) -> None:
    change(project, MEETING, 'version: "2.0"}]', 'version: "2.0"}, {document: fjord-asu}, {document: fjord-borte}]')
    said = close(project, "--revise-by", "2028-11-20").splitlines()
    assert said[:2] == [
        "Sak 12/26: «Administrativt samarbeidsutvalg» er ikke endret. Saken nevner ingen versjon av den.",
        "Sak 12/26: «fjord-borte» er ikke endret. Saken nevner ingen versjon av den.",
    ]


def test_the_meeting_may_be_named_by_its_permanent_address(project: Project) -> None:
    address = "https://samhandling.example.org/d/fjord-asu-2026-11-20/"
    done = command.run(project.root, "meeting", "close", address, "--revise-by", "2028-11-20", "--propose")
    assert done.exit_code == 0, done.output
    assert git(project.root, "branch", "--show-current").strip() == "vedtak-fjord-asu-2026-11-20"


def test_only_the_lines_of_the_decision_are_other_than_they_were(project: Project) -> None:
    close(project, "--revise-by", "2028-11-20")

    lines = git(project.root, "diff", "-U0").splitlines()
    assert [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "-status: consultation",
        '-version: "1.0"',
        "+status: in_force",
        '+version: "2.0"',
        '-  - {by: fjord-asu, on: 2024-03-12, ref: "sak 4/24"}   # med merknad',
        "-valid_from: 2024-04-01",
        "-revision_date: 2026-10-01",
        '+  - {by: fjord-asu, on: 2024-03-12, ref: "sak 4/24", version: "1.0"}   # med merknad',
        '+  - {by: fjord-asu, on: 2026-11-20, ref: "sak 12/26", version: "2.0"}',
        "+valid_from: 2026-11-20",
        "+revision_date: 2028-11-20",
        "+reviews:",
        '+  - {on: 2026-11-20, by: fjord-asu, outcome: changed, note: "sak 12/26"}',
    ]


def test_the_checks_have_nothing_to_say_afterwards(project: Project) -> None:
    close(project, "--revise-by", "2028-11-20")
    report = check_project(project, TODAY)
    assert not [one for one in report.findings if one.rule.startswith(("meetings", "lifecycle"))], as_text(report)


def test_the_decisions_may_be_one_proposal_with_nothing_else_in_it(project: Project) -> None:
    (project.docs / "fjord" / "kladd.txt").write_text("noe jeg holder på med", encoding="utf-8")

    said = close(project, "--revise-by", "2028-11-20", "--propose")

    assert "Forslaget ligger på greinen vedtak-fjord-asu-2026-11-20." in said
    assert git(project.root, "branch", "--show-current").strip() == "vedtak-fjord-asu-2026-11-20"
    assert git(project.root, "show", "--name-only", "--format=%s").split("\n\n") == [
        "Doc: vedtakene i fjord-asu-2026-11-20",
        f"docs/{TEXT}\n",
    ]
    assert git(project.root, "status", "--short").strip() == "?? docs/fjord/kladd.txt"


def test_a_proposal_that_is_there_already_is_not_written_over(project: Project) -> None:
    git(project.root, "branch", "vedtak-fjord-asu-2026-11-20")
    before = text(project)
    assert "Greinen vedtak-fjord-asu-2026-11-20 finnes fra før." in close(project, "--propose")
    assert text(project) == before


def test_closing_twice_changes_nothing_more(project: Project) -> None:
    close(project, "--revise-by", "2028-11-20")
    once = text(project)
    assert "Vedtaket står der fra før." in close(project, "--revise-by", "2028-11-20")
    assert text(project) == once


def test_a_day_of_revision_that_nobody_has_said_is_asked_for_and_nothing_is_written(project: Project) -> None:
    before = text(project)
    assert "Si når «Epikrise» skal være revidert: --revise-by DATO." in close(project)
    assert text(project) == before


def test_a_version_whose_words_are_not_in_the_text_is_not_approved(project: Project) -> None:
    git(project.root, "checkout", "--quiet", "HEAD~1", "--", f"docs/{TEXT}")
    assert "Ordene er fortsatt versjon 1.0. Ta inn forslaget til 2.0 først." in close(project)


def test_words_that_were_taken_in_before_the_meeting_are_what_it_approved(project: Project) -> None:
    change(project, TEXT, "status: consultation", "status: in_force")
    commit(project.root, day="2026-11-01")
    assert "versjon 1.0 → 2.0" in close(project, "--revise-by", "2028-11-20")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("state: held", "state: planned", "Møtet er ikke holdt."),
        ("outcome: approved", "outcome: rejected", "ikke vedtatt. Ingen tekst er endret."),
        ("outcome: approved", "outcome: postponed", "utsatt. Ingen tekst er endret."),
        ("    outcome: approved\n", "", "har ikke noe utfall. Ingen tekst er endret."),
        (', version: "2.0"', "", "Saken nevner ingen versjon av en tekst"),
        ("document: fjord-epikrise", "document: fjord-epikrisen", "Teksten «fjord-epikrisen» finnes ikke. Mente du fj"),
        ('version: "2.0"', 'version: "0.9"', "Versjon 0.9 er lavere enn 1.0, som står i teksten."),
        ('version: "2.0"', 'version: "1.0"', "Versjon 1.0 er vedtatt før, med andre ord."),
    ],
)
def test_what_was_not_decided_changes_no_text(project: Project, before: str, after: str, said: str) -> None:
    change(project, MEETING, before, after)
    unchanged = text(project)
    assert said in close(project)
    assert text(project) == unchanged


def test_the_words_that_apply_may_be_approved_again_under_their_own_number(project: Project) -> None:
    git(project.root, "checkout", "--quiet", "HEAD~1", "--", f"docs/{TEXT}")
    change(project, MEETING, 'version: "2.0"', 'version: "1.0"')
    assert "vedtak i Administrativt samarbeidsutvalg 20. november 2026" in close(project, "--revise-by", "2028-11-20")
    assert "outcome: unchanged" in text(project)


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_two_cases_of_one_meeting_write_one_decision_of_a_text(project: Project, version: str) -> None:
    again = f'outcome: approved, concerns: [{{document: fjord-epikrise, version: "{version}"}}]}}'
    change(project, MEETING, "outcome: noted}", again)
    said = close(project, "--revise-by", "2028-11-20")
    assert "Sak 13/26: «Epikrise» er ikke endret. Sak 12/26 i samme møte har vedtatt den." in said
    assert text(project).count("on: 2026-11-20, ref:") == 1


def test_a_body_whose_page_is_gone_decides_nothing(project: Project) -> None:
    (project.docs / "fjord/organer/asu.md").unlink()
    before = text(project)
    assert "Utvalget «fjord-asu» finnes ikke." in close(project, "--revise-by", "2028-11-20")
    assert text(project) == before


def decided_through_another(project: Project) -> None:
    other = (project.docs / "fjord/organer/asu.md").read_text(encoding="utf-8").replace("fjord-asu", "fjord-psu")
    (project.docs / "fjord/organer/psu.md").write_text(other.replace("Administrativt", "Politisk"), encoding="utf-8")
    change(project, "fjord/organer/asu.md", "level: strategic", "level: strategic\ndecides_through: fjord-psu")


def test_a_text_in_force_keeps_its_number_until_those_who_must_also_approve_have(project: Project) -> None:
    decided_through_another(project)
    change(project, TEXT, "status: consultation", "status: in_force")
    change(project, TEXT, "{by: fjord-asu, on: 2024-03-12", "{by: fjord-psu, on: 2024-03-12")
    said = close(project)
    assert "versjon 1.0 →" not in said
    assert 'version: "1.0"\napprovals:' in text(project)
    assert '{by: fjord-asu, on: 2026-11-20, ref: "sak 12/26", version: "2.0"}' in text(project)
    assert not [
        one for one in check_project(project, TODAY).findings if one.rule.startswith(("meetings", "lifecycle-a"))
    ]


def test_who_must_also_approve_is_named_and_the_text_does_not_apply_yet(project: Project) -> None:
    decided_through_another(project)
    assert "gjelder ikke før vedtak fra Politisk samarbeidsutvalg" in close(project)
    assert "status: consultation" in text(project)


def test_a_list_on_one_line_and_a_list_of_many_are_both_understood(project: Project) -> None:
    one = '  - {by: fjord-asu, on: 2024-03-12, ref: "sak 4/24"}   # med merknad'
    change(project, TEXT, one, '  - by: fjord-asu\n    on: 2024-03-12\n    ref: "sak 4/24"')
    close(project, "--revise-by", "2028-11-20")
    assert '    ref: "sak 4/24"\n    version: "1.0"\n  - {by: fjord-asu, on: 2026-11-20' in text(project)


def test_a_meeting_that_is_not_there_is_answered_with_the_one_that_was_meant(project: Project) -> None:
    done = command.run(project.root, "meeting", "close", "fjord-asu-2026-11-02")
    assert "Mente du fjord-asu-2026-11-20?" in done.stderr


def test_when_the_version_is_recorded_the_case_leads_to_it_and_to_what_it_changed(project: Project) -> None:
    close(project, "--revise-by", "2028-11-20")
    commit(project.root, day="2026-11-21")
    assert command.run(project.root, "permalinks", "--today", TODAY.isoformat()).exit_code == 0
    library = project.library(TODAY)

    made = page(View(library, Settings(), library.by_id["fjord-asu-2026-11-20"]))
    led = {link.text(): link.attributes["href"] for link in Html(str(made.before)).css("#sak-12-26 a")}
    assert led == {
        "Epikrise": "../../../fjord/rutiner/epikrise/",
        "versjon 2.0": "../../../d/fjord-epikrise/v/2.0/",
        "ord for ord": "../../../d/fjord-epikrise/v/2.0/mot/1.0/",
    }
