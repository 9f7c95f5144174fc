"""A text from elsewhere gets our form, and keeps the numbers that people cite."""

from __future__ import annotations

import pytest

from macros.editing.importing.numbering import in_our_form


def made(markdown: str) -> str:
    return in_our_form("T", markdown, clauses=True).markdown


def notes(markdown: str) -> str:
    return "\n".join(in_our_form("T", markdown, clauses=True).notes)


def test_numbers_that_stand_in_the_text_win() -> None:
    assert made("# 4 Når\n\n4.1 Sykehuset sender.\n\n4.4 Legen svarer.") == (
        "## 4 Når\n\n4.1 Sykehuset sender.\n\n4.4 Legen svarer.\n"
    )


def test_what_stands_first_without_a_number_does_not_shift_those_that_follow() -> None:
    text = "# Innledning\n\nOm avtalen.\n\n# 1 Parter\n\n1.1 A og B.\n\nDe to partene.\n\n# 2 Formål\n\n2.1 Samarbeid."
    assert made(text) == (
        "## Innledning {#innledning}\n\nOm avtalen.\n\n## 1 Parter\n\n1.1 A og B.\n\nDe to partene.\n\n"
        "## 2 Formål\n\n2.1 Samarbeid.\n"
    )
    assert "overskrifter uten nummer i originalen er uten nummer her: «Innledning»" in notes(text)
    assert "2 avsnitt uten nummer i originalen er uten nummer her" in notes(text)


def test_a_text_before_numbered_sections_takes_no_number_of_theirs() -> None:
    text = (
        "# 1 Krav\n\nKravene gjelder alle.\n\n## 1.1 Sikkerhet\n\nAlle logger inn.\n\n# 2 Drift\n\nDriften er felles."
    )
    assert made(text) == (
        "## 1 Krav\n\nKravene gjelder alle.\n\n### 1.1 Sikkerhet\n\n1.1.1 Alle logger inn.\n\n"
        "## 2 Drift\n\n2.1 Driften er felles.\n"
    )
    assert "originalen har numre bare på overskriftene" in notes(text)


def test_a_text_without_numbers_gets_them_and_is_told_so() -> None:
    text = "Innledning.\n\n# Parter\n\nA og B.\n\n# Kontakt\n\n## Dag\n\nRing.\n\n## Natt\n\nVent."
    assert made(text) == (
        "Innledning.\n\n## 1 Parter\n\n1.1 A og B.\n\n## 2 Kontakt\n\n"
        "### 2.1 Dag\n\n2.1.1 Ring.\n\n### 2.2 Natt\n\n2.2.1 Vent.\n"
    )
    assert "originalen har ingen numre; avsnitt og punkter har fått numre her" in notes(text)


def test_clauses_give_their_heading_its_number() -> None:
    text = "# Parter\n\n1.1 A og B.\n\n# Formål\n\n2.1 Samarbeid.\n\n# Vedlegg\n\nSkjema."
    assert made(text) == (
        "## 1 Parter\n\n1.1 A og B.\n\n## 2 Formål\n\n2.1 Samarbeid.\n\n## Vedlegg {#vedlegg}\n\nSkjema.\n"
    )
    assert "overskrifter har fått nummer etter punktene under dem: «1 Parter», «2 Formål»" in notes(text)


def test_a_number_used_twice_stands_and_is_told_of() -> None:
    text = "# 1 Om\n\n1.1 Første.\n\n# 1 Igjen\n\n1.1 Andre."
    assert made(text).count("1.1 ") == 2
    assert "numre som står flere ganger i originalen: 1" in notes(text)


@pytest.mark.parametrize(
    "typed",
    ["1.1. Legen", "1.1) Legen", "1.1: Legen", "1\\.1\\. Legen", "**1.1** Legen", "**1.1.** Legen", "§ 1.1 Legen"],
)
def test_a_number_in_another_spelling_is_the_same_number(typed: str) -> None:
    assert made(f"# 1 Når\n\n{typed} ringer.\n\n1.2 Slutt.") == "## 1 Når\n\n1.1 Legen ringer.\n\n1.2 Slutt.\n"


