"""What can be wrong with a table, and how it is mended: said by the checks, and by the form while it is filled in."""

from __future__ import annotations

from enum import Enum

from ...model.words import Phrase

_HEADING = Phrase(
    "skriv period;value på første linje, og tallene under", "skriv period;value på første linje, og tala under"
)
_COLUMNS = Phrase(
    "ha bare kolonnene period, value og eventuelt group", "ha berre kolonnane period, value og eventuelt group"
)
_AS_TEXT = Phrase("åpne den i Excel, og lagre som CSV UTF-8", "opne ho i Excel, og lagre som CSV UTF-8")
_PERIOD = Phrase("skriv den som {examples}", "skriv han som {examples}")
_PERIOD_OR_SUM = Phrase(
    "slett linjen hvis den er en sum eller en merknad, eller skriv perioden",
    "slett linja om ho er ein sum eller ein merknad, eller skriv perioden",
)
_NUMBER = Phrase("skriv et tall, eller .. når ingen har det", "skriv eit tal, eller .. når ingen har det")
_UNIT = Phrase("rett {named}, eller {key}, som er {unit}")
_ADD = Phrase("legg til linjen {period};.. når ingen har tallet", "legg til linja {period};.. når ingen har talet")


class Wrong(Enum):
    """What it is, and what to do. Words in braces are filled in."""

    EMPTY = Phrase("tabellen er tom"), _HEADING
    TOO_LARGE = (
        Phrase("filen er over {size} kB", "fila er over {size} kB"),
        Phrase("ta bare med tallene som siden viser", "ta berre med tala som sida viser"),
    )
    NOT_TEXT = Phrase("filen er ikke tekst", "fila er ikkje tekst"), _AS_TEXT
    LETTERS = Phrase("filen har tegn som ikke kan leses", "fila har teikn som ikkje kan lesast"), _AS_TEXT
    QUOTATION = (
        Phrase("et anførselstegn er ikke avsluttet", "eit hermeteikn er ikkje avslutta"),
        Phrase("ta bort anførselstegnet", "ta bort hermeteiknet"),
    )
    NO_COLUMN = (
        Phrase(
            "første linje er «{line}», og kolonnen «{column}» mangler",
            "første linje er «{line}», og kolonnen «{column}» manglar",
        ),
        _HEADING,
    )
    HEADING_BELOW = (
        Phrase("navnene på kolonnene står først på linje {below}", "namna på kolonnane står først på linje {below}"),
        Phrase("slett linjene over", "slett linjene over"),
    )
    UNNAMED_COLUMN = (
        Phrase("kolonne {number} har ikke noe navn", "kolonne {number} har ikkje noko namn"),
        Phrase("slett kolonnen, eller gi den et navn", "slett kolonnen, eller gi han eit namn"),
    )
    UNKNOWN_COLUMN = Phrase("kolonnen «{column}» er ukjent", "kolonnen «{column}» er ukjend"), _COLUMNS
    COLUMN_TWICE = Phrase("en kolonne står to ganger", "ein kolonne står to gonger"), _COLUMNS
    SEVERAL = (
        Phrase("kolonnene er både for «{first}» og «{second}»", "kolonnane er både for «{first}» og «{second}»"),
        Phrase("ta bare med kolonnene for det siden viser", "ta berre med kolonnane for det sida viser"),
    )
    CELLS = (
        Phrase("linjen har {found} felt, og første linje har {first}", "linja har {found} felt, og første har {first}"),
        Phrase(
            "ha ett felt for hver kolonne, eller slett linjen hvis den er en merknad",
            "ha eitt felt for kvar kolonne, eller slett linja om ho er ein merknad",
        ),
    )
    COMMAS = (
        CELLS[0],
        Phrase(
            "skriv semikolon mellom kolonnene når tallene har desimalkomma",
            "skriv semikolon mellom kolonnane når tala har desimalkomma",
        ),
    )
    NO_PERIOD = Phrase("perioden mangler", "perioden manglar"), _PERIOD_OR_SUM
    WORDS_FOR_PERIOD = Phrase("linjen begynner med «{text}»", "linja byrjar med «{text}»"), _PERIOD_OR_SUM
    ODD_PERIOD = Phrase("perioden er «{text}»"), _PERIOD
    NO_VALUE = (
        Phrase("verdien mangler", "verdien manglar"),
        Phrase("skriv tallet, eller .. når ingen har det", "skriv talet, eller .. når ingen har det"),
    )
    DASH = (
        Phrase("verdien er «{text}»"),
        Phrase("skriv 0 for null, eller .. når ingen har tallet", "skriv 0 for null, eller .. når ingen har talet"),
    )
    HIDDEN = (
        Phrase("verdien er «{text}»"),
        Phrase(
            "skriv : når tallet er holdt tilbake fordi det gjelder få, ellers tallet",
            "skriv : når talet er halde tilbake fordi det gjeld få, elles talet",
        ),
    )
    TWO_WAYS = (
        Phrase("verdien «{text}» kan leses på to måter", "verdien «{text}» kan lesast på to måtar"),
        Phrase(
            "skriv {whole} for tusener, eller {point} for desimaler",
            "skriv {whole} for tusen, eller {point} for desimalar",
        ),
    )
    MORE_THAN_NUMBER = (
        Phrase("verdien «{text}» har ord eller tegn etter tallet", "verdien «{text}» har ord eller teikn etter talet"),
        Phrase("skriv bare {bare}", "skriv berre {bare}"),
    )
    FEW_AND_MORE = (
        Phrase("verdien er et tall under fem med noe mer ved", "verdien er eit tal under fem med noko meir ved"),
        Phrase(
            "skriv : når tallet gjelder så få personer, ellers bare tallet",
            "skriv : når talet gjeld så få personar, elles berre talet",
        ),
    )
    POINT_AND_COMMA = (
        Phrase("verdien «{text}» har både punktum og komma"),
        Phrase("skriv desimaltegnet som komma, og bare det", "skriv desimalteiknet som komma, og berre det"),
    )
    NO_NUMBER = Phrase("verdien «{text}» er ikke et tall", "verdien «{text}» er ikkje eit tal"), _NUMBER
    NO_GROUP = (
        Phrase("linjen sier ikke hvilken gruppe den gjelder", "linja seier ikkje kva gruppe ho gjeld"),
        Phrase("skriv gruppen", "skriv gruppa"),
    )
    FORMULA = (
        Phrase("gruppen begynner med {sign}", "gruppa byrjar med {sign}"),
        Phrase("skriv den med bokstaver", "skriv ho med bokstavar"),
    )
    ODD_GROUP = (
        Phrase("gruppen er «{text}»", "gruppa er «{text}»"),
        Phrase(
            "skriv et navn på høyst {longest} tegn, og semikolon mellom kolonnene",
            "skriv eit namn på høgst {longest} teikn, og semikolon mellom kolonnane",
        ),
    )
    RHYTHM = (
        Phrase(
            "perioden {period} følger ikke {key}, som er {word}", "perioden {period} følgjer ikkje {key}, som er {word}"
        ),
        Phrase("skriv den som {example}, eller rett {key}", "skriv han som {example}, eller rett {key}"),
    )
    NOT_OVER = (
        Phrase("perioden {period} er ikke over ennå", "perioden {period} er ikkje over enno"),
        Phrase("vent med tallet, eller rett perioden", "vent med talet, eller rett perioden"),
    )
    TWICE = (
        Phrase(
            "perioden {period} står også på linje {line}{group}", "perioden {period} står òg på linje {line}{group}"
        ),
        Phrase(
            "slett den ene linjen, eller rett perioden eller gruppen",
            "slett den eine linja, eller rett perioden eller gruppa",
        ),
    )
    ONE_MISSING = Phrase("{period} mangler foran {next}", "{period} manglar framfor {next}"), _ADD
    MISSING = (
        Phrase(
            "{number} perioder mangler foran {next}, den første er {period}",
            "{number} periodar manglar framfor {next}, den første er {period}",
        ),
        _ADD,
    )
    BELOW_ZERO = Phrase("{named} {value} er under null"), _UNIT
    ABOVE_HUNDRED = Phrase("{named} {value} er over 100 prosent"), _UNIT
    FEW = (
        Phrase("verdien er et antall personer under fem", "verdien er eit tal på personar under fem"),
        Phrase(
            "skriv : for tallet, og ta det ut av historikken hvis det er publisert",
            "skriv : for talet, og ta det ut av historikken om det er publisert",
        ),
    )

    REVEALED = (
        Phrase(
            "tallet som er holdt tilbake, kan regnes ut av summen",
            "talet som er halde tilbake, kan reknast ut av summen",
        ),
        Phrase("hold tilbake ett tall til, eller ta bort summen", "hald tilbake eitt tal til, eller ta bort summen"),
    )

    def said(self, **values: object) -> tuple[str, str]:
        """What it is, and what to do, as the checks say it, with the words filled in."""
        what, cure = self.value
        return what.nb.format(**values), cure.nb.format(**values)
