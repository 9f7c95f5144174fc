"""The page of two versions held against each other, word by word."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from ...changes.redline import Kept, redline
from ...changes.values import changed_values, is_long
from ...changes.versions import NOW, Text, Versions
from ...changes.wording import compare
from ..view import Settings
from .asked import Asked
from .listed import listed, pair_address, version_address
from .version import past_view

_OF_MACHINES = ("id", "adapts", "editorial")
"""Keys whose values say nothing to a reader."""


def pair_page(
    found: Versions, newer: str, older: str, texts: tuple[Text, Text], settings: Settings, asked: Asked
) -> Markup:
    """`texts` are those of the newer and of the older."""
    now, before = texts
    view = past_view(pair_address(found.id, newer, older), now.file, asked.library, settings)
    passages = redline(before.sections, now.sections, targets=False)
    days = {number: one.on for number, one in found.recorded.items()}
    return view.render(
        "past/pair",
        id=found.id,
        title=now.file.title,
        sides=[(number, days.get(number), _lies(found, number)) for number in (newer, older)],
        stands_now=newer == NOW,
        passages=passages,
        count=Counter(one.kept for one in passages),
        same=all(one.kept is Kept.SAME for one in passages),
        kept=Kept,
        values=list(changed_values(before.file, now.file, asked.name, without=_OF_MACHINES)),
        compare=compare,
        long=is_long,
        versions=listed(found),
    )


def _lies(found: Versions, number: str) -> str:
    return f"d/{found.id}/" if number == NOW else version_address(found.id, number)