def test_the_sign_of_a_paragraph_stays_before_its_number() -> None:
    text = "# § 4 Tvister\n\n4.1 Nå.\n\n# §5. Varighet\n\n5.1 To år."
    assert made(text) == "## § 4 Tvister\n\n4.1 Nå.\n\n## § 5 Varighet\n\n5.1 To år.\n"
    assert "avsnitt med samme nummer" not in notes(text)


def test_a_heading_that_is_only_a_chapter_and_a_number_keeps_both() -> None:
    text = "# Kapittel 4\n\nNå.\n\n# Kapittel 6\n\nSiden."
    assert made(text) == "## 4 Kapittel 4\n\n4.1 Nå.\n\n## 6 Kapittel 6\n\n6.1 Siden.\n"
    assert made("# Del av avtalen\n\nNå.\n\n# Del 2 av avtalen\n\nNå.").startswith("## 1 Del av avtalen\n")


@pytest.mark.parametrize(
    ("fourth", "fifth"),
    [
        ("Kapittel IV", "Kapittel V:"),
        ("Del IV –", "Del V –"),
        ("4\\. kapittel", "5. kapittel."),
        ("IV.", "V."),
        ("IV", "V"),
    ],
)
def test_a_chapter_keeps_its_number_however_it_is_counted(fourth: str, fifth: str) -> None:
    text = f"# {fourth} Ansvar\n\nNå.\n\n# {fifth} Frister\n\nSiden."
    assert made(text) == "## 4 Ansvar\n\n4.1 Nå.\n\n## 5 Frister\n\n5.1 Siden.\n"
    told = [one.replace("\\", "").strip(" .:–") for one in (fourth, fifth)]
    assert f"«{told[0]}», «{told[1]}» i originalen er avsnitt med samme nummer her" in notes(text)


def test_a_chapter_without_a_name_keeps_what_it_is_called() -> None:
    assert made("# Kapittel IV\n\nNå.\n\n# 6. kapittel\n\nSiden.") == (
        "## 4 Kapittel IV\n\n4.1 Nå.\n\n## 6 6. kapittel\n\n6.1 Siden.\n"
    )


@pytest.mark.parametrize("words", ["I dag", "V Test", "I Vik", "Del i arbeidet", "CT og MR"])
def test_a_word_of_the_same_letters_as_a_number_is_a_word(words: str) -> None:
    assert made(f"# {words}\n\nNå.\n\n# Siden\n\nNå.").startswith(f"## 1 {words}\n")


@pytest.mark.parametrize(
    "called",
    [
        *("Kapittel 2A", "Kapittel 2 b", "Kap. 2A", "Del 2 B", "2A.", "2b", "§ 2 a", "§ 2a"),
        *("Kapittel 2-1", "§ 2-1.", "2-1", "2–1", "Del 2-1-3"),
    ],
)
def test_a_chapter_whose_number_has_a_letter_or_a_hyphen_keeps_it_as_words_and_is_told(called: str) -> None:
    text = f"# Kapittel 2 Parter\n\n2.1 Før.\n\n# {called} Ansvar\n\nNå.\n\n# Kapittel 3 Slutt\n\n3.1 Til."
    said = called.removesuffix(".")
    assert f"## {called} Ansvar" in made(text)
    assert "## 3 Slutt\n\n3.1 Til." in made(text)
    assert f"«{said}»: numre her har verken bokstav eller bindestrek" in notes(text)
    alone = f"# {called} Ansvar\n\nNå svarer legen."
    assert made(alone) == f"{made(text).splitlines()[4]}\n\nNå svarer legen.\n"


@pytest.mark.parametrize(
    "heading", ["Kapittel 2 A-pasienter", "3D-printing", "2D ultralyd", "24h vakt", "5 Den andre", "2-3 dager"]
)
def test_a_letter_that_begins_a_word_is_of_no_number(heading: str) -> None:
    assert "bokstav" not in notes(f"# {heading}\n\nTekst.")


