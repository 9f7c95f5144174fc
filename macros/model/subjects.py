"""Who does what in a sentence: the party that begins it has the duty, and one it is sent to receives.

The words are those that clauses are written with («Fastlegen …»), not the labels of the vocabulary.
"""

from __future__ import annotations

from .vocabulary import Actor

_SUBJECTS = {
    Actor.GP: "fastlegen fastlegekontoret fastleger fastlegar henvisende tilvisande henviser tilvisar allmennlegen",
    Actor.MUNICIPALITY: "kommunen kommuner kommunar bydelen bydeler hjemmetjenesten heimetenesta hjemmesykepleien "
    "helse- sykehjemmet sjukeheimen saksbehandleren saksbehandlaren helsestasjonen jordmoren jordmora "
    "sykepleietjenesten sjukepleietenesta tildelingskontoret",
    Actor.HOSPITAL: "sykehuset sjukehuset sykehus avdelingen avdelinga poliklinikken sykehuslegen sjukehuslegen "
    "helseforetaket helseføretaket spesialisten avtalespesialisten spesialisthelsetjenesten spesialisthelsetenesta",
    Actor.EMERGENCY: "legevakten legevakta legevaktlegen "
    "ambulansen ambulansetjenesten ambulansetenesta amk amk-sentralen",
    Actor.PATIENT: "pasienten pasienter pasientar pårørende pårørande",
    Actor.SCHOOL: "skolen skulen skoler skular barnehagen barnehager barnehagar",
    Actor.PPT: "ppt pp-tjenesten pp-tenesta",
    Actor.CHILD_PROTECTION: "barnevernet barnevernstjenesten barneverntjenesten barnevernstenesta",
    Actor.NAV: "nav nav-kontoret",
    Actor.DENTAL: "tannhelsetjenesten tannhelsetenesta tannlegen",
    Actor.COUNTY: "fylkeskommunen",
}
"""The words a clause begins with when one of the parties has a duty («Fastlegen …»)."""

_ACTOR_OF_SUBJECT = {subject: actor for actor, subjects in _SUBJECTS.items() for subject in subjects.split()}
_AND = {"og", "eller", ","}


def actors_of(sentence: str) -> tuple[Actor, ...]:
    """The parties that are the subject of a sentence: «Fastlegen og sykehuset avtaler …» has two."""
    found: list[Actor] = []
    for word in sentence.lower().replace(",", " ,").split():
        if actor := _ACTOR_OF_SUBJECT.get(word):
            found.append(actor)
        elif not found or word not in _AND | {"lege"}:
            break
    return tuple(dict.fromkeys(found))


def receivers_of(sentence: str) -> tuple[Actor, ...]:
    """The parties that a sentence gives something to: «Sykehuset sender epikrisen til fastlegen og kommunen».

    Named after «til», or as what follows the verb: «Sykehuset ringer legevakten».
    """
    words = [word.strip(".:;!?") for word in sentence.lower().replace(",", " , ").split()]
    subjects = 0
    while subjects < len(words) and (words[subjects] in _ACTOR_OF_SUBJECT or (subjects and words[subjects] in _AND)):
        subjects += 1
    found: list[Actor] = []
    given = False
    for place, word in enumerate(words):
        actor = _ACTOR_OF_SUBJECT.get(word)
        before = words[place - 1] if place else ""
        given = (
            before == "til" or (subjects > 0 and place == subjects + 1) or (given and (before in _AND or word in _AND))
        )
        if actor and given:
            found.append(actor)
    return tuple(dict.fromkeys(found))
