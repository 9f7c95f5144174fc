"""What lies beside the documents of a project: other files below docs/, and the files that guard it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...changes.revision import EXCEPTIONS
from ...common.codeowners import CODEOWNERS
from ...documents.conflicts import conflicts
from ...documents.project import Project
from .inside import words_inside
from .published import DRAWING, is_only_a_drawing, links_away

_WRITTEN = (".yml", ".yaml", ".json", ".csv", ".txt", ".svg", ".html", ".css", ".js", ".xml", ".markdown")
"""How files end that people write as text."""


@dataclass(frozen=True)
class Beside:
    """Nothing, until a project is read."""

    files: Mapping[str, str] | None = None
    """Every other file below docs/, with the words inside it; None when unknown."""
    links_away: tuple[str, ...] = ()
    """The symbolic links below docs/."""
    drawings_that_run: frozenset[str] = frozenset()
    """The drawings among the files that are more than drawings."""
    conflicts: Mapping[str, list[int]] = field(default_factory=dict)
    """The files that hold two versions after a merge, with the lines where those begin."""
    exceptions: str = ""
    """The file docs/exceptions.yml."""
    codeowners: str | None = None
    """The file that tells whom to ask about a change; empty when there is none, None when we did not look."""
    settings: str = ""
    """The file mkdocs.yml."""

    @classmethod
    def of(cls, project: Project) -> Beside:
        docs = project.docs
        files = {
            path.relative_to(docs).as_posix(): words_inside(path)
            for path in sorted(docs.rglob("*"))
            if path.is_file()
            and not path.is_symlink()
            and path.suffix != ".md"
            and not any(part.startswith(".") for part in path.relative_to(docs).parts)
        }
        written = {path: conflicts(_text(docs / path)) for path in files if path.endswith(_WRITTEN)}
        drawings = (path for path in files if path.lower().endswith(DRAWING))
        return cls(
            files,
            tuple(links_away(docs)),
            frozenset(path for path in drawings if not is_only_a_drawing((docs / path).read_bytes())),
            {path: rows for path, rows in written.items() if rows},
            _text(docs / EXCEPTIONS),
            _text(project.root / CODEOWNERS),
            _text(project.settings),
        )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
