"""The reminders as messages: one for each owner with a mailbox of its own, ready to be sent by whoever can."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from ...documents.discretion import discreet
from ...documents.library import Library
from .due import issues, title_of_issue

SENDER = "samhandling@localhost"
"""Whoever sends the message puts a sender of their own; a draft must have one."""


def messages(library: Library, sender: str = SENDER) -> dict[str, bytes]:
    """The message to each owner with a `mail:`, as a file of mail programs (.eml), by id of the owner."""
    return {
        owner: _message(mailbox, title_of_issue(owner, library), text, sender)
        for owner, text in issues(library).items()
        if (body := library.body(owner)) and (mailbox := body.mail)
    }


def without_mailbox(library: Library) -> list[str]:
    """The owners that have something to do, and no mailbox to be told in."""
    return [owner for owner in issues(library) if not ((body := library.body(owner)) and body.mail)]


def _message(mailbox: str, subject: str, text: str, sender: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, mailbox, _one_line(discreet(subject))
    message["X-Unsent"] = "1"  # opened as a draft, to be read before it is sent
    message.set_content(discreet(text).replace("- [ ] ", "– "))
    return message.as_bytes()


def _one_line(subject: str) -> str:
    """Words alone: `=?utf-8?q?A=0aBcc:…?=` is how a head writes other letters, and among them the end of its line."""
    return subject.replace("=?", "= ?")
