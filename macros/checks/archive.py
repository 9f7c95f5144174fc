"""What the rules are given: the library, and what lies beside the documents. Rules read no files themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, auto
from functools import cached_property
from pathlib import Path

from ..changes.revision import EXCEPTIONS, SETTINGS, Revision
from ..common.codeowners import CODEOWNERS
from ..documents.conflicts import conflicts
from ..documents.file import File
from ..documents.frontmatter import FrontMatter, KeyPath
from ..documents.inside import is_reserved
from ..documents.ledger import LEDGER, Ledger, read_ledger
from ..documents.library import Library
from ..documents.project import Project
from ..model.kinds import Body
from .exemptions import Exemption, in_file, on_lines
from .reading.anchors import all_anchors, own_anchors
from .reading.built import Built
from .reading.inside import words_inside
from .reading.published import DRAWING, is_kind, is_only_a_drawing, links_away
from .reading.slips import Slip, slips
from .reading.targets import Inner, inner_links, texts_of

_SITE = re.compile(r"^site_url:[ \t]*[\"']?(?P<address>https?://[^\s\"']+)", re.MULTILINE)


_WRITTEN = (".yml", ".yaml", ".json", ".csv", ".txt", ".svg", ".html", ".css", ".js", ".xml", ".markdown")
"""How files end that people write as text."""


class Needs(Enum):
    """What a rule may not be able to do without."""

    BASE = auto()
    """An earlier revision to hold the documents against."""
    SITE = auto()
    """The finished site."""
    ADDRESS = auto()
    """Where the site is published."""
    ANSWERS = auto()
    """What other sites answered."""


@dataclass(eq=False)
class Archive(Library):
    """A library with its surroundings. Whatever is unknown is empty, and the rules that need it are silent."""

    others: Mapping[str, str] | None = None
    """Every other file below docs/, with the words inside it; None when unknown."""
    links_away: tuple[str, ...] = ()
    """The symbolic links below docs/."""
    drawings_that_run: frozenset[str] = frozenset()
    """The drawings among the other files that are more than drawings."""
    granted: list[Exemption] = field(default_factory=list)
    """The exceptions of the file docs/exceptions.yml."""
    exceptions_file: FrontMatter | None = None
    before: Revision | None = None
    """What has changed since the base revision, when one was named."""
    site: str | None = None
    """The address of our own site."""
    built: Built = field(default_factory=Built)
    """The finished site, when there is one to look at."""
    silent: Mapping[str, str] = field(default_factory=dict)
    """External addresses that did not answer, and what came instead."""
    conflicts: Mapping[str, list[int]] = field(default_factory=dict)
    """The files that are no documents and hold two versions after a merge, with the lines where those begin."""
    codeowners: str | None = None
    """The file that tells whom to ask about a change; empty when there is none, None when we did not look."""

    _anchors: dict[str, set[str]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        library: Library,
        project: Project | None = None,
        before: Revision | None = None,
        silent: Mapping[str, str] | None = None,
    ) -> Archive:
        """Read what lies beside the documents of a library."""
        archive = cls(
            library.files,
            library.today,
            library.changed,
            library.earlier,
            library.ledger,
            before=before,
            silent=silent or {},
        )
        if project is None:
            return archive
        archive.others = {
            path.relative_to(project.docs).as_posix(): words_inside(path)
            for path in sorted(project.docs.rglob("*"))
            if path.is_file()
            and not path.is_symlink()
            and path.suffix != ".md"
            and not any(part.startswith(".") for part in path.relative_to(project.docs).parts)
        }
        archive.conflicts = {
            path: rows
            for path in archive.others
            if path.endswith(_WRITTEN) and (rows := conflicts(_text(project.docs / path)))
        }
        archive.links_away = tuple(links_away(project.docs))
        archive.drawings_that_run = frozenset(
            path
            for path in archive.others
            if path.lower().endswith(DRAWING) and not is_only_a_drawing((project.docs / path).read_bytes())
        )
        archive.codeowners = _text(project.root / CODEOWNERS)
        if exceptions := _text(project.docs / EXCEPTIONS):
            archive.granted, archive.exceptions_file = in_file(exceptions)
        settings = before.guards.get(SETTINGS) if before else None
        if found := _SITE.search(_text(project.settings) if settings is None else settings):
            archive.site = found["address"].rstrip("/")
        return archive

    def has(self, needs: Needs) -> bool:
        match needs:
            case Needs.BASE:
                return self.before is not None
            case Needs.SITE:
                return bool(self.built.pages)
            case Needs.ADDRESS:
                return self.site is not None
            case Needs.ANSWERS:
                return bool(self.silent)

    @cached_property
    def exemptions(self) -> dict[str, list[Exemption]]:
        """All exceptions by rule."""
        found: dict[str, list[Exemption]] = {}
        new = {id(exemption) for exemption in self.new_exemptions}
        for exemption in self._all_exemptions:
            known = replace(exemption, counts_for_errors=id(exemption) not in new)
            found.setdefault(exemption.rule, []).append(known)
        return found

    @cached_property
    def _all_exemptions(self) -> list[Exemption]:
        return [*self.granted, *(one for file in self.files for one in on_lines(file))]

    @cached_property
    def new_exemptions(self) -> list[Exemption]:
        """The exceptions that the proposal itself brings: reviewers see them, and they excuse no errors in it."""
        if self.before is None:
            return []
        earlier, _ = in_file(self.before.guards.get(EXCEPTIONS, ""))
        on_earlier_lines = [one for file in self.before.files for one in on_lines(file)]
        return [
            one
            for one in self._all_exemptions
            if not one.same_as(on_earlier_lines if one.written else earlier)
            and (not one.written or one.path in self.before.changed)
        ]

    @cached_property
    def ledger_before(self) -> Ledger:
        """The ledger as it was before the proposal; empty when nothing is proposed."""
        return read_ledger(self.before.guards.get(LEDGER, "")) if self.before else Ledger()

    @cached_property
    def moved_revisions(self) -> dict[str, FrontMatter]:
        """The earlier front matter of each document whose revision date has moved, by id."""
        earlier = self.before.heads if self.before else {}
        return {
            file.id: earlier[file.id]
            for file in self.files
            if file.id in earlier
            and self.by_id[file.id] is file
            and _moved(file.front.values.get("revision_date"), earlier[file.id].values.get("revision_date"))
        }

    @cached_property
    def anchors(self) -> dict[str, tuple[str, ...]]:
        """The anchors that each document has of its own, by path."""
        return {file.path: tuple(own_anchors(file)) for file in self.files}

    def anchors_of(self, file: File) -> set[str]:
        """The anchors of a page, those of the text it adopts included."""
        if file.path not in self._anchors:
            self._anchors[file.path] = all_anchors(file, self.anchors[file.path], self)
        return self._anchors[file.path]

    @cached_property
    def twins(self) -> dict[str, str]:
        """The files whose path differs from one before it only in capitals, each with that path."""
        first: dict[str, str] = {}
        paths = [*self.by_path, *(self.others or ())]
        return {path: known for path in paths if (known := first.setdefault(path.casefold(), path)) != path}

    @cached_property
    def slips(self) -> dict[str, list[Slip]]:
        """What is read as something else than it was meant as, by the path of its document."""
        return {
            file.path: [] if conflicts(file.front.body) else slips(file.front.body, file.lines) for file in self.files
        }

    @cached_property
    def inner(self) -> dict[str, tuple[Inner, ...]]:
        """The links of each document to our own pages and files, by its path."""
        return {file.path: tuple(inner_links(file)) for file in self.files}

    @cached_property
    def published(self) -> frozenset[str]:
        """The files below docs/ that come along to the site."""
        shown = {inner.target for inners in self.inner.values() for inner in inners}
        beside = {path for path in self.others or () if path in shown and is_kind(path) and not is_reserved(path)}
        return frozenset(self.by_path) | (beside - self.drawings_that_run)

    @cached_property
    def texts(self) -> dict[str, list[tuple[KeyPath, str]]]:
        """Every piece of text in each front matter with the keys that lead to it, by path: many rules look at them."""
        return {file.path: texts_of(file) for file in self.files}

    @cached_property
    def heads(self) -> dict[str, str]:
        """Every key and text of each front matter as one text, by path, for a quick look before a careful one."""
        return {
            file.path: "\n".join(
                [f"{path[-1]}: {text}" for path, text in self.texts[file.path]]
                + [path[-1] for path in file.front.places if isinstance(path[-1], str)]
            )
            for file in self.files
        }

    @cached_property
    def unreadable(self) -> set[str]:
        """The ids that documents with an unreadable head probably have: what refers to them is not at fault."""
        return {
            parts[0] if parts[-1] == "index" else f"{parts[0]}-{parts[-1]}"
            for file in self.files
            if not file.readable
            for parts in [file.path.removesuffix(".md").split("/")]
        }

    @cached_property
    def explained(self) -> set[str]:
        """Every word of the glossary, and the short names of bodies."""
        glossary = self.glossary
        words = {
            word
            for term in (glossary.terms if glossary else ())
            for word in f"{term.term} {' '.join(term.also)}".split()
        }
        return {word.strip("(),/") for word in words} | {
            body.entry.short for body in self.all(Body) if body.entry.short
        }

    @cached_property
    def by_url(self) -> dict[str, str]:
        """The path of the first document at each address; a second one is a finding."""
        return {file.url: file.path for file in reversed(self.files)}


def _moved(now: object, then: object) -> bool:
    return isinstance(now, date) and isinstance(then, date) and now != then


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
