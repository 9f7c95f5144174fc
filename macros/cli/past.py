"""The commands for texts as they were: two versions held against each other, and all of them for an archive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..archive.contents import STANDARD
from ..archive.pdf import NoTool
from ..changes.redline import Kept, redline
from ..changes.versions import NOW, Text, Texts, Versions, versions_of
from ..documents.counted import counted
from ..documents.library import Library
from ..documents.project.project import Project
from ..editing.refused import or_meant
from ..publish.making.archiving import archive as archived
from .arguments import Day, in_project, on_a_day, stop
from .differences import as_line


@click.command()
@in_project
@on_a_day
@click.argument("text", metavar="ID")
@click.argument("old", metavar="GAMMEL")
@click.argument("new", metavar="[NY]", default=NOW)
def compare(project: Project, today: date, text: str, old: str, new: str) -> None:
    """Sammenlign to vedtatte versjoner av en tekst, ord for ord. Uten NY: med teksten slik den står nå.

    \b
    samhandling compare fjord-epikrise 1.0 2.1
    samhandling compare fjord-epikrise 2.1
    """
    library = project.library(today)
    found = versions_of(text, library)
    if found is None:
        known = [id_ for id_, one in library.ledger.published.items() if one.versions]
        hint = or_meant(text, known, " Før dem inn: samhandling permalinks")
        stop(f"«{text}» har ingen vedtatt versjon i docs/permalinks.yml.{hint}")
    texts = Texts(library)
    before, now = (_text(found, number, texts, library) for number in (old, new))
    passages = redline(before.sections, now.sections, targets=False)
    for one in passages:
        if one.kept is not Kept.SAME:
            click.echo("\n\n".join([f"== {one.heading or 'Innledning'}", *map(as_line, one.changed)]) + "\n")
    if all(one.kept is Kept.SAME for one in passages):
        click.echo("Ordene i teksten er de samme.")


def _text(found: Versions, number: str, texts: Texts, library: Library) -> Text:
    if number == NOW:
        return Text(found.document, library) if found.document else stop(f"«{found.id}» er ingen tekst nå.")
    recorded = found.recorded.get(number)
    if recorded is None:
        stop(f"«{found.id}» har ingen versjon {number}. Den har: {', '.join(found.recorded)}")
    if recorded.withdrawn:
        stop(f"Versjon {number} av «{found.id}» er trukket tilbake: {recorded.withdrawn}")
    return texts.get(found.id, number) or stop(f"Versjon {number} finnes ikke i historikken her. Se: samhandling check")


@click.command()
@in_project
@on_a_day
@click.option("--area", metavar="OMRÅDE", help="Bare tekstene i dette området.")
@click.option("--since", type=Day(), metavar="DATO", help="Bare det som er vedtatt fra og med denne dagen.")
@click.option("--to", type=click.Path(path_type=Path), metavar="MAPPE", help="Hvor filene legges. Ellers: arkiv/.")
def archive(project: Project, today: date, area: str | None, since: date | None, to: Path | None) -> None:
    """Lag en arkivutgave (PDF) av hver vedtatt versjon, med en liste over dem og kontrollsummer.

    \b
    samhandling archive
    samhandling archive --area fjord --since 2026-01-01
    """
    library = project.library(today)
    if area is not None and area not in library.areas:
        stop(f"«{area}» er ikke et område.{or_meant(area, library.areas)}", 2)
    try:
        made = archived(project, today, area, since)
    except NoTool as missing:
        stop(str(missing))
    folder = to or project.root / "arkiv"
    made.write(folder)
    for one in made.entries:
        if one.withheld:
            click.echo(f"Ikke med: versjon {one.version} av «{one.id}»: {one.withheld}")
        if one.lost:
            click.echo(one.said_of_lost)
    many = counted(len(made.files), "vedtatt versjon", "vedtatte versjoner")
    click.echo(f"{many} ligger i {folder}, med innhold.csv, innhold.json og SHA256SUMS.")
    if made.files:
        click.echo(STANDARD)
    if not made.address and made.files:
        click.echo("Uten QR-kode og full adresse: site_url står ikke i mkdocs.yml.")
