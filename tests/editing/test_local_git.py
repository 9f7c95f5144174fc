"""What is edited on this machine becomes one branch and one commit, and the work tree is left alone."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest

from macros.documents.history.git import NoAnswer
from macros.editing.desk.local_git import Changed, LocalGit, Misunderstood, NotThere, current_branch
from tests.worlds.git import commit, git
from tests.worlds.git import repository as start

PATH = "docs/fjord/rutiner/epikrise.md"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text("før\n", encoding="utf-8")
    return start(tmp_path)


def stands(repository: Path, path: str = PATH) -> dict[str, str | None]:
    asked = {"collection": "fjord-rutiner", "slug": "epikrise", "path": path}
    found: dict[str, str | None] = LocalGit(repository, "main").answer("whatStands", asked)
    return found


def save(repository: Path, text: str, path: str = PATH, read: str | None = None) -> None:
    """Save on top of what stands there, or of what was `read` earlier."""
    read = stands(repository, path)["read"] if read is None else read
    LocalGit(repository, "main").answer(
        "persistEntry",
        {
            "dataFiles": [{"path": path, "slug": "epikrise", "raw": text, "read": read}],
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


def test_a_proposal_that_was_merged_waits_no_more_and_the_next_one_begins_from_what_readers_have(
    repository: Path,
) -> None:
    local = LocalGit(repository, "main")
    save(repository, "Lagt til.")
    git(repository, "merge", "--quiet", BRANCH)
    published(repository, "Rettet siden.")
    assert local.answer("unpublishedEntries", {}) == []
    assert (stands(repository)["proposal"], stands(repository)["main"]) == (None, "Rettet siden.")

    save(repository, "Mer.")
    assert git(repository, "merge-base", "main", BRANCH) == git(repository, "rev-parse", "main")
    assert git(repository, "show", f"{BRANCH}:{PATH}") == "Mer."


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


BRANCH = "cms/fjord-rutiner/epikrise"


def published(repository: Path, text: str) -> None:
    (repository / PATH).write_text(text, encoding="utf-8")
    commit(repository)


def test_the_second_of_two_editors_is_refused_and_the_first_ones_words_stand(repository: Path) -> None:
    read = stands(repository)["read"]
    save(repository, "den første\n", read=read)
    with pytest.raises(Changed):
        save(repository, "den andre\n", read=read)
    assert stands(repository)["proposal"] == "den første\n"


def test_what_its_readers_got_meanwhile_is_not_written_over(repository: Path) -> None:
    read = stands(repository)["read"]
    published(repository, "nytt\n")
    with pytest.raises(Changed):
        save(repository, "før, og mitt\n", read=read)
    assert git(repository, "branch", "--list", "cms/*") == ""


def test_a_save_that_does_not_say_what_it_has_read_is_refused(repository: Path) -> None:
    with pytest.raises(Changed):
        save(repository, "etter\n", read="")


def test_a_file_that_somebody_else_made_under_the_same_name_is_not_written_over(repository: Path) -> None:
    path = "docs/fjord/rutiner/ny.md"
    read = stands(repository, path)["read"]
    save(repository, "den ene\n", path, read)
    with pytest.raises(Changed):
        save(repository, "den andre\n", path, read)


def test_a_proposal_that_took_in_what_was_published_differs_in_its_own_words_and_can_be_merged(
    repository: Path,
) -> None:
    save(repository, "mitt\n")
    published(repository, "deres\n")
    found = stands(repository)
    assert (found["proposal"], found["main"], found["common"]) == ("mitt\n", "deres\n", "før\n")
    save(repository, "deres\nmitt\n")
    changed = git(repository, "diff", f"main...{BRANCH}", "--unified=0").splitlines()[5:]
    assert changed == ["+mitt"]
    git(repository, "merge", "--quiet", "--no-edit", BRANCH)
    assert (repository / PATH).read_text(encoding="utf-8") == "deres\nmitt\n"


def test_what_else_a_proposal_brings_stays_in_it_when_it_takes_in_what_was_published(repository: Path) -> None:
    picture = "docs/fjord/bilder/flyt.png"
    save(repository, "mitt\n")
    save(repository, "til bildet\n", picture)
    published(repository, "deres\n")
    save(repository, "deres\nmitt\n")
    assert git(repository, "diff", "--name-only", f"main...{BRANCH}").split() == [picture, PATH]


def test_what_git_refuses_is_told_with_the_words_of_git(repository: Path) -> None:
    save(repository, "etter\n")
    git(repository, "worktree", "add", "--quiet", str(repository / "annet"), BRANCH)
    with pytest.raises(NoAnswer, match="annet"):
        LocalGit(repository, "main").answer(
            "deleteUnpublishedEntry", {"collection": "fjord-rutiner", "slug": "epikrise"}
        )
    assert stands(repository)["proposal"] == "etter\n"
