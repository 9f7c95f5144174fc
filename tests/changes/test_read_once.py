"""A version is read and judged once: most texts stand as they were approved, and many follow the same one."""

from __future__ import annotations

import pytest

from macros.changes.versions import Texts
from macros.checks.old_texts import withheld
from macros.checks.rule import Finding, Severity
from macros.checks.run import ALONE
from macros.documents.document import read_file
from macros.documents.fault import Place
from tests.worlds.decided import COMMON, LOCAL, Decided, local


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    """The common text has 1.0 and 1.1, and a word was mended since; the one that follows it has read both."""
    world = Decided.begun(tmp_path_factory.mktemp("decided"))
    world.second()
    world.approve({LOCAL: local("1.1", "2026-03-20", "1.1")})
    world.publish()
    world.change(COMMON, "samme dag", "straks")
    return world


def test_a_version_that_the_text_still_says_is_not_read_again(world: Decided) -> None:
    library = world.library
    stands, was = library.by_id["fjord-epikrise"], library.by_id["felles-epistler"]
    texts = Texts(library)
    newest, first = (texts.get("fjord-epikrise", number) for number in ("1.1", "1.0"))
    assert newest
    assert first
    assert newest.file is stands
    assert first.file is not stands
    assert was not in newest.library.files, "a word was mended since"
    again = Texts(library).get("fjord-epikrise", "1.0")
    assert again
    assert again.library.files[1] is first.library.files[1], "what many follow is read once"


def test_what_was_found_in_a_text_that_stands_is_not_looked_for_again(world: Decided) -> None:
    text = Texts(world.library).get("fjord-epikrise", "1.1")
    assert text
    ALONE[text.file] = [Finding("privacy-contact", Severity.ERROR, text.file.path, Place(1), "et nummer", "")]
    assert withheld(text, "") == "et nummer"


def test_a_file_knows_what_it_was_read_from() -> None:
    data = b"---\ntitle: Epikrise\n---\nTekst.\n"
    file = read_file(LOCAL, data)

    assert file.is_read_from(data)
    assert file.is_read_from(data.replace(b"\n", b"\r\n")), "line ends of Windows mean the same"
    assert not file.is_read_from(data + b".")
    assert not file.is_read_from(data + b"\xff")
    assert not read_file(LOCAL, data + b"\xff").is_read_from(data + "\xff".encode()), "it could not be read"
