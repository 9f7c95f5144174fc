"""Twenty things people come for, as they would say and type them, and where the answer stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    who: str
    asks: str
    types: str
    """What the reader types into the search field."""
    document: str
    """The id of the document that answers."""
    anchor: str
    """Where in it the answer stands."""
    says: str
    """A part of the answer."""


GP, NURSE = "fastlegen", "sykepleieren i kommunen"
COORDINATOR, SECRETARY = "koordinatoren", "sekretæren for utvalget"

TASKS = (
    Task(GP, "Når skal epikrisen komme?", "epikrise frist", "felles-epikrise", "p2-1", "utskrivningsdagen"),
    Task(
        GP,
        "Hvor lenge venter jeg på svar på henvisningen?",
        "frist henvisning",
        "felles-henvisning",
        "p4-1",
        "ti virkedager",
    ),
    Task(
        GP,
        "Hvem skriver sykmelding etter operasjonen?",
        "sykemelding operasjon",
        "felles-sykmelding",
        "p1-1",
        "innlagt",
    ),
    Task(
        GP,
        "Hvem ser på prøvesvar som kommer etter utskrivning?",
        "prøvesvar etter utskrivning",
        "felles-prover-bildediagnostikk",
        "p3-1",
        "etter at epikrisen er sendt",
    ),
    Task(GP, "Hvem bestiller MR?", "bestille MR røntgen", "felles-prover-bildediagnostikk", "p1-1", "prøver og bilder"),
    Task(
        GP,
        "Hva gjør jeg når legemiddellisten ikke stemmer?",
        "LIB stemmer ikke",
        "felles-legemidler",
        "p5-2",
        "dialogmelding",
    ),
    Task(GP, "Hvem rekvirerer drosje hjem?", "hjemreise drosje", "felles-pasienttransport", "p1-3", "hjemreisen"),
    Task(
        GP,
        "Kan jeg ringe en spesialist før jeg legger inn?",
        "konsultasjonstelefon",
        "st-olavs-konsultasjonstelefon-akutt",
        "nar",
        "innleggelse ikke nødvendig",
    ),
    Task(
        GP,
        "Hvilket sykehus tar imot fra bydelen?",
        "hvilket sykehus bydel",
        "oslo-veiviser",
        "velg-sykehus",
        "ulike sykehus for ulike tjenester",
    ),
    Task(
        GP,
        "Korleis tilviser eg eit barn med angst til BUP?",
        "angst barn BUP",
        "fonna-angst-barn-og-unge",
        "steg-tilvis",
        "tilvisingsskjemaet",
    ),
    Task(
        NURSE,
        "Hvilken melding sender jeg når en pasient blir lagt inn?",
        "innleggelsesrapport",
        "felles-plo-meldinger",
        "p1-3",
        "innleggelsesrapport",
    ),
    Task(
        NURSE,
        "Hvor fort skal sykehuset varsle oss?",
        "helseopplysninger 24 timer",
        "felles-plo-meldinger",
        "p1-4",
        "24 timer",
    ),
    Task(
        NURSE,
        "Hvem sier fra når multidosen endres?",
        "multidose utskrivning",
        "felles-multidose",
        "steg-avklar-multidose",
        "hvem som gir beskjed",
    ),
    Task(
        NURSE,
        "Pasienten er utskrivningsklar. Når begynner vi å betale?",
        "utskrivningsklar betaling",
        "felles-utskrivningsklar-pasient",
        "betaling",
        "fra døgnet",
    ),
    Task(NURSE, "Hvor melder jeg at noe gikk galt?", "melde avvik", "felles-samhandlingsavvik", "p2-1", "avvikssystem"),
    Task(
        COORDINATOR,
        "Hvem oppnevner koordinator?",
        "oppnevne koordinator individuell plan",
        "felles-individuell-plan",
        "p3-2",
        "oppnevner koordinator",
    ),
    Task(
        COORDINATOR,
        "Hvor begynner vi når et barn kan ha autisme?",
        "autisme henvisning",
        "felles-utviklingsforstyrrelse-barn",
        "steg-kartlegg",
        "uten å vente på diagnose",
    ),
    Task(
        COORDINATOR, "Hvem kan få FACT i Trondheim?", "FACT Trondheim", "st-olavs-fact", "steg-henvis", "gjelder FACT"
    ),
    Task(
        SECRETARY,
        "Når ble handlingsplanen for nordre Trøndelag vedtatt, og er det den som står her?",
        "handlingsplan nordre Trøndelag",
        "nordre-trondelag-handlingsplan-2022-25",
        "vedtak",
        "ikke den vedtatte planen",
    ),
    Task(
        SECRETARY,
        "Hvordan sier en part opp samarbeidsavtalen?",
        "oppsigelse samarbeidsavtale",
        "felles-overordnet-samarbeidsavtale",
        "p14-3",
        "ett års frist",
    ),
)
