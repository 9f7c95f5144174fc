"""Our modules as few files: one for each way in on the web, one classic script on a disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.finishing.scripts import NotUnderstood, classic_script, link


def write(folder: Path, **modules: str) -> None:
    for name, text in modules.items():
        path = folder / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_on_a_disk_all_are_one_script_with_their_own_addresses(tmp_path: Path) -> None:
    write(
        tmp_path,
        a='import { two as other } from "./deep/b.js";\nimport("./deep/c.js");\nother();\n',
        deep__b='import "../d.js";\nexport const one = 1;\nexport function two() {}\n',
        deep__c="export const here = import.meta.url;\n",
        d="",
    )

    script = classic_script(tmp_path, ["a.js"])

    assert 'const { two: other } = use("deep/b.js");' in script
    assert "return { one, two };" in script
    assert 'Promise.resolve().then(() => use("deep/c.js"))' in script
    assert "const here = address;" in script
    assert '"d.js": (address)' in script


def test_on_the_web_there_is_a_file_for_each_way_in_and_no_module_runs_twice(tmp_path: Path) -> None:
    write(
        tmp_path,
        samhandling='import { root } from "./root.js";\nimport("./search/interface.js");\n',
        root="export const root = 1;\n",
        search__interface='import { ask } from "./ask.js";\nimport { root } from "../root.js";\nimport("../late.js");',
        search__ask="export const ask = import.meta.url;\n",
        search__worker='import { ask } from "./ask.js";\n',
        late="export function start() {}\n",
        document='import { other } from "./other.js";\nimport { root } from "./root.js";\nother(root);\n',
        lists='import { root } from "./root.js";\n',
        other="export function other() {}\n",
        disk="",
        javascripts__of_the_theme="",
    )

    link(tmp_path)

    found = {path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.js")}
    linked = {
        "samhandling.js", "document.js", "lists.js", "late.js", "search/interface.js", "search/worker.js"
    }  # fmt: skip
    assert found.keys() == linked | {"javascripts/of_the_theme.js"}
    assert '"root.js": (address)' in found["samhandling.js"]
    assert 'import("./search/interface.js")' in found["samhandling.js"]
    assert '"root.js": (address)' not in found["search/interface.js"] + found["document.js"]
    assert '"other.js": (address)' in found["document.js"]
    assert 'import { linked as ofPage } from "../samhandling.js";' in found["search/interface.js"]
    assert 'import("../late.js")' in found["search/interface.js"]
    assert 'new URL("../", import.meta.url)' in found["search/worker.js"]
    assert "import {" not in found["search/worker.js"]
    assert 'export const { start } = use("late.js");' in found["late.js"]


def test_what_is_written_for_those_who_write_is_not_published(tmp_path: Path) -> None:
    write(tmp_path, a='// Why.\n/**\n * How.\n */\n\nexport const one = () => {\n  return "; // kept"; // Too.\n};\n')

    script = classic_script(tmp_path, ["a.js"])
    assert "Why" not in script
    assert "How" not in script
    assert 'const one = () => {\nreturn "; // kept";\n};' in script


@pytest.mark.parametrize(
    "line", ['import all from "./b.js";', "export default 1;", "export { a };", "import(name);", "const b = `\n  c`;"]
)
def test_a_way_of_writing_modules_that_is_not_known_is_refused_not_passed_on(tmp_path: Path, line: str) -> None:
    write(tmp_path, a=f"const a = 1, name = '';\n{line}\n")

    with pytest.raises(NotUnderstood, match=r"a\.js"):
        classic_script(tmp_path, ["a.js"])
