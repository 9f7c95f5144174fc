"""What makes a site work from a disk: links to files instead of folders, and one classic script instead of modules."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish.classic import NotUnderstood, classic_script
from macros.publish.offline import to_file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../../rutiner/", "../../rutiner/index.html"),
        ("../sok/?q=henvise+kols", "../sok/index.html?q=henvise+kols"),
        ("felles/rutiner/epikrise/#p1-1", "felles/rutiner/epikrise/index.html#p1-1"),
        ("felles/rutiner/epikrise/?kommune=5035#p1-1", "felles/rutiner/epikrise/index.html?kommune=5035#p1-1"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(address: str, file: str) -> None:
    assert to_file(address) == file


@pytest.mark.parametrize(
    "address",
    ["", "#p1-1", "?kommune=5035", "assets/icon.svg", "https://example.org/", "tel:113", "//a.no/"],
)
def test_any_other_address_stays_as_it_is(address: str) -> None:
    assert to_file(address) == address


def test_modules_become_one_script_with_their_own_addresses(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.js").write_text('import { two as other } from "./deep/b.js";\nimport("./deep/c.js");\nother();\n')
    (tmp_path / "deep/b.js").write_text('import "../d.js";\nexport const one = 1;\nexport function two() {}\n')
    (tmp_path / "deep/c.js").write_text("export const here = import.meta.url;\n")
    (tmp_path / "d.js").write_text("")

    script = classic_script(tmp_path, ["a.js"])

    assert "const { two: other } = use('deep/b.js');" in script
    assert "return { one, two };" in script
    assert "Promise.resolve().then(() => use('deep/c.js'))" in script
    assert "const here = address;" in script
    assert "'d.js': (address)" in script


@pytest.mark.parametrize("line", ['import all from "./b.js";', "export default 1;", "export { a };", "import(name);"])
def test_a_way_of_writing_modules_that_is_not_known_is_refused_not_passed_on(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.js").write_text(f"const a = 1, name = '';\n{line}\n")

    with pytest.raises(NotUnderstood, match=r"a\.js"):
        classic_script(tmp_path, ["a.js"])
