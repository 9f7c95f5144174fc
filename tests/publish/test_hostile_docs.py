"""Whatever lies in docs/, only what is meant gets onto the site, even when errors stop nothing."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.documents.project.project import Project
from macros.publish.build import Build, BuildFailed, build_for_editing, build_site
from tests.worlds.checkout import built, change, write
from tests.worlds.command import run
from tests.worlds.hostile import files_of
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

EPIKRISE = "felles/rutiner/epikrise.md"
SCRIPT = "alert(document.domain)"
LYING = {
    f"felles/{name}": SCRIPT
    for name in (
        "kart.html", "ond.js", "ond.css", "kart.xhtml", "avtale.docx", "~$avtale.docx", "a.bak", "A.MD", "a.markdown",
        "tall.csv", "ond.svg", "side.php", "film.mp4", "CNAME", "_headers", ".htaccess",
    )
}  # fmt: skip
SILENT = {"felles/ikke-vist.png": SCRIPT, "felles/ikke-vist.pdf": SCRIPT}
"""While a text cannot be read nobody knows what it shows."""
HIDDEN_PAGE = """---
title: Skjult
summary: Om.
---

<p onclick=a>b</p>
"""


@contextmanager
def rules_of_sources_asleep() -> Iterator[None]:
    """As if a text were written in a way that no rule about sources knows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("macros.checks.rules.security._raw", lambda live: iter(()))
        patch.setattr("macros.checks.rules.security._runs", lambda target: False)
        patch.setattr("macros.checks.rules.security.LEADS", Everything())
        yield


class Everything:
    """Has everything in it."""

    def __contains__(self, _: object) -> bool:
        return True


def nothing(message: str) -> None:
    """Say nothing."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return samples(tmp_path / "project")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A site for those who mend, of a tree with everything in it that ought not to be there; and what was said."""
    root = tmp_path_factory.mktemp("faulty")
    project = samples(root / "project")
    write(project.root, {**LYING, **SILENT, "om/skjult.md": HIDDEN_PAGE})
    change(project, EPIKRISE, "1.1 Sykehuset", "![Kart](../ond.svg)\n\n[Kart](../kart.html)\n\n1.1 Sykehuset")
    (project.docs / "index.md").write_text("---\ntitle: A: b\n---\n\nTekst.\n", encoding="utf-8")
    told: list[str] = []
    with rules_of_sources_asleep():
        build_for_editing(project, root / "site", told.append, Build(TODAY))
    return root / "site", told


def test_nothing_is_copied_that_is_not_meant_to_be(faulty: tuple[Path, list[str]]) -> None:
    site, told = faulty

    names = {Path(path).name for path in (*LYING, *SILENT)}
    assert not names & {Path(path).name for path in files_of(site)}
    assert not [path for path in site.rglob("*") if path.is_file() and SCRIPT.encode() in path.read_bytes()]
    refused = re.findall(r"^docs/(.+):1:1: feil\[(?:security-files|metadata-place)\]", "\n".join(told), re.MULTILINE)
    assert set(LYING) <= set(refused)


def test_a_front_page_that_cannot_be_read_shows_its_errors(faulty: tuple[Path, list[str]]) -> None:
    site, _ = faulty
    front = (site / "index.html").read_text(encoding="utf-8")

    assert "docs/index.md" in front
    assert "Linje 2" in front


def test_a_page_with_something_that_runs_is_taken_away(faulty: tuple[Path, list[str]]) -> None:
    site, told = faulty

    assert "docs/om/skjult.md:" in "\n".join(told)
    assert "onclick" not in (site / "om/skjult/index.html").read_text(encoding="utf-8")


HIDDEN = {
    "script": "<script src=../../ond.js></script>",
    "handler": "<img src=../../a.png onerror=alert(1)>",
    "refresh": '<meta http-equiv=refresh content="0;url=https://evil.example">',
    "target": "<a href=javascript:alert(1)>her</a>",
}


def test_what_gets_past_the_source_rules_stops_the_build_with_file_and_line(project: Project) -> None:
    built(project)
    before = files_of(project.site)
    for name, harm in HIDDEN.items():
        like_epikrise(project, name, "1.1 Sykehuset", f"Se {harm}\n\n1.1 Sykehuset")

    with rules_of_sources_asleep(), pytest.raises(BuildFailed) as failed:
        built(project)

    told = str(failed.value)
    assert [name for name in HIDDEN if f"docs/felles/rutiner/{name}.md:17:" not in told] == [], told
    assert files_of(project.site) == before


