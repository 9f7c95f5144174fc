"""The commands of the local teams: adopt a common text and confirm it, and say who owns which folder."""

from __future__ import annotations

from datetime import date

import click

from ..common.drift import Change, Drift, words_before, words_now
from ..common.teams import drift_by_team, editors, teams
from ..documents.library import Library
from ..documents.project.project import Project
from ..editing import adopt as adoption
from ..editing.codeowners import write_codeowners
from ..editing.sharing import share
from .arguments import in_project, on_a_day
from .differences import marked

_TEXT = click.argument("text", metavar="TEKST")


@click.command()
@in_project
@on_a_day
@click.argument("text", metavar="[TEKST]", required=False)
def waiting(project: Project, today: date, text: str | None) -> None:
    """Vis det som er endret i felles tekster og venter på å bli vurdert.

    Med en lokal tekst bak vises hva som er endret under den, ord for ord.

    \b
    samhandling waiting
    samhandling waiting fjord-epikrise
    """
    library = project.library(today)
    if text is None:
        _show_waiting(library)
        return
    found = adoption.waiting(library, text)
    for one in found:
        before = words_before(one, library)
        known = before or one.change is not Change.CHANGED
        words = marked(before[0] if before else "", words_now(one)) if known else _UNKNOWN
        click.echo(f"{_said(one)}:\n{words}\n")
    click.echo(f"Bekreft når du har lest: samhandling confirm {text}" if found else "Ingenting venter.")


_UNKNOWN = "  (den tidligere teksten finnes ikke i historikken her)"


def _show_waiting(library: Library) -> None:
    found = drift_by_team(library)
    for name, waiting_there in found.items():
        click.echo(f"{name}:")
        for one in waiting_there:
            click.echo(f"  {one.adopter.id}: {_said(one)}")
    click.echo("Les hva som er endret: samhandling waiting TEKST" if found else "Ingenting venter.")


def _said(found: Drift) -> str:
    what = {Change.CHANGED: "endret", Change.ADDED: "nytt", Change.REMOVED: "tatt bort", Change.VERSION: "endret"}
    before, now = found.versions
    name = f"«{found.heading}» " if found.heading else ""
    versions = f"versjon {now}" if before == now else f"versjon {before}, nå {now}"
    return f"{name}{what[found.change]} i {found.common.id} ({versions})"


@click.command()
@in_project
@on_a_day
@_TEXT
@click.argument("sections", nargs=-1, metavar="[AVSNITT …]")
def confirm(project: Project, today: date, text: str, sections: tuple[str, ...]) -> None:
    """Bekreft at endringene i den felles teksten er lest, alle eller bare disse avsnittene.

    \b
    samhandling confirm fjord-epikrise
    samhandling confirm fjord-epikrise s2
    """
    adoption.confirm(project, today, text, sections)
    click.echo(f"{text} er bekreftet mot den felles teksten slik den er nå.")


@click.command()
@in_project
@on_a_day
@_TEXT
@click.argument("what", metavar="HVA")
def editorial(project: Project, today: date, text: str, what: str) -> None:
    """Før opp siste endring i en felles tekst som språkretting, så ingen må vurdere den lokalt.

    samhandling editorial felles-epikrise "skrivefeil i 2.1"
    """
    for one in adoption.declare_editorial(project, today, text, what):
        name = f"«{one.heading}» " if one.heading else ""
        click.echo(f"{name}endret i {text}:\n{marked(one.before, one.now)}\n")
    click.echo(f"Ført opp som språkretting i {text}. Ingen av områdene blir bedt om å vurdere den.")


@click.command()
@in_project
@on_a_day
@click.option("--from", "site", metavar="ADRESSE", help="Nettstedet teksten skal hentes fra.")
@click.option("--into", "area", metavar="OMRÅDE", help="Området teksten skal ligge i.")
@_TEXT
def fetch(project: Project, today: date, text: str, site: str | None, area: str | None) -> None:
    """Hent en tekst fra et annet nettsted, eller hent på nytt en som er hentet før.

    \b
    samhandling fetch bergen-epikrise --from https://samhandling.example.no --into felles
    samhandling fetch felles-bergen-epikrise
    """
    if bool(site) != bool(area):
        raise click.UsageError("--from og --into hører sammen.")
    if site and area:
        path = share.bring_in(project, today, site, text, area).relative_to(project.root)
        click.echo(f"Hentet til {path}. Ta den i bruk: samhandling adopt TEKST OMRÅDE")
    else:
        changed = share.refresh(project, today, text)
        click.echo("Hentet på nytt: teksten er endret." if changed else "Teksten er ikke endret.")


@click.command()
@in_project
@on_a_day
@click.option("--update", is_flag=True, hidden=True)
@click.option("--editorial", "spelling", hidden=True)
@click.option("--from", "site", hidden=True)
@click.option("--refresh", is_flag=True, hidden=True)
@click.argument("words", nargs=-1, metavar="TEKST OMRÅDE")
@click.pass_context
def adopt(
    ctx: click.Context,
    project: Project,
    today: date,
    update: bool,
    spelling: str | None,
    site: str | None,
    refresh: bool,
    words: tuple[str, ...],
) -> None:
    """Ta en felles tekst i bruk i et område. Det lages en tekst der som følger den.

    samhandling adopt felles-epikrise fjord
    """
    here = {"project": project, "today": today}
    match words:
        # What these did has become commands of their own; the handbooks of the areas still say it so.
        case (text, *sections) if update:
            ctx.invoke(confirm, **here, text=text, sections=tuple(sections))
        case (text,) if spelling is not None:
            ctx.invoke(editorial, **here, text=text, what=spelling)
        case (text, area) if site:
            ctx.invoke(fetch, **here, text=text, site=site, area=area)
        case (text,) if refresh:
            ctx.invoke(fetch, **here, text=text, site=None, area=None)
        case () | (_,) if not (update or spelling or site or refresh):
            ctx.invoke(waiting, **here, text=words[0] if words else None)
        case (text, area) if not (spelling or refresh):
            path = adoption.adopt(project, today, text, area)
            click.echo(f"Laget {path.relative_to(project.root)}, som følger {text}. Skriv bare det som avviker.")
        case _:
            raise click.UsageError("skriv teksten og området: samhandling adopt felles-epikrise fjord")


@click.command()
@in_project
@on_a_day
def codeowners(project: Project, today: date) -> None:
    """Skriv CODEOWNERS ut fra redaksjonene og områdene deres."""
    click.echo(f"Skrevet: {write_codeowners(project, today).relative_to(project.root)}")
    library = project.library(today)
    for team in teams(library):
        if not team.entry.editors:
            asked = ", ".join(editors(team, library))
            click.echo(
                f"{team.title} ({team.id}) har ingen redaktører. " + (f"I stedet: {asked}" if asked else _NOBODY)
            )


_NOBODY = "Ingen blir spurt om endringer der, før noen står i feltet «Redaktører»."
