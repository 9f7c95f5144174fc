"""An agreement written in Word comes whole to its readers: what they see is compared, not what is stored."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser as Html

from macros.editing.importing.numbering import in_our_form
from macros.editing.importing.word.reading import read_word
from tests.worlds.checkout import ROOT
from tests.worlds.word_file import (
    BREAK,
    BULLETS,
    HEADINGS,
    LETTERS,
    SOFT_HYPHEN,
    TAB,
    cell,
    changed,
    commented,
    content_control,
    footnote,
    paragraph,
    run,
    table,
    text_box,
    write_word,
)

pytest.importorskip("pypandoc", reason="gruppen word er ikke installert")

AGREEMENT = [
    paragraph("Delavtale om innleggelse", style="Tittel"),
    paragraph("1 Parter 2", style="Innhold"),
    paragraph("1. Parter", style="Overskrift1"),
    paragraph(
        "Avtalen er mellom ", changed("del", "Havnes"), changed("ins", "Fjelldal"), " og sykehuset.", footnote(2)
    ),
    paragraph("Formål", style="Overskrift1", number=(HEADINGS, 0)),
    paragraph("Partene samarbeider om pasienten.", number=(HEADINGS, 1)),
    paragraph("Pasienten har én plan.", number=(HEADINGS, 1)),
    paragraph("Planen følger pasienten.", number=(HEADINGS, 2)),
    paragraph("Kommunen skal:"),
    paragraph("varsle sykehuset", number=(LETTERS, 0)),
    paragraph("samme dag", number=(LETTERS, 1)),
    paragraph("sende rapport", number=(LETTERS, 0)),
    paragraph("3.0 Ansvar", style="Overskrift1"),
    paragraph("3.1 Kommunens ansvar", style="Overskrift2"),
    paragraph("3.1.1", TAB, "Kommunen tar imot pasienten."),
    paragraph("24 timer før ut", SOFT_HYPHEN, "skriving varsler sykehuset,", BREAK, "og kommunen svarer."),
    paragraph("a) første bokstav"),
    paragraph("b) andre bokstav"),
    paragraph("- strek for hånd"),
    paragraph("Sykehusets ansvar", style="Overskrift2"),
    paragraph("kule", number=(BULLETS, 0)),
    paragraph("kule under kule", number=(BULLETS, 1)),
    paragraph(commented("Barn &lt; 18 år har egen kontakt, se punkt_3 og 50 $."), text_box("Ring først.")),
    content_control(paragraph("Saksnummer 22/123.")),
    paragraph(run("Unntak", "<w:b/>")),
    table(
        [cell("Melding"), cell("Fra"), cell("Frist")],
        [cell("Rapport", '<w:vMerge w:val="restart"/>'), cell("Kommunen"), cell("Samme dag")],
        [cell("", "<w:vMerge/>"), cell("Legevakten"), cell("Straks")],
        [cell("Gjelder alle meldinger", '<w:gridSpan w:val="3"/>')],
    ),
    paragraph("4. Underskrift", style="Overskrift1"),
    table(
        [cell("For Fjelldal"), cell(""), cell("For sykehuset")],
        [cell("Sted og dato"), cell(""), cell("Sted, dato")],
    ),
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word") / "Delavtale.docx"
    write_word(path, AGREEMENT, {2: "Se helse- og omsorgstjenesteloven § 6-1."})
    return path


@pytest.fixture(scope="module")
def page(source: Path) -> Html:
    """The text as the site shows it."""
    read = read_word(source)
    made = in_our_form(read.title, read.markdown, clauses=True)
    assert made.title == "Delavtale om innleggelse"
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.UnsafeLoader)  # noqa: S506
    named = [one if isinstance(one, str) else next(iter(one)) for one in settings["markdown_extensions"]]
    return Html(markdown.markdown(made.markdown, extensions=named))


def texts(page: Html, selector: str) -> list[str]:
    return [" ".join(one.text().split()) for one in page.css(selector)]


def test_every_heading_is_there_with_its_number(page: Html) -> None:
    assert texts(page, "h2, h3, h4") == [
        "1 Parter",
        "2 Formål",
        "3 Ansvar",
        "3.1 Kommunens ansvar",
        "Sykehusets ansvar",
        "4 Underskrift",
    ]


def test_every_clause_typed_or_counted_by_word_has_its_number(page: Html) -> None:
    assert texts(page, ".clauses > li > a.n") == [
        *("2.1", "2.2", "2.2.1", "3.1.1"),
    ]
    assert any(one.startswith("2.2.1Planen følger pasienten.") for one in texts(page, ".clauses > li"))


def test_every_item_of_a_list_is_one_and_keeps_its_letter(page: Html) -> None:
    assert texts(page, "ul:not(.plain) li") == [
        "a) varsle sykehuset i) samme dag",
        "i) samme dag",
        "b) sende rapport",
        "a) første bokstav",
        "b) andre bokstav",
        "strek for hånd",
        "kule kule under kule",
        "kule under kule",
    ]


def test_every_cell_of_a_table_is_there(page: Html) -> None:
    assert [one for one in texts(page, "th, td") if one] == [
        *("Melding", "Fra", "Frist", "Rapport", "Kommunen", "Samme dag", "Legevakten", "Straks"),
        *("Gjelder alle meldinger", "For Fjelldal", "For sykehuset", "Sted og dato", "Sted, dato"),
    ]


def test_the_footnote_is_there(page: Html) -> None:
    assert [one.removesuffix("↩").strip() for one in texts(page, ".footnote li")] == [
        "Se helse- og omsorgstjenesteloven § 6-1."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Avtalen er mellom Fjelldal og sykehuset.",
        "24 timer før utskriving varsler sykehuset, og kommunen svarer.",
        "Barn < 18 år har egen kontakt, se punkt_3 og 50 $.",
        "Ring først.",
        "Saksnummer 22/123.",
        "Unntak",
    ],
)
def test_the_words_come_as_they_stood(words: str, page: Html) -> None:
    assert words in " ".join((page.text() or "").split())


@pytest.mark.parametrize("words", ["TOPPTEKST", "BUNNTEKST", "MERKNAD", "Havnes", "Parter 2", "\\", "\u00ad"])
def test_what_is_no_text_of_the_agreement_stays_behind(words: str, page: Html) -> None:
    assert words not in (page.text() or "")


@pytest.mark.parametrize(
    "said",
    [
        "2 endringer ikke godtatt i Word",
        "3 tabellceller slått sammen",
        "1 merknad i margen er ikke hentet",
        "1 tekstboks; se etter at teksten kom på rett sted",
        "en tabell er for sammensatt for Markdown",
    ],
)
def test_a_human_is_told_what_to_look_at(said: str, source: Path) -> None:
    assert any(said in note for note in read_word(source).notes)


def test_a_text_without_headings_gets_them_from_numbers_in_bold(tmp_path: Path) -> None:
    body = [
        paragraph(run("1. Parter", "<w:b/>")),
        paragraph("1.1 A og B."),
        paragraph(run("2.0 Formål", "<w:b/>")),
        paragraph("2.1 Å samarbeide."),
    ]
    write_word(tmp_path / "a.docx", body, {})
    made = in_our_form("T", read_word(tmp_path / "a.docx").markdown, clauses=True)
    assert made.markdown == "## 1 Parter\n\n1.1 A og B.\n\n## 2 Formål\n\n2.1 Å samarbeide.\n"
    assert "fet eller kort tekst med nummer er blitt overskrift: «1 Parter», «2 Formål»" in made.notes
