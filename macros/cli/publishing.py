"""What a workflow makes: a proposal that can be judged, the site, and the ledger of what is published."""

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
from ..documents.history.git import AUTHOR, NoAnswer, git
from ..documents.project.inside import write_inside
from ..documents.project.ledger import LEDGER
from ..documents.project.project import Project
from .arguments import in_project, on_a_day, stop
from .checks import check, ledger_of
from .site import build

BRANCH = "faste-adresser"
"""Where the ledger waits to be merged."""
COMMENT = Path("comment") / "comment.md"
QUALITY = Path("comment") / "gitlab.json"
"""The findings as GitLab takes them."""
_LINKCHECKER = Path(__file__).parents[1] / "publish" / "linkcheckerrc"


@click.command()
@in_project
@on_a_day
@click.option("--base", required=True, metavar="REVISJON", help="Revisjonen forslaget holdes mot.")
def proposal(project: Project, today: date, base: str) -> None:
    """Kontroller et forslag, bygg det, og skriv kommentaren."""
    look, make = looking(project, today), {**_making(project, today), "base": base}
    went_well = [
        checked(look, base),
        # A reviewer sees a proposal with errors too; the step fails all the same.
        built := _done("Bygg nettstedet, med siden som viser hva som er endret", build, **make),
        built and _done("Kontroller det ferdige nettstedet", check, **look, site=project.site),
        _done("Pakk forslaget, så det kan leses uten nett", build, **make, offline=True),
    ]
    if "GITLAB_CI" in os.environ:
        write_inside(project.root, QUALITY, as_gitlab(look["told"]))
    _leave(all(went_well))


@click.command()
@in_project
@on_a_day
def publish(project: Project, today: date) -> None:
    """Kontroller og bygg nettstedet, med nødkopi."""
    look = looking(project, today)
    _leave(
        _done("Kontroller dokumentene", check, **look)
        and _done("Bygg nettstedet", build, **_making(project, today), with_copy=True)
        and _done("Kontroller det ferdige nettstedet", check, **look, site=project.site)
    )


@click.command()
@in_project
@on_a_day
def nightly(project: Project, today: date) -> None:
    """Bygg, og la linkchecker følge lenkene."""
    built = _done("Bygg nettstedet", build, project=project, today=today, fresh=True)
    _leave(built and _links_hold(project.site))


@click.command()
@in_project
@on_a_day
@click.option("--remote", required=True, metavar="ADRESSE", help="Repositoriet de faste adressene legges fram i.")
@click.option("--push-option", multiple=True, metavar="VALG", help="Et valg til git push, som GitLab forstår.")
def ledger(project: Project, today: date, remote: str, push_option: tuple[str, ...]) -> None:
    """Legg fram de faste adressene som er lagt ut."""
    # A proposal of its own, on a branch that is checked out when there is one: nobody writes straight to the branch
    # that is published, so that it may be protected. What was laid before and is not merged yet comes along.
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


def checked(look: dict[str, Any], base: str) -> bool:
    """Whether a proposal has no errors; the comment on it is written."""
    return _done("Kontroller dokumentene", check, **look, base=base, comment=look["project"].root / COMMENT)


def looking(project: Project, today: date) -> dict[str, Any]:
    """How `check` is called: what is found is said by the first step that finds it, and not again by the next ones."""
    form = "github" if "GITHUB_ACTIONS" in os.environ else "text"
    return {"project": project, "today": today, "form": form, "told": set[Finding]()}


def _making(project: Project, today: date) -> dict[str, Any]:
    """How `build` is called: a site that is published is made of nothing but what lies in git."""
    return {"project": project, "today": today, "findings_told": True, "fresh": True}


def _done(heading: str, command: click.Command, **options: Any) -> bool:
    """Carry out one of our own commands; whether it went well."""
    click.echo(f"\n== {heading}")
    try:
        click.get_current_context().invoke(command, **options)
    except SystemExit as ended:
        return not ended.code
    return True


def _leave(went_well: bool) -> None:
    if not went_well:
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


def _waiting(project: Project, remote: str) -> str:
    """The ledger as it was laid before; empty when none waits."""
    try:
        # Not with --depth: it would cut off the history here too.
        git(project.root, "fetch", "--quiet", remote, BRANCH)
        return git(project.root, "show", f"FETCH_HEAD:docs/{LEDGER}").decode("utf-8", "replace")
    except NoAnswer:
        return ""
