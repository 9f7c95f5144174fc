"""Build the site through MkDocs, without its English."""

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


EMERGENCY_COPY = "emergency_copy"
"""The key below `extra:` that a build of the emergency copy sets; nobody types it."""
BASE = "base"
"""The one that a build to be reviewed sets: the git revision it is held against."""
COPY_BESIDE = "copy_beside"
"""The one that says that an emergency copy will lie beside the site."""
KEPT = "kept"
"""The one that a build for someone who writes sets: what is kept from the build before."""


class BuildFailed(Exception):
    """The message says in Norwegian why there is no site."""


class BuiltWithFaults(BuildFailed):
    """There is a site, and the message says in Norwegian what is wrong with it."""


def build_site(
    project: Project,
    site: Path,
    say: Callable[[str], None],
    *,
    emergency_copy: bool = False,
    base: str | None = None,
    copy_beside: bool = False,
) -> None:
    """Check the documents and write the site to the folder `site`; `say` gets what was found on the way.

    The pages of an emergency copy say that they are one; make_offline makes the rest of it. With a git revision as
    `base` the site shows what is changed since. With `copy_beside` it leads to an emergency copy, which the caller puts
    there.

    Raises BuildFailed when a document has errors, or the engine has anything at all to complain of.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with engine_messages() as (findings, complaints):
        with in_norwegian("Nettstedet er ikke bygd", complaints):
            config: Any = load_config(str(project.settings), site_dir=str(site))
            config["extra"] |= {EMERGENCY_COPY: emergency_copy, BASE: base, COPY_BESIDE: copy_beside}
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        for message in findings:
            say(message)
        if complaints:
            raise BuiltWithFaults("Nettstedet er bygd, men dette må rettes:\n" + "\n".join(complaints))


def build_for_editing(project: Project, site: Path, say: Callable[[str], None]) -> None:
    """Build for those who are there to mend: a document with errors shows them on its page, and stops nothing.

    `say` gets what must be mended. Raises BuildFailed when there is no site at all.
    """
    from . import engine

    engine.show_errors_on_pages = True
    try:
        build_site(project, site, lambda message: None)
    except BuiltWithFaults as faults:
        say(str(faults))
    finally:
        engine.show_errors_on_pages = False


@contextmanager
def in_norwegian(what: str, complaints: list[str]) -> Iterator[None]:
    """Raise BuildFailed for whatever stops the engine: `what` did not work out, and its `complaints` tell why."""
    from mkdocs.exceptions import MkDocsException

    try:
        yield
    except (MkDocsException, OSError, SystemExit) as error:
        # The engine logs the reason and then raises that it was aborted; the reason is what helps.
        raise BuildFailed("\n".join([f"{what}:", *(complaints or [str(error)])])) from error


@contextmanager
def engine_messages() -> Iterator[tuple[list[str], list[str]]]:
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
