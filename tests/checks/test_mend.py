"""What `--fix` mends, and what it leaves alone."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from macros.checks.mend import Mend, mended
from macros.checks.reading.typed.slips import mended as laid_out
from macros.checks.reading.typed.slips import slips
from macros.documents.head.frontmatter import read
from macros.documents.text.body import parse
from macros.documents.text.layout import read as read_lines
from macros.documents.text.signs import ANGLES, WORDS_OWN
from macros.documents.text.unseen import HAS_UNSEEN
from tests.worlds.case import BASE
from tests.worlds.engine import site_engine
from tests.worlds.outline import outline
from tests.worlds.tidied import tidied
from tests.worlds.tiny import PLACES, Shelf, routine
from tests.worlds.typed import bodies, odd_bodies, put_together

PATH = "felles/rutiner/epikrise.md"
WHOLE = (BASE / "docs" / PATH).read_text(encoding="utf-8")


def test_a_well_written_file_is_left_as_it_is() -> None:
    for file in sorted((BASE / "docs").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        assert mended(text, file.relative_to(BASE / "docs").as_posix()) == text


@pytest.mark.parametrize("sign", ["\u000b", "\u000c", "\u0085", "\u2028", "\u2029"])
def test_words_parted_by_a_line_break_of_another_program_are_not_glued(sign: str) -> None:
    in_head = WHOLE.replace("title: Epikrise", f"title: Epikrise{sign}og svar")
    assert mended(in_head, PATH) == WHOLE.replace("title: Epikrise", "title: Epikrise og svar")
    assert mended(f"{WHOLE}\nLegen gir:{sign}Morfin.\n", PATH) == f"{WHOLE}\nLegen gir:\nMorfin.\n"


def test_keys_come_in_the_order_of_the_model_with_what_belongs_to_them() -> None:
    shuffled = WHOLE.replace("title: Epikrise\n", "").replace(
        "audience: [gp, hospital]\n", "audience: [gp, hospital]\n# navnet leserne ser\ntitle: Epikrise\n"
    )
    after = mended(shuffled, PATH)
    assert after == WHOLE.replace("title: Epikrise\n", "# navnet leserne ser\ntitle: Epikrise\n")


def test_norwegian_dates_become_dates() -> None:
    text = WHOLE.replace("2026-04-01", "1.4.2026").replace("on: 2026-03-02", "on: 02/03/2026")
    assert mended(text, PATH) == WHOLE
    text = WHOLE.replace("2026-04-01", "onsdag 1. april 2026 # etter møtet").replace("on: 2026-03-02", "on: 2/3-26")
    assert mended(text, PATH) == WHOLE.replace("2026-04-01", "2026-04-01 # etter møtet")


def test_a_year_that_may_be_a_day_is_left_for_a_person() -> None:
    text = WHOLE.replace("2026-04-01", "26-04-01")
    assert mended(text, PATH) == text


def test_what_only_a_screen_obeys_goes_from_the_head() -> None:
    assert mended(WHOLE.replace("title: Epikrise", "title: Epi\u009bkrise\u2063"), PATH) == WHOLE


@pytest.mark.parametrize("unseen", ["\u00a0title: Epikrise", "\u202ftitle: Epikrise", "ti\u200btle: Epikrise"])
def test_a_key_with_what_nobody_sees_is_told_as_that_and_mended(shelf: Shelf, unseen: str) -> None:
    assert mended(WHOLE.replace("title: Epikrise", unseen), PATH) == WHOLE

    files = PLACES | routine("svar", "draft")
    path = "fjord/rutiner/svar.md"
    library = shelf(files | {path: files[path].replace("title: Svar", unseen.replace("Epikrise", "Svar"))})
    (file,) = (file for file in library.files if file.path == path)
    assert [fault.message for fault in file.faults] == ["nøkkelen `title` har et tegn som ikke synes"]


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


@settings(deadline=2000)
@given(st.permutations(WHOLE.split("---\n")[1].splitlines()))
def test_no_order_of_lines_loses_anything(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\n"
    after = mended(text, PATH)
    assert sorted(after.split()) == sorted(text.split())
    assert read(after).values == read(text).values
    assert mended(after, PATH) == after


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("status:\u00a0in_force", "status: in_force"),
        ("status: in_force\u00a0", "status: in_force"),
        ("status: in_\u200bforce", "status: in_force"),
        ("valid_from: 2026-4-1", "valid_from: 2026-04-01"),
        ("valid_from: 01-04-2026", "valid_from: 2026-04-01"),
        ("valid_from: 2026-04-01T00:00:00.000Z", "valid_from: 2026-04-01"),
    ],
)
def test_a_head_with_letters_nobody_sees_and_dates_of_others_is_mended(typed: str, meant: str) -> None:
    assert meant in WHOLE
    assert mended(WHOLE.replace(meant, typed), PATH) == WHOLE


AS_IN_WORD = """
## 1 Når

