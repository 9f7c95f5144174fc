"""What each owner has to do, late or within 90 days.

Texts to revise, measures to finish, consultations to sum up, services and offers to confirm, and numbers to enter.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from ...documents.days.deadlines import SOON, SOON_DAYS, Deadline, Waiting, confirmations, deadlines
from ...documents.document import Document
from ...documents.figures.measures import updates
from ...documents.library import Library
from ...model.kinds import Entry, Figure, Offer, Service
from ...model.words import Phrase
from .words import CONFIRM, ENTER, FINISH, REVISE, SUM_UP


@dataclass(frozen=True)
class Task:
    """Something that must be done by a day."""

    due: date
    said: Phrase
    document: Document[Entry]

    @property
    def what(self) -> str:
        return self.said.nb


def due(library: Library) -> dict[str, list[Task]]:
    """What is due within 90 days or overdue, by id of the owner, the most urgent owner and task first."""
    tasks: dict[str, list[Task]] = defaultdict(list)
    for one in deadlines(library.controlled):
        if one.day <= library.today + SOON:
            tasks[one.owner].append(_task(one))
    for reach in confirmations([*library.all(Service), *library.all(Offer)]):
        if reach.day <= library.today + SOON:
            tasks[reach.document.entry.owner].append(Task(reach.day, _of(CONFIRM, reach.document), reach.document))
    for update in updates(library.all(Figure), library):
        if update.day <= library.today + SOON:
            figure = update.document
            said = _of(ENTER, figure, period=update.period.said)
            tasks[figure.entry.owner].append(Task(update.day, said, figure))
    ordered = {owner: sorted(found, key=lambda one: (one.due, one.what)) for owner, found in tasks.items()}
    return dict(sorted(ordered.items(), key=lambda item: (item[1][0].due, item[0])))


def _task(one: Deadline) -> Task:
    match one.waiting:
        case Waiting.REVISION:
            said = _of(REVISE, one.document)
        case Waiting.CONSULTATION:
            said = _of(SUM_UP, one.document)
        case _:
            said = _of(FINISH, one.document, measure=one.measure.title if one.measure else "")
    return Task(one.day, said, one.document)


def _of(what: Phrase, document: Document[Entry], **more: str) -> Phrase:
    known = {"title": document.title, **more}
    return Phrase(what.nb.format(**known), what.nn.format(**known))


def issues(library: Library) -> dict[str, str]:
    """The text of one issue per owner as Markdown, by id of the owner."""
    return {owner: _issue(tasks, library) for owner, tasks in due(library).items()}


def title_of_issue(owner: str, library: Library) -> str:
    body = library.by_id.get(owner)
    return f"Frister for {body.title if body else owner} ({owner})"


def as_text(library: Library) -> str:
    """The dry run: what the issues would say."""
    texts = [f"# {title_of_issue(owner, library)}\n\n{text}" for owner, text in issues(library).items()]
    return "\n".join(texts) if texts else f"Ingen frister går ut før {library.today + SOON}."


def _issue(tasks: list[Task], library: Library) -> str:
    late = [task for task in tasks if task.due < library.today]
    soon = [task for task in tasks if task.due >= library.today]
    lines = []
    for heading, group in (("Over fristen", late), (f"Innen {SOON_DAYS} dager", soon)):
        if group:
            lines += [f"## {heading}", ""]
            lines += [f"- [ ] {task.what}: {task.due} (`docs/{task.document.path}`)" for task in group]
            lines.append("")
    lines += [
        "Når teksten er gjennomgått, skriv en linje i `reviews` og flytt `revision_date` i samme endring.",
        "Når et tall er kommet, skriv det som en ny linje i tabellen, og dagen kilden er lest i `sources`.",
        "Når de som driver tjenesten, sier at opplysningene stemmer, skriv dagen i `confirmed`.",
    ]
    return "\n".join(lines) + "\n"
