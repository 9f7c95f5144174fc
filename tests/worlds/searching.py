"""A small index to search in, and the browser's half of the search beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from macros.publish.finishing.styles import joined
from macros.search import Lists, NamedArea, OtherVersion, Passage, Searchable, Synonyms
from macros.search.building.entry import AcuteTerm, Emergency, Owner, Untold

ASSETS = Path(__file__).parents[2] / "overrides" / "assets" / "search"

POLICY = "; ".join(
    (
        *("default-src 'none'", "script-src 'self'", "style-src 'self'"),
        *("img-src 'self' data:", "connect-src 'self'", "worker-src 'self'"),
    )
)
PAGE = f"""<!doctype html><html lang="nb" data-root="./" data-areas="havland" data-role=""><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Side – Samhandling</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
<meta name="viewport" content="width=device-width"><script type="module" src="start-page.js"></script>
<form class="find" role="search" action="sok/" data-searching="Søker …" data-retry="Prøv igjen"
 data-broken="Søket kunne ikke hentes. Er du på nett?" data-number="Dette ligner et fødselsnummer."
 data-logged="Tallet kan stå i en logg."><label class="vh" for="q-top">Søk</label>
<input type="search" id="q-top" name="q" autocomplete="off"><button disabled>Søk</button></form>
<main class="wrap"><h1>Side</h1></main>"""
RESULTS = PAGE.replace('data-root="./"', 'data-root="../"').replace('action="sok/"', 'action=""')
RESULTS = (
    RESULTS.replace("start-page.js", "../start-page.js")
    .replace("style.css", "../style.css")
    .replace("</main>", '<div id="treff"></div><p id="liste">Alle dokumenter</p></main>')
)


def entry(id_: str, title: str, *clauses: str, **rest: Any) -> Searchable:
    """A routine in force for all, with a clause for each text."""
    sections = tuple(Passage(f"p{n}", f"1.{n}", text) for n, text in enumerate(clauses, start=1))
    given = {"area": "felles", "kind": "rutiner", "audience": ("gp", "hospital"), "status": "in_force", "summary": ""}
    return Searchable(id=id_, url=f"felles/rutiner/{id_}/", title=title, sections=sections, **{**given, **rest})


def versions(*areas: str) -> tuple[Searchable, ...]:
    """The same text in several areas, each the only one that has its own name in it."""
    where = [OtherVersion(area, f"felles/rutiner/tolk-{area}/") for area in areas]
    return tuple(
        entry(
            f"tolk-{area}",
            "Tolk",
            "Kommunen bestiller tolk.",
            f"Ring {area}.",
            area=area,
            family="tolk-felles",
            versions=tuple(version for version in where if version.area != area),
        )
        for area in areas
    )


ENTRIES = (
    entry("epikrise", "Epikrise og poliklinisk notat", "Sykehuset sender epikrisen samme dag.", "Fastlegen leser den."),
    entry("sykmelding", "Sykmelding ved sykehusopphold", "Sykehuset skriver sykmeldingen ved utskrivning."),
    entry("legemidler", "Legemidler i bruk", "Fastlegen oppdaterer legemiddellisten.", "Prednisolon trappes ned."),
    entry("rontgen", "Prøver og bildediagnostikk", "Den som vil vite svaret, bestiller røntgen.", audience=("gp",)),
    entry("kols", "KOLS", "Ved forverring ringer fastlegen.", kind="forlop", codes=("R95", "J44.1")),
    entry("henvisning", "Henvisning til sykehus", "Fastlegen henviser elektronisk.", status="overdue"),
    entry("henvisning-utkast", "Henvisning til sykehus", "Fastlegen henviser elektronisk.", status="draft"),
    entry("henvisning-gammel", "Henvisning til sykehus", "Fastlegen henviser på papir.", status="retired"),
    entry("lokal-epikrise", "Epikrise i Djupdal", "Helsehuset får epikrisen.", area="havland"),
    entry("fjellvik-epikrise", "Epikrise i Fjellvik", "Bydelen får epikrisen.", area="fjellvik"),
    entry("tilvising", "Tilvising frå sjukeheimen", "Sjukeheimslegen tilviser.", language="nn"),
    *versions("felles", "fjellvik", "havland"),
    entry("journal", "Journalnotat", "Fastlegen skriver.", due="2027-04-01"),
    entry("hospitering", "Hospitering", "Sykehuset tar imot.", status="consultation", due="2027-01-15"),
    entry("permisjon", "Permisjon", "Sykehuset varsler.", applies_from="2027-01-01", due="2029-01-01"),
    entry("om", "Slik leser du sidene", "Den som bestiller røntgen.", kind="side", area="", audience=(), status=""),
    entry("markup", "<img src=x onerror=alert(1)> & «merking»", "<script>alert(2)</script> merking"),
)
UNSEEN = entry(
    "usynlig",
    "Bronko\u00adskopi\u00adundersøkelsen",
    "Oﬃsiell konﬂikt om ferri\u2060tin og natri\U000e0041um.",
    "Ring 116\u00a0117, eller 22 33 44 55.",
    "Øresmerter hos barn.",
    "Send e\u2011post til 12345678.",
)
"""What comes along from Word and PDF, and nobody sees."""
TERMS = (Synonyms("LIB", "legemidler i bruk", also=("medisinliste",)), Synonyms("PKO", also=("samhandlingslege",)))
LISTS = Lists(
    (
        AcuteTerm(("brystsmerter", "får ikke puste", "blør/blødning stopper/slutter"), "amk"),
        AcuteTerm(("forgiftning", "spist sopp"), "gift"),
    ),
    ("plan", "forebygging"),
    (
        Emergency("amk", "Medisinsk nødtelefon", "felles/amk/", "felles", "113"),
        Emergency("gift", "Giftinformasjonen", "felles/gift/", "felles", "22 59 13 00"),
        Emergency("fjellvik-gift", "Gift i Fjellvik", "fjellvik/gift/", "fjellvik", "", local_of="gift"),
    ),
    (Untold("Takster", ("takst for epikrise",), Owner("Normaltariffen", "https://example.org/"), {}),),
)
HAVLAND = NamedArea("havland", "Havland", editors="redaksjonen/", contacts="havland/#liste-tjenester")
AREAS = (
    NamedArea("felles", "Felles", common=True),
    NamedArea("fjellvik", "Fjellvik", feedback="tekster@example.org"),
    HAVLAND,
    NamedArea("tindo", "Tindø", report="https://example.org/issues/new?title=Fant%20ikke%20%7Bquery%7D"),
)


def assets(folder: Path) -> None:
    """The browser's half of the search, and a page with a search field."""
    shutil.copytree(ASSETS.parent, folder / "assets")
    sheets = (joined(ASSETS.parent), *(joined(ASSETS.parent, name) for name in ("parts/hits.css", "lists.css")))
    (folder / "style.css").write_text("".join(sheets), encoding="utf-8")
    (folder / "start-page.js").write_text(
        'import { search } from "./assets/parts/search.js";\nsearch.start(document.documentElement);\n'
    )
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
