"""What of the documents and pages is searched, and where each part of it leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.search import OtherVersion, Passage, Searchable
from macros.search.building.collect import area_names, entries
from tests.worlds.tiny import Shelf

AREA = """---
id: {id}
title: Helsefellesskapet {id}
summary: Området.
owner: felles-redaksjon
type: {type}
short_title: {title}
---

## Om området

Her står det.
"""
FELLES = AREA.format(id="felles", type="common", title="Felles")
NORD = AREA.format(id="nord", type="community", title="Nord").replace(
    "short_title",
    "section_keywords: [{at: kommuner, words: [hvem er med]}]\n"
    'municipalities: [{number: "5035", name: Stjørdal, sami_name: Stïerdale}]\nshort_title',
)
ROUTINE = """---
id: {id}
title: Epikrise
summary: Hvem får epikrisen.
owner: felles-redaksjon
status: {status}
version: "1.0"
audience: [gp]
{more}
---

## 1 Hvem

1.1 Sykehuset sender epikrisen.
"""
IN_FORCE = """approvals: [{by: felles-redaksjon, on: 2026-03-02}]
valid_from: 2026-04-01
revision_date: 2028-04-01"""
PATHWAY = """---
id: felles-kols
title: KOLS
summary: Hvem gjør hva.
owner: felles-redaksjon
status: consultation
version: "1.0"
consultation: {opens: 2026-11-01, closes: 2027-01-15, respond_to: Svar oss.}
audience: [gp]
entry: {include: [Voksne med KOLS, Mistanke om KOLS], exclude: ["Livstruende forverring: ring 113"]}
phases:
  - title: Før
    steps: [{id: henvis, actor: gp, title: Henvis til lungepoliklinikk}]
---
"""
PLAN = """---
id: felles-plan
title: Plan
summary: Hva vi skal få til.
owner: felles-redaksjon
status: draft
version: "0.1"
audience: [gp]
measures:
  - {id: kurs, title: Holde kurs, focus: Opplæring, state: not_started, indicator: {title: Andel på kurs}}
---
"""
SERVICE = """---
id: felles-vakt
title: Vakt
summary: Hjelp som ikke kan vente.
owner: felles-redaksjon
responsible: Kommunene
for_whom: Alle.
how: Ring først
hours: Hele døgnet
access: open
phone: "116 117"
---
"""
BODY = """---
id: felles-rad
title: Råd
summary: Gir råd.
owner: felles-redaksjon
level: professional
members:
  - {role: Fastlege, organisation: Kommunene, function: Leder}
  - {role: Lege, organisation: Sykehuset}
---
"""
HELP = """---
title: Hjelp
summary: Slik bruker du sidene.
---

{{ documents() }}

## Hva ordene betyr

| Ord | Betydning |
| --- | --- |
| Utkast | Ikke **vedtatt**. |

