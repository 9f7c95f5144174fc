"""What stands in Word files comes along, or is told of: each kind of thing that once was lost without a word."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.editing.importing.numbering import Numbered, in_our_form
from macros.editing.importing.word.reading import read_word
from macros.editing.refused import Refused
from tests.worlds.word_file import (
    BREAK,
    CHAPTERS,
    CLAUSES,
    LETTERS,
    NO_LIST,
    PARAGRAPHS,
    TAB,
    bookmark,
    box,
    cell,
    changed,
    content_control,
    field,
    footnote,
    form_field,
    link,
    linked_picture,
    paragraph,
    run,
    simple_field,
    table,
    text_box,
    word_art,
    write_word,
)

pytest.importorskip("pypandoc", reason="gruppen word er ikke installert")

Make = Callable[..., Numbered]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """A Word file with this body, as a draft has it. The notes of both steps stand together."""

    def make(*body: str, footnotes: dict[int, str] | None = None, **more: object) -> Numbered:
        source = tmp_path / "a.docx"
        write_word(source, list(body), footnotes, **more)  # type: ignore[arg-type]
        read = read_word(source)
        found = in_our_form(read.title, read.markdown, clauses=True, names=read.names)
        return Numbered(found.title, found.markdown, [*read.notes, *found.notes])

    return make


def heading(*runs: str, number: tuple[int, int] | None = None) -> str:
    return paragraph(*runs, style="Overskrift1", number=number)


# Numbers


def test_numbers_that_word_counts_are_those_that_stand_in_the_draft(made: Make) -> None:
    found = made(
        heading("Om avtalen"),
        paragraph("Innledning."),
        heading("Parter", number=(CLAUSES, 0)),
        paragraph("A og B.", number=(CLAUSES, 1)),
        paragraph("kommunen svarer.", style="Punkt"),
        paragraph("", number=(CLAUSES, 1)),
        paragraph("Etter et tomt punkt.", number=(CLAUSES, 1)),
        paragraph(changed("del", "Slettet."), number=(CLAUSES, 1)),
        heading("Formål", number=(CLAUSES, 0)),
        paragraph("Samarbeid.", number=(CLAUSES, 1)),
    )
    assert found.markdown == (
        "## Om avtalen {#om-avtalen}\n\nInnledning.\n\n## 1 Parter\n\n1.1 A og B.\n\n1.2 kommunen svarer.\n\n"
        "1.4 Etter et tomt punkt.\n\n## 2 Formål\n\n2.1 Samarbeid.\n"
    )


def test_a_clause_after_a_list_in_the_one_before_is_a_clause_whether_counted_typed_or_of_a_style(made: Make) -> None:
    items = (paragraph("innen tre dager", number=(LETTERS, 0)), paragraph("skriftlig", number=(LETTERS, 0)))
    found = made(
        heading("Parter", number=(CLAUSES, 0)),
        paragraph("Kommunen svarer", number=(CLAUSES, 1)),
        *items,
        paragraph("Sykehuset ringer", number=(CLAUSES, 1)),
        *items,
        paragraph("Legen sender", style="Punkt"),
        *items,
        paragraph("Alle svarer.", number=(NO_LIST, 0)),
    )
    assert found.markdown == (
        "## 1 Parter\n\n1.1 Kommunen svarer\n\n- a) innen tre dager\n- b) skriftlig\n\n"
        "1.2 Sykehuset ringer\n\n- c) innen tre dager\n- d) skriftlig\n\n"
        "1.3 Legen sender\n\n- e) innen tre dager\n- f) skriftlig\n\nAlle svarer.\n"
    )


def test_an_indent_makes_no_quotation_so_a_typed_clause_is_still_one(made: Make) -> None:
    found = made(
        heading("1 Parter"),
        paragraph("1.1 Kommunen svarer.", indent=567),
        paragraph("24. desember er stengt.", indent=567),
        paragraph("1.2 Sykehuset ringer.", indent=1134),
    )
    assert found.markdown == (
        "## 1 Parter\n\n1.1 Kommunen svarer.\n\n24\\. desember er stengt.\n\n1.2 Sykehuset ringer.\n"
    )


def test_headings_keep_the_roman_numbers_that_word_counts_as_ours(made: Make) -> None:
    found = made(heading("Parter", number=(CHAPTERS, 0)), paragraph("A."), heading("Formål", number=(CHAPTERS, 0)))
    assert found.markdown == "## 1 Parter\n\n1.1 A.\n\n## 2 Formål\n"
    assert "«I», «II» i originalen er avsnitt med samme nummer her" in found.notes


def test_a_paragraph_sign_that_word_writes_stays(made: Make) -> None:
    found = made(
        paragraph("Kommunen svarer.", number=(PARAGRAPHS, 0)), paragraph("Legen ringer.", number=(PARAGRAPHS, 0))
    )
    assert found.markdown == "§ 1. Kommunen svarer.\n\n§ 2. Legen ringer.\n"


def test_a_day_an_hour_and_a_dose_that_begin_a_paragraph_stay(made: Make) -> None:
    lines = [
        *("1. januar 2024 trer avtalen i kraft.", "24. desember er stengt.", "24.12. er stengt.", "24.12 er stengt."),
        *(
            "08.00 - 15.30 er det åpent.",
            "2.5 mg gis.",
            "17. mai er fri.",
            "5. klasse.",
            "4. kvartal.",
            "1. linjetjenesten.",
        ),
    ]
    for first in (["1.1 Legen ringer."], []):
        shown = made(heading("1 Når"), *map(paragraph, [*first, *lines])).markdown.replace("\\", "")
        assert [line for line in lines if line not in shown] == []


def test_clauses_that_are_paragraphs_of_their_own_get_no_second_number(made: Make) -> None:
    found = made(heading("§ 2 Partar"), paragraph("§ 2-1 Kommunen svarar."), paragraph("§ 2-2 Sjukehuset melder."))
    assert found.markdown == "## § 2 Partar\n\n§ 2-1 Kommunen svarar.\n\n§ 2-2 Sjukehuset melder.\n"
    assert any("§ 2-1" in note and "bindestrek" in note for note in found.notes)


# What is the machinery of Word


@pytest.mark.parametrize("kind", ["styled", "in a control", "a field", "typed"])
def test_a_table_of_contents_goes_with_its_heading(made: Make, kind: str) -> None:
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    contents = {
        "styled": heading("Innhold") + paragraph("1 Parter", TAB, "2", style="Innhold"),
        "in a control": content_control(
            paragraph("Innholdsfortegnelse", style="Innholdstittel") + paragraph("1 Parter 2"), "Table of Contents"
        ),
        "a field": paragraph(run("Innhold", "<w:b/>"))
        + paragraph(begin, "<w:r><w:instrText> TOC \\o </w:instrText></w:r>", "1 Parter 2")
        + paragraph("2 Formål", field("PAGEREF _Toc1 \\h", "3"))
        + paragraph(end),
        "typed": heading("Innhold") + paragraph("1 Parter ........ 2") + paragraph("2 Formål", TAB, "3"),
    }[kind]
    found = made(contents, heading("1 Parter"), paragraph("1.1 A og B."), heading("2 Formål"), paragraph("2.1 Fred."))
    assert found.markdown == "## 1 Parter\n\n1.1 A og B.\n\n## 2 Formål\n\n2.1 Fred.\n"


def test_a_list_of_figures_goes_and_is_told_of(made: Make) -> None:
    found = made(heading("Figurliste"), paragraph("Figur 1 Flyt 3", style="Figurliste"), paragraph("Tekst."))
    assert found.markdown == "Tekst.\n"
    assert "listen over figurer eller tabeller er tatt bort, som innholdsfortegnelsen" in found.notes


@pytest.mark.parametrize("fielded", [field, simple_field])
def test_a_reference_becomes_a_link_to_the_clause_with_its_number(
    made: Make, fielded: Callable[[str, str], str]
) -> None:
    found = made(
        heading("1 Svar"),
        paragraph("1.1 Kommunen svarer."),
        paragraph(bookmark("_Ref1", "1.2 Sykehuset svarer.")),
        heading(bookmark("_Ref2", "2 Uenighet")),
        paragraph(
            "2.1 Se punkt ", fielded("REF _Ref1 \\r \\h", "1.2"), " og ", fielded("REF _Ref2 \\h", "Uenighet"), "."
        ),
        paragraph("2.2 Jf. ", fielded("REF _Ref1 \\r", "1.1"), " og kap. ", fielded("REF _Ref2 \\r", "2"), "."),
        paragraph("2.3 Se ", fielded("REF _Borte \\h", "Figur 2"), " på side ", fielded("PAGEREF _Ref1 \\h", "7"), "."),
    )
    assert "1.2 Sykehuset svarer.\n" in found.markdown
    assert "2.1 Se [punkt 1.2](#p1-2) og [Uenighet](#s2)." in found.markdown
    assert "2.2 Jf. [punkt 1.2](#p1-2) og [kap. 2](#s2)." in found.markdown
    assert "2.3 Se Figur 2 på side 7." in found.markdown
    assert "henvisningen til 1.1 viser nå til 1.2, som er nummeret i teksten" in found.notes
    assert "1 henvisning til noe som ikke har nummer, er blitt vanlig tekst: «Figur 2»" in found.notes
    assert "_Ref" not in found.markdown
    assert "<span" not in found.markdown


def test_a_reference_finds_the_number_that_its_clause_gets_here(made: Make) -> None:
    referring = paragraph("Se ", field("REF _Ref1 \\r \\h", "1.1"), ".")
    found = made(heading("Svar"), paragraph(bookmark("_Ref1", "Sykehuset svarer.")), referring, heading("Slutt"))
    assert found.markdown == "## 1 Svar\n\n1.1 Sykehuset svarer.\n\n1.2 Se [punkt 1.1](#p1-1).\n\n## 2 Slutt\n"


# What stands beside the text


def test_captions_subtitle_author_and_date_come_along_and_are_no_clauses(made: Make) -> None:
    found = made(
        paragraph("Rutine", style="Tittel"),
        paragraph("for legevakt", style="Undertittel"),
        paragraph("Kari", style="Forfatter"),
        paragraph("Gjelder fra 12. mars 2024", style="Dato"),
        heading("Når"),
        paragraph("Figur ", simple_field("SEQ Figur", "1"), ": Flyt", style="Bildetekst"),
        paragraph("Legen ringer."),
    )
    assert found.title == "Rutine"
    assert found.markdown == (
        "for legevakt\n\nKari\n\nGjelder fra 12. mars 2024\n\n## 1 Når\n\nFigur 1: Flyt\n\n1.1 Legen ringer.\n"
    )


def test_two_lines_of_a_title_are_one_title_and_a_look_further_down_is_none(made: Make) -> None:
    found = made(
        paragraph("Delavtale 3", style="Tittel"),
        paragraph("Innleggelse", style="Tittel"),
        paragraph("Tekst."),
        paragraph("Vedlegg", style="Tittel"),
    )
    assert (found.title, found.markdown) == ("Delavtale 3 Innleggelse", "Tekst.\n\nVedlegg\n")


def test_the_largest_line_before_the_text_is_the_title(made: Make) -> None:
    found = made(
        paragraph("Helseområdet"),
        paragraph(run("Rutine for epikrise", '<w:sz w:val="40"/>')),
        heading("Når"),
        paragraph("Nå."),
    )
    assert (found.title, found.markdown) == ("Rutine for epikrise", "Helseområdet\n\n## 1 Når\n\n1.1 Nå.\n")


def test_text_in_shapes_comes_once_all_boxes_of_a_paragraph_and_decorated_letters(made: Make) -> None:
    found = made(
        paragraph("Før.", text_box("Ring 113."), text_box("Vent ute.")),
        paragraph(word_art("VIKTIG")),
        paragraph("Etter."),
    )
    assert found.markdown == "Før.\n\nRing 113.\n\nVent ute.\n\nVIKTIG\n\nEtter.\n"
    assert "3 tekstbokser; se etter at teksten kom på rett sted" in found.notes


@pytest.mark.parametrize(
    "said",
    [
        "toppteksten er ikke hentet: «TOPPTEKST»",
        "bunnteksten er ikke hentet: «BUNNTEKST»",
        "1 bilde utenfor Word-filen er ikke hentet; sett inn bildene i Word først",
        "1 sted er teksten skjult i Word; den er hentet, så se om den skal med",
        "1 dokument satt inn i Word-filen og ikke hentet; hent hvert for seg",
    ],
)
def test_what_does_not_come_is_told(made: Make, said: str) -> None:
    hidden = run("Skjult", "<w:vanish/>")
    body = [paragraph("Tekst. ", hidden, linked_picture("r30")), '<w:altChunk r:id="r40"/>']
    assert said in made(*body, pictures=("file:///kart.png",)).notes


def test_words_of_a_drawn_figure_are_told(tmp_path: Path) -> None:
    write_word(
        tmp_path / "a.docx", [paragraph("Tekst.")], parts={"diagramData": ("diagrams/data1.xml", "Fastlege", "Sykehus")}
    )
    assert (
        "SmartArt-figur er ikke hentet; teksten i den er «Fastlege · Sykehus»" in read_word(tmp_path / "a.docx").notes
    )


def test_a_footnote_that_is_only_a_link_has_its_link(made: Make) -> None:
    found = made(
        paragraph("Tekst.", footnote(2)),
        footnotes={2: link("r20", "https://example.org")},
        links=("https://example.org",),
    )
    assert "[^1]: <https://example.org>" in found.markdown


@pytest.mark.parametrize("mark", ["customXml", "bdo", "dir", "smartTag"])
def test_words_come_along_whatever_is_wrapped_round_them(made: Make, mark: str) -> None:
    found = made(f"<w:p>{run('Ring ')}<w:{mark}><w:{mark}Pr/>{run('legen')}</w:{mark}>{run(' straks.')}</w:p>")
    assert found.markdown == "Ring legen straks.\n"


def test_paragraphs_and_rows_of_another_system_come_along(made: Make) -> None:
    rows = table([cell("A"), cell("B")], [cell("C"), cell("D")]).replace("<w:tr>", "<w:customXml><w:tr>", 1)
    rows = rows.replace("</w:tr>", "</w:tr></w:customXml>", 1)
    found = made(f"<w:customXml>{paragraph('Ring legen.')}</w:customXml>", rows)
    assert all(words in found.markdown for words in ("Ring legen.", "| A", "| B", "| C", "| D"))


def test_a_word_with_its_reading_and_other_breaks_and_tabs_are_no_words_less_and_none_glued(made: Make) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('over')}</w:rt><w:rubyBase>{run('ord')}</w:rubyBase></w:ruby></w:r>"
    found = made(paragraph(run("a"), "<w:r><w:cr/></w:r>", run("b"), "<w:r><w:ptab/></w:r>", run("c "), ruby))
    assert found.markdown == "a  \nb c ord (over)\n"


def test_a_formula_is_one_line_of_words_and_told_of(made: Make) -> None:
    def of(kind: str, **parts: str) -> str:
        inner = "".join(f"<m:{name}><m:r><m:t>{said}</m:t></m:r></m:{name}>" for name, said in parts.items())
        return f"<m:{kind}>{inner}</m:{kind}>"

    pieces = (
        *(of("f", num="vekt", den="a+b"), of("sSup", e="høyde", sup="2"), of("sSub", e="x", sub="maks")),
        *(of("rad", deg="3", e="y"), of("d", e="z"), of("nary", sub="1", sup="n", e="k")),
    )
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    shown = "".join(f"<m:oMath {math}>{piece}</m:oMath>" for piece in pieces)
    found = made(f"<w:p>{run('Regn ut ')}{shown}</w:p>")
    assert found.markdown.replace("\\", "") == "Regn ut vekt/(a+b) høyde² x_maks ³√y (z) ∫₁^n k\n"
    assert "6 formler er skrevet på én linje; se at regnestykket er det samme" in found.notes


def test_a_row_that_was_taken_out_stays_out(made: Make) -> None:
    rows = table([cell("A"), cell("B")], [cell("C"), cell("D")], [cell("Borte"), cell("")])
    gone = '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr>'
    begins = rows.rindex("<w:tr>")
    found = made(rows[:begins] + rows[begins:].replace("<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr>", gone))
    assert "Borte" not in found.markdown
    assert found.markdown.count("\n|") == 2


def test_how_words_look_is_no_html_and_a_marking_is_told_of(made: Make) -> None:
    marked = run("gult", '<w:highlight w:val="yellow"/>')
    index = '<w:r><w:instrText> XE "ord" </w:instrText></w:r>'
    ends = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    found = made(paragraph(ends[0], index, ends[1], marked, run(" små", "<w:smallCaps/>")))
    assert found.markdown == "gult små\n"
    assert "1 sted har tekst med markering, som ikke er hentet; se om den betyr noe" in found.notes


def test_lines_within_a_cell_stay_in_the_cell(made: Make) -> None:
    broken = f"<w:tc><w:tcPr/>{paragraph('Ring', BREAK, 'Skriv')}</w:tc>"
    found = made(table([cell("A"), cell("B"), cell("C")], [broken, cell("To", "", paragraph("Tre")), cell("c")]))
    assert [one.strip() for one in found.markdown.splitlines()[2].strip("|").split("|")] == [
        "Ring<br>Skriv",
        "To<br>Tre",
        "c",
    ]


def test_bullets_made_of_a_letter_and_a_tab_are_bullets(made: Make) -> None:
    assert (
        made(paragraph("o", TAB, "Ring"), paragraph("o\tSkriv"), paragraph("o jul")).markdown
        == "- Ring\n- Skriv\n\no jul\n"
    )


def test_what_is_ticked_off_and_chosen_in_a_form_comes_along(made: Make) -> None:
    def old(inner: str) -> str:
        return form_field(f"<w:checkBox>{inner}</w:checkBox>", "FORMCHECKBOX")

    chosen = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="nei"/><w:listEntry w:val="ja"/></w:ddList>'
    wingdings = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    found = made(
        paragraph(old('<w:default w:val="0"/><w:checked/>'), " Lege"),
        paragraph(old('<w:default w:val="1"/><w:checked w:val="0"/>'), " Pleier"),
        paragraph(old('<w:default w:val="1"/>'), " Kommune"),
        paragraph(box(True), " Sykehus"),
        paragraph(box(False), " Legevakt"),
        paragraph(wingdings, " Fysioterapeut"),
        paragraph("Haster: ", form_field(chosen, "FORMDROPDOWN"), "."),
    )
    assert found.markdown.split("\n\n") == [
        *("☒ Lege", "☐ Pleier", "☒ Kommune", "☒ Sykehus", "☐ Legevakt", "☒ Fysioterapeut", "Haster: ja.\n"),
    ]
    assert "6 avkrysningsruter: ☒ er krysset av, ☐ er tom" in found.notes


def test_clauses_in_a_frame_are_clauses_and_told_of(made: Make) -> None:
    framed = f"<w:tc><w:tcPr/>{paragraph('1.1 Kommunen svarer.')}{paragraph('1.2 Legen ringer.')}</w:tc>"
    found = made(heading("1 Svar"), table([framed]), paragraph("1.3 Sykehuset sender."))
    assert found.markdown == "## 1 Svar\n\n1.1 Kommunen svarer.\n\n1.2 Legen ringer.\n\n1.3 Sykehuset sender.\n"
    assert "1 ramme rundt tekst er tatt bort; teksten står" in found.notes


def test_clauses_in_the_cells_of_a_table_are_told_of(made: Make) -> None:
    found = made(heading("1 Svar"), table([cell("Punkt"), cell("Hvem")], [cell("1.1 Kommunen svarer."), cell("Alle")]))
    assert "1.1 Kommunen svarer." in found.markdown
    assert "1 punkt med nummer står i en tabell, og kan ikke lenkes til der: 1.1" in found.notes


# Files


def test_the_text_is_found_whatever_its_part_is_called(made: Make) -> None:
    assert made(paragraph("Tekst."), main="document2").markdown == "Tekst.\n"


def test_a_file_without_a_text_is_refused(made: Make) -> None:
    with pytest.raises(Refused, match="Filen har ingen tekst"):
        made(paragraph(""))


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/footnotes.xml"])
def test_a_document_type_is_refused_in_any_part_and_any_code(tmp_path: Path, code: str, part: str) -> None:
    source = tmp_path / "a.docx"
    write_word(source, [paragraph("Tekst.")])
    with zipfile.ZipFile(source) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[part] = f'<?xml version="1.0" encoding="{code}"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'.encode(code)
    with zipfile.ZipFile(source, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    with pytest.raises(Refused, match="ikke et vanlig Word-dokument"):
        read_word(source)


def test_the_names_of_the_strict_form_of_the_file_are_understood(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    write_word(source, [paragraph("Tekst.")])
    with zipfile.ZipFile(source) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    with zipfile.ZipFile(source, "w") as archive:
        for name, data in files.items():
            strict = data.replace(
                "schemas.openxmlformats.org/wordprocessingml/2006/", "purl.oclc.org/ooxml/wordprocessingml/"
            )
            strict = strict.replace(
                "schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/"
            )
            archive.writestr(name, strict)
    assert read_word(source).markdown == "Tekst."
