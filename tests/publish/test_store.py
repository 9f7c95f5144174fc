"""What is kept on disk is found again under its key, and never trusted when it is damaged."""

from __future__ import annotations

from multiprocessing import get_context
from pathlib import Path

import pytest

from macros.publish.store import Store, key_of

A, B, C = (key_of(name) for name in "abc")


def test_a_part_is_found_again_by_the_next_build(tmp_path: Path) -> None:
    first = Store(tmp_path)
    first.put([(A, b"<p>En side</p>")])
    first.close()

    assert Store(tmp_path).get(A) == b"<p>En side</p>"
    assert Store(tmp_path).get(B) is None


def test_a_key_has_the_borders_between_what_it_is_made_from() -> None:
    assert key_of("ab", "c") != key_of("a", "bc") != key_of("abc")
    assert key_of("ab", b"c") == key_of("ab", "c")


def test_what_was_made_first_is_let_go_of_first(tmp_path: Path) -> None:
    store = Store(tmp_path, most=25)
    store.put([(A, b"0123456789"), (B, b"0123456789")])
    store.put([(C, b"9876543210")])
    store.close()

    kept = Store(tmp_path)
    assert [kept.get(key) is not None for key in (A, B, C)] == [False, False, True]


@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_store_is_an_empty_one(tmp_path: Path, whole: bool) -> None:
    store = Store(tmp_path)
    store.put([(A, bytes(range(256)) * 100)])
    store.close()
    file = tmp_path / "parts.sqlite"
    data = file.read_bytes()
    file.write_bytes(b"noe annet" * 999 if whole else data[: len(data) // 2] + bytes(len(data) - len(data) // 2))

    again = Store(tmp_path)

    assert again.get(A) is None
    again.put([(B, b"ny")])
    again.close()
    assert Store(tmp_path).get(B) == b"ny"


def test_a_store_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("en fil der mappen skulle ligge", encoding="utf-8")

    store = Store(tmp_path / "kept")
    store.put([(A, b"en side")])
    store.close()

    assert (tmp_path / "kept").is_file()


def test_many_processes_keep_their_parts_in_one_store(tmp_path: Path) -> None:
    others = [get_context("fork").Process(target=_keep, args=(tmp_path, number)) for number in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join()

    store = Store(tmp_path)
    assert all(store.get(key_of(f"{number} {part}")) for number in range(3) for part in range(50))


def _keep(folder: Path, number: int) -> None:
    store = Store(folder)
    for part in range(50):
        store.put([(key_of(f"{number} {part}"), b"en side")])
    store.close()
