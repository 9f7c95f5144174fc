"""Our own scripts as one classic script: browsers refuse modules on pages opened from a disk.

It knows only the way our modules are written, and a test holds all of them against it: `import { … } from "./x.js";` on
one line, `export` before a declaration, `import("./x.js")` with the path spelled out, and `import.meta.url`. Exported
values do not change after the module has run, so they can be handed over once.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

_IMPORT = re.compile(r'^import (?:\{(?P<names>[^}]*)\} from )?"(?P<path>\.[^"]*)";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(?P<path>\.[^"]*)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))", re.MULTILINE)
_ADDRESS = "import.meta.url"
_LEFT = re.compile(r"^(?:import|export)\b.*|\bimport\(.*|import\.meta.*", re.MULTILINE)

_FRAME = """(() => {{
const made = {{}};
const use = (name) => (made[name] ??= modules[name](new URL(name, here).href));
const here = document.currentScript.src;
const modules = {{
{modules}
}};
{start}
}})();
"""


class NotUnderstood(Exception):
    """A module is written in a way that this linker does not know; the message says where."""


def classic_script(folder: Path, entries: list[str]) -> str:
    """Return a script that runs the modules `entries` of `folder`, in order, with all that they import.

    It is to lie in `folder` itself, where the modules' own addresses begin. Raises NotUnderstood.
    """
    found: dict[str, str] = {}
    waiting = list(entries)
    while waiting:
        if (name := waiting.pop()) not in found:
            found[name], imported = _module(folder, name)
            waiting += imported
    modules = "\n".join(f"{name!r}: (address) => {{\n{text}\n}}," for name, text in sorted(found.items()))
    return _FRAME.format(modules=modules, start="\n".join(f"use({name!r});" for name in entries))


def _module(folder: Path, name: str) -> tuple[str, list[str]]:
    """The body of a function that does what the module does and returns what it exports; and the modules it imports."""
    imported: list[str] = []

    def resolved(path: str) -> str:
        target = (folder / name).parent / path
        imported.append(PurePosixPath(target.resolve().relative_to(folder.resolve())).as_posix())
        return imported[-1]

    def now(found: re.Match[str]) -> str:
        names = re.sub(r" as ", ": ", found["names"] or "").strip()
        return f"const {{ {names} }} = use({resolved(found['path'])!r});"

    def later(found: re.Match[str]) -> str:
        return f"Promise.resolve().then(() => use({resolved(found['path'])!r}))"

    text = (folder / name).read_text(encoding="utf-8")
    exported = [found["name"] for found in _EXPORT.finditer(text)]
    text = _EXPORT.sub("", _LATER.sub(later, _IMPORT.sub(now, text))).replace(_ADDRESS, "address")
    if left := _LEFT.search(text):
        raise NotUnderstood(f"{name}: «{left[0]}»")
    return f'"use strict";\n{text}\nreturn {{ {", ".join(exported)} }};', imported
