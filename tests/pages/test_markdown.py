"""What authors type becomes clauses with links to themselves, and what no source states is plainly marked."""

import re

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.worlds.engine import site_engine


@pytest.fixture(scope="module")
def engine() -> markdown.Markdown:
    extensions = ["attr_list", "tables", "md_in_html", "admonition", "toc", "pymdownx.superfences"]
    return markdown.Markdown(extensions=[*extensions, "macros.pages.markdown"])


def html(engine: markdown.Markdown, text: str) -> str:
    return engine.reset().convert(text)


def test_a_clause_links_to_itself_by_its_number(engine: markdown.Markdown) -> None:
    made = html(engine, "## 1 Hvem\n\n1.1 Fastlegen får epikrisen.")

    assert '<li id="p1-1"><a aria-label="Punkt 1.1" class="n" href="#p1-1">1.1</a>' in made.replace("\n", "")
    assert "<p>Fastlegen får epikrisen.</p>" in made


def test_a_numbered_heading_takes_its_anchor_from_the_number(engine: markdown.Markdown) -> None:
    assert '<h2 class="sec" id="s2"><span>2</span> Når på året</h2>' in html(engine, "## 2 Når på året")
    assert '<h2 class="sec" id="s4"><span>§ 4</span> Tvister</h2>' in html(engine, "## § 4 Tvister")


def test_a_day_and_a_floor_that_are_a_heading_keep_their_full_stop(engine: markdown.Markdown) -> None:
    assert '<h2 id="24-desember">24. desember</h2>' in html(engine, "## 24. desember")
    assert "1. etasje</h2>" in html(engine, "## 1. etasje")


def test_a_list_after_a_clause_belongs_to_it(engine: markdown.Markdown) -> None:
    made = html(engine, "1.1 Henvisningen har:\n\n- problem\n- formål\n\n1.2 Sykehuset svarer.").replace("\n", "")

    first, second = made.split('<li id="p1-2">')
    assert "<li>problem</li>" in first
    assert "<li>problem</li>" not in second


def test_clauses_on_neighbouring_lines_become_two(engine: markdown.Markdown) -> None:
    assert html(engine, "1.1 Første.\n1.2 Andre.").count('class="n"') == 2


def test_clauses_in_a_local_part_are_clauses_too(engine: markdown.Markdown) -> None:
    made = html(engine, '<div class="local" markdown="block">\n\nL2.1 Fastlegen ringer.\n\n</div>')

    assert 'id="pl2-1"' in made


def test_an_aligned_column_is_a_class_since_a_finished_page_has_no_style_of_its_own(engine: markdown.Markdown) -> None:
    made = html(engine, "| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")

    assert "style=" not in made
    assert [cell.attributes.get("class") for cell in LexborHTMLParser(made).css("th, td")] == [
        *(None, "to-middle", "to-right"),
        *(None, "to-middle", "to-right"),
    ]


def test_a_cell_with_nothing_in_it_is_marked_so_that_a_card_on_a_phone_leaves_it_out(engine: markdown.Markdown) -> None:
    made = html(engine, "| A | B | C |\n|---|---|---|\n| 1 | | 3 |")

    assert [cell.attributes.get("data-l") for cell in LexborHTMLParser(made).css("td.vacant")] == ["B"]


def test_a_number_in_running_text_is_no_clause(engine: markdown.Markdown) -> None:
    assert "clauses" not in html(engine, "Se punkt 2.1 og 2.2.")


def test_code_is_left_as_it_is(engine: markdown.Markdown) -> None:
    assert "clauses" not in html(engine, "```\n1.1 Ikke et punkt\n```")


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("må bekreftes", "ikke lagt inn her"),
        ("må bekreftes: fristen, spør ASU", "ikke lagt inn her"),
        ("må stadfestast", "ikkje lagt inn her"),
    ],
)
def test_what_no_source_states_is_said_quietly(engine: markdown.Markdown, mark: str, said: str) -> None:
    assert f'<span class="tbc">{said}</span>' in html(engine, f"Fristen er [{mark}].")


def test_after_a_whole_sentence_it_is_said_what_is_not_entered(engine: markdown.Markdown) -> None:
    said = '<span class="tbc">Ikke lagt inn her: hvem *andre*, spør ASU.</span>'
    assert said in html(engine, "Se [siden](b.md). [må bekreftes: hvem *andre*, spør ASU]")
    assert '<span class="tbc">ikke lagt inn her</span>' in html(engine, "De andre: [må bekreftes: hvem, spør ASU]")


def test_a_link_with_those_words_is_still_a_link(engine: markdown.Markdown) -> None:
    assert '<a href="b.md">må bekreftes</a>' in html(engine, "Se [må bekreftes](b.md).")


@pytest.mark.parametrize(
    "typed",
    [
        "Navn*, adresse* og telefon",
        "Dose*: 5 mg og maks*: 10 mg",
        "500 mg*3 og 250 mg*2",
        "(*) betyr akutt, (*) betyr ikke",
        ">= 65 år",
        ">>20 mg",
        "####### Sju",
        "Tekst med strek\\",
    ],
)
def test_no_sign_is_swallowed(engine: markdown.Markdown, typed: str) -> None:
    shown = LexborHTMLParser(html(engine, typed))
    assert [(one.tag, one.text()) for one in shown.css("body > *")] == [("p", typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "Svar innen\n{dato}",
        "- ring\n  {sted}",
        "**Frist:**{dato} eller før",
        "## Frist {dato}",
        "| A {dato} |\n|---|\n| 1 |",
    ],
)
def test_words_in_braces_are_words(engine: markdown.Markdown, typed: str) -> None:
    assert re.search(r"\{[^}]+\}", typed)[0] in html(engine, typed)  # type: ignore[index]


def test_braces_dress_a_heading_or_what_they_stand_right_behind(engine: markdown.Markdown) -> None:
    made = html(engine, "## Frist {#svar .kort}\n\n**Frist:**{.kort} ![](a.png){.pynt}")
    assert '<h2 class="kort" id="svar">Frist</h2>' in made
    assert "{" not in made


def test_stars_round_words_are_emphasis(engine: markdown.Markdown) -> None:
    made = html(engine, "**Fastlegen:** *ringer* ***nå***, og *a * b*.")
    assert re.findall(r"<(?:em|strong)>([^<]+)<", made) == ["Fastlegen:", "ringer", "nå", "a * b"]


def test_a_note_without_a_title_has_a_norwegian_one(engine: markdown.Markdown) -> None:
    made = html(engine, '!!! warning\n    Se opp.\n\n!!! note "Egen"\n    Ja.')
    assert re.findall(r'admonition-title">([^<]*)<', made) == ["Pass på", "Egen"]


def test_the_way_back_from_a_footnote_is_said_in_norwegian() -> None:
    made = site_engine().convert("Tekst.[^1]\n\n[^1]: Se avtalen.")
    assert 'title="Tilbake til fotnote 1 i teksten"' in made
