"""What mkdocs-macros calls: before the build, for each page, and after the build."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import wraps
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from ..checks.archive import Archive
from ..checks.help import help_text
from ..checks.report import as_text
from ..checks.rule import Finding, Severity
from ..checks.run import Report, check
from ..documents import clock
from ..documents.calls import NAMES
from ..documents.library import Library
from ..documents.project import Project
from ..documents.repository import Repository, UnclearSetting
from ..documents.review import Review
from ..editing import editor, parts
from ..feeds.write import write_feeds
from ..pages import coverage, lists, reference, services
from ..pages.page import broken_page, page
from ..pages.review import notice
from ..pages.view import Settings, View
from .build import EMERGENCY_COPY
from .review import base_of, review, write_review
from .searching import write_search

# Only loggers below «mkdocs» are seen by its --strict.
log = logging.getLogger("mkdocs.samhandling")

MACROS: dict[str, Callable[..., Any]] = {
    name: macro
    for name in NAMES
    for room in (lists, services, reference, coverage)
    if (macro := getattr(room, name, None))
}

show_errors_on_pages = False
"""While someone writes with the site open: a document with errors shows them on its page, and stops nothing."""


class Site:
    """One build: the library as it was when the build began."""

    def __init__(self, library: Library, settings: Settings, report: Report, review: Review | None = None) -> None:
        self.library = library
        self.settings = settings
        self.report = report
        self.review = review
        """What is changed, in a site that is built to be reviewed."""
        self.errors: dict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            if finding.severity is Severity.ERROR:
                self.errors[finding.path].append(finding)

    def view(self, path: str) -> View:
        return View(self.library, self.settings, self.library.by_path[path])


def define_env(env: Any) -> None:
    """Read and check the documents, and offer the macros. Called once per build."""
    project = Project(Path(env.project_dir))
    library = project.library(clock.today())
    archive = Archive.of(library, project, base_of(env.conf, project))
    report = check(archive)
    # A reviewer sees the pages of a proposal with errors too; the build fails when it is done.
    if report.failed and not (show_errors_on_pages or archive.before):
        raise PluginError("Dokumentene har feil:\n" + as_text(report))
    log.log(logging.ERROR if report.failed else logging.INFO, "%s", as_text(report))
    env.samhandling = Site(library, _settings(env.conf, project.root), report, review(archive))
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, macro), name)
    env.macro(help_text, "rules")


def _settings(conf: Any, root: Path) -> Settings:
    extra = conf["extra"]
    emergency_copy = bool(extra.get(EMERGENCY_COPY))
    try:
        # Without a network there is nowhere to send a change.
        repository = None if emergency_copy else Repository.of(extra.get("repository"))
    except UnclearSetting as unclear:
        raise PluginError(str(unclear)) from unclear
    return Settings(
        starting_edition=bool(extra.get("starting_edition")),
        repository=repository,
        editor=editor.switched_on(repository) and _editor_is_there(root),
        emergency_copy=emergency_copy,
        address=conf["site_url"] or "",
    )


def _editor_is_there(root: Path) -> bool:
    """Fetch the editor before the pages are made: without it their links lead to the host, and the build goes on."""
    try:
        parts.fetch(editor.cache(root))
    except parts.PartsMissing as missing:
        log.info("Nettstedet bygges uten redigering: %s", missing)
        return False
    return True


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
    if site.review and (changed := notice(view, site.review)):
        made = replace(made, before=changed + made.before)
    env.markdown = made.markdown
    slots = asdict(made)
    del slots["markdown"]
    env.page.meta["slots"] = slots


def on_post_build(env: Any) -> None:
    """Write what machines read beside the pages, and take away what no page fetches."""
    site = Path(env.conf["site_dir"])
    library: Library = env.samhandling.library
    write_feeds(library, site, env.conf["site_url"] or "")
    if told := write_search(library, env.conf["plugins"], site):
        log.info("%s", told)
    _write_editor(env, site)
    built: Site = env.samhandling
    if built.review:
        write_review(built.review, built.report, built.settings, env.conf)


def _write_editor(env: Any, site: Path) -> None:
    settings: Settings = env.samhandling.settings
    if settings.editor:
        editor.write_editor(env.samhandling.library, settings.repository, site, editor.cache(Path(env.project_dir)))
