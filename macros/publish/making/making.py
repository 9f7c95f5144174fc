"""Many hands make the pages: as many processes as there are cores take some pages each, and the site is the same.

The engine makes one page at a time. Here every process makes its own pages the way the engine would, and the engine,
which is told to make only pages that are not there yet, goes on with the rest. A page that was made before of the very
same is taken from the store.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException, PluginError

from ..finishing.refusals import said
from ..keeping.store import Store
from .hands import Hands, Start, end_with_the_build
from .pages import Making, Piece, site_of

_AT_A_TIME = 20
"""Pages: few enough that no process waits long for another, many enough that handing out costs nothing."""


_SHARED = {"write_posters", "write_past"}
"""What lies beside the pages and is made piece by piece: posters with their pages, the past text by text."""


@dataclass(frozen=True)
class Made:
    """What came of a piece of work: what the engine said of it, and why it stopped, if it did."""

    said: list[logging.LogRecord]
    fine: list[str] = field(default_factory=list)
    """The files of the pages that need not be judged again."""
    stopped: str = ""


_making: Making | None = None
"""What this process makes pages with. A copy of a process has it from before it was copied."""


def make_pages(config: Any, files: Any, nav: Any, hands: Hands, begin: Sequence[Any]) -> None:
    """Make every page and write it to the folder of the site. Raises PluginError where the engine stops.

    `begin` is what `_begin` needs in a process that is no copy of this one.
    """
    global _making
    _making = Making(config, files, nav)
    paths = [page.src_uri for page in _making.pages]
    site = site_of(config)
    beside = [Piece(beside=name) for name in site.beside if name not in _SHARED]
    with Store(site.asked.kept_in) as store:
        past = site.past_to_write(config, store)
    beside += [Piece(beside="write_past", ids=ids) for ids in _parts(past)]
    pieces = [*beside, *(Piece(part) for part in _parts(paths))]
    try:
        with _done(pieces, hands, hands.for_pages(len(paths)), begin) as done:
            for number, made in enumerate(done, start=1 - len(beside)):
                _say(made)
                site.judged.update(made.fine)
                if hands.told and number > 0:
                    hands.told(min(number * _AT_A_TIME, len(paths)), len(paths))
        site.beside.clear()
    except BrokenProcessPool as broken:
        raise PluginError(_LOST) from broken
    finally:
        _making = None


@contextmanager
def _done(pieces: Sequence[Piece], hands: Hands, number: int, begin: Sequence[Any]) -> Iterator[Iterator[Made]]:
    """What comes of each piece, in order: by this process alone, or by several."""
    if number < 2:
        if _making:
            _making.open_store()
        yield map(_do, pieces)
        return
    how = hands.begins()
    processes = ProcessPoolExecutor(number, get_context(how), _begin, (how, *begin))
    try:
        yield processes.map(_do, pieces)
    finally:
        processes.shutdown(cancel_futures=True)


_LOST = "En prosess som laget sider, ble stoppet. Det kan være for lite minne på maskinen."


def _parts(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    return (paths[first : first + _AT_A_TIME] for first in range(0, len(paths), _AT_A_TIME))


def _say(made: Made) -> None:
    for record in made.said:
        logging.getLogger(record.name).handle(record)
    if made.stopped:
        raise PluginError(made.stopped)


class Ready(BaseException):
    """Raised when the engine has come as far as to the pages, in a process that only makes pages."""


def _begin(how: Start, settings: Path, site: str, build_of: Callable[[Any], object]) -> None:
    """Make a process ready. One that is no copy brings the engine to where the others are."""
    Thread(target=end_with_the_build, daemon=True).start()
    if how == "spawn":
        # What it says on the way has been said already.
        logging.getLogger("mkdocs").addHandler(logging.NullHandler())
        logging.getLogger("mkdocs").setLevel(logging.INFO)
        config: Any = load_config(str(settings), site_dir=site)
        build_of(config)
        config.plugins.on_startup(command="build", dirty=True)
        config.plugins.events["nav"].append(_ready)
        with suppress(Ready):
            build(config, dirty=True)
    if _making:
        _making.open_store()


def _ready(nav: Any, *, config: Any, files: Any) -> None:
    global _making
    _making = Making(config, files, nav)
    raise Ready


def _do(piece: Piece) -> Made:
    if _making is None:
        raise RuntimeError("a process was not made ready")
    heard = _Heard()
    engine = logging.getLogger("mkdocs")
    handlers, engine.handlers = engine.handlers, [heard]
    try:
        return Made(heard.records, _making.do(piece, heard.records))
    except OSError as error:
        return Made([], stopped=said(error))  # not what the engine says of it in English
    except MkDocsException as error:
        return Made(heard.records, stopped=str(error))
    finally:
        engine.handlers = handlers


class _Heard(logging.Handler):
    """What is said by the engine and by us, kept as words, so that it can be sent to another process."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)
