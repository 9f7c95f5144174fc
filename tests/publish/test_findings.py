"""What is found in a file alone is kept with it, and found again as it was."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import RULES, Finding
from macros.checks.run import check
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.publish.findings import kept_anchors, kept_findings
from macros.publish.store import Store
from tests.worlds.today import TODAY

TEXT = "---\ntitle: Prøve\nsummary: Prøve.\n---\n\nSvaret\u200b sendes.\n\n<script>1</script>\n"


def checked(text: str, folder: Path, day: date = TODAY) -> list[Finding]:
    with Store(folder / "build" / "kept") as store:
        archive = Archive(Library([read_file("om/prove.md", text.encode())], day))
        return check(archive, keep=kept_findings(store, day)).findings


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
        with Store(tmp_path / "build" / "kept") as store:
            return kept_anchors(store, Library([file], TODAY))["om/prove.md"], "sections" in vars(file)

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
