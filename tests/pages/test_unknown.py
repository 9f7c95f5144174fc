"""What no source states is one quiet line below the text, which unfolds to what it is and where."""

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine, words

BODY = (
    "## 1 Frist\n\n1.1 Sykehuset svarer innen [må bekreftes: fristen, spør ASU].\n\n"
    "1.2 Fastlegen ringer.\n\n## Dette er usikkert\n\nHvem som betaler [må bekreftes].\n"
)


def test_it_is_counted_and_unfolds_to_what_and_where(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft", body=BODY))
    after = Html(str(page(View(library, Settings(), library.by_id["fjord-epikrise"])).after))

    assert words(after, ".unknown summary") == "2 opplysninger er ikke lagt inn her"
    assert [line.text() for line in after.css(".unknown li")] == [
        "fristen, spør ASU. Punkt 1.1",
        "Dette er usikkert",
    ]
    assert [link.attributes["href"] for link in after.css(".unknown a")] == ["#p1-1", "#dette-er-usikkert"]


def test_a_text_with_everything_entered_has_no_such_line(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft", body="## 1 Frist\n\n1.1 Fastlegen ringer 116 117.\n"))
    made = page(View(library, Settings(), library.by_id["fjord-epikrise"]))

    assert "unknown" not in str(made.after)
    assert "116\N{NO-BREAK SPACE}117" in made.markdown, "a number to ring stays on one line"
