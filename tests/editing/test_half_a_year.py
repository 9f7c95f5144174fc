"""Half a year of a site that a community began, played day by day: at its end every address that was ever given leads
right, and what was agreed has kept its parties, its text and its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from tests.worlds import command
from tests.worlds.checkout import change, write
from tests.worlds.git import commit
from tests.worlds.other_site import Server
from tests.worlds.site import country

BEGINS, ENDS = "2026-07-01", "2026-12-31"
COUNCIL, ADOPTED = "skogen-strategisk-samarbeidsutvalg", "skogen/rutiner/epikrise.md"
DECIDED = """status: in_force
approvals:
  - {by: COUNCIL, on: 2026-08-14, ref: "sak 12/26"}
valid_from: 2026-08-20
revision_date: 2028-08-20
"""
AGREEMENT = """---
id: skogen-avtale
title: Samarbeidsavtale
summary: Hva sykehuset og kommunene er enige om.
owner: skogen-sekretariat
status: draft
version: "1.0"
audience: [municipality, hospital]
parties: [skogen-sykehus-hf, "9901", "9902", "9903"]
---

## 1 Formål

1.1 Partene samarbeider.
"""
COMMUNITY = (
    *("--name", "Helsefellesskapet Skogen", "--short", "Skogen", "--hospital", "Skogen sykehus HF"),
    *("--municipality", "9901=Lia", "--municipality", "9902=Myra", "--municipality", "9903=Nes"),
    *("--address", "https://skogen.example.org/"),
)


class Life:
    """The started site, and what its people do there on a day."""

    def __init__(self, root: Path, mother: str) -> None:
        self.project = Project(root)
        self.mother = mother
        self.given: set[str] = set()
        """Every address that readers have had from us."""

    def does(self, day: str, *words: str) -> str:
        done = command.run(self.project.root, *words, "--today", day)
        assert done.exit_code == 0, done.output
        return done.stdout

    def read(self, path: str) -> str:
        return (self.project.docs / path).read_text(encoding="utf-8")

    def publish(self, day: str) -> None:
        """What stands is held against what was published before, laid in git, and read by people."""
        report = check_project(self.project, date.fromisoformat(day), "HEAD")
        assert not report.failed, as_text(report)
        self.does(day, "permalinks")
        commit(self.project.root, f"Slik det var {day}", day)
        build_site(self.project, self.project.site, lambda _: None, Build(date.fromisoformat(day)))
        self.given |= {path.relative_to(self.project.site).as_posix() for path in self.pages()}

    def pages(self) -> Iterator[Path]:
        return self.project.site.rglob("index.html")

    def leads(self, address: str) -> str:
        """The page a reader comes to from an address, however many times it leads on."""
        for _ in range(5):
            page = self.project.site / address
            assert page.is_file(), address
            found = re.search(r'<link rel="canonical" href="([^"#]*)[^"]*">\n<script defer', page.read_text("utf-8"))
            if not found:
                return address
            address = urljoin(f"/{address}", found[1]).lstrip("/") + "index.html"
        raise AssertionError(f"{address} leads round")


@pytest.mark.slow
def test_half_a_year_of_a_site_that_a_community_began(tmp_path: Path, server: Server) -> None:
    mother = country(tmp_path / "mother")
    server.publish(mother.library(date.fromisoformat(BEGINS)))
    begun = ("start", str(tmp_path / "ours"), *COMMUNITY, "--mother", server.address, "--today", BEGINS)
    assert "Kontrollen fant ingen feil." in command.run(mother.root, *begun).stdout
    (tmp_path / "ours" / "macros").mkdir(exist_ok=True)  # the code is the one that is installed
    life = Life(tmp_path / "ours", server.address)
    write(life.project.root, {"skogen/avtaler/samarbeid.md": AGREEMENT})
    life.publish(BEGINS)

    # August: the common editors put a text into force, and the council adopts it.
    change(life.project, "alle/rutiner/epikrise.md", "status: draft\n", DECIDED.replace("COUNCIL", "alle-redaksjon"))
    assert life.does("2026-08-03", "adopt", "alle-epikrise", "skogen").startswith(f"Laget docs/{ADOPTED}")
    change(life.project, ADOPTED, "status: draft\n", DECIDED.replace("COUNCIL", COUNCIL))
    change(life.project, ADOPTED, 'version: "0.1"', 'version: "1.0"')
    life.publish("2026-08-21")

    # September: the site they began from changes the text. They do the same in theirs, and the adopters confirm.
    change(mother, "alle/rutiner/epikrise.md", "på utskrivningsdagen", "samme dag")
    server.publish(mother.library(date(2026, 9, 1)))
    told = life.does("2026-09-01", "origins", "alle-epikrise")
    assert told.startswith("alle-epikrise: «2 Når den sendes»\n")
    change(life.project, "alle/rutiner/epikrise.md", "på utskrivningsdagen", "samme dag")
    life.does("2026-09-01", "origins", "alle-epikrise", "--seen")
    assert life.does("2026-09-01", "origins", "alle-epikrise") == "Ingenting er endret.\n"
    assert "{+samme dag+}" in life.does("2026-09-02", "waiting", "skogen-epikrise")
    life.does("2026-09-02", "confirm", "skogen-epikrise")
    life.publish("2026-09-03")

    # October: two municipalities become one. The agreement keeps its parties.
    life.does("2026-10-01", "replace", "9901", "9902", "--by", "9909=Liamyra", "--on", "2026-10-01")
    life.publish("2026-10-02")
    assert 'parties: [skogen-sykehus-hf, "9901", "9902", "9903"]' in life.read("skogen/avtaler/samarbeid.md")
    assert life.read("skogen/index.md").count('replaced_by: ["9909"]') == 2
    now = life.project.library(date(2026, 10, 2)).areas["skogen"]
    assert sorted(one.number for one in now.municipalities) == ["9903", "9909"]

    # November: a council and the area get new names, a text is split, and the folder of the area is renamed.
    life.does("2026-11-02", "rename", COUNCIL, "Samarbeidsutvalget")
    life.does("2026-11-02", "rename", "skogen", "Helsefellesskapet Skogen og kommunene")
    life.does("2026-11-03", "split", "alle-henvisning", "2", "--title", "Svar på henvisning")
    life.does("2026-11-04", "rename", "area", "skogen", "skogane")
    life.publish("2026-11-05")

    # The year's end: what was done is told, and every address leads right.
    told = life.does(ENDS, "report", "--area", "skogane", "--year", "2026")
    assert "Epikrise og poliklinisk notat" in told
    assert "14. august 2026" in told
    life.publish(ENDS)
    ends = {address: life.leads(address) for address in sorted(life.given)}
    assert ends["skogen/rutiner/epikrise/index.html"] == "skogane/rutiner/epikrise/index.html"
    assert ends["d/skogen-epikrise/index.html"] == "skogane/rutiner/epikrise/index.html"
    assert ends["d/skogen-avtale/index.html"] == "skogane/avtaler/samarbeid/index.html"
    assert "Samarbeidsutvalget" in (life.project.site / ends[f"d/{COUNCIL}/index.html"]).read_text("utf-8")
    answer = (life.project.site / ends["d/alle-henvisning/index.html"]).read_text("utf-8")
    assert re.search(r'id="p2-1"[^§]*svar-pa-henvisning', answer), "the number that went leads to where it stands"