@pytest.mark.parametrize("word", ["Kapittel ", "Kap. ", "Kap\\. ", "Kap ", "Del ", "Artikkel ", "Avsnitt ", "Punkt "])
def test_a_chapter_is_a_section_of_that_number_and_told_of(word: str) -> None:
    text = f"# {word}3 Frist\n\n3.1 Nå."
    assert made(text) == "## 3 Frist\n\n3.1 Nå.\n"
    assert f"«{word.replace(chr(92), '')}3» i originalen er avsnitt med samme nummer her" in notes(text)


def test_words_in_bold_behind_a_number_stay_bold() -> None:
    assert made("# 1 Når\n\n**1.1 Frist.** Legen ringer.") == "## 1 Når\n\n1.1 **Frist.** Legen ringer.\n"


NO_CLAUSES = [
    "1\\. januar 2024 trer avtalen i kraft.",
    "24\\. desember er stengt.",
    "24.12. er stengt.",
    "24.12 er stengt.",
    "24.12.2024 Stengt.",
    "08.00 - 15.30 er det åpent.",
    "08.00 Åpner.",
    "12.30 Lunsj.",
    "2.5 mg gis.",
    "1.5 L væske gis.",
    "17\\. mai er fri.",
    "5\\. klasse kommer.",
    "4\\. kvartal.",
    "1\\. linjetjenesten svarer.",
    "3\\. etasje, inngang B.",
    "24 timer før utskriving ringer sykehuset.",
    "6-2 gir rett til hjelp.",
    "116 117 er nummeret.",
    "01.03.2022 trer avtalen i kraft.",
]


@pytest.mark.parametrize("words", NO_CLAUSES)
@pytest.mark.parametrize("around", ["# 1 Når\n\n1.1 Legen ringer.\n\n{}\n\n1.2 Slutt.", "Før.\n\n{}\n\nEtter."])
def test_a_day_an_hour_a_dose_and_an_ordinal_stay_as_they_were_typed(around: str, words: str) -> None:
    assert words in made(around.format(words)).split("\n\n")


@pytest.mark.parametrize("words", NO_CLAUSES)
def test_and_so_they_do_where_paragraphs_get_new_numbers(words: str) -> None:
    shown = words.replace("\\", "")
    assert made(f"# Når\n\nLegen ringer.\n\n{words}") == f"## 1 Når\n\n1.1 Legen ringer.\n\n1.2 {shown}\n"


@pytest.mark.parametrize("words", ["24 timer før utskriving", "24\\. desember", "1\\. linjetjenesten", "3\\. etasje"])
def test_a_heading_that_begins_with_such_a_number_keeps_it(words: str) -> None:
    assert f"## 1 {words}" in made(f"# {words}\n\nTekst.\n\n# Etter\n\nTekst.")


def test_a_pathway_gets_anchors_and_no_numbers() -> None:
    assert in_our_form("T", "# 1 Mål\n\nTekst.\n\n# Mål", clauses=False).markdown == (
        "## Mål {#mal}\n\nTekst.\n\n## Mål {#mal-2}\n"
    )


def test_a_first_heading_that_stands_alone_is_the_title() -> None:
    found = in_our_form("", "# Avtale\n\n## Parter\n\nA og B.", clauses=True)
    assert (found.title, found.markdown) == ("Avtale", "## 1 Parter\n\n1.1 A og B.\n")


def test_a_first_heading_with_a_number_is_no_title() -> None:
    assert in_our_form("", "# 1 Avtale\n\n## 1.1 Parter\n\nA.", clauses=True).title == ""


def test_headings_without_words_are_gone_and_a_picture_in_the_style_of_one_is_a_picture() -> None:
    assert made("#\n\n# ![Kart](a.png)\n\n# 1 Når\n\n1.1 Nå.") == "![Kart](a.png)\n\n## 1 Når\n\n1.1 Nå.\n"


def test_a_short_line_with_a_number_over_its_clauses_is_a_heading() -> None:
    text = "1\\. Formål\n\n1.1 Å samarbeide.\n\n2\\. Ansvar\n\n2.1 Kommunen svarer."
    assert made(text) == "## 1 Formål\n\n1.1 Å samarbeide.\n\n## 2 Ansvar\n\n2.1 Kommunen svarer.\n"


