"""The pack of a meeting is one file: agenda, papers, what each text would change, and what else waits."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.project.project import Project
from macros.model.kinds import Controlled, Meeting
from macros.pages.pack import pack
from macros.pages.parts.validity.consultation import changes
from macros.pages.view import Settings, View
from tests.worlds.checkout import change, write
from tests.worlds.deciding import MEETING, TEXT, council
from tests.worlds.git import commit
from tests.worlds.tiny import text, words
from tests.worlds.today import TODAY

PLAN = """---
id: fjord-plan
title: Handlingsplan
summary: Tiltakene.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
measures:
  - {id: kurs, title: Hold kurs, focus: Kompetanse, responsible: fjord-asu, due: 2026-10-01, state: in_progress}
  - {id: ferdig, title: Er ferdig, focus: Kompetanse, responsible: fjord-asu, state: done}
---
"""
MEETING_BEFORE = """---
id: fjord-asu-{on}
title: Møte i ASU
summary: Møte.
owner: fjord-asu
body: fjord-asu
on: {on}
state: {state}
cases: [{{title: {title}, outcome: noted, follow_up: [{{what: Følg opp {title}, by: fjord-asu}}]}}]
---
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = council(tmp_path)
    change(project, MEETING, "state: held", "state: planned\nplace: Rådhuset")
    change(project, MEETING, "    outcome: approved", '    papers: [{title: Saksframlegg, url: "https://a.no/1"}]')
    write(tmp_path, {"fjord/handlingsplan/plan.md": PLAN})
    return project


def packed(project: Project, site: str = "") -> Html:
    library = project.library(TODAY)
    return Html(pack(library, text(library, "fjord-asu-2026-11-20", Meeting), site))


def test_it_holds_agenda_papers_redline_measures_and_consultations(project: Project) -> None:
    html = packed(project)
    assert [one.text() for one in html.css(".agenda a")] == [
        "Sak 12/26: Ny versjon av epikriserutinen",
        "Sak 13/26: Tall for ventetid",
    ]
    assert words(html, "del") == "strøket: innen sju dager"
    assert words(html, "ins") == "lagt til: utskrivningsdagen"
    said = words(html, "body")
    assert "Saksframlegg https://a.no/1" in said
    assert "Hold kurs (Handlingsplan) : i arbeid, frist 1. oktober 2026 (forsinket)" in said
    assert "Er ferdig" not in said
    assert "Epikrise: svarfristen var 1. november 2026" in said


def test_what_was_written_into_a_text_in_force_and_never_decided_is_new_in_the_pack_and_on_the_page(
    project: Project,
) -> None:
    change(project, TEXT, "status: consultation", "status: in_force")
    change(project, TEXT, "utskrivningsdagen.", "utskrivningsdagen.\n\n1.2 Fastlegen ringer.")
    commit(project.root, day="2026-09-02")
    change(project, TEXT, "status: in_force", "status: consultation")
    library = project.library(TODAY)
    document = text(library, "fjord-epikrise", Controlled)
    page = Html(changes(View(library, Settings(), document), document))

    assert "1.2 Fastlegen ringer." in [one.text().removeprefix("lagt til: ") for one in page.css("ins")]
    assert words(page, "ins") == words(packed(project), "ins")


def test_who_prepared_a_case_and_until_when_it_takes_words_are_two_sentences(project: Project) -> None:
    change(project, MEETING, "    concerns:", "    prepared_in: fjord-asu\n    input_by: 2026-11-10\n    concerns:")
    assert "Forberedt i ASU. Innspill innen 10. november 2026." in packed(project).text()


def test_what_the_last_meeting_left_to_do_stands_there_though_another_was_cancelled_since(project: Project) -> None:
    met = MEETING_BEFORE.format(on="2026-09-10", state="held", title="Epikriser")
    called_off = MEETING_BEFORE.format(on="2026-10-15", state="cancelled", title="Annet")
    write(
        project.root, {f"fjord/moter/2026-{day}-asu.md": text for day, text in (("09-10", met), ("10-15", called_off))}
    )
    said = words(packed(project), "body")
    assert "Følg opp Epikriser" in said
    assert "Følg opp Annet" not in said


