"""A site that is there already, and is the one that would be made, is left as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...documents.history.git import NoAnswer, git
from ...documents.project.project import Project
from ..placing.lying import Lying, came_along
from .around import around, contents, state
from .store import Store, key_of


class Unchanged:
    """What is remembered of the site in a folder: all it was made from, its files as they were, and what was said."""

    def __init__(self, project: Project, site: Path, kept: Path, asked: object) -> None:
        self._site = site
        self._kept = kept
        # Of the fetched parts of the editor only whether they are there matters: their sums are in the code.
        fetched = sorted(path.name for path in (project.root / "build" / "editor").glob("*"))
        guards = contents(project.root / ".github")
        self._key = key_of("site", around(project), contents(project.docs), guards, _commit(project), fetched, asked)

    def said(self) -> list[str] | None:
        """What was said of the site when it was made; None when it must be made anew."""
        with Store(self._kept) as store:
            found = store.get(self._key)
            along = came_along(store, self._site) if found else {}
        if found is None or not all(one.is_in(self._site / address) for address, one in along.items()):
            return None
        files, said = json.loads(found)
        return list(said) if files == self._state(along) else None

    def remember(self, said: Sequence[str]) -> None:
        with Store(self._kept) as store:
            state = self._state(came_along(store, self._site))
            store.put(self._key, json.dumps([state, list(said)]).encode())

    def _state(self, along: Mapping[str, Lying]) -> str:
        """Of all files in the site. What came along has been looked at already."""
        return key_of(state(self._site, along), sorted((address, one.state) for address, one in along.items()))


def _commit(project: Project) -> str:
    """Where the history stands; pages say when texts were changed."""
    try:
        return git(project.docs, "rev-parse", "HEAD").decode().strip()
    except NoAnswer:
        return ""
