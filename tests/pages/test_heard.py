"""A consultation shows that the parties are equal: who was asked, how long each had, who answered, what came of it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.model.kinds import Controlled
from macros.pages.lists.by_day.dated import consultations
from macros.pages.parts.validity.consultation import equality, how_to_answer
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, AREA, PLACES, Shelf, on, routine, text, words

TOWNS = "\n".join(f'  - {{number: "{5001 + number}", name: Kommune {number + 1}}}' for number in range(22))
PLACES_OF_22 = {**PLACES, "fjord/index.md": AREA.replace('  - {number: "5001", name: Vik}', TOWNS)}
HEARING = """consultation:
  opens: 2026-09-01
  closes: 2026-10-12
  respond_to: Skriv til utvalget.
  answer: {url: "https://svar.example.org/12"}
  asked: [municipalities]
  longer: [{by: "5003", closes: 2026-10-21}]
  answers:
    - {by: "5001", on: 2026-10-01, url: "https://svar.example.org/1"}
    - {by: "5002", on: 2026-10-02, text: Enig i alt.}
  changes:
    - {clause: "1.1", what: Fristen er lengre, why: To dager er for kort., because_of: ["5001", "5002"]}
"""
BODY = "## 1 Når\n\n1.1 Sykehuset sender samme dag.\n"


def view_of(shelf: Shelf, status: str = "consultation", hearing: str = HEARING) -> View:
    extra = hearing if status == "consultation" else f"{APPROVED}revision_date: 2028-04-01\n{hearing}"
    library = shelf(PLACES_OF_22 | routine("epikrise", status, extra, BODY))
    return View(library, Settings(), library.by_id["fjord-epikrise"])


def test_each_of_22_stands_with_its_time_and_its_answer_or_neutrally_without(shelf: Shelf) -> None:
    html = Html(str(equality(*on(view_of(shelf)))))
    rows = [" ".join(row.text(separator=" ").split()) for row in html.css("tbody tr")]
    assert len(rows) == 22
    assert rows[0] == "Kommune 1 6 uker, til 12. oktober 2026 1. oktober 2026"
    assert rows[1] == "Kommune 2 6 uker, til 12. oktober 2026 2. oktober 2026 : Enig i alt."
    assert rows[2] == "Kommune 3 7 uker og 2 dager, til 21. oktober 2026 ikke lagt inn her"
    assert "2 av 22 har svart" in words(html, ".heard > p")


def test_what_was_changed_leads_to_the_clause_and_says_why_and_for_whom(shelf: Shelf) -> None:
    html = Html(str(equality(*on(view_of(shelf, "in_force")))))
    assert words(html, ".list li") == (
        "1.1 Fristen er lengre To dager er for kort. Etter svar fra Kommune 1, Kommune 2."
    )
    link = html.css_first(".list a")
    assert link
    assert link.attributes["href"] == "#p1-1"


def test_a_change_whose_clause_is_gone_is_told_without_a_link(shelf: Shelf) -> None:
    html = Html(str(equality(*on(view_of(shelf, hearing=HEARING.replace('clause: "1.1"', 'clause: "4.2"'))))))
    assert words(html, ".list li b") == "4.2"
    assert not html.css(".list a")


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("2026-11-01", "Høringen gjaldt versjon 1.0."),
        ("2026-10-01", ""),  # approved while the answers came in: which version was heard is not certain
    ],
)
def test_what_was_heard_before_an_earlier_version_is_not_told_of_the_one_that_stands(
    shelf: Shelf, first: str, said: str
) -> None:
    approved = f"""approvals:
  - {{by: fjord-asu, on: {first}, version: "1.0"}}
  - {{by: fjord-asu, on: 2027-03-01, version: "2.0"}}
valid_from: 2027-03-01
revision_date: 2029-03-01
{HEARING}"""
    now = {
        path: file.replace('version: "1.0"\na', 'version: "2.0"\na')
        for path, file in routine("epikrise", "in_force", approved, BODY).items()
    }
    library = shelf(PLACES_OF_22 | now)
    html = Html(str(equality(*on(View(library, Settings(), library.by_id["fjord-epikrise"])))))
    assert words(html, ".heard > p").endswith(said or "har svart.")
    assert bool(html.css(".list a")) is not bool(said)


def said_of_answering(view: View) -> str:
    asked = text(view.library, "fjord-epikrise", Controlled).entry.consultation
    assert asked
    return str(how_to_answer(view, asked))


def test_the_answer_goes_to_a_link_or_a_mailbox(shelf: Shelf) -> None:
    said = said_of_answering(view_of(shelf))
    assert said == 'Skriv til utvalget. <a href="https://svar.example.org/12">Svar her</a>.'

    mailed = HEARING.replace('url: "https://svar.example.org/12"', "mail: post@example.org")
    assert 'href="mailto:post@example.org">Svar på e-post' in said_of_answering(view_of(shelf, hearing=mailed))


def test_the_id_of_a_body_leads_to_the_body(shelf: Shelf) -> None:
    named = HEARING.replace("respond_to: Skriv til utvalget.", "respond_to: fjord-asu")
    assert said_of_answering(view_of(shelf, hearing=named)).startswith(
        '<a href="../../../fjord/organer/asu/">ASU</a>. <a'
    )


def test_a_consultation_that_names_nobody_shows_no_table(shelf: Shelf) -> None:
    plain = "consultation: {opens: 2026-09-01, closes: 2027-10-12, respond_to: Skriv til utvalget.}\n"
    assert equality(*on(view_of(shelf, hearing=plain))) == ""


def test_the_list_tells_how_many_have_answered_and_which_are_over(shelf: Shelf) -> None:
    assert "2 av 22 har svart" in Html(str(consultations(view_of(shelf)))).text()
    over = Html(str(consultations(view_of(shelf, "in_force"))))
    assert words(over, "h2") == "Avsluttede høringer"
    assert "Svarfristen var 12. oktober 2026" in words(over, "h2 + ul")
