"""Identity numbers are found however they are written. Every number here has its month + 80, so it is nobody's."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import quote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from macros.documents.discretion import covered, discreet
from macros.documents.identifiers import likenesses
from macros.documents.text.unseen import UNSEEN
from tests.worlds.patience import within

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
BETWEEN = ["", " ", "-", " - ", ".", "\u00a0", "\u202f", "–", "\u00ad", "\u200b"]
ANYTHING = [
    "\n",
    "\n> ",
    " /\n",
    "/",
    ",",
    "~",
    "|",
    " | ",
    "<br>",
    "<br />\n",
    "\u2212",
    "\u202e",
    "\u180e",
    "\u2062",
    "\u3164",
    "\uffa0",
    "&#8209;",
]
ANYTHING += ["&nbsp;", "%20", "%E2%80%93", "</b> <b>", ":", ";", "\\", " = "]


def checked(nine: str, remainder: int) -> str | None:
    """The number with both check digits; `remainder` 0 is the old rule for the first one, 1 to 3 the rule from 2032."""
    first = (remainder - sum(w * int(d) for w, d in zip(FIRST, nine, strict=True))) % 11
    ten = f"{nine}{first}"
    second = -sum(w * int(d) for w, d in zip(SECOND, ten, strict=False)) % 11
    return None if first > 9 or second > 9 else f"{ten}{second}"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    day, month, year = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(0, 99))
    shift = draw(st.sampled_from([0, 40]))  # 40 makes a D-number
    nine = f"{day + shift:02}{month + 80:02}{year:02}{draw(st.integers(0, 999)):03}"
    number = checked(nine, draw(st.integers(0, 3)))
    assume(number is not None)
    assert number is not None
    return number


@given(numbers(), st.sampled_from(BETWEEN), st.sampled_from(["{}", "nr. {}.", "({})", "a{}b", "12, {}", "{} 116 117"]))
def test_a_number_is_found_and_covered_however_it_is_written(number: str, between: str, around: str) -> None:
    written = around.format(f"{number[:6]}{between}{number[6:]}")
    assert [found.certain for found in likenesses(written)] == [True]
    assert number[6:] not in discreet(written)


@given(numbers(), st.lists(st.sampled_from(["", " ", ".", "-"]), min_size=10, max_size=10))
def test_a_number_is_found_with_anything_between_its_digits(number: str, between: list[str]) -> None:
    written = number[0] + "".join(f"{gap}{digit}" for gap, digit in zip(between, number[1:], strict=True))
    assert len(list(likenesses(written))) == 1


@given(numbers(), st.sampled_from(ANYTHING), st.sampled_from([(6,), (2, 4, 6), (6, 9)]))
def test_a_number_in_its_groups_is_found_with_anything_that_is_no_word_between(
    number: str, between: str, cuts: tuple[int, ...]
) -> None:
    groups = [number[begin:end] for begin, end in pairwise((0, *cuts, 11))]
    written = f"nr. {between.join(groups)}."
    assert [(found.digits, found.certain) for found in likenesses(written)] == [(number, True)]
    assert covered(written).replace("\n", "") == "nr. •••."


@given(
    numbers(),
    st.sampled_from(
        [
            *(
                "<b>",
                "</b>",
                '<b title="a">',
                "<span style='font-size:11.0pt'>",
                "<EM\nid=p1-1>",
                "<!-- a -->",
                "<wbr/>",
            ),
            *('<b title="a > b">', "<b title = 'a < b'>", "<b title=a'b>", "<!-- a > b < c -->", "<![CDATA[", "]]>"),
        ]
    ),
    st.integers(1, 10),
    st.integers(1, 10),
)
def test_a_tag_that_only_marks_words_parts_no_number(number: str, tag: str, first: int, second: int) -> None:
    one, other = sorted((first, second))
    written = f"nr. {number[:one]}{tag}{number[one:other]}{tag}</b>{number[other:]}."
    assert [(found.digits, found.certain) for found in likenesses(written)] == [(number, True)]
    assert covered(written).replace("\n", "") == "nr. •••."


@pytest.mark.parametrize(
    "mark", ["[{}](a.md)", "[^1]{}", "{{{{ documents() }}}}{}", "[{}][a]", "[{}](<a b.md> 'c')", "*{}*{{.a}}"]
)
@given(numbers(), *[st.integers(1, 5)] * 2)
def test_a_mark_of_markdown_parts_no_number(mark: str, number: str, first: int, second: int) -> None:
    one, other = first, first + second
    written = f"nr. {number[:one]}{mark.format(number[one:other])}{number[other:]}."
    assert written != covered(written)
    assert any(found.digits == number for found in likenesses(written))


KINDS = {
    "wide": "０１２３４５６７８９", "raised": "⁰¹²³⁴⁵⁶⁷⁸⁹", "lowered": "₀₁₂₃₄₅₆₇₈₉", "in circles": "⓪①②③④⑤⑥⑦⑧⑨",
    "white in circles": "⓿❶❷❸❹❺❻❼❽❾", "plain in circles": "🄋➀➁➂➃➄➅➆➇➈", "with a stop": "🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐",
    "Arabic": "٠١٢٣٤٥٦٧٨٩", "of mathematics": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "of a display": "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹",
}  # fmt: skip
WRITTEN: dict[str, Callable[[str], str]] = {
    "plainly": str,
    "as an entity": lambda sign: f"&#{ord(sign)};",
    "as an entity in a tag": lambda sign: f"<b>&#x{ord(sign):x};</b>",
    "in percent": quote,
    "in a tag": lambda sign: f'<i title="a > b">{sign}</i>',
    "raised": lambda sign: f"<sup>{sign}</sup>",
    "in a link": lambda sign: f"[{sign}](a.md)",
    "with a class": lambda sign: f"*{sign}*{{.a}}",
    "after a call": lambda sign: f"{{{{ documents() }}}}{sign}",
    "before a footnote": lambda sign: f"{sign}[^1]",
    "before what nobody sees": lambda sign: f"{sign}<!-- a -->\u200b",
}


@pytest.mark.parametrize("digits", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
@settings(max_examples=3)
@given(numbers())
def test_a_number_in_digits_of_other_kinds_is_found(digits: str, written: Callable[[str], str], number: str) -> None:
    text = "".join(written(digits[int(digit)]) for digit in number)
    assert any(found.digits == number and found.certain for found in likenesses(f"nr. {text} er hennes"))


def test_no_digit_and_nothing_unseen_is_passed_by() -> None:
    signs = [chr(code) for code in range(0x80, sys.maxunicode)]
    both = ("13888510138", "24926000647")
    digits = {sign: str(unicodedata.digit(sign)) for sign in signs if sign.isdigit()}
    unseen = [sign for sign in signs if re.match(f"[{UNSEEN}]", sign)]
    for sign, digit in digits.items():
        assert covered(next(one for one in both if digit in one).replace(digit, sign)) == "•••", hex(ord(sign))
    for sign in unseen:
        assert covered(f"138885{sign * 13}10138") == "•••", hex(ord(sign))


@given(
    numbers(),
    st.sampled_from(["\u200b", "\u2060", "\u00ad", "\ufe0f", "\u0301", "\U000e0020", "\u3164"]),
    st.integers(1, 99),
)
def test_no_amount_of_what_nobody_sees_parts_a_number(number: str, unseen: str, times: int) -> None:
    assert covered(f"nr. {number[:6]}{unseen * times}{number[6:]}.") == "nr. •••."


@given(numbers(), st.sampled_from(['<b title="{}">{}</b>', "<a href=/{}>{}</a>", '<img alt="{}">{}']))
def test_a_number_is_found_half_in_a_tag(number: str, written: str) -> None:
    assert [found.digits for found in likenesses(written.format(number[:6], number[6:]))] == [number]


@given(numbers(), st.sampled_from(["</td><td>", "</td>\n<td class=a>", "<br>", "</p>\n\n<p>", "<hr/>", " | "]))
def test_a_number_is_not_put_together_from_pieces_in_different_places(number: str, between: str) -> None:
    assert not list(likenesses(between.join((number[:4], number[4:6], number[6:]))))


@given(numbers(), st.sampled_from(["&#{};", "&#x{:x};", "%{:02x}"]), st.booleans())
def test_a_number_is_found_written_in_codes_and_with_a_zero_before_it(number: str, code: str, zero: bool) -> None:
    coded = "".join(code.format(ord(digit)) for digit in number)
    assert covered(f"se {coded}.") == "se •••."
    assert covered(f"se 0{number}.") == "se •••."


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1",
        "1<br>",
        "%31",
        "&#49;",
        "<",
        "&",
        "%",
        "12 ",
        "1<b>",
        "<b>1",
        "<a b=1 ",
        "<!--1",
        "1<b> </b>",
        "1<b ='",
        '1<b a="<b ',
        "1<!-- <",
        "1{.a}",
        "1\u200b",
        f"1234567890{' ' * 12}",
    ],
)
def test_no_text_takes_long_to_look_through(piece: str) -> None:
    hostile = piece * (100_000 // len(piece))
    assert within(2, lambda: list(likenesses(hostile)))


@given(numbers(), st.integers(0, 10), st.integers(1, 9))
def test_a_slip_of_the_hand_is_found_or_no_longer_a_date(number: str, place: int, by: int) -> None:
    wrong = f"{number[:place]}{(int(number[place]) + by) % 10}{number[place + 1 :]}"
    dated = 1 <= int(wrong[:2]) % 40 <= 28 and int(wrong[:2]) < 72 and 81 <= int(wrong[2:4]) <= 92
    assert len(list(likenesses(wrong))) == 1 or not dated


@given(
    st.lists(
        st.sampled_from(["116 117", "72 57 30 00", "113", "2022–2025", "12.03.2026 113", "974 749 025", "sak 12/22"]),
        max_size=3,
    )
)
def test_numbers_of_daily_work_are_left_alone(words: list[str]) -> None:
    assert list(likenesses(", ".join(words))) == []


@pytest.mark.parametrize("listed", ["punkt 2.2, 2.4, 3.1, 3.4, 4.1, 4.2", "punkt 1.4, 2.4, 3.1, 3.2, 4.1, 4.2, 5.2"])
def test_the_numbers_of_clauses_in_a_list_are_left_alone(listed: str) -> None:
    assert list(likenesses(listed)) == []


def test_digits_one_by_one_are_a_number() -> None:
    written = [
        "0, 5, 8, 3, 7, 1, 1, 2, 0, 0, 3",
        "0 | 5 | 8 | 3 | 7 | 1 |  1 | 2 | 0 | 0 | 3",
        "0/5/8/3/7/1 - 1/2/0/0/3",
    ]
    assert [len(list(likenesses(one))) for one in written] == [1, 1, 1]


def test_eleven_digits_within_more_are_left_alone() -> None:
    assert list(likenesses("058371120031 x05837112003x 205837112003")) != []
    assert list(likenesses("058371120031 205837112003")) == []
