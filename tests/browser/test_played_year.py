"""A council's year, played through: a consultation with 22 parties, an adoption, a revision, a merger, an end.

Each step is what people do: a file is written, a command is run, and everything is committed. At the end every link of
the chain is followed on the built site.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.rule import Severity
from macros.checks.run import check_project
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from tests.worlds import command
from tests.worlds.checkout import change, equip, write
from tests.worlds.git import commit, repository
from tests.worlds.tiny import AREA, COUNCIL
from tests.worlds.web import served

pytestmark = pytest.mark.slow

END = date(2027, 12, 31)
TEXT, FAX = "fjord/rutiner/epikrise.md", "fjord/rutiner/telefaks.md"
TOWNS = "\n".join(f'  - {{number: "{5001 + number}", name: Kommune {number + 1}}}' for number in range(22))
_TEXT = """---
id: fjord-{slug}
title: {title}
summary: Hvem gjør hva.
owner: fjord-asu
status: {status}
version: "1.0"
{extra}audience: [gp, hospital]
sources:
  - title: Helsepersonelloven § 45 a
    url: https://lovdata.no/dokument/NL/lov/1999-07-02-64
    seen: 2026-12-01
    kind: law
---

## 1 Når

1.1 Sykehuset sender {what} innen sju dager.
"""
FRONT = """---
title: Samhandling
summary: Rutiner.
---

[Utvalg](utvalg.md), [høringer](horinger.md) og [Fjord](fjord/index.md).
"""
HEARING = """consultation:
  opens: 2027-01-04
  closes: 2027-02-28
  respond_to: Skriv til utvalget.
  asked: [municipalities]
  answers:
    - {by: "5001", on: 2027-02-01, text: Fristen er for lang.}
    - {by: "5002", on: 2027-02-02, text: Enig.}
  changes:
    - {clause: "1.1", what: Fristen er kortere., because_of: ["5001"]}
