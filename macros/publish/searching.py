"""The search of the finished site: our own, or the theme's where the settings ask for it with the plugin «search»."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import PluginError

from ..documents.library import Library
from ..model.vocabulary import Kind
from ..search import report, summary, write_index
from ..search.building.collect import area_names, entries, terms

_FOLDER = "search"
_UNUSED = ("assets/images", "assets/stylesheets", "assets/javascripts")
"""What the engine copies from the theme and our pages do not use."""
_MOST_REPORTED = 500
"""Entries. The report searches for every title, which grows with the square: with more, it is made when asked for."""
_WORKERS = "assets/javascripts/workers"
_THEMES_INDEX = f"{_FOLDER}/search_index.json"


def write_search(library: Library, plugins: Iterable[str], site: Path) -> str:
    """Write what the search reads, take away what no page uses, and return a line for the editors; it may be empty."""
    if any(name.rpartition("/")[2] == "search" for name in plugins):
        _use_the_themes(library, site)
        return "Søket: temaets eget, slik mkdocs.yml ber om."
    for folder in _UNUSED:
        shutil.rmtree(site / folder, ignore_errors=True)
    found, words = entries(library), terms(library)
    write_index(found, words, site / _FOLDER, area_names(library))
    return summary(report(found, words, site / _FOLDER)) if len(found) <= _MOST_REPORTED else ""


def _use_the_themes(library: Library, site: Path) -> None:
    """Tell the browser where the theme's worker and index are: `overrides/assets/search/material.js` drives them."""
    workers = sorted(path.relative_to(site).as_posix() for path in (site / _WORKERS).glob("search.*.js"))
    if not workers:
        raise PluginError("Temaet har ikke lenger noe eget søk. Ta bort «search» under `plugins:` i mkdocs.yml.")
    manifest = {
        "theme": {"worker": workers[0], "index": _THEMES_INDEX},
        "areas": {area.id: {"title": area.title, "common": area.common} for area in area_names(library)},
        "kinds": [kind.folder for kind in Kind],
    }
    (site / _FOLDER).mkdir(exist_ok=True)
    (site / _FOLDER / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
