"""The door for mkdocs-macros: it looks for these names on the package, and calls them around the build.

They are fetched when asked for, so that the command line does not load the engine to read a document.
"""

from __future__ import annotations

from typing import Any

_CALLED_BY_THE_ENGINE = {"define_env", "on_pre_page_macros", "on_post_build"}


def __getattr__(name: str) -> Any:
    if name in _CALLED_BY_THE_ENGINE:
        from .publish import engine

        return getattr(engine, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
