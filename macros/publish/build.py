"""Build the site through MkDocs, without its English."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..documents import clock
from ..documents.project.project import Project
from .finishing.refusals import said
from .keeping.kept import Kept
from .keeping.unchanged import Unchanged
from .making.hands import Hands
from .placing.beside import beside

if TYPE_CHECKING:
    from ..checks.run import Report

# The theme prints a notice of its own end of life at each build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@dataclass(frozen=True)
class Build:
    """What is asked of one build. The engine's own command asks for nothing, and gets the site as it is today."""

    today: date = field(default_factory=clock.today)
    base: str | None = None
    """The git revision a proposal is held against: the site then shows what is changed since."""
    emergency_copy: bool = False
    """Whether the pages say that they are an emergency copy; make_offline makes the rest of it."""
    archive: bool = False
    """Whether a PDF is made of each version that was approved."""
    copy_beside: bool = False
    """Whether the site leads to an emergency copy, which the caller puts there."""
    editor: str | None = None
    """The branch that the editor saves from on this machine; None when only the settings decide whether it is there."""
    errors_on_pages: bool = False
    """Whether a document with errors shows them on its page and stops nothing, for someone who is there to mend."""
    findings_told: bool = False
    """Whether what the check finds in the documents was told before the build, by whoever asked for it."""
    kept: Kept | None = None
    """What is kept from the build before, while someone writes."""
    kept_in: Path | None = None
    """The folder below which finished parts are kept from build to build; None to make everything anew."""
    hands: Hands = field(default_factory=Hands)
    """How the making of pages is shared."""
    report: Report | None = None
    """What the checks have found, when they have been run already."""

    @classmethod
    def of(cls, config: Any) -> Build:
        """What these settings of the engine are built for; the page template finds it there afterwards."""
        return config["extra"][_KEY] if cls.is_ours(config) else cls().put_into(config)

    @classmethod
    def is_ours(cls, config: Any) -> bool:
        """Whether one of our commands builds, and not the engine's own."""
        return isinstance(config["extra"].get(_KEY), cls)

    def put_into(self, config: Any) -> Build:
        config["extra"][_KEY] = self
        return self


_KEY = "samhandling"
"""Below `extra:` in the settings of the engine: the one place it hands on untouched."""


class BuildFailed(Exception):
    """The message says in Norwegian why there is no site."""


class BuiltWithFaults(BuildFailed):
    """There is a site, and the message says in Norwegian what is wrong with it."""


def build_site(
    project: Project,
    site: Path,
    say: Callable[[str], None],
    asked: Build | None = None,
    finish: Callable[[Path], object] = lambda folder: None,
) -> None:
    """Check the documents and write the site to the folder `site`; `say` gets what was found on the way.

    The site that is there stays until the new one is whole: `finish` gets the folder it is made in, and what it puts
    beside that folder comes along. Raises BuildFailed when a document has errors, or the engine has anything at all to
    complain of.
    """
    asked = asked or Build()
    unchanged = _unchanged(project, site, asked)
    if unchanged and (said := unchanged.said()) is not None:
        for message in said:
            say(message)
        return
    with engine_messages() as (findings, complaints):
        making = beside(site.resolve(), project, asked.kept_in)
        with in_norwegian("Nettstedet er ikke bygd", complaints), making as folder:
            _build(project, folder, asked)
            finish(folder)
        for message in findings:
            say(message)
        if complaints:
            raise BuiltWithFaults("Nettstedet er bygd, men dette må rettes:\n" + "\n".join(complaints))
    if unchanged:
        unchanged.remember(findings)


def _build(project: Project, folder: Path, asked: Build) -> None:
    """Let the engine make the whole site in a folder where nothing counts as written."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config: Any = load_config(str(project.settings), site_dir=str(folder))
    asked.put_into(config)
    config.plugins.on_startup(command="build", dirty=True)
    # Another plugin may need to see every page, one after the other.
    if alone := set(config.plugins) == {"macros"}:
        config.plugins.events["nav"].append(_by_many_hands)
    # The engine makes the pages that are not made already, and empties the folder first where it is to make them all.
    build(config, dirty=alone)


def _unchanged(project: Project, site: Path, asked: Build) -> Unchanged | None:
    """None where more than a site is asked for, or something else than the project decides what it is."""
    if asked.kept_in is None or asked.base or asked.emergency_copy or asked.copy_beside:
        return None
    return Unchanged(project, site.resolve(), asked.kept_in, replace(asked, hands=Hands(), kept=None, kept_in=None))


def _by_many_hands(nav: Any, *, config: Any, files: Any) -> None:
    from .making.making import make_pages

    asked = Build.of(config)
    report = config.plugins["macros"].samhandling.report
    alone = replace(asked, hands=Hands(), report=report)
    make_pages(config, files, nav, asked.hands, (Path(config.config_file_path), config.site_dir, alone.put_into))


def build_for_editing(project: Project, site: Path, say: Callable[[str], None], asked: Build | None = None) -> None:
    """Build for those who are there to mend: a document with errors shows them on its page, and stops nothing.

    `say` gets what must be mended. Raises BuildFailed when there is no site at all.
    """
    try:
        build_site(project, site, lambda message: None, replace(asked or Build(), errors_on_pages=True))
    except BuiltWithFaults as faults:
        say(str(faults))


@contextmanager
def in_norwegian(what: str, complaints: list[str]) -> Iterator[None]:
    """Raise BuildFailed for whatever stops the engine: `what` did not work out, and its `complaints` tell why."""
    from mkdocs.exceptions import MkDocsException

    try:
        yield
    except OSError as error:
        raise BuildFailed(f"{what}:\n{said(error)}") from error
    except (MkDocsException, SystemExit) as error:
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

    def filter(self, record: logging.LogRecord) -> bool:
        """What is complained of is no message too."""
        return self.level >= logging.WARNING or record.levelno < logging.WARNING

    def emit(self, record: logging.LogRecord) -> None:
        if not (said := record.getMessage()).startswith(_ITS_OWN_WARNING):
            self.lines.append(said)


_ITS_OWN_WARNING = "A 'dirty' build is being performed"
"""The engine warns that it does not know what a change leads to; we do."""
