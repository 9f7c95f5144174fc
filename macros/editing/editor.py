"""The editor at /admin/: whether it is published, and with what."""

from __future__ import annotations

import os

from ..documents.repository import Host, Repository

LOCAL = "SAMHANDLING_EDITOR"
"""Set by `samhandling edit`: the editor is there, and saves to the repository on this machine."""


def is_local() -> bool:
    return bool(os.environ.get(LOCAL))


def switched_on(repository: Repository | None) -> bool:
    """The editor is published where its users can sign in, and on this machine when someone asked for it."""
    return is_local() or bool(repository and repository.host is Host.GITHUB and repository.sign_in)
