"""A routine that is approved again and again, and the common text it follows: a history with versions in it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.worlds.checkout import change, write
from tests.worlds.command import run
from tests.worlds.git import commit, git, repository
from tests.worlds.tiny import COUNCIL, PLACES
from tests.worlds.today import TODAY

COMMON = "felles/rutiner/epikrise.md"
LOCAL = "fjord/rutiner/epikrise.md"

_COMMON_AREA = """---
id: felles
title: Felles
short_title: Felles
summary: Det som er felles.
owner: felles-redaksjon
type: common
---
"""
_EDITORS = COUNCIL.replace("fjord-asu", "felles-redaksjon").replace("ASU", "Redaksjonen")

_HEAD = """---
id: {id}
title: {title}
summary: Hvem får epikrise, og når.
owner: {owner}
status: in_force
version: "{version}"
approvals:
  - {{by: {owner}, on: {on}, ref: "{ref}"}}
valid_from: {on}
revision_date: 2029-01-01
audience: [gp, hospital]
{extra}---

"""
_TEXT = """## 1 Innhold

1.1 Sykehuset sender epikrisen innen sju dager. Se [henvisning](henvisning.md#s1).

1.2 Fastlegen leser epikrisen.

## 2 Legemidler

2.1 Sykehuset legger ved oppdatert legemiddelliste.

2.2 Kommunen får samme liste.
"""
_LOCAL_TEXT = """## Kontakt hos oss {add=s1 reason="Området har eget kontaktpunkt."}

Ring samhandlingslegen.
"""


def head(id_: str, version: str, on: str, owner: str, ref: str, extra: str = "", title: str = "Epikrise") -> str:
    return _HEAD.format(id=id_, title=title, version=version, on=on, owner=owner, ref=ref, extra=extra)


def common(version: str = "1.0", on: str = "2026-01-10", text: str = _TEXT, ref: str = "sak 1/26") -> str:
    return head("felles-epistler", version, on, "felles-redaksjon", ref) + text


def local(version: str = "1.0", on: str = "2026-02-10", of: str = "1.0", text: str = _LOCAL_TEXT) -> str:
    adapts = f'adapts: {{document: felles-epistler, version: "{of}"}}\n'
    return head("fjord-epikrise", version, on, "fjord-asu", "sak 4/26", adapts) + text


@dataclass(frozen=True)
class Decided:
    """A repository in which texts are approved, day by day."""

    project: Project

    @classmethod
    def begun(cls, root: Path) -> Decided:
        """Version 1.0 of the common text is approved, and of the local one a month later."""
        referral = head("felles-henvisning", "1.0", "2026-01-10", "felles-redaksjon", "sak 1/26", title="Henvisning")
        files = {
            "index.md": "---\ntitle: Forside\n---\n",
            "felles/index.md": _COMMON_AREA,
            "felles/organer/redaksjon.md": _EDITORS,
            "felles/rutiner/henvisning.md": referral + "## 1 Innhold\n\n1.1 Fastlegen henviser.\n",
            COMMON: common(),
        }
        write(root, PLACES | files)
        repository(root)
        write(root, {LOCAL: local()})
        commit(root, day="2026-02-10")
        return cls(Project(root))

    @property
    def library(self) -> Library:
        return self.project.library(TODAY)

    def approve(self, files: dict[str, str], day: str = "2026-03-01") -> None:
        write(self.project.root, files)
        commit(self.project.root, day=day)

    def second(self) -> None:
        """Version 1.1 of the common text: a clause says something else, one moves, one is new."""
        text = _TEXT.replace("innen sju dager", "samme dag").replace("2.2 Kommunen får samme liste.\n", "")
        text += "2.3 Fastlegen oppdaterer listen sin.\n\n## 3 Kommunen\n\n3.1 Kommunen får samme liste.\n"
        self.approve({COMMON: common("1.1", "2026-03-01", text, "sak 9/26")}, "2026-03-01")

    def move(self, path: str, to: str) -> None:
        (self.project.docs / to).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(self.project.docs / path, self.project.docs / to)
        commit(self.project.root, day="2026-03-02")

    def change(self, path: str, before: str, after: str, day: str = "2026-03-03") -> None:
        change(self.project, path, before, after)
        commit(self.project.root, day=day)

    def publish(self) -> str:
        """Write the ledger, as is done after each publishing, and commit it; what the command said."""
        done = run(self.project.root, "permalinks", "--today", TODAY.isoformat())
        assert done.exit_code == 0, done.output
        commit(self.project.root, day="2026-04-01")
        return done.output

    def blob(self, path: str, at: str = "HEAD") -> str:
        return git(self.project.root, "rev-parse", f"{at}:docs/{path}").strip()
