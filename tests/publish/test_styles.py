"""The style sheets are written as one for each part, and published as the one that a page asks for."""

from pathlib import Path

from macros.publish.styles import joined, link_styles

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"


def _sheets(folder: Path) -> Path:
    (folder / "parts").mkdir()
    (folder / "samhandling.css").write_text('/* In this order. */\n@import "parts/b.css";\n@import "a.css";\n')
    (folder / "parts" / "b.css").write_text("/* Why. */\n.b { color: red } /* also why */\n")
    (folder / "a.css").write_text(".a { color: blue }\n")
    return folder


def test_the_parts_stand_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    assert joined(_sheets(tmp_path)) == ".b { color: red }\n.a { color: blue }\n"


def test_the_published_page_fetches_one_sheet(tmp_path: Path) -> None:
    link_styles(_sheets(tmp_path))

    assert [path.name for path in tmp_path.rglob("*.css")] == ["samhandling.css"]
    assert "@import" not in (tmp_path / "samhandling.css").read_text()


def test_every_part_is_named() -> None:
    named = (ASSETS / "samhandling.css").read_text(encoding="utf-8")

    assert [part.name for part in (ASSETS / "parts").glob("*.css") if f'"parts/{part.name}"' not in named] == []


def test_no_comment_hides_a_rule_between_two_others() -> None:
    text = joined(ASSETS)

    assert text.count("{") == text.count("}")
    assert "*/" not in text
