"""A pathway fitted step by step: the reader walks one whole pathway, and sees which steps are local, and why."""

from __future__ import annotations

import re

from macros.common.adoption import Relation
from macros.common.sharing.shared import shared_text
from macros.common.whole import whole
from macros.editing.desk.forms import configuration
from macros.pages.kinds import steps as pathway
from macros.pages.lists.across.adoptions import adoptions
from macros.pages.parts.contacts import contacts
from macros.pages.parts.following.adoption import follows, relied_on
from macros.pages.parts.wording import duties
from macros.pages.view import Settings, View
from macros.search.building.sections import of_document
from tests.worlds.adopting import Site
from tests.worlds.pathways import COMMON, DAL, LOCAL, NORD, found, local, way
from tests.worlds.tiny import on, text


def view(site: Site, path: str = NORD) -> View:
    library = site.library
    return View(library, Settings(), library.by_path[path])


def said(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_pathway_that_writes_nothing_of_its_own_follows_the_common_one_as_it_is(fitted: Site) -> None:
    fitted.write(NORD, local(""))

    assert way(fitted) == way(fitted, COMMON) == ["henvis", "vurder", "send", "kontroll"]
    assert "Reinnleggelser" in pathway.indicators(view(fitted))
    assert found(fitted) == []


def test_local_steps_stand_where_they_say_within_the_common_phases(fitted: Site) -> None:
    fitted.write(NORD, local(LOCAL + "  - {before: henvis, reason: r, id: forst, actor: gp, title: Spør pasienten}\n"))

    library = fitted.library
    phases = whole(library.by_path[NORD], library).phases

    assert way(fitted) == ["forst", "henvis", "ring", "vurder", "send"]
    assert [(phase.title, [one.relation.value for one in phase.steps]) for phase in phases] == [
        ("Inn", ["add", "common", "add", "common"]),
        ("Ut", ["replace", "decline"]),
    ]


def test_the_page_marks_local_steps_with_words_gives_the_reason_and_keeps_the_common_step_one_touch_away(
    fitted: Site,
) -> None:
    shown = pathway.steps(view(fitted))

    words = said(shown)
    assert "Lokalt tillegg Fastlege Ring teamet" in words
    assert "Teamet vil vite det samme dag." in words
    assert "Lokalt steg Kommune Teamet sender epikrise" in words
    assert "Hos oss sender teamet. Vis felles steg: Send epikrise Sykehus" in words
    assert "Følges ikke lokalt Teamet følger opp alene. Vis felles steg: Kall inn til kontroll" in words


def test_a_replaced_step_keeps_its_address_and_a_declined_one_has_no_number(fitted: Site) -> None:
    shown = pathway.steps(view(fitted))

    assert len(re.findall('id="steg-send"', shown)) == 1
    assert re.findall(r'<li value="(\d)">', shown) == ["1", "2", "3", "4"]
    assert 'id="steg-kontroll"' in shown.split('<li class="declined">')[1]


def test_the_common_page_itself_is_unchanged_by_what_areas_do(fitted: Site) -> None:
    assert "local" not in pathway.steps(view(fitted, COMMON))


def test_your_duties_are_those_of_the_whole_pathway(fitted: Site) -> None:
    shown = said(duties.duties(view(fitted)))

    assert "Ring teamet steg 2" in shown.replace("Steg", "steg")
    assert "Teamet sender epikrise" in shown
    assert "Kall inn til kontroll" not in shown


def test_the_search_finds_the_steps_that_are_taken_here(fitted: Site) -> None:
    library = fitted.library

    parts = {part.anchor: part.text for part in of_document(library, library.by_path[NORD])}

    assert parts["steg-send"].startswith("Teamet sender epikrise")
    assert "steg-ring" in parts
    assert "steg-kontroll" not in parts


def test_the_contact_of_a_common_step_is_shown_beside_the_local_pathway_too(fitted: Site) -> None:
    fitted.write(
        "felles/tjenester/vakt.md",
        "---\nid: felles-vakt\ntitle: Vakten\nsummary: Svarer.\nowner: felles-redaksjon\nresponsible: Sykehuset\n"
        "for_whom: Leger\nhow: Ring\naccess: open\n---\n",
    )
    fitted.change(COMMON, "deadline: Ti dager", "deadline: Ti dager, contact: felles-vakt")

    assert [card.document.id for card in contacts(view(fitted))] == ["felles-vakt"]


def test_those_the_pathway_is_for_can_be_others_here(fitted: Site) -> None:
    fitted.write(NORD, local("entry: {include: [Voksne med kols], reason: Barn har et eget forløp.}\n"))

    words = said(pathway.criteria(view(fitted)))

    assert "Lokal liste Voksne med kols Barn har et eget forløp. Vis felles liste Pasienter med kols" in words
    assert "Passer ikke for Barn" in words, "the list that is not written is the common one"
    assert found(fitted) == []


def test_a_language_version_is_not_marked_as_different(fitted: Site) -> None:
    nn = "language: nn\nlocal_steps:\n  - {replace: send, reason: Nynorsk., actor: hospital, title: Send epikrisa}\n"
    fitted.write(NORD, local(nn))

    shown = pathway.steps(view(fitted))

    assert "Send epikrisa" in shown
    assert "Nynorsk." not in shown
    assert "Som felles" in relied_on(view(fitted, COMMON))


def test_a_reason_cannot_bring_code_into_the_page(fitted: Site) -> None:
    fitted.change(NORD, "Teamet vil vite det samme dag.", "'<script>x</script>'")

    assert "<script>" not in pathway.steps(view(fitted))


def test_the_common_pathway_tells_who_has_which_steps_of_their_own(fitted: Site) -> None:
    shown = relied_on(view(fitted, COMMON))

    assert 'Tillegg: <a href="../../../nord/forlop/kols/#steg-ring">Ring teamet</a>' in shown
    assert "I stedet for felles: " in shown
    assert "#steg-kontroll" in shown
    assert "3 lokale deler" in follows(*on(view(fitted)))
    assert "Teamet sender epikrise" in adoptions(view(fitted, COMMON), "forlop")


def test_other_sites_are_given_the_whole_pathway(fitted: Site) -> None:
    library = fitted.library

    shared = shared_text(text(library, "nord-kols"), library)

    assert [step.id for phase in shared.phases for step in phase.steps] == ["henvis", "ring", "vurder", "send"]
    assert shared.entry
    assert shared.entry.include == ("Pasienter med kols",)


def test_a_team_below_a_community_has_the_steps_of_both(dal: Site) -> None:
    more = "local_steps:\n  - {replace: ring, reason: r, actor: gp, title: Skriv til teamet}\n"
    dal.write(DAL, local(more, "dal", "nord"))

    library = dal.library
    steps = whole(library.by_path[DAL], library).steps

    assert [whole.step.title for whole in steps][1] == "Skriv til teamet"
    assert [(whole.origin.area, whole.relation) for whole in steps[1:4]] == [
        ("dal", Relation.REPLACE),
        ("felles", Relation.COMMON),
        ("nord", Relation.REPLACE),
    ]
    words = said(pathway.steps(view(dal, DAL)))
    assert "Lokalt steg Fastlege Skriv til teamet" in words
    assert "Lokalt steg: Nord Kommune Teamet sender epikrise" in words, "what is not the team's own names whose it is"


def test_a_circle_gives_a_page_without_steps_and_no_endless_work(dal: Site) -> None:
    dal.write(NORD, local(LOCAL, "nord", "dal"))
    dal.write(DAL, local("", "dal", "nord"))

    assert way(dal) == []
    assert pathway.steps(view(dal)) != ""


def test_a_local_step_beside_one_that_is_gone_is_still_shown(fitted: Site) -> None:
    fitted.change(NORD, "after: henvis", "after: borte")

    assert way(fitted) == ["henvis", "vurder", "send", "ring"]


def test_the_form_of_a_pathway_has_a_list_of_local_steps(fitted: Site) -> None:
    collections = configuration(fitted.library, "nord")["collections"]
    fields = next(one for one in collections if one["name"] == "nord-forlop")["fields"]

    steps = next(one for one in fields if one["name"] == "local_steps")

    assert (steps["label"], steps["widget"], steps["required"]) == ("Lokale steg", "list", False)
    asked = {one["name"]: one["required"] for one in steps["fields"]}
    assert [name for name, required in asked.items() if required] == ["reason"]
    assert {"replace", "before", "after", "decline", "title", "next"} <= set(asked)
