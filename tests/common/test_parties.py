"""Parties approve each for itself, in the text or in their own folder, and each approval counts for its version."""

from __future__ import annotations

import pytest

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.common.parties import standings, text_of_version
from macros.model.kinds import Agreement
from macros.pages.page import page
from macros.pages.parts.validity.standing import applies, parties
from macros.pages.view import Settings, View
from tests.worlds.adopting import COMMON, Site, area, routine
from tests.worlds.tiny import on, text

PATH = "nord/rutiner/epikrise.md"
PLACES = """municipalities:
  - {number: "9901", name: Fjelldal}
  - {number: "9902", name: Havnes}
  - {number: "9903", name: Skogli}
"""


@pytest.fixture
def nord(site: Site) -> Site:
    site.write("nord/index.md", area("nord", "community", PLACES))
    return site


def approve(site: Site, *lines: str, version: str = "1.0") -> None:
    approvals = "approvals:\n" + "".join(f"  - {{{line}}}\n" for line in lines)
    site.write(PATH, routine("nord-epikrise", "\n## 1 Når\n", approvals, version).replace("draft", "in_force"))


def view(site: Site) -> View:
    library = site.library
    return View(library, Settings(), library.by_path[PATH])


def standing(site: Site) -> dict[str, tuple[str | None, bool]]:
    """By party: the version that applies for it, and whether that is the one in the text."""
    library = site.library
    found = standings(text(library, "nord-epikrise"), library)
    return {one.party: (one.in_force.version if one.in_force else None, one.now is not None) for one in found}


def test_a_text_nobody_has_approved_says_nothing_of_parties(nord: Site) -> None:
    nord.write(PATH, routine("nord-epikrise"))

    assert standing(nord) == {}
    assert parties(*on(view(nord))) == ""


def test_a_routine_tells_in_how_many_municipalities_it_applies(nord: Site) -> None:
    approve(nord, 'by: "9901", on: 2026-01-05', 'by: "9902", on: 2026-01-06, ref: sak 2/26')

    assert "Gjelder for 2 av 3 kommuner" in page(view(nord)).before
    assert "Fjelldal" in parties(*on(view(nord)))
    assert "sak 2/26" in parties(*on(view(nord)))
    assert 'data-party="9903"' in parties(*on(view(nord)))


def test_a_party_approves_in_its_own_folder(nord: Site) -> None:
    approve(nord, 'by: "9901", on: 2026-01-05')
    own = '  - {number: "9902", name: Havnes}\n'
    approval = 'approvals:\n  - {document: nord-epikrise, by: "9902", version: "1.0", on: 2026-02-01}\n'
    nord.write("dal/index.md", area("dal", "local", f"below: [nord]\nmunicipalities:\n{own}{approval}"))

    assert standing(nord) == {"9901": ("1.0", True), "9902": ("1.0", True), "9903": (None, False)}


def test_after_a_change_of_substance_an_approval_counts_for_the_old_version(nord: Site) -> None:
    approve(
        nord,
        'by: "9901", on: 2026-01-05, version: "1.0"',
        'by: "9902", on: 2026-01-05, version: "1.0"',
        'by: "9902", on: 2026-06-05, version: "2.0"',
        version="2.0",
    )

    assert standing(nord) == {"9901": ("1.0", False), "9902": ("2.0", True), "9903": (None, False)}
    shown = parties(*on(view(nord)))
    assert "Gjelder for 1 av 3 kommuner" in shown
    row = shown.split('data-party="9901"')[1].split("</tr>")[0]
    assert "Versjon 1.0 gjelder" in row
    assert "Versjon 2.0 venter på vedtak" in row


def test_an_agreement_counts_every_municipality_of_the_area(nord: Site) -> None:
    agreement = routine("nord-epikrise", "", "parties: [nord-redaksjon, municipalities]\n").replace("draft", "in_force")
    nord.write(
        "nord/avtaler/avtale.md",
        agreement.replace("version:", 'approvals: [{by: "9901", on: 2026-01-05}]\nversion:'),
    )

    library = nord.library
    found = standings(text(library, "nord-epikrise", Agreement), library)

    assert [one.party for one in found] == ["nord-redaksjon", "9901", "9902", "9903"]


