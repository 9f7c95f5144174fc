"""An earlier revision, held against the documents as they are: what a proposal changes. Read once, here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..documents.document import read_file
from ..documents.figures.series import Series
from ..documents.figures.tables import is_table, read_table
from ..documents.file import File
from ..documents.head.frontmatter import FrontMatter
from ..documents.history.git import NoAnswer, contents, git
from ..documents.project.ledger import LEDGER
from .program import program_in

EXCEPTIONS = "exceptions.yml"
SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Revision:
    """What is different now from what it was."""

    changed: frozenset[str] = frozenset()
    """Paths relative to docs/ of everything added, changed or deleted since."""
    files: tuple[File, ...] = ()
    """What the changed files were before; those that are new are not here."""
    tables: Mapping[str, Series] = field(default_factory=dict)
    """What the changed tables of figures were before, by path."""
    guards: Mapping[str, str] = field(default_factory=dict)
    """The ledger, the exceptions and the settings as they were, by name: a proposal cannot change what judges it."""
    at_odds: frozenset[str] = frozenset()
    """Of the changed files those that the main line has changed in the same place since: git cannot join them."""
    program: tuple[str, ...] = ()
    """What else has changed that is program and not text: files outside docs/, and which of the settings."""

    @cached_property
    def by_id(self) -> dict[str, File]:
        """The earlier files by id of document."""
        return {file.id: file for file in self.files if file.id}

    @cached_property
    def heads(self) -> dict[str, FrontMatter]:
        """The earlier front matter by id of document."""
        return {id_: file.front for id_, file in self.by_id.items()}


def revision(docs: Path, name: str) -> Revision:
    """Read what has changed below `docs` since the revision called `name` parted from ours.

    Uncommitted and new files count as changed. Raises NoAnswer.
    """
    verified = git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    try:
        commit = git(docs, "merge-base", verified, "HEAD").decode().strip()
    except NoAnswer:  # a shallow copy does not know where the two parted
        commit = verified
    differs = _paths(git(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", "."))
    new = _paths(git(docs, "ls-files", "--others", "--exclude-standard", "-z", "--", "."))
    texts = sorted(path for path in differs if path.endswith(".md"))
    tables = sorted(path for path in differs if is_table(path))
    before, numbers = (
        zip(paths, contents(docs, (f"{commit}:./{path}" for path in paths)), strict=True) for paths in (texts, tables)
    )
    names = {LEDGER: LEDGER, EXCEPTIONS: EXCEPTIONS, SETTINGS: f"../{SETTINGS}"}
    found = zip(names, contents(docs, (f"{commit}:./{path}" for path in names.values())), strict=True)
    guards = {name: data.decode("utf-8", "replace") for name, data in found if data is not None}
    return Revision(
        frozenset(differs | new),
        tuple(read_file(path, data) for path, data in before if data is not None),
        {path: read_table(path, data) for path, data in numbers if data is not None},
        guards,
        _at_odds(docs, commit, verified) if commit != verified else frozenset(),
        tuple(program_in(_outside(docs, commit), guards.get(SETTINGS, ""), _settings_now(docs))),
    )


def _outside(docs: Path, commit: str) -> set[str]:
    """The changed files of the repository that do not lie below `docs`, relative to its root."""
    outside = ("--", ":/", ":(exclude).")
    differs = _paths(git(docs, "diff", "--name-only", "--no-renames", "-z", commit, *outside))
    return differs | _paths(git(docs, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", *outside))


def _settings_now(docs: Path) -> str:
    path = docs.parent / SETTINGS
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


_SIDE = re.compile(r"  (?:base|our|their) +\d{6} [0-9a-f]+ (?P<path>.+)")


def _at_odds(docs: Path, common: str, theirs: str) -> frozenset[str]:
    """The files below `docs` that HEAD and `theirs` have changed in the same place since `common`."""
    inside = git(docs, "rev-parse", "--show-prefix").decode("utf-8", "replace").strip()
    found: set[str] = set()
    path = ""
    for line in git(docs, "merge-tree", common, "HEAD", theirs).decode("utf-8", "replace").splitlines():
        if side := _SIDE.fullmatch(line):
            path = side["path"]
        elif line.startswith("+<<<<<<<") and path.startswith(inside):
            found.add(path.removeprefix(inside))
    return frozenset(found)


def _paths(listed: bytes) -> set[str]:
    return {path.decode("utf-8", "replace") for path in listed.split(b"\0") if path}
