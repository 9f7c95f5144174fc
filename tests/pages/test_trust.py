"""Under the title a reader sees at once whether the text is valid, and what to do when it is not."""

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.lists.by_day.dated import consultations
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine, words


def trust(library: Library, slug: str) -> str:
    """The words of the trust line of a routine, as a reader meets them."""
    view = View(library, Settings(), library.by_id[f"fjord-{slug}"])
    return line_of(view, ".trust")


def line_of(view: View, selector: str) -> str:
    said = words(Html(str(page(view).before)), selector)
    return said.replace(" ,", ",").replace(" )", ")").replace(" .", ".")


def test_a_text_in_force_says_who_approved_it_and_when_it_is_revised(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "in_force", APPROVED + "revision_date: 2028-04-01\n"))

    line = trust(library, "epikrise")

    assert "Gyldig" in line
    assert "Vedtatt i ASU 12. mars 2026" in line
    assert "Skal revideres innen 1. april 2028" in line
    assert "Fjordområdet" in line


def test_a_text_past_its_date_is_overdue_and_not_retired(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "in_force", APPROVED + "revision_date: 2026-11-21\n"))

    line = trust(library, "epikrise")

    assert "Forfalt" in line
    assert "Skulle vært revidert innen 21. november 2026" in line
    assert "Spør eieren" in line


def test_on_the_last_day_the_text_is_still_valid(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "in_force", APPROVED + "revision_date: 2026-11-22\n"))

    assert "Gyldig" in trust(library, "epikrise")


def test_a_draft_never_looks_approved(shelf: Shelf) -> None:
    line = trust(shelf(PLACES | routine("epikrise", "draft")), "epikrise")

    assert "Utkast" in line
    assert "Ikke vedtatt" in line
    assert "Vedtatt i" not in line


RENDERS = (
    'renders: {title: Rutine for epikrise, url: "https://example.org/rutine", seen: 2026-11-20, read: whole,'
    " adopted: {by: fjord-asu, on: 2022-03-30, ref: sak 12/22}}\n"
)


def test_a_rendering_says_of_what_and_that_it_is_not_approved_here(shelf: Shelf) -> None:
    line = trust(shelf(PLACES | routine("epikrise", "draft", RENDERS)), "epikrise")

    assert "Gjengivelse av Rutine for epikrise (vedtatt 30. mars 2022), ikke godkjent her" in line
    assert "lest 20. november 2026, hele teksten er lest. Vedtatt i ASU 30. mars 2022, sak 12/22" in line


def test_a_rendering_in_nynorsk_says_so_in_nynorsk(shelf: Shelf) -> None:
    line = trust(shelf(PLACES | routine("epikrise", "draft", RENDERS, language="nn")), "epikrise")

    assert "Attgjeving av Rutine for epikrise (vedteken 30. mars 2022), ikkje godkjend her" in line


def test_a_text_approved_here_leads_with_its_own_approval_also_when_it_renders_another(shelf: Shelf) -> None:
    approved = APPROVED + "revision_date: 2028-04-01\n" + RENDERS
    line = trust(shelf(PLACES | routine("epikrise", "in_force", approved)), "epikrise")

    assert line.startswith("Gyldig")
    assert "ikke godkjent her" not in line


def test_a_draft_without_sources_of_its_own_tells_those_of_the_text_it_follows(shelf: Shelf) -> None:
    law = '{title: Lov, url: "https://lovdata.no/lov", seen: 2026-11-20}'
    follows = routine("lokal", "draft", 'adapts: {document: fjord-epikrise, version: "1.0"}\n')

    one = shelf(PLACES | follows | routine("epikrise", "draft", f"sources: [{law}]\n"))
    assert "Felles tekst: Lov, lest 20. november 2026" in trust(one, "lokal")

    two = shelf(PLACES | follows | routine("epikrise", "draft", f"sources: [{law}, {law.replace('11-20', '11-19')}]\n"))
    assert "Felles tekst: 2 kilder, sist lest 20. november 2026" in trust(two, "lokal")


