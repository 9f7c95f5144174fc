"""Beside a text stand its versions in other areas, each with what differs from the text that is shown."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine, words

BODY = "## 1 Når\n\n1.1 Sykehuset sender.\n\n## 2 Hva\n\n2.1 Sykehuset skriver.\n"
ADAPTS = 'adapts: {document: fjord-felles, version: "1.0"}\n'
ADDITION = '## Hos oss {add=s1 reason="Fordi."}\n\nL1.1 Fastlegen ringer.\n'
REPLACED = '## 2 Hva {replace=s2 reason="Fordi."}\n\n2.1 Sykehuset ringer.\n'


def said(library: Library, shown: str) -> dict[str, str]:
    """What is said of each version on the page of one, by the slug of its address."""
    html = Html(str(page(View(library, Settings(), library.by_id[f"fjord-{shown}"])).before))
    return {
        (item.css("a")[0].attributes["href"] or "").split("/")[-2]: words(item, ".differs")
        for item in html.css(".versions li")
        if item.css("a")
    }


def versions(shelf: Shelf, **bodies: str) -> Library:
    files = PLACES | routine("felles", "draft", "", BODY)
    for slug, body in bodies.items():
        files |= routine(slug, "draft", ADAPTS, body)
    return shelf(files)


def test_a_version_without_local_parts_is_the_same_as_the_common_text(shelf: Shelf) -> None:
    assert said(versions(shelf, lik=""), "felles") == {"lik": "samme tekst"}


def test_what_the_shown_text_has_and_the_other_has_not_is_told(shelf: Shelf) -> None:
    library = versions(shelf, med=ADDITION, lik="")

    assert said(library, "med") == {"felles": "uten «Hos oss»", "lik": "uten «Hos oss»"}
    assert said(library, "lik") == {"felles": "samme tekst", "med": "i tillegg «Hos oss»"}


def test_a_long_heading_is_told_by_its_beginning(shelf: Shelf) -> None:
    library = versions(shelf, med=ADDITION.replace("Hos oss", "Dagkirurgi og poliklinikk ved sykehuset"))

    assert said(library, "felles") == {"med": "i tillegg «Dagkirurgi og poliklinikk …»"}


def test_two_that_differ_from_the_common_text_are_compared_with_each_other(shelf: Shelf) -> None:
    library = versions(
        shelf, med=ADDITION + "\n" + REPLACED, annen=REPLACED, uten='## Hva {decline=s2 reason="Nei."}\n'
    )

    assert said(library, "annen") == {
        "felles": "annen tekst i «2 Hva»",
        "med": "i tillegg «Hos oss»",
        "uten": "uten «2 Hva»",
    }


def test_many_differences_are_counted(shelf: Shelf) -> None:
    many = "\n".join(f'## Nr {n} {{add=s1 reason="Fordi." #n{n}}}\n\nOrd.\n' for n in "abcde")

    assert said(versions(shelf, mange=many), "felles") == {"mange": "i tillegg 5 deler"}
