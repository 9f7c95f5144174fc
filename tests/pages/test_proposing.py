"""At the end of each section the way to propose a change in it, in the file where its words lie, at that place."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.project.repository import Repository
from macros.pages.kinds.steps import steps
from macros.pages.parts.wording.text import markdown_text
from macros.pages.view import Settings, View
from tests.worlds import pathways as pathway
from tests.worlds.adopting import COMMON, Site, routine

URL = "https://github.com/et-navn/samhandling"
NORD = "nord/rutiner/epikrise.md"
ADAPTS = 'adapts: {document: felles-epistler, version: "1.0"}\n'
HOST, FORM = Settings(repository=Repository(URL)), Settings(editor=True)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path / "site")
    site.write(NORD, routine("nord-epikrise", '\n## L1 Hos oss {replace=s2 reason="r"}\n\nL1.1 Ring.\n', ADAPTS))
    return site


def shown(site: Site, path: str, settings: Settings) -> str:
    library = site.library
    return markdown_text(View(library, settings, library.by_path[path]))


def links(text: str) -> list[tuple[str, str]]:
    """Where each section leads, and what the link is called to those who do not see where it stands."""
    found = Html(text).css(".propose a")
    return [(unquote(link.attributes["href"] or ""), " ".join(link.text().split())) for link in found]


def test_each_section_leads_to_the_form_of_the_file_that_its_words_lie_in(site: Site) -> None:
    form = "../../../admin/?omrade={area}&del={part}#/collections/{area}-rutiner/entries/epikrise"
    assert links(shown(site, NORD, FORM)) == [
        (form.format(area="felles", part="1 Hvem får epikrisen"), "Foreslå endring i 1 Hvem får epikrisen"),
        (form.format(area="nord", part="L1 Hos oss"), "Foreslå endring i L1 Hos oss"),
    ]


def test_without_the_form_it_leads_to_the_line_at_the_host(site: Site) -> None:
    addresses = [address for address, _ in links(shown(site, NORD, HOST))]
    common, local = (line_of(site, path, "## ") for path in (COMMON, NORD))
    assert addresses == [f"{URL}/edit/main/docs/{COMMON}#L{common}", f"{URL}/edit/main/docs/{NORD}#L{local}"]


PATHWAY, LOCAL_PATHWAY = "felles/forlop/kols.md", "nord/forlop/kols.md"


@pytest.fixture
def pathways(site: Site) -> Site:
    site.write(PATHWAY, pathway.common())
    site.write(LOCAL_PATHWAY, pathway.local())
    return site


def steps_shown(site: Site, settings: Settings) -> str:
    library = site.library
    return str(steps(View(library, settings, library.by_path[LOCAL_PATHWAY])))


def test_each_step_of_a_pathway_leads_to_itself_in_the_form_of_the_file_that_has_it(pathways: Site) -> None:
    form = "../../../admin/?omrade={}&felt={}#/collections/{}-forlop/entries/kols"
    assert links(steps_shown(pathways, FORM)) == [
        (form.format(area, field, area), f"Foreslå endring i {words}")
        for area, field, words in (
            ("felles", "phases.0.steps.0", "Henvis pasienten"),
            ("nord", "local_steps.0", "Ring teamet"),
            ("felles", "phases.0.steps.1", "Vurder henvisningen"),
            ("nord", "local_steps.1", "Teamet sender epikrise"),
            ("nord", "local_steps.2", "Kall inn til kontroll"),
        )
    ]


def test_without_the_form_a_step_leads_to_its_line_at_the_host(pathways: Site) -> None:
    common, local = (
        line_of(pathways, path, beginning)
        for path, beginning in ((PATHWAY, "      - {id: henvis"), (LOCAL_PATHWAY, "  - {after: henvis"))
    )
    addresses = [address for address, _ in links(steps_shown(pathways, HOST))]
    assert addresses[:2] == [
        f"{URL}/edit/main/docs/{PATHWAY}#L{common}",
        f"{URL}/edit/main/docs/{LOCAL_PATHWAY}#L{local}",
    ]
    assert links(steps_shown(pathways, Settings())) == []


def line_of(site: Site, path: str, beginning: str) -> int:
    """The first line of a file that begins so, counted from 1."""
    lines = site.path(path).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(beginning))


def test_a_text_of_its_own_has_it_after_the_last_words_of_each_section(site: Site) -> None:
    body = "\n## 1 Hvem\n\n1.1 Sykehuset.\n\n### Unntak\n\nIngen.\n\n## 2 Når\n\n2.1 Nå.\n"
    site.write(COMMON, routine("felles-epistler", body))
    text = shown(site, COMMON, FORM)
    assert [words for _, words in links(text)] == ["Foreslå endring i 1 Hvem", "Foreslå endring i 2 Når"]
    assert text.index("Ingen.") < text.index("i 1 Hvem</span>") < text.index("## 2 Når")


def test_there_is_none_where_nothing_can_be_sent_and_none_on_pages_of_another_kind(site: Site) -> None:
    site.write("om/oss.md", "---\ntitle: Om\nsummary: Om.\n---\n\n## Hvem\n\nVi.\n")
    assert links(shown(site, NORD, Settings())) == []
    assert links(shown(site, "om/oss.md", FORM)) == []
