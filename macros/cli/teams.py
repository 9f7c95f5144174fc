"""The commands of the local teams: adopt a common text and confirm it, and say who owns which folder."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

import click

from ..changes.wording import Fate, compare
from ..common.drift import Change, Drift, words_before, words_now
from ..common.teams import drift_by_team
from ..documents.library import Library
from ..documents.project import Project
from ..editing.adopt import adopt as take_into_use
from ..editing.adopt import confirm, declare_editorial, waiting
from ..editing.codeowners import write_codeowners
from ..editing.new import Refused
from ..editing.sharing.share import bring_in
from ..editing.sharing.share import refresh as fetch_again
from .arguments import in_project, on_a_day


@click.command()
@in_project
@on_a_day
@click.option("--update", is_flag=True, help="Bekreft at endringene er lest: adopt --update TEKST [AVSNITT …].")
@click.option("--editorial", metavar="HVA", help="Siste endring i TEKST er bare språk, og skal ikke vurderes lokalt.")
@click.option("--from", "site", metavar="ADRESSE", help="Hent TEKST fra et annet nettsted inn i OMRÅDE.")
@click.option("--refresh", is_flag=True, help="Hent TEKST på nytt fra nettstedet den kom fra.")
@click.argument("words", nargs=-1, metavar="[TEKST [OMRÅDE]]")
def adopt(
    project: Project,
    today: date,
    update: bool,
    editorial: str | None,
    site: str | None,
    refresh: bool,
    words: tuple[str, ...],
) -> None:
    """Ta en felles tekst i bruk i et område, eller bekreft en som er endret.

    Uten ord bak vises alt som venter på å bli vurdert; med én tekst bak vises hva som er endret under den.

    \b
    samhandling adopt felles-epikrise oslo
    samhandling adopt oslo-epikrise
    samhandling adopt --update oslo-epikrise
    samhandling adopt --update oslo-epikrise s2
    samhandling adopt --editorial "skrivefeil i 2.1" felles-epikrise
    samhandling adopt --from https://samhandling.example.no bergen-epikrise felles
    samhandling adopt --refresh felles-bergen-epikrise
    """
    library = project.library(today)
    try:
        match words:
            case (text, area) if site:
                path = bring_in(project, today, site, text, area)
                click.echo(
                    f"Hentet til {path.relative_to(project.root)}. Ta den i bruk: samhandling adopt TEKST OMRÅDE"
                )
            case (text,) if refresh:
                changed = fetch_again(project, today, text)
                click.echo("Hentet på nytt: teksten er endret." if changed else "Teksten er ikke endret.")
            case () if not update and editorial is None:
                _show_waiting(library)
            case (text,) if not update and editorial is None:
                found = waiting(library, text)
                _show_changes(found, library)
                then = f"Bekreft når du har lest: samhandling adopt --update {text}"
                click.echo(then if found else "Ingenting venter.")
            case (text, *sections) if update:
                confirm(project, today, text, tuple(sections))
                click.echo(f"{text} er bekreftet mot den felles teksten slik den er nå.")
            case (text,) if editorial is not None:
                for one in declare_editorial(project, today, text, editorial):
                    click.echo(f"«{one.heading}» i {text}:\n{_marked(one.before, one.now)}\n")
                click.echo(f"Ført opp som språkretting i {text}. Ingen av områdene blir bedt om å vurdere den.")
            case (text, area) if editorial is None:
                path = take_into_use(project, today, text, area)
                click.echo(f"Laget {path.relative_to(project.root)}, som følger {text}. Skriv bare det som avviker.")
            case _:
                click.echo("Skriv teksten og området: samhandling adopt felles-epikrise oslo", err=True)
                sys.exit(2)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(2)


def _show_waiting(library: Library) -> None:
    found = drift_by_team(library)
    for name, waiting_there in found.items():
        click.echo(f"{name}:")
        for one in waiting_there:
            click.echo(f"  {one.adopter.id}: {_said(one)}")
    click.echo("Les hva som er endret: samhandling adopt TEKST" if found else "Ingenting venter.")


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
