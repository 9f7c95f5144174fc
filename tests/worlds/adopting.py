"""A tiny site: a common text in a repository with history, and areas that follow it."""

from __future__ import annotations

from pathlib import Path

from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.worlds.checkout import built, change, equip, write
from tests.worlds.git import commit, git
from tests.worlds.today import TODAY

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
        git(root, "init", "--quiet")
        for id_, type_ in (("felles", "common"), ("nord", "community"), ("sor", "community")):
            self.write(f"{id_}/index.md", area(id_, type_))
            self.write(f"{id_}/organer/redaksjon.md", body(id_))
        self.write(COMMON, routine("felles-epistler", SECTIONS))

    @property
    def library(self) -> Library:
        return self.project.library(TODAY)

    def path(self, path: str) -> Path:
        return self.project.docs / path

    def write(self, path: str, text: str) -> None:
        write(self.project.root, {path: text})

    def read(self, path: str) -> str:
        return self.path(path).read_text(encoding="utf-8")

    def change(self, path: str, before: str, after: str) -> None:
        change(self.project, path, before, after)

    def build(self) -> Path:
        """Build what readers get, and return its folder."""
        if not self.project.settings.exists():
            equip(self.project.root)
            self.write("index.md", "---\ntitle: Prøve\nsummary: Tekster.\n---\n")
        return built(self.project)

    def commit(self, day: str) -> None:
        commit(self.project.root, day=day)
