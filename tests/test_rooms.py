"""Imports run one way through the rooms, and one room knows the engine: that is how the site can leave it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

MACROS = Path(__file__).parent.parent / "macros"

MAY_USE = {
    "model": set(),
    "documents": {"model"},
    "common": {"model", "documents"},
    "changes": {"model", "documents", "common"},
    "checks": {"model", "documents", "common", "changes"},
    "search": {"model", "documents", "common"},
    "pages": {"model", "documents", "common", "changes"},
    "feeds": {"model", "documents", "common"},
    "editing": {"model", "documents", "common", "changes"},
    "publish": {"model", "documents", "common", "changes", "checks", "search", "pages", "feeds", "editing"},
    "cli": {"model", "documents", "common", "changes", "checks", "search", "pages", "feeds", "editing", "publish"},
}
ENGINES = {"mkdocs", "mkdocs_macros", "material", "properdocs"}


def imports(file: Path) -> Iterator[str]:
    """Every module a file imports, as a path from the package: «macros.documents.body»."""
    here = ("macros", *file.relative_to(MACROS).with_suffix("").parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level] if node.level else ()
            yield ".".join([*above, *([node.module] if node.module else [])])


def files(room: str) -> list[Path]:
    return sorted((MACROS / room).rglob("*.py"))


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_only_the_rooms_below_it(room: str) -> None:
    used = {
        (file.name, name.split(".")[1])
        for file in files(room)
        for name in imports(file)
        if name.startswith("macros.") and name.split(".")[1] in MAY_USE
    }

    assert {(file, other) for file, other in used if other not in MAY_USE[room] | {room}} == set()


@pytest.mark.parametrize("room", [room for room in MAY_USE if room != "publish"])
def test_only_publish_knows_the_engine(room: str) -> None:
    assert files(room)
    assert {(f.name, name) for f in files(room) for name in imports(f) if name.split(".")[0] in ENGINES} == set()


def test_every_folder_of_the_package_is_a_room() -> None:
    assert {folder.name for folder in MACROS.iterdir() if (folder / "__init__.py").exists()} <= set(MAY_USE)
