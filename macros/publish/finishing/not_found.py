"""The page of an address that does not exist, through the template that the engine has for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from ...checks.reading.finished.built import root_of
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...pages.frame.not_found import not_found
from ...pages.view import Settings


def write_not_found(library: Library, settings: Settings, conf: Any) -> None:
    root = root_of(conf["site_url"])
    context: Any = get_context(Navigation([], []), Files([]), conf, base_url=root)
    html = conf.theme.get_env().get_template("404.html").render(context, shown=not_found(library, settings, root))
    write_inside(Path(conf["site_dir"]), "404.html", html)
