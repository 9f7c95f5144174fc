"""What mkdocs-macros calls: before the build, for each page, and after the build."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from ..checks.report import as_text
from ..checks.rule import Finding, Severity
from ..checks.run import Report, check
from ..documents import clock
from ..documents.calls import NAMES
from ..documents.library import Library
from ..documents.project import Project
from ..feeds.write import write_feeds
from ..pages import lists
from ..pages.page import broken_page, page
from ..pages.view import Settings, View

# Only loggers below «mkdocs» are seen by its --strict.
log = logging.getLogger("mkdocs.samhandling")

MACROS: dict[str, Callable[..., Any]] = {name: getattr(lists, name) for name in NAMES}

show_errors_on_pages = False
"""While someone writes with the site open: a document with errors shows them on its page, and stops nothing."""


class Site:
    """One build: the library as it was when the build began."""

    def __init__(self, library: Library, settings: Settings, report: Report) -> None:
        self.library = library
        self.settings = settings
        self.errors: dict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            if finding.severity is Severity.ERROR:
                self.errors[finding.path].append(finding)

    def view(self, path: str) -> View:
        return View(self.library, self.settings, self.library.by_path[path])


def define_env(env: Any) -> None:
    """Read and check the documents, and offer the macros. Called once per build."""
    library = Project(Path(env.project_dir)).library(clock.today())
    report = check(library)
    if report.failed and not show_errors_on_pages:
        raise PluginError("Dokumentene har feil:\n" + as_text(report))
    log.log(logging.ERROR if report.failed else logging.INFO, "%s", as_text(report))
    settings = Settings(starting_edition=bool(env.variables["extra"].get("starting_edition")))
    env.samhandling = Site(library, settings, report)
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, macro), name)


def _on_current_page(env: Any, macro: Callable[..., Any]) -> Callable[..., str]:
    """A macro as authors call it: the page it stands on is given, not typed."""

    @wraps(macro)
    def call(*args: Any, **kwargs: Any) -> str:
        return _one_block(macro(env.samhandling.view(env.page.file.src_uri), *args, **kwargs))

    return call


def _one_block(html: str) -> str:
    """Markdown may end a block of HTML at a blank line; so there are none."""
    return "\n".join(line for line in html.splitlines() if line.strip())


def on_pre_page_macros(env: Any) -> None:
    """Give the page template its slots, and the engine the text to render."""
    site: Site = env.samhandling
    path = env.page.file.src_uri
    errors = site.errors[f"docs/{path}"]
    view = site.view(path)
    made = (
        broken_page(view, [(finding.place.line, finding.message, finding.help) for finding in errors])
        if errors
        else page(view)
    )
    env.markdown = made.markdown
    slots = asdict(made)
    del slots["markdown"]
    env.page.meta["slots"] = slots


def on_post_build(env: Any) -> None:
    """Write what machines read beside the pages."""
    write_feeds(env.samhandling.library, Path(env.conf["site_dir"]))