def like_epikrise(project: Project, name: str, before: str, after: str) -> None:
    """A text as the one about epikriser, but for its id and this."""
    text = (project.docs / EPIKRISE).read_text(encoding="utf-8")
    assert before in text
    text = text.replace("id: felles-epistler", f"id: felles-{name}").replace(before, after, 1)
    write(project.root, {f"felles/rutiner/{name}.md": text})


NUMBER = ("058371", "12003")
"""Two halves of a number: its month + 80, so it is nobody's."""
PLACES = {
    "text": ("{} {}", "1.1 Sykehuset", "1.2 Nummeret {} sendes.\n\n1.1 Sykehuset"),
    "marked": ("{}**{}**", "1.1 Sykehuset", "1.2 Nummeret {} sendes.\n\n1.1 Sykehuset"),
    "title": ("{}{}", "title: Epikrise", "title: Epikrise for {}"),
    "summary": ("{}-{}", "summary: Hvem", "summary: Om {}. Hvem"),
    "keyword": ("{}{}", "audience: [gp", 'keywords: ["{}"]\naudience: [gp'),
    "address": ("{}{}", "1.1 Sykehuset", "1.2 Se [siden](https://vik.example.org/{}).\n\n1.1 Sykehuset"),
}


def test_those_who_mend_get_a_site_without_the_number_of_a_person(project: Project, tmp_path: Path) -> None:
    for name, (written, before, after) in PLACES.items():
        like_epikrise(project, name, before, after.format(written.format(*NUMBER)))
    told: list[str] = []
    build_for_editing(project, tmp_path / "site", told.append, Build(TODAY))

    refused = re.findall(r"^docs/felles/rutiner/(.+)\.md:.*\[privacy-national-id\]", told[0], re.MULTILINE)
    assert set(refused) == set(PLACES)
    assert having(tmp_path / "site", NUMBER) == []
    assert all((tmp_path / f"site/d/felles-{name}/index.md").is_file() for name in PLACES)


def test_a_text_with_a_number_in_letters_spelt_by_their_numbers_is_left_out(project: Project, tmp_path: Path) -> None:
    spelt = NUMBER[1].replace("1", "\\x31")
    change(project, EPIKRISE, "title: Epikrise", f'title: "Epikrise for {NUMBER[0]}{spelt}"')
    build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))

    assert having(tmp_path / "site", NUMBER) == []
    assert not (tmp_path / "site/d/felles-epistler").exists()


def test_a_file_with_the_number_of_a_person_is_left_out_of_their_site(project: Project, tmp_path: Path) -> None:
    number = "".join(NUMBER)
    write(project.root, {f"felles/rutiner/{number}.md": (project.docs / EPIKRISE).read_text(encoding="utf-8")})
    shown = {
        "kart.svg": f"<svg xmlns='http://www.w3.org/2000/svg'><text>{NUMBER[0]}<tspan>{NUMBER[1]}</tspan></text></svg>"
    }
    write(project.root, {f"felles/{name}": data for name, data in shown.items()} | {f"felles/{number}.svg": "<svg/>"})
    change(project, EPIKRISE, "1.1 Sykehuset", f"![Kart](../kart.svg)\n\n![Kart](../{number}.svg)\n\n1.1 Sykehuset")
    build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))

    assert having(tmp_path / "site", NUMBER) == []
    assert not [path for path in files_of(tmp_path / "site") if number in path or "kart" in path]


