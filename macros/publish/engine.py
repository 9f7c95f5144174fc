"""What mkdocs-macros calls: before the build, for each page, and after the build."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from ..checks.archive import Archive
from ..checks.reading.finished.built import read_standing, root_of
from ..checks.run import Report, check, keeping_everything
from ..checks.telling.help import help_text
from ..checks.telling.text import as_text, last_lines
from ..documents.document import read_file
from ..documents.project.inside import is_reserved
from ..documents.project.project import Project
from ..documents.project.repository import Repository, UnclearSetting
from ..editing.desk import editor, parts
from ..pages.macro import as_block, macros
from ..pages.view import Settings
from .build import Build
from .finishing.covering import without_numbers
from .finishing.judging import judged, sums
from .finishing.not_found import write_not_found
from .finishing.scripts import link
from .finishing.styles import link_styles
from .keeping.around import around
from .keeping.findings import kept_anchors, kept_findings
from .keeping.kept import Kept
from .keeping.known import Known
from .keeping.store import Store, key_of
from .making import templates
from .placing.beside import NotOurs, beside
from .placing.spare import sweep
from .review import base_of, review, write_review
from .site import Site, log


def define_env(env: Any) -> None:
    """Read and check the documents, and offer the macros. Called once per build."""
    project = Project(Path(env.project_dir))
    env.swapped = ExitStack() if Build.is_ours(env.conf) else _beside(env, project)
    asked = Build.of(env.conf)
    archive, report = _checked(project, asked)
    _tell(archive, report, asked)
    archive = without_numbers(archive, report, project.docs)
    _take_only(archive, env.conf, asked)
    templates.take_over(env.conf.theme)
    settings = _settings(env.conf, project.root, asked)
    site = env.samhandling = Site(archive, settings, report, review(archive), asked)
    for name, macro in macros().items():
        env.macro(_on_current_page(env, macro), name)
    env.macro(help_text, "rules")
    if asked.kept:
        _mark(asked.kept, site, env.macros)


def _checked(project: Project, asked: Build) -> tuple[Archive, Report]:
    """The documents as they are now, and what is wrong with them."""
    with keeping_everything():
        library = project.library(asked.today, asked.kept.read if asked.kept else read_file)
        archive = Archive.of(library, project, base_of(asked.base, project))
        report = asked.report or _found(archive, asked)
        # All this stays to the end of the build, so nothing is gained by looking for garbage in it until then.
        gc.freeze()
    return archive, report


def _found(archive: Archive, asked: Build) -> Report:
    with Store(asked.kept_in) as store, store.shelf("found in files") as shelf:
        archive.anchors = kept_anchors(shelf, archive.library)
        return check(archive, keep=kept_findings(shelf, asked.today))


def _tell(archive: Archive, report: Report, asked: Build) -> None:
    """Say what was found. Raises PluginError where nothing is to be built of it.

    A reviewer sees the pages of a proposal with errors too; the build fails when it is done. But nothing is built
    where the engine would read what is no file below docs/, or where a text stands in the place of our own files.
    """
    beside = archive.beside
    unbuildable = beside.no_files or any(is_reserved(path) for path in (*archive.by_url, *(beside.files or ())))
    if report.failed and (unbuildable or not (asked.errors_on_pages or asked.base)):
        raise PluginError("Dokumentene har feil:\n" + as_text(report))
    told = last_lines(report)[-1] if asked.findings_told else as_text(report)
    log.log(logging.ERROR if report.failed else logging.INFO, "%s", told)


def _mark(kept: Kept, site: Site, offered: Mapping[str, Callable[..., Any]]) -> None:
    """Let only those pages be made anew that are others than when the site was last made."""
    known = Known(site.library, repr(site.settings))
    kept.mark(
        site.library,
        site.made,
        lambda path: site.ready(path, offered).shown,
        lambda file: known.key(file, site.errors[f"docs/{file.path}"]),
    )


def _beside(env: Any, project: Project) -> ExitStack:
    """Let the engine's own command, which begins with emptying the folder, build beside the old site as ours do."""
    swapped = ExitStack()
    try:
        folder = swapped.enter_context(beside(Path(env.conf["site_dir"]).resolve(), project))
    except NotOurs as refused:
        raise PluginError(str(refused)) from refused
    env.conf["site_dir"] = str(folder)
    env.conf.plugins.events["build_error"].append(lambda error, **_: swapped.__exit__(type(error), error, None))
    return swapped


