"""When a common pathway changes, those who have fitted it are told at the step, and only of what is theirs to mend."""

from __future__ import annotations

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import Severity
from macros.checks.run import check
from macros.common.drift import all_drift, words_before
from macros.editing.adopt import adopt, confirm
from tests.worlds.adopting import Site
from tests.worlds.pathways import COMMON, HEAD, LOCAL, NORD, STEPS, common, found, local, way
from tests.worlds.today import TODAY


def adopted(site: Site) -> None:
    """Nord takes the common pathway into use, with its local steps, and it is more than a draft."""
    site.write(COMMON, common())
    adopt(site.project, TODAY, "felles-kols", "nord")
    mature = site.read(NORD).replace("status: draft", "status: consultation")
    site.write(NORD, mature.replace("\nadapts:", f"\n{LOCAL}adapts:"))


def test_adopting_a_pathway_writes_no_copy_of_its_steps_and_passes_the_checks(site: Site) -> None:
    site.write(COMMON, common())

    path = adopt(site.project, TODAY, "felles-kols", "nord")

    assert "phases" not in path.read_text(encoding="utf-8")
    assert way(site) == ["henvis", "vurder", "send", "kontroll"]
    assert [one for one in check(Archive(site.library)).findings if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("before", "after", "anchor"),
    [
        ("Ti dager", "Fem dager", "steg-vurder"),
        ("title: Send epikrise", "title: Send epikrisen", "steg-send"),
        ("Kall inn til kontroll", "Kall inn til ny kontroll", "steg-kontroll"),
        ("Pasienter med kols", "Voksne med kols", "passer-for"),
    ],
    ids=["a step that is followed", "one that is replaced", "one that is declined", "whom it is for"],
)
def test_a_change_under_any_step_is_told_until_it_is_confirmed(
    site: Site, before: str, after: str, anchor: str
) -> None:
    adopted(site)
    site.commit("2026-01-10")
    assert all_drift(site.library) == []

    site.change(COMMON, before, after)
    site.commit("2026-02-10")

    library = site.library
    (told,) = all_drift(library)
    assert told.anchor == anchor
    earlier = words_before(told, library)
    assert earlier
    assert before.removeprefix("title: ") in earlier[0]

    confirm(site.project, TODAY, "nord-kols")
    assert all_drift(site.library) == []


def test_a_change_is_told_at_the_local_step_that_stands_for_the_common_one(site: Site) -> None:
    adopted(site)

    site.change(COMMON, "title: Send epikrise", "title: Send epikrisen")

    assert [line[:15] for rule, line in found(site) if rule == "adoption-drift"] == ["- {replace: sen"]


def test_who_follows_a_follower_is_told_of_a_changed_local_step_and_of_a_common_one(dal: Site) -> None:
    adopt(dal.project, TODAY, "nord-kols", "dal")
    assert all_drift(dal.library) == []

    dal.change(COMMON, "Ti dager", "Fem dager")
    dal.change(NORD, "Ring teamet", "Ring teamet i Nord")

    told = [one.anchor for one in all_drift(dal.library) if one.adopter.id == "dal-kols"]
    assert told == ["steg-ring", "steg-vurder"]


def test_who_follows_a_follower_is_told_when_a_step_is_declined_for_another_reason(dal: Site) -> None:
    adopt(dal.project, TODAY, "nord-kols", "dal")
    dal.commit("2026-01-10")
    dal.change(NORD, "Teamet følger opp alene.", "Teamet følger opp i to år.")

    library = dal.library
    (told,) = [one for one in all_drift(library) if one.adopter.id == "dal-kols"]
    earlier = words_before(told, library)

    assert told.anchor == "steg-kontroll"
    assert earlier
    assert "Teamet følger opp alene." in earlier[0]


def test_a_step_that_the_common_pathway_takes_away_is_told_once_and_stops_nobody(site: Site) -> None:
    adopted(site)
    site.change(COMMON, "      - {id: send, actor: hospital, title: Send epikrise}\n", "")

    told = [one for one in check(Archive(site.library)).findings if "send" in one.message]

    assert [(one.rule, one.severity) for one in told] == [("pathway-local-step", Severity.WARNING)]
    assert "er tatt bort fra felles-kols" in told[0].message


def test_a_way_that_the_common_pathway_closes_stops_nobody_until_it_is_confirmed(site: Site) -> None:
    adopted(site)
    site.change(COMMON, "to: hospital}]}", "to: hospital}], next: [{to: vurder}]}")

    def told() -> list[Severity]:
        return [one.severity for one in check(Archive(site.library)).findings if one.rule == "pathway-reachable"]

    assert told() == [Severity.WARNING]
    confirm(site.project, TODAY, "nord-kols")
    assert told() == [Severity.ERROR]


def test_what_is_wrong_with_the_way_in_the_common_pathway_is_told_there_alone(fitted: Site) -> None:
    fitted.change(COMMON, "deadline: Ti dager", "next: [{to: kontroll}, {to: borte}]")
    fitted.write(NORD, local(""))

    told = [one for one in check(Archive(fitted.library)).findings if one.rule in {"pathway-reachable", "pathway-next"}]

    assert {one.path for one in told} == {f"docs/{COMMON}"}


def test_one_can_link_to_any_step_of_the_whole_pathway(fitted: Site) -> None:
    links = " ".join(f"[x](kols.md#{anchor})" for anchor in ("steg-henvis", "steg-ring", "steg-kontroll", "passer-for"))
    fitted.write("nord/forlop/b.md", HEAD.format(id="nord-b", area="nord") + STEPS + f"---\n\n{links}\n")

    assert [one for one in check(Archive(fitted.library)).findings if one.rule == "links-anchor"] == []