def test_a_case_that_was_postponed_is_not_forgotten_until_it_comes_up_again(project: Project) -> None:
    met = {"09-10": "Møteplan", "09-20": "Tall for ventetid", "09-30": "Lokaler"}
    for day, title in met.items():
        before = MEETING_BEFORE.format(on=f"2026-{day}", state="held", title=title)
        outcome = before.replace("outcome: noted", "outcome: postponed") if day != "09-30" else before
        write(project.root, {f"fjord/moter/2026-{day}-asu.md": outcome})
    said = words(packed(project), "body")
    assert "Utsatt tidligere, og ikke tatt opp igjen Møteplan ( 10. september 2026 ) Åpne tiltak" in said
    change(project, MEETING, "title: Tall for ventetid", "title: møteplan")
    assert "ikke tatt opp igjen Tall for ventetid ( 20. september 2026 ) Åpne tiltak" in words(packed(project), "body")


def test_a_measure_that_has_another_deadline_or_has_come_further_is_new_in_the_plan_that_is_up(
    project: Project,
) -> None:
    path = "fjord/handlingsplan/plan.md"
    change(project, path, 'status: draft\nversion: "0.1"', 'status: in_force\nversion: "1.0"')
    change(project, MEETING, "{document: fjord-epikrise", "{document: fjord-plan}, {document: fjord-epikrise")
    commit(project.root)
    change(project, path, "due: 2026-10-01, state: in_progress", "due: 2027-03-01, state: in_progress")
    commit(project.root)
    assert "Tiltak «Hold kurs»: Frist: strøket: 1. oktober 2026 lagt til: 1. mars 2027" in words(
        packed(project), "body"
    )


def test_the_answers_to_a_consultation_stand_there(project: Project) -> None:
    answers = 'asked: ["5001"], answers: [{by: "5001", on: 2026-10-01, text: Enig.}], '
    answers += 'changes: [{clause: "1.1", what: Fristen er kortere, why: Sju dager er for lenge.}]}'
    change(project, TEXT, "respond_to: Skriv til utvalget.}", f"respond_to: Skriv til utvalget., {answers}")
    said = words(packed(project), "body")
    assert "1 av 1 har svart Vik, 1. oktober 2026 : Enig." in said
    assert "Dette ble endret: 1.1 Fristen er kortere. Sju dager er for lenge." in said


def test_a_consultation_says_when_answers_were_due_once_that_day_is_over(project: Project) -> None:
    assert "Epikrise: svarfristen var 1. november 2026" in words(packed(project), "body")
    change(project, TEXT, "closes: 2026-11-01", "closes: 2026-12-24")
    assert "Epikrise: svar innen 24. desember 2026" in words(packed(project), "body")


def test_it_asks_for_nothing_and_leads_nowhere_but_within_itself_and_to_papers(project: Project) -> None:
    html = packed(project)
    assert not html.css("script, img, link[rel=stylesheet], [style]")
    assert {one.attributes["href"] for one in html.css("a")} == {"#sak-12-26", "#sak-13-26", "https://a.no/1"}
    assert all(html.css_first(f"[id={name}]") for name in ("sak-12-26", "sak-13-26"))


def test_the_texts_lead_to_the_site_when_it_is_known_where_that_is(project: Project) -> None:
    html = packed(project, "https://samhandling.example.org")
    assert html.css_first("a[href='https://samhandling.example.org/d/fjord-epikrise/']")


def test_a_text_that_nobody_has_had_is_there_in_full(project: Project) -> None:
    change(project, TEXT, "id: fjord-epikrise", "id: fjord-notat")
    (project.docs / TEXT).rename(project.docs / "fjord/rutiner/notat.md")
    change(project, MEETING, "document: fjord-epikrise", "document: fjord-notat")
    assert "1.1 Sykehuset sender epikrisen utskrivningsdagen." in words(packed(project), ".whole")


def test_words_from_a_head_are_only_words(project: Project) -> None:
    change(project, MEETING, "title: Tall for ventetid", "title: <script>alert(1)</script>")
    assert not packed(project).css("script")


def test_a_case_with_something_to_read_begins_a_page_and_one_with_only_a_title_does_not(project: Project) -> None:
    html = packed(project)
    assert [heading.text() for heading in html.css("h2.case")] == ["Sak 12/26: Ny versjon av epikriserutinen"]
    assert "Sak 13/26: Tall for ventetid" in [heading.text() for heading in html.css("h2")]
