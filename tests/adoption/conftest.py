"""A tiny site: a common text in a repository with history, and areas that follow it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.documents import clock
from macros.documents.library import Library
from macros.documents.project import Project
from macros.publish.build import build_site
from tests.adoption import pathways
from tests.adoption.other_site import Server
from tests.conftest import ROOT, TODAY

COMMON = "felles/rutiner/epikrise.md"
SECTIONS = """
## 1 Hvem får epikrisen

1.1 Sykehuset sender epikrisen til fastlegen.

## 2 Når

2.1 Sykehuset sender epikrisen innen sju dager.

2.2 Fastlegen sier fra når noe er uklart.
"""


def area(id_: str, type_: str, more: str = "") -> str:
    title = id_.capitalize()
    return (
        f"---\nid: {id_}\ntitle: {title}\nshort_title: {title}\nsummary: Tekster for {title}.\n"
        f"owner: {id_}-redaksjon\ntype: {type_}\n{more}---\n"
    )


def body(area_id: str, more: str = "") -> str:
    return (
        f"---\nid: {area_id}-redaksjon\ntitle: Redaksjonen i {area_id.capitalize()}\nsummary: Eier tekstene.\n"
        f"owner: {area_id}-redaksjon\nlevel: editorial\n{more}---\n"
    )


def routine(id_: str, text: str = "", more: str = "", version: str = "1.0") -> str:
    area_id = id_.split("-")[0]
    return (
        f"---\nid: {id_}\ntitle: Epikrise\nsummary: Hvem får epikrisen, og når.\nowner: {area_id}-redaksjon\n"
        f'status: draft\nversion: "{version}"\naudience: [gp]\n{more}---\n{text}'
    )


class Site:
    """A checkout in which people write and commit."""

    def __init__(self, root: Path) -> None:
        root.mkdir(exist_ok=True)
        self.project = Project(root)
        self._git("init", "--quiet")
        for id_, type_ in (("felles", "common"), ("nord", "community"), ("sor", "community")):
            self.write(f"{id_}/index.md", area(id_, type_))
            self.write(f"{id_}/organer/redaksjon.md", body(id_))
        self.write(COMMON, routine("felles-epikrise", SECTIONS))

    @property
    def library(self) -> Library:
        return self.project.library(TODAY)

    def path(self, path: str) -> Path:
        return self.project.docs / path

    def write(self, path: str, text: str) -> None:
        self.path(path).parent.mkdir(parents=True, exist_ok=True)
        self.path(path).write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return self.path(path).read_text(encoding="utf-8")

    def change(self, path: str, before: str, after: str) -> None:
        text = self.read(path)
        assert before in text
        self.write(path, text.replace(before, after))

    def build(self) -> Path:
        """Build what readers get, and return its folder."""
        root = self.project.root
        if not self.project.settings.exists():
            shutil.copytree(ROOT / "overrides", root / "overrides")
            shutil.copy(ROOT / "mkdocs.yml", root)
            (root / "macros").mkdir()  # the engine looks for the folder; the code is the one installed
            self.write("index.md", "---\ntitle: Prøve\nsummary: Tekster.\n---\n")
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv(clock.TODAY, TODAY.isoformat())
            build_site(self.project, self.project.site, lambda message: None)
        return self.project.site

    def commit(self, day: str) -> None:
        self._git("add", "--all")
        when = f"{day}T12:00:00Z"
        self._git("commit", "--quiet", "--message", "x", day=when)

    def _git(self, *words: str, day: str = "2026-01-01T12:00:00Z") -> None:
        who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org"}
        who |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}
        subprocess.run(  # noqa: S603
            ["git", *words],  # noqa: S607
            cwd=self.project.root,
            check=True,
            env={**who, "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin", "HOME": "/"},
        )


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def ours(tmp_path: Path) -> Site:
    """A site with nothing common of its own."""
    site = Site(tmp_path / "ours")
    site.path(COMMON).unlink()
    return site


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


@pytest.fixture
def fitted(site: Site) -> Site:
    """The common pathway, and what Nord does otherwise."""
    site.write(pathways.COMMON, pathways.common())
    site.write(pathways.NORD, pathways.local())
    return site


@pytest.fixture
def dal(fitted: Site) -> Site:
    """A team below Nord."""
    fitted.write("dal/index.md", fitted.read("nord/index.md").replace("nord", "dal").replace("Nord", "Dal"))
    fitted.write("dal/organer/redaksjon.md", fitted.read("nord/organer/redaksjon.md").replace("nord", "dal"))
    return fitted
