"""The commands of those who write: begin a text, edit with forms on this machine, bring in what was written in Word."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from pathlib import Path

import click

from ..checks.archive import Archive
from ..checks.rule import Finding, Severity
from ..checks.run import check as check_library
from ..documents.document import Document, is_a
from ..documents.library import Library
from ..documents.project.project import Project
from ..editing.area import create_area
from ..editing.desk import editor
from ..editing.desk.local_git import current_branch
from ..editing.desk.parts import PartsMissing, fetch
from ..editing.importing.draft import Imported, bring_in, sources
from ..editing.life.community import Community, as_municipality, create_community
from ..editing.new import create
from ..editing.refused import Refused
from ..model.kinds import Controlled, Entry
from ..model.vocabulary import Kind, Language
from ..publish.build import Build, BuildFailed, build_for_editing
from ..publish.finishing.refusals import said
from .arguments import KindName, NewThing, at_address, in_project, on_a_day, stop


@click.command()
@in_project
@on_a_day
@at_address
def edit(project: Project, today: date, address: str) -> None:
    """Vis nettstedet med redigering på denne maskinen. Hvert forslag blir en egen grein i git."""
    from ..editing.desk.server import editing_server

    host, port = _host_and_port(address)
    branch = current_branch(project.root)
    if branch is None:
        stop("Redigeringen lagrer i git, men denne mappen er ikke en git-mappe med en innsending i.")
    with tempfile.TemporaryDirectory() as folder:
        try:  # before the site is built, so that nobody waits for an address that is not to be had
            server = editing_server(Path(folder), project.root, branch, host, port)
        except OSError as refused:
            stop(f"Redigeringen kan ikke vises på {address}: {said(refused)}.")
        try:
            fetch(editor.cache(project.root))
            build_for_editing(project, Path(folder), click.echo, Build(today, editor=branch, kept_in=project.kept))
        except (PartsMissing, BuildFailed, OSError) as failure:
            server.server_close()
            stop(said(failure) if isinstance(failure, OSError) else str(failure))
        click.echo(f"Åpne http://{address}/ og velg «Foreslå endring» på en side. Avslutt med Ctrl+C.")
        click.echo(f"Forslagene begynner fra «{branch}» og lagres som greiner med navn på cms/.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Avsluttet.")
        finally:
            server.server_close()


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        message = f"«{address}» er ingen adresse; skriv for eksempel 127.0.0.1:8000"
        raise click.BadParameter(message, param_hint="address")
    return host, int(port)


@click.command("import")
@in_project
@on_a_day
@click.option("--kind", type=KindName(), required=True, metavar="TYPE", help="Hva teksten er, for eksempel rutiner.")
@click.option("--area", required=True, metavar="OMRÅDE", help="Området teksten hører til.")
@click.option("--owner", metavar="ID", help="Id til organet som skal eie teksten.")
@click.argument("path", type=click.Path(path_type=Path), metavar="FIL_ELLER_MAPPE")
def import_(project: Project, today: date, kind: Kind, area: str, owner: str | None, path: Path) -> None:
    """Lag utkast av en Word-fil eller pdf, eller av alle i en mappe.

    samhandling import Avtale.docx --kind avtaler --area fjord
    """
    found = sources(path)
    library = project.library(today)
    drafts: dict[Path, Imported] = {}
    for source in found:
        try:
            drafts[source] = bring_in(project, library, source, kind, area, owner)
        except Refused as refusal:
            click.echo(f"{source.name}: ikke hentet. {refusal}", err=True)
    _tell(project, today, drafts)
    if len(drafts) < len(found):
        sys.exit(2)


def _tell(project: Project, today: date, drafts: dict[Path, Imported]) -> None:
    """What was made, and what a human must look at: what was seen on the way, and what the rules say of the drafts."""
    wanted = {imported.path.relative_to(project.docs).as_posix() for imported in drafts.values()}
    report = check_library(Archive.of(project.library(today), project), wanted)
    for source, imported in drafts.items():
        written = imported.path.relative_to(project.root).as_posix()
        click.echo(f"{source.name} → {written}")
        findings = [finding for finding in report.findings if finding.path == written]
        for note in (*imported.notes, *_in_kinds(findings)):
            click.echo(f"  - {note}")


def _in_kinds(findings: list[Finding]) -> Iterator[str]:
    """A line for each kind of finding, the gravest first: forty of one kind would bury the five that matter."""
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: -finding.severity):
        kinds.setdefault((finding.rule, finding.help if finding.severity is Severity.ERROR else ""), []).append(finding)
    for alike in kinds.values():
        lines = ", ".join(str(line) for line in dict.fromkeys(finding.place.line for finding in alike))
        yield f"linje {lines}: {_together([finding.message for finding in alike])}; {alike[0].help}"


def _together(messages: list[str]) -> str:
    """Messages of one kind as one: «forkortelsen A, B, C er ikke forklart»."""
    several = [message.split() for message in dict.fromkeys(messages)]
    if len(several) == 1:
        return messages[0]
    same = _shared(several)
    after = _shared([words[same:][::-1] for words in several])
    middles = [" ".join(words[same : len(words) - after]) for words in several]
    if not same + after:
        return f"{messages[0]}, og {len(messages) - 1} til av samme slag"
    return " ".join([*several[0][:same], ", ".join(middles), *several[0][len(several[0]) - after :]])


def _shared(several: list[list[str]]) -> int:
    """How many words they all begin with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*several, strict=False)))


@click.command()
@in_project
@on_a_day
@click.option("--owner", metavar="ID", help="Id til organet som skal eie teksten.")
@click.option("--below", multiple=True, metavar="OMRÅDE", help="Helsefellesskapet et nytt område hører til.")
@click.option("--municipality", multiple=True, metavar="KOMMUNE", help="En kommune i et nytt område.")
@click.option("--type", "type_", type=click.Choice(["local", "community"]), default="local",
              help="Et nytt lokalt område, eller et nytt helsefellesskap.")  # fmt: skip
@click.option("--short", metavar="NAVN", help="Det korte navnet på et nytt helsefellesskap.")
@click.option("--hospital", multiple=True, metavar="NAVN", help="Et sykehus i et nytt helsefellesskap.")
@click.option("--language", type=click.Choice(["nb", "nn"]), default="nb", help="Målformen i et nytt helsefellesskap.")
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
    type_: str,
    short: str | None,
    hospital: tuple[str, ...],
    language: str,
) -> None:
    """Lag et nytt dokument fra en mal, et nytt lokalt område eller et nytt helsefellesskap.

    \b
    samhandling new rutiner fjord "Henvisning til hjerteklinikken"
    samhandling new area bydel-ost "Bydel Øst" --below fjord --municipality 5001
    samhandling new area dalen "Helsefellesskapet Dalen" --type community \\
        --short Dalen --hospital "Dalen sykehus" --municipality 9901=Lia
    """
    if kind is None:
        if type_ == "community":
            places = tuple(map(as_municipality, municipality))
            named = Community(area, title, short or title, hospital, places, Language.of(language))
            paths = create_community(project, today, named)
        else:
            paths = create_area(project, today, area, title, below, municipality)
        for path in paths:
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
