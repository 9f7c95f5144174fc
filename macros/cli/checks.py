"""The commands that judge: check, and what the weekly and nightly workflows do with the same rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from ..changes.revision import Revision, revision
from ..checks.archive import Archive
from ..checks.issues import due as deadlines
from ..checks.issues.external import addresses, as_issue, ask, lasting, over_runs, remembered
from ..checks.issues.mail import SENDER, messages, without_mailbox
from ..checks.mend import mends, write
from ..checks.reading.finished.built import read_site, root_of
from ..checks.recording import recorded
from ..checks.rule import Finding
from ..checks.run import Report, keeping_everything, touched
from ..checks.run import check as check_library
from ..checks.telling.comment import as_comment
from ..checks.telling.help import rule_lines
from ..checks.telling.text import FORMATS, as_summary
from ..documents.counted import counted
from ..documents.discretion import discreet, shown
from ..documents.history.git import NoAnswer
from ..documents.project.inside import write_inside
from ..documents.project.ledger import LEDGER, Ledger, read_ledger
from ..documents.project.project import Project
from .arguments import in_project, on_a_day, stop

_REVISION = "REVISJON"
_a_file = click.Path(dir_okay=False, path_type=Path)


@click.command()
@in_project
@on_a_day
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan funnene skrives.")
@click.option("--base", metavar=_REVISION, help="Git-revisjonen endringen holdes mot, for eksempel origin/main.")
@click.option(
    "--changed-since", metavar=_REVISION, help="Vis bare funn i det som er endret siden, og i det som viser dit."
)
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="MAPPE",
              help="Hold også det ferdige nettstedet i denne mappen mot reglene.")  # fmt: skip
@click.option("--external", is_flag=True, help="Spør andre nettsteder om lenkene svarer. Tar noen minutter.")
@click.option("--comment", type=_a_file, metavar="FIL", help="Skriv kommentaren til endringsforslaget. Krever --base.")
@click.option("--fix", is_flag=True, help="Rett det som er trygt å rette, og vis hva.")
@click.option("--list", "list_rules", is_flag=True, help="Vis alle reglene.")
def check(
    project: Project,
    today: date,
    form: str,
    base: str | None,
    changed_since: str | None,
    site: Path | None,
    external: bool,
    comment: Path | None,
    fix: bool,
    list_rules: bool,
    told: set[Finding] | None = None,
) -> None:
    """Hold dokumentene mot reglene."""
    if list_rules:
        click.echo(rule_lines())
        return
    if fix:
        _mend(project)
    before = _before(project, changed_since or base)
    with keeping_everything():
        archive = _archive(project, today, before, site, external)
        report = check_library(archive, touched(archive) if changed_since else None)
    fresh = _not_yet(told, report)
    click.echo(FORMATS[form](fresh))
    if before and before.program:
        _tell_of(before.program)
    if comment:
        within = project.root if comment.is_relative_to(project.root) else comment.parent
        write_inside(within, comment, as_comment(archive, report))
    if form == "github":
        _summarize(fresh)
    sys.exit(1 if report.failed else 0)


def _archive(project: Project, today: date, before: Revision | None, site: Path | None, external: bool) -> Archive:
    archive = Archive.of(project.library(today), project, before)
    archive.judges_past = True
    if site:
        archive.built = read_site(site, root_of(archive.site))
    if external:
        archive.silent = ask(addresses(archive.library))
    return archive


def _summarize(report: Report) -> None:
    """On the page of the run itself, where the host has one."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(as_summary(report))


def _mend(project: Project) -> None:
    for mend in mends(project):
        write(project, mend)
        click.echo(f"{mend.diff}\n")


def _tell_of(program: Sequence[str]) -> None:
    # The name of a file may hold a line end, and behind it a command to the host.
    named = " ".join(", ".join(program).split())
    click.echo(f"Forslaget endrer programmet, ikke bare tekster: {shown(named, 300)}", err=True)


def _not_yet(told: set[Finding] | None, report: Report) -> Report:
    """A report without the findings that are `told` already; those it has are added to them."""
    if told is None:
        return report
    fresh = [one for one in report.findings if one not in told]
    told.update(fresh)
    return replace(report, findings=fresh)


