"""The words of the parts of a page."""

from __future__ import annotations

from ...common.parties import EACH_MUNICIPALITY
from ...model.words import Phrase


class WordsOfParts:
    who_uses = Phrase("Hvem som bruker teksten", "Kven som bruker teksten")
    unit = Phrase("Enhet", "Eining")
    used_since = Phrase("Tatt i bruk", "Teken i bruk")
    in_use_here = Phrase("I bruk her")
    versions = Phrase("Utgaver av teksten", "Utgåver av teksten")
    this_is_for = Phrase("Denne siden gjelder", "Denne sida gjeld")
    not_ = Phrase("ikke", "ikkje")
    read_also = Phrase("For")
    read_also_end = Phrase("gjelder også:", "gjeld også:")
    show = Phrase("Vis")
    not_for = Phrase("gjelder ikke", "gjeld ikkje")
    copy_clause = Phrase("Kopier punkt")
    copied = Phrase("er kopiert")
    ready_text = Phrase("Ferdig melding")
    fill_in = Phrase("Fyll ut det som står i [ ].")
    copy_text = Phrase("Kopier tekst")
    text_is_copied = Phrase("Teksten er kopiert")
    same_text = Phrase("samme tekst", "same tekst")
    other_text_in = Phrase("annen tekst i", "annan tekst i")
    also_has = Phrase("i tillegg")
    without = Phrase("uten", "utan")
    parts = Phrase("deler", "delar")
    has_own_version = Phrase("har egen utgave.", "har eigen utgåve.")
    has_no_version = Phrase(
        "har ingen egen utgave. Den felles teksten gjelder ikke der før området har vedtatt den.",
        "har inga eiga utgåve. Den felles teksten gjeld ikkje der før området har vedteke han.",
    )
    has_only_common = Phrase(
        "har ingen egen utgave, bare den felles teksten.",
        "har inga eiga utgåve, berre den felles teksten.",
    )
    has_nothing = Phrase("har ingen tilsvarende side her. Se etter i", "har inga tilsvarande side her. Sjå etter i")
    say_overdue = Phrase(
        "Ikke gjennomgått etter fristen. Spør eieren om du er i tvil.",
        "Ikkje gjennomgått etter fristen. Spør eigaren om du er i tvil.",
    )
    read_instead = Phrase("Les i stedet", "Les i staden")
    your_duties = Phrase("Dette gjør du", "Dette gjer du")
    you_get = Phrase("Dette får du")
    sources_last_seen = Phrase("kilder, sist lest", "kjelder, sist lesne")
    adopted = Phrase("vedtatt", "vedteken")
    last_review = Phrase("Sist gjennomgått")
    audience = Phrase("Målgruppe")
    keywords = Phrase("Søkeord", "Søkjeord")
    codes = Phrase("Diagnosekoder", "Diagnosekodar")
    one_not_entered = Phrase("opplysning er ikke lagt inn her", "opplysning er ikkje lagd inn her")
    not_entered = Phrase("opplysninger er ikke lagt inn her", "opplysningar er ikkje lagde inn her")
    covers = Phrase(
        "Handler om punkt i helse- og omsorgstjenesteloven § 6-2",
        "Handlar om punkt i helse- og omsorgstenestelova § 6-2",
    )
    parties = Phrase("Parter", "Partar")
    each_municipality = EACH_MUNICIPALITY
    local_end = Phrase("Slutt på lokal tekst. Resten er felles.")
    show_common = Phrase("Vis felles tekst")
    fetched_from = Phrase("Hentet fra", "Henta frå")
    owned_by = Phrase("eies av", "er eigd av")
    nobody_approved = Phrase("ikke vedtatt", "ikkje vedteken")
    by_itself = Phrase("Ingen lokale forskjeller.", "Ingen lokale skilnader.")
    drifted = Phrase("ikke vurdert her ennå", "ikkje vurdert her enno")
    whole_changed = Phrase("ny versjon")
    words_unknown = Phrase(
        "Den tidligere teksten finnes ikke i historikken på denne maskinen.",
        "Den tidlegare teksten finst ikkje i historikken på denne maskina.",
    )
    only_form_changed = Phrase("Bare lenker eller formatering er endret.", "Berre lenkjer eller formatering er endra.")
    who_relies = Phrase("Hvem bruker denne teksten?", "Kven bruker denne teksten?")
    local_differences = Phrase("Lokale forskjeller", "Lokale skilnader")
    considered = Phrase("Vurdert")
    considered_yes = Phrase("ja")
    considered_unknown = Phrase("ikke bekreftet", "ikkje stadfesta")
    local_parts = Phrase("lokale deler", "lokale delar")
    one_local_part = Phrase("lokal del")
    add = Phrase("Tillegg")
    replace = Phrase("I stedet for felles", "I staden for felles")
    decline = Phrase("Følges ikke", "Blir ikkje følgt")
    approved_of = Phrase("Vedtatt av", "Vedteke av")
    in_force_for = Phrase("Gjelder for", "Gjeld for")
    in_force_where = Phrase("Hvor teksten gjelder", "Kvar teksten gjeld")
    party = Phrase("Part")
    awaits_approval = Phrase("venter på vedtak", "ventar på vedtak")
    applies_still = Phrase("gjelder fortsatt", "gjeld framleis")
    no_version_yet = Phrase("ingen versjon ennå", "ingen versjon enno")
    approved_not_in_force = Phrase("er vedtatt, men gjelder ikke ennå", "er vedteken, men gjeld ikkje enno")
    text_not_here = Phrase("Teksten finnes ikke her. Spør eieren.", "Teksten finst ikkje her. Spør eigaren.")
    links_are_words = Phrase("Lenkene er tatt bort.", "Lenkjene er tekne bort.")
    parties_count = Phrase("parter", "partar")
    cases_about = Phrase("Saker om teksten")
    decided_in = Phrase("Vedtatt i", "Vedteke i")
    subscribe = Phrase("Abonner på kalenderen")
    download_it = Phrase("last den ned", "last han ned")
    download_calendar = Phrase("Last ned kalenderen")
    subscribe_say = Phrase(
        "Abonnerer du, kommer nye møter og frister av seg selv i kalenderen din.",
        "Abonnerer du, kjem nye møte og fristar av seg sjølve i kalenderen din.",
    )
    download_say = Phrase(
        "Filen legger møter og frister i kalenderen din slik de er i dag.",
        "Fila legg møte og fristar i kalenderen din slik dei er i dag.",
    )
    consultation = Phrase("Høring", "Høyring")
    have_answered = Phrase("har svart")
    heard_was = Phrase("Høringen gjaldt versjon", "Høyringa gjaldt versjon")
    answer_here = Phrase("Svar her")
    answer_by_mail = Phrase("Svar på e-post")
    after_answer_from = Phrase("Etter svar fra", "Etter svar frå")
    changes_not_here = Phrase(
        "Hva høringen førte til, er ikke lagt inn her.", "Kva høyringa førte til, er ikkje lagt inn her."
    )
    who_was_asked = Phrase("Hvem som er spurt", "Kven som er spurde")
    time_to_answer = Phrase("Tid til å svare")
    the_answer = Phrase("Svar")
    weeks = Phrase("uker", "veker")
    who_has_adopted = Phrase("Hvem har vedtatt avtalen", "Kven har vedteke avtalen")
    parties_adopted_original = Phrase(
        "parter har vedtatt originalen, så langt kildene her sier.",
        "partar har vedteke originalen, så langt kjeldene her seier.",
    )
    party_by_party = Phrase("Part for part")
    parties_not_here = Phrase(
        "Når hver av partene vedtok avtalen, er ikke lagt inn her.",
        "Når kvar av partane vedtok avtalen, er ikkje lagt inn her.",
    )
    no_party_stated = Phrase(
        "Ingen kilde her sier hvem av partene som har vedtatt avtalen.",
        "Inga kjelde her seier kven av partane som har vedteke avtalen.",
    )
    local_contacts = Phrase("Lokale kontaktpunkter", "Lokale kontaktpunkt")
    found_in = Phrase("Kommune")
    any_municipality = Phrase("Alle kommuner", "Alle kommunar")
    all_groups = Phrase("Alle grupper")
    spoken = Phrase("Språk")
    all_languages = Phrase("Alle språk")
    is_in = Phrase("Finnes i", "Finst i")
    is_not_in = Phrase("Finnes ikke i", "Finst ikkje i")
    confirmed = Phrase("Bekreftet", "Stadfesta")
    not_confirmed = Phrase("Nei. Sjekk med dem som driver dette.", "Nei. Sjekk med dei som driv dette.")
    confirmed_long_ago = Phrase("For mer enn et år siden.", "For meir enn eit år sidan.")
    scale_begins_at = Phrase("Skalaen begynner på", "Skalaen byrjar på")
    up = Phrase("opp")
    down = Phrase("ned")
    unchanged_since = Phrase("det samme som i", "det same som i")
    right_way = Phrase("rett vei", "rett veg")
    wrong_way = Phrase("feil vei", "feil veg")
    percentage_points = Phrase("prosentpoeng")
    target_is_least = Phrase("Målet er minst")
    target_is_most = Phrase("Målet er høyst", "Målet er høgst")
    reached = Phrase("nådd")
    not_reached = Phrase("ikke nådd", "ikkje nådd")
    dashes_are_the_target = Phrase("Stiplet linje er målet.", "Stipla line er målet.")
    dots_are_the_day = Phrase("Prikket strek er dagen et tiltak begynte.", "Prikka strek er dagen eit tiltak byrja.")
    same_scale = Phrase(
        "Figurer under samme overskrift har samme skala.", "Figurar under same overskrift har same skala."
    )
    scale_of_sum = Phrase("Summen har sin egen skala.", "Summen har sin eigen skala.")
    versions_left_out = Phrase(
        "Tidligere versjoner er ikke med i nødkopien, så ingen følger en gammel tekst.",
        "Tidlegare versjonar er ikkje med i nødkopien, så ingen følgjer ein gammal tekst.",
    )
    versions_are_at = Phrase("De står på", "Dei står på")
    versions_are_on_the_site = Phrase("De står på nettstedet.", "Dei står på nettstaden.")
