"""An invented country, whose site has a page of every type: what readers meet, whatever our own texts say.

Its documents lie in country/: two communities that share municipalities (Fjellvik, Havland), a local team in both
(Tinderegionen), a community that writes nynorsk (Djupdal), and what is common to all.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.documents.project.project import Project
from tests.worlds.checkout import built, change, equip
from tests.worlds.git import commit, repository

PAGES = {
    "front page": "",
    "search": "sok/#q=epikrise",
    "list": "rutiner/",
    "routine": "alle/rutiner/epikrise/",
    "routine with local parts": "fjellvik/rutiner/epikrise/",
    "routine in nynorsk": "djupdal/rutiner/epikrise/",
    "routine whose common text has changed": "tinde/rutiner/epikrise/",
    "routine on consultation": "alle/rutiner/time/",
    "routine that is overdue": "djupdal/rutiner/tilvising/",
    "routine that is retired": "alle/rutiner/telefaks/",
    "agreement": "fjellvik/avtaler/samarbeid/",
    "pathway": "alle/forlop/lungesykdom/",
    "pathway with local steps": "fjellvik/forlop/lungesykdom/",
    "plan": "alle/handlingsplan/plan/",
    "body": "fjellvik/organer/asu/",
    "service": "fjellvik/tjenester/koordinerende-enhet/",
    "service on Helsenettet": "fjellvik/tjenester/samhandlingslege/",
    "services": "tjenester/",
    "offer": "fjellvik/tilbud/mestring/",
    "news": "fjellvik/aktuelt/ny-avtale/",
    "list of news": "aktuelt/",
    "area": "fjellvik/",
    "area in nynorsk": "djupdal/",
    "areas": "omrader/",
    "glossary": "ordliste/",
    "urgent words": "akuttord/",
    "questions without a text": "uten-tekst/",
    "plain page": "om/",
    "team": "tinde/organer/redaksjon/",
    "handbook": "redaksjon/felt/",
    "rules": "redaksjon/regler/",
    "coverage": "dekning/",
    "side by side": "side-om-side/",
    "consultations": "horinger/",
    "recently changed": "nylig-endret/",
    "digest": "ukebrev/",
    "meeting": "fjellvik/moter/2026-09-10-asu/",
    "meeting to come": "fjellvik/moter/2026-12-10-asu/",
    "figure": "fjellvik/tall/epikrise-i-tide/",
    "figure of persons": "havland/tall/liggedager/",
    "figure in groups": "havland/tall/epikrise-i-tide/",
    "figure in nynorsk, without numbers": "djupdal/tall/epikrise-i-tide/",
    "figures": "tall/",
    "plan with a figure": "fjellvik/handlingsplan/plan-2022-25/",
    "emergency copy": "om/nodkopi/",
    "what must be confirmed": "om/ma-bekreftes/",
    "to be revised": "revisjon/",
    "everything Markdown can hold": "alle/rutiner/alt/",
    "not found": "404.html",
}
"""The address of a page of each type."""

COUNTRY = Path(__file__).parent / "country"
"""Its documents, as they lie below docs/."""
_CHANGED = "alle/rutiner/epikrise.md", "på utskrivningsdagen", "innen sju dager"
"""A common text, and what it said before; the team in Tinderegionen has not yet read the change."""


def country(root: Path) -> Project:
    """Write the country to a repository in the empty folder `root`, with a change of a common text in its history."""
    path, now, before = _CHANGED
    project = equip(root)
    shutil.copytree(COUNTRY, project.docs)
    change(project, path, now, before)
    repository(root)
    change(project, path, before, now)
    commit(root, day="2026-03-03")
    return project


def built_country(root: Path) -> Path:
    return built(country(root))
