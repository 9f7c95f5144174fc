"""The comment on a proposal says what a reviewer asks: what differs, who says yes, whom it touches. It does nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.changes.revision import revision
from macros.checks.archive import Archive
from macros.checks.run import check
from macros.checks.telling.comment import LONGEST, MARK, as_comment
from macros.documents.project.project import Project
from tests.worlds.case import kept
from tests.worlds.checkout import change
from tests.worlds.git import git
from tests.worlds.today import TODAY

EPIKRISE = "felles/rutiner/epikrise.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A repository of the small valid library; what a test writes in it is the proposal."""
    return kept(tmp_path)


def comment(project: Project, base: str = "HEAD") -> str:
    archive = Archive.of(project.library(TODAY), project, revision(project.docs, base))
    return as_comment(archive, check(archive))


def read(project: Project, base: str = "HEAD") -> str:
    """The comment as it is read, without the signs of no width."""
    return " ".join((Html(comment(project, base)).text() or "").replace("\u200b", "").split())


def test_the_words_that_go_and_come_are_told_apart_by_words_too(project: Project) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset sender", "1.1 Sykehuset skriver og sender")
    said = comment(project)
    assert said.startswith(MARK)
    assert "1.1 Sykehuset <ins>[lagt til: skriver og]</ins> sender" in said


def test_a_key_is_said_as_it_was_and_as_it_is(project: Project) -> None:
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    assert "Skal revideres innen: 1. april 2028 → 1. april 2029" in read(project)


def test_it_tells_who_must_say_yes_and_who_keeps_the_page(project: Project) -> None:
    change(project, "nord/avtaler/innleggelse.md", 'by: "9902"', 'version: "1.0", by: "9902"')
    said = read(project)
    assert "Må vedtas av: Havnes" in said
    assert "Har vedtatt: Sykehuset Nord, Fjelldal, Skogli" in said
    assert "Redaksjon: Sentral redaksjon" in said


def test_it_says_first_that_the_program_is_changed_and_what(project: Project) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset sender", "1.1 Sykehuset skriver og sender")
    assert "endrer programmet" not in read(project)
    (project.root / "macros").mkdir()
    (project.root / "macros/@alle<b>.py").write_text("", encoding="utf-8")
    said = read(project)
    assert said.index("endrer programmet, ikke bare tekster: macros/@alle<b>.py") < said.index("docs/felles")
    assert "@alle" not in comment(project), "nobody is called by the name of a file"


def test_it_says_first_what_to_do_when_others_have_changed_the_same_place(project: Project) -> None:
    git(project.root, "switch", "--quiet", "--create", "change")
    change(project, EPIKRISE, "1.1 Sykehuset sender", "1.1 Sykehuset skriver")
    git(project.root, "commit", "--quiet", "--all", "--message=ours")
    at_odds = "Må løses først: andre har fått publisert noe på det samme stedet."
    assert at_odds not in read(project, "main")
    git(project.root, "switch", "--quiet", "main")
    change(project, EPIKRISE, "1.1 Sykehuset sender", "1.1 Sykehuset leverer")
    git(project.root, "commit", "--quiet", "--all", "--message=theirs")
    git(project.root, "switch", "--quiet", "change")
    said = read(project, "main")
    assert f"docs/{EPIKRISE}: endret {at_odds} Forslaget kan ikke tas inn slik det er." in said
    assert "velger Lagre, og velger hva som skal stå." in said


def test_it_asks_when_words_change_under_an_approval_that_stays(project: Project) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset", "1.1 Det nye sykehuset")
    assert "Har vedtatt: Sentral redaksjon" in read(project)
    assert "Er endringen mer enn språk? Da trengs ny versjon og nytt vedtak." in read(project)
    change(project, EPIKRISE, "on: 2026-03-02", "on: 2026-11-02")
    assert "mer enn språk" not in read(project)


def test_it_tells_who_relies_on_what_changes(project: Project) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset", "1.1 Det nye sykehuset")
    assert "Viser til teksten: Henvisning (Felles)" in read(project)


def test_a_document_that_is_taken_away_is_told_of_with_those_that_relied_on_it(project: Project) -> None:
    (project.docs / "felles/tjenester/legevakt.md").unlink()
    said = read(project)
    assert "docs/felles/tjenester/legevakt.md: tas bort" in said
    assert "Viser til teksten: Epikrise (Felles)" in said
    assert "Feil i andre filer" in said


def test_a_file_that_only_got_another_name_is_the_same_document(project: Project) -> None:
    (project.docs / EPIKRISE).rename(project.docs / "felles/rutiner/epikriser.md")
    said = read(project)
    assert "docs/felles/rutiner/epikriser.md: endret, flyttet fra docs/felles/rutiner/epikrise.md" in said
    assert "tas bort" not in said


