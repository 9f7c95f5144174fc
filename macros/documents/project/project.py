"""Where the parts of a project lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..document import read_file
from ..file import File
from ..library import Library
from .inside import inside
from .repository import Host


@dataclass(frozen=True)
class Project:
    """A checkout: the folder with mkdocs.yml and docs/ in it."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def file(self, address: str) -> Path:
        """A file below docs/ that is to be written. Raises Outside where something leads it away."""
        return inside(self.docs, address)

    @property
    def settings(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def host(self) -> Host:
        """The host whose workflows the project carries; it is known before there is any address."""
        marks = {Host.GITLAB: ".gitlab-ci.yml", Host.FORGEJO: ".forgejo"}
        return next((host for host, mark in marks.items() if (self.root / mark).exists()), Host.GITHUB)

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def emergency_copy(self) -> Path:
        return self.root / "nodkopi"

    @property
    def proposal(self) -> Path:
        """Where a site to be reviewed from a disk is built."""
        return self.root / "forslag"

    @property
    def kept(self) -> Path:
        """Parts of the site that are kept from one build to the next. It may be deleted at any time."""
        return self.root / "build" / "kept"

    def library(self, today: date, read: Callable[[str, bytes], File] = read_file) -> Library:
        return Library.read(self.docs, today, read)
