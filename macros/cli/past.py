"""The commands for texts as they were: two versions held against each other."""

from __future__ import annotations

from datetime import date

import click

from ..changes.redline import Kept, redline
from ..changes.versions import NOW, Text, Texts, Versions, versions_of
from ..documents.fault import nearest
from ..documents.library import Library
from ..documents.project import Project
from .arguments import in_project, on_a_day, stop
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
        meant = nearest(text, known)
        stop(
            f"«{text}» har ingen vedtatt versjon i docs/permalinks.yml."
            + (f" Mente du {meant}?" if meant else " Før dem inn: samhandling permalinks")
        )
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
