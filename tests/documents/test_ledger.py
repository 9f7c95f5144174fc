"""The ledger of what is published: small, quick to read, and never less than it was."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
import yaml

from macros.documents.history.versions import Recorded
from macros.documents.project.as_written import as_written
from macros.documents.project.ledger import Ledger, Published, _OnceEach, read_ledger
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


_WRITTEN = Ledger(
    {
        "felles-a": text_number(1),
        "felles-b": Published(
            ("felles/rutiner/b/", "felles/rutiner/b-før/"),
            ("s1",),
            versions={
                "1.0": Recorded(date(2024, 3, 12), withdrawn="Navnga en person: se referatet (side 3)."),
                "2.1": Recorded(date(2025, 3, 26), "0e25" * 10, {"felles-a": "12" * 20, "felles-c": "ab" * 32}),
            },
        ),
        "oslo": Published(),
    },
    {"felles-gammel": "felles-a", "felles-a#p9": "felles-a#p1-1"},
).write()


def by_yaml(text: str) -> object:
    return yaml.load(text, Loader=_OnceEach)  # noqa: S506 (it is a safe loader)


def test_what_the_program_wrote_is_read_line_by_line_as_yaml_reads_it() -> None:
    for text in (_WRITTEN, Ledger().write(), Ledger({"felles-a": Published()}).write()):
        assert as_written(text) == by_yaml(text)


def test_whatever_else_stands_in_it_is_left_to_yaml() -> None:
    chance = Random(7)  # noqa: S311 (no secret is made of it)
    signs = "\"'#:,{}[]\\\n -=aå1~*&!|>%@\t\x07\u2028\u0085"
    read = 0
    for _ in range(4000):
        at, length = chance.randrange(len(_WRITTEN)), chance.choice((0, 0, 1, 5))
        text = _WRITTEN[:at] + chance.choice(signs) * chance.choice((0, 1, 1, 2)) + _WRITTEN[at + length :]
        found = as_written(text)
        read += found is not None
        assert found is None or found == by_yaml(text), text
    assert read > 400


@pytest.mark.parametrize(
    "line",
    [
        '      "1.0": {on: 2024-02-31, file: "' + "ab" * 20 + '"}',
        '      "2.1": {on: 2024-03-12, withdrawn: "To ganger."}',
        "      1.0: {on: 2024-03-12, withdrawn: Uten anførselstegn}",
        '      "1.0": {on: 2024-03-12, withdrawn: "Med \\u00e5."}',
    ],
)
def test_a_line_that_is_typed_otherwise_says_what_yaml_says(line: str) -> None:
    first = next(one for one in _WRITTEN.splitlines() if one.startswith('      "1.0"'))
    text = _WRITTEN.replace(first, line)
    assert as_written(text) is None
    assert read_ledger(text).unreadable or "1.0" in read_ledger(text).published["felles-b"].versions
