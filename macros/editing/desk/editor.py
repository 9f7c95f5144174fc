"""The editor at /admin/: whether it is published, and the files it consists of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ...documents.library import Library
from ...documents.project.desk import OTHER_PAGES
from ...documents.project.inside import copy_inside, folder_inside, write_inside
from ...documents.project.repository import Host, Repository
from ...documents.text.traces import PATTERNS, in_browser
from ..importing.tidying import RULES as TIDYING
from .choices import choices
from .confirming import confirmations
from .forms import configuration
from .parts import fetch
from .tables import reading

SAVE_HERE = "admin/git"
"""Where the editor on this machine sends what is saved; see local_git.py."""

_PAGE = Path(__file__).parent / "page"


def switched_on(repository: Repository | None, branch: str | None) -> bool:
    """The editor is published where its users can sign in, and on this machine when it has a branch to save from."""
    return bool(branch) or bool(repository and repository.signs_in)


def cache(root: Path) -> Path:
    """Where a project keeps what was fetched; git ignores the folder."""
    return root / "build" / "editor"


def write_editor(
    library: Library, repository: Repository | None, site: Path, fetched: Path, branch: str | None = None
) -> None:
    """Write the editor to admin/ of a built site; `fetched` keeps what npm brings. Raises PartsMissing.

    With a `branch` it saves on this machine, else with the host of the repository.
    """
    parts = fetch(fetched)
    admin = folder_inside(site, "admin")
    for part in (*parts, TIDYING):
        copy_inside(admin, part.name, part)
    for own in (file for file in _PAGE.rglob("*") if file.suffix in {".js", ".css"}):
        copy_inside(admin, own.relative_to(_PAGE), own)
    page = (_PAGE / "index.html").read_text(encoding="utf-8")
    hosts = "" if branch else _hosts(repository)
    write_inside(admin, "index.html", page.replace("<<connect>>", hosts))
    areas = {name: area.short_title for name, area in library.areas.items()} | {OTHER_PAGES: "Håndbok og ordliste"}
    data: dict[str, Any] = {
        "choices": {"areas": areas, "refers": choices(library)},
        "confirmations": confirmations(library),
        "tables": reading(),
        "slips": {name: in_browser(pattern) for name, pattern in PATTERNS.items()},
    }
    for name in areas:
        data[f"forms/{name}"] = {"backend": backend(repository, branch), **configuration(library, name)}
    for address, value in data.items():
        write_inside(admin, f"{address}.json", json.dumps(value, ensure_ascii=False, default=str))


def backend(repository: Repository | None, branch: str | None) -> dict[str, Any]:
    """Where the editor saves: on this machine when there is a branch to save from, else with the host."""
    if branch:
        return {"name": "proxy", "proxy_url": f"/{SAVE_HERE}", "branch": branch, "commit_messages": _MESSAGES}
    if repository is None:
        raise ValueError("no repository to save to")
    common = {"repo": repository.name, "branch": repository.branch, "commit_messages": _MESSAGES}
    home = repository.home
    match repository.host:
        case Host.GITHUB:
            return {"name": "github", "base_url": repository.sign_in, **common}
        case Host.GITLAB:
            return {
                "name": "gitlab",
                "base_url": home,
                "api_root": f"{home}/api/v4",
                "auth_type": "pkce",
                "app_id": repository.app_id,
                **common,
            }
        case Host.FORGEJO:  # never Decap's «gitea»: it knows no proposals, and saves straight to the branch
            return {"name": "forgejo", "api_root": f"{home}/api/v1", "app_id": repository.app_id, **common}


_MESSAGES = {
    "create": "Doc: {{collection}} «{{slug}}» lagt til",
    "update": "Doc: {{collection}} «{{slug}}» endret",
    "uploadMedia": "Doc: bilde {{path}}",
}


def _hosts(repository: Repository | None) -> str:
    """Hosts the editor may speak to besides its own, for the Content-Security-Policy of its page."""
    if repository is None:
        return ""
    return f"https://api.github.com {repository.sign_in}" if repository.host is Host.GITHUB else f"{repository.home}/"
