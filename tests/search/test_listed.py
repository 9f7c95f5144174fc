"""The lists of editors as the index has them: nothing is said twice, and no small word is asked for."""

from macros.search.building.listed import lists
from tests.worlds.tiny import Shelf

ACUTE = """---
title: Ord som haster
summary: Ord som setter akuttjenesten over alle treff.
terms:
  - {term: vondt i brystet, service: nod, also: [vondt brystet, vondt/smerter/vondt i brystet, får ikke puste, vil dø]}
---
"""


def test_a_form_has_no_word_that_readers_leave_out_and_none_is_there_twice(shelf: Shelf) -> None:
    (term,) = lists(shelf({"akuttord.md": ACUTE})).acute

    assert term.forms == ("vondt brystet", "vondt/smerter brystet", "ikke puste", "vil dø")
