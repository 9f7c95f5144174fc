"""A text written in Word becomes a draft: nothing of it is lost, and a human is told what to look at."""

from __future__ import annotations

import hashlib
import re
import zipfile
from base64 import b64decode
from datetime import date
from pathlib import Path

import pytest

from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.editing.importing.word.reading import read_word
from macros.editing.refused import Refused
from tests.worlds.importing import bring_in, clauses, draft
from tests.worlds.word_file import paragraph, write_word

pypandoc = pytest.importorskip("pypandoc", reason="gruppen word er ikke installert")

DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

WRITTEN_IN_WORD = """---
title: Rutine for epikrise
---

# 1. Hvem får epikrisen

1.1 Sykehuset sender epikrisen til fastlegen.

1.2 Sykehuset sender den også til henviser.[^note]

-   den som henviste

    -   også når det var legevakten

-   den som følger opp

# 2. Når

Gjelder fra 01.03.2022.

**Unntak**

| Opphold | Frist |
|---------|-------|
| Døgn    | Samme dag |
| Dag     | Neste dag |

3.  Ring
4.  Skriv

Fristen er [én dag]{.insertion AUTHOR}[to dager]{.deletion AUTHOR}.

![Flyt fra sykehus til fastlege](dot.png)

![](dot.png)

Skriv {{ navn }} her.

[^note]: Se avtalen, kapittel 2.
""".replace("AUTHOR", 'author="A" date="2022-01-01T00:00:00Z"')


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    folder = tmp_path / "fra-word"
    folder.mkdir()
    (folder / "dot.png").write_bytes(DOT)
    target = folder / "Rutine.docx"
    pypandoc.convert_text(
        WRITTEN_IN_WORD, "docx", "markdown", outputfile=str(target), extra_args=[f"--resource-path={folder}"]
    )
    return target


