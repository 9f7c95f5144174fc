"""What in a proposal is program and not text: it runs where the site is built, and decides what is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_ONLY_READ = re.compile(r"(?:[^/]+\.md|LICENSE)")
"""Files beside docs/ that people read, and nothing else."""
_ONLY_WORDS = frozenset({"site_name", "site_description", "site_author", "copyright"})
"""Settings that are words on the pages; all others say what runs, or where a reader or an editor is led."""
_KEY = re.compile(r"(?P<key>\w+):\s")


def program_in(paths: Iterable[str], settings_before: str, settings: str) -> Iterator[str]:
    """Of the changed files outside docs/ those that are program, and which of the settings: «mkdocs.yml (hooks)».

    `paths` are relative to the root of the repository.
    """
    for path in sorted(paths):
        if path.rpartition("/")[2] == "mkdocs.yml":
            changed = sorted(_changed_settings(settings_before, settings))
            if changed:
                yield f"{path} ({', '.join(changed)})"
        elif not _ONLY_READ.fullmatch(path):
            yield path


def _changed_settings(before: str, now: str) -> set[str]:
    blocks = [_blocks(text) for text in (before, now)]
    differing = {key for one in blocks for key in one if blocks[0].get(key) != blocks[1].get(key)}
    # A tag makes the engine call Python wherever it stands.
    called = {key for key in differing if any("!" in one.get(key, "") for one in blocks)}
    return (differing - _ONLY_WORDS) | called


def _blocks(text: str) -> dict[str, str]:
    """The settings by what their first line begins with, whatever a reader of YAML would make of it."""
    found: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if line[:1] not in ("", " ", "\t", "#"):
            named = _KEY.match(f"{line} ")
            key = named["key"] if named else line[:20]
        if line.strip() and not line.lstrip().startswith("#"):
            found[key] = f"{found.get(key, '')}{line}\n"
    return found
