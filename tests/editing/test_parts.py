"""The editor is fetched once, held against its checksum, and the build goes on without it when it cannot be had."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from macros.documents.repository import Host, Repository
from macros.editing.desk import editor, parts


def test_a_package_that_is_not_the_one_we_know_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forged(package: parts.Package, folder: Path) -> Path:
        (folder / "decap-cms.js").write_text("annet", encoding="utf-8")
        with tarfile.open(folder / "a.tgz", "w:gz") as archive:
            archive.add(folder / "decap-cms.js", package.file)
        return folder / "a.tgz"

    monkeypatch.setattr(parts, "_downloaded", forged)
    with pytest.raises(parts.PartsMissing, match="feil sjekksum"):
        parts.fetch(tmp_path / "cache")
    assert list((tmp_path).rglob("*.js")) == []


def test_without_npm_the_reason_is_told_in_norwegian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(parts.PartsMissing, match="npm finnes ikke"):
        parts.fetch(tmp_path)


def test_what_was_fetched_before_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in parts.PACKAGES:
        target = tmp_path / f"{package.name}-{package.version}" / package.file_name
        target.parent.mkdir()
        target.write_text("", encoding="utf-8")
    monkeypatch.setenv("PATH", "")
    assert len(parts.fetch(tmp_path)) == len(parts.PACKAGES)


@pytest.mark.parametrize(
    ("repository", "on"),
    [
        (None, False),
        (Repository("https://github.com/a/b"), False),
        (Repository("https://github.com/a/b", sign_in="https://inn.example.org"), True),
        (Repository("https://git.example.org/a/b", host=Host.FORGEJO, sign_in="https://inn.example.org"), False),
    ],
)
def test_the_editor_is_published_only_where_its_users_can_sign_in(repository: Repository | None, on: bool) -> None:
    assert editor.switched_on(repository, branch=None) is on
