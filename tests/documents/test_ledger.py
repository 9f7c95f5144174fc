"""The ledger of what is published: small, quick to read, and never less than it was."""

from __future__ import annotations

from macros.documents.project.ledger import Ledger, Published, read_ledger
from macros.documents.text.fingerprint import fingerprint_of
from tests.worlds.patience import within


def text_number(number: int) -> Published:
    clauses = [f"p{section}-{clause}" for section in range(1, 6) for clause in range(1, 6)]
    return Published(
        (f"felles/rutiner/tekst-{number}/",),
        ("s1", "s2", "s3", *clauses),
        {clause: fingerprint_of(f"{number} {clause}") for clause in clauses},
    )


def test_what_is_written_is_read_again_and_a_text_is_a_line_of_words() -> None:
    ledger = Ledger({"felles-a": text_number(1)}, {"felles-gammel": "felles-a", "felles-a#p9": "felles-a#p1-1"})
    again = read_ledger(ledger.write())
    assert (again.published, again.forwardings) == (ledger.published, ledger.forwardings)
    assert [line.split()[0] for line in ledger.write().split("published:")[1].split("\n") if line] == [
        "felles-a:",
        "addresses:",
        "anchors:",
    ]


def test_five_thousand_texts_are_small_and_quick_to_read() -> None:
    written = Ledger({f"felles-tekst-{number}": text_number(number) for number in range(5000)}).write()
    assert len(written) < 5000 * 500
    assert len(read_ledger(written).published) == 5000
    assert within(2, lambda: read_ledger(written))


def test_a_ledger_of_anchors_alone_is_read() -> None:
    published = read_ledger("published: {felles-a: {addresses: [a/], anchors: s1 p1-1}}").published["felles-a"]
    assert published == Published(("a/",), ("s1", "p1-1"))


def test_what_is_published_now_is_added_and_nothing_goes() -> None:
    before = Ledger({"felles-a": Published(("a/",), ("p1-1", "p1-2"), {"p1-1": "bbbbbbbb", "p1-2": "cccccccc"})})
    after = before.with_({"felles-a": Published(("b/",), ("p1-1", "p1-3"), {"p1-1": "dddddddd"})})
    assert after.published["felles-a"] == Published(
        ("a/", "b/"), ("p1-1", "p1-2", "p1-3"), {"p1-1": "dddddddd", "p1-2": "cccccccc"}
    )
    assert before.published["felles-a"].lies_in(after.published["felles-a"])
    assert not after.published["felles-a"].lies_in(before.published["felles-a"])
    assert not after.published["felles-a"].lies_in(None)
    without_fingerprints = Published(("a/",), ("p1-1", "p1-2"))
    assert not before.published["felles-a"].lies_in(without_fingerprints)


def test_a_key_that_stands_twice_makes_the_ledger_unreadable_so_that_nothing_is_written_over_it() -> None:
    ledger = read_ledger("published:\n  felles-a: {}\npublished:\n  felles-b: {}\n")
    assert (ledger.unreadable, ledger.doubled) == (True, ("published", 3))
