"""Build and serve the site through MkDocs, without its English."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..documents.project import Project

# The theme prints a notice of its own end of life at each build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


class BuildFailed(Exception):
    """The message says in Norwegian why there is no site."""


def build_site(project: Project, site: Path, say: Callable[[str], None]) -> None:
    """Check the documents and write the site to the folder `site`; `say` gets what was found on the way.

    Raises BuildFailed when a document has errors, or the engine has anything at all to complain of.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with _engine_messages() as (findings, complaints):
        with _in_norwegian("Nettstedet er ikke bygd", complaints):
            config: Any = load_config(str(project.settings), site_dir=str(site))
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        for message in findings:
            say(message)
        if complaints:
            raise BuildFailed("Nettstedet er bygd, men dette må rettes:\n" + "\n".join(complaints))


def serve_site(project: Project, address: str) -> None:
    """Serve the site and rebuild it when something changes, until interrupted."""
    from mkdocs.commands.serve import serve

    from . import engine

    engine.show_errors_on_pages = True
    with _in_norwegian("Nettstedet kan ikke vises", []):
        serve(str(project.settings), dev_addr=address)


@contextmanager
def _in_norwegian(what: str, complaints: list[str]) -> Iterator[None]:
    from mkdocs.exceptions import MkDocsException

    try:
        yield
    except (MkDocsException, OSError, SystemExit) as error:
        # The engine logs the reason and then raises that it was aborted; the reason is what helps.
        raise BuildFailed("\n".join([f"{what}:", *(complaints or [str(error)])])) from error


@contextmanager
def _engine_messages() -> Iterator[tuple[list[str], list[str]]]:
    """Collect what our own room reports, and every warning of the engine: `--strict` alone lets some of them pass."""
    findings, complaints = _Collected(logging.INFO), _Collected(logging.WARNING)
    for name, handler in ((_OURS, findings), ("mkdocs", complaints)):
        logging.getLogger(name).addHandler(handler)
    logging.getLogger(_OURS).setLevel(logging.INFO)
    try:
        yield findings.lines, complaints.lines
    finally:
        for name, handler in ((_OURS, findings), ("mkdocs", complaints)):
            logging.getLogger(name).removeHandler(handler)


_OURS = "mkdocs.samhandling"


class _Collected(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
