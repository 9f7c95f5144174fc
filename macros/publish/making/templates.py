"""The templates of a build: the engine reads ours alone, and what is compiled of them is kept."""

from __future__ import annotations

from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket

from ...pages.looks import sheets, symbols
from ...pages.view import environment
from ..keeping.around import made_by
from ..keeping.store import Store, key_of


class _OursListed(FileSystemLoader):
    """Finds the templates of the theme too, but lists only the files that our pages use: the theme has ten thousand."""

    def list_templates(self) -> list[str]:
        return FileSystemLoader(self.searchpath[:1]).list_templates()


def take_over(theme: Any) -> None:
    """Let the engine see of its theme only the files that our own folder has, and give these what a page looks like."""
    made = theme.get_env()
    made.globals |= {"sheets": sheets, "symbols": symbols}
    made.loader = _OursListed(theme.dirs)
    theme.get_env = lambda: made


class Compiled(BytecodeCache):
    """What is compiled of templates, by their words and all that compiles them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        if found := self._store.get(self._key(bucket)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._store.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        return key_of("template", made_by(), bucket.key, bucket.checksum)


def keep_compiled(store: Store, theme: Any) -> None:
    """Let the templates of our pages, and those of the environment `theme`, be compiled once, and looked for once."""
    environment().bytecode_cache = theme.bytecode_cache = Compiled(store)
    environment().auto_reload = theme.auto_reload = False
