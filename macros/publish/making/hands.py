"""How many processes make the pages of a site, and how each begins."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import parent_process
from typing import Literal

_FEWEST = 100
"""Pages for each process: to begin one takes as long as to make some."""

Start = Literal["fork", "spawn"]


@dataclass(frozen=True)
class Hands:
    """How the work is shared. `number` 0: as many processes as there are cores, and fewer for a small site."""

    number: int = 0
    start: Start | None = None
    """How a process begins; None for what is quickest on this machine."""
    told: Callable[[int, int], None] | None = None
    """Gets how many pages are made, and of how many, while they are."""

    def for_pages(self, number: int) -> int:
        return self.number or min(_cores(), number // _FEWEST)

    def begins(self) -> Start:
        """A copy of this process begins at once, but only where that is safe: on Linux, with one thread."""
        copied = sys.platform == "linux" and threading.active_count() == 1
        return self.start or ("fork" if copied else "spawn")


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def end_with_the_build() -> None:
    """Wait, in a process that a build began, until the build is gone, and end then.

    One that is left over when a build is killed would wait for ever, and hold the lock of what must be mended.
    """
    if build_itself := parent_process():
        build_itself.join()
        os._exit(1)
