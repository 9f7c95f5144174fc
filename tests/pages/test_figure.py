"""A figure says what it shows in a sentence, in numbers and in a picture; what points to it shows its last number."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.lists.across.figures import figures
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.measured import CSV, FIGURE, PAGE, measured
from tests.worlds.tiny import AREA, COUNCIL, Shelf, words


def shown(library: Library, id_: str = "fjord-epikrise", settings: Settings | None = None) -> Html:
    made = page(View(library, settings or Settings(), library.by_id[id_]))
    return Html(f"{made.top}{made.before}{made.inside}{made.aside}{made.after}")


def listed(library: Library) -> Html:
    return Html(figures(View(library, Settings(), library.by_id["fjord-plan"])))


def test_the_sentence_says_the_number_where_it_came_from_and_whether_it_is_where_it_should_be(shelf: Shelf) -> None:
    assert words(shown(measured(shelf)), "figcaption").startswith(
        "70,6 prosent i 3. kvartal 2026, opp 1,1 prosentpoeng fra 2. kvartal 2026: rett vei. "
        "Målet er minst 70 prosent: nådd."
    )


@pytest.mark.parametrize(
    ("table", "figure", "said"),
    [
        ("period;value\n2026K3;12\n", FIGURE, "12 prosent i 3. kvartal 2026. Målet er minst 70 prosent: ikke nådd."),
        (
            "period;value\n2026K2;70\n2026K3;70,0\n",
            FIGURE,
            "70,0 prosent i 3. kvartal 2026, det samme som i 2. kvartal",
        ),
        ("period;value\n2026K2;70\n2026K3;69\n", FIGURE, "ned 1 prosentpoeng fra 2. kvartal 2026: feil vei."),
        (
            "period;value\n2026K2;12500\n2026K3;12000\n",
            FIGURE.replace("unit: prosent", "unit: døgn").replace("better: higher", "better: lower"),
            "12\N{NO-BREAK SPACE}000 døgn i 3. kvartal 2026, ned 500 døgn fra 2. kvartal 2026: rett vei. "
            "Målet er høyst 70 døgn: ikke nådd.",
        ),
        (
            "period;value\n2026K2;3\n2026K3;4\n",
            FIGURE.replace("unit: prosent", "unit: antall").replace("2026-04-01", "2027-01-01"),
            "4 i 3. kvartal 2026, opp 1 fra 2. kvartal 2026: rett vei. Målet er minst 70 fra 1. januar 2027.",
        ),
    ],
    ids=["first", "same", "wrong way", "less is better", "target to come"],
)
def test_the_sentence_fits_what_is_measured(shelf: Shelf, table: str, figure: str, said: str) -> None:
    caption = shown(measured(shelf, table, figure)).css_first("figcaption")
    assert caption
    assert said in re.sub(r"[ \n]+", " ", caption.text())


def test_every_number_stands_in_the_table_the_latest_first_and_what_is_not_there_says_why(shelf: Shelf) -> None:
    library = measured(shelf, "period;value\n2026K1;..\n2026K2;:\n2026K3;70,6\n")
    rows = [" ".join(row.text(separator=" ").split()) for row in shown(library).css("table.numbers tbody tr")]

    assert rows == [
        "3. kvartal 2026 70,6",
        "2. kvartal 2026 holdt tilbake av hensyn til personvernet",
        "1. kvartal 2026 ikke oppgitt",
    ]


def test_the_curve_is_broken_where_there_is_no_number_and_the_day_of_a_measure_is_marked(shelf: Shelf) -> None:
    picture = shown(measured(shelf)).css_first("svg[viewBox='0 0 340 170']")

    assert picture
    assert [len(str(one.attributes["points"]).split()) for one in picture.css("polyline.curve")] == [1, 2]
    (began,) = picture.css("line.began")
    first, *_, last = (float(str(one.attributes["cx"])) for one in picture.css("circle"))
    assert first < float(str(began.attributes["x1"])) < last
    assert len(picture.css("line.aim")) == 1


def test_a_picture_has_nothing_that_the_pages_forbid_and_no_colours_of_its_own(shelf: Shelf) -> None:
    picture = shown(measured(shelf)).css_first("svg[viewBox='0 0 340 170']")

    assert picture
    assert picture.attributes["aria-hidden"] == "true"
    assert not re.search(r"style|script|href|fill|stroke|#|on\w+=", picture.html or "")


def test_where_the_scale_does_not_begin_at_zero_the_page_says_so(shelf: Shelf) -> None:
    assert "Skalaen begynner på" in words(shown(measured(shelf)), "figcaption")
    low = measured(shelf, "period;value\n2026K2;2\n2026K3;70\n")
    assert "Skalaen begynner på" not in words(shown(low), "figcaption")


def test_the_page_says_who_uses_the_number_what_should_move_it_and_where_it_is_from(shelf: Shelf) -> None:
    html = shown(measured(shelf))
    said = words(html, "dl.facts")

    assert "70 prosent fra 1. april 2026" in said
    assert "Epikrise samme dag : begynner 1. mars 2026" in said
    assert "Brukt som indikator i Handlingsplan" in said
    assert "Norsk lisens for offentlige data 2.0" in said
    assert "Epikrisetid , lest 20. november 2026" in words(html, "#kilder")
    links = [str(one.attributes["href"]) for one in html.css("dl.facts a[download]")]
    assert [link.rpartition("/")[2] for link in links] == ["fjord-epikrise.csv", "fjord-epikrise.json"]


def test_a_copy_for_days_without_a_network_offers_no_file_that_is_not_in_it(shelf: Shelf) -> None:
    assert not shown(measured(shelf), settings=Settings(emergency_copy=True)).css("a[download]")


def test_a_figure_without_numbers_says_who_gives_them_out(shelf: Shelf) -> None:
    html = shown(measured(shelf, None))

    assert "Tallene er ikke lagt inn her. Se etter dem hos: Epikrisetid" in re.sub(r"\s+", " ", html.text())
    assert not html.css("svg[viewBox='0 0 340 170'], table.numbers, a[download]")


def test_a_measure_shows_the_last_number_of_what_it_points_to_with_its_target_and_source(shelf: Shelf) -> None:
    html = shown(measured(shelf), "fjord-plan")

    assert words(html, ".spark").startswith("Epikrise innen én dag : 70,6 prosent i 3. kvartal 2026")
    assert "Mål: 70 prosent. Kilde: Epikrisetid" in words(html, "#tiltak-epikriser")
    assert html.css_first(".spark svg")


def test_a_measure_that_points_to_a_figure_without_numbers_still_leads_to_it(shelf: Shelf) -> None:
    html = shown(measured(shelf, None), "fjord-plan")

    assert words(html, ".spark") == "Epikrise innen én dag"
    assert not html.css_first(".spark svg")


OTHER = {
    "vik/index.md": AREA.replace("fjord", "vik").replace("Fjordområdet", "Vikområdet").replace("5001", "5002"),
    "vik/organer/asu.md": COUNCIL.replace("fjord", "vik"),
    "vik/tall/epikrise.md": FIGURE.replace("fjord", "vik").replace("begins: [{measure: vik-plan#epikriser}]\n", ""),
    "vik/tall/epikrise.csv": "period;value\n2026K2;20\n2026K3;25\n",
}


def test_what_measures_the_same_stands_side_by_side_on_one_scale_below_its_focus_area(shelf: Shelf) -> None:
    html = listed(measured(shelf, more=OTHER))

    assert [one.text(strip=True) for one in html.css("h2")] == ["Utskrivning"]
    assert [one.text(strip=True) for one in html.css("h4")] == ["Fjordområdet", "Vikområdet"]
    ticks = [[one.text() for one in picture.css("text.up")] for picture in html.css("figure svg")]
    assert ticks[0] == ticks[1]
    assert words(shown(measured(shelf, more=OTHER)), "a[href*='tall/#fjord-epikrise']")


def test_figures_of_another_unit_are_not_compared(shelf: Shelf) -> None:
    other = OTHER | {"vik/tall/epikrise.md": OTHER["vik/tall/epikrise.md"].replace("unit: prosent", "unit: døgn")}
    html = listed(measured(shelf, more=other))

    assert [one.text(strip=True) for one in html.css("h2")] == ["Utskrivning", "Ikke knyttet til noe tiltak"]


def test_groups_of_a_figure_are_pictures_of_their_own_and_those_without_numbers_are_told(shelf: Shelf) -> None:
    waiting = {path: text for path, text in OTHER.items() if not path.endswith(".csv")}
    table = "period;value;group\n2026K3;70;Nord\n2026K3;50;<b>Sør\n2026K3;:;Øst\n"
    html = listed(measured(shelf, table, more=waiting))

    assert [one.text(strip=True) for one in html.css("h4")] == ["Fjordområdet: Nord", "Fjordområdet: <b>Sør"]
    assert "Ikke lagt inn her: Vikområdet ." in words(html, ".compared")


def test_a_site_without_figures_says_so(shelf: Shelf) -> None:
    library = measured(shelf)
    library.files = [file for file in library.files if file.path != PAGE]

    assert words(listed(library), "p") == "Ingen tall er lagt inn her ennå."


def test_a_nynorsk_page_is_in_nynorsk(shelf: Shelf) -> None:
    html = shown(measured(shelf, figure=FIGURE.replace("language: nb", "").replace("unit:", "language: nn\nunit:", 1)))

    assert "opp 1,1 prosentpoeng frå 2. kvartal 2026: rett veg. Målet er minst 70 prosent: nådd." in words(
        html, "figcaption"
    )
    assert "Høgare er betre" in words(html, "dl.facts")


def test_one_number_alone_needs_no_picture(shelf: Shelf) -> None:
    library = measured(shelf, "period;value\n2026K3;80\n")

    for html in (shown(library), shown(library, "fjord-plan")):
        assert "80 prosent i 3. kvartal 2026" in html.text()
        assert not html.css("circle, polyline")
    assert "Skalaen" not in words(shown(library), "figcaption")


def test_a_small_change_does_not_look_like_a_large_one(shelf: Shelf) -> None:
    html = shown(measured(shelf, "period;value\n2026K2;68\n2026K3;69\n"))
    heights = [float(str(one.attributes["cy"])) for one in html.css("figure circle")]

    assert 0 < max(heights) - min(heights) < 10


def test_the_table_that_is_drawn_is_the_one_beside_the_page(shelf: Shelf) -> None:
    library = measured(shelf, more={CSV.replace("epikrise", "annet"): "period;value\n2026K3;1\n"})
    assert "70,6" in words(shown(library), "figcaption")


PARTS = "period;value;group\n2026K2;4000;Sum\n2026K3;4500;Sum\n2026K2;40;Vik\n2026K3;50;Vik\n2026K3;45;Nes\n"


def test_a_sum_stands_first_on_a_scale_of_its_own_and_does_not_flatten_its_parts(shelf: Shelf) -> None:
    html = shown(measured(shelf, PARTS, FIGURE.replace("unit: prosent", "unit: døgn")))
    assert [one.text() for one in html.css(".plot h2")] == ["Sum", "Vik", "Nes"]
    highest = [[line.text() for line in one.css("svg text.up")][-2] for one in html.css(".plot")]
    assert float(highest[0]) > 4500
    assert highest[1] == highest[2]
    assert float(highest[1]) <= 100
    assert "Summen har sin egen skala." in words(html, ".legend")


def test_a_mean_that_is_called_a_total_stands_among_what_it_is_the_mean_of(shelf: Shelf) -> None:
    html = shown(measured(shelf, "period;value;group\n2026K3;70;Vik\n2026K3;75;I alt\n2026K3;80;Nes\n"))
    assert [one.text() for one in html.css(".plot h2")] == ["Vik", "I alt", "Nes"]
    assert "egen skala" not in words(html, ".legend")


def test_what_points_to_a_figure_shows_the_whole_of_its_groups(shelf: Shelf) -> None:
    spark = words(shown(measured(shelf, PARTS, FIGURE.replace("unit: prosent", "unit: døgn")), "fjord-plan"), ".spark")
    assert "4500 døgn i 3. kvartal 2026" in spark
