"""What each owner has to do: texts to revise, measures to finish, consultations to sum up, late or within 90 days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from ...documents.document import Document
from ...documents.library import Library
from ...model.kinds import Plan
from ...model.vocabulary import MeasureState, Status
from ..rules.days import NOTICE_DAYS


@dataclass(frozen=True, order=True)
class Task:
    """Something that must be done by a day."""

    due: date
    what: str
    path: str


def due(library: Library) -> dict[str, list[Task]]:
    """What is due within 90 days or overdue, by id of the owner, the most urgent owner and task first."""
    tasks: dict[str, list[Task]] = defaultdict(list)
    horizon = library.today + timedelta(days=NOTICE_DAYS)
    for document in library.entries:
        for owner, task in _tasks(document):
            if task.due <= horizon:
                tasks[owner].append(task)
    ordered = {owner: sorted(found) for owner, found in tasks.items()}
    return dict(sorted(ordered.items(), key=lambda item: (item[1][0].due, item[0])))


def _tasks(document: Document) -> list[tuple[str, Task]]:
    entry = document.controlled
    if entry is None:
        return []
    found: list[tuple[str, Task]] = []
    path = f"docs/{document.path}"
    if entry.status is Status.IN_FORCE and entry.revision_date:
        found.append((entry.owner, Task(entry.revision_date, f"Revider «{document.title}»", path)))
    if entry.status is Status.CONSULTATION and entry.consultation:
        found.append((entry.owner, Task(entry.consultation.closes, f"Oppsummer høringen av «{document.title}»", path)))
    if isinstance(entry, Plan) and entry.status is Status.IN_FORCE:
        for measure in entry.measures:
            if measure.due and measure.state in {MeasureState.NOT_STARTED, MeasureState.IN_PROGRESS}:
                what = f"Fullfør tiltaket «{measure.title}» i «{document.title}»"
                found.append((measure.responsible or entry.owner, Task(measure.due, what, path)))
    return found


def issues(library: Library) -> dict[str, str]:
    """The text of one issue per owner as Markdown, by id of the owner."""
    return {owner: _issue(owner, tasks, library) for owner, tasks in due(library).items()}


def title_of_issue(owner: str, library: Library) -> str:
    body = library.by_id.get(owner)
    return f"Frister for {body.title if body else owner} ({owner})"


def as_text(library: Library) -> str:
    """The dry run: what the issues would say."""
    texts = [f"# {title_of_issue(owner, library)}\n\n{text}" for owner, text in issues(library).items()]
    return "\n".join(texts) if texts else f"Ingen frister går ut før {library.today + timedelta(days=NOTICE_DAYS)}."


def _issue(owner: str, tasks: list[Task], library: Library) -> str:
    late = [task for task in tasks if task.due < library.today]
    soon = [task for task in tasks if task.due >= library.today]
    lines = []
    for heading, group in (("Over fristen", late), (f"Innen {NOTICE_DAYS} dager", soon)):
        if group:
            lines += [f"## {heading}", ""]
            lines += [f"- [ ] {task.what}: {task.due} (`{task.path}`)" for task in group]
            lines.append("")
    lines.append("Når teksten er gjennomgått, skriv en linje i `reviews` og flytt `revision_date` i samme endring.")
    return "\n".join(lines) + "\n"
