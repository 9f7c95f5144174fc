"""The reader meets one whole text: common words, local words plainly marked, and nothing lost between them."""

from __future__ import annotations

from html import unescape

from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.common.whole import whole
from macros.editing.adopt import adopt
from macros.model.kinds import Body
from macros.pages.kinds.team import work
from macros.pages.lists.across.adoptions import adoptions
from macros.pages.page import page
from macros.pages.parts.following.adoption import follows, relied_on
from macros.pages.parts.following.drift import notice
from macros.pages.parts.wording.text import markdown_text
from macros.pages.view import Settings, View
from tests.worlds.adopting import COMMON, Site, body, routine
from tests.worlds.tiny import on, words
from tests.worlds.today import TODAY

NORD = "nord/rutiner/epikrise.md"
ADAPTS = 'adapts: {document: felles-epistler, version: "1.0"}\n'


def headings(site: Site, path: str = NORD) -> list[str]:
    library = site.library
    return [piece.section.heading for piece in whole(library.by_path[path], library).pieces]


def view(site: Site, path: str) -> View:
    library = site.library
    return View(library, Settings(), library.by_path[path])


def test_an_empty_body_follows_the_common_text_as_it_is(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", "", ADAPTS))

    assert headings(site) == ["1 Hvem får epikrisen", "2 Når"]


def test_local_parts_stand_where_they_say(site: Site) -> None:
    text = """
Innledning.

## Hos oss {add=s1 reason="r"}

### Vakt

## Vår frist {replace=s2 reason="r"}

## Til slutt {reason="r"}
"""
    site.write(NORD, routine("nord-epikrise", text, ADAPTS))

    assert headings(site) == ["", "1 Hvem får epikrisen", "Hos oss", "Vakt", "Vår frist", "Til slutt"]


def test_a_local_part_that_names_a_section_that_is_gone_is_still_shown(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Hos oss {replace=s9 reason="r"}\n', ADAPTS))

    assert headings(site) == ["1 Hvem får epikrisen", "2 Når", "Hos oss"]


def test_what_replaces_a_section_keeps_its_address_and_its_common_words_one_touch_away(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Vår frist {replace=s2 reason="Avtalt her."}\n\nI dag.\n', ADAPTS))

    shown = markdown_text(view(site, NORD))

    assert '<div class="local" id="s2"' in shown
    assert "Lokal tekst i stedet for felles: Nord" in shown
    assert "Avtalt her." in shown
    assert "Vis felles tekst: 2 Når" in shown
    assert "sju dager" in shown


def test_a_team_below_a_community_sees_local_parts_of_both(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Vår frist {replace=s2 reason="r"}\n', ADAPTS))
    site.write("dal/index.md", site.read("nord/index.md").replace("nord", "dal").replace("Nord", "Dal"))
    local = '\n## Dalens tillegg {add=s2 reason="r"}\n'
    follows_nord = ADAPTS.replace("felles-epistler", "nord-epikrise")
    site.write("dal/rutiner/epikrise.md", routine("dal-epikrise", local, follows_nord))

    assert headings(site, "dal/rutiner/epikrise.md") == ["1 Hvem får epikrisen", "Vår frist", "Dalens tillegg"]


def test_the_head_names_both_owners_versions_and_approvals(site: Site) -> None:
    approved = "approvals: [{by: felles-redaksjon, on: 2026-01-05}]\n"
    common = routine("felles-epistler", "\n## 1 Når\n", approved, version="3.2")
    site.write(COMMON, common.replace("draft", "in_force"))
    site.write(NORD, routine("nord-epikrise", "", ADAPTS))

    said = follows(*on(view(site, NORD)))
    local = words(Html(str(page(view(site, NORD)).before)), ".trust dl")

    assert "versjon 3.2, eies av Redaksjonen i Felles, vedtatt 5. januar 2026" in said
    assert "Ikke vedtatt her. Eier Redaksjonen i Nord Versjon 1.0" in local


def test_the_page_says_when_the_common_text_changed_and_shows_the_words(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.commit("2026-01-10")
    site.change(COMMON, "sju dager", "én dag")
    site.commit("2026-03-03")

    shown = page(view(site, NORD)).before

    assert "Felles tekst er endret" in shown
    assert '<time datetime="2026-03-03">3. mars 2026</time>' in shown
    assert "ikke vurdert her ennå" in shown
    assert "strøket: </span>sju dager</del>" in shown
    assert "lagt til: </span>én dag</ins>" in shown
    assert "noe er uklart" not in notice(*on(view(site, NORD))), "paragraphs that read the same are left out"


def test_without_history_the_page_still_says_that_the_text_changed(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.change(COMMON, "sju dager", "én dag")

    assert "finnes ikke i historikken" in notice(*on(view(site, NORD)))


def test_the_page_of_a_team_gathers_what_waits_for_it(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    adopt(site.project, TODAY, "felles-epistler", "sor")
    site.change(COMMON, "sju dager", "én dag")

    shown = work(*on(view(site, "nord/organer/redaksjon.md"), Body))

    assert "../../../nord/rutiner/epikrise/" in shown
    assert "sor/rutiner" not in shown


def test_the_lines_the_team_is_given_silence_the_change_when_they_are_put_in_the_file(site: Site) -> None:
    path = adopt(site.project, TODAY, "felles-epistler", "nord")
    site.change(COMMON, "sju dager", "én dag")
    lines = work(*on(view(site, "nord/organer/redaksjon.md"), Body)).split("<pre><code>")[1].split("</code></pre>")[0]

    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("adapts:")] + unescape(lines) + "\n---\n", encoding="utf-8")

    assert "Ingenting venter." in work(*on(view(site, "nord/organer/redaksjon.md"), Body))
    assert notice(*on(view(site, NORD))) == ""


def test_the_common_text_tells_who_relies_on_it_and_how_they_differ(site: Site) -> None:
    adopt(site.project, TODAY, "felles-epistler", "nord")
    site.write(NORD, site.read(NORD) + '\n## Hos oss {add=s1 reason="r"}\n')
    site.write("sor/rutiner/epikrise.md", routine("sor-epikrise", "", ADAPTS))

    shown = relied_on(view(site, COMMON))

    assert 'Tillegg: <a href="../../../nord/rutiner/epikrise/#hos-oss">Hos oss</a>' in shown
    assert "Som felles" in shown
    assert "ikke bekreftet" in shown


def test_a_language_version_is_no_difference(site: Site) -> None:
    nn = "language: nn\n" + ADAPTS
    site.write(NORD, routine("nord-epikrise", '\n## 2 Kva tid {replace=s2 reason="Nynorsk."}\n', nn))

    assert "Som felles" in relied_on(view(site, COMMON))


def test_a_table_shows_where_the_communities_differ(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Hos oss {add=s1 reason="r"}\n', ADAPTS))

    shown = adoptions(view(site, COMMON))

    assert "Tilpasset</a>" in shown
    assert 'Tillegg: <a href="../../../nord/rutiner/epikrise/#hos-oss">Hos oss</a>' in shown
    assert "Ikke tatt i bruk" in shown


def test_a_local_heading_cannot_bring_code_into_the_page(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Hos <script>x</script> {add=s1 reason="<img src=x>"}\n', ADAPTS))
    site.write("nord/organer/redaksjon.md", body("nord"))

    assert "<script>" not in relied_on(view(site, COMMON))
    assert "<img" not in markdown_text(view(site, NORD)).split('<p class="why">')[1]


def test_one_can_link_to_a_replaced_section_by_its_common_name(site: Site) -> None:
    site.write(NORD, routine("nord-epikrise", '\n## Vår frist {replace=s2 reason="Avtalt."}\n', ADAPTS))
    site.write("nord/rutiner/b.md", routine("nord-b", "\n## 1 Når\n\n1.1 Se [fristen](epikrise.md#s2).\n"))

    assert [f for f in check(Archive(site.library)).findings if f.rule == "links-anchor"] == []
