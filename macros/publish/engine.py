"""What mkdocs-macros calls: before the build, for each page, and after the build."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from ..checks.report import as_text
from ..checks.run import check
from ..documents import clock
from ..documents.calls import NAMES
from ..documents.document import Document
from ..documents.library import Library
from ..documents.project import Project
from ..feeds.write import write_feeds
from ..pages import lists
from ..pages.page import page
from ..pages.view import Settings, View

# Only loggers below «mkdocs» are seen by its --strict.
log = logging.getLogger("mkdocs.samhandling")

MACROS: dict[str, Callable[..., Any]] = {name: getattr(lists, name) for name in NAMES}


class Site:
    """One build: the library as it was when the build began. `repr` is short because the plugin prints its variables."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self.library = library
        self.settings = settings

    def view(self, path: str) -> View:
        document = self.library.by_path.get(path) or Document(path, front=self.library.documents[0].front)
        return View(self.library, self.settings, document)


def define_env(env: Any) -> None:
    """Read and check the documents, and offer the macros. Called once per build."""
    project = Project(Path(env.project_dir))
    library = project.library(clock.today())
    report = check(library)
    if report.failed:
        raise PluginError("Dokumentene har feil:\n" + as_text(report))
    site = Site(library, Settings(starting_edition=bool(env.variables["extra"].get("starting_edition"))))
    env.samhandling = site
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, macro), name)


def _on_current_page(env: Any, macro: Callable[..., Any]) -> Callable[..., str]:
    """A macro as authors call it: the page it stands on is given, not typed."""

    @wraps(macro)
    def call(*args: Any, **kwargs: Any) -> str:
        return _one_block(macro(_view(env), *args, **kwargs))

    return call


def _one_block(html: str) -> str:
    """Markdown ends a block of HTML at the first blank line in some places; so there are none."""
    return "\n".join(line for line in html.splitlines() if line.strip())


def _view(env: Any) -> View:
    site: Site = env.samhandling
    return site.view(env.page.file.src_uri)


def on_pre_page_macros(env: Any) -> None:
    """Give the page template its slots, and the engine the text to render."""
    made = page(_view(env))
    env.markdown = made.markdown
    slots = asdict(made)
    del slots["markdown"]
    env.page.meta["slots"] = slots


def on_post_build(env: Any) -> None:
    """Write what machines read beside the pages."""
    write_feeds(env.samhandling.library, Path(env.conf["site_dir"]))
