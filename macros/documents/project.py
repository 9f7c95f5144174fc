"""Where the parts of a project lie."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .library import Library


@dataclass(frozen=True)
class Project:
    """A checkout: the folder with mkdocs.yml and docs/ in it."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def settings(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def emergency_copy(self) -> Path:
        return self.root / "nodkopi"

    def library(self, today: date) -> Library:
        return Library.read(self.docs, today)
