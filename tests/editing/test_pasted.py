"""What is imported from Word reads as what is pasted from it does; tests/desk/test_pasting.py is the other half."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.editing.importing.numbering import in_our_form
from macros.editing.importing.word.reading import read_word
from tests.worlds.pasted import Pasted, pasted
from tests.worlds.word_file import TAB, paragraph, run, write_word

pytest.importorskip("pypandoc", reason="gruppen word er ikke installert")


def runs(words: str) -> list[str]:
    first, *others = words.split("\t")
    return [run(first), *(piece for other in others for piece in (TAB, run(other)))]


@pytest.mark.parametrize("case", pasted(), ids=lambda case: case.paragraphs[-1][:30])
def test_the_import_reads_paragraphs_of_word_as_pasting_does(case: Pasted, tmp_path: Path) -> None:
    write_word(tmp_path / "a.docx", [paragraph(*runs(words)) for words in case.paragraphs])
    read = read_word(tmp_path / "a.docx")
    found = in_our_form(read.title, read.markdown, clauses=True).markdown
    assert found.replace("\\", "").rstrip("\n") == case.markdown.replace("\\", "")
