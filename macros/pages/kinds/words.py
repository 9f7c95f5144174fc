"""The words of the pages of one kind alone."""

from __future__ import annotations

from ...model.words import Phrase


class WordsOfKinds:
    helsenett_why = Phrase("Nummeret vises ikke på åpne sider.", "Nummeret blir ikkje vist på opne sider.")
    responsible = Phrase("Ansvarlig", "Ansvarleg")
    date = Phrase("Dato")
    others = Phrase("Andre")
    local_step = Phrase("Lokalt steg")
    show_common_step = Phrase("Vis felles steg")
    local_list = Phrase("Lokal liste")
    show_common_list = Phrase("Vis felles liste")
    team_work = Phrase("Dette venter på redaksjonen", "Dette ventar på redaksjonen")
    team_nothing = Phrase("Ingenting venter.", "Ingenting ventar.")
    team_unconfirmed = Phrase("Tatt i bruk, ikke bekreftet", "Teken i bruk, ikkje stadfesta")
    team_own = Phrase("Andre tekster i områdene", "Andre tekstar i områda")
    team_editors = Phrase("Kontoene til redaktørene", "Kontoane til redaktørane")
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
    steps = Phrase("Stegene", "Stega")
    message_to = Phrase("Melding til")
    offers_here = Phrase("Tilbud pasienten kan få:", "Tilbod pasienten kan få:")
    no_offers_here = Phrase("Ingen tilbud er lagt inn her for kommunen.", "Ingen tilbod er lagde inn her for kommunen.")
    goes_on = Phrase("Går videre til", "Går vidare til")
    does_it_work = Phrase("Slik ser vi om det virker", "Slik ser vi om det verkar")
    indicator = Phrase("Indikator")
    target = Phrase("Mål")
    measures_together = Phrase("Tiltakene samlet", "Tiltaka samla")
    measure = Phrase("Tiltak")
    was = Phrase("Var")
    measures_done = Phrase("tiltak er ferdige.")
    measures_late = Phrase("er forsinket.", "er forseinka.")
    measures_unknown = Phrase("har ingen tilstand lagt inn her.", "har ingen tilstand lagd inn her.")
    changed_here = Phrase("Endret her", "Endra her")
    month, months = Phrase("måned", "månad"), Phrase("måneder", "månader")
    over_the_date = Phrase("over fristen")
    for_each_group = Phrase("Etter pasientgruppe")
    who_has_what = Phrase("Hvem som har hva", "Kven som har kva")
    done_measures = Phrase("Ferdige")
    timeline = Phrase("Tidslinje")
    read_boxes = Phrase("Slik leser du rutene", "Slik les du rutene")
    read_boxes_say = Phrase(
        "Én rute er ett tiltak. Full er ferdig, halv er i arbeid, skravert er forsinket, tom er ikke startet "
        "eller ukjent, og strek er stanset. Rutene viser tilstand, ikke prosent.",
        "Éi rute er eitt tiltak. Full er ferdig, halv er i arbeid, skravert er forseinka, tom er ikkje starta "
        "eller ukjend, og strek er stansa. Rutene viser tilstand, ikkje prosent.",
    )
    members = Phrase("Medlemmer")
    members_say = Phrase("Medlemmene står som rolle og organisasjon.")
    organisation = Phrase("Organisasjon")
    function = Phrase("Funksjon")
    meetings = Phrase("Møter", "Møte")
    next_meeting = Phrase("Neste møte")
    decisions = Phrase("Vedtak")
    older_meetings = Phrase("Eldre møter", "Eldre møte")
    older_decisions = Phrase("Eldre vedtak")
    body = Phrase("Utvalg", "Utval")
    outcome = Phrase("Utfall")
    meeting_cancelled = Phrase("Møtet er avlyst.")
    at = Phrase("kl.")
    concerns = Phrase("Gjelder", "Gjeld")
    follow_up = Phrase("Oppfølging")
    word_by_word = Phrase("ord for ord")
    differs_from = Phrase("Endret fra versjon", "Endra frå versjon")
    is_new = Phrase("nytt")
    text_was_new = Phrase("Teksten var ny.")
    meeting = Phrase("Møte")
    cases = Phrase("Saker")
    minutes = Phrase("Referat")
    read_minutes = Phrase("Les referatet")
    owned_documents = Phrase("Dokumenter utvalget eier", "Dokument utvalet eig")
    municipalities = Phrase("Kommuner", "Kommunar")
    below = Phrase("Hører til", "Høyrer til")
    hospitals = Phrase("Sykehus", "Sjukehus")
    local_teams = Phrase("Lokale redaksjoner", "Lokale redaksjonar")
    kind = Phrase("Type")
    about_area = Phrase("Om området")
    danger_to_life = Phrase("Fare for liv: ring")
    to_be_confirmed_yearly = Phrase("Tjenester og tilbud å bekrefte", "Tenester og tilbod å stadfeste")
    confirm_by = Phrase("Spør dem som driver det, innen", "Spør dei som driv det, innan")
    also_in = Phrase("også i")
    numbers_to_enter = Phrase("Tall som skal legges inn", "Tal som skal leggjast inn")
    indicators_without_source = Phrase("Indikatorer uten kilde", "Indikatorar utan kjelde")
    measures_unsteered = Phrase("Dette er ikke skrevet om tiltak", "Dette er ikkje skrive om tiltak")
    in_other_areas = Phrase("Side om side med andre områder", "Side om side med andre område")
    measured_in = Phrase("Målt i")
    which_way = Phrase("Rett vei", "Rett veg")
    how_often = Phrase("Nytt tall", "Nytt tal")
    license = Phrase("Lisens")
    should_move = Phrase("Tiltak som skal virke", "Tiltak som skal verke")
    began = Phrase("begynner", "byrjar")
    used_by = Phrase("Brukt som indikator i")
    download_numbers = Phrase("Last ned tallene", "Last ned tala")
    shape_of_json = Phrase("skjema for JSON")
