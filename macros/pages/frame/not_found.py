"""The page of an address that does not exist. It may be served anywhere, so its links start at the root of the site."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.file import File
from ...documents.head.frontmatter import FrontMatter
from ...documents.library import Library
from ..view import Settings, View
from .menu import menu


def not_found(library: Library, settings: Settings, root: str) -> Markup:
    """`root` is the path of the site on its host, with a slash at both ends."""
    view = View(library, settings, File("404.md", FrontMatter()), served_from=root)
    return view.render("frame/not_found", menu=menu(view))