def test_sections_and_clauses_are_numbered_in_our_form(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    text = draft(project)
    assert "## 1 Hvem får epikrisen\n\n1.1 Sykehuset sender epikrisen til fastlegen.\n\n1.2 Sykehuset" in text
    assert "## 2 Når\n\nGjelder fra 01.03.2022." in text


@pytest.mark.parametrize(
    "kept",
    [
        "- den som følger opp",
        "    - også når det var legevakten",
        "[^1]: Se avtalen, kapittel 2.",
        "![Flyt fra sykehus til fastlege](../bilder/rutine-for-epikrise-1.png",
        "Fristen er én dag.",
        "Skriv",
    ],
)
def test_lists_footnotes_pictures_and_accepted_changes_are_kept(project: Path, word_file: Path, kept: str) -> None:
    bring_in(project, word_file)
    assert kept in draft(project).replace("-   ", "- ")


def test_every_cell_of_a_table_is_kept(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    cells = re.findall(r"[^|\n]+", "\n".join(line for line in draft(project).splitlines() if line.startswith("|")))
    assert {"Opphold", "Frist", "Døgn", "Samme dag", "Dag", "Neste dag"} <= {cell.strip() for cell in cells}


def test_no_word_is_lost(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    original = pypandoc.convert_file(str(word_file), "plain", extra_args=["--wrap=none"])
    words = set(re.findall(r"[a-zæøå]{2,}", original.lower()))
    assert words - set(re.findall(r"[a-zæøå]{2,}", draft(project).lower())) == set()


def test_the_picture_lies_beside_the_documents_of_the_area(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    assert (project / "docs/fjord/bilder/rutine-for-epikrise-1.png").read_bytes() == DOT


def test_it_is_a_draft_with_what_could_be_read(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    text = draft(project)
    assert 'title: "Rutine for epikrise"' in text
    assert "status: draft" in text
    assert "valid_from: 2022-03-01" in text


@pytest.mark.parametrize(
    "said",
    [
        "2 endringer ikke godtatt i Word",
        "1 avsnitt har bare fet skrift: «Unntak»",
        "1 bilde mangler beskrivelse",
        "«Gjelder fra» er satt til 2022-03-01",
        "tekst fra malen står igjen",
    ],
)
def test_a_human_is_told_what_to_look_at(project: Path, word_file: Path, said: str) -> None:
    assert said in bring_in(project, word_file).output


def test_braces_from_elsewhere_are_never_run(project: Path, word_file: Path) -> None:
    bring_in(project, word_file)
    assert "{{" not in draft(project)


def test_the_original_is_not_altered_and_nothing_is_written_over(project: Path, word_file: Path) -> None:
    before = hashlib.sha256(word_file.read_bytes()).hexdigest()
    bring_in(project, word_file)
    (project / "docs/fjord/rutiner/rutine-for-epikrise.md").write_text("mitt\n", encoding="utf-8")
    again = bring_in(project, word_file)
    assert again.exit_code == 2
    assert "finnes fra før" in again.output
    assert draft(project) == "mitt\n"
    assert hashlib.sha256(word_file.read_bytes()).hexdigest() == before


def test_a_folder_is_brought_in_at_once_and_what_cannot_be_read_stops_nobody(project: Path, word_file: Path) -> None:
    (word_file.parent / "ødelagt.docx").write_text("ikke Word", encoding="utf-8")
    (word_file.parent / "~$Rutine.docx").write_text("låst", encoding="utf-8")
    result = bring_in(project, word_file.parent)
    assert "Rutine.docx → docs/fjord/rutiner/rutine-for-epikrise.md" in result.output
    assert "ødelagt.docx: ikke hentet. Filen er ikke et Word-dokument" in result.output
    assert "~$" not in result.output


def test_a_file_of_another_kind_is_refused_in_norwegian(project: Path) -> None:
    (project / "a.odt").write_text("", encoding="utf-8")
    result = bring_in(project, project / "a.odt")
    assert (result.exit_code, "verken .docx eller .pdf" in result.output) == (2, True)


def test_a_file_that_is_not_word_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"\0\1")
    with pytest.raises(Refused):
        read_word(tmp_path / "a.docx")


WHOLE = {
    "an agreement": """## 1 Parter

1.1 Avtalen er mellom Nordre fylke og Fjord sykehus.

## 2 Ansvar {#ansvar}

### 2.1 Sykehusets ansvar

2.1.1 Sykehuset varsler samme dag, se [punkt 1.1](#p1-1).

- innen klokken 15
- på elektronisk melding

2.1.2 Sykehuset sender **epikrisen** med pasienten.

### 2.2 Kommunens ansvar

2.2.1 Kommunen svarer innen to timer [må bekreftes: hvem svarer i helgen?].

## 3 Uenighet

3.1 Partene snakker sammen først.

3.2 Blir de ikke enige, går saken til utvalget.
""",
    "a routine with a table": """Innledning uten nummer.

## 1 Hvem får epikrisen

1.1 Sykehuset sender epikrisen til fastlegen, jf. pasientjournalforskriften § 15.

1.2 Pasienten får den også.

## 2 Meldinger

| Melding | Fra | Når |
| --- | --- | --- |
| Henvisning | Fastlegen | Når det trengs |
| Epikrise | Sykehuset | Utskrivningsdagen |

## 3 Når noe mangler

3.1 Fastlegen sender dialogmelding.
""",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_a_whole_agreement_or_routine_comes_back_from_word_clause_by_clause(
    project: Path, tmp_path: Path, text: str
) -> None:
    source = tmp_path / "Rutine for epikrise.docx"
    pypandoc.convert_text(text, "docx", "markdown", outputfile=str(source))
    bring_in(project, source)
    assert clauses(draft(project)) == clauses(text)


def test_a_file_with_a_document_type_of_its_own_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>')
    with pytest.raises(Refused, match="ikke et vanlig Word-dokument"):
        read_word(source)


def test_a_title_from_the_properties_of_the_file_is_told_of(project: Path, tmp_path: Path) -> None:
    write_word(tmp_path / "scan_003.docx", [paragraph("Legen ringer.")], title="Rutine for epikrise")
    assert (
        "tittelen «Rutine for epikrise» er lest av filens egenskaper"
        in bring_in(project, tmp_path / "scan_003.docx").output
    )
    assert 'title: "Rutine for epikrise"' in draft(project)


@pytest.mark.parametrize("junk", ["", "Microsoft Word - Notat", "Dokument1", "Mal", "gammel.doc"])
def test_a_title_that_a_program_made_is_none_and_the_file_gives_its_name(
    project: Path, tmp_path: Path, junk: str
) -> None:
    write_word(tmp_path / "Rutine_for_epikrise.docx", [paragraph("Legen ringer.")], title=junk)
    said = bring_in(project, tmp_path / "Rutine_for_epikrise.docx").output
    assert "fant ingen tittel i teksten; tittelen er navnet på filen" in said
    assert 'title: "Rutine for epikrise"' in draft(project)


@pytest.mark.parametrize("name", ["Rutine for epikrise 05837112003.docx", "058371 12003_rutine for epikrise.docx"])
@pytest.mark.parametrize("readable", [True, False])
def test_an_identity_number_in_the_name_of_a_file_is_never_printed(
    project: Path, tmp_path: Path, name: str, readable: bool
) -> None:
    if readable:
        write_word(tmp_path / name, [paragraph("Legen ringer.")])
    else:
        (tmp_path / name).write_text("ikke Word", encoding="utf-8")
    said = bring_in(project, tmp_path / name).output
    everywhere = said + "".join(map(str, (project / "docs").rglob("*"))) + (draft(project) if readable else "")
    assert "12003" not in everywhere
    assert ("ligner et fødselsnummer" in said) == readable


def test_forty_findings_of_one_kind_are_one_line(project: Path, tmp_path: Path) -> None:
    short = ["ABCD", "EFGH", "IJKL"]
    write_word(
        tmp_path / "Rutine for epikrise.docx", [paragraph(f"Legen bruker {one} når det trengs.") for one in short]
    )
    said = [
        line
        for line in bring_in(project, tmp_path / "Rutine for epikrise.docx").output.splitlines()
        if "forkortelsen" in line
    ]
    assert len(said) == 1
    assert "forkortelsen ABCD, EFGH, IJKL er ikke forklart" in said[0]


def test_a_folder_of_many_files_reads_the_library_twice_however_many_they_are(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mange"
    folder.mkdir()
    for number in range(5):
        write_word(
            folder / f"{number}.docx", [paragraph(f"Rutine {number}", style="Tittel"), paragraph("Legen ringer.")]
        )
    times = []

    def counted(project: Project, today: date) -> Library:
        times.append(today)
        return Library.read(project.docs, today)

    monkeypatch.setattr(Project, "library", counted)
    assert bring_in(project, folder).exit_code == 0
    assert len(list((project / "docs/fjord/rutiner").glob("*.md"))) == 5
    assert len(times) == 2


def test_two_files_of_one_title_become_one_draft_and_a_refusal(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "to"
    folder.mkdir()
    for name in ("a", "b"):
        write_word(
            folder / f"{name}.docx", [paragraph("Rutine for epikrise", style="Tittel"), paragraph(f"Fra {name}.")]
        )
    said = bring_in(project, folder)
    assert said.exit_code == 2
    assert "b.docx: ikke hentet. docs/fjord/rutiner/rutine-for-epikrise.md finnes fra før" in said.output
    assert "Fra a." in draft(project)


def test_a_picture_in_a_table_that_stays_html_is_shown_there(project: Path, word_file: Path) -> None:
    # A list in a cell is more than Markdown can hold.
    grid = "+--------------+------+\n| ![](dot.png) | - en |\n|              | - to |\n+--------------+------+\n"
    source = word_file.parent / "Tabell.docx"
    pypandoc.convert_text(
        f"---\ntitle: Rutine for epikrise\n---\n\n{grid}",
        "docx",
        "markdown",
        outputfile=str(source),
        extra_args=[f"--resource-path={word_file.parent}"],
    )
    bring_in(project, source)
    assert '<img src="../bilder/rutine-for-epikrise-1.png"' in draft(project)
