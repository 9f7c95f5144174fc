"""A number and what it counts, as people write it: «1 bilde», «2 bilder»."""

from __future__ import annotations

from collections.abc import Iterable


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def listed(things: Iterable[str]) -> str:
    """Each thing once, in quotes."""
    return ", ".join(f"«{one}»" for one in dict.fromkeys(things))
