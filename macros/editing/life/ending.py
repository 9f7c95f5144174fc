"""A text comes to its end: it is retired, says what applies instead, and those who follow it are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...common.teams import team_name
from ...documents.document import Document
from ...documents.library import Library
from ...documents.project.project import Project
from ...model.kinds import Controlled, Entry
from ...model.vocabulary import Status
from ..head import quoted, set_key
from ..refused import Refused, or_meant


def retire(project: Project, today: date, id_: str, by: str | None, reason: str | None) -> tuple[Path, list[str]]:
    """Retire a text for another one or for a reason; return its path and who is told of it. Raises Refused.

    The file stays, so that every address and anchor of it goes on leading there.
    """
    library = project.library(today)
    text = _text(library, id_)
    if text.entry.status is Status.RETIRED:
        raise Refused(f"«{id_}» er opphevet fra før.")
    if bool(by) == bool(reason and reason.strip()):
        raise Refused("Si hva som gjelder i stedet (--by ID), eller hvorfor teksten er borte (--reason).")
    path = project.docs / text.path
    if by:
        other = _text(library, by)
        if other is text or other.entry.status is Status.RETIRED:
            raise Refused(f"«{by}» kan ikke gjelde i stedet: det er teksten selv, eller en som er opphevet.")
        set_key(project.docs, path, "replaced_by", [f"replaced_by: {by}"])
    else:
        set_key(project.docs, path, "retired_reason", [f"retired_reason: {quoted((reason or '').strip())}"])
    set_key(project.docs, path, "status", [f"status: {Status.RETIRED.value}"])
    return path, told(text, library)


def _text(library: Library, id_: str) -> Document[Controlled]:
    found = library.find(id_, Controlled)
    if found is None:
        raise Refused(f"Teksten «{id_}» finnes ikke.{or_meant(id_, [one.id for one in library.controlled])}")
    return found


def told(text: Document[Entry], library: Library) -> list[str]:
    """The texts in use that follow it or cannot stand without it, each with those who keep it."""
    followers = {one.id: "følger den" for one in library.adopters(text)}
    leaning = {one.id: "kan ikke gjelde uten den" for one in library.controlled if text.id in one.entry.relies_on}
    found = ((library.find(id_, Controlled), how) for id_, how in {**leaning, **followers}.items())
    return [
        f"{team_name(one, library)}: «{one.title}» ({one.id}) {how}"
        for one, how in found
        if one and one.entry.status is not Status.RETIRED
    ]
