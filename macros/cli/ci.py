"""The steps of a host's workflows as commands: a workflow checks out, installs and calls them, whatever the host."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from ..checks.rule import Finding
from ..checks.telling.formats import as_gitlab
from ..documents.git import AUTHOR, NoAnswer, git
from ..documents.inside import write_inside
from ..documents.ledger import LEDGER
from ..documents.project import Project
from ..documents.repository import Host
from .arguments import in_project, on_a_day, stop
from .checks import check, ledger_of
from .site import build
from .telling import place_of, send_reminders, tell_deadlines, tell_links, tell_reviewers

STEPS = ("proposal", "publish", "nightly", "ledger", "deadlines", "links", "comment", "mail")
BRANCH = "faste-adresser"
"""Where the ledger waits to be merged."""
COMMENT = Path("comment") / "comment.md"
QUALITY = Path("comment") / "gitlab.json"
"""The findings as GitLab takes them."""
_LINKCHECKER = Path(__file__).parents[1] / "publish" / "linkcheckerrc"


@click.command()
@in_project
@on_a_day
@click.option("--base", metavar="REVISJON", help="Revisjonen forslaget holdes mot.")
@click.option("--remote", metavar="ADRESSE", help="Repositoriet de faste adressene legges fram i.")
@click.option("--push-option", multiple=True, metavar="VALG", help="Et valg til git push, som GitLab forstår.")
@click.option("--host", type=click.Choice([host.value for host in Host]), help="Verten det skrives til.")
@click.option("--api", metavar="ADRESSE", help="Adressen til programgrensesnittet (API) hos verten.")
@click.option("--repository", metavar="NAVN", help="Eier og navn hos verten. Hos GitLab også nummeret.")
@click.option("--head", metavar="EIER:GREIN", help="Greinen forslaget ligger på.")
@click.option("--sha", metavar="REVISJON", help="Revisjonen som ble kontrollert.")
@click.option("--run", metavar="ADRESSE", help="Siden til kontrollen hos verten, når forslaget selv skrev kommentaren.")
@click.option("--now", is_flag=True, help="Send e-postene nå, ikke første mandag i måneden.")
@click.argument("step", type=click.Choice(STEPS), metavar="STEG")
@click.pass_context
def ci(
    ctx: click.Context,
    project: Project,
    today: date,
    base: str | None,
    remote: str | None,
    push_option: tuple[str, ...],
    host: str | None,
    api: str | None,
    repository: str | None,
    head: str | None,
    sha: str | None,
    run: str | None,
    now: bool,
    step: str,
) -> None:
    """Gjør det en arbeidsflyt skal gjøre, likt hos alle verter.

    \b
    samhandling ci proposal --base REVISJON   kontroller et forslag, bygg det, og skriv kommentaren
    samhandling ci publish                    kontroller og bygg nettstedet, med nødkopi
    samhandling ci ledger --remote ADRESSE    legg fram de faste adressene som er lagt ut
    samhandling ci nightly                    bygg, og la linkchecker følge lenkene
    samhandling ci mail                       send påminnelser på e-post, når en e-posttjener er oppgitt

    \b
    Disse skriver til verten, og krever --host, --api, --repository og nøkkelen i SAMHANDLING_TOKEN:
    samhandling ci deadlines                  skriv en sak til hver eier med frister
    samhandling ci links                      spør andre nettsteder om lenkene svarer, og skriv saken
    samhandling ci comment                    skriv kommentaren på et forslag hos GitHub eller Forgejo; med --base
                                              blir den laget her, med --run er den laget av forslaget selv
    """
    here: dict[str, Any] = {"project": project, "today": today}
    # What is found is said by the first step that finds it, and not again by the next ones.
    look = {**here, "form": "github" if "GITHUB_ACTIONS" in os.environ else "text", "told": set[Finding]()}
    # A site that is published is made of nothing but what lies in git.
    make = {**here, "findings_told": True, "fresh": True}
    invoke = functools.partial(_done, ctx)
    match step:
        case "proposal":
            if not base:
                raise click.UsageError("proposal krever --base")
            make["base"] = base
            went_well = [
                invoke("Kontroller dokumentene", check, **look, base=base, comment=project.root / COMMENT),
                # A reviewer sees a proposal with errors too; the step fails all the same.
                built := invoke("Bygg nettstedet, med siden som viser hva som er endret", build, **make),
                built and invoke("Kontroller det ferdige nettstedet", check, **look, site=project.site),
                invoke("Pakk forslaget, så det kan leses uten nett", build, **make, offline=True),
            ]
            if "GITLAB_CI" in os.environ:
                write_inside(project.root, QUALITY, as_gitlab(look["told"]))
            _leave(*went_well)
        case "publish":
            _leave(
                invoke("Kontroller dokumentene", check, **look)
                and invoke("Bygg nettstedet", build, **make, with_copy=True)
                and invoke("Kontroller det ferdige nettstedet", check, **look, site=project.site)
            )
        case "nightly":
            _leave(invoke("Bygg nettstedet", build, **here, fresh=True) and _links_hold(project.site))
        case "mail":
            send_reminders(project, today, now)
        case "deadlines":
            tell_deadlines(project, today, place_of(host, api, repository))
        case "links":
            tell_links(project, today, place_of(host, api, repository))
        case "comment":
            if not (head and sha and (run or base)):
                raise click.UsageError("comment krever --head, --sha, og enten --run eller --base")
            if base:
                invoke("Kontroller dokumentene", check, **look, base=base, comment=project.root / COMMENT)
            tell_reviewers(project, COMMENT, place_of(host, api, repository), head, sha, run)
        case _:
            if not remote:
                raise click.UsageError("ledger krever --remote")
            _lay_ledger(project, today, remote, push_option)


def _done(ctx: click.Context, heading: str, command: click.Command, **options: Any) -> bool:
    """Carry out one of our own commands; whether it went well."""
    click.echo(f"\n== {heading}")
    try:
        ctx.invoke(command, **options)
    except SystemExit as ended:
        return not ended.code
    return True


def _leave(*went_well: bool) -> None:
    if not all(went_well):
        sys.exit(1)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *words: Any) -> None:
        pass


def _links_hold(site: Path) -> bool:
    """Whether linkchecker, an independent second opinion, finds every link of the site."""
    click.echo("\n== Hør hva linkchecker sier")
    handler: Callable[..., _Silent] = functools.partial(_Silent, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    program = [str(Path(sys.executable).with_name("linkchecker")), f"--config={_LINKCHECKER}"]
    try:
        done = subprocess.run([*program, "--no-status", "--no-warnings", address], check=False)  # noqa: S603
    except OSError as error:
        stop(f"linkchecker er ikke her: {error.strerror}")
    finally:
        server.shutdown()
        server.server_close()
    return done.returncode == 0


def _lay_ledger(project: Project, today: date, remote: str, push_option: tuple[str, ...]) -> None:
    """Lay the ledger of what is published as a proposal of its own, on a branch that is checked out when there is one.

    What was laid before and is not merged yet comes along: no line is lost. Nobody writes straight to the branch that
    is published, so that it may be protected.
    """
    waiting = _waiting(project, remote)
    text = ledger_of(project, today, waiting).write()
    path = project.file(LEDGER)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        click.echo("Alt som er lagt ut, står i filen fra før.")
        return
    try:
        if text == waiting:
            git(project.root, "switch", "--quiet", "--force-create", BRANCH, "FETCH_HEAD")
            click.echo("Forslaget ligger der fra før.")
            return
        git(project.root, "switch", "--quiet", "--force-create", BRANCH)
        write_inside(project.docs, LEDGER, text)
        git(project.root, "add", str(path))
        git(project.root, *AUTHOR, "commit", "--quiet", "--message", "Doc: faste adresser som er lagt ut")
        options = [f"--push-option={option}" for option in push_option]
        git(project.root, "push", "--quiet", "--force", *options, remote, BRANCH)
    except NoAnswer as error:
        stop(f"Forslaget med de faste adressene kan ikke legges fram: {error}")
    click.echo(f"Lagt fram på greinen {BRANCH}.")


def _waiting(project: Project, remote: str) -> str:
    """The ledger as it was laid before; empty when none waits."""
    try:
        # Not with --depth: it would cut off the history here too.
        git(project.root, "fetch", "--quiet", remote, BRANCH)
        return git(project.root, "show", f"FETCH_HEAD:docs/{LEDGER}").decode("utf-8", "replace")
    except NoAnswer:
        return ""
