"""Sixty topics that GPs, nurses and coordinators ask about, how they type them, and what they are to be given.

Each is given a text that one can act on (`text`, the id of the document), or is told that no text answers, and is shown
the national page (`elsewhere`, the topic in docs/uten-tekst.md). `asked_in` says how we know that it is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

ST_OLAVS = "Innspill fra helsefellesskapet St. Olavs hospital og kommunene, 30.03.2022"
NORDRE = "Innspill fra helsefellesskapet nordre Trøndelag, 31.03.2022"
OSLO = "Innspill fra Helsefellesskap Oslo"
FONNA = "Innspel frå helsefellesskapet i Helse Fonna"
MASTERY = "Lysbilder fra statsforvalteren om læring og mestring"
ROUTINES = "Temaene i samarbeidsrutinene mellom fastleger og sykehus (St. Olavs, Nordlandssykehuset, Finnmark, Oslo)"
LAW = "Punktene i helse- og omsorgstjenesteloven § 6-2"
GROUPS = "De fem prioriterte pasientgruppene, Meld. St. 9 (2023–2024)"
SUPERVISION = "Tilsyn med utskrivning til kommunen, Helsetilsynet 2015"
MISPLACED = "Det folk søker etter, og som hører til et annet sted (Helsenorge, Nav, Helsedirektoratet)"


@dataclass(frozen=True)
class Topic:
    types: str
    asked_in: str
    text: str = ""
    elsewhere: str = ""


TOPICS = (
    # Sykdommer
    Topic("hjertesvikt oppfølging", GROUPS, text="felles-hjertesvikt"),
    Topic("diabetes oppfølging", GROUPS, text="felles-diabetes"),
    Topic("demens utredning", GROUPS, text="felles-demens"),
    Topic("hjerneslag rehabilitering", GROUPS, text="felles-hjerneslag"),
    Topic("hoftebrudd", GROUPS, elsewhere="Hoftebrudd"),
    Topic("KOLS forverring hjemme", OSLO, text="felles-kols"),
    Topic("kreft oppfølging fastlege", OSLO, text="felles-kreft-hjemme"),
    Topic("langvarig smerte", ROUTINES, text="st-olavs-smertepoliklinikken"),
    Topic("brystkreft behandling", MISPLACED, elsewhere="Brystkreft: behandling"),
    Topic("skrøpelige eldre innleggelse", OSLO, text="felles-skropelige-eldre"),
    # Psykisk helse, vold og rus
    Topic("selvmordsrisiko", GROUPS, text="felles-forebygging"),
    Topic("selvskading", GROUPS, elsewhere="Selvmordsrisiko: vurdering og oppfølging"),
    Topic("vold i nære relasjoner", OSLO, text="felles-vold-i-nare-relasjoner"),
    Topic("barnevern bekymringsmelding", OSLO, text="felles-vold-i-nare-relasjoner"),
    Topic("utskrivning fra psykiatrisk avdeling", OSLO, text="felles-utskrivning-psykisk-helsevern"),
    Topic("tvangsinnleggelse", OSLO, elsewhere="Tvungent psykisk helsevern"),
    Topic("FACT", ST_OLAVS, text="felles-fact"),
    Topic("rus og psykisk lidelse", GROUPS, text="felles-fact"),
    Topic("ambulant akutteam", ST_OLAVS, text="st-olavs-orkdal-dps"),
    Topic("spiseforstyrrelse", GROUPS, text="nordre-trondelag-rksf"),
    # Barn, unge og fødende
    Topic("henvise til BUP", OSLO, text="st-olavs-bup"),
    Topic("BUP Vestre Aker", OSLO, text="oslo-bup-vest"),
    Topic("barnepalliasjon", OSLO, elsewhere="Lindrende behandling til barn"),
    Topic("autisme utredning barn", OSLO, text="felles-utviklingsforstyrrelse-barn"),
    Topic("barnekoordinator", LAW, text="felles-koordinerende-enhet"),
    Topic("barn som pårørende", OSLO, text="felles-barn-som-parorende"),
    Topic("barsel tidlig hjemreise", GROUPS, text="felles-svangerskap-fodsel-barsel"),
    Topic("fødselsdepresjon", GROUPS, text="felles-svangerskap-fodsel-barsel"),
    # Mellom fastlege og sykehus
    Topic("epikrise kommer ikke", ROUTINES, text="felles-epikrise"),
    Topic("frist for svar på henvisning", ROUTINES, text="felles-henvisning"),
    Topic("avvist henvisning", ROUTINES, text="felles-henvisning"),
    Topic("parallell henvisning", ROUTINES, text="felles-parallell-henvisning"),
    Topic("blodprøver før poliklinikk", ROUTINES, text="felles-prover-bildediagnostikk"),
    Topic("MR rekvisisjon", ROUTINES, text="felles-prover-bildediagnostikk"),
    Topic("legemiddelliste ved innleggelse", ROUTINES, text="felles-legemidler"),
    Topic("multidose", OSLO, text="felles-multidose"),
    Topic("sykmelding etter operasjon", ROUTINES, text="felles-sykmelding"),
    Topic("pasienttransport hjem", ROUTINES, text="felles-pasienttransport"),
    Topic("dialogmelding til sykehus", ROUTINES, text="felles-dialogmelding"),
    Topic("direktenummer til spesialist", ST_OLAVS, text="felles-adresseregisteret"),
    Topic("tolk til time", OSLO, text="felles-tolk"),
    Topic("digital hjemmeoppfølging", OSLO, text="felles-digital-hjemmeoppfolging"),
    Topic("samhandlingsavvik", LAW, text="felles-samhandlingsavvik"),
    # Mellom kommune og sykehus
    Topic("utskrivningsklar pasient", SUPERVISION, text="felles-utskrivningsklar-pasient"),
    Topic("betaling for utskrivningsklare", SUPERVISION, text="felles-utskrivningsklare-pasienter"),
    Topic("individuell plan", LAW, text="felles-individuell-plan"),
    Topic("koordinator", ST_OLAVS, text="felles-koordinerende-enhet"),
    Topic("kommunal akutt døgnplass", LAW, text="oslo-kad"),
    Topic("respirator hjemme", OSLO, text="felles-respirator-hjemme"),
    Topic("forhåndssamtale", OSLO, text="felles-palliasjon-hjemme"),
    Topic("frisklivssentral", MASTERY, text="felles-frisklivssentral"),
    Topic("meistringskurs tilvising", FONNA, text="fonna-laering-og-meistring"),
    Topic("onsdagsmøter", NORDRE, text="nordre-trondelag-onsdagsmotene"),
    # Det som hører til et annet sted
    Topic("førerkort", MISPLACED, elsewhere="Førerkort og helse"),
    Topic("HELFO refusjon", MISPLACED, elsewhere="Takster for leger"),
    Topic("NAV legeerklæring", MISPLACED, elsewhere="Erklæringer til NAV"),
    Topic("marevan dosering", MISPLACED, elsewhere="Doser av legemidler"),
    Topic("frikort", MISPLACED, elsewhere="Egenandel og frikort"),
    Topic("samtykkekompetanse", MISPLACED, elsewhere="Beslutningskompetanse (samtykkekompetanse)"),
    Topic("gulfebervaksine", MISPLACED, elsewhere="Vaksiner før utenlandsreise"),
)

OTHERWISE_TYPED = {
    "hjartesvikt": "hjertesvikt oppfølging",
    "hjertesvigt": "hjertesvikt oppfølging",
    "diabeteskontroll": "diabetes oppfølging",
    "diabetis": "diabetes oppfølging",
    "demensutgreiing": "demens utredning",
    "lårhalsbrudd": "hoftebrudd",
    "hoftebrot": "hoftebrudd",
    "rehabilitering etter slag": "hjerneslag rehabilitering",
    "sertifikat": "førerkort",
    "førarkort": "førerkort",
    "sjølvmordsrisiko": "selvskading",
    "utskriving frå psykiatrien": "utskrivning fra psykiatrisk avdeling",
    "tvangsinnlegging": "tvangsinnleggelse",
    "kan hun kjøre bil demens": "demens utredning",
}
"""Everyday words, nynorsk and slips of the hand, and the topic they mean."""
