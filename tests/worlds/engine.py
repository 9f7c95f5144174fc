"""The Markdown engine of the site, set up as in its settings."""

from __future__ import annotations

from markdown import Markdown
from mkdocs.config import load_config

from macros.publish.making.texts import engine
from tests.worlds.checkout import ROOT


def site_engine() -> Markdown:
    settings = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "tests"))  # there may be no docs/
    return engine(settings)
