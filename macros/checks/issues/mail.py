"""The reminders as messages: one for each owner with a mailbox of its own, ready to be sent by whoever can."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from ...documents.clock import long_date
from ...documents.days.deadlines import SOON_DAYS
from ...documents.discretion import discreet
from ...documents.library import Library
from .due import Task, due, title_of_issue
from .words import Words

SENDER = "samhandling@localhost"
"""Whoever sends the message puts a sender of their own; a draft must have one."""


def messages(library: Library, sender: str = SENDER, site: str | None = None) -> dict[str, bytes]:
    """The message to each owner with a `mail:`, as a file of mail programs (.eml), by id of the owner.

    `site` is the address of the site, without a stroke at its end, when that is known.
    """
    return {
        owner: _message(mailbox, title_of_issue(owner, library), _text(tasks, library, body.language, site), sender)
        for owner, tasks in due(library).items()
        if (body := library.body(owner)) and (mailbox := body.mail)
    }


def without_mailbox(library: Library) -> list[str]:
    """The owners that have something to do, and no mailbox to be told in."""
    return [owner for owner in due(library) if not ((body := library.body(owner)) and body.mail)]


def _text(tasks: list[Task], library: Library, language: str, site: str | None) -> str:
    """What waits, with the page of each; nothing of how the files are written."""
    w = Words(language)
    late = [task for task in tasks if task.due < library.today]
    soon = [task for task in tasks if task.due >= library.today]
    parts = [w.waits]
    for heading, group in ((w.late, late), (w.soon.format(days=SOON_DAYS), soon)):
        told = [f"{heading}:"] if group else []
        for task in group:
            said, day = task.said.said(language), long_date(task.due)
            told.append(f"– {said}, {w.by} {day}\n  {site or ''}/d/{task.document.id}/")
        parts += told
    return "\n\n".join([*parts, w.answer]) + "\n"


def _message(mailbox: str, subject: str, text: str, sender: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, mailbox, _one_line(discreet(subject))
    message["X-Unsent"] = "1"  # opened as a draft, to be read before it is sent
    message.set_content(discreet(text))
    return message.as_bytes()


def _one_line(subject: str) -> str:
    """Words alone: `=?utf-8?q?A=0aBcc:…?=` is how a head writes other letters, and among them the end of its line."""
    return subject.replace("=?", "= ?")
