"""Many hands make the pages: as many processes as there are cores take some pages each, and the site is the same.

The engine makes one page at a time, each in two steps. Here every process takes those two steps for its own pages, and
the engine, which is told to make only pages that are not there yet, goes on with the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page, build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.structure.files import InclusionLevel

from .hands import Hands, Start

_AT_A_TIME = 20
"""Pages: few enough that no process waits long for another, many enough that handing out costs nothing."""

Piece = str | Sequence[str]
"""Of the work: the paths of some pages, or the name of what writes something beside them."""


class Making:
    """The engine, ready to make pages."""

    def __init__(self, config: Any, files: Any, nav: Any) -> None:
        self.config = config
        self.files = files
        self.nav = nav
        self.pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
        self.theme = config.plugins.on_env(config.theme.get_env(), config=config, files=files)

    def make(self, paths: Sequence[str]) -> None:
        for path in paths:
            page = self.files.get_file_from_path(path).page
            _populate_page(page, self.config, self.files)
            _build_page(page, self.config, self.pages, self.nav, self.theme)
            page.markdown = page.content = None  # what is written is not needed any more
            page.meta = {}

    def do(self, piece: Piece) -> None:
        """Make some pages, or what else is to be written beside them."""
        if isinstance(piece, str):
            getattr(site_of(self.config), piece)(self.config)
        else:
            self.make(piece)


def site_of(config: Any) -> Any:
    """Our side of the build: what the engine's plugin keeps for us."""
    return config.plugins["macros"].samhandling


@dataclass(frozen=True)
class Made:
    """What came of some pages: what the engine said of them, and why it stopped, if it did."""

    said: list[logging.LogRecord]
    stopped: str = ""


_making: Making | None = None
"""What this process makes pages with. A copy of a process has it from before it was copied."""


def make_pages(config: Any, files: Any, nav: Any, hands: Hands, begin: Sequence[Any]) -> None:
    """Make every page and write it to the folder of the site. Raises PluginError where the engine stops.

    `begin` is what `_begin` needs in a process that is no copy of this one.
    """
    global _making
    making = Making(config, files, nav)
    paths = [page.src_uri for page in making.pages]
    number = hands.for_pages(len(paths))
    if number < 2:
        return  # the engine makes them, one after the other
    how = hands.begins()
    _making = making if how == "fork" else None
    processes = ProcessPoolExecutor(number, get_context(how), _begin, (how, *begin))
    try:
        beside = site_of(config).beside
        pieces: list[Piece] = [*beside, *_parts(paths)]
        for number, made in enumerate(processes.map(_do, pieces), start=1 - len(beside)):
            _say(made)
            if hands.told and number > 0:
                hands.told(min(number * _AT_A_TIME, len(paths)), len(paths))
        beside.clear()
    except BrokenProcessPool as broken:
        raise PluginError(
            "En prosess som laget sider, ble stoppet. Det kan være for lite minne på maskinen."
        ) from broken
    finally:
        processes.shutdown(cancel_futures=True)
        _making = None


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
    if how == "fork":
        return
    # What it says on the way has been said already.
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    config: Any = load_config(str(settings), site_dir=site)
    build_of(config)
    config.plugins.on_startup(command="build", dirty=True)
    config.plugins.events["nav"].append(_ready)
    with suppress(Ready):
        build(config, dirty=True)


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
        _making.do(piece)
    except (MkDocsException, OSError) as error:
        return Made(heard.records, str(error))
    finally:
        engine.handlers = handlers
    return Made(heard.records)


class _Heard(logging.Handler):
    """What is said by the engine and by us, kept as words, so that it can be sent to another process."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)
