"""How long work takes, so that only work that hangs or grows out of hand is called slow, whatever the machine does."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

from macros.documents.project.ledger import read_ledger
from macros.documents.text.fingerprint import fingerprint_of
from macros.documents.text.markup import markup

TRIES = 3
"""What hangs does so every time; a machine with much else to do is slow now and then."""


REMEMBERED = (fingerprint_of, markup, read_ledger)
"""What is known of a text that was read a moment ago: a second try must not find the work done."""


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor. The objects of other tests in the same process are not looked through meanwhile."""
    for known in REMEMBERED:
        known.cache_clear()
    gc.disable()
    began = process_time()
    try:
        work()
        return process_time() - began
    finally:
        gc.enable()


def within(limit: float, work: Callable[[], object]) -> bool:
    """Whether it is done in so many seconds, at least one of the times it is tried."""
    return any(seconds(work) < limit for _ in range(TRIES))


def grows_evenly(work: Callable[[int], object], short: int) -> bool:
    """Whether four times as much takes about four times as long: what is quadratic takes sixteen times as long."""
    return any(seconds(lambda: work(4 * short)) < max(9 * seconds(lambda: work(short)), 0.25) for _ in range(TRIES))
