"""Build and serve the site through MkDocs, without its English."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from ..checks.report import as_text
from ..checks.run import check
from ..documents import clock
from ..documents.project import Project

# The theme prints a notice of its own end of life at each build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


class BuildFailed(Exception):
    """The message says in Norwegian why there is no site."""


def build_site(project: Project, site: Path) -> None:
    """Check the documents and write the site. Raises BuildFailed when there is anything wrong with either."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    report = check(project.library(clock.today()))
    print(as_text(report))
    if report.failed:
        raise BuildFailed("Nettstedet er ikke bygd: rett feilene over først.")
    logging.getLogger("mkdocs").addHandler(warnings := _Collected(logging.WARNING))
    try:
        config: Any = load_config(str(project.settings), site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (MkDocsException, SystemExit) as error:
        raise BuildFailed(f"Nettstedet er ikke bygd: {error}\n{warnings.text}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    if warnings.text:
        raise BuildFailed(f"Nettstedet er bygd, men med advarsler som må rettes:\n{warnings.text}")
    print(f"Bygd: {site}")


def serve_site(project: Project, address: str) -> None:
    """Serve the site and rebuild it when something changes, until interrupted."""
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import MkDocsException

    report = check(project.library(clock.today()))
    if report.failed:
        raise BuildFailed(as_text(report))
    print(f"Nettstedet bygges. Åpne http://{address}/ om et øyeblikk. Avslutt med Ctrl+C.", flush=True)
    try:
        serve(str(project.settings), dev_addr=address)
    except (MkDocsException, OSError) as error:
        raise BuildFailed(f"Nettstedet kan ikke vises: {error}") from error


class _Collected(logging.Handler):
    """Keeps the engine's warnings: `--strict` alone would let some of them pass."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    @property
    def text(self) -> str:
        return "\n".join(self.lines)
