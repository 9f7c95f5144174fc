"""Imports run one way through the rooms, and one room knows the engine: that is how the site can leave it.

macros/README.md is the map of the rooms, made from the first sentence of every room and file, and never by hand.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
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
    "feeds": {"model", "documents", "common", "changes", "pages"},
    "archive": set(),
    "editing": {"model", "documents", "common", "changes"},
    "publish": {"model", "documents", "common", "changes", "checks", "search", "pages", "feeds", "archive", "editing"},
    "cli": {
        "model",
        "documents",
        "common",
        "changes",
        "checks",
        "search",
        "pages",
        "feeds",
        "archive",
        "editing",
        "publish",
    },
}
MAP = MACROS / "README.md"
DECISIONS = MACROS / "decisions"
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


def modules(file: Path) -> set[str]:
    """The files of ours that a file imports, in functions too, as paths from the package: «documents/text/body.py»."""
    named = {name for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for name in _named(node, file)}
    return {f"{name}.py" for name in named if (MACROS / f"{name}.py").is_file()}


def _named(node: ast.AST, file: Path) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.level:
        folder = file.parents[node.level - 1].relative_to(MACROS)
        module = folder.joinpath(*(node.module or "").split("."))
        yield module.as_posix()
        yield from ((module / alias.name).as_posix() for alias in node.names)


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


def test_no_file_needs_itself_by_way_of_others() -> None:
    needed = {file.relative_to(MACROS).as_posix(): modules(file) for room in MAY_USE for file in files(room)}

    assert sum(map(len, needed.values())) > 500
    TopologicalSorter(needed).prepare()  # raises, and names the files of the circle


def test_every_folder_of_the_package_is_a_room() -> None:
    assert {folder.name for folder in MACROS.iterdir() if (folder / "__init__.py").exists()} <= set(MAY_USE)


def test_a_room_holds_no_more_than_one_sees_at_once() -> None:
    rooms = {marker.parent for marker in MACROS.rglob("__init__.py")}
    held = {
        room.relative_to(MACROS).as_posix(): {file.stem for end in ("py", "html") for file in room.glob(f"*.{end}")}
        for room in rooms
    }

    assert {room for room, names in held.items() if len(names - {"__init__"}) > 17} == set()


IMPORT = re.compile(r"^from (macros(?:\.\w+)*) import (\w+)", re.MULTILINE)


def test_what_is_run_in_another_process_imports_what_there_is() -> None:
    """Code in a string is seen by no type checker."""
    written = {
        found for file in MACROS.parent.glob("tests/**/*.py") for found in IMPORT.findall(file.read_text("utf-8"))
    }

    assert len(written) > 100
    assert {(module, name) for module, name in written if not _leads_somewhere(MACROS.parent, module, name)} == set()


def _leads_somewhere(root: Path, module: str, name: str) -> bool:
    path = root.joinpath(*module.split("."))
    if path.is_dir():
        return (path / f"{name}.py").exists() or name in (path / "__init__.py").read_text("utf-8")
    return path.with_suffix(".py").exists()


HEAD = """\
# The map

Every room and file by the first sentence it says of itself. A room uses only rooms above it.
`tests/test_rooms.py` holds both; with `--accept` it writes this page. Why things are as they are:
[decisions](decisions/).
"""


def the_map() -> str:
    return HEAD + "".join(line for room in MAY_USE for line in of_room(MACROS / room))


def of_room(folder: Path) -> Iterator[str]:
    path = folder.relative_to(MACROS)
    yield f"\n{'#' * (len(path.parts) + 1)} {path.as_posix()}\n\n{sentence(folder / '__init__.py')}\n\n"
    for file in sorted(folder.glob("*.py")):
        if file.name != "__init__.py":
            yield f"- `{file.stem}` – {sentence(file)}\n"
    for inner in sorted(folder.iterdir()):
        if (inner / "__init__.py").exists():
            yield from of_room(inner)


def sentence(file: Path) -> str:
    """The first sentence of the docstring of a module, on one line."""
    said = " ".join((ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.?!])\s+(?=[A-ZÆØÅ])", said)[0]


def test_the_map_is_that_of_the_house(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        MAP.write_text(the_map(), encoding="utf-8")
    assert MAP.read_text(encoding="utf-8") == the_map(), "run: pytest tests/test_rooms.py --accept"


def test_every_room_and_file_says_what_it_is() -> None:
    files = [file for room in MAY_USE for file in (MACROS / room).rglob("*.py")]
    assert [file.relative_to(MACROS).as_posix() for file in files if not sentence(file).endswith((".", "?", ":"))] == []


@pytest.mark.parametrize("page", sorted(DECISIONS.iterdir()), ids=lambda page: page.stem)
def test_a_decision_has_a_day_a_title_and_five_lines(page: Path) -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z-]+\.md", page.name)
    title, empty, *said = page.read_text(encoding="utf-8").splitlines()
    assert (title.startswith("# "), empty, len(said)) == (True, "", 5)


OVERRIDES = MACROS.parent / "overrides"
ONE_STRING = re.compile(r"""\s*(return )?(["`]).*\2[,;)]*""")


def test_a_line_of_a_template_or_a_script_says_one_thing() -> None:
    shown = [file for end in ("html", "js") for top in (MACROS, OVERRIDES) for file in top.rglob(f"*.{end}")]
    long = [
        f"{file.relative_to(MACROS.parent)}:{number}"
        for file in shown
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > (140 if ONE_STRING.fullmatch(line) else 120)
    ]

    assert shown
    assert long == [], "at most 120 signs, or 140 for a string alone on its line"


def test_a_file_is_no_longer_than_can_be_read_at_once() -> None:
    lines = {
        file.relative_to(MACROS).as_posix(): file.read_text(encoding="utf-8").count("\n")
        for file in MACROS.rglob("*.py")
    }

    assert {name for name, count in lines.items() if count > 250} == set()
