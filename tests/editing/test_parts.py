"""The editor is fetched once, held against its checksum, and the build goes on without it when it cannot be had."""

from __future__ import annotations

import hashlib
import tarfile
from base64 import b64encode
from pathlib import Path

import pytest

from macros.documents.project.repository import Host, Repository
from macros.editing.desk import editor, parts
from macros.editing.desk.forms import configuration
from tests.worlds.tiny import PLACES, Shelf


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


@pytest.fixture
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache after one package was fetched; nothing more can be."""
    (tmp_path / "a.js").write_text("rett", encoding="utf-8")
    with tarfile.open(tmp_path / "a.tgz", "w:gz") as archive:
        archive.add(tmp_path / "a.js", "package/a.js")
    integrity = b64encode(hashlib.sha512((tmp_path / "a.tgz").read_bytes()).digest()).decode()
    monkeypatch.setattr(parts, "PACKAGES", (parts.Package("a", "1", integrity, "package/a.js"),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "_downloaded", lambda package, folder: tmp_path / "a.tgz")
        parts.fetch(tmp_path / "cache")
    monkeypatch.setenv("PATH", "")
    return tmp_path / "cache/a-1"


def test_what_was_fetched_before_needs_no_network(known: Path) -> None:
    assert [part.read_text(encoding="utf-8") for part in parts.fetch(known.parent)] == ["rett"]


def test_a_file_that_was_put_among_the_fetched_is_not_used(known: Path) -> None:
    (known / "a.js").write_text("ondt", encoding="utf-8")
    assert [part.read_text(encoding="utf-8") for part in parts.fetch(known.parent)] == ["rett"]


def test_a_package_that_was_changed_since_is_not_used(known: Path) -> None:
    (known / "package.tgz").write_bytes(b"ondt")
    with pytest.raises(parts.PartsMissing, match="npm finnes ikke"):
        parts.fetch(known.parent)


@pytest.mark.parametrize(
    ("repository", "on"),
    [
        (None, False),
        (Repository("https://github.com/a/b"), False),
        (Repository("https://github.com/a/b", sign_in="https://inn.example.org"), True),
        (Repository("https://git.example.org/a/b", host=Host.FORGEJO), False),
        (Repository("https://git.example.org/a/b", host=Host.FORGEJO, app_id="skjemaet"), True),
        (Repository("https://gitlab.example.org/a/b", host=Host.GITLAB, app_id="skjemaet"), True),
    ],
)
def test_the_editor_is_published_only_where_its_users_can_sign_in(repository: Repository | None, on: bool) -> None:
    assert editor.switched_on(repository, branch=None) is on


@pytest.mark.parametrize("host", Host)
def test_the_form_saves_proposals_at_every_host_and_never_straight_to_what_is_published(
    host: Host, shelf: Shelf
) -> None:
    repository = Repository("https://git.example.org/a/b", host=host, sign_in="https://inn.example.org", app_id="x")
    saved_with = editor.backend(repository, branch=None)
    assert saved_with["name"] in {"github", "gitlab", "forgejo"}  # not Decap's «gitea», «azure» or «bitbucket»
    assert (saved_with["repo"], saved_with["branch"]) == ("a/b", "main")
    assert configuration(shelf(PLACES), "fjord")["publish_mode"] == "editorial_workflow"


def test_the_form_finds_a_host_below_a_folder_and_a_group_within_a_group() -> None:
    forgejo = Repository("https://example.org/git/a/b", host=Host.FORGEJO, app_id="x")
    gitlab = Repository("https://gitlab.example.org/a/b/c", host=Host.GITLAB, app_id="x")
    assert editor.backend(forgejo, branch=None)["api_root"] == "https://example.org/git/api/v1"
    assert editor.backend(gitlab, branch=None)["repo"] == "a/b/c"
    assert editor.backend(gitlab, branch=None)["api_root"] == "https://gitlab.example.org/api/v4"
