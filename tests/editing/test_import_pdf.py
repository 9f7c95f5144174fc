"""A PDF has words in places and nothing else: the words come, and what is lost is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds.command import run
from tests.worlds.importing import bring_in, draft

pytest.importorskip("pypdf", reason="gruppen word er ikke installert")


def write_pdf(path: Path, *lines: str) -> None:
    """The smallest PDF there is with these lines on its one page."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        " /Encoding /WinAnsiEncoding >> >> >> >>",
        f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream",
    ]
    written, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 5\n0000000000 65535 f \n{rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    path.write_bytes(written + end.encode())


def test_the_words_of_a_pdf_become_a_draft_and_what_is_lost_is_said(project: Path) -> None:
    write_pdf(project / "Rutine for epikrise.pdf", "Sykehuset sender epikrisen", "til fastlegen på dagen.")
    result = bring_in(project, project / "Rutine for epikrise.pdf")
    assert result.exit_code == 0, result.output
    assert "Sykehuset sender epikrisen\ntil fastlegen på dagen." in draft(project)
    assert "Overskrifter, lister, tabeller, fotnoter og bilder i en pdf går tapt" in result.output


def test_a_pdf_that_is_only_pictures_of_pages_is_refused(project: Path) -> None:
    write_pdf(project / "Skannet.pdf")
    result = bring_in(project, project / "Skannet.pdf")
    assert (result.exit_code, "er bilder av sider, uten tekst" in result.output) == (2, True)


def test_a_number_of_somebody_gets_into_no_name_and_is_told_of(project: Path) -> None:
    number = "05837112003"  # the month is + 80: nobody's
    write_pdf(project / f"Epikrise {number}.pdf", f"Gjelder {number[:6]}", f"{number[6:]}.")
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
