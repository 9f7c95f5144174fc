"""The command `samhandling`: the door for people.

Exit codes: 0 fine or warnings only, 1 errors found, 2 misuse.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .norwegian import Chapter, Norwegian

COMMANDS = (
    Chapter(
        "Nettstedet",
        "macros.cli.site",
        {
            "serve": "Vis nettstedet her, og bygg på nytt når noe endres.",
            "build": "Kontroller dokumentene og bygg nettstedet.",
            "search": "Søk i det bygde nettstedet.",
        },
    ),
    Chapter(
        "Skrive",
        "macros.cli.authors",
        {
            "new": "Lag et nytt dokument, eller et nytt område.",
            "edit": "Vis nettstedet med redigering på denne maskinen.",
            "import": "Lag utkast av Word-filer eller pdf-er.",
            "list": "Vis dokumentene med id, tilstand og frist.",
        },
    ),
    Chapter(
        "Felles og lokalt",
        "macros.cli.teams",
        {
            "adopt": "Ta en felles tekst i bruk i et område.",
            "waiting": "Vis det som er endret og venter på å bli vurdert.",
            "confirm": "Bekreft at endringene i den felles teksten er lest.",
            "editorial": "Før opp en endring i en felles tekst som språkretting.",
            "fetch": "Hent en tekst fra et annet nettsted.",
            "codeowners": "Skriv CODEOWNERS ut fra redaksjonene.",
        },
    ),
    Chapter(
        "Eget nettsted",
        "macros.cli.life",
        {
            "start": "Lag et eget nettsted for et nytt helsefellesskap.",
            "origins": "Vis hva som er endret der tekstene kommer fra.",
            "upgrade": "Hent en nyere utgave av koden inn i nettstedet.",
        },
    ),
    Chapter(
        "Områdene",
        "macros.cli.places",
        {
            "replace": "Slå sammen eller del kommuner fra en dag.",
            "rename": "Gi et område eller et organ et nytt navn.",
            "move": "Flytt en tekst, uten at noen lenke brytes.",
            "split": "Skill ut deler av en tekst til en annen.",
            "retire": "Opphev en tekst, og se hvem det angår.",
            "report": "Skriv årsmeldingen til et område.",
        },
    ),
    Chapter(
        "Møtene",
        "macros.cli.meetings",
        {
            "meeting": "Lag møteheftet, og før vedtakene inn i tekstene.",
            "digest": "Skriv hva en uke endret, og for hvem.",
        },
    ),
    Chapter(
        "Kontrollere",
        "macros.cli.checks",
        {
            "check": "Hold dokumentene mot reglene.",
            "due": "Vis hva hver eier må gjøre, og innen når.",
            "links": "Spør andre nettsteder om lenkene svarer.",
            "permalinks": "Før inn det som publiseres, i docs/permalinks.yml.",
        },
    ),
    Chapter(
        "Slik tekstene var",
        "macros.cli.past",
        {
            "compare": "Sammenlign to versjoner av en tekst.",
            "archive": "Lag arkivutgaver (PDF) av vedtatte versjoner.",
        },
    ),
    Chapter(
        "Hos verten",
        "macros.cli.ci",
        {"ci": "Gjør det en arbeidsflyt skal gjøre, likt hos alle verter."},
    ),
)


def _tell_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from ..editing.life.upgrade import number_of  # takes time, and is seldom asked for

        click.echo(number_of(Path(__file__).parents[2]) or "ukjent")
        context.exit()


@click.group(cls=Norwegian, chapters=COMMANDS, help="Kontroller, bygg og skriv dokumentene i Samhandling.")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version, help="Vis utgaven av koden."
)
def main() -> None:
    # A pipe in a Windows terminal may not be UTF-8, and findings have æøå in them.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
