"""Every number that Python and the browser must agree on for a query to have the same answer in both, each once.

They travel in the manifest of the index, and the browser reads them there. What only makes the index stands where it
is made; what only the browser shows, stands there.
"""

from __future__ import annotations

from typing import Any

from ..model.places import CHOICE as CHOICE  # what authors type between words of which one is enough

# Words

LONGEST_WORD = 40

SHORTEST_COMPOUND = 7
SHORTEST_MODIFIER, SHORTEST_HEAD = 3, 4
"""The fewest letters of a part that comes first, and of the part that the word is a kind of."""
JOINTS = ("", "s", "e")
"""What Norwegian puts between the parts: legemiddel-liste, utskrivning-s-klar, barn-e-lege."""

# The query

LONGEST_QUERY, MOST_WORDS = 300, 16
FAINT = 0.6
"""What a word counts that tells little of what a text is about: to get, to send, new, often."""
RELATIVE, COMPLETION, SPLIT = 0.3, 0.6, 0.5
"""What a word counts that has the same key but another stem; begins with what was typed; is its two parts."""
SHORTEST_PREFIX, MOST_COMPLETIONS = 2, 30
MOST_SHARDS = 3
"""How many neighbouring files a prefix may open: two letters must not fetch half the index."""

# Spelling

SHORTEST_SPELLING = 4
LONG = 8
"""From this many letters two mistakes are allowed."""
MOST_GUESSES = 3
MEDICINE = "!"
"""Stands after a medicine in the word lists, where other words have how common they are, from 0 to 9."""

# How strongly a document is about a word

WEAKEST, STEP, STEPS = 0.05, 1.06, 128
"""The strengths that evidence is rounded to: six per cent apart, one byte each."""

# Where a text has the words of the query

LIKE, BEGUN, MADE_OF, PART, KIND, STRANGE = 0.8, 0.6, 0.6, 0.5, 0.4, 0.1
"""What a relative counts, another way of saying it, or both parts of a compound that no text has as one word; a word
that begins with all of a long one; one part of such a compound; a word that ends or begins with the asked one; one that
the asked one ends with: frist, of svarfrist; and where no text has the asked one: melding, of skattemelding."""
SHORTEST_PART, SHORTEST_KIND = 4, 5

# The order of the hits

SATURATION = 3.0
STATUS = {"in_force": 1.0, "overdue": 0.95, "consultation": 0.9, "": 0.9, "draft": 0.85, "retired": 0.5}
"""What a document counts by its status; a kind without one, such as a contact point, stands in the middle."""
OWN_AREA, COMMON = 1.3, 1.1
"""What a document counts from an area of the reader's, or for everyone: before the same from elsewhere, not before a
better answer."""
BELOW = {"side": 0.3, "omrade": 0.9, "moter": 0.1, "tall": 0.3}
"""What a kind counts that tells of the texts: help, lists, numbers and meetings stand below the texts themselves. A
meeting stands there even when it has the words of the query together, and the text has them apart. The page of an area
does hardly: it alone says which municipalities and districts belong to it."""
FLOOR = 0.01
"""A hit must be this good compared with the best: else one rare word would bring up every text with a common one."""

NEAR = 0.75
"""Of the best version's score: with less, the common text lacks words of the query that the best one has."""
COMPARABLE = 0.25
"""Of the score of the first hit in one of the reader's areas: with less, another area has nothing like it."""

# Acute words, and topics without a text

SHORTEST_SLIP, SHORTEST_TAIL, SHORTEST_STEM = 6, 4, 4
"""From this many letters a word may have one wrong; a planning word of this many may be the end of another; and one
that is written with other letters than ours may be inflected."""
ANSWERS, ANSWERS_SHARE, ANSWERS_WORD, ANSWERS_OUTSIDE, ANSWERS_UNTOLD = -5.1, 6.8, 0.5, -1.3, -3.1
"""Whether a place answers, as the sum of: what it begins from; how much of what the query says it and the whole text
have; each telling word that it has; that a word for what no agreement settles is not there; that the topic is told of
as having no text. From a logistic regression over 605 questions with an answer and 114 without, both sides with equal
weight; what it begins from is then raised until one in a hundred answers is kept back."""
MOST_MET, NEARLY_ALL = 4, 0.95
"""No more telling words count; with this much of the query in one place, a topic told of as having no text has one."""
JUDGED = 2
"""How many hits are asked whether they answer."""
NEAREST = 3
"""How many texts are named, without a quote, when none answers: now and then one of them does."""

# The last word on the first hits

FIRST = 12
"""How many hits are read."""
TOGETHER, NEIGHBOURS, TITLED = 6.0, 3.0, 0.6
"""What it adds to a score that one section has the whole query, with what the title says; that the words stand beside
each other as typed; that the title has them."""
APART = 2
"""How many words on a neighbour may stand."""

# The section that answers

