"""What a workflow tells people through its host: living issues, the comment on a proposal, and reminders by e-mail."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from ..checks.archive import Archive
from ..checks.issues import due as deadlines_of
from ..checks.issues.external import addresses, as_issue, ask, lasting, over_runs, remembered
from ..checks.issues.host import HostRefused, Place
from ..checks.issues.mail import messages
from ..checks.issues.proposal import post
from ..checks.issues.sending import NotSent, Server, is_the_day, send
from ..documents.counted import counted
from ..documents.discretion import discreet
from ..documents.project.project import Project
from ..documents.project.repository import Host
from .arguments import in_project, on_a_day, stop
from .publishing import COMMENT, checked, looking

TOKEN = "SAMHANDLING_TOKEN"  # noqa: S105 (its name)
_DUE = ("frister", "2f6f8f")
_LINKS = ("eksterne-lenker", "b5533c")
"""Labels, and their colours."""
_LARGEST = 1_000_000
"""Bytes of a comment that are read."""


def at_host(command: Callable[..., None]) -> Callable[..., None]:
    """The options that name the host and what lies there, as a `place` for the command."""

    @click.option(
        "--host",
        required=True,
        type=click.Choice([host.value for host in Host]),
        help="Verten det skrives til, med nøkkelen i SAMHANDLING_TOKEN.",
    )
    @click.option("--api", required=True, metavar="ADRESSE", help="Adressen til programgrensesnittet (API) hos verten.")
    @click.option(
        "--repository", required=True, metavar="NAVN", help="Eier og navn hos verten. Hos GitLab også nummeret."
    )
    @wraps(command)
    def called(host: str, api: str, repository: str, **options: Any) -> None:
        command(place=_place_of(host, api, repository), **options)

    return called


def _place_of(host: str, api: str, repository: str) -> Place:
    """Needs the key of the workflow in the environment."""
    if not (token := os.environ.get(TOKEN)):
        stop(f"{TOKEN} er ikke satt. Den er nøkkelen verten gir arbeidsflyten.", status=2)
    try:
        return Place(Host(host), api, repository, token)
    except HostRefused as refused:
        stop(str(refused), status=2)


@click.command()
@in_project
@on_a_day
@at_host
def deadlines(project: Project, today: date, place: Place) -> None:
    """Skriv en sak til hver eier med frister."""
    library = project.library(today)
    texts = {deadlines_of.title_of_issue(owner, library): text for owner, text in deadlines_of.issues(library).items()}
    try:
        there = {issue.title: issue for issue in place.open_issues(_DUE[0])}
        for title, text in texts.items():
            place.write_issue(*_DUE, discreet(title), discreet(text), there.get(discreet(title)))
        done = [issue for title, issue in there.items() if title not in map(discreet, texts)]
        for issue in done:
            place.close_issue(issue)
    except HostRefused as refused:
        stop(str(refused))
    click.echo(f"{len(texts)} saker er skrevet, {len(done)} er lukket.")


@click.command()
@in_project
@on_a_day
@at_host
def links(project: Project, today: date, place: Place) -> None:
    """Spør andre nettsteder om lenkene svarer, og skriv saken."""
    try:
        there = next(iter(place.open_issues(_LINKS[0])), None)
        wanted = addresses(project.library(today))
        silent = ask(wanted)
        failures = over_runs(remembered(there.body if there else ""), silent, today.isoformat())
        text = as_issue(failures, wanted, silent)
        place.write_issue(*_LINKS, "Eksterne lenker som ikke svarer", text, there)
    except HostRefused as refused:
        stop(str(refused))
    click.echo(
        f"{len(wanted)} adresser prøvd, {len(failures)} svarte ikke, {len(lasting(failures))} tre ganger på rad."
    )


@click.command()
@in_project
@on_a_day
@at_host
@click.option("--head", required=True, metavar="EIER:GREIN", help="Greinen forslaget ligger på.")
@click.option("--sha", required=True, metavar="REVISJON", help="Revisjonen som ble kontrollert.")
@click.option("--run", metavar="ADRESSE", help="Siden til kontrollen hos verten, når forslaget selv skrev kommentaren.")
@click.option("--base", metavar="REVISJON", help="Revisjonen forslaget holdes mot, når kommentaren lages her.")
def comment(
    project: Project, today: date, place: Place, head: str, sha: str, run: str | None, base: str | None
) -> None:
    """Skriv kommentaren på et forslag hos GitHub eller Forgejo."""
    if not (run or base):
        raise click.UsageError("comment krever enten --run eller --base")
    if base:
        checked(looking(project, today), base)
    if place.host is Host.GITLAB:
        stop("GitLab viser funnene selv. Kommentaren skrives hos GitHub og Forgejo.", status=2)
    path = project.root / COMMENT
    # The proposal has made this file, and must not choose another one of ours to be told.
    if path.resolve() != project.root.resolve() / COMMENT or not path.is_file():
        stop(f"{COMMENT} er ikke her. Kontrollen av forslaget lager den.", status=2)
    text = path.read_bytes()[:_LARGEST].decode("utf-8", "replace")
    try:
        found = post(place, head, sha, text, run)
    except HostRefused as refused:
        stop(str(refused))
    click.echo(
        "Kommentaren er skrevet." if found else "Endringen har fått nye bidrag; neste kjøring skriver kommentaren."
    )


@click.command()
@in_project
@on_a_day
@click.option("--now", is_flag=True, help="Send e-postene nå, ikke første mandag i måneden.")
def mail(project: Project, today: date, now: bool) -> None:
    """Send påminnelser på e-post.

    De sendes første mandag i måneden, når en e-posttjener er oppgitt.
    """
    try:
        server = Server.of(os.environ)
        if server is None:
            click.echo("Ingen e-post er sendt: SMTP_SERVER er ikke satt.")
        elif now or is_the_day(today):
            archive = Archive.of(project.library(today), project)
            written = messages(archive.library, server.sender, archive.site).values()
            send(written, server)
            click.echo(f"Sendte {counted(len(written), 'e-post', 'e-poster')}.")
        else:
            click.echo("Ingen e-post er sendt: de sendes første mandag i måneden. Bruk --now for å sende nå.")
    except NotSent as refused:
        stop(str(refused))
