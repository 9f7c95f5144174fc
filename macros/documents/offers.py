"""Learning-and-coping offers found by the words that are typed for them, whatever area they lie in."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.kinds import Offer
from .document import Document
from .library import Library


def offers_for(words: Iterable[str], library: Library) -> list[Document[Offer]]:
    """Those that have one of the words among their keywords, in capitals or not."""
    wanted = {word.casefold() for word in words}
    return [one for one in library.all(Offer) if any(word.casefold() in wanted for word in one.entry.keywords)]


def words_for_offers(library: Library) -> list[str]:
    """Every word that finds an offer."""
    return sorted({word for one in library.all(Offer) for word in one.entry.keywords})
