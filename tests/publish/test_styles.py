"""The style sheets are written as one for each part, and published as the few that pages ask for."""

from pathlib import Path

from macros.pages import looks
from macros.publish.finishing.styles import SHEETS, joined, link_styles

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"


def _sheets(folder: Path) -> Path:
    (folder / "parts").mkdir()
    (folder / "samhandling.css").write_text('/* In this order. */\n@import "parts/b.css";\n@import "a.css";\n')
    for name in SHEETS[1:]:
        (folder / name).write_text('@import "parts/c.css";\n')
    (folder / "parts" / "b.css").write_text("/* Why. */\n.b { color: red } /* also why */\n")
    (folder / "parts" / "c.css").write_text(".c { color: green }\n")
    (folder / "a.css").write_text(".a { color: blue }\n")
    return folder


def test_the_parts_stand_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    assert joined(_sheets(tmp_path)) == ".b{color:red}.a{color:blue}"


def test_a_sheet_may_have_another_in_it(tmp_path: Path) -> None:
    folder = _sheets(tmp_path)
    (folder / "pathway.css").write_text('@import "a.css";\n@import "document.css";\n')
    link_styles(folder)

    assert (folder / "pathway.css").read_text() == ".a{color:blue}.c{color:green}"
    assert (folder / "document.css").read_text() == ".c{color:green}"


def test_what_is_published_is_the_sheets_that_pages_ask_for(tmp_path: Path) -> None:
    link_styles(_sheets(tmp_path))

    published = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.css")}
    assert published.keys() == set(SHEETS)
    assert published["samhandling.css"] == ".b{color:red}.a{color:blue}"
    assert {published[name] for name in SHEETS[1:]} == {".c{color:green}"}


def test_every_part_is_in_a_sheet_or_fetched_by_the_pages_that_have_it() -> None:
    named = "".join((ASSETS / name).read_text(encoding="utf-8") for name in SHEETS)
    apart = {f"{name}.css" for name in looks.APART}

    parts = {f"parts/{part.name}" for part in (ASSETS / "parts").glob("*.css")}
    assert {part for part in parts if f'"{part}"' not in named} == apart


def test_no_comment_hides_a_rule_between_two_others() -> None:
    for text in (joined(ASSETS, name) for name in SHEETS):
        assert text.count("{") == text.count("}")
        assert "*/" not in text


def test_blanks_that_say_nothing_are_left_out_and_those_that_mean_something_stay(tmp_path: Path) -> None:
    (tmp_path / "samhandling.css").write_text(
        '.a b:hover,\n.c > d {\n  margin: 0 calc(1px + 2px);\n  content: " {, } ";\n}\n'
        "@media (width >= 4rem) and (hover) {\n  .e :is(f, g) { --h: #fff }\n}\n"
    )
    assert joined(tmp_path) == (
        '.a b:hover,.c > d{margin:0 calc(1px + 2px);content:" {, } ";}'
        "@media (width >= 4rem) and (hover){.e :is(f,g){--h:#fff}}"
    )