1.1. Sykehuset sender:
- epikrise
- medisinliste
**1.2** Fastlegen gir 500mg*3, og >20 mg til <18 år.

>20 mg gis ikke.

24. desember er det stengt.

24.12 er det stengt.

1.3: Kommu\u00adnen svarer <navn på lege> samme dag.

•\tFørste kule
•\tAndre kule

o\tRund kule

Tabellen:
| Hvem | Hva |
|---|---|
| Lege | Ringer |

Frister
-------

En setning over en strek.
---

    Et avsnitt som er rykket inn.

##Mer

Det er ** viktig ** å svare.

#5 i køen får time.

- 2.5 mg
- 24. desember
- >65 år
"""


def test_a_mended_layout_loses_no_word_and_shows_every_sign() -> None:
    engine = site_engine()
    after = laid_out(AS_IN_WORD)
    pages = [LexborHTMLParser(engine.reset().convert(text)) for text in (AS_IN_WORD, after)]
    before_text, after_text = (" ".join(page.text(separator=" ").split()) for page in pages)

    lost = Counter(re.findall(r"\w+", before_text.replace("\u00ad", ""))) - Counter(re.findall(r"\w+", after_text))
    assert lost == Counter(["o"]), "only the bullet of Word is gone"
    shown = (
        "500mg*3",
        ">20 mg til <18",
        ">20 mg gis",
        "24. desember er",
        "24.12 er",
        "<navn på lege>",
        "#5 i",
        ">65 år",
    )
    assert [typed for typed in shown if typed not in after_text] == []
    assert "Kommunen" in after_text
    assert [clause.number for section in parse(after) for clause in section.clauses] == ["1.1", "1.2", "1.3"]
    assert laid_out(after) == after, "what is mended needs no more mending"
    assert slips(after, read_lines(after)) == []


def test_a_text_is_tidied_as_the_button_in_the_form_does_it() -> None:
    """tests/desk/test_tidying.py is the other half."""
    for case in tidied():
        assert laid_out(case.typed) == case.tidy
        lines = read_lines(case.tidy)
        doubts = (row for row, line in enumerate(lines) if line.doubt)
        assert tuple(sorted(row + 1 for row in (*(slip.row for slip in slips(case.tidy, lines)), *doubts))) == case.left


def test_a_text_means_the_same_before_and_after_its_layout_is_mended_and_loses_no_word() -> None:
    changed, lost = [], []
    for body in EVERYTHING:
        before, after = page_of(body), page_of(laid_out(body))
        told = slips(body, read_lines(body))
        if outline(before) != outline(after) and not told:
            changed.append(body)
        gone = visible(before) - visible(after)
        if gone and not (told and gone.keys() <= set("-–()§")):  # «- 1.1 Tekst» and «(1.1) Tekst» become clause 1.1
            lost.append((body, gone))

    assert (changed, lost) == ([], [])


def test_every_sign_that_was_typed_is_seen_when_the_layout_is_mended_or_is_told_of() -> None:
    lost = []
    for body in [*EVERYTHING, *(case.typed for case in tidied())]:
        after = laid_out(body)
        html = page_of(after)
        words = "".join((LexborHTMLParser(html).text() or "").split())
        clinical = [sign for sign in CLINICAL.findall(bare(body)) if "".join(sign.split()) not in words]
        if (clinical or typed(body) - shown(html)) and not slips(after, read_lines(after)):
            lost.append(body)

    assert lost == []


@cache
def page_of(text: str) -> str:
    return _engine().reset().convert(text)


@cache
def _engine() -> Markdown:
    return site_engine()


EVERYTHING = [*bodies(), *odd_bodies(), *put_together(14, 600)]
CLINICAL = re.compile(r"[<>]=?\s?\d+|\d+\s?[^\W\d_]*\*\d+|#\d+")
"""More than, less than and times before a figure, and # before one."""
NO_SIGN = re.compile(
    r"<!--.*?-->|<(?:a|img)\s[^<>]*>|</?[a-zA-Z][^<>\n]*>|&#?\w+;"  # comments, tags and named letters
    r"|^\*?\[[^\]^]+\]:.*$|\[\^[^\]]+\]:?|(?<=\])\[[^\]]+\]|^o(?=\t)|^1[.)](?= )"
    r"|(?:`{3,}|~{3,})[ \t]*(?:[\w+#.-]+(?=\s|$)|\{[^}\n]*\})?(?:[ \t]*title=)?"
    r"|\[må bekreftes[^\]]*\]"  # shown as «ikke lagt inn her»
    r"|^(?:!!!|\?\?\?)\s*\w+",
    re.DOTALL | re.MULTILINE,
)
"""What is typed to be understood and not to be seen."""


