"""A site that is built to be reviewed: what the proposal changes, and the page that shows it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ..changes.review import Review
from ..changes.revision import Revision, revision
from ..checks.archive import Archive
from ..checks.run import Report
from ..checks.telling.comment import review_of
from ..documents.history.git import NoAnswer
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..pages.proposal.review import ADDRESS, Remark, review_page
from ..pages.view import Settings


def base_of(name: str | None, project: Project) -> Revision | None:
    """What the site is held against: the git revision of that name; None for an ordinary build."""
    try:
        return revision(project.docs, name) if name else None
    except NoAnswer:
        raise PluginError(f"Git kjenner ingen revisjon «{name}» her.") from None


def review(archive: Archive) -> Review | None:
    return review_of(archive) if archive.before else None


def write_review(found: Review, report: Report, settings: Settings, conf: Any) -> None:
    """Write the page through the template of all pages; it is in no list of the engine's, and so in no sitemap."""
    remarks: dict[str, list[Remark]] = defaultdict(list)
    for one in report.findings:
        path = one.path.removeprefix("docs/")
        remarks[path].append(Remark(path, one.severity.norwegian, one.place.line, one.message, one.help))
    made = review_page(found, settings, remarks)
    page: Any = SimpleNamespace(url=ADDRESS, title="Gjennomgang", content="", meta={"slots": asdict(made)})
    context = get_context(Navigation([], []), Files([]), conf, page)
    html = conf.theme.get_env().get_template("main.html").render(context)
    write_inside(Path(conf["site_dir"]), f"{ADDRESS}index.html", html)
