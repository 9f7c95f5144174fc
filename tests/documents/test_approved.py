"""Every version that was approved is found in the history, wherever the text lay and however it came in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.checks.run import check_project
from macros.documents.history.approved import Incomplete, in_history
from macros.documents.history.versions import Recorded, in_order, is_version
from macros.documents.project.ledger import LEDGER, Ledger, Published, read_ledger
from macros.documents.project.project import Project
from tests.worlds.command import run
from tests.worlds.decided import COMMON, LOCAL, Decided, common
from tests.worlds.git import commit, git
from tests.worlds.today import TODAY


@pytest.fixture
def world(tmp_path: Path) -> Decided:
    return Decided.begun(tmp_path / "site")


def versions(world: Decided, id_: str = "felles-epistler") -> dict[str, Recorded]:
    return in_history(world.project.docs)[id_]


def findings(world: Decided, base: str | None = None) -> list[str]:
    found = check_project(world.project, TODAY, base=base).findings
    return [one.message for one in found if one.rule == "versions-kept"]


def test_each_version_is_the_text_as_it_was_approved(world: Decided) -> None:
    first = world.blob(COMMON)
    world.change(COMMON, "Fastlegen leser epikrisen.", "Fastlegen leser epikrisen nøye.")
    world.second()
    assert versions(world) == {
        "1.0": Recorded(date(2026, 1, 10), first),
        "1.1": Recorded(date(2026, 3, 1), world.blob(COMMON)),
    }


def test_a_number_that_goes_back_takes_back_what_was_never_approved(world: Decided) -> None:
    """A text that was called approved by mistake became a draft again before anything of it was published."""
    world.change(COMMON, "status: in_force", "status: draft")
    world.change(COMMON, 'version: "1.0"', 'version: "0.1"')
    assert versions(world) == {}
    again = common("1.0", "2026-04-01", ref="sak 20/26")
    world.approve({COMMON: again}, "2026-04-01")
    assert versions(world) == {"1.0": Recorded(date(2026, 4, 1), world.blob(COMMON))}


def test_a_text_that_follows_another_is_two_files_in_the_version_it_has_read(world: Decided) -> None:
    first = world.blob(COMMON)
    world.second()
    world.change(LOCAL, 'version: "1.0"\napprovals', 'version: "1.1"\napprovals')
    found = versions(world, "fjord-epikrise")
    assert found["1.0"] == Recorded(date(2026, 2, 10), world.blob(LOCAL, "HEAD~1"), {"felles-epistler": first})
    assert found["1.1"].common == {"felles-epistler": first}
    world.change(LOCAL, 'version: "1.0"}', 'version: "1.1"}')
    world.change(LOCAL, 'version: "1.1"\napprovals', 'version: "1.2"\napprovals')
    assert versions(world, "fjord-epikrise")["1.2"].common == {"felles-epistler": world.blob(COMMON)}


def test_a_text_that_was_renamed_and_moved_to_another_area_has_its_versions(world: Decided) -> None:
    first = world.blob(COMMON)
    world.move(COMMON, "felles/rutiner/sammenfatning.md")
    world.move("felles/rutiner/sammenfatning.md", "fjord/rutiner/sammenfatning.md")
    world.approve({"fjord/rutiner/sammenfatning.md": common("2.0", "2026-03-05")})
    assert versions(world)["1.0"].file == first
    assert set(versions(world)) == {"1.0", "2.0"}


@pytest.mark.parametrize("how", ["--squash", "--no-ff"])
def test_a_proposal_counts_as_what_it_became(world: Decided, how: str) -> None:
    root = world.project.root
    git(root, "switch", "--quiet", "--create", "proposal")
    world.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    world.change(COMMON, "1.2 Fastlegen leser epikrisen.", "1.2 Fastlegen leser epikrisen samme dag.")
    git(root, "switch", "--quiet", "main")
    git(root, "merge", how, "--quiet", "proposal")
    commit(root, day="2026-03-04")
    git(root, "branch", "--delete", "--force", "proposal")
    assert versions(world)["1.1"].file == world.blob(COMMON)


def test_drafts_and_consultations_are_no_versions(world: Decided) -> None:
    world.change(COMMON, 'status: in_force\nversion: "1.0"', 'status: draft\nversion: "1.1"')
    assert set(versions(world)) == {"1.0"}


def test_a_version_whose_head_no_longer_fits_the_model_is_one_all_the_same(world: Decided) -> None:
    world.approve({COMMON: common("1.1").replace("audience: [gp, hospital]", "readers: everyone")})
    old = world.blob(COMMON)
    world.approve({COMMON: common("1.2")})
    assert versions(world)["1.1"].file == old


def test_the_ledger_takes_the_versions_in_and_lets_none_go(world: Decided) -> None:
    assert "med 3 vedtatte versjoner" in world.publish()
    before = (world.project.docs / LEDGER).read_text(encoding="utf-8")
    assert f'      "1.0": {{on: 2026-01-10, file: "{world.blob(COMMON)}"}}' in before
    world.second()
    world.change(COMMON, "samme dag", "dagen etter")
    world.publish()
    published = world.library.ledger.published
    assert list(published["felles-epistler"].versions) == ["1.0", "1.1"]
    assert read_ledger(before).published["fjord-epikrise"].versions == published["fjord-epikrise"].versions
    assert findings(world) == []


def test_a_version_line_that_a_proposal_changes_is_told(world: Decided) -> None:
    world.publish()
    ledger = world.project.docs / LEDGER
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace(world.blob(COMMON), world.blob(LOCAL)), encoding="utf-8")
    assert findings(world, "HEAD") == [
        "linjer om vedtatte versjoner er endret eller tatt bort: «felles-epistler» 1.0, «fjord-epikrise» 1.0"
    ]
    withdrawn = f'file: "{world.blob(COMMON)}"}}', 'withdrawn: "Hadde navnet på en person."}'
    ledger.write_text(text.replace(*withdrawn, 1), encoding="utf-8")
    assert findings(world, "HEAD") == []


def test_a_version_that_the_history_no_longer_holds_is_an_error(world: Decided) -> None:
    world.publish()
    ledger = world.project.docs / LEDGER
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace(world.blob("felles/rutiner/henvisning.md"), "f" * 40), encoding="utf-8")
    assert findings(world) == ["versjon 1.0 av «felles-henvisning» finnes ikke i historikken"]


def test_a_shallow_copy_is_told_with_its_cure_and_writes_no_versions(world: Decided, tmp_path: Path) -> None:
    world.publish()
    world.second()
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", world.project.root.as_uri(), str(shallow))
    copy = Decided(Project(shallow))
    (said,) = findings(copy)
    assert said == "hele historikken er ikke hentet hit, og 2 vedtatte versjoner kan ikke leses"
    with pytest.raises(Incomplete):
        in_history(copy.project.docs)
    done = run(shallow, "permalinks", "--today", TODAY.isoformat())
    assert "git fetch --unshallow" in done.output
    assert list(copy.library.ledger.published["felles-epistler"].versions) == ["1.0"]


def test_a_folder_without_a_history_is_told(world: Decided) -> None:
    world.publish()
    git(world.project.root, "worktree", "prune")
    (world.project.root / ".git").rename(world.project.root / "elsewhere")
    assert findings(world) == ["her er ingen historikk, og 3 vedtatte versjoner kan ikke leses"]


def test_what_is_written_of_a_version_is_read_again() -> None:
    old = Recorded(date(2024, 1, 2), "a" * 40, {"felles-a": "b" * 40})
    gone = Recorded(date(2025, 1, 2), withdrawn='Hadde "navn" i seg.')
    ledger = Ledger({"felles-b": Published(("b/",), (), {}, {"1.0": old, "2.0": gone})})
    assert read_ledger(ledger.write()).published == ledger.published


def test_the_name_of_a_file_in_the_ledger_is_no_number_of_a_person(world: Decided) -> None:
    number = "05837112003"  # its month + 80, so it is nobody's
    blob = number + "a" * 29
    old = Recorded(date(2024, 1, 2), blob)
    ledger = Ledger({"felles-epistler": Published(("felles/rutiner/epikrise/",), (), {}, {"0.9": old})})

    def told(text: str) -> list[str]:
        (world.project.docs / LEDGER).write_text(text, encoding="utf-8")
        return [one.path for one in check_project(world.project, TODAY).findings if one.rule == "privacy-national-id"]

    assert told(ledger.write()) == []
    assert told(ledger.write().replace(f'"{blob}"', f'"{number}"')) == [f"docs/{LEDGER}"]


def test_versions_that_are_not_as_the_program_writes_them_make_the_ledger_unreadable() -> None:
    for line in ("[1]", "{1.0: {}}", "{1.0: {on: i går, file: aaa}}", '{1.0: {on: 2024-01-02, file: "../../etc"}}'):
        assert read_ledger(f"published: {{felles-a: {{addresses: [a/], versions: {line}}}}}").unreadable, line


def test_versions_have_an_order_and_can_stand_in_an_address() -> None:
    assert sorted(["2.10", "2.9", "10.0", "2026-2"], key=in_order) == ["2.9", "2.10", "10.0", "2026-2"]
    assert [word for word in ("2.1", "2026-1", "2.1b", "2/1", "../x", "mot", "", "1.0 (ny)") if is_version(word)] == [
        "2.1",
        "2026-1",
        "2.1b",
    ]
