"""A newer version of the code comes into a site: its texts, its settings and what it says of itself are not touched."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from ...common.codeowners import PLACES
from ...documents.history.git import NoAnswer, git
from ...documents.project.inside import copy_inside, remove_inside
from ...documents.project.project import Project
from ...documents.project.repository import Host
from ..refused import Refused
from .start import code_of, lay_host

_OURS = ("docs/", "mkdocs.yml", "README.md", "CONTRIBUTING.md", "LICENSE", *PLACES.values())
"""What is the site's own."""
_CODE = ("macros/", "overrides/", "tests/")
"""The folders in which what the new version no longer has is taken away."""
_SETTING = re.compile(r"^(?:# ?)?([a-z_]+):|^  (?:# )?([a-z_]+):", re.MULTILINE)


@dataclass(frozen=True)
class Upgraded:
    written: list[str]
    gone: list[str]
    settings: list[str]
    """The settings of the new version that the site does not have, not even as an example."""
    before: str | None
    now: str | None
    """The numbers of the two versions, where they have one."""


def upgrade(project: Project, source: Path) -> Upgraded:
    """Copy the code of the checkout `source` into a site, to be looked at and committed. Raises Refused."""
    site = project.root
    if source.resolve() == site.resolve() or not (source / "macros").is_dir() or not (source / "mkdocs.yml").is_file():
        raise Refused(f"{source} er ikke en mappe med koden i. Oppgi mappen du hentet den nye koden til.")
    try:
        waiting = git(site, "status", "--porcelain").decode()
        before = git(site, "ls-files", "-z").decode().split("\0")
    except NoAnswer as error:
        raise Refused("Nettstedet er ikke i git, så ingenting kan angres. Ta vare på det med git først.") from error
    if waiting:
        raise Refused("Nettstedet har endringer som ikke er tatt vare på. Send dem inn først (git commit).")
    host = _host(site)
    number = number_of(site)
    wanted = [path for path in code_of(source, host) if not path.startswith(_OURS)]
    written = [path for path in wanted if not _same(source / path, site / path)]
    for path in written:
        copy_inside(site, path, source / path)
    lay_host(site, host)
    gone = [path for path in before if path.startswith(_CODE) and path not in wanted]
    for path in gone:
        remove_inside(site, path)
    settings = _new_settings(source / "mkdocs.yml", project.settings)
    return Upgraded(written, gone, settings, number, number_of(source))


def number_of(root: Path) -> str | None:
    """The number of the version of the code that lies here."""
    file = root / "pyproject.toml"
    number = tomllib.loads(file.read_text("utf-8")).get("project", {}).get("version") if file.is_file() else None
    return number if isinstance(number, str) else None


def _host(site: Path) -> Host:
    if (site / ".gitlab-ci.yml").is_file():
        return Host.GITLAB
    return Host.FORGEJO if (site / ".forgejo").is_dir() else Host.GITHUB


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _new_settings(there: Path, here: Path) -> list[str]:
    def named(path: Path) -> dict[str, None]:
        found = _SETTING.findall(path.read_text(encoding="utf-8"))
        return dict.fromkeys(outer or inner for outer, inner in found)

    known = named(here)
    return [name for name in named(there) if name not in known]