def test_nobody_approves_for_another_area(nord: Site) -> None:
    nord.write(
        "sor/index.md",
        area(
            "sor",
            "community",
            'approvals:\n  - {document: nord-epikrise, by: "9901", version: "1.0", on: 2026-02-01}\n',
        ),
    )
    approve(nord, 'by: "9902", on: 2026-01-05')

    assert [f.rule for f in check(Archive(nord.library)).findings if f.path == "docs/sor/index.md"] == [
        "teams-approval"
    ]


def test_a_draft_that_some_have_approved_is_in_force_for_nobody(nord: Site) -> None:
    approve(nord, 'by: "9901", on: 2026-01-05')
    nord.change(PATH, "in_force", "draft")

    shown = parties(*on(view(nord)))

    assert "Vedtatt av 1 av 3 kommuner" in shown
    assert "gjelder" not in shown.split("<table")[1].split("<tbody")[1]


def test_a_new_draft_leaves_the_version_in_force_readable_for_everyone(nord: Site) -> None:
    text = "\n## 1 Når\n\n1.1 Sykehuset sender innen sju dager, se [henvisning](henvisning.md).\n"
    in_force = 'approvals:\n  - {by: nord-redaksjon, on: 2026-01-05, version: "1.0"}\n'
    nord.write(PATH, routine("nord-epikrise", text, in_force).replace("draft", "in_force"))
    nord.commit("2026-01-10")
    nord.change(PATH, "sju dager", "én dag")
    nord.change(PATH, 'status: in_force\nversion: "1.0"', 'status: draft\nversion: "1.1"')

    shown = page(view(nord))

    line = applies(*on(view(nord)))
    assert "Versjon 1.0 gjelder fortsatt. Versjon 1.1 venter på vedtak." in " ".join(line.split())
    assert "data-parties" not in line, "it is there without script"
    assert '<a href="#versjon-1-0">' in shown.before
    earlier = shown.after.split('id="versjon-1-0"')[1]
    assert "innen sju dager, se henvisning." in earlier
    assert 'id="p1-1"' not in earlier, "the anchors belong to the newer text"


def test_an_earlier_version_of_a_local_text_stands_with_the_common_text_of_that_time(nord: Site) -> None:
    in_force = 'approvals: [{by: nord-redaksjon, on: 2026-01-05, version: "1.0"}]\n'
    adapts = 'adapts: {document: felles-epistler, version: "1.0"}\n'
    local = '\n## Hos oss {add=s1 reason="r"}\n\nFør.\n'
    nord.write(PATH, routine("nord-epikrise", local, in_force + adapts).replace("draft", "in_force"))
    nord.commit("2026-01-10")
    for before, after in (("sju dager", "én dag"), ('version: "1.0"', 'version: "2.0"')):
        nord.change(COMMON, before, after)
    nord.write(PATH, routine("nord-epikrise", local, in_force + adapts.replace("1.0", "2.0"), version="1.1"))
    nord.commit("2026-02-10")

    library = nord.library
    then = " ".join(one.section.text for one in text_of_version(text(library, "nord-epikrise"), "1.0", library))

    assert "sju dager" in then
    assert "Før." in then
    assert "én dag" not in then


def test_where_the_history_is_missing_the_reader_is_sent_to_the_owner(nord: Site) -> None:
    approve(nord, 'by: "9901", on: 2026-01-05, version: "1.0"', version="2.0")

    assert "Teksten finnes ikke her. Spør eieren." in applies(*on(view(nord)))


def test_a_text_in_force_everywhere_says_nothing_more(nord: Site) -> None:
    approve(nord, "by: nord-redaksjon, on: 2026-01-05")

    assert applies(*on(view(nord))) == ""


def test_an_approval_in_the_own_folder_of_a_party_counts_for_the_checks_too(nord: Site) -> None:
    more = "parties: [nord-redaksjon, municipalities]\nvalid_from: 2026-03-01\nrevision_date: 2028-01-05\n"
    given = "approvals: [{by: nord-redaksjon, on: 2026-01-05}]\n"
    agreement = routine("nord-avtale", "\n## 1 Hva\n", more + given).replace("draft", "in_force")
    own = "".join(
        f'  - {{document: nord-avtale, by: "{number}", version: "1.0", on: 2026-02-01}}\n'
        for number in ("9901", "9902")
    )
    nord.write("nord/avtaler/avtale.md", agreement)
    nord.write("nord/index.md", area("nord", "community", f"{PLACES}approvals:\n{own}"))

    said = [f.message for f in check(Archive(nord.library)).findings if f.rule == "lifecycle-approval"]

    assert said == ["avtalen gjelder for 3 av 4 parter; mangler Skogli"]