HEADING, TITLE, ABOUT = 0.4, 0.05, 0.3
"""What a match in the heading counts; and a word that is in the title, or in the summary and keywords of the document:
it tells the document, not the section."""
ACTS, OWN_ROLE = 1.15, 1.5
"""What a section counts that says who does something; that is for the reader's role."""
WHEN = (
    "^når | når$|(?:^| )(?:frist[a-z]*|svarfrist[a-z]*|sen(?:est)?|seinast|innen|innan|"
    "når (?:er|bør|kan|kommer|kjem|må|skal|til)|"
    "(?:hvor|kor) (?:raskt|fort|lenge|ofte|snart|sen[a-z]*|sein[a-z]*|"
    "(?:mange|lang|mykje|mye) (?:dag|tid|uke|veke)[a-z]*))(?: |$)"
)
WHO = "(?:^| )(?:hvem|kven)(?: |$)"
NUMBER = "(?:^| )(?:telefon[a-z]*|tlf|tlfnr|nummer[a-z]*|nr)(?: |$)"
WHERE = (
    "(?:^| )(?:(?:hvor|kor|kvar) (?:er|ligger|ligg|holder|held)|"
    "(?:gate|besøks)?adress[ea]n?|oppmøtested[a-z]*|oppmøtestad[a-z]*)(?: |$)"
)
FAILS = (
    "(?:^| )(?:(?<!vil )(?<!skal )(?<!må )(?<!kan )(?<!treng )(?<!trenger )(?<!ønsker )(?:ikke|ikkje)|"
    "aldri|uten|utan|mangl[a-z]*|glem[a-z]*|glømt|gløymt|uteblir|purre)(?: |$)"
)
CONTENTS = (
    "(?:^| )(?:innhold|innhald|innehold[a-z]*|inneheld[a-z]*|"
    "(?:hva|kva) (?:[a-zæøå]+ ){0,3}(?:med|stå|står|skrive|sjekkliste))(?: |$)"
)
"""A question for a time, for who, for a number to ring, for a place to go to, for what is done when something fails,
and for what something is to say: in the words as typed, with one space between."""
TIME = (
    "(?:[0-9]|én|ein|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv) "
    "(?:minutt|tim|døgn|dag|virkedag|yrkedag|uke|veke|måned|månad|år|ganger|gonger)|"
    "samme dag|same dag|så snart|så raskt|straks|med en gang|med ein gong|umiddelbart|virkedag|yrkedag|senest|seinast|"
    "frist|utskrivningsdagen|utskrivingsdagen|døgn|"
    "(?:hver|hvert|kvar|kvart) (?:[a-zæøå]+ )?(?:dag|uke|veke|måned|månad|år)|én gang|éin gong|i året|klokken|klokka|"
    "i god tid|før eller samtidig"
)
"""What a time looks like in a text, in lower case."""
PHONE = "(?:^|[^0-9§.])(?:113|116 ?117|116 ?111|116 ?006|0[0-9]{4}|[0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2})(?:[^0-9]|$)"
"""What a number to ring looks like in a text."""
FAILURE = (
    "(?:ikke|ikkje) (?:lenger |blir |er |har )?"
    "(?:skjer|kom[a-z]*|kjem|bli[a-z]*|svar[a-z]*|mottatt|motteke|fått|får|nås|nåast|stemmer|virker|verkar|sendt)|"
    "mangl[a-z]*|sviktar?|uteblir"
)
"""What a failure looks like in a text and its heading, in lower case."""
PLACE = "^(?:hvor|kvar)$"
"""What the heading is over the place to go to, in lower case."""
CONTENT = "innehold|inneheld|(?:hva|kva) .*(?:sier|seier|får)|må stå i"
"""What the heading looks like over what something is to say, in lower case."""
COVERS, MISSES = 0.35, 0.02
"""The power of the share that a section has of what the query says beyond the title; what it has at the least."""
NEXT = 0.3
"""What it adds that two words stand beside each other as typed."""
ASKS_WHEN, ASKS_WHO, ASKS_NUMBER, ASKS_FAILS, ASKS_CONTENTS = 3.0, 1.0, 3.0, 1.0, 1.0
"""What it says to ask for a time, for who, for a number, for what is done when something fails, or for contents, beside
what the words say."""
ASKS_WHERE = 3.0
"""What it adds to the place to go to, when that is asked for: an address may be of messages too, so nothing more."""
NUMBERED = 1.2
"""What it adds to a number that the heading is of numbers: what else has one names those for something else too."""
TYPED = 0.8
"""What each word adds of a keyword that is typed as it stands: «hvem kan henvise» has no other telling word than
many others."""
ENOUGH, STANDS_OUT, UNSAID = 0.2, 1.02, 0.2
"""The share of what the query says beyond the title that a section must have to be quoted; how much better than the
runner-up it must be; how much better still, when its own words and heading have nothing of what the query says."""
EXCERPT, LEAD = 230, 90
"""How many letters are shown of a section; of those, how many may lead to the list that an item stands in."""
ITEM = "•"
"""What stands before an item of a list, and a row of a table."""


def weights() -> dict[str, Any]:
    """All of them by name, as the manifest has them."""
    return {name: value for name, value in globals().items() if name.isupper()}
