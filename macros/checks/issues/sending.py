"""The reminders sent through a mail server, for those who have no account with the host.

Once a month: on its first Monday, whatever night the workflow runs.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy

_IMPLICIT = 465
"""The port where the connection is encrypted from its first byte; on others it becomes so before anything is said."""
_PATIENCE = 30.0


class NotSent(Exception):
    """Why nothing, or not everything, was sent, in Norwegian; nothing secret is in it."""


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    sender: str
    user: str = ""
    password: str = ""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Server | None:
        """The server that SMTP_SERVER, SMTP_SENDER, SMTP_USER and SMTP_PASSWORD tell of; None without the first.

        Raises NotSent when they are not whole.
        """
        address = environment.get("SMTP_SERVER", "").strip()
        if not address:
            return None
        name, _, port = address.partition(":")
        sender = environment.get("SMTP_SENDER", "").strip()
        if not port.isdecimal() and port:
            raise NotSent(
                "SMTP_SERVER er navnet på tjeneren, og porten etter kolon, for eksempel post.example.org:587."
            )
        if "@" not in sender:
            raise NotSent("SMTP_SENDER er ikke satt. Skriv adressen e-postene skal komme fra.")
        return cls(
            name, int(port or "587"), sender, environment.get("SMTP_USER", ""), environment.get("SMTP_PASSWORD", "")
        )


def is_the_day(today: date) -> bool:
    """The first Monday of a month."""
    return today.weekday() == 0 and today.day <= 7


def send(written: Collection[bytes], server: Server) -> None:
    """Send the messages that are written for the owners. Raises NotSent."""
    try:
        with _connected(server) as connection:
            for raw in written:
                message = message_from_bytes(raw, policy=policy.SMTP)
                del message["X-Unsent"]
                connection.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        reason = error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else type(error).__name__
        raise NotSent(
            f"{server.name} tok ikke imot e-postene ({reason}). Se SMTP_SERVER, SMTP_USER og SMTP_PASSWORD."
        ) from error


def _connected(server: Server) -> smtplib.SMTP:
    safe = ssl.create_default_context()
    if server.port == _IMPLICIT:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.name, server.port, timeout=_PATIENCE, context=safe)
    else:
        connection = smtplib.SMTP(server.name, server.port, timeout=_PATIENCE)
        if server.name not in {"127.0.0.1", "localhost"}:  # nothing goes over the network that others can read
            connection.starttls(context=safe)
    if server.user:
        connection.login(server.user, server.password)
    return connection
