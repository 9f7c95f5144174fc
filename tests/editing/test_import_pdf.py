"""A PDF has words in places and nothing else: the words come, and what is lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds.command import run
from tests.worlds.importing import bring_in, clauses, draft

pytest.importorskip("pypdf", reason="gruppen word er ikke installert")


Row = tuple[str, ...]
"""Words that stand in columns on one line."""


def write_pdf(path: Path, *pages: tuple[str | Row, ...], title: str = "") -> None:
    """The smallest PDF there is with these lines on its pages. The fi of a word is written as the ligature \x01,
    fl as \x02 at a place of the font's own, and \x03 is a letter that nobody can read."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{6 + 2 * n} 0 R' for n in range(len(pages)))}] /Count {len(pages)} >>",
        f"<< /Title ({title}) >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 5 0 R >>",
        "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /uniF002 /uniE123] >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(_drawn(line, 720 - 14 * row) for row, line in enumerate(lines))
        stream = f"BT /F1 12 Tf {shown} ET" if lines else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R"
            " /Resources << /Font << /F1 4 0 R >> >> >>",
            f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream",
        ]
    written, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n"
        f"<< /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    path.write_bytes(written + end.encode())


def _drawn(line: str | Row, height: int) -> str:
    cells = (line,) if isinstance(line, str) else line
    written = [words.replace("(", r"\(").replace(")", r"\)") for words in cells]
    return " ".join(f"1 0 0 1 {72 + 150 * n} {height} Tm ({words}) Tj" for n, words in enumerate(written) if words)


def test_the_words_of_a_pdf_become_a_draft_and_what_is_lost_is_said(project: Path) -> None:
    write_pdf(project / "Rutine for epikrise.pdf", ("Sykehuset sender epikrisen", "til fastlegen på dagen."))
    result = bring_in(project, project / "Rutine for epikrise.pdf")
    assert result.exit_code == 0, result.output
    assert "Sykehuset sender epikrisen\ntil fastlegen på dagen." in draft(project)
    assert "Overskrifter, fotnoter og bilder i en pdf går tapt" in result.output
    assert "tabeller i pdf-en er blitt løpende tekst, om den har noen" in result.output


def test_a_pdf_that_is_only_pictures_of_pages_is_refused(project: Path) -> None:
    write_pdf(project / "Skannet.pdf", ())
    result = bring_in(project, project / "Skannet.pdf")
    assert (result.exit_code, "er bilder av sider, uten tekst" in result.output) == (2, True)


TOP = ("Rutine for epikrise", "Versjon 2.1")
PAGES = (
    (*TOP, "Innhold", "1 Ansvar ........ 2", "2 Frist . . . . . 3", "Gjelder fra 2024.", "Side 1 av 3"),
    (*TOP, "1 Ansvar", "1.1 Legen sender of\x01siell epikrise *straks*", "og <kopi>.", "Side 2 av 3"),
    (*TOP, "1.2 Sykehuset svarer.", "24. desember er stengt.", "#5 ringer", "Side 3 av 3"),
)


@pytest.fixture
def told(project: Path) -> str:
    write_pdf(project / "a.pdf", *PAGES, title="Rutine for epikrise")
    return bring_in(project, project / "a.pdf").output


def test_page_numbers_headers_and_the_contents_stay_behind_and_are_told(project: Path, told: str) -> None:
    body = draft(project).split("\n---\n", 1)[1]
    for gone in ("Side ", "Versjon", "....", "Innhold", "Rutine for epikrise"):
        assert gone not in body
    assert "topptekst og bunntekst på sidene er ikke hentet: «Rutine for epikrise», «Versjon 2.1»" in told
    assert "innholdsfortegnelsen er tatt bort" in told


def test_numbers_that_stand_in_a_pdf_stay_and_ligatures_are_mended(project: Path, told: str) -> None:
    assert [heading for heading, _ in clauses(draft(project))] == ["1 Ansvar"], told
    body = draft(project).split("\n---\n", 1)[1]
    assert "1.1 Legen sender offisiell epikrise \\*straks\\*\nog \\<kopi>." in body
    assert "1.2 Sykehuset svarer." in body
    assert "24. desember er stengt." in body
    assert "\\#5 ringer" in body


def test_letters_at_places_of_the_fonts_own_are_read_or_told_of(project: Path) -> None:
    write_pdf(project / "a.pdf", ("En \x02eksibel plan.", "Gi 5 \x03g."), title="plan.html")
    told = bring_in(project, project / "a.pdf").output
    body = (project / "docs/fjord/rutiner/a.md").read_text(encoding="utf-8")
    assert "En fleksibel plan." in body
    assert "1 tegn i pdf-en er bare tegnet og kan ikke leses; hold teksten mot pdf-en" in told
    assert "fant ingen tittel i teksten; tittelen er navnet på filen" in told


