"""The commands of the local teams: adopt a common text and confirm it, and say who owns which folder."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

import click

from .arguments import in_project, on_a_day
from .documents.drift import Change, Drift, all_drift, words_before, words_now
from .documents.library import Library
from .documents.project import Project
from .documents.teams import team_name
from .documents.wording import Fate, compare
from .editing.adopt import adopt as take_into_use
from .editing.adopt import confirm, declare_editorial
from .editing.codeowners import write_codeowners
from .editing.new import Refused


@click.command()
@in_project
@on_a_day
@click.option("--update", is_flag=True, help="Bekreft at endringene er lest: adopt --update TEKST [AVSNITT …].")
@click.option("--editorial", metavar="HVA", help="Siste endring i TEKST er bare språk, og skal ikke vurderes lokalt.")
@click.argument("words", nargs=-1, metavar="[TEKST [OMRÅDE]]")
def adopt(project: Project, today: date, update: bool, editorial: str | None, words: tuple[str, ...]) -> None:
    """Ta en felles tekst i bruk i et område, eller bekreft en som er endret.

    Uten ord bak vises alt som venter på å bli vurdert.

    \b
    samhandling adopt felles-epikrise oslo
    samhandling adopt --update oslo-epikrise
    samhandling adopt --update oslo-epikrise s2
    samhandling adopt --editorial "skrivefeil i 2.1" felles-epikrise
    """
    library = project.library(today)
    try:
        match words:
            case () if not update and editorial is None:
                _show_waiting(library)
            case (text, *sections) if update:
                _show_changes(confirm(project, today, text, tuple(sections)), library)
                click.echo(f"{text} er bekreftet mot den felles teksten slik den er nå.")
            case (text,) if editorial is not None:
                _show_changes(declare_editorial(project, today, text, editorial), library)
                click.echo(f"Ført opp som språkretting i {text}. Ingen av områdene blir bedt om å vurdere den.")
            case (text, area) if editorial is None:
                path = take_into_use(project, today, text, area)
                click.echo(
                    f"Laget {path.relative_to(project.root)}. Den følger {text} slik den er; skriv bare det som avviker."
                )
            case _:
                click.echo("Skriv teksten og området: samhandling adopt felles-epikrise oslo", err=True)
                sys.exit(2)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(2)


def _show_waiting(library: Library) -> None:
    found = all_drift(library)
    for name in dict.fromkeys(team_name(one.adopter, library) for one in found):
        click.echo(f"{name}:")
        for one in found:
            if team_name(one.adopter, library) == name:
                click.echo(f"  {one.adopter.id}: {_said(one)}")
    click.echo("Ingenting venter." if not found else "Vis endringene og bekreft: samhandling adopt --update TEKST")


def _show_changes(found: Iterable[Drift], library: Library) -> None:
    for one in found:
        click.echo(f"{_said(one)}:")
        before = words_before(one, library)
        if before or one.change is not Change.CHANGED:
            click.echo(_marked(before[0] if before else "", words_now(one)) + "\n")
        else:
            click.echo("  (den tidligere teksten finnes ikke i historikken her)\n")


def _said(found: Drift) -> str:
    what = {Change.CHANGED: "endret", Change.ADDED: "nytt", Change.REMOVED: "tatt bort", Change.VERSION: "endret"}
    before, now = found.versions
    name = f"«{found.heading}» " if found.heading else ""
    return f"{name}{what[found.change]} i {found.common.id} (versjon {before}, nå {now})"


def _marked(before: str, after: str) -> str:
    """Two wordings as one text: [-taken out-] and {+put in+}."""
    marks = {Fate.KEPT: ("", ""), Fate.TAKEN_OUT: ("[-", "-]"), Fate.PUT_IN: ("{+", "+}")}
    pieces = []
    for stretch in compare(before, after):
        opening, closing = marks[stretch.fate]
        space = stretch.text[len(stretch.text.rstrip()) :]
        pieces.append(f"{opening}{stretch.text.rstrip()}{closing}{space}")
    return "".join(pieces).rstrip()


@click.command()
@in_project
@on_a_day
def codeowners(project: Project, today: date) -> None:
    """Skriv .github/CODEOWNERS ut fra redaksjonene og områdene deres."""
    try:
        path = write_codeowners(project, today)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(2)
    click.echo(f"Skrevet: {path.relative_to(project.root)}")
