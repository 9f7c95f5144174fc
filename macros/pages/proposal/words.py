"""The words of the page of a proposal."""

from __future__ import annotations

from ...model.words import Phrase


class WordsOfAProposal:
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
    kept_new = Phrase("ny")
    kept_gone = Phrase("tas bort", "blir teken bort")
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