def _take_only(archive: Archive, conf: Any, asked: Build) -> None:
    """Let the engine take from docs/ what is to be published, whatever else lies there."""

    def take(files: Any, *, config: Any) -> Any:
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri not in archive.published:
                files.remove(file)
            elif not asked.kept and not file.is_documentation_page():
                file.is_modified = lambda: True  # it is copied however old it is
        return files

    conf.plugins.events["files"].insert(0, take)


def _settings(conf: Any, root: Path, asked: Build) -> Settings:
    extra = conf["extra"]
    try:
        # Without a network there is nowhere to send a change.
        repository = None if asked.emergency_copy else Repository.of(extra.get("repository"))
    except UnclearSetting as unclear:
        raise PluginError(str(unclear)) from unclear
    return Settings(
        starting_edition=bool(extra.get("starting_edition")),
        repository=repository,
        editor=editor.switched_on(repository, asked.editor) and _editor_is_there(root),
        emergency_copy=asked.emergency_copy,
        proposal=bool(asked.base),
        copy_beside=asked.copy_beside,
        archive=asked.archive,
        address=conf["site_url"] or "",
        register=str(extra.get("register", "")),
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
        return as_block(macro(env.samhandling.view(env.samhandling.at), *args, **kwargs))

    return call


def on_pre_page_macros(env: Any) -> None:
    """Give the page template its slots, and the engine the text with its calls carried out.

    The engine would read text and title as templates, and do what a front matter says of template and title. So it
    gets neither a template nor a front matter.
    """
    ready = env.samhandling.ready(env.page.file.src_uri, env.macros)
    env.markdown = ready.markdown
    env.page.meta = ready.meta


def on_post_build(env: Any) -> None:
    """Write what machines read beside the pages, and take away what no page fetches."""
    gc.unfreeze()
    site: Site = env.samhandling
    if not site.asked.emergency_copy and (site.kept is None or site.kept.everything):
        link(Path(env.conf["site_dir"]) / "assets")
        link_styles(Path(env.conf["site_dir"]) / "assets")
    site.sums = sums(Path(env.conf["site_dir"]))
    write_not_found(site.library, site.settings, env.conf)
    if site.review:
        write_review(site.review, site.report, site.settings, env.conf)
    if site.kept:
        site.kept.write_the_rest = partial(_write_beside_pages, env)
    else:
        _write_beside_pages(env)
    env.swapped.close()


def _write_beside_pages(env: Any) -> None:
    site = Path(env.conf["site_dir"])
    made: Site = env.samhandling
    project = Project(Path(env.project_dir))
    if made.beside:
        with Store(made.asked.kept_in) as store:
            known = Known(made.library, key_of(around(project), made.settings, made.asked.emergency_copy))
            for write in made.beside:
                made.judged.update(getattr(made, write)(env.conf, store, known) or ())
    _write_editor(env, site)
    if not made.kept:
        sweep(site)
    built = read_standing(site, root_of(env.conf["site_url"]), made.judged)
    numbers = any(one.number for page in built.pages.values() for one in page.strange)
    if said := judged(replace(made.archive, built=built), site, made.sums):
        if numbers or not (made.asked.errors_on_pages or made.asked.base):
            raise PluginError(said)
        log.error("%s", said)


def _write_editor(env: Any, site: Path) -> None:
    made: Site = env.samhandling
    if made.settings.editor:
        fetched = editor.cache(Path(env.project_dir))
        editor.write_editor(made.library, made.settings.repository, site, fetched, made.asked.editor)
