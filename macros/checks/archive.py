"""What the rules are given: the library, and what lies beside the documents. Rules read no files themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from ..changes.revision import Revision
from ..common.teams import CODEOWNERS
from ..documents.document import Document
from ..documents.frontmatter import FrontMatter, KeyPath
from ..documents.library import Library
from ..documents.project import Project
from ..model.kinds import Body
from .exemptions import EXCEPTIONS, Exemption, in_file, on_lines
from .reading.anchors import all_anchors, own_anchors
from .reading.built import Built
from .reading.images import metadata_of
from .reading.targets import Inner, inner_links, texts_of

_SITE = re.compile(r"^site_url:[ \t]*[\"']?(?P<address>https?://[^\s\"']+)", re.MULTILINE)


@dataclass
class Archive(Library):
    """A library with its surroundings. Whatever is unknown is empty, and the rules that need it are silent."""

    files: Mapping[str, str] | None = None
    """Every other file below docs/, with the words hidden in its metadata when it is an image; None when unknown."""
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
            library.documents,
            library.today,
            library.changed,
            library.earlier,
            library.ledger,
            before=before,
            silent=silent or {},
        )
        if project is None:
            return archive
        archive.files = {
            path.relative_to(project.docs).as_posix(): metadata_of(path)
            for path in sorted(project.docs.rglob("*"))
            if path.is_file()
            and path.suffix != ".md"
            and not any(part.startswith(".") for part in path.relative_to(project.docs).parts)
        }
        archive.codeowners = _text(project.root / CODEOWNERS)
        if exceptions := _text(project.docs / EXCEPTIONS):
            archive.granted, archive.exceptions_file = in_file(exceptions)
        if found := _SITE.search(_text(project.settings)):
            archive.site = found["address"].rstrip("/")
        return archive

    @cached_property
    def exemptions(self) -> dict[str, list[Exemption]]:
        """All exceptions by rule."""
        found: dict[str, list[Exemption]] = {}
        for exemption in [*self.granted, *(one for document in self.documents for one in on_lines(document))]:
            found.setdefault(exemption.rule, []).append(exemption)
        return found

    @cached_property
    def moved_revisions(self) -> dict[str, FrontMatter]:
        """The earlier front matter of each document whose revision date has moved, by id."""
        earlier = self.before.heads if self.before else {}
        return {
            document.id: earlier[document.id]
            for document in self.documents
            if document.id in earlier
            and self.by_id[document.id] is document
            and _moved(document.front.values.get("revision_date"), earlier[document.id].values.get("revision_date"))
        }

    @cached_property
    def anchors(self) -> dict[str, tuple[str, ...]]:
        """The anchors that each document has of its own, by path."""
        return {document.path: tuple(own_anchors(document)) for document in self.documents}

    def anchors_of(self, document: Document) -> set[str]:
        """The anchors of a page, those of the text it adopts included."""
        if document.path not in self._anchors:
            self._anchors[document.path] = all_anchors(document, self.anchors[document.path], self)
        return self._anchors[document.path]

    @cached_property
    def inner(self) -> dict[str, tuple[Inner, ...]]:
        """The links of each document to our own pages and files, by its path."""
        return {document.path: tuple(inner_links(document)) for document in self.documents}

    @cached_property
    def texts(self) -> dict[str, list[tuple[KeyPath, str]]]:
        """Every piece of text in each front matter with the keys that lead to it, by path: many rules look at them."""
        return {document.path: texts_of(document) for document in self.documents}

    @cached_property
    def heads(self) -> dict[str, str]:
        """Every key and text of each front matter as one text, by path, for a quick look before a careful one."""
        return {
            document.path: "\n".join(
                [f"{path[-1]}: {text}" for path, text in self.texts[document.path]]
                + [path[-1] for path in document.front.places if isinstance(path[-1], str)]
            )
            for document in self.documents
        }

    @cached_property
    def unreadable(self) -> set[str]:
        """The ids that documents with an unreadable head probably have: what refers to them is not at fault."""
        return {
            parts[0] if parts[-1] == "index" else f"{parts[0]}-{parts[-1]}"
            for document in self.documents
            if not document.readable
            for parts in [document.path.removesuffix(".md").split("/")]
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
            body.short for d in self.documents if isinstance(body := d.entry, Body) and body.short
        }

    @cached_property
    def by_url(self) -> dict[str, str]:
        """The path of the document at each address."""
        return {document.url: document.path for document in self.documents}


def _moved(now: object, then: object) -> bool:
    return isinstance(now, date) and isinstance(then, date) and now != then


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