def _before(project: Project, name: str | None) -> Revision | None:
    try:
        return revision(project.docs, name) if name else None
    except NoAnswer:
        stop(f"Git kjenner ingen revisjon «{name}» her.", status=2)


@click.command()
@in_project
@on_a_day
@click.option("--issues", type=click.Path(file_okay=False, path_type=Path), metavar="MAPPE",
              help="Skriv én fil for hver eier i denne mappen, slik saken skal lyde.")  # fmt: skip
@click.option("--mail", type=click.Path(file_okay=False, path_type=Path), metavar="MAPPE",
              help="Skriv en ferdig e-post (.eml) til hver eier med postkasse i denne mappen.")  # fmt: skip
@click.option("--sender", default=SENDER, metavar="ADRESSE", help="Avsenderen av e-postene.")
def due(project: Project, today: date, issues: Path | None, mail: Path | None, sender: str) -> None:
    """Vis hva hver eier må gjøre: det som er over fristen, og det som har frist innen 90 dager."""
    library = project.library(today)
    if mail:
        _write_mail(Archive.of(library, project), mail, sender)
        return
    if issues is None:
        click.echo(deadlines.as_text(library))
        return
    for owner, text in deadlines.issues(library).items():
        whole = discreet(f"# {deadlines.title_of_issue(owner, library)}\n\n{text}")
        write_inside(issues, f"{owner}.md", whole)


def _write_mail(archive: Archive, folder: Path, sender: str) -> None:
    written = messages(archive.library, sender, archive.site)
    for owner, message in written.items():
        write_inside(folder, f"{owner}.eml", message)
    click.echo(f"Skrev {counted(len(written), 'e-post', 'e-poster')} i {folder}.")
    if others := without_mailbox(archive.library):
        click.echo(f"Disse har frister, men ingen postkasse (`mail`): {', '.join(others)}")


@click.command()
@in_project
@on_a_day
@click.option("--before", type=_a_file, metavar="FIL", help="Saken slik den lød sist; husker hva som ikke svarte.")
@click.option("--issue", type=_a_file, required=True, metavar="FIL", help="Hvor saken skrives.")
def links(project: Project, today: date, before: Path | None, issue: Path) -> None:
    """Spør andre nettsteder om lenkene svarer, og skriv saken om dem som ikke gjør det tre ganger på rad."""
    wanted = addresses(project.library(today))
    memory = remembered(before.read_text(encoding="utf-8")) if before and before.is_file() else {}
    silent = ask(wanted)
    failures = over_runs(memory, silent, today.isoformat())
    write_inside(issue.parent, issue.name, as_issue(failures, wanted, silent))
    click.echo(
        f"{len(wanted)} adresser prøvd, {len(failures)} svarte ikke, {len(lasting(failures))} tre ganger på rad."
    )


@click.command()
@in_project
@on_a_day
@click.option(
    "--also", type=_a_file, metavar="FIL", help="Ta også med det som står i denne filen, og venter på å bli ført inn."
)
def permalinks(project: Project, today: date, also: Path | None) -> None:
    """Før inn det som publiseres, i docs/permalinks.yml. Ingenting tas bort."""
    ledger = ledger_of(project, today, also.read_text(encoding="utf-8") if also else "")
    write_inside(project.docs, LEDGER, ledger.write())
    versions = sum(len(one.versions) for one in ledger.published.values())
    of_versions = f", med {counted(versions, 'vedtatt versjon', 'vedtatte versjoner')}" if versions else ""
    click.echo(f"{len(ledger.published)} dokumenter står i docs/{LEDGER}{of_versions}.")


def ledger_of(project: Project, today: date, waiting: str) -> Ledger:
    """The ledger with what is published now, and what waits to be written into it, as text; says what it lacks."""
    archive = Archive.of(project.library(today), project)
    before = read_ledger(waiting)
    if archive.library.ledger.unreadable or before.unreadable:
        stop(f"docs/{LEDGER} kan ikke leses, og er ikke rørt. Se: samhandling check")
    ledger, lacking = recorded(archive, before, project.docs)
    if lacking:
        click.echo(lacking, err=True)
    return ledger
