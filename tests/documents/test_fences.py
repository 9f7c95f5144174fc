"""What the checks take for code is code on the page, however its fences stand: what is code is not looked at."""

from __future__ import annotations

import pytest

from macros.documents.text.blanking import without_fences
from macros.documents.text.fences import even
from tests.worlds.engine import site_engine

ACTS = "<script>alert(1)</script>"
AS_CODE = (
    f"```\n{ACTS}\n```",
    f"~~~\n{ACTS}\n   ~~~",
    f"  ~~~\n{ACTS}\n~~~",
    f"~~~\n{ACTS}\n~~~~~",
    f"~~~python noe annet\n{ACTS}\n~~~",
    f"~~~ {{.html}} noe\n{ACTS}\n~~~",
    f"~~~ `kode` i tittelen\n{ACTS}\n~~~",
    f"- ~~~\n  {ACTS}\n  ~~~",
    f"- a\n\n  ~~~\n{ACTS}\n~~~",
    f"- a\n\n\t~~~\n\t{ACTS}\n\t~~~",
    f"> ~~~\n>{ACTS}\n> ~~~",
    f"!!! note\n\n    ~~~\n  {ACTS}\n    ~~~",
)
AS_TEXT = (
    f"~~~\n{ACTS}\n    ~~~",
    f"~~~~\n{ACTS}\n~~~",
    f"~~~\n{ACTS}\n~~~ slutt",
    f"> ~~~\n> {ACTS}\n\n~~~",
    f"~~~\n{ACTS}\n```",
)


@pytest.mark.parametrize("typed", AS_CODE)
def test_what_is_not_looked_at_is_shown_and_does_nothing(typed: str) -> None:
    assert "script" not in without_fences(typed)
    html = site_engine().convert(typed)
    assert "<script" not in html
    assert "alert" in html


@pytest.mark.parametrize("typed", AS_TEXT)
def test_what_nothing_closes_is_looked_at(typed: str) -> None:
    assert ACTS in without_fences(typed)


@pytest.mark.parametrize("typed", AS_CODE)
def test_what_is_laid_out_once_stays(typed: str) -> None:
    assert even(even(typed)) == even(typed)
