"""When a common text changes, exactly those who follow the changed section are told, until they have considered it."""

from __future__ import annotations

from datetime import date

import pytest

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.common.drift import Change, all_drift, seen_now, words_before, words_now
from macros.documents.library import Library
from macros.documents.text.fingerprint import fingerprints
from macros.editing.adopt import adopt, confirm, declare_editorial, waiting
from macros.editing.refused import Refused
from tests.worlds import pathways
from tests.worlds.adopting import COMMON, Site, routine
from tests.worlds.tiny import Shelf
from tests.worlds.today import TODAY


def told(library: Library) -> dict[str, list[tuple[str, str]]]:
    """Who is told of which section: what happened to it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in all_drift(library):
        found.setdefault(one.adopter.id or "", []).append((one.anchor, one.change.value))
    return found


@pytest.fixture
def followed(site: Site) -> Site:
    """The common text as Nord and Sør have taken it into use, and committed."""
    adopt(site.project, TODAY, "felles-epistler", "nord")
    adopt(site.project, TODAY, "felles-epistler", "sor")
    site.commit("2026-01-10")
    return site


def test_nobody_is_told_of_a_text_that_has_not_changed(followed: Site) -> None:
    assert told(followed.library) == {}


def test_every_adopter_of_a_changed_section_is_told_of_that_section_alone(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")

    assert told(followed.library) == {"nord-epikrise": [("s2", "changed")], "sor-epikrise": [("s2", "changed")]}


def test_a_new_section_and_one_that_is_gone_are_told(followed: Site) -> None:
    followed.change(COMMON, "## 1 Hvem får epikrisen", "## 3 Hvem får epikrisen")

    assert told(followed.library)["nord-epikrise"] == [("s3", "added"), ("s1", "removed")]


@pytest.mark.parametrize(
    ("before", "after"),
    [("epikrisen innen", "epikrisen  innen"), ("\n\n2.2", "\n2.2"), ("sju dager", "sju dager")],
    ids=["spaces", "line breaks", "a no-break space"],
)
def test_form_is_no_change(followed: Site, before: str, after: str) -> None:
    followed.change(COMMON, before, after)

    assert told(followed.library) == {}


def test_quotation_marks_are_form_and_their_words_are_not(shelf: Shelf) -> None:
    def of(text: str) -> dict[str, str]:
        return fingerprints(shelf({COMMON: routine("felles-epistler", text)}).by_path[COMMON].sections)

    assert of("## 1 «Når»\n") == of('## 1 "Når"\n') == of("## 1 “Når”\n")
    assert of("## 1 «Når»\n") != of("## 1 «Hvor»\n")


def test_confirming_silences_it_for_the_one_who_confirmed(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")

    confirm(followed.project, TODAY, "nord-epikrise")

    assert told(followed.library) == {"sor-epikrise": [("s2", "changed")]}


def test_confirming_one_section_leaves_the_others_and_the_version(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")
    followed.change(COMMON, "til fastlegen", "til fastlegen og pasienten")
    followed.change(COMMON, 'version: "1.0"', 'version: "1.1"')

    confirm(followed.project, TODAY, "nord-epikrise", ("s2",))

    assert told(followed.library)["nord-epikrise"] == [("s1", "changed")]
    assert 'version: "1.0"' in followed.read("nord/rutiner/epikrise.md")

    confirm(followed.project, TODAY, "nord-epikrise", ("s1",))

    assert 'version: "1.1"' in followed.read("nord/rutiner/epikrise.md")


def test_a_confirmation_changes_only_the_lines_of_the_sections(followed: Site) -> None:
    before = followed.read("nord/rutiner/epikrise.md").splitlines()
    followed.change(COMMON, "sju dager", "én dag")

    confirm(followed.project, TODAY, "nord-epikrise")

    after = followed.read("nord/rutiner/epikrise.md").splitlines()
    assert [line.split(":")[0].strip() for line in set(after) - set(before)] == ["s2"]


def test_an_editorial_change_tells_nobody_and_the_next_real_one_does(followed: Site) -> None:
    followed.change(COMMON, "noe er uklart", "noko er uklart")

    declare_editorial(followed.project, TODAY, "felles-epistler", "skrivefeil i 2.2")
    assert told(followed.library) == {}

    followed.change(COMMON, "sju dager", "én dag")
    assert told(followed.library)["sor-epikrise"] == [("s2", "changed")]


def test_two_editorial_changes_after_each_other_tell_nobody(followed: Site) -> None:
    for before, after in (("uklart", "uklårt"), ("uklårt", "uklart nå")):
        followed.change(COMMON, before, after)
        declare_editorial(followed.project, TODAY, "felles-epistler", f"«{after}»")
        followed.commit("2026-02-01")

    assert told(followed.library) == {}


def test_a_change_of_sections_cannot_be_declared_editorial(followed: Site) -> None:
    followed.change(COMMON, "## 1 Hvem får epikrisen", "## 3 Hvem får epikrisen")

    with pytest.raises(Refused, match="mer enn språk"):
        declare_editorial(followed.project, TODAY, "felles-epistler", "nytt tall")


def test_who_follows_a_follower_is_told_too(followed: Site) -> None:
    followed.write("dal/index.md", followed.read("nord/index.md").replace("nord", "dal").replace("Nord", "Dal"))
    adopt(followed.project, TODAY, "nord-epikrise", "dal")

    followed.change(COMMON, "sju dager", "én dag")

    assert told(followed.library)["dal-epikrise"] == [("s2", "changed")]


def test_an_adoption_without_fingerprints_is_held_against_the_version_alone(site: Site) -> None:
    site.write(
        "nord/rutiner/epikrise.md",
        routine("nord-epikrise", more='adapts: {document: felles-epistler, version: "1.0"}\n'),
    )
    site.change(COMMON, "sju dager", "én dag")
    assert told(site.library) == {}

    site.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    assert told(site.library) == {"nord-epikrise": [("", Change.VERSION.value)]}


def test_the_finding_stands_at_the_section_and_names_text_section_and_both_versions(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")
    followed.change(COMMON, 'version: "1.0"', 'version: "1.1"')

    finding = next(f for f in check(Archive(followed.library)).findings if f.path == "docs/nord/rutiner/epikrise.md")

    assert finding.rule == "adoption-drift"
    assert followed.read("nord/rutiner/epikrise.md").splitlines()[finding.place.line - 1].strip().startswith("s2:")
    for word in ("felles-epistler", "#s2", "1.0", "1.1"):
        assert word in finding.message


def test_two_hundred_adoptions_of_texts_as_they_are_are_left_in_peace(shelf: Shelf) -> None:
    sections = "\n\n".join(f"## {n} Del\n\n{n}.1 Sykehuset {'sender epikrisen ' * 40}." for n in range(1, 11))
    files = {f"felles/rutiner/r{n}.md": routine(f"felles-r{n}", sections) for n in range(20)}
    seen = seen_now((library := shelf(files)).by_id["felles-r0"], library)
    lines = "".join(f"    {anchor}: {print_}\n" for anchor, print_ in seen.items())
    for n in range(200):
        adapts = f'adapts:\n  document: felles-r{n % 20}\n  version: "1.0"\n  sections:\n{lines}'
        files[f"a{n // 20}/rutiner/r{n % 20}.md"] = routine(f"a{n // 20}-r{n % 20}", more=adapts)
    library = shelf(files)

    found = [one for one in check(Archive(library)).findings if one.rule.startswith(("adoption-", "teams-"))]

    assert found == []


def test_what_waits_for_a_text_that_follows_nothing_is_refused(site: Site) -> None:
    with pytest.raises(Refused, match="følger ingen felles tekst"):
        waiting(site.library, "felles-epistler")


def test_a_changed_step_of_a_pathway_is_told_with_the_words(site: Site) -> None:
    site.write(pathways.COMMON, pathways.common())
    adopt(site.project, TODAY, "felles-kols", "nord")
    site.commit("2026-01-10")
    assert told(site.library) == {}

    site.change(pathways.COMMON, "Ti dager", "To dager")
    site.commit("2026-02-10")

    assert told(site.library) == {"nord-kols": [("steg-vurder", "changed")]}
    (found,) = all_drift(site.library)
    before = words_before(found, site.library)
    assert before
    assert "Frist: Ti dager" in before[0]
    assert "Frist: To dager" in words_now(found)


def test_a_renamed_file_still_has_its_earlier_words(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")
    followed.commit("2026-02-01")
    followed.path(COMMON).rename(followed.path("felles/rutiner/utskrivning.md"))
    followed.commit("2026-03-01")

    library = followed.library
    before = words_before(all_drift(library)[0], library)

    assert before
    assert "sju dager" in before[0]
    assert before[1] == date(2026, 2, 1)


def test_the_finding_names_the_team_that_is_told(followed: Site) -> None:
    followed.change(COMMON, "sju dager", "én dag")

    helps = [f.help for f in check(Archive(followed.library)).findings if f.rule == "adoption-drift"]

    assert [text.split(" ser ")[0] for text in helps] == ["Redaksjonen i Nord", "Redaksjonen i Sor"]