def test_a_draft_tells_its_sources_and_says_draft_once_where_all_are(shelf: Shelf) -> None:
    sources = 'sources: [{title: Lov, url: "https://lovdata.no/lov", seen: 2026-11-20}]\n'
    library = shelf(PLACES | routine("epikrise", "draft", sources))
    view = View(library, Settings(starting_edition=True), library.by_id["fjord-epikrise"])

    assert line_of(view, ".trust summary") == "Fjordområdet Kilde: Lov, lest 20. november 2026"
    assert "ikke vedtatt av noe utvalg" in words(Html(str(page(view).top)), ".strip")


def test_the_notice_of_the_starting_edition_is_gone_on_a_text_in_force(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "in_force", APPROVED + "revision_date: 2028-04-01\n"))
    view = View(library, Settings(starting_edition=True), library.by_id["fjord-epikrise"])

    assert not Html(str(page(view).top)).css(".strip")


def test_a_consultation_says_by_when_and_how_to_answer(shelf: Shelf) -> None:
    hearing = 'consultation: {opens: 2026-11-01, closes: 2027-01-15, respond_to: "Skriv til sekretariatet."}\n'

    line = trust(shelf(PLACES | routine("epikrise", "consultation", hearing)), "epikrise")

    assert "På høring" in line
    assert "15. januar 2027" in line
    assert "Skriv til sekretariatet." in line


def test_an_address_to_answer_at_is_ready_to_follow(shelf: Shelf) -> None:
    said = "Svar på https://example.org/svar?a=1&b=2, eller til horing@example.org."
    hearing = f'consultation: {{opens: 2026-11-01, closes: 2027-01-15, respond_to: "{said}"}}\n'
    library = shelf(PLACES | routine("epikrise", "consultation", hearing))
    view = View(library, Settings(), library.by_id["fjord-epikrise"])

    for shown in (str(page(view).before), str(consultations(view))):
        links = [link.attributes["href"] for link in Html(shown).css("a")]
        assert {"https://example.org/svar?a=1&b=2", "mailto:horing@example.org"} <= set(links)


def test_what_asks_for_an_answer_is_never_markup(shelf: Shelf) -> None:
    said = '<b>https://example.org/"onmouseover="x</b> "><script>'
    hearing = f"consultation: {{opens: 2026-11-01, closes: 2027-01-15, respond_to: '{said}'}}\n"
    library = shelf(PLACES | routine("epikrise", "consultation", hearing))

    html = str(consultations(View(library, Settings(), library.by_id["fjord-epikrise"])))

    assert "<script>" not in html
    assert "<b>" not in html
    assert not [name for link in Html(html).css("a") for name in link.attributes if name.startswith("on")]


def test_a_retired_text_leads_to_what_applies(shelf: Shelf) -> None:
    retired = routine("gammel", "retired", APPROVED + "replaced_by: fjord-epikrise\n")
    library = shelf(PLACES | retired | routine("epikrise", "draft"))

    html = str(page(View(library, Settings(), library.by_id["fjord-gammel"])).before)

    assert "Opphevet" in trust(library, "gammel")
    assert 'href="../../../fjord/rutiner/epikrise/"' in html


def test_a_retired_text_is_not_to_be_revised(shelf: Shelf) -> None:
    retired = routine("gammel", "retired", APPROVED + "revision_date: 2028-04-01\nretired_reason: Slutt.\n")
    library = shelf(PLACES | retired)
    assert "revideres" not in trust(library, "gammel")
    body = page(View(library, Settings(), library.by_id["fjord-asu"]))
    assert "Gammel" in body.inside
    assert "revideres" not in body.inside


def test_a_nynorsk_page_has_nynorsk_words(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "in_force", APPROVED + "revision_date: 2028-04-01\n", language="nn"))

    line = trust(library, "epikrise")

    assert "Vedteke i ASU" in line
    assert "Skal reviderast innan" in line


def test_what_editors_type_is_never_markup(shelf: Shelf) -> None:
    files = PLACES | routine("epikrise", "draft")
    path = "fjord/rutiner/epikrise.md"
    typed = '"<script>alert(1)</script> [må bekreftes] om. [må bekreftes: <b>, spør ASU]"'
    files[path] = files[path].replace("summary: Om epikrise.", f"summary: {typed}")
    library = shelf(files)

    html = str(page(View(library, Settings(), library.by_id["fjord-epikrise"])).before)

    assert "<script>" not in html
    assert '<span class="tbc">ikke lagt inn her</span>' in html
    assert '<span class="tbc">Ikke lagt inn her: &lt;b&gt;, spør ASU.</span>' in html
