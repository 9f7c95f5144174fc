"""The commands of those who write: begin a text, edit with forms on this machine, bring in what was written in Word."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import click

from ..checks.archive import Archive
from ..checks.run import check as check_library
from ..documents.document import Document, is_a
from ..documents.library import Library
from ..documents.project import Project
from ..editing.area import create_area
from ..editing.desk import editor
from ..editing.desk.local_git import current_branch
from ..editing.desk.parts import PartsMissing, fetch
from ..editing.importing.draft import Imported, bring_in, sources
from ..editing.new import create
from ..editing.refused import Refused
from ..model.kinds import Controlled, Entry
from ..model.vocabulary import Kind
from ..publish.build import Build, BuildFailed, build_for_editing
from .arguments import KindName, NewThing, in_project, on_a_day, stop


@click.command()
@in_project
@on_a_day
@click.option("--address", default="127.0.0.1:8000", metavar="ADRESSE:PORT", help="Hvor nettstedet vises.")
def edit(project: Project, today: date, address: str) -> None:
    """Vis nettstedet med redigering på denne maskinen. Hvert forslag blir en egen grein i git."""
    from ..publish.edit import editing_server

    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise click.BadParameter(
            f"«{address}» er ingen adresse; skriv for eksempel 127.0.0.1:8000", param_hint="address"
        )
    branch = current_branch(project.root)
    if branch is None:
        stop("Redigeringen lagrer i git, men denne mappen er ikke en git-mappe med en innsending i.")
    with tempfile.TemporaryDirectory() as folder:
        try:
            fetch(editor.cache(project.root))
            build_for_editing(project, Path(folder), click.echo, Build(today, editor=branch))
            server = editing_server(Path(folder), project.root, branch, host, int(port))
        except (PartsMissing, BuildFailed, OSError) as failure:
            stop(str(failure))
        click.echo(f"Åpne http://{address}/ og velg «Foreslå endring» på en side. Avslutt med Ctrl+C.")
        click.echo(f"Forslagene begynner fra «{branch}» og lagres som greiner med navn på cms/.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Avsluttet.")
        finally:
            server.server_close()


@click.command("import")
@in_project
@on_a_day
@click.option("--kind", type=KindName(), required=True, metavar="TYPE", help="Hva teksten er, for eksempel rutiner.")
@click.option("--area", required=True, metavar="OMRÅDE", help="Området teksten hører til.")
@click.option("--owner", metavar="ID", help="Id til organet som skal eie teksten.")
@click.argument("path", type=click.Path(path_type=Path), metavar="FIL_ELLER_MAPPE")
def import_(project: Project, today: date, kind: Kind, area: str, owner: str | None, path: Path) -> None:
    """Lag utkast av en Word-fil eller pdf, eller av alle i en mappe.

    samhandling import Avtale.docx --kind avtaler --area oslo
    """
    refused = 0
    for source in sources(path):
        try:
            imported = bring_in(project, today, source, kind, area, owner)
        except Refused as refusal:
            refused += 1
            click.echo(f"{source.name}: ikke hentet. {refusal}", err=True)
            continue
        _tell(project, today, source, imported)
    if refused:
        sys.exit(2)


def _tell(project: Project, today: date, source: Path, imported: Imported) -> None:
    """What was made, and what a human must look at: what was seen on the way, and what the rules say of the draft."""
    written = imported.path.relative_to(project.root).as_posix()
    click.echo(f"{source.name} → {written}")
    report = check_library(
        Archive.of(project.library(today), project), {imported.path.relative_to(project.docs).as_posix()}
    )
    said = [
        f"linje {finding.place.line}: {finding.message}; {finding.help}"
        for finding in report.findings
        if finding.path == written
    ]
    for note in (*imported.notes, *said):
        click.echo(f"  - {note}")


@click.command()
@in_project
@on_a_day
@click.option("--owner", metavar="ID", help="Id til organet som skal eie teksten.")
@click.option("--below", multiple=True, metavar="OMRÅDE", help="Helsefellesskapet et nytt område hører til.")
@click.option("--municipality", multiple=True, metavar="KOMMUNE", help="En kommune i et nytt område.")
@click.argument("kind", type=NewThing(), metavar="TYPE")
@click.argument("area", metavar="OMRÅDE")
@click.argument("title", metavar="TITTEL")
def new(
    project: Project,
    today: date,
    kind: Kind | None,
    area: str,
    title: str,
    owner: str | None,
    below: tuple[str, ...],
    municipality: tuple[str, ...],
) -> None:
    """Lag et nytt dokument fra en mal, eller et nytt lokalt område.

    \b
    samhandling new rutiner st-olavs "Henvisning til hjerteklinikken"
    samhandling new area bydel-ost "Bydel Øst" --below oslo --municipality 0301
    """
    if kind is None:
        for path in create_area(project, today, area, title, below, municipality):
            click.echo(f"Laget {path.relative_to(project.root)}")
        return
    path = create(project, today, kind, area, title, owner)
    click.echo(
        f"Laget {path.relative_to(project.root)}. Erstatt alt som begynner med «SKRIV:», og kjør samhandling check."
    )


@click.command("list")
@in_project
@on_a_day
@click.option("--kind", type=KindName(), metavar="TYPE", help="Bare denne dokumenttypen.")
@click.option("--area", metavar="OMRÅDE", help="Bare dette området.")
def list_(project: Project, today: date, kind: Kind | None, area: str | None) -> None:
    """Vis dokumentene med id, tilstand og frist for revisjon."""
    library = project.library(today)
    for document in library.select(kind, area):
        click.echo(_line(library, document))


def _line(library: Library, document: Document[Entry]) -> str:
    entry = document.entry if is_a(document, Controlled) else None
    state = "forfalt" if library.overdue(document) else entry.status.nb.lower() if entry else ""
    due = entry.revision_date.isoformat() if entry and entry.revision_date else ""
    return f"{document.id:<45} {state:<9} {due:<10} {document.title}"
