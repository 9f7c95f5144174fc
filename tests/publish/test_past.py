"""Each approved version is a page of its own, and each is held against another: the site as its readers meet it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.reading.finished.built import read_site
from macros.documents.project.ledger import LEDGER
from macros.publish.build import BuiltWithFaults
from tests.worlds.checkout import built, equip
from tests.worlds.command import run
from tests.worlds.decided import COMMON, LOCAL, Decided, common, head, local
from tests.worlds.tiny import words
from tests.worlds.today import TODAY

MEETING = """---
id: fjord-asu-2026-03-01
title: Møte i ASU
summary: Møtet vedtok teksten.
owner: fjord-asu
body: fjord-asu
on: 2026-03-01
state: held
cases: [{ref: "5/26", title: Alt, concerns: [{document: fjord-alt, version: "1.0"}], outcome: approved}]
---
"""
OLD = "d/felles-epistler/v/1.0"
PAIR = "d/felles-epistler/v/1.1/mot/1.0"
ALL = "fjord/rutiner/alt.md"
WITH_ALL = """## 1 Innhold

1.1 Se [punkt 1.2](#p1-2), [henvisning](../../felles/rutiner/henvisning.md#s1), [det som var](borte.md) og
[loven](https://lovdata.no/a).

1.2 Listen: {{ documents("rutiner") }} og ![et kart](kart.png).
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    """The common text has 1.0 and 1.1, and a word was mended since; the one that follows it has read both."""
    root = tmp_path_factory.mktemp("decided")
    equip(root)
    world = Decided.begun(root)
    world.second()
    world.approve({LOCAL: local("1.1", "2026-03-20", "1.1")})
    text = head("fjord-alt", "1.0", "2026-03-21", "fjord-asu", "sak 7/26", title="Alt") + WITH_ALL
    world.approve({ALL: text})
    world.publish()
    world.approve({ALL: text.replace("[det som var](borte.md)", "det").replace("![et kart](kart.png)", "mer")})
    world.move("felles/rutiner/henvisning.md", "felles/rutiner/henvise.md")
    world.change(ALL, "henvisning.md", "henvise.md")
    world.change(COMMON, "henvisning.md", "henvise.md")
    world.change(COMMON, "samme dag", "straks")
    world.change(ALL, 'status: in_force\nversion: "1.0"', 'status: draft\nversion: "1.1"')
    return world


@pytest.fixture(scope="module")
def site(world: Decided, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(world.project, tmp_path_factory.mktemp("site") / "site")


def page(site: Path, address: str) -> Html:
    return Html((site / address / "index.html").read_text(encoding="utf-8"))


def test_a_version_says_what_replaced_it_and_has_its_text_as_it_was(site: Path) -> None:
    old = page(site, OLD)
    assert words(old, ".notice") == (
        "Versjon 1.0 , vedtatt 10. januar 2026 . Erstattet av versjon 1.1. Les teksten slik den er nå"
    )
    assert "innen sju dager" in words(old, ".flowtext")
    assert old.css_first("#p2-2")
    assert "Redaksjonen" not in words(old, ".meta"), "a body is named in full"
    assert words(page(site, "d/fjord-alt/v/1.0"), ".notice").endswith(
        "Dette er den siste versjonen som er vedtatt. Les teksten slik den er nå"
    )
    assert words(page(site, "d/fjord-epikrise/v/1.1"), ".notice").endswith("Dette er versjonen som gjelder.")


def test_a_text_that_follows_another_is_whole_as_it_was_then(site: Path) -> None:
    was, now = (words(page(site, f"d/fjord-epikrise/v/{number}"), ".flowtext") for number in ("1.0", "1.1"))
    assert "innen sju dager" in was
    assert "samme dag" in now
    for text in (was, now):
        assert "Lokalt tillegg. Området har eget kontaktpunkt." in text


def test_links_lead_where_their_texts_are_now_and_calls_and_pictures_are_words(site: Path) -> None:
    old = page(site, "d/fjord-alt/v/1.0").css_first(".flowtext")
    assert old
    assert [link.attributes["href"] for link in old.css("a:not(.n)")] == [
        "#p1-2",
        "../../../../d/felles-henvisning/#s1",
        "https://lovdata.no/a",
    ]
    assert "det som var" in old.text()
    assert "Listen: Her viste nettstedet en liste. og (et kart)" in " ".join(old.text().split())


def test_the_pages_of_the_past_are_light_and_no_list_knows_them(site: Path) -> None:
    for address in (OLD, PAIR):
        html = page(site, address)
        assert not html.css("script, nav, form, input")
        assert html.css_first("meta[name=robots][content=noindex]")
    assert "/v/1.0" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not [path for path in (site / "search").rglob("*") if path.is_file() and b"sju dager" in path.read_bytes()]


def test_every_link_of_the_site_leads_somewhere(world: Decided, site: Path) -> None:
    done = run(world.project.root, "check", "--site", str(site), "--today", TODAY.isoformat())
    told = [line for line in done.output.splitlines() if "/v/" in line and "site-" in line]
    # Of a site this small there are no lists to lead to.
    assert [line for line in told if "fører ikke til noe" not in line or "/v/" in line.partition("«")[2]] == []
    pages = read_site(site)
    text = pages.pages["felles/rutiner/epikrise/"]
    reached = {pages.find(text, link)[0] for link in text.links}
    assert {f"{OLD}/", "d/felles-epistler/v/1.1/", f"{PAIR}/", "d/felles-epistler/v/ny/mot/1.1/"} <= reached


def test_two_versions_are_held_against_each_other_by_signs_and_words(site: Path) -> None:
    lines = [" ".join(one.text().split()) for one in page(site, PAIR).css(".redline > *")]
    assert lines == [
        "1 Innhold",
        "1.1 Sykehuset sender epikrisen strøket: innen sju dager lagt til: samme dag. Se henvisning.",
        "1.2 Fastlegen leser epikrisen.",
        "2 Legemidler",
        "2.1 Sykehuset legger ved oppdatert legemiddelliste.",
        "flyttet til 3.1: 2.2 Kommunen får samme liste.",
        "lagt til: 2.3 Fastlegen oppdaterer listen sin.",
        "3 Kommunen (nytt avsnitt)",
        "flyttet hit fra 2.2: 3.1 Kommunen får samme liste.",
    ]
    assert words(page(site, PAIR), ".lead").startswith("Versjon 1.1 (vedtatt ")
    assert " mot versjon 1.0 (vedtatt " in words(page(site, PAIR), ".lead")


def test_a_proposal_is_held_against_the_version_in_force(site: Path) -> None:
    assert words(page(site, "d/felles-epistler/v/ny/mot/1.1"), ".lead").startswith("Teksten slik den står nå mot")
    listed = page(site, "felles/rutiner/epikrise").css_first(".approved-versions")
    assert listed
    first = listed.css_first("a")
    assert first
    assert first.attributes["href"] == "../../../d/felles-epistler/v/ny/mot/1.1/"
    assert words(listed, "summary") == "Vedtatte versjoner (2)"


def test_a_reviewer_sees_a_proposal_against_the_version_that_applies(world: Decided, tmp_path: Path) -> None:
    site = built(world.project, tmp_path / "site", base="HEAD~6")
    links = [link.attributes["href"] for link in page(site, "gjennomgang").css("section.topic > p > a")]
    assert "../d/felles-epistler/v/ny/mot/1.1/" in links


def test_a_page_is_made_once_and_made_again_when_what_it_says_of_today_changes(
    world: Decided, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def past(folder: Path) -> dict[Path, bytes]:
        return {path.relative_to(folder): path.read_bytes() for path in folder.glob("d/*/v/**/*.html")}

    made, kept = past(site), world.project.kept / "kept.sqlite"
    monkeypatch.setattr("macros.publish.making.past.version_page", None)
    monkeypatch.setattr("macros.publish.making.past.pair_page", None)
    assert past(built(world.project, tmp_path / "again")) == made
    monkeypatch.undo()
    kept.write_bytes(b"damaged" + kept.read_bytes()[7:])
    assert past(built(world.project, tmp_path / "damaged")) == made
    title = "title: Administrativt samarbeidsutvalg"
    world.change("fjord/organer/asu.md", title, "title: Samarbeidsutvalget")
    assert "Samarbeidsutvalget" in words(page(built(world.project, tmp_path / "named"), "d/fjord-alt/v/1.0"), ".meta")
    world.change("fjord/organer/asu.md", "title: Samarbeidsutvalget", title)


def test_an_old_text_with_the_number_of_a_person_is_refused_with_words_and_not_printed(
    tmp_path: Path,
) -> None:
    equip(tmp_path)
    world = Decided.begun(tmp_path)
    number = "05837112003"  # its month + 80, so it is nobody's
    world.approve({COMMON: common("1.1", "2026-03-01", f"## 1 Innhold\n\n1.1 Pasienten {number}.\n")})
    world.change(COMMON, f"Pasienten {number}", "Pasienten")
    world.publish()
    checked = run(world.project.root, "check", "--today", TODAY.isoformat())
    assert checked.exit_code == 1
    assert "versjon 1.1 av «felles-epistler» kan ikke vises: her står et tall" in checked.output
    assert number not in checked.output
    assert "kan ikke vises" not in run(world.project.root, "check", "--base", "HEAD").output, "it was so before"
    with pytest.raises(BuiltWithFaults, match=r"versjon 1\.1 av «felles-epistler» vises ikke") as told:
        built(world.project)
    assert number not in str(told.value)
    site = world.project.site
    sheet = page(site, "d/felles-epistler/v/1.1/mot/1.0").css_first("link[rel=stylesheet]")
    assert sheet
    assert sheet.attributes["href"] == "../../../../../../assets/samhandling.css"
    assert "har noe som ikke kan publiseres" in words(page(site, "d/felles-epistler/v/1.1"), ".notice")
    assert not [path for path in site.rglob("*.html") if number in path.read_text(encoding="utf-8")]
    ledger = world.project.docs / LEDGER
    text = ledger.read_text(encoding="utf-8")
    blob = next(
        one.file for one in world.library.ledger.published["felles-epistler"].versions.values() if one.on.month == 3
    )
    ledger.write_text(text.replace(f'file: "{blob}"', 'withdrawn: "Navnga en pasient."'), encoding="utf-8")
    built(world.project)
    assert "Navnga en pasient." in words(page(site, "d/felles-epistler/v/1.1"), ".notice")
    assert "kan ikke vises" not in run(world.project.root, "check", "--today", TODAY.isoformat()).output


def test_what_was_approved_of_a_head_stands_on_the_page_and_in_what_differs(tmp_path: Path) -> None:
    equip(tmp_path)
    world = Decided.begun(tmp_path)
    plan = head("fjord-plan", "1.0", "2026-03-01", "fjord-asu", "sak 5/26", title="Plan") + "## Om planen\n\nTekst.\n"
    measure = "{id: kurs, title: Holde kurs, focus: Opplæring, responsible: fjord-asu, due: 2026-06-01, state: done}"
    plan = plan.replace("audience:", f"measures:\n  - {measure}\naudience:")
    world.approve({"fjord/handlingsplan/plan.md": plan})
    later = plan.replace('"1.0"', '"1.1"').replace("2026-06-01", "2026-09-01")
    world.approve({"fjord/handlingsplan/plan.md": later})
    world.publish()
    site = built(world.project)
    said = words(page(site, "d/fjord-plan/v/1.0"), ".flowtext")
    assert "Tiltak «Holde kurs»: Ansvarlig Administrativt samarbeidsutvalg" in said
    assert "Tiltak «Holde kurs»: Frist 1. juni 2026" in said
    pair = page(site, "d/fjord-plan/v/1.1/mot/1.0")
    rows = [" | ".join(cell.text(strip=True) for cell in row.css("th, td")) for row in pair.css("tbody tr")]
    assert "Tiltak «Holde kurs»: Frist | 1. juni 2026 | 1. september 2026" in rows


def test_a_version_leads_to_the_case_it_was_approved_in_also_when_the_meeting_is_entered_later(tmp_path: Path) -> None:
    equip(tmp_path)
    world = Decided.begun(tmp_path)
    text = head("fjord-alt", "1.0", "2026-03-01", "fjord-asu", "sak 5/26", title="Alt") + "## 1 Alt\n\n1.1 Tekst.\n"
    world.approve({ALL: text})
    world.publish()
    site, version = built(world.project), "d/fjord-alt/v/1.0"
    assert "sak 5/26" in words(page(site, version), ".meta")
    assert not page(site, version).css("a[href*='moter']")

    world.approve({"fjord/moter/2026-03-01-asu.md": MEETING})
    built(world.project)

    (link,) = page(site, version).css("a[href*='moter']")
    assert link.attributes["href"] == "../../../../fjord/moter/2026-03-01-asu/#sak-5-26"
    assert link.text() == "sak 5/26"
