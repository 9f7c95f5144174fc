"""The command `samhandling`: what people type, and what they read back."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import COMMANDS, main
from macros.documents.project.project import Project
from tests.worlds.checkout import write
from tests.worlds.command import run

COMMAND = str(Path(sys.executable).parent / "samhandling")

AREA = """---
id: felles
title: Felles
short_title: Felles
summary: Felles tekster.
owner: felles-redaksjon
type: common
---
"""
BODY = """---
id: felles-redaksjon
title: Redaksjonen
summary: Eier tekstene.
owner: felles-redaksjon
level: editorial
---
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {"felles/index.md": AREA, "felles/organer/redaksjon.md": BODY})
    return tmp_path


def started(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What the installed command answers in a process of its own, as people start it."""
    return subprocess.run(  # noqa: S603 (our own command)
        [COMMAND, *words], cwd=project, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_a_project_without_faults_passes_and_tells_what_was_looked_at(project: Path) -> None:
    done = started(project, "check", "--today", "2026-11-22")

    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 dokumenter")


def test_a_fault_is_told_with_file_line_and_column_and_fails(project: Path) -> None:
    (project / "docs/felles/organer/redaksjon.md").write_text(BODY.replace("editorial", "redaksjon"), encoding="utf-8")

    done = started(project, "check")

    assert done.returncode == 1
    assert "docs/felles/organer/redaksjon.md:6:1: feil[metadata-value]: `level` er «redaksjon»" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_findings_can_be_read_by_machines(project: Path) -> None:
    (project / "docs/felles/tull.md").write_text("---\ntitle: Tull\n---\n", encoding="utf-8")

    findings = json.loads(run(project, "check", "--format", "json").stdout)

    assert {"metadata-place"} == {finding["rule"] for finding in findings if finding["path"] == "docs/felles/tull.md"}


def test_a_project_without_documents_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()

    assert run(tmp_path, "check").exit_code == 1


def test_another_folder_is_reached_with_project(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    assert run(elsewhere, "check", "--project", str(project)).exit_code == 0


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["check", "--today", "31.02.2027"], "«31.02.2027» er ikke en dag som finnes"),
        (["check", "--project", "finnes-ikke"], "mappen finnes-ikke har ingen docs/"),
        (["check", "--tody", "2026-01-01"], "Mente du --today?"),
        (["new", "rutine", "felles", "Test"], "«rutine» er ingen dokumenttype"),
        (["new", "rutiner", "feles", "Test"], "Mente du felles?"),
        (["new", "rutiner", "felles"], "Kommandoen mangler TITTEL"),
        (["sjekk"], "Se hva som er mulig"),
        (["check", "--format", "xml"], "--format: velg en av text, json"),
        (["check", "--site", "finnes-ikke"], "--site: skriv en mappe som finnes."),
        (["report", "--area", "felles", "--year", "i fjor"], "--year: skriv et helt tall."),
        (["import", "--kind", "rutiner"], "Kommandoen mangler"),
    ],
)
def test_misuse_is_answered_in_norwegian(project: Path, words: list[str], answer: str) -> None:
    done = run(project, *words)

    assert done.exit_code == 2
    assert answer in done.stderr


def test_a_new_document_guides_its_author_and_is_refused_until_it_is_written(project: Path) -> None:
    done = run(project, "new", "rutiner", "felles", "Blodprøver: hvem bestiller?", "--today", "2026-11-22")

    assert done.exit_code == 0, done.stderr
    assert "docs/felles/rutiner/blodprover-hvem-bestiller.md" in done.stdout
    findings = json.loads(run(project, "check", "--format", "json").stdout)
    errors = {finding["rule"] for finding in findings if finding["severity"] == "error"}
    assert errors == {"metadata-leftover"}


def test_a_new_document_never_overwrites(project: Path) -> None:
    first = run(project, "new", "tjenester", "felles", "Legevakt")
    again = run(project, "new", "tjenester", "felles", "Legevakt")

    assert first.exit_code == 0
    assert again.exit_code == 2
    assert "finnes fra før" in again.stderr


@pytest.mark.parametrize(
    "kind", ["avtaler", "rutiner", "forlop", "handlingsplan", "organer", "tjenester", "tilbud", "aktuelt"]
)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_template_is_whole_in_both_written_languages(project: Path, kind: str, language: str) -> None:
    index = project / "docs/felles/index.md"
    index.write_text(AREA.replace("type: common", f"type: common\nlanguage: {language}"), encoding="utf-8")

    done = run(project, "new", kind, "felles", "Ny side")

    assert done.exit_code == 0, done.stderr
    findings = json.loads(run(project, "check", "--format", "json").stdout)
    assert {finding["rule"] for finding in findings if finding["severity"] == "error"} == {"metadata-leftover"}


def test_the_list_shows_id_and_title(project: Path) -> None:
    assert "felles-redaksjon" in run(project, "list", "--kind", "organer").stdout


def test_the_help_of_every_command_is_norwegian() -> None:
    runner = CliRunner()
    for words in ([], *([name] for chapter in COMMANDS for name in chapter.lines)):
        said = runner.invoke(main, [*words, "--help"]).output
        assert said.startswith(f"Slik: {main.name}"), said
        assert not re.search(r"Usage|Options:|Commands:|Show this|required|\[OPTIONS|\bARGS\b|default", said), said


def test_a_command_that_does_not_exist_is_told_of_in_norwegian(project: Path) -> None:
    done = started(project, "bild")
    assert done.returncode == 2
    assert done.stderr.startswith("Kommandoen «bild» finnes ikke. Mente du build?")


def test_words_to_search_for_need_no_quotes(country: Project) -> None:
    asked = ("search", "--site-dir", str(country.site))
    found = run(country.root, *asked, "kommunen", "svarer")
    assert found.exit_code == 0, found.output
    assert found.stdout == run(country.root, *asked, "kommunen svarer").stdout != ""