def typed(body: str) -> Counter[str]:
    """The letters and figures of a text, but for those of its markup; what only looks like a tag is words."""
    said = NO_SIGN.sub(lambda found: found[0] if ANGLES.match(found[0]) else "", WORDS_OWN.sub("", body))
    return Counter(sign for sign in HAS_UNSEEN.sub("", said) if sign.isalnum())


def bare(body: str) -> str:
    return NO_SIGN.sub("", WORDS_OWN.sub("", body))


def shown(html: str) -> Counter[str]:
    """The letters and figures that a page has: its words, the numbers of its lists, and where its links lead."""
    page = LexborHTMLParser(html)
    numbers = [
        str(int(one.attributes.get("start") or 1) + place)
        for one in page.css("ol")
        for place, _ in enumerate(one.css("li"))
    ]
    said = [value or "" for node in page.css("*") for value in node.attributes.values()]
    return Counter(sign for sign in "".join([page.text() or "", *said, *numbers]) if sign.isalnum())


def visible(html: str) -> Counter[str]:
    """Every sign a reader sees, those before the items of lists too, and how often.

    What was meant as layout is none: bullets of Word, the # of a crowded heading, stars that have become bold.
    """
    page = LexborHTMLParser(html)
    marks = "".join("-" for _ in page.css("ul > li"))
    for numbered in page.css("ol:not(.clauses)"):
        first = int(numbered.attributes.get("start") or 1)
        marks += "".join(f"{first + place}." for place, _ in enumerate(numbered.css("li")))
    text = HAS_UNSEEN.sub("", page.text() or "") + marks
    return Counter(sign for sign in text if not sign.isspace() and sign not in "•*=#")


@settings(deadline=2000)
@given(st.text(alphabet="abÅ .,-*_#>|\n\t<12:`•\u00ad", max_size=200))
def test_layout_is_mended_once_and_never_raises(text: str) -> None:
    once = laid_out(text).replace("title", "")  # so that words behind a fence are seen

    assert re.sub(r"[\W_]", "", once) == re.sub(r"[\W_]", "", text) or "•" in text