"""
IN_FORCE = "approvals: [{by: fjord-asu, on: 2026-12-01}]\nvalid_from: 2026-12-01\nrevision_date: 2029-01-01\n"


def run(project: Project, day: str, *words: str) -> str:
    done = command.run(project.root, *words, "--today", day)
    assert done.exit_code == 0, done.output
    return done.stdout


def meet(project: Project, day: str, ref: str, version: str) -> None:
    """Make the meeting with the command, fill it in, hold it, and write what it decided into the text."""
    run(project, day, "new", "moter", "fjord", f"Møte i ASU {day}", "--owner", "fjord-asu")
    path = f"fjord/moter/{day}-asu.md"
    text = (project.docs / path).read_text(encoding="utf-8")
    head = text.partition("summary:")[0]
    (project.docs / path).write_text(
        f"{head}summary: Utvalget vedtok epikriserutinen.\nowner: fjord-asu\nbody: fjord-asu\non: {day}\nstate: held\n"
        f'cases:\n  - ref: "{ref}"\n    title: Epikriserutinen {version}\n    outcome: approved\n'
        f'    concerns: [{{document: fjord-epikrise, version: "{version}"}}]\n---\n',
        encoding="utf-8",
    )
    run(project, day, "meeting", "close", f"fjord-asu-{day}", "--revise-by", "2030-06-01")
    commit(project.root, day=day)
    run(project, day, "permalinks")
    commit(project.root, day=day)


def play(root: Path) -> Project:
    equip(root)
    area = AREA.replace('  - {number: "5001", name: Vik}', TOWNS).replace(
        "type: community", "type: community\nconsultation_weeks: 6"
    )
    project = write(
        root,
        {
            "index.md": FRONT,
            "utvalg.md": '---\ntitle: Utvalg\nsummary: Utvalgene.\n---\n\n{{ documents(kind="organer") }}\n',
            "horinger.md": "---\ntitle: Høringer\nsummary: Ute på høring.\n---\n\n{{ consultations() }}\n",
            "fjord/index.md": area,
            "fjord/organer/asu.md": COUNCIL + "\n## Mandat {#mandat}\n\nVedtar rutinene.\n",
            TEXT: _TEXT.format(
                slug="epikrise", title="Epikrise", status="consultation", extra=HEARING, what="epikrisen"
            ),
            FAX: _TEXT.format(slug="telefaks", title="Telefaks", status="in_force", extra=IN_FORCE, what="telefaksen"),
        },
    )
    repository(root)
    meet(project, "2027-03-12", "4/27", "1.0")  # the adoption
    change(project, TEXT, "innen sju dager", "utskrivningsdagen")
    commit(root, day="2027-08-01")
    meet(project, "2027-09-10", "9/27", "2.0")  # the revision
    change(
        project,
        TEXT,
        "epikrisen utskrivningsdagen.",
        "epikrisen utskrivningsdagen.\n\n1.2 Sykehuset bruker ikke telefaks.",
    )
    run(project, "2027-10-01", "retire", "fjord-telefaks", "--by", "fjord-epikrise")  # two texts become one
    commit(root, day="2027-10-01")
    meet(project, "2027-11-05", "12/27", "3.0")
    run(project, "2027-12-01", "retire", "fjord-epikrise", "--reason", "Erstattet av en nasjonal rutine.")  # the end
    commit(root, day="2027-12-01")
    return project


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Path]:
    project = play(tmp_path_factory.mktemp("year") / "site")
    build_site(project, project.site, lambda message: None, Build(END))
    return project, project.site


def shown(site: Path, address: str) -> Html:
    return Html((site / address / "index.html").read_text(encoding="utf-8"))


def links(html: Html, selector: str) -> list[str]:
    return [str(link.attributes["href"]).replace("../", "") for link in html.css(f"{selector} a")]


def test_the_checks_find_no_error_in_what_people_did(played: tuple[Project, Path]) -> None:
    report = check_project(played[0], END)
    assert [one for one in report.findings if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("day", "case", "version", "before"),
    [
        ("2027-03-12", "sak-4-27", "1.0", ""),
        ("2027-09-10", "sak-9-27", "2.0", "1.0"),
        ("2027-11-05", "sak-12-27", "3.0", "2.0"),
    ],
)
def test_each_case_leads_to_the_version_it_decided_and_to_what_that_changed(
    played: tuple[Project, Path], day: str, case: str, version: str, before: str
) -> None:
    site = played[1]
    led = links(shown(site, f"fjord/moter/{day}-asu"), f"#{case}")
    expected = [f"d/fjord-epikrise/v/{version}/"] + ([f"d/fjord-epikrise/v/{version}/mot/{before}/"] if before else [])
    assert set(expected) <= set(led)
    for address in expected:
        assert (site / address / "index.html").is_file()


def test_the_versions_say_what_each_of_them_said(played: tuple[Project, Path]) -> None:
    said = [shown(played[1], f"d/fjord-epikrise/v/{version}").text() for version in ("1.0", "2.0", "3.0")]
    assert "innen sju dager" in said[0]
    assert "innen sju dager" not in said[1]
    assert "bruker ikke telefaks" in said[2]


def test_the_text_leads_back_to_every_case(played: tuple[Project, Path]) -> None:
    led = links(shown(played[1], "fjord/rutiner/epikrise"), "main")
    for day, case in (("2027-03-12", "sak-4-27"), ("2027-09-10", "sak-9-27"), ("2027-11-05", "sak-12-27")):
        assert f"fjord/moter/{day}-asu/#{case}" in led


def test_the_consultation_shows_22_parties_and_what_it_led_to(played: tuple[Project, Path]) -> None:
    heard = shown(played[1], "fjord/rutiner/epikrise").css_first(".heard")
    assert heard
    assert len(heard.css("tbody tr")) == 22
    assert "2 av 22 har svart" in " ".join(heard.text().split())


def test_the_text_that_was_merged_leads_to_the_one_it_became_part_of(played: tuple[Project, Path]) -> None:
    assert "fjord/rutiner/epikrise/" in links(shown(played[1], "fjord/rutiner/telefaks"), ".trust")


def test_a_reader_goes_from_the_body_to_the_case_to_the_version_and_to_what_it_changed(
    played: tuple[Project, Path], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    with served(played[1]) as address:
        page.goto(f"{address}fjord/organer/asu/")
        page.get_by_role("link", name="Sak 9/27, 10. september 2027").click()
        case = page.locator("#sak-9-27")
        expect(case.locator("h3")).to_have_text("Sak 9/27: Epikriserutinen 2.0")
        case.get_by_role("link", name="ord for ord").click()
        expect(page.locator("ins").filter(has_text="utskrivningsdagen")).to_be_visible()
        page.go_back()
        case.get_by_role("link", name="versjon 2.0").click()
        expect(page.locator("body")).to_contain_text("Sykehuset sender epikrisen utskrivningsdagen.")
    page.close()
