"""A tiny project for what our content does not hold: texts in force, overdue or on hearing, and all of Markdown."""

from __future__ import annotations

from pathlib import Path

from macros.documents.project.project import Project
from tests.worlds.checkout import equip, write

PAGES = {
    "index.md": """---
title: Prøve
summary: Rutiner, forløp og avtaler.
---

{{ front_page("felles-epistler") }}
""",
    "rutiner.md": """---
title: Rutiner
summary: Alle rutiner.
---

{{ documents(kind="rutiner") }}
""",
    "ordliste.md": """---
title: Ordliste
summary: Ordene.
terms:
  - {term: LIB, nb: legemidler i bruk, nn: legemiddel i bruk, abbreviation: true}
---

{{ glossary() }}
""",
    "felles/index.md": """---
id: felles
title: Felles for alle
summary: Det alle kan bruke.
owner: felles-redaksjon
type: common
short_title: Felles
---
""",
    "felles/organer/redaksjon.md": """---
id: felles-redaksjon
title: Sentral redaksjon
summary: Redaksjonen som eier det felles innholdet.
owner: felles-redaksjon
level: editorial
---
""",
    "felles/rutiner/epikrise.md": """---
id: felles-epistler
title: Epikrise
summary: Hvem får epikrisen, og når den sendes.
owner: felles-redaksjon
status: in_force
version: "1.2"
approvals:
  - {by: felles-redaksjon, on: 2026-03-02}
valid_from: 2026-04-01
revision_date: 2028-04-01
audience: [gp, hospital]
---

## 1 Hvem får epikrisen

1.1 Sykehuset sender epikrisen til fastlegen.
""",
}

OVERDUE = (
    PAGES["felles/rutiner/epikrise.md"]
    .replace("felles-epistler", "felles-forfalt")
    .replace("title: Epikrise", "title: Prøvesvar")
    .replace("Hvem får epikrisen", "Hvem får prøvesvaret")
    .replace("2028-04-01", "2026-11-21")
)

ON_CONSULTATION = """---
id: felles-horing
title: Time hos fastlegen
summary: Hvem bestiller timen.
owner: felles-redaksjon
status: consultation
version: "0.9"
consultation: {opens: 2026-11-01, closes: 2027-01-15, respond_to: Svar til felles redaksjon.}
audience: [gp]
---

## 1 Hvem bestiller

1.1 Fastlegen tar imot pasienten.
"""

EVERYTHING = """---
id: felles-alt
title: Alt som kan stå i en tekst
summary: En side med hver form.
owner: felles-redaksjon
status: draft
version: "0.1"
audience: [gp, municipality, hospital, emergency, patient]
---

Innledning med forkortelsen LIB og en fotnote[^1].
Noe [må bekreftes: hva som egentlig gjelder her så lenge det varer, spør sekretariatet]

## 1 Punkter

1.1 Fastlegen skriver.

1.2 Kommunen svarer.

- ett
- to

1.3 Sykehuset venter.

1.4 Legevakten ringer.

1.5 Pasienten spør.

## 2 Tabell

| Melding | Fra | Når |
| --- | --- | --- |
| Henvisning | Fastlegen | Når det trengs |
| [Epikrise](epikrise.md) | Sykehuset | Utskrivningsdagen |

## Ved siden av {#ved-siden}

!!! note "Merk"
    Et råd.

!!! warning "Pass på"
    En advarsel.

!!! danger "Fare"
    En fare.

??? tip "Mer om dette"
    Det som er foldet sammen.

=== "Fastlege"
    Det fastlegen ser.

=== "Sykehus"
    Det sykehuset ser.

> Et sitat.

    kode

Ord
:   Det ordet betyr.

[^1]: Fotnoten.
"""


PLAN = """---
id: felles-plan
title: Handlingsplan
summary: Hva vi skal få til.
owner: felles-redaksjon
status: draft
version: "0.1"
audience: [gp]
measures:
  - id: rutine
    title: Lage rutine for epikrise
    focus: Epikriser
    responsible: felles-redaksjon
    due: 2026-06-01
    state: in_progress
    patient_groups: [children]
    indicator: {title: Andel sendt samme dag, target: 90 prosent}
  - {id: liste, title: Rydde i listen, focus: Epikriser, responsible: felles-redaksjon, due: 2026-03-01, state: done}
  - {id: kurs, title: Holde kurs, focus: Opplæring, due: 2027-03-01, state: not_started}
---
"""


def samples(root: Path) -> Project:
    """Write the tiny project, with what makes it a site, to the empty folder `root`."""
    equip(root)
    more = {
        "felles/rutiner/horing.md": ON_CONSULTATION,
        "felles/rutiner/forfalt.md": OVERDUE,
        "felles/rutiner/alt.md": EVERYTHING,
        "felles/handlingsplan/plan.md": PLAN,
    }
    return write(root, PAGES | more)
