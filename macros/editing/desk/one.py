"""What one of each list in a form is called: on the button that adds it, and where there is one."""

from __future__ import annotations

from ...model.words import Phrase

_WORD, _STEP, _CODE, _POINT = Phrase("ord"), Phrase("steg"), Phrase("kode"), Phrase("punkt")
_MEASURE, _MESSAGE, _MUNICIPALITY = Phrase("tiltak"), Phrase("melding"), Phrase("kommune")
_KEYWORD = Phrase("søkeord", "søkjeord")

ONE: dict[str, Phrase] = {
    "also": _WORD,
    "answers": Phrase("svar"),
    "approvals": Phrase("vedtak"),
    "begins": _MEASURE,
    "cases": Phrase("sak"),
    "changes": Phrase("endring"),
    "concerns": Phrase("tekst"),
    "covers": _POINT,
    "editorial": Phrase("retting"),
    "editors": Phrase("redaktør"),
    "exclude": _POINT,
    "follow_up": Phrase("oppgave", "oppgåve"),
    "former": Phrase("navn", "namn"),
    "icd10": _CODE,
    "icpc2": _CODE,
    "in_use": Phrase("enhet", "eining"),
    "include": _POINT,
    "indicators": Phrase("indikator"),
    "keywords": _KEYWORD,
    "lacks": _POINT,
    "local_steps": _STEP,
    "longer": Phrase("frist"),
    "measures": _MEASURE,
    "members": Phrase("medlem"),
    "messages": _MESSAGE,
    "municipalities": _MUNICIPALITY,
    "next": _STEP,
    "not_in": _MUNICIPALITY,
    "offers": _KEYWORD,
    "papers": Phrase("sakspapir"),
    "parties": Phrase("part"),
    "phases": Phrase("fase"),
    "planning": _WORD,
    "ready_texts": _MESSAGE,
    "replaced_by": _MUNICIPALITY,
    "reviews": Phrase("gjennomgang"),
    "section_keywords": _POINT,
    "sources": Phrase("kilde", "kjelde"),
    "steps": _STEP,
    "terms": _WORD,
    "topics": Phrase("tema"),
    "words": _KEYWORD,
}
"""By the key. A test holds it against the model."""
