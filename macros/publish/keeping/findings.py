"""What the check finds in a file whatever stands in others, and its anchors, kept from build to build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from datetime import date

from ...checks.reading.anchors import own_anchors
from ...checks.rule import Finding, Severity
from ...checks.run import Keep
from ...documents.fault import Place
from ...documents.file import File
from ...documents.library import Library
from .around import made_by
from .store import Shelf, key_of


def kept_findings(shelf: Shelf, today: date) -> Keep:
    """What is found depends on our code, the day, the file with where it lies, and what is looked at besides."""

    def keep(file: File, besides: object, find: Callable[[], list[Finding]]) -> list[Finding]:
        key = key_of("findings", made_by(), today, file.sum, file.faults, besides)
        return [_finding(*row) for row in shelf.kept(key, lambda: [astuple(one) for one in find()])]

    return keep


def kept_anchors(shelf: Shelf, library: Library) -> dict[str, tuple[str, ...]]:
    """The anchors that each file has of its own, by path; the file alone decides them."""

    def kept(file: File) -> tuple[str, ...]:
        key = key_of("anchors", made_by(), file.sum)
        return tuple(shelf.kept(key, lambda: list(own_anchors(file))))

    return {file.path: kept(file) for file in library.files}


def _finding(rule: str, severity: int, path: str, place: list[int], message: str, help_: str) -> Finding:
    return Finding(rule, Severity(severity), path, Place(*place), message, help_)
