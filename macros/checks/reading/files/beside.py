"""What lies beside the documents of a project: other files below docs/, and the files that guard it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ....changes.revision import EXCEPTIONS
from ....common.codeowners import PLACES
from ....documents.project.project import Project
from ....documents.project.repository import Host
from ....documents.text.conflicts import conflicts
from .carried import carried, unfit
from .inside import LARGEST, words_inside
from .published import DRAWING, is_kind, is_only_a_drawing, no_files

_WRITTEN = (".yml", ".yaml", ".json", ".csv", ".txt", ".svg", ".html", ".css", ".js", ".xml", ".markdown")
"""How files end that people write as text."""
_LEFT_BY_MACHINES = re.compile(r"\.DS_Store|\._.*|\.git(?:keep|ignore|attributes)")
"""What Mac and git put into folders: nobody means to publish it, and nobody can be asked to take it away."""


@dataclass(frozen=True)
class Beside:
    """Nothing, until a project is read."""

    files: Mapping[str, str] | None = None
    """Every other file below docs/, with the words inside it; None when unknown."""
    no_files: Mapping[str, str] = field(default_factory=dict)
    """What lies below docs/ and is neither a file nor a folder, with what it is in words."""
    unfit: Mapping[str, str] = field(default_factory=dict)
    """The pictures and PDFs among the files that are something else or more, with what is wrong, in words."""
    carried: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What those among the files that tell of people and places tell, in words."""
    conflicts: Mapping[str, list[int]] = field(default_factory=dict)
    """The files that hold two versions after a merge, with the lines where those begin."""
    exceptions: str = ""
    """The file docs/exceptions.yml."""
    codeowners: str | None = None
    """The file that tells whom to ask about a change; empty when there is none, None when we did not look."""
    host: Host = Host.GITHUB
    """The host whose workflows the project carries."""
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
            and not any(_LEFT_BY_MACHINES.fullmatch(part) for part in path.relative_to(docs).parts)
        }
        written = {path: conflicts(_text(docs / path)) for path in files if path.endswith(_WRITTEN)}
        pictures = {path: _bytes(docs / path) for path in files if is_kind(path)}
        return cls(
            files,
            dict(no_files(docs)),
            {path: wrong for path, data in pictures.items() if (wrong := _wrong_with(path, data))},
            {path: told for path, data in pictures.items() if (told := carried(path, data))},
            {path: rows for path, rows in written.items() if rows},
            _text(docs / EXCEPTIONS),
            _text(project.root / PLACES[project.host]),
            project.host,
            _text(project.settings),
        )


def _wrong_with(path: str, data: bytes) -> str | None:
    if path.lower().endswith(DRAWING):
        return None if is_only_a_drawing(data) else "tegningen har skript, eller henter noe"
    return unfit(path, data)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
