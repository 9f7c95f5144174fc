"""Taking a common text into use: one command, a short file, and a clear word when it cannot be done."""

from __future__ import annotations

import pytest
from click.testing import Result

from macros.checks.archive import Archive
from macros.checks.rule import Severity
from macros.checks.run import check
from macros.documents.document import Document
from macros.editing.adopt import adopt, confirm
from macros.editing.refused import Refused
from macros.model.kinds import Controlled
from tests.worlds.adopting import COMMON, Site, routine
from tests.worlds.command import run
from tests.worlds.tiny import text
from tests.worlds.today import TODAY

NORD = "nord/rutiner/epikrise.md"


def test_a_new_adoption_follows_the_text_as_it_is_and_passes_the_checks(site: Site) -> None:
    path = adopt(site.project, TODAY, "felles-epistler", "nord")

    document: Document[Controlled] = text(site.library, "nord-epikrise")
    assert path == site.path(NORD)
    assert document.front.body.strip() == ""
    assert document.entry.owner == "nord-redaksjon"
    assert document.entry.adapts
    assert list(document.entry.adapts.sections) == ["s1", "s2"]
    found = [f for f in check(Archive(site.library)).findings if f.path.endswith(NORD)]
    assert [f for f in found if f.severity is Severity.ERROR] == []


def test_approvals_and_dates_of_the_common_text_are_not_taken_over(site: Site) -> None:
    approved = (
        "approvals: [{by: felles-redaksjon, on: 2026-01-05}]\nvalid_from: 2026-02-01\nrevision_date: 2027-02-01\n"
    )
    site.write(COMMON, routine("felles-epistler", "\n## 1 Når\n", approved).replace("draft", "in_force"))

    adopt(site.project, TODAY, "felles-epistler", "nord")

    assert "2026-01-05" not in site.read(NORD)
    assert "status: draft" in site.read(NORD)


@pytest.mark.parametrize(
    ("text", "area", "why"),
    [
        ("felles-epistlern", "nord", "Mente du felles-epistler?"),
        ("felles-epistler", "nrod", "Mente du nord?"),
        ("felles-epistler", "felles", "ligger allerede i området"),
        ("felles-redaksjon", "nord", "kan ikke tas i bruk"),
    ],
    ids=["a text that does not exist", "an area that does not exist", "its own area", "a body"],
)
def test_what_cannot_be_adopted_is_refused_with_a_reason(site: Site, text: str, area: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        adopt(site.project, TODAY, text, area)

    assert why in str(refusal.value)


def test_a_retired_text_points_to_the_one_that_replaces_it(site: Site) -> None:
    site.write(COMMON, routine("felles-epistler", more="replaced_by: felles-ny\n").replace("draft", "retired"))

    with pytest.raises(Refused, match="Ta i bruk felles-ny i stedet"):
        adopt(site.project, TODAY, "felles-epistler", "nord")


def test_a_second_adoption_in_the_same_area_is_refused_and_nothing_is_lost(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    before = site.read(NORD)

    with pytest.raises(Refused, match="allerede tatt i bruk felles-epistler"):
        adopt(site.project, TODAY, "felles-epistler", "nord")
    assert site.read(NORD) == before


def test_a_file_that_is_there_is_never_written_over(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", "\n## 1 Vårt eget\n"))

    with pytest.raises(Refused, match="finnes fra før"):
        adopt(site.project, TODAY, "felles-epistler", "nord")


def test_a_confirmation_leaves_every_other_byte(site: Site) -> None:
    more = '# om felles\nadapts: {document: felles-epistler, version: "0.9"}\n# om språk\nlanguage: nb\n'
    text = routine("nord-epikrise", "\n## Hos oss {add=s1 reason='Æ'}\n\nTekst  \n", more)
    site.path(NORD).parent.mkdir(parents=True)
    site.path(NORD).write_bytes(text.replace("\n", "\r\n").encode())

    confirm(site.project, TODAY, "nord-epikrise")

    after = site.path(NORD).read_bytes().decode()
    start, end = after.index("adapts:"), after.index("# om språk")
    assert after[:start] + "X" + after[end:] == text.replace("\n", "\r\n").replace(
        'adapts: {document: felles-epistler, version: "0.9"}\r\n', "X"
    )
    assert 'version: "1.0"\r\n' in after[start:end]


def test_a_section_that_does_not_exist_cannot_be_confirmed(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")

    with pytest.raises(Refused, match="Mente du s1"):
        confirm(site.project, TODAY, "nord-epikrise", ("s11",))


def test_a_text_with_a_broken_head_is_left_alone(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", more="status: gjelder\n"))

    with pytest.raises(Refused, match="Rett metadatahodet først"):
        confirm(site.project, TODAY, "nord-epikrise")


def test_the_command_shows_the_words_that_changed_before_one_confirms(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.commit("2026-01-10")
    site.change(COMMON, "sju dager", "én dag")

    def adopt_(*words: str) -> Result:
        return run(site.project.root, "adopt", *words)

    assert "Redaksjonen i Nord:\n  nord-epikrise: «2 Når»" in adopt_().stdout
    assert "[-sju dager-]{+én dag+}." in adopt_("nord-epikrise").stdout.replace("-] {+", "-]{+")
    assert adopt_("--update", "nord-epikrise").exit_code == 0
    assert adopt_().stdout == "Ingenting venter.\n"
    wrong = adopt_("felles-epistlern", "nord")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "Mente du felles-epistler?" in wrong.stderr
