"""Begin a site of one's own for another community: the code, what is common, and the community as drafts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...common.codeowners import PLACES
from ...documents.history.git import NoAnswer, commit, git
from ...documents.library import Library
from ...documents.project.inside import copy_inside, folder_inside, write_inside
from ...documents.project.project import Project
from ...documents.project.repository import Host
from ...model.vocabulary import Language
from ..area import free
from ..refused import Refused
from .common_texts import copy_common
from .community import Community, refuse_unusable, write_community
from .pages import in_nynorsk
from .settings import address_of, as_address, settings_of

_LEFT = ("docs/", "tests/edition/", ".ci/", *PLACES.values())
"""What belongs to the site one begins from: its texts, what is said of them, and whom it asks."""
_OF_GITHUB = (".github/", "tests/test_workflows.py")
_TEMPLATES = Path(__file__).parents[1] / "templates" / "hosts"
_PLACES: dict[Host, dict[str, str]] = {
    Host.GITHUB: {},
    Host.GITLAB: {"gitlab-ci.yml": ".gitlab-ci.yml"},
    Host.FORGEJO: {
        f"workflows/{name}.yml": f".forgejo/workflows/{name}.yml"
        for name in ("check", "comment", "publish", "nightly", "weekly")
    },
}
"""The workflows of each host: from templates/hosts/ to where it looks for them."""


@dataclass(frozen=True)
class Wanted:
    """What the new site is to be."""

    community: Community
    host: Host = Host.GITHUB
    address: str | None = None
    """Where the site will be read."""
    repository: str | None = None
    """Where its files will lie."""
    mother: str | None = None
    """The address of the site it begins from, when not that in its settings."""


@dataclass(frozen=True)
class Started:
    files: int
    mother: str | None
    """Where changes of the common texts are told from."""
    signed: bool
    """Whether git knew who began the site."""


def start(project: Project, folder: Path, wanted: Wanted, today: date) -> Started:
    """Write a repository with the new site to `folder`, which must be new or empty. Raises Refused."""
    library = project.library(today)
    refuse_unusable(wanted.community)
    code = list(code_of(project.root, wanted.host))
    refuse_folder(project, folder)
    settings = project.settings.read_text(encoding="utf-8")
    written = settings_of(settings, wanted.address, wanted.repository, wanted.host)
    mother = as_address(wanted.mother) if wanted.mother else address_of(settings)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".nettsted-") as beside:
        site = Project(Path(beside) / folder.name)
        _write(project, library, site, code, wanted, mother, today)
        write_inside(site.root, site.settings, written)
        count = sum(1 for path in site.root.rglob("*") if path.is_file())
        signed = _committed(site.root)
        if folder.exists():
            folder.rmdir()  # it is empty
        shutil.move(site.root, folder)
    return Started(count, mother, signed)


def _write(
    project: Project, library: Library, site: Project, code: list[str], wanted: Wanted, mother: str | None, today: date
) -> None:
    for path in code:
        copy_inside(site.root, path, project.root / path)
    lay_host(site.root, wanted.host)
    folder_inside(site.root, site.docs)
    copy_common(library, project.docs, site.docs, mother, today)
    free(site, site.library(today), wanted.community.id)
    write_community(site.docs, wanted.community, today)
    if wanted.community.language is Language.NN:
        in_nynorsk(site.docs)


def refuse_folder(project: Project, folder: Path) -> None:
    """Raises Refused when a new site cannot lie there."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"{folder} finnes fra før, og er ikke tom. Velg en mappe som ikke finnes.")
    if folder.resolve().is_relative_to(project.root.resolve()):
        raise Refused(
            "Det nye nettstedet kan ikke ligge inne i dette. Velg en mappe ved siden av, for eksempel ../nytt."
        )


def code_of(root: Path, host: Host) -> Iterator[str]:
    """The files of the code as they stand in the checkout. Raises Refused where git does not know them."""
    try:
        listed = git(root, "ls-files", "-z", "--cached").decode().split("\0")
    except NoAnswer as error:
        raise Refused("Koden må være hentet med git clone, så vi vet hvilke filer som hører til.") from error
    left = _LEFT if host is Host.GITHUB else (*_LEFT, *_OF_GITHUB)
    for path in listed:
        if path and not path.startswith(left) and (root / path).is_file() and not (root / path).is_symlink():
            yield path


def lay_host(folder: Path, host: Host) -> None:
    """Write the workflows of a host where it looks for them; GitHub's own come with the code."""
    for template, place in _PLACES[host].items():
        write_inside(folder, place, (_TEMPLATES / host.value / template).read_bytes())


def _committed(folder: Path) -> bool:
    """Make a repository with one commit, and return whether git knew who made it. Raises Refused."""
    try:
        git(folder, "init", "--quiet", "--initial-branch=main")
        git(folder, "add", "--all")
    except NoAnswer as error:
        raise Refused(f"Filene er skrevet til {folder}, men git kan ikke ta vare på dem: {error}") from error
    return commit(folder, "Doc: nettstedet begynner")
