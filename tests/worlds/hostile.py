"""Documents by somebody who means harm: words that would run, wherever words may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from macros.documents.project.project import Project

ESCAPED = "HER_VAR_JEG"
CODE = "{{ cycler.__init__.__globals__.os.mkdir(dict(" + ESCAPED + "=1)|list|first) }}"
"""Makes a folder where the program runs, if anything reads it as a template."""
WORDS = f"{CODE} {{% set a = 1 %}} {{#- borte -#}} {{{{ documents() }}}} **fet** `kode` [her](javascript:alert(1))"
"""What it looks like to a reader, in a place where words are only words: just like this."""

_NO_WORDS = {"id", "owner", "document", "by", "ref", "section", "to", "next", "at", "actor", "number", "url", "term"}
_WORD = re.compile(r"[A-ZÆØÅ]\w+\b.*", re.DOTALL)

Planted = dict[str, list[tuple[str, ...]]]
"""By the path of each document, the keys whose words were replaced."""


def plant(project: Project, words: str = WORDS, fits: Callable[[str, str], bool] = lambda path, text: True) -> Planted:
    """Put the words in front of every text in the heads of all documents, as far as a document still `fits`."""
    planted: Planted = {}
    for file in sorted(project.docs.rglob("*.md")):
        path = file.relative_to(project.docs).as_posix()
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        root = yaml.compose(head)
        assert root, path
        for keys, node in list(_texts(root)):
            before, style = node.value, node.style
            node.value, node.style = f"{words} {before}", '"'
            if fits(path, _written(root, body)):
                planted.setdefault(path, []).append(keys)
            else:
                node.value, node.style = before, style
        file.write_text(_written(root, body), encoding="utf-8")
    return planted


def _written(root: yaml.Node, body: str) -> str:
    return f"---\n{yaml.serialize(root, allow_unicode=True, width=10_000)}---\n{body}"


def _texts(node: yaml.Node, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    """Every text that is words for readers, with the keys that lead to it."""
    match node:
        case yaml.MappingNode():
            for key, value in node.value:
                yield from _texts(value, (*keys, key.value))
        case yaml.SequenceNode():
            for value in node.value:
                yield from _texts(value, keys)
        case yaml.ScalarNode() if keys[-1] not in _NO_WORDS and _WORD.fullmatch(node.value):
            yield keys, node


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
