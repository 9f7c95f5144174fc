"""A proposal that changes the program, and not only texts, is told apart from one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.program import program_in
from macros.changes.revision import revision
from tests.worlds.case import kept

SETTINGS = """\
site_name: Samhandling
# En merknad
extra:
  starting_edition: true
theme:
  name: material
  custom_dir: overrides
plugins:
  - macros
"""


def settings(now: str, before: str = SETTINGS) -> list[str]:
    return list(program_in(["mkdocs.yml"], before, now))


@pytest.mark.parametrize(
    ("now", "named"),
    [
        (SETTINGS + "hooks: [ond.py]\n", "hooks"),
        (SETTINGS + "extra_javascript:\n  - https://ond.example/a.js\n", "extra_javascript"),
        (SETTINGS + "extra_css: [a.css]\n", "extra_css"),
        (SETTINGS.replace("- macros", "- macros\n  - ond"), "plugins"),
        (SETTINGS.replace("overrides", "docs/overrides"), "theme"),
        (SETTINGS.replace("true", "false"), "extra"),
        (SETTINGS + "docs_dir: andre\n", "docs_dir"),
        (SETTINGS.replace("  name: material\n", ""), "theme"),
        (SETTINGS + "? hooks\n: [ond.py]\n", "? hooks"),
        (SETTINGS + "'hooks': [ond.py]\n", "'hooks'"),
        (SETTINGS + '"\\x68ooks": [ond.py]\n', '"\\x68ooks"'),
        (SETTINGS + "<<: {hooks: [ond.py]}\n", "<<"),
        (SETTINGS.replace("site_name: Samhandling", "site_name: !!python/object/apply:os.system [ls]"), "site_name"),
        ("{site_name: Samhandling, hooks: [ond.py]}", "{site_name"),
    ],
)
def test_a_setting_that_runs_something_is_named_however_it_is_written(now: str, named: str) -> None:
    (said,) = settings(now)
    assert named in said


@pytest.mark.parametrize(
    "now",
    [
        SETTINGS,
        SETTINGS.replace("Samhandling", "Samhandling i nord"),
        SETTINGS.replace("# En merknad", "# En annen merknad"),
        SETTINGS + "copyright: Ingen\n",
    ],
)
def test_words_and_remarks_in_the_settings_are_no_program(now: str) -> None:
    assert settings(now) == []


def test_what_people_read_beside_the_texts_is_no_program() -> None:
    assert list(program_in(["README.md", "LICENSE", "macros/README.md"], "", "")) == ["macros/README.md"]


@pytest.mark.parametrize(
    "path", ["macros/ond.py", "overrides/main.html", ".github/workflows/check.yml", "Makefile", "tests/docs/a.md"]
)
def test_files_outside_docs_are_told_whether_they_are_committed_or_not(path: str, tmp_path: Path) -> None:
    project = kept(tmp_path)
    (project.docs / "ny.md").write_text("---\ntitle: Ny\n---\n", encoding="utf-8")
    assert revision(project.docs, "HEAD").program == ()
    (project.root / path).parent.mkdir(parents=True, exist_ok=True)
    (project.root / path).write_text("x", encoding="utf-8")
    assert revision(project.docs, "HEAD").program == (path,)
