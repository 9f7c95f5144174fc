"""What must not be repeated: identity numbers and secrets, wherever they turned up.

What is shown of a text is covered before it is cut: a number that has lost a digit is no longer known for what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .identifiers import likenesses


@dataclass(frozen=True)
class Secret:
    """What a key or a token looks like. The pattern covers the part that must not be shown."""

    name: str
    hints: tuple[str, ...]
    """One of these, in small letters, stands in every text that the pattern fits."""
    pattern: re.Pattern[str]


def _secret(name: str, hints: str, pattern: str) -> Secret:
    return Secret(name, tuple(hints.split()), re.compile(pattern, re.IGNORECASE if name == "et passord" else 0))


_AFTER_THE_WORD = (
    r"\b(?:passord(?:et)?|password|passwd|api[_-]?key|client[_-]?secret|access[_-]?token)\b"
    r"\s*(?:[:=]|\ber\b)\s*[\"'«`]?(?=[^\s\"'»`]{0,200}[\d!#$%&*+@^])[^\s\"'»`<>\[\]()]{6,200}"
)
SECRETS = (
    _secret("en privat nøkkel", "-----begin", r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    _secret("en nøkkel til GitHub", "gh github_pat_", r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,})"),
    _secret("en nøkkel til GitLab", "glpat-", r"\bglpat-[\w-]{20,}"),
    _secret("en nøkkel til AWS", "akia asia", r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    _secret("en nøkkel til Slack", "xox", r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    _secret("en nøkkel til Google", "aiza", r"\bAIza[\w-]{35}"),
    _secret("en nøkkel til en språkmodell", "sk-", r"\bsk-[A-Za-z0-9_-]{20,}"),
    _secret("et innloggingsbevis", "eyj", r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,}"),
    _secret("et passord i en adresse", "://", r"\bhttps?://[^\s/:@]+:[^\s/@]+@"),
    _secret("et passord", "passord passw api client access", _AFTER_THE_WORD),
)


def secrets_in(text: str) -> Iterator[tuple[str, int]]:
    """The name of every secret in a text, and where it begins."""
    for secret in _hinted_at(text):
        yield from ((secret.name, found.start()) for found in secret.pattern.finditer(text))


def _hinted_at(text: str) -> list[Secret]:
    """Those that may stand in a text: a quick look."""
    small = text.lower()
    return [secret for secret in SECRETS if any(hint in small for hint in secret.hints)]


def discreet(text: str) -> str:
    """The text with everything that looks like an identity number or a secret covered."""
    for secret in _hinted_at(text):
        text = secret.pattern.sub("•••", text)
    return covered(text)


def covered(text: str, cover: str = "•••") -> str:
    """The text with something else in place of everything that looks like an identity number; lines stay lines."""
    for found in reversed(list(likenesses(text))):
        lines = "\n" * text.count("\n", found.start, found.end)
        text = f"{text[: found.start]}{cover}{lines}{text[found.end :]}"
    return text


def shown(value: object, longest: int) -> str:
    """As much of a value as a message has room for."""
    text = discreet(str(value))
    return text if len(text) <= longest else f"{text[:longest].rstrip()} …"


_ACT_ON_SCREENS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"}
"""What a name of a file may hold, and a screen obeys: it can clear itself, or hide a line."""


class Discreet:
    """A stream for people to read, which lets no identity number, no secret and no order to the screen through."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(discreet(text.translate(_ACT_ON_SCREENS)))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
