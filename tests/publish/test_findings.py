"""What is found in a file alone is kept with it, and found again as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.reading.meaning import numbered, seals
from macros.checks.rule import RULES, Finding
from macros.checks.run import check
from macros.documents.document import read_file
from macros.documents.fault import Fault
from macros.documents.file import File
from macros.documents.library import Library
from macros.documents.project.ledger import Ledger, Published
from macros.documents.text.fingerprint import fingerprint_of
from macros.publish.keeping.findings import kept_anchors, kept_findings
from macros.publish.keeping.store import Store
from tests.worlds.today import TODAY

TEXT = "---\ntitle: Prøve\nsummary: Prøve.\n---\n\nSvaret\u200b sendes.\n\n<script>1</script>\n"
AREA = "id: a\ntitle: A\nshort_title: A\nsummary: Et område.\nowner: a-organ\ntype: community\n"


def checked(text: str, folder: Path, day: date = TODAY) -> list[Finding]:
    with Store(folder / "build" / "kept") as store, store.shelf("found") as shelf:
        archive = Archive(Library([read_file("om/prove.md", text.encode())], day))
        return check(archive, keep=kept_findings(shelf, day)).findings


def test_what_was_found_is_found_again_without_looking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = checked(TEXT, tmp_path)
    assert {"content-letters", "security-html"} <= {one.rule for one in found}

    def looks(*_: object) -> None:
        raise AssertionError("looked again")

    for name in ("content-letters", "security-html"):
        monkeypatch.setattr(RULES[name], "check", looks)

    assert checked(TEXT, tmp_path) == found
    with pytest.raises(AssertionError, match="looked again"):
        checked(TEXT + "\nMer.\n", tmp_path)
    with pytest.raises(AssertionError, match="looked again"):
        checked(TEXT, tmp_path, TODAY + timedelta(days=1))


def test_the_anchors_of_a_text_are_found_again_until_it_is_another(tmp_path: Path) -> None:
    def anchors(heading: str) -> tuple[tuple[str, ...], bool]:
        file = read_file("om/prove.md", f"{TEXT}\n## {heading}\n".encode())
        with Store(tmp_path / "build" / "kept") as store, store.shelf("found") as shelf:
            return kept_anchors(shelf, Library([file], TODAY))["om/prove.md"], "sections" in vars(file)

    assert anchors("Svar {#svar}") == (("svar",), True)
    assert anchors("Svar {#svar}") == (("svar",), False)
    assert anchors("Svar {#nye}") == (("nye",), True)


def test_a_rule_that_looks_at_a_file_alone_is_given_no_other() -> None:
    alone = [rule for rule in RULES.values() if rule.alone]
    assert alone
    seen: list[int] = []

    def noted(file: object, archive: Archive) -> list[Finding]:
        seen.append(len(archive.library.files))
        return []

    with pytest.MonkeyPatch.context() as patch:
        for rule in alone:
            patch.setattr(rule, "check", noted)
        files = [read_file(f"om/{name}.md", TEXT.encode()) for name in "ab"]
        check(Archive(Library(files, TODAY)))

    assert set(seen) == {1}


def test_what_is_found_in_a_file_by_its_line_in_the_ledger_is_found_anew_when_the_line_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    look = RULES["permalinks-meaning"].check

    def noted(file: File, archive: Archive) -> Iterator[Fault]:
        looked.append(1)
        return look(file, archive)

    monkeypatch.setattr(RULES["permalinks-meaning"], "check", noted)
    file = read_file("a/index.md", f"---\n{AREA}---\n\n## 1 Svar\n\n1.1 Legen svarer.\n".encode())
    right, wrong = seals(numbered(file))["p1-1"], fingerprint_of("Pasienten ringer.")

    def found(seal: str, *others: File) -> list[str]:
        ledger = Ledger({"a": Published(anchors=("p1-1", "p1-2"), seals={"p1-1": seal, "p1-2": right})})
        with Store(tmp_path / "build" / "kept") as store, store.shelf("found") as shelf:
            archive = Archive(Library([file, *others], TODAY, ledger=ledger))
            report = check(archive, keep=kept_findings(shelf, TODAY))
        return [one.path for one in report.findings if one.rule == "permalinks-meaning"]

    assert found(right) == found(right) == []
    assert len(looked) == 1
    assert found(wrong) == ["docs/a/index.md"]
    assert found(wrong, replace(file, path="b/index.md")) == ["docs/a/index.md"]


def test_an_abbreviation_is_told_of_until_somebody_has_explained_it(tmp_path: Path) -> None:
    text = read_file("om/prove.md", f"{TEXT}\nSvaret går til XYU i dag.\n".encode())
    head = "id: a-organ\ntitle: Utvalget\nshort: XYU\nsummary: Et organ.\nowner: a-organ\nlevel: professional\n"
    body = read_file("a/organer/organ.md", f"---\n{head}---\n".encode())

    def told(*files: File) -> bool:
        with Store(tmp_path / "build" / "kept") as store, store.shelf("found") as shelf:
            report = check(Archive(Library([text, *files], TODAY)), keep=kept_findings(shelf, TODAY))
        return any(one.rule == "content-language" and "XYU" in one.message for one in report.findings)

    assert told()
    assert not told(body)
    assert told()
