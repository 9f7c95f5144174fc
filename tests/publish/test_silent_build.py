"""What the checks accept, the engine builds without a word: what it would complain of is told in Norwegian first."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.checks.rule import Severity
from macros.checks.run import check_project
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from tests.worlds.checkout import equip, write
from tests.worlds.site import COUNTRY
from tests.worlds.tiny import PLACES, routine
from tests.worlds.today import TODAY
from tests.worlds.typed import bodies, odd_bodies, put_together

HEADS = r"""
title: "Epikrise" og notat
title: 'Hos' legen
title: "Sitat: «x» & <b>fet</b> {{ noe }}"
title: Epikrise {{ 7*7 }}
title: "[Utkast] Rutine"
title: "*Viktig* rutine_nr_1"
title: "A | B"
title: "Epikrise # 2"
title: Epikrise # 2
title: '   '
title: "\u00adEpikrise"
title: "Na\u030ar"
title: 24. desember
title: 2026-01-01
title: no
title: ""
title: "x\ny"
title: &x Anker
title: *x
title: !!python/object/apply:os.system [ls]
title: 🙂
title: "%7B%7B"
title: "</title><script>"
summary: "A: b"
summary: "[lenke](finnes-ikke.md) og **fet**"
summary: "{% raw %}"
summary: |
summary: >
summary: '1. Ring'
summary: "{#x}"
keywords: [a, "b # c", ja, 1, 2026-01-01]
keywords: {a: b}
keywords: "a, b"
keywords: ["{{ x }}", "<b>"]
version: "“0.1”"
version: 1.0
version: "1.0.0-β"
language: nn
language: en
status: Draft
status: draft # kladd
audience: []
audience: gp
owner: fjord-ukjent
owner: " fjord-asu"
Title: Stor forbokstav
draft: true
template: main.html
hide: [navigation, toc]
search: {exclude: true}
tags: [a]
render_macros: true
extra: {a: 1}
plugins: []
page: x
config: x
status: in_force
valid_from: 2027-4-1
valid_from: 2027-04-01T00:00:00.000Z
revision_date: 31.2.2027
sources: [{title: A, url: "javascript:alert(1)", seen: 2026-01-01}]
sources: [{title: "A b", url: "https://example.org/a b", seen: 2026-01-01}]
sources: [{title: "<b>", url: "https://example.org/?a=1&b=2#c", seen: 2026-01-01}]
related: [finnes-ikke]
contacts: [fjord-asu]
id: Fjord-Stor
id: fjord-æøå
id: fjord-oddt-1
"""
"""Lines of a head, each in place of the line with that key, or put in where there is none."""

NAMES = (
    *("Epikrise.md", "EPIKRISE.md", "con.md", "a#b.md", "a%20b.md", "a b.md", "å.md", "a\u030a.md", "æøå-notat.md"),
    *("a.b.md", "index.md", "README.md", "readme.md", "_skjult.md", "404.md", "search.md", "admin.md"),
    *("a..md", "-a.md", "2024.md", "a,b.md", "a+b.md", "a&b.md", "a'b.md", "{{ a }}.md", "🙂.md", "A-B_C.md", "sok.md"),
    "a" * 120 + ".md",
)
LEDGERS = (
    "forwardings: {}\npublished: {}\n",
    "forwardings:\n  fjord-gammel: fjord-oddt-1\npublished: {}\n",
    "forwardings:\n  fjord-gammel#p1-1: fjord-oddt-1#p1-1\npublished: {}\n",
    "forwardings:\n  fjord-gammel: fjord-finnes-ikke\npublished: {}\n",
    "forwardings:\n  ../ut: fjord-oddt-1\npublished: {}\n",
    "forwardings:\n  a b: fjord-oddt-1\npublished: {}\n",
    'forwardings:\n  "<script>": fjord-oddt-1\npublished: {}\n',
    "forwardings: []\npublished: {}\n",
    "published:\n  fjord-borte: fjord/rutiner/borte/ #p1-1\n",
    "published:\n  fjord-asu: fjord/organer/asu/ fjord/organer/gammel/\n",
    "published:\n  fjord-asu: fjord/organer/asu/ a%20b/ æ/ \n",
    "<<<<<<< HEAD\npublished: {}\n=======\npublished: {}\n>>>>>>> b\n",
    "x: [\n",
    "",
)
EXCEPTIONS = (
    "exceptions: []\n",
    "exceptions: [{rule: finnes-ikke}]\n",
    "exceptions: {a: b}\n",
    "exceptions:\n  - x\n",
    "",
)


def test_what_the_checks_accept_is_built_in_silence(tmp_path: Path) -> None:
    inputs = [*odd_bodies(), *bodies(), *put_together(5, 60)]
    project = equip(tmp_path)
    write(tmp_path, {**PLACES, **routine("oddt-1", "draft", body="## 1 A\n\n1.1 Legen ringer.\n")})
    lists = {"permalinks.yml": LEDGERS, "exceptions.yml": EXCEPTIONS}
    for name, variants in lists.items():
        (project.docs / name).write_text(accepted(project, name, variants), encoding="utf-8")
    shutil.copytree(COUNTRY, project.docs, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*lists))
    files: dict[str, str] = dict(PLACES)
    for number, body in enumerate(inputs):
        files |= routine(f"oddt-{number}", "draft", body=body)
    for number, line in enumerate(HEADS.strip("\n").split("\n")):
        files |= with_head(f"hode-{number}", line)
    for number, name in enumerate(NAMES):
        files[f"fjord/rutiner/{name}"] = next(iter(routine(f"navn-{number}", "draft", body="Tekst.\n").values()))
    write(tmp_path, files)
    told = errors_in(project)
    while refused := [path for path in files if f"docs/{path}" in told]:
        for path in refused:
            (project.docs / path).unlink()
            del files[path]
        told = errors_in(project)

    assert len(files) >= 350
    assert {"hode", "oddt"} <= {path.split("/")[-1].split("-")[0] for path in files}
    build_site(project, tmp_path / "site", lambda message: None, Build(TODAY))  # raises for any complaint
    assert [path for path in files if not page_of(tmp_path / "site", path).is_file()] == []


def page_of(site: Path, path: str) -> Path:
    address = path.removesuffix(".md").removesuffix("index")
    return site / address / "index.html"


def with_head(slug: str, line: str) -> dict[str, str]:
    """A routine with this line in its head."""
    ((path, text),) = routine(slug, "draft", body="Tekst.\n").items()
    key = line.partition(":")[0]
    lines = text.split("\n")
    there = next((place for place, one in enumerate(lines) if one.startswith(f"{key}:")), None)
    lines[there or 1 : (there or 0) + 1] = [line]
    return {path: "\n".join(lines)}


def accepted(project: Project, name: str, variants: tuple[str, ...]) -> str:
    """The last of the variants that the checks say nothing of; each of the others they must bear to read."""
    good = ""
    for text in variants:
        (project.docs / name).write_text(text, encoding="utf-8")
        if f"docs/{name}" not in errors_in(project):
            good = text or good
    return good


def errors_in(project: Project) -> set[str]:
    """The files with an error; a draft is not let off here, since the engine does not let it off."""
    report = check_project(project, TODAY)
    return {one.path for one in report.findings if one.severity is Severity.ERROR}
