"""An area adopts a text of another site: fetched by a command, kept in git, and drifting like a text of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import Severity
from macros.checks.run import check
from macros.checks.telling.text import as_text
from macros.common.drift import all_drift
from macros.editing.adopt import adopt
from macros.editing.refused import Refused
from macros.editing.sharing.share import bring_in, refresh
from macros.pages.parts.following.adoption import origin
from macros.pages.view import Settings, View
from tests.worlds import pathways
from tests.worlds.adopting import COMMON, Site
from tests.worlds.other_site import Server
from tests.worlds.tiny import on
from tests.worlds.today import TODAY

FETCHED = "felles/rutiner/felles-epistler.md"


@pytest.fixture
def theirs(tmp_path: Path, server: Server) -> Site:
    """Another site, published."""
    site = Site(tmp_path / "theirs")
    site.change(COMMON, "til fastlegen.", "til fastlegen. Se [henvisning](henvisning.md#s1).")
    server.publish(site.library)
    return site


def test_a_routine_of_another_site_is_fetched_adopted_and_passes_the_checks(
    ours: Site, theirs: Site, server: Server
) -> None:
    path = bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    adopt(ours.project, TODAY, "felles-felles-epistler", "nord")

    assert path == ours.path(FETCHED)
    assert f"[henvisning]({server.address}/felles/rutiner/henvisning/#s1)" in path.read_text(encoding="utf-8")
    report = check(Archive.of(ours.library, ours.project))
    assert [f for f in report.findings if f.severity is Severity.ERROR] == [], as_text(report)


def test_the_page_says_where_the_text_comes_from_and_on_what_terms(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    library = ours.library

    said = origin(*on(View(library, Settings(), library.by_path[FETCHED])))

    assert f'href="{server.address}/d/felles-epistler/"' in said
    assert "22. november 2026" in said
    assert "CC BY 4.0" in said


def test_a_change_there_is_drift_here_once_it_is_fetched(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    adopt(ours.project, TODAY, "felles-felles-epistler", "nord")
    assert refresh(ours.project, TODAY, "felles-felles-epistler") is False

    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs.library)

    assert refresh(ours.project, TODAY, "felles-felles-epistler") is True
    assert [(one.adopter.id, one.anchor) for one in all_drift(ours.library)] == [("nord-felles-epistler", "s2")]
    assert [f for f in check(Archive(ours.library)).findings if f.rule == "adoption-source"] == []


def test_what_the_area_says_of_the_text_stays_when_it_is_fetched_again(
    ours: Site, theirs: Site, server: Server
) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    ours.change(FETCHED, "status: draft", "keywords: [utskrivning]\nstatus: draft")
    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs.library)

    refresh(ours.project, TODAY, "felles-felles-epistler")

    assert "keywords: [utskrivning]" in ours.read(FETCHED)
    assert "én dag" in ours.read(FETCHED)


def test_a_fetched_text_that_was_changed_here_is_told(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    ours.change(FETCHED, "sju dager", "ni dager")

    assert [f.rule for f in check(Archive(ours.library)).findings if "#s2" in f.message] == ["adoption-source"]


def test_a_site_that_is_gone_changes_nothing(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    before = ours.read(FETCHED)
    server.files = {}

    with pytest.raises(Refused, match="finnes ikke der"):
        refresh(ours.project, TODAY, "felles-felles-epistler")
    server.http.shutdown()
    server.http.server_close()
    with pytest.raises(Refused, match="svarer ikke"):
        refresh(ours.project, TODAY, "felles-felles-epistler")
    assert ours.read(FETCHED) == before
    assert check(Archive(ours.library)).failed is False, "the build needs no network"


HEAD = pathways.HEAD.format(id="felles-kols", area="felles")
PATHWAY = (
    HEAD
    + """entry: {include: [Pasienter med kols]}
phases:
  - title: Ut av sykehuset
    steps:
      - {id: send, actor: hospital, title: Send epikrise, deadline: Samme dag, read: [felles-epistler],
         messages: [{name: discharge_summary, to: gp}], next: [{to: kontroll}]}
      - {id: kontroll, actor: gp, title: Kall inn til kontroll}
---
"""
)
AGREEMENT = HEAD + "parties: [felles-redaksjon]\ncovers: [3, 5]\n---\n\n## 1 Hva\n\n1.1 Sykehuset varsler.\n"
PLAN = (
    HEAD
    + """measures:
  - {id: kurs, title: Holde kurs, focus: Opplæring, responsible: felles-redaksjon, due: 2027-03-01, state: not_started}
---
"""
)


@pytest.mark.parametrize(
    ("kind", "text", "change"),
    [
        ("forlop", PATHWAY, ("Samme dag", "Innen to dager", "steg-send")),
        ("avtaler", AGREEMENT, ("varsler", "varsler kommunen", "s1")),
        ("handlingsplan", PLAN, ("Opplæring", "Opplæring for alle", "tiltak-kurs")),
    ],
    ids=["a pathway", "an agreement", "a plan"],
)
def test_every_kind_that_can_be_adopted_is_shared_by_the_same_rules(
    ours: Site, theirs: Site, server: Server, kind: str, text: str, change: tuple[str, str, str]
) -> None:
    before, after, anchor = change
    theirs.write(f"felles/{kind}/kols.md", text)
    server.publish(theirs.library)

    path = bring_in(ours.project, TODAY, server.address, "felles-kols", "felles")
    adopt(ours.project, TODAY, "felles-felles-kols", "nord")

    assert path == ours.path(f"felles/{kind}/felles-kols.md")
    report = check(Archive.of(ours.library, ours.project))
    wrong = [f for f in report.findings if f.severity is Severity.ERROR or f.rule == "adoption-source"]
    assert wrong == [], as_text(report)
    assert refresh(ours.project, TODAY, "felles-felles-kols") is False

    theirs.change(f"felles/{kind}/kols.md", before, after)
    server.publish(theirs.library)
    assert refresh(ours.project, TODAY, "felles-felles-kols") is True
    assert [(one.adopter.id, one.anchor) for one in all_drift(ours.library)] == [("nord-felles-kols", anchor)]

    ours.change(f"felles/{kind}/felles-kols.md", after, "noe annet")
    assert [
        f.rule for f in check(Archive(ours.library)).findings if f"#{anchor}" in f.message and "hentet" in f.message
    ] == ["adoption-source"]