!!! note "Merk"
    Spør [redaksjonen](felles/index.md).
    {#her}

```
1.1 Sykehuset sender epikrisen.
```
"""


@pytest.fixture
def collected(shelf: Shelf) -> dict[str, Searchable]:
    """The entries of a tiny project, by their ids."""
    library = shelf(
        {
            "index.md": HELP,
            "hjelp.md": HELP,
            "sok.md": HELP,
            "felles/index.md": FELLES,
            "nord/index.md": NORD,
            "felles/rutiner/epikrise.md": ROUTINE.format(id="felles-epistler", status="in_force", more=IN_FORCE),
            "nord/rutiner/epikrise.md": ROUTINE.format(
                id="nord-epikrise", status="draft", more='adapts: {document: felles-epistler, version: "1.0"}'
            ),
            "felles/forlop/kols.md": PATHWAY,
            "felles/handlingsplan/plan.md": PLAN,
        }
    )
    return {entry.id: entry for entry in entries(library)}


def test_the_front_page_and_the_results_page_are_not_searched(collected: dict[str, Searchable]) -> None:
    assert [id_ for id_, entry in collected.items() if entry.kind == "side"] == ["hjelp"]
    assert [id_ for id_, entry in collected.items() if entry.kind == "omrade"] == ["felles", "nord"]


def test_a_page_is_searched_as_its_reader_sees_it(collected: dict[str, Searchable]) -> None:
    page = collected["hjelp"]

    assert (page.title, page.url, page.area, page.status) == ("Hjelp", "hjelp/", "", "")
    assert page.sections == (
        Passage(
            "hva-ordene-betyr", "Hva ordene betyr", "• Ord – Betydning • Utkast – Ikke vedtatt. Merk Spør redaksjonen."
        ),
    )


def test_the_page_of_an_area_is_found_by_its_municipalities(collected: dict[str, Searchable]) -> None:
    municipalities = collected["nord"].sections[-1]
    assert (municipalities.heading, municipalities.text) == ("Kommuner", "Stjørdal Stïerdale")
    assert {"hvilke kommuner", "hører til", "høyrer til", "hvem er med"} < {*municipalities.keywords}
    assert collected["nord"].keywords == ("Nord",)


def test_a_pathway_is_searched_by_whom_it_fits_and_by_its_steps(collected: dict[str, Searchable]) -> None:
    assert collected["felles-kols"].sections == (
        Passage("passer-for", "Passer for", "• Voksne med KOLS • Mistanke om KOLS"),
        Passage("passer-ikke-for", "Passer ikke for", "• Livstruende forverring: ring 113"),
        Passage("steg-henvis", "Steg 1", "Henvis til lungepoliklinikk", "gp"),
    )


def test_a_plan_is_searched_by_its_measures(collected: dict[str, Searchable]) -> None:
    assert collected["felles-plan"].sections == (Passage("tiltak-kurs", "Opplæring", "Holde kurs. Andel på kurs"),)


def test_the_facts_of_a_contact_point_are_one_answer_that_begins_with_how_one_gets_it(shelf: Shelf) -> None:
    library = shelf({"felles/index.md": FELLES, "felles/tjenester/vakt.md": SERVICE})
    vakt = next(one for one in entries(library) if one.id == "felles-vakt")

    facts = "Ring først. 116 117. Hele døgnet. Alle. Kommunene"
    assert vakt.sections == (Passage("", "Slik tar man kontakt", facts, gist=True),)


def test_of_a_body_the_first_section_is_the_gist_and_one_that_only_leads_on_is_none(shelf: Shelf) -> None:
    text = "\n## Mandat {#mandat}\n\nRådet gir råd.\n\n## Nivået over {#over}\n\nSe SSU.\n"
    library = shelf({"felles/index.md": FELLES, "felles/organer/rad.md": BODY + text})
    body = next(one for one in entries(library) if one.id == "felles-rad")

    assert body.sections[1:] == (Passage("mandat", "Mandat", "Rådet gir råd.", gist=True),)


def test_a_body_is_searched_by_its_members(shelf: Shelf) -> None:
    library = shelf({"felles/index.md": FELLES, "felles/organer/rad.md": BODY})
    body = next(one for one in entries(library) if one.id == "felles-rad")

    assert body.sections == (Passage("", "Medlemmer", "• Fastlege, Kommunene, Leder • Lege, Sykehuset"),)


def test_the_versions_of_a_text_know_each_other_by_what_they_adapt(collected: dict[str, Searchable]) -> None:
    common, local = collected["felles-epistler"], collected["nord-epikrise"]

    assert common.family == local.family == "felles-epistler"
    assert common.versions == (OtherVersion("nord", "nord/rutiner/epikrise/", "nord-epikrise"),)
    assert local.versions == (OtherVersion("felles", "felles/rutiner/epikrise/", "felles-epistler"),)
    assert collected["felles-kols"].family == ""


def test_a_retired_version_is_not_offered(shelf: Shelf) -> None:
    library = shelf(
        {
            "felles/index.md": FELLES,
            "nord/index.md": NORD,
            "felles/rutiner/epikrise.md": ROUTINE.format(id="felles-epistler", status="in_force", more=IN_FORCE),
            "nord/rutiner/epikrise.md": ROUTINE.format(
                id="nord-epikrise",
                status="retired",
                more='retired_reason: Slått sammen.\nadapts: {document: felles-epistler, version: "1.0"}',
            ),
        }
    )

    assert entries(library)[0].versions == ()


def test_what_readers_type_for_one_clause_follows_the_text_to_those_who_adopt_it(shelf: Shelf) -> None:
    asked = "section_keywords: [{at: p1-1, words: [purre, ikke fått]}]"
    own = "section_keywords: [{at: p1-1, words: [dagkirurgi]}]"
    follows = 'adapts: {document: felles-epistler, version: "1.0"}'
    adopted = ROUTINE.partition("## ")[0]
    library = shelf(
        {
            **{f"{id_}/index.md": AREA.format(id=id_, type="community", title=id_) for id_ in ("nord", "vest")},
            "felles/index.md": FELLES,
            "felles/rutiner/epikrise.md": ROUTINE.format(id="felles-epistler", status="draft", more=asked),
            "nord/rutiner/epikrise.md": adopted.format(id="nord-epikrise", status="draft", more=follows),
            "vest/rutiner/epikrise.md": adopted.format(id="vest-epikrise", status="draft", more=f"{own}\n{follows}"),
        }
    )

    found = {
        one.id: [section.keywords for section in one.sections] for one in entries(library) if one.kind == "rutiner"
    }
    assert found == {
        "felles-epistler": [("purre", "ikke fått")],
        "nord-epikrise": [("purre", "ikke fått")],
        "vest-epikrise": [("dagkirurgi",)],
    }


def test_a_text_that_is_ready_to_be_sent_is_found_at_the_clause_it_springs_from(shelf: Shelf) -> None:
    ready = 'ready_texts: [{clause: "1.1", title: Epikrisen er ikke kommet, text: Vi mangler epikrisen.}]'
    asked = "section_keywords: [{at: p1-1, words: [purre]}]"
    library = shelf(
        {
            "felles/index.md": FELLES,
            "felles/rutiner/epikrise.md": ROUTINE.format(
                id="felles-epistler", status="draft", more=f"{asked}\n{ready}"
            ),
        }
    )

    (epikrise,) = (one for one in entries(library) if one.kind == "rutiner")
    assert [section.keywords for section in epikrise.sections] == [("purre", "ferdigtekst")]


def test_an_entry_has_the_days_that_its_status_runs_to(collected: dict[str, Searchable]) -> None:
    in_force = collected["felles-epistler"]
    assert (in_force.status, in_force.applies_from, in_force.due) == ("in_force", "2026-04-01", "2028-04-01")
    assert (collected["felles-kols"].status, collected["felles-kols"].due) == ("consultation", "2027-01-15")
    assert collected["nord-epikrise"].due == ""


def test_every_hit_can_lead_to_a_place_that_is_there(country_library: Library, country: Project) -> None:
    for entry in entries(country_library):
        ids = ids_of(country.site / entry.url)
        assert {section.anchor for section in entry.sections} - {""} <= ids, entry.url
        assert all((country.site / version.url / "index.html").exists() for version in entry.versions), entry.url


def test_every_area_leads_to_its_contacts_and_editors(country_library: Library, country: Project) -> None:
    for area in area_names(country_library):
        assert (country.site / area.editors / "index.html").exists(), area
        page, _, anchor = area.contacts.partition("#")
        assert anchor in ids_of(country.site / page), area


def test_what_readers_miss_goes_to_the_mailbox_that_an_area_has(shelf: Shelf) -> None:
    asked = NORD.replace("short_title", "feedback: tekster@example.org\nshort_title")
    library = shelf({"felles/index.md": FELLES, "nord/index.md": asked})

    assert {area.id: area.feedback for area in area_names(library)} == {"felles": "", "nord": "tekster@example.org"}


def test_without_a_mailbox_it_goes_to_where_the_texts_lie(shelf: Shelf) -> None:
    library = shelf(
        {"felles/index.md": FELLES, "nord/index.md": NORD.replace("short_title", "language: nn\nshort_title")}
    )

    told = {area.id: area.report for area in area_names(library, lambda language: f"https://example.org/{language}")}

    assert told == {"felles": "https://example.org/nb", "nord": "https://example.org/nn"}


def ids_of(folder: Path) -> set[str | None]:
    html = LexborHTMLParser((folder / "index.html").read_text(encoding="utf-8"))
    return {node.attributes["id"] for node in html.css("[id]")}
