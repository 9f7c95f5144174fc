"""What a workflow tells people through its host: living issues, the comment on a proposal, and reminders by e-mail."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from ..checks.issues import due as deadlines_of
from ..checks.issues.external import addresses, as_issue, ask, counted, lasting, remembered
from ..checks.issues.host import HostRefused, Place
from ..checks.issues.proposal import post
from ..checks.issues.sending import NotSent, Server, is_the_day, send
from ..documents.discretion import discreet
from ..documents.project import Project
from ..documents.repository import Host
from .arguments import stop

TOKEN = "SAMHANDLING_TOKEN"  # noqa: S105 (its name)
_DUE = ("frister", "2f6f8f")
_LINKS = ("eksterne-lenker", "b5533c")
"""Labels, and their colours."""
_LARGEST = 1_000_000
"""Bytes of a comment that are read."""


def place_of(host: str | None, api: str | None, repository: str | None) -> Place:
    """The host, as the options and the environment name it."""
    if not (host and api and repository):
        raise click.UsageError("steget krever --host, --api og --repository")
    if not (token := os.environ.get(TOKEN)):
        stop(f"{TOKEN} er ikke satt. Den er nøkkelen verten gir arbeidsflyten.", status=2)
    try:
        return Place(Host(host), api, repository, token)
    except HostRefused as refused:
        stop(str(refused), status=2)


def tell_deadlines(project: Project, today: date, place: Place) -> None:
    """One issue for each owner with what is late or due; those of owners with nothing left are closed."""
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


def tell_links(project: Project, today: date, place: Place) -> None:
    """One issue with the addresses of others that have not answered, which remembers how often."""
    try:
        there = next(iter(place.open_issues(_LINKS[0])), None)
        wanted = addresses(project.library(today))
        silent = ask(wanted)
        failures = counted(remembered(there.body if there else ""), silent, today.isoformat())
        text = as_issue(failures, wanted, silent)
        place.write_issue(*_LINKS, "Eksterne lenker som ikke svarer", text, there)
    except HostRefused as refused:
        stop(str(refused))
    click.echo(
        f"{len(wanted)} adresser prøvd, {len(failures)} svarte ikke, {len(lasting(failures))} tre ganger på rad."
    )


def tell_reviewers(project: Project, comment: Path, place: Place, head: str, sha: str, run: str | None) -> None:
    """The comment that the checks of a proposal wrote, on the proposal."""
    if place.host is Host.GITLAB:
        stop("GitLab viser funnene selv. Kommentaren skrives hos GitHub og Forgejo.", status=2)
    path = project.root / comment
    # The proposal has made this file, and must not choose another one of ours to be told.
    if path.resolve() != project.root.resolve() / comment or not path.is_file():
        stop(f"{comment} er ikke her. Kontrollen av forslaget lager den.", status=2)
    text = path.read_bytes()[:_LARGEST].decode("utf-8", "replace")
    try:
        found = post(place, head, sha, text, run)
    except HostRefused as refused:
        stop(str(refused))
    click.echo(
        "Kommentaren er skrevet." if found else "Endringen har fått nye bidrag; neste kjøring skriver kommentaren."
    )


def send_reminders(project: Project, today: date, now: bool) -> None:
    """The reminders by e-mail, on the first Monday of a month, where the host has been told of a mail server."""
    try:
        server = Server.of(os.environ)
        if server is None:
            click.echo("Ingen e-post er sendt: SMTP_SERVER er ikke satt.")
        elif now or is_the_day(today):
            sent = send(project.library(today), server)
            click.echo(f"Sendte {sent} {'e-post' if sent == 1 else 'e-poster'}.")
        else:
            click.echo("Ingen e-post er sendt: de sendes første mandag i måneden. Bruk --now for å sende nå.")
    except NotSent as refused:
        stop(str(refused))
