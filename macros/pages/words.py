"""The words of the interface, each written once, in bokmål and nynorsk.

What one room alone says stands in the words.py of that room; what several say stands here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.vocabulary import Language
from ..model.words import OTHERWISE_STATED, OVERDUE, TEXTS_ARE, Phrase
from .frame.words import WordsAround
from .kinds.words import WordsOfKinds
from .lists.words import WordsOfLists
from .parts.words import WordsOfParts
from .past.words import WordsOfThePast
from .poster.words import WordsOfThePoster
from .proposal.words import WordsOfAProposal


@dataclass(frozen=True)
class Words(WordsAround, WordsOfKinds, WordsOfLists, WordsOfParts, WordsOfThePast, WordsOfThePoster, WordsOfAProposal):
    """The words of one written language: `Words("nn").search` is plain text. Templates have them as `w`."""

    language: Language | str

    site = Phrase("Samhandling")
    searching = Phrase("Søker …", "Søkjer …")
    search_is_broken = Phrase("Søket kunne ikke hentes. Er du på nett?", "Søket kunne ikkje hentast. Er du på nett?")
    try_again = Phrase("Prøv igjen")
    number_stopped = Phrase(
        "Dette ligner et fødselsnummer, så det er ikke sendt. Søk etter et tema, for eksempel epikrise.",
        "Dette liknar eit fødselsnummer, så det er ikkje sendt. Søk etter eit emne, til dømes epikrise.",
    )
    number_logged = Phrase(
        "Adressen hadde noe som ligner et fødselsnummer. Det er tatt bort her, men kan stå i en logg hos nettstedet. "
        "Meld det som avvik der du arbeider.",
        "Adressa hadde noko som liknar eit fødselsnummer. Det er teke bort her, men kan stå i ein logg hos nettstaden. "
        "Meld det som avvik der du arbeider.",
    )
    and_ = Phrase("og")
    day = Phrase("dag")
    days = Phrase("dager", "dagar")
    qr_of = Phrase("QR-kode til")
    hospital_area = Phrase("Sykehusområde", "Sjukehusområde")
    every_area = Phrase("Alle")
    own_version = Phrase("Egen utgave", "Eigen utgåve")
    otherwise_stated = OTHERWISE_STATED
    texts_are = TEXTS_ARE
    days_left = Phrase("dager igjen", "dagar att")
    day_left = Phrase("dag igjen", "dag att")
    last_day = Phrase("siste dag i dag")
    consultation_over = Phrase("Høringsfristen er ute.", "Høyringsfristen er ute.")
    or_ = Phrase("eller")
    on_consultation = Phrase("Ute på høring", "Ute på høyring")
    to_revise = Phrase("Skal revideres", "Skal reviderast")
    whats_new = Phrase("Nytt")
    nothing_on_consultation = Phrase("Ingen tekster er ute på høring nå.", "Ingen tekstar er ute på høyring no.")
    state = Phrase("Tilstand")
    overdue = OVERDUE
    approved = Phrase("Vedtatt", "Vedteke")
    revise_by = Phrase("Skal revideres innen", "Skal reviderast innan")
    revise_was_due = Phrase("Skulle vært revidert innen", "Skulle vore revidert innan")
    version = Phrase("Versjon")
    owner = Phrase("Eier", "Eigar")
    answer_by = Phrase("Svar innen", "Svar innan")
    answer_was_due = Phrase("Svarfristen var")
    this_was_changed = Phrase("Dette ble endret", "Dette vart endra")
    say_draft = Phrase("Ikke vedtatt her.", "Ikkje vedteke her.")
    say_consultation = Phrase("Forslag, ikke vedtatt.", "Framlegg, ikkje vedteke.")
    say_retired = Phrase("Skal ikke brukes.", "Skal ikkje brukast.")
    on_this_page = Phrase("På denne siden", "På denne sida")
    contact = Phrase("Kontakt")
    whom_to_contact = Phrase("Hvem kontakter jeg?", "Kven kontaktar eg?")
    helsenett_only = Phrase("Direktenummer: bare på Helsenettet.", "Direktenummer: berre på Helsenettet.")
    helsenett_how = Phrase("Slå opp i")
    for_whom = Phrase("For hvem", "For kven")
    how = Phrase("Slik tar du kontakt", "Slik tek du kontakt")
    hours = Phrase("Åpningstid", "Opningstid")
    phone = Phrase("Telefon")
    message_address = Phrase("Meldingsadresse")
    website = Phrase("Nettside")
    where = Phrase("Hvor", "Kvar")
    when = Phrase("Når")
    sign_up = Phrase("Påmelding")
    sources = Phrase("Kilder", "Kjelder")
    rendering_of = Phrase("Gjengivelse av", "Attgjeving av")
    not_approved = Phrase("ikke godkjent her", "ikkje godkjend her")
    seen = Phrase("lest", "lese")
    as_stored_copy = Phrase("i lagret kopi", "i lagra kopi")
    not_on_the_net = Phrase("uten nettadresse", "utan nettadresse")
    page_from = Phrase("siden er fra", "sida er frå")
    about_document = Phrase("Om dokumentet")
    valid_from = Phrase("Gyldig fra", "Gyldig frå")
    patient_groups = Phrase("Pasientgrupper")
    builds_on = Phrase("Bygger på", "Byggjer på")
    permanent_address = Phrase("Fast adresse")
    not_stated = Phrase("ikke lagt inn her", "ikkje lagt inn her")
    to_be_confirmed = Phrase("må bekreftes", "må stadfestast")
    new_since_in_force = Phrase("Dette er nytt siden teksten som gjelder", "Dette er nytt sidan teksten som gjeld")
    all_is_new = Phrase(
        "Ingen tidligere utgave av teksten har vært gyldig her, så alt er nytt.",
        "Inga tidlegare utgåve av teksten har vore gyldig her, så alt er nytt.",
    )
    no_words_differ = Phrase("Ordene i teksten er de samme.", "Orda i teksten er dei same.")
    section_taken_out = Phrase("Avsnittet er tatt ut.", "Avsnittet er teke ut.")
    propose_change = Phrase("Foreslå endring")
    in_ = Phrase("i")
    local_addition = Phrase("Lokalt tillegg")
    local_replacement = Phrase("Lokal tekst i stedet for felles", "Lokal tekst i staden for felles")
    local_decline = Phrase("Følges ikke lokalt", "Blir ikkje følgt lokalt")
    common_text = Phrase("Felles tekst")
    local_text = Phrase("Lokal tekst")
    see_change = Phrase("Se hva som er endret", "Sjå kva som er endra")
    field = Phrase("Felt")
    was_before = Phrase("Før")
    becomes = Phrase("Nå", "No")
    was_empty = Phrase("sto ikke", "stod ikkje")
    is_removed = Phrase("tatt bort", "teke bort")
    introduction = Phrase("Innledning", "Innleiing")
    what_differs = Phrase("Det som er endret", "Det som er endra")
    show_change = Phrase("Vis hva som er endret", "Vis kva som er endra")
    taken_out = Phrase("strøket", "stroke")
    put_in = Phrase("lagt til")
    moved_to = Phrase("flyttet til", "flytta til")
    moved_here = Phrase("flyttet hit fra", "flytta hit frå")
    approved_versions = Phrase("Vedtatte versjoner", "Vedtekne versjonar")
    text_now_against = Phrase("Se hva som er endret siden versjon", "Sjå kva som er endra sidan versjon")
    considered_no = Phrase("venter", "ventar")
    as_common = Phrase("Som felles")
    of = Phrase("av")
    fits = Phrase("Passer for", "Passar for")
    fits_not = Phrase("Passer ikke for", "Passar ikkje for")
    step = Phrase("Steg")
    deadline = Phrase("Frist")
    read_more = Phrase("Les")
    source = Phrase("Kilde", "Kjelde")
    late = Phrase("Forsinket", "Forseinka")
    role = Phrase("Rolle")
    period = Phrase("Periode")
    the_numbers = Phrase("Tallene", "Tala")
    no_number_yet = Phrase("Tallene er ikke lagt inn her.", "Tala er ikkje lagde inn her.")
    published_by = Phrase("Se etter dem hos", "Sjå etter dei hos")
    from_ = Phrase("fra", "frå")
    meetings_and_decisions = Phrase("Møter og vedtak", "Møte og vedtak")
    coming_meetings = Phrase("Kommende møter", "Komande møte")
    no_coming_meetings = Phrase("Ingen kommende møter er lagt inn her.", "Ingen komande møte er lagde inn her.")
    case = Phrase("sak")
    more = Phrase("til")
    agenda = Phrase("Dagsorden")
    no_cases_yet = Phrase("Ingen saker er lagt inn ennå.", "Ingen saker er lagde inn enno.")
    papers = Phrase("Sakspapirer", "Sakspapir")
    prepared_in = Phrase("Forberedt i", "Førebudd i")
    input_by = Phrase("Innspill innen", "Innspel innan")
    postponed_earlier = Phrase("Utsatt tidligere, og ikke tatt opp igjen", "Utsett tidlegare, og ikkje teke opp att")
    follow_up_from_last = Phrase("Oppfølging fra forrige møte", "Oppfølging frå førre møte")
    nothing_due_soon = Phrase("Ingen tekster skal revideres nå.", "Ingen tekstar skal reviderast no.")
    open_measures = Phrase("Åpne tiltak", "Opne tiltak")
    no_open_measures = Phrase("Ingen åpne tiltak er lagt inn her.", "Ingen opne tiltak er lagde inn her.")
    pack_made = Phrase("Heftet er laget", "Heftet er laga")
    pack_no_patients = Phrase(
        "Det skal aldri stå noe om en pasient her.", "Det skal aldri stå noko om ein pasient her."
    )
    pack_touches = Phrase("Disse følger teksten, og får beskjed", "Desse følgjer teksten, og får beskjed")
    to = Phrase("til")
    week = Phrase("uke", "veke")
    papers_due = Phrase("Frist for saker")
    area = Phrase("Område")
    nothing_fits = Phrase("Ingenting passer til det du har valgt.", "Ingenting passar til det du har valt.")
    show_all = Phrase("Vis alt")
    search_everywhere = Phrase("Søk i alle tekster", "Søk i alle tekstar")
    all_areas = Phrase("Alle områder", "Alle område")
    all_roles = Phrase("Alle roller")
    shown = Phrase("treff")
    former_names = Phrase("Tidligere navn", "Tidlegare namn")
    glossary = Phrase("Ordliste")
    common_changed = Phrase("Felles tekst er endret", "Felles tekst er endra")
    document = Phrase("Dokument")
    in_force_now = Phrase("gjelder", "gjeld")
    municipalities_count = Phrase("kommuner", "kommunar")
    section_added = Phrase("nytt avsnitt")
    section_changed = Phrase("endret", "endra")
    chosen_area = Phrase("Valgt område", "Valt område")
    containing = Phrase("Med ordet")
    narrow_down = Phrase("Avgrens")
    across_areas = Phrase("Felles tekster og hvem som bruker dem", "Felles tekstar og kven som bruker dei")
    clause = Phrase("Punkt")
    on_paper = Phrase("På papir")
    poster_on_a_sheet = Phrase("Plakat på ett A4-ark", "Plakat på eitt A4-ark")
