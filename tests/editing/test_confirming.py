"""What the form is told of a common text is what the check and the command know of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.common.drift import recorded, seen_now
from macros.editing.adopt import adopt
from macros.editing.desk.confirming import confirmations
from tests.worlds.adopting import COMMON, Site
from tests.worlds.today import TODAY


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.commit("2026-02-01")
    return site


def test_a_common_text_is_told_with_what_the_command_would_record(site: Site) -> None:
    text = confirmations(site.library)["texts"]["felles-epistler"]
    common = site.library.by_id["felles-epistler"]
    assert text["sections"] == seen_now(common, site.library)
    assert f'  version: "{text["version"]}"' in recorded(common, text["version"], text["sections"])


def test_nothing_has_changed_under_an_area_that_has_read_the_text(site: Site) -> None:
    assert confirmations(site.library)["drifted"] == {}


def test_a_changed_section_is_told_with_the_words_and_what_was_recorded(site: Site) -> None:
    before = site.library.by_id["felles-epistler"]
    was = seen_now(before, site.library)["s2"]
    site.change(COMMON, "innen sju dager", "samme dag")
    (section,) = confirmations(site.library)["drifted"]["nord-epikrise"]
    assert (section["section"], section["seen"], section["what"]) == ("s2", was, "endret")
    (paragraph,) = section["words"]
    assert ("taken out", "innen sju dager") in [(fate, text.strip()) for fate, text in paragraph]
    assert ("put in", "samme dag") in [(fate, text.strip()) for fate, text in paragraph]


def test_a_section_that_is_gone_is_told_so(site: Site) -> None:
    site.change(COMMON, "## 1 Hvem får epikrisen\n\n1.1 Sykehuset sender epikrisen til fastlegen.\n", "")
    (section,) = confirmations(site.library)["drifted"]["nord-epikrise"]
    assert (section["section"], section["what"]) == ("s1", "avsnittet er tatt bort")


def test_an_area_that_writes_nynorsk_is_told_in_nynorsk(site: Site) -> None:
    site.change("nord/rutiner/epikrise.md", "status: draft", "language: nn\nstatus: draft")
    site.change(COMMON, "innen sju dager", "samme dag")
    (section,) = confirmations(site.library)["drifted"]["nord-epikrise"]
    assert section["what"] == "endra"


def test_an_adoption_that_has_recorded_nothing_is_asked_to_read_the_whole_text(site: Site) -> None:
    path = "nord/rutiner/epikrise.md"
    site.write(path, site.read(path).partition("  sections:")[0] + "---\n")
    site.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    assert confirmations(site.library)["drifted"] == {}
