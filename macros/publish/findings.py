"""What the check finds in a file whatever stands in others, kept from build to build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from datetime import date

from ..checks.rule import Finding, Severity
from ..checks.run import Keep
from ..documents.fault import Place
from ..documents.file import File
from .around import made_by
from .store import Store, key_of


def kept_findings(store: Store, today: date) -> Keep:
    """What is found depends on our code, the day, and the file with where it lies."""

    def keep(file: File, find: Callable[[], list[Finding]]) -> list[Finding]:
        key = key_of("findings", made_by(), today, file.path, file.front.head, file.front.body, file.faults)
        return [_finding(*row) for row in store.kept(key, lambda: [astuple(one) for one in find()])]

    return keep


def _finding(rule: str, severity: int, path: str, place: list[int], message: str, help_: str) -> Finding:
    return Finding(rule, Severity(severity), path, Place(*place), message, help_)