def having(folder: Path, words: tuple[str, ...]) -> list[str]:
    """The files that have any of these words in them."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.as_posix() for path in files if any(word.encode() in path.read_bytes() for word in words)]


def test_a_number_that_only_the_finished_page_shows_stops_the_site_for_those_who_mend_too(
    project: Project, tmp_path: Path
) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset", f"Se {''.join(NUMBER)}.\n\n1.1 Sykehuset")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("macros.checks.rules.privacy.likenesses", lambda text: iter(()))
        with pytest.raises(BuildFailed, match="et tall som ligner et fødselsnummer"):
            build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))
    assert not (tmp_path / "site").exists()


FOLDERS = {
    "a text": "felles/rutiner/a.md/b.md",
    "a table": "felles/tall/a.csv/b.md",
    "what is in use": "felles/i-bruk.yml/b.md",
    "the ledger": "permalinks.yml/b.md",
    "exceptions": "exceptions.yml/b.md",
    "a page": "felles/rutiner/b.html/index.html/b.md",
    "a picture": "felles/bilder/a.png/b.md",
}


@pytest.mark.parametrize("path", FOLDERS.values(), ids=FOLDERS)
def test_a_folder_that_is_called_as_a_file_is_told_of_and_stops_nothing(
    project: Project, tmp_path: Path, path: str
) -> None:
    write(project.root, {path: HIDDEN_PAGE})
    for words in ((), ("--fix",)):
        done = run(project.root, "check", "--today", TODAY.isoformat(), *words)
        assert f"docs/{path}:" in done.output
    build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))
    assert (tmp_path / "site/index.html").is_file()


def links(project: Project, elsewhere: Path) -> Iterator[Path]:
    (elsewhere / "privat").mkdir(parents=True)
    (elsewhere / "privat/hemmelig.md").write_text("---\ntitle: Privat\n---\n\nPrivat.\n", encoding="utf-8")
    (elsewhere / "privat/hemmelig.png").write_text("Privat", encoding="utf-8")
    for name, target in {
        "felles/rutiner/privat.md": elsewhere / "privat/hemmelig.md",
        "felles/bilde.png": elsewhere / "privat/hemmelig.png",
        "felles/mappe": elsewhere / "privat",
        "felles/ring": project.docs,
        ".skjult": elsewhere / "privat",
        "felles/borte.pdf": elsewhere / "borte.pdf",
    }.items():
        link = project.docs / name
        link.symlink_to(target)
        yield link


def test_no_link_out_of_docs_is_followed(project: Project, tmp_path: Path) -> None:
    for link in links(project, tmp_path):
        for build in (build_site, build_for_editing):
            with pytest.raises(BuildFailed, match=r"snarvei til et annet sted på maskinen"):
                build(project, tmp_path / "site", nothing, Build(TODAY))
        link.unlink()
    assert not (tmp_path / "site").exists()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one, pytest.MonkeyPatch.context() as patch:
        patch.chdir(path.parent)  # the address of a socket has room for few letters
        one.bind(path.name)


@pytest.mark.parametrize("make", [pipe, listening])
@pytest.mark.parametrize("path", ["felles/rutiner/a.md", "felles/a.png", "permalinks.yml", "felles/i-bruk.yml", ".a"])
def test_what_is_no_file_is_told_of_and_never_waited_for(
    project: Project, tmp_path: Path, make: Callable[[Path], None], path: str
) -> None:
    (project.docs / path).unlink(missing_ok=True)
    make(project.docs / path)
    done = run(project.root, "check", "--fix", "--today", TODAY.isoformat())
    assert f"docs/{path}:1:1: feil[security-files]: dette er et rør, en sokkel eller en enhet" in done.output
    for build in (build_site, build_for_editing):
        with pytest.raises(BuildFailed, match="et rør, en sokkel eller en enhet"):
            build(project, tmp_path / "site", nothing, Build(TODAY))


@pytest.mark.parametrize("path", ["assets/samhandling.js", "assets/samhandling.css", "assets/ny.png", "search/a.pdf"])
def test_no_file_takes_the_place_of_our_own(project: Project, tmp_path: Path, path: str) -> None:
    write(project.root, {path: "body{display:none}"})
    change(project, EPIKRISE, "1.1 Sykehuset", f"[Kart](../../{path})\n\n1.1 Sykehuset")

    with pytest.raises(BuildFailed, match=r"er nettstedets egen|er av et slag som ikke publiseres"):
        build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))


LEDGER = """forwardings: {{"../../UTE1": felles-epistler, a: felles-epistler}}
published:
  "../../UTE1": {{addresses: []}}
  a: {{addresses: ["{elsewhere}/UTE2/", "felles/../../UTE3/", "", "index.html", "assets/", "../UTE4/", 'a\\b/']}}
"""


def test_no_line_of_the_ledger_writes_outside_the_site(project: Project, tmp_path: Path) -> None:
    before = files_of(built(project, tmp_path / "before"))
    write(project.root, {"permalinks.yml": LEDGER.format(elsewhere=tmp_path)})

    with pytest.raises(BuildFailed, match="er ingen id eller adresse"):
        built(project)
    build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))

    assert files_of(tmp_path / "site") == before | {"d/a", "d/a/index.html"}
    assert not [path for path in files_of(tmp_path) if "UTE" in path]


def test_no_id_writes_outside_the_site(project: Project, tmp_path: Path) -> None:
    change(project, EPIKRISE, "id: felles-epistler", 'id: "../../../UTE"')
    build_for_editing(project, tmp_path / "site", nothing, Build(TODAY))

    assert not [path for path in files_of(tmp_path) if "UTE" in path]
