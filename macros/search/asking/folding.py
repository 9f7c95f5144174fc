"""One hit for a text that several areas have: nearly the same words must not fill the list.

The twin is `overrides/assets/search/fold.js`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..weights import COMPARABLE, NEAR
from .ranking import Ranked

NOBODY = "-"
"""The area of what is not for the reader; no area is called so."""


def areas_for(municipality: str, areas: Sequence[str], reaches: Sequence[str]) -> Sequence[str]:
    """The area of each document, for a reader in a municipality that some documents of the area may not be for."""
    if not municipality:
        return areas
    return [area if reaching(municipality, reach) else NOBODY for area, reach in zip(areas, reaches, strict=True)]


def reaching(municipality: str, reach: str) -> bool:
    """Whether what is for some municipalities, or for all, is for this one."""
    return not reach or municipality in reach.split()


def fold(
    hits: Iterable[Ranked],
    families: Sequence[str],
    areas: Sequence[str],
    common: Collection[str] = (),
    own: Collection[str] = (),
) -> list[Ranked]:
    """Keep of each family of `hits`, which stand in order, where its best stands: the versions of the reader's areas.

    One whose municipality is in two areas needs both. Without one: the common text, when it answers nearly as well;
    else the best.
    """
    versions: dict[str | int, list[Ranked]] = {}
    for hit in hits:
        versions.setdefault(families[hit.number] or hit.number, []).append(hit)
    kept: list[Ranked] = []
    for found in versions.values():
        mine = [one for one in found if areas[one.number] in own]
        shared = [one for one in found if areas[one.number] in common and one.score >= NEAR * found[0].score]
        kept += mine or shared[:1] or found[:1]
    return kept


def together(
    hits: Sequence[Ranked],
    kinds: Sequence[str],
    families: Sequence[str],
    areas: Sequence[str],
    own: Collection[str] = (),
) -> list[Ranked]:
    """Put what each other area of the reader's has of the same right after the first from one of them.

    That is its version of the text. Two communities may also have agreed on the same under different names; then they
    are no versions of one text, and the best of the same kind stands there.
    """
    at = next((at for at, one in enumerate(hits) if areas[one.number] in own), None)
    if at is None:
        return list(hits)
    first, after = hits[at], hits[at + 1 :]
    versions = [one for one in after if families[first.number] and families[one.number] == families[first.number]]
    like = [one for one in after if kinds[one.number] == kinds[first.number] and one.score >= COMPARABLE * first.score]
    others = {area: next((one for one in (*versions, *like) if areas[one.number] == area), None) for area in own}
    beside = [one for one in after if one in others.values() and areas[one.number] != areas[first.number]]
    return [*hits[: at + 1], *beside, *(one for one in after if one not in beside)]
