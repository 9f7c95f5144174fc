"""The words of the pages of earlier versions."""

from __future__ import annotations

from ...model.words import Phrase


class WordsOfThePast:
    compare = Phrase("Sammenlign", "Samanlikn")
    against = Phrase("mot")
    first_version = Phrase("den første")
    text_now = Phrase("Teksten slik den står nå", "Teksten slik han står no")
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
    archive_copy = Phrase("Arkivutgave (PDF)", "Arkivutgåve (PDF)")
    whole_gone = Phrase("avsnittet er strøket", "avsnittet er stroke")
