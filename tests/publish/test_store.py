"""What is kept on disk from one build to the next: found again, bounded, and never trusted when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from macros.documents.project.project import Project
from macros.publish.keeping.around import around
from macros.publish.keeping.store import Store, key_of


def test_what_is_kept_is_there_in_the_next_build(tmp_path: Path) -> None:
    with Store(tmp_path / "kept") as store:
        assert store.get("a") is None
        store.put("a", b"\0whatever\xff")
    with Store(tmp_path / "kept") as store:
        assert store.get("a") == b"\0whatever\xff"


def test_a_shelf_has_what_the_build_before_asked_for(tmp_path: Path) -> None:
    made: list[str] = []

    def make(key: str) -> tuple[str, int]:
        made.append(key)
        return key, 1

    def asked(*keys: str) -> list[object]:
        with Store(tmp_path / "build" / "kept") as store, store.shelf("small") as shelf:
            return [shelf.kept(key, partial(make, key)) for key in keys]

    assert asked("a", "b", "a") == asked("a", "b", "a") == [["a", 1], ["b", 1], ["a", 1]]
    assert made == ["a", "b"]
    asked("a")
    asked("a", "b")
    assert made == ["a", "b", "b"]


def test_what_was_not_used_for_longest_goes_first_when_there_is_too_much(tmp_path: Path) -> None:
    for name in "abc":
        with Store(tmp_path, most=30) as store:
            store.put(name, name.encode() * 10)
            store.get("a")
    with Store(tmp_path, most=30) as store:
        assert [name for name in "abc" if store.get(name)] == ["a", "c"]


def rewritten(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "kept.sqlite")) as opened, opened:
        opened.execute(statement, values)


def test_a_part_that_is_damaged_is_not_there(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("a", b"whole")
    rewritten(tmp_path, "UPDATE kept SET data = ?", b"whale")
    with Store(tmp_path) as store:
        assert store.get("a") is None


@pytest.fixture
def somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Become another user, who keeps a key of their own."""
    return lambda: monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "somebody-else"))


def test_what_somebody_else_has_kept_is_not_there(tmp_path: Path, somebody_else: Callable[[], None]) -> None:
    with Store(tmp_path / "kept") as store:
        store.put("a", b"<script>alert(1)</script>")
    somebody_else()
    with Store(tmp_path / "kept") as store:
        assert store.get("a") is None
        store.put("a", b"<p>Tekst</p>")
    with Store(tmp_path / "kept") as store:
        assert store.get("a") == b"<p>Tekst</p>"
    key = tmp_path / "somebody-else/samhandling/kept.key"
    assert key.stat().st_mode & 0o777 == 0o600


def test_a_part_is_not_taken_for_another(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("a", b"what a is")
    rewritten(tmp_path, "UPDATE kept SET key = 'b'")
    with Store(tmp_path) as store:
        assert store.get("b") is None


HOSTILE = [
    "CREATE TRIGGER t AFTER UPDATE ON kept BEGIN DELETE FROM kept; END",
    "CREATE VIEW v AS SELECT 1",
    "ALTER TABLE kept ADD COLUMN more",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_store_that_is_made_otherwise_than_ours_is_begun_anew(tmp_path: Path, statement: str) -> None:
    with Store(tmp_path) as store:
        store.put("a", b"old")
    rewritten(tmp_path, statement)
    with Store(tmp_path) as store:
        assert store.get("a") is None
        store.put("a", b"new")
    with Store(tmp_path) as store:
        assert store.get("a") == b"new"


def test_a_view_that_never_ends_in_place_of_the_table_stops_nobody(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS key, n AS seal FROM c"
    rewritten(tmp_path, f"CREATE VIEW kept AS {endless}")
    with Store(tmp_path) as store:
        assert store.get("a") is None


@pytest.mark.parametrize("name", ["kept.sqlite", "kept.sqlite-wal", "kept.sqlite-shm"])
def test_no_link_in_place_of_the_store_is_followed(tmp_path: Path, name: str) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / name).symlink_to(tmp_path / "elsewhere")
    with Store(tmp_path / "kept") as store:
        store.put("a", b"x")
        assert store.get("a") is None
    assert not (tmp_path / "elsewhere").exists()


def test_who_has_no_place_for_a_key_is_not_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in its place")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with Store(tmp_path / "kept") as store:
        store.put("a", b"x")
    with Store(tmp_path / "kept") as store:
        assert store.get("a") == b"x", "in this process the key is the same"


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"x" * 500])
def test_a_store_that_cannot_be_read_is_begun_anew(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite").write_bytes(damage)
    with Store(tmp_path) as store:
        store.put("a", b"new")
    with Store(tmp_path) as store:
        assert store.get("a") == b"new"


def test_where_nothing_can_be_kept_nothing_is_and_nobody_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in its place")
    with Store(tmp_path / "kept") as store:
        store.put("a", b"x")
        assert store.get("a") is None


def test_a_key_is_another_when_anything_in_it_is() -> None:
    assert key_of("a", ("b", 1)) == key_of("a", ("b", 1))
    assert len({key_of("a", "b"), key_of("ab"), key_of("a", "b", ""), key_of(("a", "b"))}) == 4


def test_what_surrounds_the_documents_is_another_when_the_look_or_a_setting_is(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settings.write_text("site_name: Prøve\n", encoding="utf-8")
    (tmp_path / "overrides").mkdir()
    found = [around(project)]
    for path, text in (("overrides/main.html", "<p>"), ("overrides/main.html", "<b>"), ("mkdocs.yml", "site_name: Ny")):
        (tmp_path / path).write_text(text, encoding="utf-8")
        found.append(around(project))

    assert len(set(found)) == 4
    assert found[-1] == around(project)


def test_many_processes_keep_their_parts_in_one_store(tmp_path: Path) -> None:
    others = [get_context("fork").Process(target=_keep, args=(tmp_path, number)) for number in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join()

    with Store(tmp_path) as store:
        assert all(store.get(f"{number} {part}") for number in range(3) for part in range(50))


def _keep(folder: Path, number: int) -> None:
    store = Store(folder)
    for part in range(50):
        store.put(f"{number} {part}", b"en side")
        store.save()
