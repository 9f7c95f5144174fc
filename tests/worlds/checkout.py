"""Our own checkout, and what a site of a test's own needs of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from macros.documents import clock
from macros.documents.project.project import Project
from macros.documents.project.repository import Host
from macros.editing.life.settings import settings_of
from macros.publish.build import Build, build_site
from tests.worlds.today import TODAY

ROOT = Path(__file__).parents[2]


_NOT_OURS = {".git", ".venv", "site", "nodkopi", "forslag", "build", "samhandling.egg-info"}
"""What lies beside our files at the root: history, what is installed, what is built."""

_MADE = {"__pycache__", ".hypothesis", "node_modules"}
"""What is made anew wherever it is missing."""


def copied(root: Path, *without: str) -> Path:
    """Copy our checkout to `root`, without its history and these folders at the root."""

    def left(folder: str, names: list[str]) -> set[str]:
        made = {name for name in names if name.endswith("_cache") or name in _MADE}
        return made | ({*_NOT_OURS, *without} & set(names) if Path(folder) == ROOT else set())

    return shutil.copytree(ROOT, root, ignore=left)


def equip(root: Path) -> Project:
    """Give the documents below `root` what makes them a site: settings, looks, and the folder the engine looks for."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "mkdocs.yml").write_text(undecided((ROOT / "mkdocs.yml").read_text(encoding="utf-8")), encoding="utf-8")
    (root / "macros").mkdir()  # the code is the one installed
    return Project(root)


def undecided(settings: str) -> str:
    """Settings as they ship: whoever takes the site over decides some of them, and no test of the product may mind."""
    return re.sub("(?m)^site_name: .*$", "site_name: Samhandling", settings_of(settings, None, None, Host.GITHUB))


def write(root: Path, files: dict[str, str]) -> Project:
    """Write files below docs/ of the project in `root`."""
    project = Project(root)
    for path, text in files.items():
        target = project.docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return project


def change(project: Project, path: str, before: str, after: str) -> None:
    """Change words in a document."""
    file = project.docs / path
    text = file.read_text(encoding="utf-8")
    assert before in text, f"{path}: {before}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def sums(folder: Path) -> dict[str, str]:
    """The files below a folder, each with a sum of its bytes: two folders are the same when these are."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def by_its_own_command(engine: str, project: Project, site: Path) -> None:
    """Build as whoever knows only the engine would: in a process of its own, with all its warnings as errors."""
    command = [str(Path(sys.executable).parent / engine), "build", "--strict", "--quiet"]
    environment = {**os.environ, clock.TODAY: TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(  # noqa: S603 (our own command)
        [*command, "--config-file", str(project.settings), "--site-dir", str(site)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def built(project: Project, site: Path | None = None, base: str | None = None) -> Path:
    """Build a project as `samhandling build` does, on the day it is in every test, and return the folder."""
    site = site or project.site
    build_site(project, site, lambda message: None, Build(TODAY, base=base, kept_in=None if base else project.kept))
    return site
