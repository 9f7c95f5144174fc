"""The words of the interface, each written once, in bokmål and nynorsk."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.vocabulary import Language
from ..model.words import OTHERWISE_STATED, OVERDUE, TEXTS_ARE, Phrase


@dataclass(frozen=True)
class Words:
    """The words of one written language: `Words("nn").search` is plain text. Templates have them as `w`."""

    language: Language | str

    site = Phrase("Samhandling")
    promise = Phrase(
        "Samhandling samler avtaler, rutiner og forløp mellom fastleger, kommuner og sykehus. Ingen "
        "informasjonskapsler, ingen sporing.",
        "Samhandling samlar avtalar, rutinar og forløp mellom fastlegar, kommunar og sjukehus. Ingen "
        "informasjonskapslar, inga sporing.",
    )
    starting_edition = Phrase("Startutgave", "Startutgåve")
    starting_edition_text = Phrase("ikke vedtatt av noe utvalg", "ikkje vedteken av noko utval")
    emergency_copy = Phrase("Nødkopi")
    download_copy = Phrase("Last ned nødkopien")
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
    searching = Phrase("Søker …", "Søkjer …")
    search_is_broken = Phrase("Søket kunne ikke hentes. Er du på nett?", "Søket kunne ikkje hentast. Er du på nett?")
    try_again = Phrase("Prøv igjen")
    search_needs_script = Phrase(
        "Søket trenger JavaScript. Du kan lete i listene:",
        "Søket treng JavaScript. Du kan leite i listene:",
    )
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
    and_ = Phrase("og")
    hospital_area = Phrase("Sykehusområde", "Sjukehusområde")
    several_areas = Phrase("hører til flere områder:", "høyrer til fleire område:")
    every_area = Phrase("Alle")
    versions = Phrase("Utgaver av teksten", "Utgåver av teksten")
    own_version = Phrase("Egen utgave", "Eigen utgåve")
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
    chosen_area = Phrase("Valgt område", "Valt område")
    in_the_areas = Phrase("Tjenester i områdene", "Tenester i områda")
    other_areas = Phrase("Andre områder", "Andre område")
    otherwise_stated = OTHERWISE_STATED
    texts_are = TEXTS_ARE
    days_left = Phrase("dager igjen", "dagar att")
    day_left = Phrase("dag igjen", "dag att")
    last_day = Phrase("siste dag i dag")
    consultation_over = Phrase("Høringsfristen er ute.", "Høyringsfristen er ute.")
    which_area = Phrase("Hvilket område hører kommunen til?", "Kva område høyrer kommunen til?")
    residence_decides = Phrase(
        "Pasientens bosted avgjør hvilken tekst som gjelder.",
        "Kvar pasienten bur, avgjer kva tekst som gjeld.",
    )
    headline = Phrase("Hvem gjør hva, og når?", "Kven gjer kva, og når?")
    what_are_you_looking_for = Phrase("Hva leter du etter?", "Kva leitar du etter?")
    two_words = Phrase("To ord er nok:")
    or_ = Phrase("eller")
    choose_role = Phrase("Velg rolle", "Vel rolle")
    role_gp = Phrase("Henvise, følge opp, få epikrise", "Tilvise, følgje opp, få epikrise")
    role_municipality = Phrase("Ta imot, følge opp hjemme", "Ta imot, følgje opp heime")
    role_hospital = Phrase("Innlegge, skrive ut, gi svar", "Leggje inn, skrive ut, gi svar")
    role_emergency = Phrase("Akuttkjede og beredskap")
    most_used = Phrase("Rutinene du oftest trenger", "Rutinane du oftast treng")
    whom_to_contact = Phrase("Hvem kontakter jeg?", "Kven kontaktar eg?")
    all_routines = Phrase("Alle rutiner", "Alle rutinar")
    recently_changed = Phrase("Nylig endret", "Nyleg endra")
    all_changes = Phrase("Alle endringer", "Alle endringar")
    on_consultation = Phrase("Ute på høring", "Ute på høyring")
    all_consultations = Phrase("Alle høringer", "Alle høyringar")
    to_revise = Phrase("Skal revideres", "Skal reviderast")
    whole_revision_plan = Phrase("Hele revisjonsplanen", "Heile revisjonsplanen")
    whats_new = Phrase("Nytt")
    all_news = Phrase("Alle nyheter", "Alle nyhende")
    nothing_new = Phrase("Ingenting nytt ennå.", "Ingenting nytt enno.")
    follow_area = Phrase("Følg med i en nyhetsleser (Atom)", "Følg med i ein nyhendelesar (Atom)")
    nothing_on_consultation = Phrase("Ingen tekster er ute på høring nå.", "Ingen tekstar er ute på høyring no.")
    nothing_to_revise = Phrase("Ingen tekster har revisjonsdato ennå.", "Ingen tekstar har revisjonsdato enno.")
    nothing_changed = Phrase("Ingen endringer er registrert.", "Ingen endringar er registrerte.")
    no_documents = Phrase("Ingen dokumenter her ennå.", "Ingen dokument her enno.")
    state = Phrase("Tilstand")
    overdue = OVERDUE
    approved_by = Phrase("Vedtatt i", "Vedteke i")
    approved = Phrase("Vedtatt", "Vedteke")
    revise_by = Phrase("Skal revideres innen", "Skal reviderast innan")
    revise_was_due = Phrase("Skulle vært revidert innen", "Skulle vore revidert innan")
    version = Phrase("Versjon")
    owner = Phrase("Eier", "Eigar")
    answer_by = Phrase("Svar innen", "Svar innan")
    say_draft = Phrase("Ikke vedtatt her.", "Ikkje vedteke her.")
    say_overdue = Phrase(
        "Ikke gjennomgått etter fristen. Spør eieren om du er i tvil.",
        "Ikkje gjennomgått etter fristen. Spør eigaren om du er i tvil.",
    )
    say_consultation = Phrase("Forslag, ikke vedtatt.", "Framlegg, ikkje vedteke.")
    say_retired = Phrase("Skal ikke brukes.", "Skal ikkje brukast.")
    read_instead = Phrase("Les i stedet", "Les i staden")
    your_duties = Phrase("Dette gjør du", "Dette gjer du")
    you_get = Phrase("Dette får du")
    from_ = Phrase("fra", "frå")
    clause = Phrase("Punkt")
    on_this_page = Phrase("På denne siden", "På denne sida")
    contact = Phrase("Kontakt")
    helsenett_only = Phrase("Direktenummer: bare på Helsenettet.", "Direktenummer: berre på Helsenettet.")
    helsenett_how = Phrase("Slå opp i")
    helsenett_why = Phrase("Nummeret vises ikke på åpne sider.", "Nummeret blir ikkje vist på opne sider.")
    for_whom = Phrase("For hvem", "For kven")
    how = Phrase("Slik tar du kontakt", "Slik tek du kontakt")
    hours = Phrase("Åpningstid", "Opningstid")
    phone = Phrase("Telefon")
    message_address = Phrase("Meldingsadresse")
    website = Phrase("Nettside")
    responsible = Phrase("Ansvarlig", "Ansvarleg")
    where = Phrase("Hvor", "Kvar")
    when = Phrase("Når")
    sign_up = Phrase("Påmelding")
    date = Phrase("Dato")
    sources = Phrase("Kilder", "Kjelder")
    sources_of_common = Phrase("kildene står der", "kjeldene står der")
    sources_last_seen = Phrase("kilder, sist lest", "kjelder, sist lesne")
    rendering_of = Phrase("Gjengivelse av", "Attgjeving av")
    adopted = Phrase("vedtatt", "vedteken")
    not_approved = Phrase("ikke godkjent her", "ikkje godkjend her")
    seen = Phrase("lest", "lese")
    others = Phrase("Andre")
    as_stored_copy = Phrase("i lagret kopi", "i lagra kopi")
    not_on_the_net = Phrase("uten nettadresse", "utan nettadresse")
    page_from = Phrase("siden er fra", "sida er frå")
    moved = Phrase("Flyttede punkter", "Flytta punkt")
    about_document = Phrase("Om dokumentet")
    valid_from = Phrase("Gyldig fra", "Gyldig frå")
    last_review = Phrase("Sist gjennomgått")
    audience = Phrase("Målgruppe")
    patient_groups = Phrase("Pasientgrupper")
    builds_on = Phrase("Bygger på", "Byggjer på")
    keywords = Phrase("Søkeord", "Søkjeord")
    codes = Phrase("Diagnosekoder", "Diagnosekodar")
    permanent_address = Phrase("Fast adresse")
    not_stated = Phrase("ikke lagt inn her", "ikkje lagt inn her")
    to_be_confirmed = Phrase("må bekreftes", "må stadfestast")
    one_not_entered = Phrase("opplysning er ikke lagt inn her", "opplysning er ikkje lagd inn her")
    not_entered = Phrase("opplysninger er ikke lagt inn her", "opplysningar er ikkje lagde inn her")
    covers = Phrase(
        "Handler om punkt i helse- og omsorgstjenesteloven § 6-2",
        "Handlar om punkt i helse- og omsorgstenestelova § 6-2",
    )
    parties = Phrase("Parter", "Partar")
    each_municipality = Phrase("kommunene i området", "kommunane i området")
    wrong = Phrase("Noe som ikke stemmer?", "Noko som ikkje stemmer?")
    wrong_text = Phrase("Feil i teksten")
    wrong_text_say = Phrase(
        "Uklart, utdatert eller galt? Forslaget går til eieren av teksten. Skriv aldri pasientopplysninger.",
        "Uklart, utdatert eller gale? Framlegget går til eigaren av teksten. Skriv aldri pasientopplysningar.",
    )
    new_since_in_force = Phrase("Dette er nytt siden teksten som gjelder", "Dette er nytt sidan teksten som gjeld")
    all_is_new = Phrase(
        "Ingen tidligere utgave av teksten har vært gyldig her, så alt er nytt.",
        "Inga tidlegare utgåve av teksten har vore gyldig her, så alt er nytt.",
    )
    no_words_differ = Phrase("Ordene i teksten er de samme.", "Orda i teksten er dei same.")
    section_taken_out = Phrase("Avsnittet er tatt ut.", "Avsnittet er teke ut.")
    contact_owner = Phrase("Finn eieren", "Finn eigaren")
    propose_change = Phrase("Foreslå endring")
    propose_in = Phrase("i")
    report_error = Phrase("Meld feil i teksten")
    report_title = Phrase("Feil i teksten")
    report_document = Phrase("Dokument")
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
    local_addition = Phrase("Lokalt tillegg")
    local_replacement = Phrase("Lokal tekst i stedet for felles", "Lokal tekst i staden for felles")
    local_decline = Phrase("Følges ikke lokalt", "Blir ikkje følgt lokalt")
    local_end = Phrase("Slutt på lokal tekst. Resten er felles.")
    show_common = Phrase("Vis felles tekst")
    local_step = Phrase("Lokalt steg")
    show_common_step = Phrase("Vis felles steg")
    local_list = Phrase("Lokal liste")
    show_common_list = Phrase("Vis felles liste")
    common_text = Phrase("Felles tekst")
    local_text = Phrase("Lokal tekst")
    fetched_from = Phrase("Hentet fra", "Henta frå")
    owned_by = Phrase("eies av", "er eigd av")
    nobody_approved = Phrase("ikke vedtatt", "ikkje vedteken")
    by_itself = Phrase("Ingen lokale forskjeller.", "Ingen lokale skilnader.")
    drifted = Phrase("ikke vurdert her ennå", "ikkje vurdert her enno")
    common_changed = Phrase("Felles tekst er endret", "Felles tekst er endra")
    section_changed = Phrase("endret", "endra")
    section_added = Phrase("nytt avsnitt")
    section_removed = Phrase("tatt bort", "teke bort")
    whole_changed = Phrase("ny versjon")
    review = Phrase("Gjennomgang")
    review_say = Phrase(
        "Dette endrer forslaget. Streken og understrekingen viser ord som er tatt ut og satt inn.",
        "Dette endrar framlegget. Streken og understrekinga viser ord som er tekne ut og sette inn.",
    )
    changes_program = Phrase(
        "Forslaget endrer programmet, ikke bare tekster.", "Framlegget endrar programmet, ikkje berre tekstar."
    )
    changes_program_do = Phrase(
        "En som har ansvar for programmet, må lese dette:", "Ein som har ansvar for programmet, må lese dette:"
    )
    changed_pages = Phrase("Endrede sider", "Endra sider")
    changed_in_proposal = Phrase("Denne siden er endret i forslaget.", "Denne sida er endra i framlegget.")
    new_in_proposal = Phrase("Denne siden er ny i forslaget.", "Denne sida er ny i framlegget.")
    see_change = Phrase("Se hva som er endret", "Sjå kva som er endra")
    kept_new = Phrase("ny")
    kept_gone = Phrase("tas bort", "blir teken bort")
    kept_changed = Phrase("endret", "endra")
    moved_from = Phrase("flyttet fra", "flytta frå")
    must_approve = Phrase("Må vedtas av", "Må vedtakast av")
    has_approved = Phrase("Har vedtatt", "Har vedteke")
    at_odds = Phrase(
        "Må løses først: andre har fått publisert noe på det samme stedet.",
        "Må løysast først: andre har fått publisert noko på den same staden.",
    )
    at_odds_do = Phrase(
        "Forslaget kan ikke tas inn slik det er. Den som laget det, åpner teksten i skjemaet, "
        "skriver et mellomrom et sted, velger Lagre, og velger hva som skal stå.",
        "Forslaget kan ikkje takast inn slik det er. Den som laga det, opnar teksten i skjemaet, "
        "skriv eit mellomrom ein stad, vel Lagre, og vel kva som skal stå.",
    )
    more_than_language = Phrase(
        "Er endringen mer enn språk? Da trengs ny versjon og nytt vedtak.",
        "Er endringa meir enn språk? Då trengst ny versjon og nytt vedtak.",
    )
    editorial_team = Phrase("Redaksjon")
    the_text = Phrase("Tekst")
    texts = Phrase("tekster", "tekstar")
    follow_it = Phrase("Følger teksten", "Følgjer teksten")
    refer_to_it = Phrase("Viser til teksten")
    check_says = Phrase("Kontrollen sier", "Kontrollen seier")
    line = Phrase("linje")
    field = Phrase("Felt")
    was_before = Phrase("Før")
    becomes = Phrase("Nå", "No")
    was_empty = Phrase("sto ikke", "stod ikkje")
    is_removed = Phrase("tatt bort", "teke bort")
    introduction = Phrase("Innledning", "Innleiing")
    only_form_of_file = Phrase(
        "Ordene er de samme. Bare formen i filen er endret.",
        "Orda er dei same. Berre forma i fila er endra.",
    )
    read_all_of_it = Phrase("Hele teksten er ny. Les den:", "Heile teksten er ny. Les han:")
    no_changes = Phrase("Forslaget endrer ingen sider.", "Framlegget endrar ingen sider.")
    other_files = Phrase("Andre filer")
    must_consider = Phrase(
        "Disse må vurdere endringen i den felles teksten",
        "Desse må vurdere endringa i den felles teksten",
    )
    what_differs = Phrase("Det som er endret", "Det som er endra")
    show_change = Phrase("Vis hva som er endret", "Vis kva som er endra")
    taken_out = Phrase("strøket", "stroke")
    put_in = Phrase("lagt til")
    moved_to = Phrase("flyttet til", "flytta til")
    moved_here = Phrase("flyttet hit fra", "flytta hit frå")
    approved_versions = Phrase("Vedtatte versjoner", "Vedtekne versjonar")
    compare = Phrase("Sammenlign", "Samanlikn")
    against = Phrase("mot")
    first_version = Phrase("den første")
    text_now = Phrase("Teksten slik den står nå", "Teksten slik han står no")
    text_now_against = Phrase("Se hva som er endret siden versjon", "Sjå kva som er endra sidan versjon")
    in_force_now = Phrase("gjelder", "gjeld")
    version_applies = Phrase("Dette er versjonen som gjelder.", "Dette er versjonen som gjeld.")
    replaced_by_version = Phrase("Erstattet av versjon", "Erstatta av versjon")
    last_approved = Phrase(
        "Dette er den siste versjonen som er vedtatt.", "Dette er den siste versjonen som er vedteken."
    )
    applies_no_more = Phrase("Teksten gjelder ikke lenger.", "Teksten gjeld ikkje lenger.")
    read_now = Phrase("Les teksten slik den er nå", "Les teksten slik han er no")
    is_withdrawn = Phrase("Versjonen er trukket tilbake:", "Versjonen er trekt tilbake:")
    is_refused = Phrase(
        "Versjonen vises ikke, for den har noe som ikke kan publiseres.",
        "Versjonen blir ikkje vist, for han har noko som ikkje kan publiserast.",
    )
    list_was_here = Phrase("Her viste nettstedet en liste.", "Her viste nettstaden ei liste.")
    signs = Phrase("Slik er endringene merket", "Slik er endringane merkte")
    moved_is_said = Phrase("Det som er flyttet, har en merknad.", "Det som er flytta, har ein merknad.")
    unchanged = Phrase("uendret", "uendra")
    said_in_head = Phrase("Opplysninger som hører til", "Opplysningar som høyrer til")
    qr_of = Phrase("QR-kode til")
    archive_copy = Phrase("Arkivutgave (PDF)", "Arkivutgåve (PDF)")
    whole_new = Phrase("nytt avsnitt")
    whole_gone = Phrase("avsnittet er strøket", "avsnittet er stroke")
    words_unknown = Phrase(
        "Den tidligere teksten finnes ikke i historikken på denne maskinen.",
        "Den tidlegare teksten finst ikkje i historikken på denne maskina.",
    )
    only_form_changed = Phrase("Bare lenker eller formatering er endret.", "Berre lenkjer eller formatering er endra.")
    who_relies = Phrase("Hvem bruker denne teksten?", "Kven bruker denne teksten?")
    local_differences = Phrase("Lokale forskjeller", "Lokale skilnader")
    considered = Phrase("Vurdert")
    considered_yes = Phrase("ja")
    considered_no = Phrase("venter", "ventar")
    considered_unknown = Phrase("ikke bekreftet", "ikkje stadfesta")
    adapted = Phrase("Tilpasset", "Tilpassa")
    as_common = Phrase("Som felles")
    local_parts = Phrase("lokale deler", "lokale delar")
    one_local_part = Phrase("lokal del")
    add = Phrase("Tillegg")
    replace = Phrase("I stedet for felles", "I staden for felles")
    decline = Phrase("Følges ikke", "Blir ikkje følgt")
    not_adopted = Phrase("Ikke tatt i bruk", "Ikkje teken i bruk")
    across_areas = Phrase("Felles tekster og hvem som bruker dem", "Felles tekstar og kven som bruker dei")
    team_work = Phrase("Dette venter på redaksjonen", "Dette ventar på redaksjonen")
    team_nothing = Phrase("Ingenting venter.", "Ingenting ventar.")
    team_drifted = Phrase("Felles tekst er endret", "Felles tekst er endra")
    team_unconfirmed = Phrase("Tatt i bruk, ikke bekreftet", "Teken i bruk, ikkje stadfesta")
    team_own = Phrase("Andre tekster i områdene", "Andre tekstar i områda")
    team_editors = Phrase("Redaktører på GitHub", "Redaktørar på GitHub")
    team_areas = Phrase("Redaksjonen har ansvar for")
    how_to_confirm = Phrase("Slik bekrefter dere", "Slik stadfestar de")
    confirm_by_choice = Phrase(
        "Les endringen. Følg den, tilpass den, eller si nei til den i den lokale teksten.",
        "Les endringa. Følg henne, tilpass henne, eller sei nei til henne i den lokale teksten.",
    )
    confirm_in_form = Phrase("Bekreft i skjemaet", "Stadfest i skjemaet")
    confirm_by_lines = Phrase(
        "Åpne filen, og sett disse linjene i stedet for alt under «adapts»:",
        "Opne fila, og set desse linjene i staden for alt under «adapts»:",
    )
    open_file = Phrase("Åpne filen", "Opne fila")
    confirm_by_command = Phrase(
        "Den tekniske redaktøren kan i stedet kjøre",
        "Den tekniske redaktøren kan i staden køyre",
    )
    approved_of = Phrase("Vedtatt av", "Vedteke av")
    in_force_for = Phrase("Gjelder for", "Gjeld for")
    of = Phrase("av")
    in_force_where = Phrase("Hvor teksten gjelder", "Kvar teksten gjeld")
    party = Phrase("Part")
    awaits_approval = Phrase("venter på vedtak", "ventar på vedtak")
    in_force_version = Phrase("gjelder", "gjeld")
    applies_still = Phrase("gjelder fortsatt", "gjeld framleis")
    no_version_yet = Phrase("ingen versjon ennå", "ingen versjon enno")
    approved_not_in_force = Phrase("er vedtatt, men gjelder ikke ennå", "er vedteken, men gjeld ikkje enno")
    text_not_here = Phrase("Teksten finnes ikke her. Spør eieren.", "Teksten finst ikkje her. Spør eigaren.")
    links_are_words = Phrase("Lenkene er tatt bort.", "Lenkjene er tekne bort.")
    parties_count = Phrase("parter", "partar")
    municipalities_count = Phrase("kommuner", "kommunar")
    fits = Phrase("Passer for", "Passar for")
    fits_not = Phrase("Passer ikke for", "Passar ikkje for")
    steps = Phrase("Stegene", "Stega")
    step = Phrase("Steg")
    deadline = Phrase("Frist")
    message_to = Phrase("Melding til")
    read_more = Phrase("Les")
    goes_on = Phrase("Går videre til", "Går vidare til")
    does_it_work = Phrase("Slik ser vi om det virker", "Slik ser vi om det verkar")
    indicator = Phrase("Indikator")
    target = Phrase("Mål")
    source = Phrase("Kilde", "Kjelde")
    measures_together = Phrase("Tiltakene samlet", "Tiltaka samla")
    measure = Phrase("Tiltak")
    due = Phrase("Frist")
    was = Phrase("Var")
    late = Phrase("Forsinket", "Forseinka")
    measures_done = Phrase("tiltak er ferdige.")
    measures_late = Phrase("er forsinket.", "er forseinka.")
    measures_unknown = Phrase("har ingen tilstand lagt inn her.", "har ingen tilstand lagd inn her.")
    timeline = Phrase("Tidslinje")
    read_boxes = Phrase("Slik leser du rutene", "Slik les du rutene")
    read_boxes_say = Phrase(
        "Én rute er ett tiltak. Full er ferdig, halv er i arbeid, skravert er forsinket, tom er ikke startet "
        "eller ukjent, og strek er stanset. Rutene viser tilstand, ikke prosent.",
        "Éi rute er eitt tiltak. Full er ferdig, halv er i arbeid, skravert er forseinka, tom er ikkje starta "
        "eller ukjend, og strek er stansa. Rutene viser tilstand, ikkje prosent.",
    )
    period = Phrase("Periode")
    members = Phrase("Medlemmer")
    members_say = Phrase("Medlemmene står som rolle og organisasjon.")
    role = Phrase("Rolle")
    organisation = Phrase("Organisasjon")
    function = Phrase("Funksjon")
    meetings = Phrase("Møter", "Møte")
    meetings_and_decisions = Phrase("Møter og vedtak", "Møte og vedtak")
    coming_meetings = Phrase("Kommende møter", "Komande møte")
    next_meeting = Phrase("Neste møte")
    no_coming_meetings = Phrase("Ingen kommende møter er lagt inn her.", "Ingen komande møte er lagde inn her.")
    decided_this_year = Phrase("Vedtatt i år", "Vedteke i år")
    nothing_decided_this_year = Phrase(
        "Ingen vedtak fra i år er lagt inn her.", "Ingen vedtak frå i år er lagde inn her."
    )
    decisions = Phrase("Vedtak")
    older_meetings = Phrase("Eldre møter", "Eldre møte")
    older_decisions = Phrase("Eldre vedtak")
    body = Phrase("Utvalg", "Utval")
    case = Phrase("sak")
    outcome = Phrase("Utfall")
    more = Phrase("til")
    cases_about = Phrase("Saker om teksten")
    decided_in = Phrase("Vedtatt i", "Vedteke i")
    agenda = Phrase("Dagsorden")
    meeting_cancelled = Phrase("Møtet er avlyst.")
    no_cases_yet = Phrase("Ingen saker er lagt inn ennå.", "Ingen saker er lagde inn enno.")
    at = Phrase("kl.")
    concerns = Phrase("Gjelder", "Gjeld")
    papers = Phrase("Sakspapirer", "Sakspapir")
    prepared_in = Phrase("Forberedt i", "Førebudd i")
    input_by = Phrase("Innspill innen", "Innspel innan")
    follow_up = Phrase("Oppfølging")
    follow_up_from_last = Phrase("Oppfølging fra forrige møte", "Oppfølging frå førre møte")
    nothing_due_soon = Phrase("Ingen tekster skal revideres nå.", "Ingen tekstar skal reviderast no.")
    open_measures = Phrase("Åpne tiltak", "Opne tiltak")
    no_open_measures = Phrase("Ingen åpne tiltak er lagt inn her.", "Ingen opne tiltak er lagde inn her.")
    pack_made = Phrase("Heftet er laget", "Heftet er laga")
    pack_no_patients = Phrase(
        "Det skal aldri stå noe om en pasient her.", "Det skal aldri stå noko om ein pasient her."
    )
    pack_touches = Phrase("Disse følger teksten, og får beskjed", "Desse følgjer teksten, og får beskjed")
    word_by_word = Phrase("ord for ord")
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
    to = Phrase("til")
    have_answered = Phrase("har svart")
    answer_here = Phrase("Svar her")
    answer_by_mail = Phrase("Svar på e-post")
    answer_was_due = Phrase("Svarfristen var")
    consultations_over = Phrase("Avsluttede høringer", "Avslutta høyringar")
    this_was_changed = Phrase("Dette ble endret", "Dette vart endra")
    after_answer_from = Phrase("Etter svar fra", "Etter svar frå")
    changes_not_here = Phrase(
        "Hva høringen førte til, er ikke lagt inn her.", "Kva høyringa førte til, er ikkje lagt inn her."
    )
    who_was_asked = Phrase("Hvem som er spurt", "Kven som er spurde")
    time_to_answer = Phrase("Tid til å svare")
    the_answer = Phrase("Svar")
    compare_what = Phrase("Hva", "Kva")
    week = Phrase("uke", "veke")
    nothing_changed_that_week = Phrase("Ingenting ble endret den uken.", "Ingenting vart endra den veka.")
    weeks = Phrase("uker", "veker")
    day = Phrase("dag")
    days = Phrase("dager", "dagar")
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
    differs_from = Phrase("Endret fra versjon", "Endra frå versjon")
    is_new = Phrase("nytt")
    text_was_new = Phrase("Teksten var ny.")
    meeting = Phrase("Møte")
    papers_due = Phrase("Frist for saker")
    cases = Phrase("Saker")
    minutes = Phrase("Referat")
    read_minutes = Phrase("Les referatet")
    owned_documents = Phrase("Dokumenter utvalget eier", "Dokument utvalet eig")
    document = Phrase("Dokument")
    where_it_belongs = Phrase("Hvor utvalget hører til", "Kvar utvalet høyrer til")
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
    some_municipalities = Phrase("kommuner", "kommunar")
    municipalities = Phrase("Kommuner", "Kommunar")
    below = Phrase("Hører til", "Høyrer til")
    hospitals = Phrase("Sykehus", "Sjukehus")
    local_teams = Phrase("Lokale redaksjoner", "Lokale redaksjonar")
    kind = Phrase("Type")
    area = Phrase("Område")
    about_area = Phrase("Om området")
    need = Phrase("Hva gjelder det?", "Kva gjeld det?")
    narrow_down = Phrase("Avgrens")
    nothing_fits = Phrase("Ingenting passer til det du har valgt.", "Ingenting passar til det du har valt.")
    show_all = Phrase("Vis alt")
    search_everywhere = Phrase("Søk i alle tekster", "Søk i alle tekstar")
    other_needs = Phrase("Annet", "Anna")
    local_contacts = Phrase("Lokale kontaktpunkter", "Lokale kontaktpunkt")
    all_areas = Phrase("Alle områder", "Alle område")
    danger_to_life = Phrase("Fare for liv: ring")
    found_in = Phrase("Kommune")
    any_municipality = Phrase("Alle kommuner", "Alle kommunar")
    all_groups = Phrase("Alle grupper")
    spoken = Phrase("Språk")
    all_languages = Phrase("Alle språk")
    is_in = Phrase("Finnes i", "Finst i")
    is_not_in = Phrase("Finnes ikke i", "Finst ikkje i")
    confirmed = Phrase("Bekreftet", "Stadfesta")
    not_confirmed = Phrase("Nei. Sjekk med dem som driver dette.", "Nei. Sjekk med dei som driv dette.")
    to_be_confirmed_yearly = Phrase("Tjenester og tilbud å bekrefte", "Tenester og tilbod å stadfeste")
    confirm_by = Phrase("Spør dem som driver det, innen", "Spør dei som driv det, innan")
    confirmed_long_ago = Phrase("For mer enn et år siden.", "For meir enn eit år sidan.")
    all_roles = Phrase("Alle roller")
    containing = Phrase("Med ordet")
    shown = Phrase("treff")
    also_called = Phrase("Også")
    former_names = Phrase("Tidligere navn", "Tidlegare namn")
    used_in = Phrase("Brukes i", "Blir brukt i")
    also_in = Phrase("også i")
    built = Phrase("Bygd")
    paper_ages = Phrase(
        "Utskriften blir ikke oppdatert: se nettstedet for gjeldende tekst.",
        "Utskrifta blir ikkje oppdatert: sjå nettstaden for gjeldande tekst.",
    )
    site_about = Phrase("Om nettstedet", "Om nettstaden")
    accessibility = Phrase("Tilgjengelighetserklæring", "Tilgjengeerklæring")
    for_editors = Phrase("For redaksjonene", "For redaksjonane")
    all_documents = Phrase("Alle dokumenter", "Alle dokument")
    glossary = Phrase("Ordliste")
    words_reviewed = Phrase("Gjennomgått av", "Gått gjennom av")
    words_not_reviewed = Phrase("Ikke gjennomgått av lege ennå.", "Ikkje gått gjennom av lege enno.")
    words_of_planning = Phrase("Ord om planlegging")
    words_of_planning_say = Phrase(
        "Står ett av disse ordene i søket, spør leseren om en plan eller en rutine. Da blir raden utelatt.",
        "Står eitt av desse orda i søket, spør lesaren om ein plan eller ein rutine. Då blir rada utelaten.",
    )
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
