"""A newer version of the code comes into a site, and nothing of the site's own is touched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.worlds import command
from tests.worlds.git import commit, git, repository


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A checkout with the code, as its newer version."""
    root = tmp_path / "new"
    files = {
        "docs/felles/index.md": "deres",
        "macros/a.py": "ny",
        "macros/b.py": "kommet til",
        "mkdocs.yml": "site_name: Deres\nextra:\n  starting_edition: true\n  # banner: x\n",
        "README.md": "deres",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return repository(root)


@pytest.fixture
def site(tmp_path: Path, new: Path) -> Path:
    """A site with the version before: one file is as it was, and one is there no more."""
    root = tmp_path / "site"
    shutil.copytree(new, root, ignore=shutil.ignore_patterns(".git", "b.py"))
    for name, text in {
        "docs/felles/index.md": "vår",
        "macros/a.py": "gammel",
        "macros/c.py": "borte",
        "README.md": "vår",
    }.items():
        (root / name).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Vår\nextra:\n  starting_edition: false\n", encoding="utf-8")
    return repository(root)


def test_the_code_is_new_and_the_site_its_own(site: Path, new: Path) -> None:
    done = command.run(site, "upgrade", str(new))

    assert done.stdout.startswith("2 filer er nye eller endret, 1 er tatt bort.\nNy innstilling: `banner`.")
    assert git(site, "status", "--porcelain").split("\n")[:-1] == [" M macros/a.py", " D macros/c.py", "?? macros/b.py"]


def test_the_numbers_of_the_versions_are_told_when_they_differ(site: Path, new: Path) -> None:
    for root, number in ((site, "1.0.0"), (new, "2.0.0")):
        (root / "pyproject.toml").write_text(f'[project]\nversion = "{number}"\n', encoding="utf-8")
        git(root, "add", "pyproject.toml")
        commit(root, "Infra: et nummer")

    assert "\nUtgave 2.0.0 er her i stedet for 1.0.0.\n" in command.run(site, "upgrade", str(new)).stdout


def test_what_is_not_committed_stops_it(site: Path, new: Path) -> None:
    (site / "docs/felles/index.md").write_text("endret", encoding="utf-8")
    assert "ikke er tatt vare på" in command.run(site, "upgrade", str(new)).stderr
    assert (site / "macros/a.py").read_text(encoding="utf-8") == "gammel"


def test_a_second_time_nothing_is_left_to_do(site: Path, new: Path) -> None:
    command.run(site, "upgrade", str(new))
    commit(site)
    assert command.run(site, "upgrade", str(new)).stdout.startswith("0 filer er nye eller endret, 0 er tatt bort.")


def test_a_folder_without_the_code_is_refused(site: Path, tmp_path: Path) -> None:
    assert "ikke en mappe med koden" in command.run(site, "upgrade", str(tmp_path)).stderr
    assert "ikke en mappe med koden" in command.run(site, "upgrade", str(site)).stderr