def test_a_broken_pdf_is_refused_without_a_word_of_english(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_pdf(project / "a.pdf", ("Tekst.",))
    broken = (project / "a.pdf").read_bytes()
    (project / "a.pdf").write_bytes(broken[: len(broken) // 2])
    result = bring_in(project, project / "a.pdf")
    assert (result.exit_code, result.output) == (2, "a.pdf: ikke hentet. Filen kan ikke leses som pdf.\n")
    assert caplog.text == ""


def test_a_number_of_somebody_gets_into_no_name_and_is_told_of(project: Path) -> None:
    number = "05837112003"  # the month is + 80: nobody's
    write_pdf(project / f"Epikrise {number}.pdf", (f"Gjelder {number[:6]}", f"{number[6:]}."))
    result = bring_in(project, project / f"Epikrise {number}.pdf")
    assert [path.name for path in (project / "docs/fjord/rutiner").iterdir()] == ["epikrise.md"]
    assert 'title: "Epikrise"\n' in (project / "docs/fjord/rutiner/epikrise.md").read_text(encoding="utf-8")
    assert "tittelen eller filnavnet hadde et tall som ligner et fødselsnummer" in result.output
    assert "her står et tall som ligner et fødselsnummer" in result.output
    assert not any(part in result.output for part in (number[:6], number[6:]))


def test_a_title_with_a_number_of_somebody_begins_no_document(project: Path) -> None:
    result = run(project, "new", "rutiner", "fjord", "Epikrise for 058371 12003")
    assert (result.exit_code, list(project.rglob("*epikrise*"))) == (2, [])
    assert "Tittelen har et tall som ligner et fødselsnummer" in result.output


LISTED = (
    "1 Ansvar",
    "1.1 Legen sender:",
    "• henvisning med problem",
    "og formål",
    "• medisinliste.",
    "Sykehuset svarer.",
    "a) innen ti dager",
    "b) straks ved fare",
    "- i praksis",
)


def test_what_begins_with_a_bullet_or_a_letter_is_a_list_and_told(project: Path) -> None:
    write_pdf(project / "a.pdf", LISTED, title="Rutine for epikrise")
    result = bring_in(project, project / "a.pdf")
    body = draft(project).split("\n---\n", 1)[1]

    assert "1.1 Legen sender:\n\n- henvisning med problem\n  og formål\n- medisinliste.\n\nSykehuset svarer." in body
    assert "- a) innen ti dager\n- b) straks ved fare\n- i praksis" in body
    assert "5 linjer med kulepunkt eller bokstav er satt opp som liste" in result.output


TABLE: tuple[str | Row, ...] = (
    "1 Frister",
    "1.1 Fristene gjelder alle.",
    ("Hvem", "Hva", "Frist"),
    ("Fastlege", "Sender | henvisning", "3 dager"),
    ("Sykehus", "Svarer på", "10 dager"),
    ("", "henvisningen", ""),
    "Etter tabellen.",
)


def test_words_in_columns_are_a_table_and_told(project: Path) -> None:
    write_pdf(project / "a.pdf", TABLE, title="Rutine for epikrise")
    result = bring_in(project, project / "a.pdf")
    body = draft(project).split("\n---\n", 1)[1]

    assert (
        "| Hvem | Hva | Frist |\n| --- | --- | --- |\n| Fastlege | Sender \\| henvisning | 3 dager |\n"
        "| Sykehus | Svarer på henvisningen | 10 dager |\n\nEtter tabellen."
    ) in body
    assert "1 tabell er satt opp av ord som står i kolonner" in result.output
    assert "tabeller i pdf-en er blitt løpende tekst" not in result.output


def test_a_number_in_the_margin_and_two_columns_of_text_are_no_tables(project: Path) -> None:
    text = ("Dette er en lang linje i venstre spalte", "og dette er en like lang linje i den andre")
    write_pdf(project / "a.pdf", (("1.1", "Legen ringer."), ("1.2", "Sykehuset svarer."), text, text))
    bring_in(project, project / "a.pdf")

    assert "|" not in (project / "docs/fjord/rutiner/a.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]


DIVIDED = (
    "Medikamentet gis i segmentet under. Legen ringer kommu-",
    "nen, som svarer. Deler seg-",
    "mentet, og om IKT-",
    "tjenesten. Sosial- og helse-",
    "tilsynet har e-",
    "resept og sosial-",
    "og pleiehjelp.",
)


def test_a_divided_word_is_whole_where_the_text_or_ours_has_it_and_else_told_of(
    project: Path,
) -> None:
    write_pdf(project / "a.pdf", DIVIDED, title="Rutine for epikrise")
    (project / "docs/ring.md").write_text("---\ntitle: Ring\n---\n\nRing kommunen.\n", encoding="utf-8")
    result = bring_in(project, project / "a.pdf")
    body = draft(project).split("\n---\n", 1)[1]

    words = " ".join(body.split())
    assert "ringer kommunen, som svarer. Deler segmentet, og om IKT-tjenesten." in words
    assert "helse-tilsynet har e-resept og sosial- og pleiehjelp." in words
    assert "2 ord delt mellom to linjer er satt sammen" in result.output
    assert "kan være delt mellom to linjer: «helse-tilsynet»" in result.output
