"""What `--fix` mends, and what it leaves alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.checks.mend import Mend, mended
from macros.documents.frontmatter import read
from tests.worlds.case import BASE

PATH = "felles/rutiner/epikrise.md"
WHOLE = (BASE / "docs" / PATH).read_text(encoding="utf-8")


def test_a_well_written_file_is_left_as_it_is() -> None:
    for file in sorted((BASE / "docs").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        assert mended(text, file.relative_to(BASE / "docs").as_posix()) == text


def test_keys_come_in_the_order_of_the_model_with_what_belongs_to_them() -> None:
    shuffled = WHOLE.replace("title: Epikrise\n", "").replace(
        "audience: [gp, hospital]\n", "audience: [gp, hospital]\n# navnet leserne ser\ntitle: Epikrise\n"
    )
    after = mended(shuffled, PATH)
    assert after == WHOLE.replace("title: Epikrise\n", "# navnet leserne ser\ntitle: Epikrise\n")


def test_norwegian_dates_become_dates() -> None:
    text = WHOLE.replace("2026-04-01", "1.4.2026").replace("on: 2026-03-02", "on: 02/03/2026")
    assert mended(text, PATH) == WHOLE


def test_a_day_that_does_not_exist_is_left_for_a_person() -> None:
    text = WHOLE.replace("2026-04-01", "31.2.2026")
    assert mended(text, PATH) == text


def test_a_date_in_the_title_is_text() -> None:
    text = WHOLE.replace("title: Epikrise", "title: 1.4.2026")
    assert mended(text, PATH) == text


def test_trailing_blanks_go_but_a_wanted_line_break_stays() -> None:
    text = WHOLE.replace("## 2 Når\n", "## 2 Når   \n").replace(
        "owner: felles-redaksjon\n", "owner: felles-redaksjon  \n"
    )
    assert mended(text, PATH) == WHOLE
    verse = WHOLE + "\nFørste linje   \nandre linje\n"
    assert mended(verse, PATH) == WHOLE + "\nFørste linje  \nandre linje\n"


def test_whole_lines_from_the_template_go() -> None:
    text = WHOLE + "\nSKRIV: hvem gjør hva\n\n- SKRIV: en til\n"
    assert mended(text, PATH) == WHOLE
    inside = WHOLE + "\n2.3 Fastlegen sender SKRIV: hva\n"
    assert mended(inside, PATH) == inside


def test_lines_of_windows_stay_lines_of_windows() -> None:
    text = WHOLE.replace("2026-04-01", "1.4.2026").replace("\n", "\r\n")
    assert mended(text, PATH) == WHOLE.replace("\n", "\r\n")


def test_what_cannot_be_read_is_left_alone() -> None:
    for text in ("", "ingen metadata \n", "---\ntitle: Avtale: del 2 \n---\n \n"):
        assert mended(text, PATH) == text


def test_the_difference_shows_no_identity_number() -> None:
    number = "05837112003"
    shown = Mend(PATH, f"{number} \n", f"{number}\n").diff
    assert number not in shown
    assert "•••" in shown


@given(st.permutations(WHOLE.split("---\n")[1].splitlines()))
def test_no_order_of_lines_loses_anything(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\n"
    after = mended(text, PATH)
    assert sorted(after.split()) == sorted(text.split())
    assert read(after).values == read(text).values
    assert mended(after, PATH) == after
