"""What turns a duty round though its words stay nearly the same: a «not», another deadline, another party.

Better wording must pass in silence, so the ways of saying the same are counted as one: «hvis ikke» and «med mindre»,
«ikke senere enn» and «innen», «24 timer» and «ett døgn», «sykehuset» and «avdelingen».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...documents.text.body import SENTENCE_END, plain
from ...model.marks import MUST_BE_CONFIRMED
from ...model.subjects import actors_of, receivers_of
from ...model.vocabulary import Actor
from .likeness import likeness

_SAYS_NOT = """
ikke ikkje aldri ingen inga ingenting intet verken korkje uten utan utenom utanom unntatt unnateke untatt unntak
"""
_NOT = re.compile(rf"\b(?:{'|'.join(_SAYS_NOT.split())}|med mindre|bortsett fr[aå]|med unntak av|med unnatak av)\b")
_NO_NOT = re.compile(
    r"\b(?:(?:ikke|ikkje) (?:bare|berre|kun|minst"
    r"|(?:senere|seinere|seinare|mer|meir|over|under|mindre|lenger|lengre) enn)"
    r"|(?:uten|utan) (?:ugrunnet |ugrunna )?(?:opphold|opphald)|uten videre|utan vidare"
    r"|(?:hvis ikke|dersom ikke|om ikkje|med mindre) ann(?:et|a))\b|\b(?:ikke|ikkje)-\w"
)
"""Ways of saying something else with the same words: «uten opphold» is at once, and «ikke minst» is above all."""
_ONLY = re.compile(r"\b(?:bare|berre|kun|utelukkende|utelukkande)\b")
_OPPOSITES = (
    ("før", "etter"),
    ("over", "under"),
    ("minst minimum", "høyst maks maksimalt maksimum"),
    ("skal må plikter pliktar", "kan bør"),
    ("innleggelse innleggelsen innlegging innlegginga", "utskrivning utskrivningen utskriving utskrivinga"),
)

_NUMBERS = {
    1: "en ei et én ett ein eit eitt", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks", 7: "sju syv", 8: "åtte",
    9: "ni", 10: "ti", 11: "elleve", 12: "tolv", 13: "tretten", 14: "fjorten", 24: "tjuefire", 48: "førtiåtte",
}  # fmt: skip
_COUNTED = {word: str(number) for number, words in _NUMBERS.items() for word in words.split()}
_HOURS = {"minutt": 1 / 60, "time": 1.0, "døgn": 24.0, "dag": 24.0, "uke": 168.0}
_UNITS = {
    "minutt": "minutt min minuttene minutter minuttar",
    "time": "time timer timar timen t",
    "døgn": "døgn",
    "dag": "dag dager dagar",
    "virkedag": "virkedag virkedager virkedagar yrkedag yrkedager yrkedagar arbeidsdag arbeidsdager arbeidsdagar",
    "uke": "uke uker veke veker",
    "måned": "måned måneder månad månader månadar mnd",
    "år": "år",
    "prosent": "prosent %",
    "mg": "mg milligram",
    "g": "g gram",
    "µg": "µg mcg mikrogram",
    "ml": "ml milliliter",
    "kroner": "kroner kr",
    "ganger": "ganger gonger",
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_QUANTITY = re.compile(
    rf"(?<![\w,.-])(?:(?P<number>\d{{1,6}}(?:[.,]\d{{1,3}})?)[ \xa0]?|(?P<word>{'|'.join(_COUNTED)})[ \xa0])"
    r"(?P<unit>%|[a-zæøåµ]{1,16}\b)"
)
_SOON = {
    "samme dag": r"(?:samme|same) (?:dag|dagen)",
    "utskrivningsdagen": r"utskrivn?ingsdagen",
    "innleggelsesdagen": r"innleggelsesdagen|innleggingsdagen",
    "neste dag": r"(?:neste|påfølgende|påfølgjande) (?:dag|virkedag|yrkedag)|dagen etter",
    "straks": r"straks|umiddelbart|omgående|med en gang|med ein gong|(?:uten|utan) (?:ugrunnet |ugrunna )?opph[oa]ld",
}
_SOONER = {name: re.compile(rf"\b(?:{words})\b") for name, words in _SOON.items()}

_REWRITTEN = 0.5
"""Sentences that share this much of their words are one, written anew."""
_UNSURE = re.compile(rf"\[{MUST_BE_CONFIRMED}[^\[\]]*+\]")
_APPLIES = re.compile(r"\b(?:gjelder|gjeld)\b")
_OPTION = re.compile(r"\w+(?: og \w+)? (?P<word>kan|bør)\b")
_RECEIVES = re.compile(r"^(?:\S+ ){1,4}(?:skal |må )?(?:få|får|mottar|mottek|tar imot|tek imot)\b")
_FROM = re.compile(r"\b(?:fra|frå|av) (?P<who>.*)")
_SERVED = {Actor.PATIENT}
"""Whoever is begun with may be the one that is served: «Pasienten får timen av sykehuset»."""


def reversal(was: str, now: str) -> str | None:
    """What has turned between two wordings of a duty, in Norwegian as the end of a sentence; None when nothing has."""
    before, after = _sentences(was), _sentences(now)
    gone, come = ([one for one in some if one not in others] for some, others in ((before, after), (after, before)))
    return next(_reversals(gone, come), next(_deadlines(" ".join(before), " ".join(after)), None))


def _sentences(text: str) -> list[str]:
    """The sentences of a text in small letters, without what nobody is sure of yet."""
    whole = _UNSURE.sub(" ", plain(text))
    return [one.strip().lower() for line in whole.splitlines() for one in SENTENCE_END.split(line) if one.strip()]


def _reversals(gone: list[str], come: list[str]) -> Iterator[str]:
    """Word by word in each sentence that was rewritten, and what a whole new one takes away from the others."""
    new = list(come)
    for sentence in gone:
        rewritten = max(new, key=lambda one: likeness(sentence, one), default="")
        if rewritten and likeness(sentence, rewritten) >= _REWRITTEN:
            new.remove(rewritten)
            for look in (_negated, _parties, _opposed, _made_optional):
                yield from look(sentence, rewritten)
        elif len(gone) == len(come) == 1:  # it stands in its place, whatever its words
            yield from _parties(sentence, rewritten)
    yield from (
        "et unntak er satt inn" for one in new if _APPLIES.search(one) and (_NOT.search(one) or _ONLY.search(one))
    )


def _negated(before: str, after: str) -> Iterator[str]:
    """An even number of changes takes itself back: «ikke uten epikrise» is «med epikrise»."""
    for pattern in (_NOT, _ONLY):
        was, now = (Counter(pattern.findall(_NO_NOT.sub(" ", text))) for text in (before, after))
        if (now.total() - was.total()) % 2:
            come, gone = next(iter(now - was), None), next(iter(was - now), None)
            yield f"«{come}» er satt inn" if come and now.total() > was.total() else f"«{gone}» er tatt bort"


def _deadlines(before: str, after: str) -> Iterator[str]:
    was, now = _quantities(before), _quantities(after)
    gone, come = ([words for key, words in one.items() if key not in other] for one, other in ((was, now), (now, was)))
    if gone:
        yield f"«{gone[0]}» er blitt «{come[0]}»" if come else f"«{gone[0]}» er tatt bort"


def _quantities(text: str) -> dict[tuple[float, str] | str, str]:
    """What a text counts, told apart by how much it is, with the words it is said in."""
    found: dict[tuple[float, str] | str, str] = {
        name: said[0] for name, pattern in _SOONER.items() if (said := pattern.search(text))
    }
    for one in _QUANTITY.finditer(text):
        unit = _UNIT.get(one["unit"])
        number = float((one["number"] or _COUNTED[one["word"]]).replace(",", "."))
        if unit:
            hours = _HOURS.get(unit)
            found[(round(number * hours, 3), "timer") if hours else (number, unit)] = one[0]
    return found


def _parties(before: str, after: str) -> Iterator[str]:
    (giver, taker), (gives, takes) = _from_and_to(before), _from_and_to(after)
    if (giver & takes) - gives and (gives & taker) - giver:
        yield "avsender og mottaker har byttet plass"
    elif giver - _SERVED and gives - _SERVED and not giver & gives:
        yield "plikten er flyttet til en annen part"
    elif taker and takes and not taker & takes:
        yield "en annen part er mottaker"


def _from_and_to(sentence: str) -> tuple[set[Actor], set[Actor]]:
    """Who gives, and who is given to; whoever begins a sentence by receiving is no giver."""
    if _RECEIVES.search(sentence):
        from_whom = _FROM.search(sentence)
        return set(actors_of(from_whom["who"])) if from_whom else set(), set(actors_of(sentence))
    return set(actors_of(sentence)), set(receivers_of(sentence))


def _made_optional(before: str, after: str) -> Iterator[str]:
    """«Fastlegen sier fra» is a duty, and «Fastlegen kan si fra» is none."""
    was, now = _OPTION.match(before), _OPTION.match(after)
    if actors_of(before) and actors_of(after) and bool(was) != bool(now):
        yield f"«{now['word']}» er satt inn" if now else f"«{was['word'] if was else ''}» er tatt bort"


def _opposed(before: str, after: str) -> Iterator[str]:
    was, now = (set(re.findall(r"\w+", text)) for text in (before, after))
    for pair in _OPPOSITES:
        one, other = (set(words.split()) for words in pair)
        for left, right in ((one, other), (other, one)):
            if was & left and not now & left and now & right and not was & right:
                yield f"«{min(was & left)}» er blitt «{min(now & right)}»"
