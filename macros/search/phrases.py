"""Every word the search says to its readers, in bokmål and nynorsk, each once: they travel in the manifest.

Where `{…}` stands, the browser fills in. What is said when not even the manifest can be had, stands on the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..documents.document import Validity
from ..model.vocabulary import Actor, Kind, Language, Status, Word
from ..model.words import OTHERWISE_STATED, OVERDUE, TEXTS_ARE, Phrase
from .building.entry import AREA, PAGE


class Said:
    """What is said, by name; one that begins with `one_` is said in place of the other when there is one of them."""

    side = Phrase("Side")
    omrade = Phrase("Område")

    until_in_force = Phrase("skal revideres innen {day}", "skal reviderast innan {day}")
    until_overdue = Phrase("skulle vært revidert innen {day}", "skulle vore revidert innan {day}")
    until_consultation = Phrase("svarfrist {day}")
    closed = Phrase("svarfristen var {day}")
    from_ = Phrase("fra {day}", "frå {day}")

    filter_kind = Phrase("Type")
    filter_role = Phrase("Rolle")
    filter_area = Phrase("Område")
    filter_status = Phrase("Tilstand")
    narrow = Phrase("Avgrens treffene", "Avgrens treffa")
    narrowed = Phrase("Avgrenset til", "Avgrensa til")
    remove = Phrase("fjern")

    hits = Phrase("{count} treff for «{query}»")
    one_hits = Phrase("Ett treff for «{query}»", "Eitt treff for «{query}»")
    some_hits = Phrase("{count} av {all} treff for «{query}»")
    no_hits = Phrase("Ingen avtalt tekst om «{query}»", "Ingen avtala tekst om «{query}»")
    count = Phrase("{count} treff")
    suffix = Phrase("treff")
    list_ = Phrase("Treff")
    all_ = Phrase("Vis alle treff", "Vis alle treffa")
    more = Phrase("Vis flere treff", "Vis fleire treff")
    applies = Phrase("Gjelder for valgt område ({count})", "Gjeld for valt område ({count})")
    others = Phrase("{count} treff gjelder andre områder", "{count} treff gjeld andre område")
    also = Phrase("Også i:")
    also_mine = Phrase("Også for valgt område:", "Også for valt område:")
    in_others = Phrase("også i {count} områder til", "også i {count} område til")
    one_in_others = Phrase("også i ett område til", "også i eitt område til")
    point = Phrase("Gå til")
    texts_are = TEXTS_ARE
    otherwise_stated = OTHERWISE_STATED

    instead = Phrase("Viser treff for")
    no_text = Phrase("Ingen tekst har ordet «{word}».")
    meant = Phrase("Mente du", "Meinte du")
    or_ = Phrase(" eller ")
    missing = Phrase(
        "Ingen tekst har ordet «{word}», så det er ikke med i søket.",
        "Ingen tekst har ordet «{word}», så det er ikkje med i søket.",
    )
    not_asked = Phrase(
        "Ordet «{word}» kunne ikke slås opp, så det er ikke med i søket.",
        "Ordet «{word}» kunne ikkje slåast opp, så det er ikkje med i søket.",
    )
    failed = Phrase(
        "Noe av søket kunne ikke hentes. Treffene under kan være ufullstendige.",
        "Noko av søket kunne ikkje hentast. Treffa under kan vere ufullstendige.",
    )
    unreachable = Phrase("Treffet kunne ikke hentes.", "Treffet kunne ikkje hentast.")

    empty = Phrase(
        "Skriv et ord eller to, for eksempel epikrise eller henvise kols.",
        "Skriv eit ord eller to, til dømes epikrise eller tilvise kols.",
    )
    unreadable = Phrase("Søket trenger minst én bokstav eller et tall.", "Søket treng minst éin bokstav eller eit tal.")
    advice = Phrase("Prøv færre eller andre ord.")
    urgent = Phrase("Haster det?", "Hastar det?")
    call = Phrase("Ring {phone}")
    owner = Phrase("Hvem som svarer på dette", "Kven som svarer på dette")
    source = Phrase("Nasjonal kilde", "Nasjonal kjelde")
    near = Phrase("Det nærmeste vi har", "Det næraste vi har")
    mine = Phrase("Hjelp i {area}")
    contacts = Phrase("Kontaktpunktene", "Kontaktpunkta")
    tell = Phrase("Fant du ikke det? Si fra", "Fann du det ikkje? Sei frå")
    tell_subject = Phrase("Samhandling: fant ikke svar", "Samhandling: fann ikkje svar")
    tell_text = Phrase("Jeg søkte på «{query}» og fant ikke svar.", "Eg søkte på «{query}» og fann ikkje svar.")
    sent = Phrase(
        "E-posten går til {to}, med emnet «{subject}» og teksten «{text}» Du ser den før du sender.",
        "E-posten går til {to}, med emnet «{subject}» og teksten «{text}» Du ser han før du sender.",
    )
    never = Phrase("Skriv aldri pasientopplysninger.", "Skriv aldri pasientopplysningar.")
    too_narrow = Phrase("Avgrensningen skjuler {count} treff.", "Avgrensinga skjuler {count} treff.")
    only_retired = Phrase("Ordet står i {count} opphevede tekster.", "Ordet står i {count} oppheva tekstar.")
    one_only_retired = Phrase("Ordet står i én opphevet tekst.", "Ordet står i éin oppheva tekst.")
    widen = Phrase("Vis dem", "Vis dei")


def words() -> dict[str, dict[str, Any]]:
    """The words of each language, as the manifest has them."""
    return {language.value: _words(language) for language in Language}


def phrases() -> dict[str, Phrase]:
    """Every phrase by its name."""
    return {name.rstrip("_"): phrase for name, phrase in vars(Said).items() if isinstance(phrase, Phrase)}


def _words(language: Language) -> dict[str, Any]:
    return {
        "kinds": {**_labels(Kind, language), PAGE: Said.side.said(language), AREA: Said.omrade.said(language)},
        "roles": _labels(Actor, language),
        "statuses": {**_labels(Status, language), Validity.OVERDUE.value: OVERDUE.said(language)},
        **{name: phrase.said(language) for name, phrase in phrases().items()},
    }


def _labels(words: Iterable[Word], language: Language) -> dict[str, str]:
    return {word.value: word.label(language) for word in words}
