"""The words that stand around every page: menu, choice of municipality, foot."""

from __future__ import annotations

from ...model.words import Phrase


class WordsAround:
    promise = Phrase(
        "Samhandling samler avtaler, rutiner og forløp mellom fastleger, kommuner og sykehus. Ingen "
        "informasjonskapsler, ingen sporing.",
        "Samhandling samlar avtalar, rutinar og forløp mellom fastlegar, kommunar og sjukehus. Ingen "
        "informasjonskapslar, inga sporing.",
    )
    starting_edition = Phrase("Startutgave", "Startutgåve")
    starting_edition_text = Phrase("ikke vedtatt av noe utvalg", "ikkje vedteken av noko utval")
    emergency_copy = Phrase("Nødkopi")
    proposal = Phrase("Forslag", "Framlegg")
    proposal_text = Phrase(
        "Slik blir nettstedet hvis forslaget blir tatt inn. Bruk det bare til å vurdere forslaget.",
        "Slik blir nettstaden om framlegget blir teke inn. Bruk han berre til å vurdere framlegget.",
    )
    made = Phrase("laget", "laga")
    day_old = Phrase("dag gammel", "dag gammal")
    days_old = Phrase("dager gammel", "dagar gammal")
    copy_is_old = Phrase("Kopien er for gammel. Hent en ny.", "Kopien er for gammal. Hent ein ny.")
    what_applies_is_at = Phrase("Gjeldende tekst står på", "Gjeldande tekst står på")
    what_applies_is_on_the_site = Phrase("Gjeldende tekst står på nettstedet.", "Gjeldande tekst står på nettstaden.")
    skip = Phrase("Hopp til innholdet", "Hopp til innhaldet")
    main_menu = Phrase("Hovedmeny", "Hovudmeny")
    menu = Phrase("Meny")
    areas = Phrase("Områder", "Område")
    plans = Phrase("Planer", "Planar")
    search = Phrase("Søk")
    search_in = Phrase("Søk i rutiner, forløp og avtaler", "Søk i rutinar, forløp og avtalar")
    search_needs_script = Phrase(
        "Søket trenger JavaScript. Du kan lete i listene:",
        "Søket treng JavaScript. Du kan leite i listene:",
    )
    you_are_here = Phrase("Du er her")
    all_municipalities = Phrase("Vis for alle kommuner", "Vis for alle kommunar")
    patient_municipality = Phrase("Pasientens kommune", "Kommunen til pasienten")
    not_chosen = Phrase("ikke valgt", "ikkje vald")
    choose_municipality = Phrase("Velg kommune", "Vel kommune")
    find_municipality = Phrase("Skriv navnet på kommunen", "Skriv namnet på kommunen")
    remembered = Phrase("Valget huskes bare i denne nettleseren.", "Valet blir hugsa berre i denne nettlesaren.")
    split_municipality = Phrase("Kommunen er delt. Velg en av de nye for", "Kommunen er delt. Vel ein av dei nye for")
    unknown_municipality = Phrase("Ukjent kommune", "Ukjend kommune")
    unknown_area = Phrase("Ukjent område")
    unknown_role = Phrase("Ukjent rolle", "Ukjend rolle")
    choice_kept = Phrase("Valget ditt er beholdt.", "Valet ditt er halde ved lag.")
    forget = Phrase("Glem valget", "Gløym valet")
    membership_note = Phrase(
        "Hvilke kommuner som hører til hvor, er hentet fra åpne kilder og må bekreftes.",
        "Kva kommunar som høyrer til kvar, er henta frå opne kjelder og må stadfestast.",
    )
    both = Phrase("Både")
    several_areas = Phrase("hører til flere områder:", "høyrer til fleire område:")
    residence_decides = Phrase(
        "Pasientens bosted avgjør hvilken tekst som gjelder.",
        "Kvar pasienten bur, avgjer kva tekst som gjeld.",
    )
    headline = Phrase("Hvem gjør hva, og når?", "Kven gjer kva, og når?")
    what_are_you_looking_for = Phrase("Hva leter du etter?", "Kva leitar du etter?")
    two_words = Phrase("To ord er nok:")
    sources_of_common = Phrase("kildene står der", "kjeldene står der")
    moved = Phrase("Flyttede punkter", "Flytta punkt")
    wrong = Phrase("Noe som ikke stemmer?", "Noko som ikkje stemmer?")
    wrong_text = Phrase("Feil i teksten")
    wrong_text_say = Phrase(
        "Uklart, utdatert eller galt? Forslaget går til eieren av teksten. Skriv aldri pasientopplysninger.",
        "Uklart, utdatert eller gale? Framlegget går til eigaren av teksten. Skriv aldri pasientopplysningar.",
    )
    contact_owner = Phrase("Finn eieren", "Finn eigaren")
    report_error = Phrase("Meld feil i teksten")
    report_what = Phrase(
        "Skriv hva som er uklart, utdatert eller galt, og hva som bør stå i stedet:",
        "Skriv kva som er uklart, utdatert eller gale, og kva som bør stå i staden:",
    )
    report_never = Phrase(
        "Dette er en åpen side. Skriv aldri noe om en pasient, heller ikke uten navn.",
        "Dette er ei open side. Skriv aldri noko om ein pasient, heller ikkje utan namn.",
    )
    wrong_event = Phrase("Noe som har skjedd", "Noko som har skjedd")
    wrong_event_say = Phrase(
        "Brudd på avtale, lov eller rutine er et samhandlingsavvik. Meld det i ditt eget avvikssystem, aldri i e-post.",
        "Brot på avtale, lov eller rutine er eit samhandlingsavvik. Meld det i ditt eige avvikssystem, aldri i e-post.",
    )
    report_event = Phrase("Slik melder du avvik")
    where_it_belongs = Phrase("Hvor utvalget hører til", "Kvar utvalet høyrer til")
    built = Phrase("Bygd")
    paper_ages = Phrase(
        "Utskriften blir ikke oppdatert: se nettstedet for gjeldende tekst.",
        "Utskrifta blir ikkje oppdatert: sjå nettstaden for gjeldande tekst.",
    )
    site_about = Phrase("Om nettstedet", "Om nettstaden")
    accessibility = Phrase("Tilgjengelighetserklæring", "Tilgjengeerklæring")
    for_editors = Phrase("For redaksjonene", "For redaksjonane")
    all_documents = Phrase("Alle dokumenter", "Alle dokument")
    not_found = Phrase("Siden finnes ikke", "Sida finst ikkje")
    not_found_say = Phrase(
        "Adressen kan være skrevet feil, eller siden kan ha fått en ny adresse. "
        "Adresser som begynner med /d/ flytter seg aldri.",
        "Adressa kan vere skriven feil, eller sida kan ha fått ei ny adresse. "
        "Adresser som tek til med /d/, flytter seg aldri.",
    )
    did_you_mean = Phrase("Mente du en av disse?", "Meinte du ein av desse?")
    or_go_to = Phrase("Eller gå til")
    front_page = Phrase("Forsiden", "Framsida")
    the_areas = Phrase("Områdene", "Områda")
    error_in_text = Phrase("Siden har feil og kan ikke vises", "Sida har feil og kan ikkje visast")
