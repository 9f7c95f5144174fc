"""The commands of what a site lives through: it begins, and what it began from goes on changing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..changes.spelled import spelled_out
from ..checks.rule import Severity
from ..checks.run import check_project
from ..checks.telling.text import finding_lines
from ..documents.document import Document
from ..documents.project.project import Project
from ..documents.project.repository import Host
from ..editing.life.community import LEVELS, Community, as_municipality
from ..editing.life.settings import as_address, as_repository
from ..editing.life.start import Started, Wanted, refuse_folder
from ..editing.life.start import start as start_site
from ..editing.life.upgrade import upgrade as upgrade_code
from ..editing.new import slug_of
from ..editing.refused import Refused
from ..editing.sharing.mother import ChangedThere, begun_elsewhere, changed_there, consider
from ..model.kinds import Controlled
from ..model.vocabulary import Language
from .arguments import in_project, on_a_day, stop
from .asking import Asking, as_name
from .differences import marked

_LANGUAGES = {language.value: language for language in Language}
_ASKED = {**{language.nb.lower(): language for language in Language}, **_LANGUAGES}
"""What a person may answer, in words first."""
_HOSTS = [host.value for host in Host]
GIVES_UP = 3
"""So many texts in a row that could not be fetched: then the site is not there."""


@click.command()
@in_project
@on_a_day
@click.option("--id", "id_", metavar="ID", help="Navnet på mappen. Ellers laget av det korte navnet.")
@click.option("--name", metavar="NAVN", help="Hele navnet på helsefellesskapet.")
@click.option("--short", metavar="NAVN", help="Det korte navnet, til menyer og lister.")
@click.option("--hospital", multiple=True, metavar="NAVN", help="Et sykehus eller helseforetak. Kan gis flere ganger.")
@click.option("--municipality", multiple=True, metavar="NUMMER=NAVN", help="En kommune. Gis én gang for hver.")
@click.option("--level", multiple=True, metavar="NAVN", help="Navnene på nivå 1, 2 og 3, i den rekkefølgen.")
@click.option("--language", type=click.Choice(list(_LANGUAGES)), help="Bokmål (nb) eller nynorsk (nn).")
@click.option("--host", type=click.Choice(_HOSTS), help="Hvor filene skal ligge.")
@click.option(
    "--address", metavar="ADRESSE", help="Adressen leserne får, for eksempel https://samhandling.example.org/"
)
@click.option("--repository", metavar="ADRESSE", help="Adressen til filene hos verten.")
@click.option("--mother", metavar="ADRESSE", help="Nettstedet de felles tekstene kommer fra. Ellers: dette nettstedet.")
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="MAPPE")
def start(
    project: Project,
    today: date,
    folder: Path | None,
    host: str | None,
    address: str | None,
    repository: str | None,
    mother: str | None,
    **community: Any,
) -> None:
    """Lag et eget nettsted for et nytt helsefellesskap. Det som ikke er oppgitt, blir spurt om.

    \b
    samhandling start ../mitt-nettsted
    samhandling start ../vestfold --name "Helsefellesskapet Vestfold" --short Vestfold \\
      --hospital "Sykehuset i Vestfold" --municipality 3901=Horten --municipality 3903=Holmestrand
    """
    ask = Asking(sys.stdin.isatty())
    folder = folder or Path(ask.word("Mappen nettstedet skal ligge i, for eksempel ../mitt-nettsted", None, "MAPPE"))
    refuse_folder(project, folder.resolve())
    wanted = _community(ask, _Said(**community))
    kept = Host(
        (host or ask.word("Hvor skal filene ligge: github, gitlab eller forgejo", "github", "--host", _HOSTS)).lower()
    )
    address = address or ask.later("Adressen leserne får, med https:// (Enter: vet ikke ennå)", as_address)
    repository = repository or ask.later(
        "Adressen til filene hos verten, med https:// (Enter: vet ikke ennå)", as_repository
    )
    begun = start_site(project, folder.resolve(), Wanted(wanted, kept, address, repository, mother), today)
    _tell(begun, folder, today)


@dataclass(frozen=True)
class _Said:
    """What the options say of the community."""

    id_: str | None
    name: str | None
    short: str | None
    hospital: tuple[str, ...]
    municipality: tuple[str, ...]
    level: tuple[str, ...]
    language: str | None


def _community(ask: Asking, said: _Said) -> Community:
    """The community as it is said; what is not said is asked for, in this order."""
    name = said.name or ask.word("Hele navnet på helsefellesskapet", None, "--name")
    short = said.short or ask.word("Kort navn, til menyer og lister", name, "--short")
    hospitals = said.hospital or ask.several("Sykehus eller helseforetak", "--hospital", as_name)
    municipalities = tuple(map(as_municipality, said.municipality)) or ask.several(
        "Kommunenummer og navn, for eksempel 3901 Horten", "--municipality", as_municipality
    )
    language = said.language or ask.word("Målform: bokmål eller nynorsk", "bokmål", "--language", list(_ASKED))
    chosen = _ASKED[language.lower()]
    if said.level and len(said.level) != len(LEVELS):
        raise click.UsageError("--level gis tre ganger: for nivå 1, nivå 2 og nivå 3")
    usual = [names[chosen is Language.NN] for names in LEVELS.values()]
    first, second, third = said.level or (ask.word(f"Navn på nivå {n}", it, "--level") for n, it in enumerate(usual, 1))
    return Community(said.id_ or slug_of(short), name, short, hospitals, municipalities, chosen, (first, second, third))


def _tell(begun: Started, folder: Path, today: date) -> None:
    click.echo(f"Laget {begun.files} filer i {folder}.")
    report = check_project(Project(folder.resolve()), today)
    for finding in report.findings:
        if finding.severity is Severity.ERROR:
            click.echo("\n".join(finding_lines(finding)))
    click.echo("Kontrollen fant ingen feil." if not report.failed else "Kontrollen fant feil. Rett dem først.")
    if begun.mother:
        click.echo(f"Felles tekster kommer fra {begun.mother}. Se hva som er endret der: samhandling origins")
    else:
        click.echo(
            "Nettstedet de felles tekstene kommer fra, har ingen adresse. Da kan endringer der ikke fortelles. "
            "Har det en adresse, begynn på nytt med --mother ADRESSE."
        )
    if not begun.signed:
        click.echo("Git vet ikke hvem du er. Den første innsendingen er skrevet i navnet «Samhandling».")
    click.echo(f"Se nettstedet:\n  cd {folder}\n  make serve")
    if report.failed:
        sys.exit(1)


@click.command()
@in_project
@on_a_day
@click.option("--seen", is_flag=True, help="Før opp at endringene i teksten er vurdert.")
@click.argument("text", metavar="[TEKST]", required=False)
def origins(project: Project, today: date, text: str | None, seen: bool) -> None:
    """Vis hva som er endret i tekstene på nettstedet de felles tekstene kommer fra, avsnitt for avsnitt.

    Det som er merket [-slik-], står bare hos dere. Det som er merket {+slik+}, står bare der.

    \b
    samhandling origins
    samhandling origins felles-epikrise
    samhandling origins felles-epikrise --seen
    """
    if seen:
        if text is None:
            raise click.UsageError("--seen hører til én tekst: samhandling origins felles-epikrise --seen")
        consider(project, today, text)
        click.echo(f"Ført opp: endringene i {text} er vurdert.")
        return
    documents = [one for one in begun_elsewhere(project.library(today)) if text in (None, one.id)]
    if not documents:
        none = "Ingen tekst her kommer" if text is None else f"«{text}» kommer ikke"
        stop(f"{none} fra et annet nettsted.", status=2)
    of_each = list(_changed_there(documents, today))
    found = [one for changed in of_each for one in changed or ()]
    for one in found:
        click.echo(f"{one.document}: «{one.heading}»" + (f"\n{_words_of(one)}\n" if text else ""))
    if found and not text:
        click.echo("Les ordene: samhandling origins TEKST")
    elif not found and None not in of_each:
        click.echo("Ingenting er endret.")
    if None in of_each:
        sys.exit(2)


def _words_of(changed: ChangedThere) -> str:
    """What reads otherwise. Links lead to pages of the other site there, which is no difference for readers."""
    here, there = (spelled_out(text, targets=False) for text in (changed.here, changed.there))
    return marked(here, there) if here != there else marked(changed.here, changed.there)


def _changed_there(documents: Iterable[Document[Controlled]], today: date) -> Iterator[list[ChangedThere] | None]:
    """What is changed in each; None, and the reason at the terminal, where that cannot be read.

    One text that cannot be read must not hide the others; a site that is gone is asked no more.
    """
    in_a_row = 0
    for document in documents:
        try:
            changed = list(changed_there(document, today))
        except Refused as refused:
            click.echo(str(refused), err=True)
            yield None
            in_a_row += 1
            if in_a_row == GIVES_UP:
                return
        else:
            yield changed
            in_a_row = 0


@click.command()
@in_project
@click.argument("source", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="MAPPE")
def upgrade(project: Project, source: Path) -> None:
    """Hent koden i en mappe inn i nettstedet. Tekstene, innstillingene og historikken røres ikke.

    samhandling upgrade ../samhandling
    """
    done = upgrade_code(project, source)
    click.echo(f"{len(done.written)} filer er nye eller endret, {len(done.gone)} er tatt bort.")
    if done.before and done.now and done.before != done.now:
        click.echo(f"Utgave {done.now} er her i stedet for {done.before}.")
    for name in done.settings:
        click.echo(f"Ny innstilling: `{name}`. Se mkdocs.yml i {source}, og bestem om dere vil ha den.")
    click.echo("Les CHANGELOG.md. Nye regler kan finne noe i tekstene: make check")
    click.echo("Kjør make test, og ta vare på endringen: git add --all, git commit")
