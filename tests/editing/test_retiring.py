"""A text is retired: its file and addresses stay, and those who follow it are named."""

from __future__ import annotations

import pytest

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from tests.worlds import command
from tests.worlds.adopting import COMMON, Site
from tests.worlds.today import TODAY


def retire(site: Site, *words: str) -> str:
    done = command.run(site.project.root, "retire", *words, "--today", TODAY.isoformat())
    return done.stdout if done.exit_code == 0 else done.stderr


@pytest.fixture
def followed(site: Site) -> Site:
    """A common text that Nord follows, and another one."""
    assert command.run(site.project.root, "adopt", "felles-epistler", "nord").exit_code == 0
    site.write("felles/rutiner/ny.md", site.read(COMMON).replace("felles-epistler", "felles-ny"))
    return site


def test_those_who_follow_it_are_named_and_the_file_stays(followed: Site) -> None:
    assert retire(followed, "felles-epistler", "--by", "felles-ny").splitlines() == [
        "Endret docs/felles/rutiner/epikrise.md",
        "Si fra til dem det angår:",
        "  Redaksjonen i Nord: «Epikrise» (nord-epikrise) følger den",
    ]
    text = followed.read(COMMON)
    assert "status: retired\n" in text
    assert "replaced_by: felles-ny\n" in text
    assert "2.1 Sykehuset sender epikrisen" in text


def test_a_reason_is_enough_where_nothing_applies_instead(site: Site) -> None:
    assert "Ingen andre tekster bygger på den." in retire(site, "felles-epistler", "--reason", "Brukes: ikke lenger")
    report = check_project(site.project, TODAY)
    assert report.failed is False, as_text(report)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["felles-epikris", "--reason", "Borte"], "Mente du felles-epistler?"),
        (["felles-epistler"], "Si hva som gjelder i stedet"),
        (["felles-epistler", "--by", "felles-ny", "--reason", "Borte"], "Si hva som gjelder i stedet"),
        (["felles-epistler", "--by", "felles-epistler"], "kan ikke gjelde i stedet"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_is_said_and_nothing_changes(followed: Site, words: list[str], said: str) -> None:
    before = followed.read(COMMON)
    assert said in retire(followed, *words)
    assert followed.read(COMMON) == before


def test_a_team_without_editors_is_named_with_those_who_are_asked_instead(site: Site) -> None:
    assert "Ingen blir spurt" in command.run(site.project.root, "codeowners").stdout
    site.change("felles/organer/redaksjon.md", "level: editorial", "level: editorial\neditors: [kari]")

    said = command.run(site.project.root, "codeowners").stdout

    assert "Redaksjonen i Nord (nord-redaksjon) har ingen redaktører. I stedet: kari" in said
    assert "Redaksjonen i Felles" not in said
