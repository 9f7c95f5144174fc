"""Our scripts as few files. They are written as many small modules, and a page waits for each file that it fetches.

On the web there is one file for each way in: the script of every page, those that some pages have beside it, what they
import later, and the worker. On a disk, where browsers refuse modules, all are one classic script.

The linker knows only the way our modules are written, and a test holds all of them against it: `import { … } from
"./x.js";` on one line, `export` before a declaration, `import("./x.js")` with the path spelled out, and
`import.meta.url`, and words between ` on one line. Exported values do not change after the module has run, so they can
be handed over once.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...documents.project.inside import remove_inside, write_inside

PAGE = "samhandling.js"
BESIDE = ("document.js", "lists.js")
"""What some pages ask for beside it."""
WORKER = "search/worker.js"
DISK = "disk.js"
"""Runs before the page's script on a disk, and nowhere else."""

_IMPORT = re.compile(r'^import (?:\{(?P<names>[^}]*)\} from )?"(?P<path>\.[^"]*)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(?P<path>\.[^"]*)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))", re.MULTILINE)
_ADDRESS = "import.meta.url"
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:.|\n)*?\*/)\n+|(?<=[;,{}()\]]) // [^\"'`\n]*$", re.MULTILINE)
"""What is written for those who write the modules: on lines of its own, or last in a line, where no words end."""
_INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*|\bimport\(.*|import\.meta.*", re.MULTILINE)

_LINKED = """const made = {{}};
const modules = {{
{modules}
}};
const use = (name) => (made[name] ??= modules[name]?.(new URL(name, here).href) ?? {elsewhere});
"""
_CLASSIC = """(() => {{
const here = document.currentScript.src;
{linked}{start}
}})();
"""
_MODULE = """{imported}const here = new URL("{up}", import.meta.url);
{linked}export {{ use as linked }};
export const {{ {exports} }} = use("{name}");
"""


class NotUnderstood(Exception):
    """A module is written in a way that this linker does not know; the message says where."""


@dataclass(frozen=True)
class _Module:
    name: str
    """Its path in the folder of the scripts."""
    text: str
    imports: tuple[str, ...]
    """The modules that run before it."""
    later: tuple[str, ...]
    """The modules it asks for when they are needed."""
    exports: tuple[str, ...]


class _Modules:
    """The modules of a folder, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, _Module] = {}

    def __getitem__(self, name: str) -> _Module:
        if name not in self._read:
            self._read[name] = _module(name, (self._folder / name).read_text(encoding="utf-8"))
        return self._read[name]

    def reached(self, entries: Iterable[str], later: bool = False) -> set[str]:
        """The modules that run when these do; with `later`, those they may ask for too."""
        found: set[str] = set()
        waiting = list(entries)
        while waiting:
            if (name := waiting.pop()) not in found:
                found.add(name)
                waiting += self[name].imports + (self[name].later if later else ())
        return found


def classic_script(folder: Path, entries: list[str]) -> str:
    """Return a classic script that runs the modules `entries` of `folder`, in order, with all that they need.

    It is to lie in `folder` itself, where the modules' own addresses begin. Raises NotUnderstood.
    """
    modules = _Modules(folder)
    everything = sorted(modules.reached(entries, later=True))
    return _CLASSIC.format(
        linked=_linked((modules[name] for name in everything), _made_here),
        start="\n".join(f'use("{name}");' for name in entries),
    )


def link(folder: Path) -> None:
    """Put a file for each way in to our scripts in place of their modules in `folder`. Raises NotUnderstood.

    What the page's script has, later files take from it, so that a module runs once.
    """
    modules = _Modules(folder)
    of_page = modules.reached([PAGE])
    of_pages = modules.reached([PAGE, *BESIDE], later=True)
    ways_in = {*BESIDE, *(name for one in of_pages for name in modules[one].later)}
    files = {PAGE: _file(PAGE, of_page, modules), WORKER: _file(WORKER, modules.reached([WORKER]), modules)}
    for name in sorted(ways_in):
        files[name] = _file(name, modules.reached([name]) - of_page, modules, beside_page=True)
    for module in (*of_pages, *modules.reached([WORKER]), DISK):
        remove_inside(folder, module)
    for name, text in files.items():
        write_inside(folder, name, text)


def _file(name: str, inside: set[str], modules: _Modules, beside_page: bool = False) -> str:
    up = posixpath.relpath(".", posixpath.dirname(name) or ".") + "/"

    def asked_for(target: str) -> str:
        return f'import("{up}{target}")'

    return _MODULE.format(
        imported=f'import {{ linked as ofPage }} from "{up}{PAGE}";\n' if beside_page else "",
        up=up,
        linked=_linked((modules[one] for one in sorted(inside)), asked_for, "ofPage(name)" if beside_page else "{}"),
        exports=", ".join(modules[name].exports),
        name=name,
    )


def _linked(modules: Iterable[_Module], asked_for: Callable[[str], str], elsewhere: str = "{}") -> str:
    bodies = "\n".join(f'"{one.name}": (address) => {{\n{_body(one, asked_for)}\n}},' for one in modules)
    return _LINKED.format(modules=bodies, elsewhere=elsewhere)


def _made_here(name: str) -> str:
    return f'Promise.resolve().then(() => use("{name}"))'


def _body(module: _Module, asked_for: Callable[[str], str]) -> str:
    """The body of a function that does what the module does and returns what it exports."""
    imports, later = iter(module.imports), iter(module.later)

    def now(found: re.Match[str]) -> str:
        names = (found["names"] or "").replace(" as ", ": ").strip()
        return f'const {{ {names} }} = use("{next(imports)}");'

    text = _LATER.sub(lambda _: asked_for(next(later)), _IMPORT.sub(now, module.text))
    text = _INDENT.sub("", _COMMENT.sub("", _EXPORT.sub("", text).replace(_ADDRESS, "address")))
    return f'"use strict";\n{text}\nreturn {{ {", ".join(module.exports)} }};'


def _module(name: str, text: str) -> _Module:
    if left := _LEFT.search(_EXPORT.sub("", _LATER.sub("", _IMPORT.sub("", text))).replace(_ADDRESS, "")):
        raise NotUnderstood(f"{name}: «{left[0]}»")
    if split := next((line for line in text.splitlines() if line.count("`") % 2), None):
        raise NotUnderstood(f"{name}: «{split}» has words that go on in the next line, where blanks mean something")

    def named(pattern: re.Pattern[str]) -> Iterator[str]:
        for found in pattern.finditer(text):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(name), found["path"]))

    exports = tuple(found["name"] for found in _EXPORT.finditer(text))
    return _Module(name, text, tuple(named(_IMPORT)), tuple(named(_LATER)), exports)
