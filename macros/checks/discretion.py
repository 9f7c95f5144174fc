"""What a finding must not repeat: identity numbers and secrets, wherever they turned up."""

from __future__ import annotations

import re

from .identifiers import likenesses

SECRETS = {
    "en privat nøkkel": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "en nøkkel til GitHub": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,})"),
    "en nøkkel til GitLab": re.compile(r"\bglpat-[\w-]{20,}"),
    "en nøkkel til AWS": re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    "en nøkkel til Slack": re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    "en nøkkel til Google": re.compile(r"\bAIza[\w-]{35}"),
    "en nøkkel til en språkmodell": re.compile(r"\bsk-[A-Za-z0-9_-]{20,}"),
    "et innloggingsbevis": re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,}"),
    "et passord i en adresse": re.compile(r"\bhttps?://[^\s/:@]+:[^\s/@]+@"),
    "et passord": re.compile(
        r"\b(?:passord(?:et)?|password|passwd|api[_-]?key|client[_-]?secret|access[_-]?token)\b"
        r"\s*(?:[:=]|\ber\b)\s*[\"'«`]?(?=[^\s\"'»`]{0,200}[\d!#$%&*+@^])[^\s\"'»`<>\[\]()]{6,200}",
        re.IGNORECASE,
    ),
}
"""What a key or a token looks like, by what we call it. Each pattern covers the part that must not be shown."""


def discreet(text: str) -> str:
    """The text with everything that looks like an identity number or a secret covered."""
    for secret in SECRETS.values():
        text = secret.sub("•••", text)
    for found in reversed(list(likenesses(text))):
        text = f"{text[: found.start]}•••{text[found.end :]}"
    return text