SHORT = "1\\. Formål\n\nÅ samarbeide.\n\n2\\. Ansvar\n\nKommunen svarer."


def test_short_lines_counted_from_1_with_text_below_are_the_headings_of_a_text_without_any() -> None:
    assert made(SHORT) == "## 1 Formål\n\n1.1 Å samarbeide.\n\n## 2 Ansvar\n\n2.1 Kommunen svarer.\n"
    assert "fet eller kort tekst med nummer er blitt overskrift: «1 Formål», «2 Ansvar»" in notes(SHORT)


def test_the_sign_of_a_paragraph_before_a_short_heading_stays() -> None:
    text = "§ 1 Formål\n\n1.1 Å samarbeide.\n\n2\\. Ansvar\n\n2.1 Kommunen svarer."
    assert made(text).startswith("## § 1 Formål\n")
    assert "«§ 1 Formål»" in notes(text)


@pytest.mark.parametrize("text", [f"# Om avtalen\n\n{SHORT}", "1\\. Formål\n\nÅ samarbeide."])
def test_short_lines_that_may_be_headings_are_told_of(text: str) -> None:
    assert "1\\. Formål" in made(text) or "1. Formål" in made(text)
    assert "kort tekst med nummer: «1" in notes(text)


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("● en\n\n● to", "- en\n- to"),
        ("\uf0b7 en\n\n\uf0b7 to", "- en\n- to"),
        ("\\- en\n\n\\+ to", "- en\n- to"),
        ("– en\n\n– to", "- en\n- to"),
        ("a\\) en\n\nb\\) to", "- a) en\n- b) to"),
        ("a. Ring\n\nb. Skriv", "- a. Ring\n- b. Skriv"),
        ("1\\. Ring\n\n2\\. Skriv", "1. Ring\n2. Skriv"),
        ("1. en\n\n2. to\n\n- tre", "1. en\n2. to\n\n- tre"),
        ("1.  en\n\n    i.  a\n\n    ii. b\n\n    iii. c", "1.  en\n    - i. a\n    - ii. b\n    - iii. c"),
        ("i.  en\n\nii. to", "- i. en\n- ii. to"),
        ("\\+ 5 grader\n\n\\- 20 grader", "\\+ 5 grader\n\n\\- 20 grader"),
        ("Navn\\*\n\n\\* må fylles ut", "Navn\\*\n\n\\* må fylles ut"),
    ],
)
def test_a_list_typed_by_hand_is_a_list(typed: str, listed: str) -> None:
    assert made(typed) == f"{listed}\n"


@pytest.mark.parametrize("words", ["f. eks. legen", "1\\. Ring", "o jul", "2\\. Skriv\n\n1\\. Ring"])
def test_what_only_looks_like_an_item_is_none(words: str) -> None:
    assert made(words) == f"{words}\n"


def test_ligatures_and_letters_nobody_sees_are_mended() -> None:
    assert (
        made("O\ufb03siell kon\ufb02ikt, ut\u00adskriving\u2060 og\u00a0svar")
        == "Offisiell konflikt, utskriving og svar\n"
    )


def test_a_kind_of_thing_to_look_at_is_told_once() -> None:
    text = "**Unntak**\n\nTekst.\n\n**Ansvar**\n\nTekst."
    assert notes(text).count("fet skrift") == 1
    assert "2 avsnitt har bare fet skrift: «Unntak», «Ansvar»" in notes(text)


def test_a_paragraph_that_begins_with_more_than_is_a_clause_like_those_around_it() -> None:
    text = "# Dose\n\nLegen gir lite.\n\n\\>20 mg gis ikke.\n\n<18 år får halv dose.\n\n\\~5 mg er vanlig."
    clauses = ["1.1 Legen gir lite.", "1.2 \\>20 mg gis ikke.", "1.3 <18 år får halv dose.", "1.4 \\~5 mg er vanlig."]
    assert made(text) == "\n\n".join(["## 1 Dose", *clauses]) + "\n"
