"""What is edited on this machine becomes one branch and one commit, and the work tree is left alone."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest

from macros.editing.desk.local_git import LocalGit, Misunderstood, NotThere, current_branch
from tests.worlds.git import commit, git
from tests.worlds.git import repository as start

PATH = "docs/fjord/rutiner/epikrise.md"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text("før\n", encoding="utf-8")
    return start(tmp_path)


def save(repository: Path, text: str, path: str = PATH) -> None:
    LocalGit(repository, "main").answer(
        "persistEntry",
        {
            "dataFiles": [{"path": path, "slug": "epikrise", "raw": text}],
            "assets": [],
            "options": {"collectionName": "fjord-rutiner", "commitMessage": "Doc: endret", "status": "draft"},
        },
    )


def test_a_save_is_one_commit_on_a_branch_of_its_own(repository: Path) -> None:
    save(repository, "etter\n")
    assert git(repository, "log", "--format=%s", "main..cms/fjord-rutiner/epikrise") == "Doc: endret\n"
    assert git(repository, "show", f"cms/fjord-rutiner/epikrise:{PATH}") == "etter\n"


def test_what_the_author_has_open_is_neither_touched_nor_taken_along(repository: Path) -> None:
    (repository / PATH).write_text("uferdig\n", encoding="utf-8")
    (repository / "notat.txt").write_text("mitt\n", encoding="utf-8")
    save(repository, "etter\n")
    assert (repository / PATH).read_text(encoding="utf-8") == "uferdig\n"
    assert git(repository, "diff", "--name-only", "main", "cms/fjord-rutiner/epikrise") == f"{PATH}\n"
    assert current_branch(repository) == "main"


def test_a_proposal_can_be_taken_up_again(repository: Path) -> None:
    save(repository, "etter\n")
    here = LocalGit(repository, "main")
    assert here.answer("unpublishedEntries", {}) == ["fjord-rutiner/epikrise"]
    proposal = here.answer("unpublishedEntry", {"id": "fjord-rutiner/epikrise"})
    assert (proposal["status"], [change["path"] for change in proposal["diffs"]]) == ("draft", [PATH])


def test_an_entry_without_a_proposal_is_told_as_not_there(repository: Path) -> None:
    with pytest.raises(NotThere):
        LocalGit(repository, "main").answer("unpublishedEntry", {"collection": "fjord-rutiner", "slug": "epikrise"})


@pytest.mark.parametrize("path", ["mkdocs.yml", "docs/../mkdocs.yml", "/etc/passwd", ""])
def test_nothing_outside_the_documents_is_written(repository: Path, path: str) -> None:
    with pytest.raises(Misunderstood):
        save(repository, "etter\n", path)


def test_a_folder_without_git_has_no_branch(tmp_path: Path) -> None:
    assert current_branch(tmp_path) is None


def test_the_pictures_of_an_area_are_shown_as_they_are(repository: Path) -> None:
    picture = repository / "docs/fjord/bilder/flyt.png"
    picture.parent.mkdir()
    picture.write_bytes(b"\x89PNG\xff")
    commit(repository)
    here = LocalGit(repository, "main")
    (listed,) = here.answer("getMedia", {"mediaFolder": "docs/fjord/bilder"})
    assert (listed["path"], b64decode(listed["content"])) == ("docs/fjord/bilder/flyt.png", b"\x89PNG\xff")
    assert here.answer("getMediaFile", {"path": listed["path"]}) == listed
    with pytest.raises(NotThere):
        here.answer("getMediaFile", {"path": "docs/fjord/bilder/borte.png"})
    assert here.answer("getMedia", {"mediaFolder": "docs/nord/bilder"}) == []
