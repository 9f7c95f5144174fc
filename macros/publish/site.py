"""Our side of one build: the library as it was when the build began, and the pages before the engine has them."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from ..changes.review import Review
from ..checks.archive import Archive
from ..checks.reading.finished.built import root_of
from ..checks.reading.finished.standing import strange
from ..checks.rule import Finding, Severity
from ..checks.run import Report
from ..documents.document import is_a
from ..feeds.write import write_feeds
from ..model.calls import Call
from ..model.kinds import Controlled
from ..pages.macro import with_calls_made
from ..pages.page import Page, broken_page, page
from ..pages.proposal.review import notice
from ..pages.view import Settings, View
from .build import Build
from .finishing.searching import write_search
from .keeping.around import made_by
from .keeping.known import Known
from .keeping.store import Store, key_of
from .making.past import Past
from .making.posters import Posters

# Only loggers below «mkdocs» are seen by its --strict.
log = logging.getLogger("mkdocs.samhandling")


class Ready(NamedTuple):
    """A page before the engine: its slots, and its text with the calls in it carried out."""

    title: str
    slots: Page
    markdown: str

    @property
    def meta(self) -> dict[str, Any]:
        """What the page template reads: a title and our slots, and nothing of what a front matter says."""
        return {"title": self.title, "slots": self.slots, "render_macros": False}

    @property
    def shown(self) -> Page:
        """All that the page shows, without what is new each time: the words that calls were marked by."""
        return replace(self.slots, markdown=self.markdown)


class Site:
    """One build: the library as it was when the build began."""

    def __init__(
        self, archive: Archive, settings: Settings, report: Report, review: Review | None, asked: Build
    ) -> None:
        self.asked = asked
        self.archive = archive
        self.library = archive.library
        self.settings = settings
        self.report = report
        self.shared: dict[Hashable, Markup] = {}
        self.review = review
        """What is changed, in a site that is built to be reviewed."""
        self.kept = asked.kept
        self.sums: dict[str, str] = {}
        """Of our own files, as they were written."""
        self.judged: set[str] = set()
        """The files of pages that have been judged already."""
        self.at = ""
        """The page that is being made."""
        self._ready: Ready | None = None
        self.beside = ["write_feeds", "write_search", "write_posters", "write_past"]
        """What is still to write what lies beside the pages."""
        self._past_known: Past | None = None
        self.errors: dict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            if finding.severity is Severity.ERROR:
                self.errors[finding.path].append(finding)

    def write_feeds(self, config: Any, store: Store, known: Known) -> list[str]:
        """What machines read. Returns the files of the pages that lead on, which have been judged."""

        def keep(made_of: object, make: Callable[[], str]) -> str:
            return str(store.kept(key_of("feeds", made_by(), made_of), make))

        # The page of a text shows all that machines read of it, so what decides the one decides the other.
        pages = write_feeds(
            self.library, Path(config["site_dir"]), config["site_url"] or "", keep, lambda one: known.key(one, [])
        )
        root = root_of(config["site_url"])

        def fine() -> list[str]:
            read = ((path, html.encode()) for path, html in pages.items())
            return [path for path, html in read if not strange(path, html, LexborHTMLParser(html), root)]

        judged: list[str] = store.kept(key_of("leading on", made_by(), root, pages), fine)
        return judged

    def write_search(self, config: Any, store: Store, known: Known) -> None:
        write_search(self.library, Path(config["site_dir"]), store, known, self.settings.repository)

    def write_posters(self, config: Any, store: Store, known: Known, paths: Iterable[str] | None = None) -> list[str]:
        """Of the texts at these paths, of all when none are named. Returns the files, which have been judged."""
        if self.asked.emergency_copy:
            return []
        site, root = Path(config["site_dir"]), root_of(config["site_url"])
        posters = Posters(self.library, self.settings, root, site, store, known, partial(log.error, "%s"))
        documents = map(self.library.by_path.get, self.library.by_path if paths is None else paths)
        return [file for one in documents if is_a(one, Controlled) and (file := posters.write(one))]

    def write_past(self, config: Any, store: Store, known: Known, ids: Collection[str] | None = None) -> list[str]:
        """What was approved of these texts, of all when none are named. Returns the files, which have been judged."""

        def tell(said: str, level: int) -> None:
            log.log(level, "%s", said)

        site = Path(config["site_dir"])
        return self._past(config, store).write(site, self.past_to_write(config, store) if ids is None else ids, tell)

    def past_to_write(self, config: Any, store: Store) -> list[str]:
        """The ids of the texts that have pages of the past, but for those whose pages come along as they lie.

        An emergency copy has none.
        """
        published = {} if self.asked.emergency_copy else self.library.ledger.published
        ids = [id_ for id_, one in published.items() if one.versions]
        return self._past(config, store).come_along(Path(config["site_dir"]), ids)

    def _past(self, config: Any, store: Store) -> Past:
        self._past_known = self._past_known or Past.of(self.library, self.settings, config)
        self._past_known.store = store
        return self._past_known

    def view(self, path: str) -> View:
        return View(self.library, self.settings, self.library.by_path[path], self.shared)

    def page(self, path: str) -> Page:
        return self.kept.pages[path] if self.kept else self.made(path)

    def ready(self, path: str, offered: Mapping[str, Callable[..., Any]]) -> Ready:
        """A page with the calls in its text carried out by what the engine offers.

        Made once, however often it is asked for in a row.
        """
        if self.at != path or not self._ready:
            self.at = path
            made = self.page(path)
            text = with_calls_made(made.markdown, partial(self._carried_out, offered))
            self._ready = Ready(self.library.by_path[path].title, made, text)
        return self._ready

    def _carried_out(self, offered: Mapping[str, Callable[..., Any]], call: Call) -> str:
        try:
            return str(offered[call.name or ""](*call.arguments, **call.keywords))
        except (TypeError, ValueError, LookupError) as error:
            raise PluginError(f"docs/{self.at}: {call.name} kan ikke kalles slik: {error}") from error

    def made(self, path: str) -> Page:
        """What our templates make of a document, with its errors in place of the text when it has any."""
        view, errors = self.view(path), self.errors[f"docs/{path}"]
        if errors:
            made = broken_page(view, [(finding.place.line, finding.message, finding.help) for finding in errors])
        else:
            made = page(view)
        changed = notice(view, self.review) if self.review else ""
        return replace(made, before=changed + made.before) if changed else made
