"""The words of the lists and tables that no one keeps by hand."""

from __future__ import annotations

from ...model.words import Phrase


class WordsOfLists:
    download_copy = Phrase("Last ned nødkopien")
    in_the_areas = Phrase("Tjenester i områdene", "Tenester i områda")
    choose_before_print = Phrase(
        "Her står bare det som gjelder for alle. Velg kommunen der pasienten bor, før du skriver ut.",
        "Her står berre det som gjeld for alle. Vel kommunen der pasienten bur, før du skriv ut.",
    )
    other_areas = Phrase("Andre områder", "Andre område")
    other_places = Phrase("Andre steder", "Andre stader")
    which_area = Phrase("Hvilket område hører kommunen til?", "Kva område høyrer kommunen til?")
    choose_role = Phrase("Velg rolle", "Vel rolle")
    role_gp = Phrase("Henvise, følge opp, få epikrise", "Tilvise, følgje opp, få epikrise")
    role_municipality = Phrase("Ta imot, følge opp hjemme", "Ta imot, følgje opp heime")
    role_hospital = Phrase("Innlegge, skrive ut, gi svar", "Leggje inn, skrive ut, gi svar")
    role_emergency = Phrase("Akuttkjede og beredskap")
    most_used = Phrase("Rutinene du oftest trenger", "Rutinane du oftast treng")
    all_routines = Phrase("Alle rutiner", "Alle rutinar")
    recently_changed = Phrase("Nylig endret", "Nyleg endra")
    all_changes = Phrase("Alle endringer", "Alle endringar")
    all_consultations = Phrase("Alle høringer", "Alle høyringar")
    whole_revision_plan = Phrase("Hele revisjonsplanen", "Heile revisjonsplanen")
    all_news = Phrase("Alle nyheter", "Alle nyhende")
    nothing_new = Phrase("Ingenting nytt ennå.", "Ingenting nytt enno.")
    follow_area = Phrase("Følg med i en nyhetsleser (Atom)", "Følg med i ein nyhendelesar (Atom)")
    nothing_to_revise = Phrase("Ingen tekster har revisjonsdato ennå.", "Ingen tekstar har revisjonsdato enno.")
    nothing_changed = Phrase("Ingen endringer er registrert.", "Ingen endringar er registrerte.")
    no_documents = Phrase("Ingen dokumenter her ennå.", "Ingen dokument her enno.")
    adapted = Phrase("Tilpasset", "Tilpassa")
    not_adopted = Phrase("Ikke tatt i bruk", "Ikkje teken i bruk")
    adopted_by_nobody = Phrase("Felles tekster ingen har tatt i bruk", "Felles tekstar ingen har teke i bruk")
    decided_this_year = Phrase("Vedtatt i år", "Vedteke i år")
    nothing_decided_this_year = Phrase(
        "Ingen vedtak fra i år er lagt inn her.", "Ingen vedtak frå i år er lagde inn her."
    )
    consultations_over = Phrase("Avsluttede høringer", "Avslutta høyringar")
    compare_what = Phrase("Hva", "Kva")
    nothing_changed_that_week = Phrase("Ingenting ble endret den uken.", "Ingenting vart endra den veka.")
    coverage = Phrase("Lovens 13 punkter og tekstene her", "Dei 13 punkta i lova og tekstane her")
    coverage_say = Phrase(
        "Helse- og omsorgstjenesteloven § 6-2 lister 13 punkter som avtalene minst skal ha med. "
        "Tabellen viser hvilke tekster som ligger på dette nettstedet, ikke hva partene har avtalt. "
        "Punktene er korte merkelapper, ikke lovens ord.",
        "Helse- og omsorgstenestelova § 6-2 listar 13 punkt som avtalane minst skal ha med. "
        "Tabellen viser kva tekstar som ligg på denne nettstaden, ikkje kva partane har avtalt. "
        "Punkta er korte merkelappar, ikkje orda i lova.",
    )
    agreed_elsewhere = Phrase(
        "En avtale kan finnes uten at den ligger her, og den kan gjelde selv om teksten her er et utkast. Spør",
        "Ein avtale kan finnast utan at han ligg her, og han kan gjelde sjølv om teksten her er eit utkast. Spør",
    )
    coverage_on = Phrase("Slik det står")
    points_here_short = Phrase("Punkter med en tekst her", "Punkt med ein tekst her")
    points_here = Phrase("punkter har en tekst her", "punkt har ein tekst her")
    of_them_for_some = Phrase("av dem bare for noen av kommunene", "av dei berre for nokre av kommunane")
    all_points = Phrase("Alle punkter og kommuner", "Alle punkt og kommunar")
    legend = Phrase("Tegnforklaring", "Teiknforklaring")
    statutory_point = Phrase("Punkt i § 6-2")
    number_unverified = Phrase("nummeret må bekreftes", "nummeret må stadfestast")
    in_force_here = Phrase("Gyldig tekst her")
    not_approved_here = Phrase("Tekst her, vedtak ikke lagt inn", "Tekst her, vedtak ikkje lagt inn")
    hearing_here = Phrase("Tekst på høring her", "Tekst på høyring her")
    draft_here = Phrase("Utkast her")
    adopted_elsewhere = Phrase("Vedtatt, teksten er ikke her", "Vedteken, teksten er ikkje her")
    said_to_lack = Phrase("Mangler, sier området selv", "Manglar, seier området sjølv")
    only_chosen = Phrase("Viser bare kommunen du har valgt.", "Viser berre kommunen du har valt.")
    the_original = Phrase("Originalen")
    not_here = Phrase("Ikke lagt inn her", "Ikkje lagt inn her")
    all_the = Phrase("Alle de", "Alle dei")
    the_municipalities = Phrase("kommunene", "kommunane")
    need = Phrase("Hva gjelder det?", "Kva gjeld det?")
    other_needs = Phrase("Annet", "Anna")
    also_called = Phrase("Også")
    used_in = Phrase("Brukes i", "Blir brukt i")
    whom_to_ask = Phrase("Spør")
    together_with = Phrase("sammen med", "saman med")
    words_reviewed = Phrase("Gjennomgått av", "Gått gjennom av")
    words_not_reviewed = Phrase("Ikke gjennomgått av lege ennå.", "Ikkje gått gjennom av lege enno.")
    words_of_planning = Phrase("Ord om planlegging")
    words_of_planning_say = Phrase(
        "Står ett av disse ordene i søket, spør leseren om en plan eller en rutine. Da blir raden utelatt.",
        "Står eitt av desse orda i søket, spør lesaren om ein plan eller ein rutine. Då blir rada utelaten.",
    )
    all_the_words = Phrase("Alle ordene", "Alle orda")
    no_figures = Phrase("Ingen tall er lagt inn her ennå.", "Ingen tal er lagde inn her enno.")
    no_measure = Phrase("Ikke knyttet til noe tiltak", "Ikkje knytt til noko tiltak")
