"""A text moves, is split, or its area's folder is renamed: ids stay, and every old address leads to where it is now."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from tests.worlds import command
from tests.worlds.adopting import COMMON, Site, routine
from tests.worlds.git import git
from tests.worlds.today import TODAY

OWN = "nord/rutiner/epikrise.md"
TEXT = """
## 1 Hvem

1.1 Sykehuset sender epikrisen til fastlegen, se [punkt 2.1](#p2-1) og [Når](epikrise.md#s1).

## 2 Når

2.1 Sykehuset sender epikrisen innen sju dager, se [punkt 1.1](#p1-1).

2.2 Fastlegen sier fra, slik [den felles teksten](../../felles/rutiner/epikrise.md#p2-2) sier.
"""
OTHER = """
## 1 Svar

1.1 Fastlegen svarer, se [epikrisen](epikrise.md#p2-2) og [redaksjonen](../organer/redaksjon.md).
"""


@pytest.fixture
def published(site: Site) -> Site:
    """Nord has two texts of its own that point to each other. All that is written is published, and in git."""
    site.write(OWN, routine("nord-epikrise", TEXT))
    site.write("nord/rutiner/svar.md", routine("nord-svar", OTHER, "relies_on: [nord-epikrise]\n"))
    site.write("sor/rutiner/svar.md", routine("sor-svar", OTHER.replace("epikrise.md", f"../../{OWN}")))
    said(site, "permalinks")
    site.commit("2026-01-01")
    return site


def said(site: Site, *words: str) -> str:
    done = command.run(site.project.root, *words, "--today", TODAY.isoformat())
    return done.stdout if done.exit_code == 0 else done.stderr


def whole(site: Site) -> None:
    """Nothing is broken, also held against what was published before."""
    report = check_project(site.project, TODAY, "HEAD")
    assert report.failed is False, as_text(report)


def target(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition('rel="canonical" href="')[2].partition('"')[0]


def test_a_moved_text_keeps_its_id_and_every_link_to_it(published: Site) -> None:
    assert said(published, "move", "nord-epikrise", "sor/rutiner/epikriser").splitlines() == [
        "Flyttet til docs/sor/rutiner/epikriser.md",
        "Endret docs/nord/rutiner/svar.md",
        "Endret docs/sor/rutiner/svar.md",
        "Si fra til dem det angår:",
        "  Redaksjonen i Nord: «Epikrise» (nord-svar) kan ikke gjelde uten den",
        "Eieren er den samme. Se etter: samhandling check",
    ]
    assert not published.path(OWN).exists()
    assert "[epikrisen](../../sor/rutiner/epikriser.md#p2-2)" in published.read("nord/rutiner/svar.md")
    assert "[epikrisen](epikriser.md#p2-2)" in published.read("sor/rutiner/svar.md")
    assert "[Når](epikriser.md#s1)" in published.read("sor/rutiner/epikriser.md")
    assert "docs/{nord/rutiner/epikrise.md => sor/rutiner/epikriser.md}" in _renames(published)
    whole(published)


def _renames(site: Site) -> str:
    git(site.project.root, "add", "--all")
    return git(site.project.root, "diff", "--cached", "--stat=200", "-M")


def test_parts_of_a_text_become_a_new_one_and_each_clause_leads_there(published: Site) -> None:
    assert said(published, "split", "nord-epikrise", "2", "--title", "Frister for epikrisen").splitlines()[0] == (
        "Skrevet i docs/nord/rutiner/frister-for-epikrisen.md (nord-frister-for-epikrisen): del 2 er del 1"
    )
    new = published.read("nord/rutiner/frister-for-epikrisen.md")
    assert new.count("## 1 Når") == 1
    assert "status: draft" in new
    assert "## 1 Når\n\n1.1 Sykehuset sender epikrisen innen sju dager, se [punkt 1.1](epikrise.md#p1-1)." in new
    old = published.read(OWN)
    assert "## 2 Når\n\nOpphevet her. Står nå i [Frister for epikrisen, del 1](frister-for-epikrisen.md#s1).\n" in old
    assert "[punkt 2.1](frister-for-epikrisen.md#p1-1)" in old
    assert "[epikrisen](frister-for-epikrisen.md#p1-2)" in published.read("nord/rutiner/svar.md")
    ledger = published.library.ledger
    assert ledger.forwardings == {
        "nord-epikrise#p2-1": "nord-frister-for-epikrisen#p1-1",
        "nord-epikrise#p2-2": "nord-frister-for-epikrisen#p1-2",
    }
    whole(published)


def test_parts_go_last_into_a_text_that_is_there(published: Site) -> None:
    assert "del 2 er del 2" in said(published, "split", "nord-epikrise", "2", "--into", "nord-svar")
    assert published.read("nord/rutiner/svar.md").count("## 2 Når\n\n2.1 Sykehuset") == 1
    assert "[epikrisen](svar.md#p2-2)" in published.read("nord/rutiner/svar.md")
    whole(published)


def test_a_text_split_again_leads_on_in_one_step(published: Site) -> None:
    said(published, "split", "nord-epikrise", "2", "--into", "nord-svar")
    said(published, "permalinks")
    said(published, "split", "nord-svar", "2", "--title", "Frister")
    said(published, "permalinks")
    assert published.library.ledger.forwardings["nord-epikrise#p2-1"] == "nord-frister#p1-1"
    whole(published)


def test_two_texts_become_one(published: Site) -> None:
    assert "del 1 er del 2, del 2 er del 3" in said(
        published, "split", "nord-epikrise", "1", "2", "--into", "nord-svar"
    )
    said(published, "retire", "nord-epikrise", "--by", "nord-svar")
    assert published.library.ledger.forwardings == {
        "nord-epikrise#p1-1": "nord-svar#p2-1",
        "nord-epikrise#p2-1": "nord-svar#p3-1",
        "nord-epikrise#p2-2": "nord-svar#p3-2",
    }
    assert "[Når](svar.md#s2)" in published.read("nord/rutiner/svar.md")
    whole(published)


def test_a_part_that_has_gone_before_is_not_moved_again(published: Site) -> None:
    said(published, "split", "nord-epikrise", "2", "--title", "Frister")
    told = said(published, "split", "nord-epikrise", "1", "2", "--into", "nord-svar")
    assert told == "Del 2 i «nord-epikrise» er flyttet før. Ta med bare de andre.\n"


def test_those_who_follow_a_split_text_are_told(published: Site) -> None:
    said(published, "adopt", "felles-epistler", "sor")
    told = said(published, "split", "felles-epistler", "2", "--title", "Frister")
    assert "  Redaksjonen i Sor: «Epikrise» (sor-epikrise) følger den" in told


def test_a_new_link_in_a_text_is_nothing_its_followers_must_consider(published: Site) -> None:
    published.change(COMMON, "2.2 Fastlegen", f"2.2 Se [Nord](../../{OWN}). Fastlegen")
    published.commit("2026-01-02")
    said(published, "adopt", "felles-epistler", "sor")

    said(published, "split", "nord-epikrise", "2", "--title", "Frister")
    said(published, "move", "nord-epikrise", "nord/rutiner/notat")
    said(published, "split", "felles-epistler", "1", "--title", "Hvem")

    assert "[Nord](../../nord/rutiner/notat.md)" in published.read(COMMON)
    assert "## 1 Hvem får epikrisen\n\nOpphevet her." in published.read(COMMON)
    found = [one.message for one in check_project(published.project, TODAY).findings if one.rule == "adoption-drift"]
    assert len(found) == 1
    assert "#s1" in found[0]


def test_the_folder_of_an_area_is_renamed_with_all_that_points_to_it(published: Site) -> None:
    published.change("nord/organer/redaksjon.md", "level: editorial", "level: editorial\nedits: [sor, nord]")
    published.write("exceptions.yml", "exceptions:\n  - path: nord/rutiner/*\n  - path: nordre/rutiner/*\n")
    published.path("nord/rutiner/kart.png").write_bytes(b"\x89PNG\r\n\x1a\nIEND\xaeB`\x82")
    published.change("sor/rutiner/svar.md", "## 1 Svar", "![Kart over Nord](../../nord/rutiner/kart.png)\n\n## 1 Svar")

    assert "Endret docs/nordvest/index.md" in said(published, "rename", "area", "nord", "nordvest")

    assert not published.path("nord").exists()
    assert published.path("nordvest/rutiner/kart.png").exists()
    assert "![Kart over Nord](../../nordvest/rutiner/kart.png)" in published.read("sor/rutiner/svar.md")
    assert "edits: [sor, nordvest]" in published.read("nordvest/organer/redaksjon.md")
    assert "id: nordvest\n" in published.read("nordvest/index.md")
    assert "id: nord-epikrise\n" in published.read("nordvest/rutiner/epikrise.md")
    assert "(../../nordvest/rutiner/epikrise.md#p2-2)" in published.read("sor/rutiner/svar.md")
    assert published.read("exceptions.yml") == (
        "exceptions:\n  - path: nordvest/rutiner/*\n  - path: nordre/rutiner/*\n"
    )
    published.path("exceptions.yml").unlink()
    whole(published)


def test_every_old_address_leads_right_on_the_built_site(published: Site) -> None:
    said(published, "move", "nord-svar", "nord/rutiner/fastlegens-svar")
    said(published, "split", "nord-epikrise", "2", "--title", "Frister")
    said(published, "rename", "area", "nord", "nordvest")

    built = published.build()

    leads = {page: (built / page / target(built / page / "index.html")).resolve() for page in (
        "nord", "nord/rutiner/epikrise", "nord/rutiner/svar", "d/nord", "d/nord-epikrise", "d/nord-svar",
    )}  # fmt: skip
    assert {page: str(place.relative_to(built.resolve())) for page, place in leads.items()} == {
        "nord": "nordvest",
        "nord/rutiner/epikrise": "nordvest/rutiner/epikrise",
        "nord/rutiner/svar": "nordvest/rutiner/fastlegens-svar",
        "d/nord": "nordvest",
        "d/nord-epikrise": "nordvest/rutiner/epikrise",
        "d/nord-svar": "nordvest/rutiner/fastlegens-svar",
    }
    assert target(built / "nord/rutiner/index.html") == "../../nordvest/#liste-rutiner"
    page = (built / "nordvest/rutiner/epikrise/index.html").read_text(encoding="utf-8")
    assert '<li id="p2-2"><a href="../../../nordvest/rutiner/frister/#p1-2">Punkt 2.2</a></li>' in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["move", "nord-epikris", "sor/rutiner"], "Mente du nord-epikrise?"),
        (["move", "nord-epikrise", "sor/rutin"], "Mente du rutiner?"),
        (["move", "nord-epikrise", "syd/rutiner"], "«syd» er ikke et område"),
        (["move", "nord-epikrise", "nord/rutiner"], "ligger der allerede"),
        (["move", "nord-epikrise", "felles/rutiner"], "finnes fra før"),
        (["move", "nord-epikrise", "sor/rutiner/../x"], "kan ikke være et filnavn"),
        (["move", "nord-epikrise", "sor/organer"], "Teksten passer ikke"),
        (["split", "nord-epikrise", "7", "--title", "Ny"], "har ingen del 7. Delene er: 1, 2."),
        (["split", "nord-epikrise", "2"], "Si hva den nye teksten skal hete"),
        (["split", "nord-epikrise", "2", "--title", "Svar"], "er brukt i docs/nord/rutiner/svar.md"),
        (["split", "nord-epikrise", "2", "--into", "nord-epikrise"], "fra før"),
        (["split", "nord-redaksjon", "2", "--title", "Ny"], "har ingen deler som vedtas"),
        (["rename", "area", "nor", "nordvest"], "Mente du nord?"),
        (["rename", "area", "nord", "sor"], "er i bruk fra før"),
        (["rename", "area", "nord", "Nord vest"], "kan ikke være et mappenavn"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_is_said_and_nothing_changes(published: Site, words: list[str], told: str) -> None:
    assert told in said(published, *words)
    assert git(published.project.root, "status", "--porcelain") == ""


def test_an_address_that_was_anothers_is_not_given_away(published: Site) -> None:
    said(published, "move", "nord-svar", "nord/rutiner/fastlegens-svar")
    assert "tilhørte «nord-svar»" in said(published, "move", "nord-epikrise", "nord/rutiner/svar")
    assert COMMON in published.library.by_path


FIGURE = """---
id: nord-epikrisetid
title: Epikrisetid
summary: Andel epikriser sendt i tide.
owner: nord-redaksjon
sources: [{title: Epikrisetid, url: "https://example.org/epikrisetid", seen: 2026-11-20}]
unit: prosent
better: higher
rhythm: year
license: NLOD 2.0
---
"""


def test_a_figure_takes_its_table_along(site: Site) -> None:
    site.write("nord/tall/epikrise.md", FIGURE)
    site.write("nord/tall/epikrise.csv", "period;value\n2025;70\n")

    assert "Endret docs/sor/tall/epikrisetid.csv" in said(site, "move", "nord-epikrisetid", "sor/tall/epikrisetid")
    assert site.read("sor/tall/epikrisetid.csv") == "period;value\n2025;70\n"
    assert not site.path("nord/tall/epikrise.csv").exists()
