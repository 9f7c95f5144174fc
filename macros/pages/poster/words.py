"""The words of a poster, and of the way to it."""

from __future__ import annotations

from ...model.words import Phrase


class WordsOfThePoster:
    poster = Phrase("Plakat")
    how_to_print = Phrase(
        "Skriv ut siden fra nettleseren. Den blir ett A4-ark.",
        "Skriv ut sida frå nettlesaren. Ho blir eitt A4-ark.",
    )
    back_to_text = Phrase("Tilbake til teksten")
    holds_besides = Phrase("Ellers gjelder", "Elles gjeld")
    whole_text_is_at = Phrase("Hele teksten står på", "Heile teksten står på")
    no_room_for = Phrase("Her er det ikke plass til", "Her er det ikkje plass til")
    printed_from = Phrase("Utskrift fra", "Utskrift frå")
    check_after = Phrase("Sjekk adressen etter", "Sjekk adressa etter")
    check_before_use = Phrase("Sjekk adressen før du bruker arket.", "Sjekk adressa før du brukar arket.")