def test_a_link_that_leads_elsewhere_is_seen_though_its_words_are_the_same(project: Project) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset", "1.1 [Sykehuset](https://a.example.org/)")
    git(project.root, "commit", "--quiet", "--all", "--message=link")
    change(project, EPIKRISE, "https://a.example.org/", "https://b.example.org/")
    assert "[strøket: a][lagt til: b]" in read(project)


def test_a_file_in_which_only_the_form_differs_is_said_to_be_so(project: Project) -> None:
    change(project, EPIKRISE, "\n## 1 ", "\n\n\n## 1 ")
    assert "Bare formen i filen er endret." in read(project)


def test_findings_stand_with_the_document_they_are_about(project: Project) -> None:
    change(project, EPIKRISE, "status: in_force", "status: gyldig")
    assert re.search(
        r"Epikrise docs/felles/rutiner/epikrise\.md.*feil, linje \d+: `status` er «gjelder|gyldig", read(project)
    )


HOSTILE = {
    "a mention": ("@alle-i-nordre-fylke", "@alle"),
    "a team": ("@helse/redaksjon", "@helse"),
    "an issue": ("#1 og GH-2", "#1"),
    "another repository": ("annen/kode#3", "kode#3"),
    "an address": ("https://skummel.example.org og www.skummel.example.org", "https://"),
    "an address without a scheme": ("www.skummel.example.org", "www."),
    "letters that turn around": ("ja \u202eien", "\u202e"),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("place", ["title", "text", "name of the file"])
def test_nothing_in_a_proposal_can_call_anyone(project: Project, name: str, place: str) -> None:
    words, live = HOSTILE[name]
    match place:
        case "title":
            change(project, EPIKRISE, "title: Epikrise", f'title: "{words}"')
        case "text":
            change(project, EPIKRISE, "1.1 Sykehuset", f"1.1 {words} {words}")
        case _:
            (project.docs / f"felles/{words.replace('/', '-')}.md").write_text("x", encoding="utf-8")
    assert live not in comment(project)


@pytest.mark.parametrize(
    "words",
    [
        "<img src=x onerror=alert(1)>",
        "</ins></blockquote><script>alert(1)</script>",
        "![bilde](https://x.example.org/a.png) [les mer](javascript:alert)",
        "`kode` **fet** | celle |",
        "{{ documents() }} {% raw %}",
        "<!-- samhandling -->",
    ],
)
def test_nothing_in_a_proposal_becomes_more_than_words(project: Project, words: str) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset", f"1.1 {words}")
    change(project, EPIKRISE, "title: Epikrise", "title: '" + words.replace("'", "") + "'")
    said = comment(project)
    tags = {node.tag for node in Html(said).css("body *")}
    assert tags <= {
        "h3",
        "h4",
        "p",
        "b",
        "ul",
        "li",
        "code",
        "blockquote",
        "ins",
        "del",
        "table",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert said.count(MARK) == 1
    # GitHub reads Markdown again after a blank line.
    assert "\n\n" not in said


def test_a_proposal_too_large_for_a_comment_says_what_was_left_out(project: Project) -> None:
    for number in range(60):
        text = (project.docs / EPIKRISE).read_text(encoding="utf-8").replace("felles-epistler", f"felles-e{number}")
        (project.docs / f"felles/rutiner/e{number}.md").write_text(text, encoding="utf-8")
    git(project.root, "add", ".")
    git(project.root, "commit", "--quiet", "--message=many")
    for number in range(60):
        change(project, f"felles/rutiner/e{number}.md", "1.1 Sykehuset", "1.1 " + "Det nye sykehuset " * 200)
    said = comment(project)
    assert len(said) <= LONGEST
    assert "Her er det ikke plass til alt. Les dette på siden «Gjennomgang»" in said
    assert "holdt mot" in said.splitlines()[-1]


def test_a_reviewer_sees_every_exception_that_the_proposal_brings(project: Project) -> None:
    entry = "{rule: links-text, path: felles/rutiner/*, reason: Skjemanavn., owner: nord-asu, until: 2027-06-30}"
    (project.docs / "exceptions.yml").write_text(f"exceptions:\n  - {entry}\n", encoding="utf-8")
    change(
        project, EPIKRISE, "1.1 Sykehuset", "1.1 <!-- unntak links-orphan til 2027-05-01 eier nord-asu: ny -->Sykehuset"
    )
    assert "links-text i felles/rutiner/*, til 2027-06-30, eier nord-asu: Skjemanavn." in read(project)
    assert "links-orphan i felles/rutiner/epikrise.md, til 2027-05-01, eier nord-asu: ny" in read(project)
    git(project.root, "add", ".")
    git(project.root, "commit", "--quiet", "--message=approved")
    change(project, EPIKRISE, "1.2 Sykehuset", "1.2 Det nye sykehuset")
    assert "Unntak fra reglene" not in read(project)


def test_without_a_base_there_is_only_what_the_check_saw(project: Project) -> None:
    archive = Archive.of(project.library(TODAY), project)
    assert "Forslaget endrer 0 sider" in as_comment(archive, check(archive))
