"""What a file may be called: its name becomes an address, and must be kept on every machine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ....documents.fault import Fault

NAME_OF_TEXT = re.compile(r"(?!-)[a-z0-9æøåäöéü_-]+(?:(?!\.html?\.)\.[a-z0-9]+)*")
NAME = re.compile(r"[^<>:\"\\|?*#%\x00-\x1f]*[^<>:\"\\|?*#%\x00-\x1f. ]")
"""What Windows can keep, and an address can have."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


def wrong_name(path: str, allowed: re.Pattern[str]) -> Iterator[Fault]:
    """What is wrong with the names of a file and its folders, when they do not look as `allowed`."""
    for name in path.split("/"):
        if name != (composed := unicodedata.normalize("NFC", name)):
            yield Fault("filnavnet har bokstaver som er satt sammen av to tegn", f"gi filen navnet {composed} på nytt")
        elif _DEVICES.fullmatch(name):
            yield Fault(f"«{name}» er et navn som Windows ikke kan ha", "gi filen eller mappen et annet navn")
        elif not allowed.fullmatch(name):
            yield Fault(f"«{name}» kan ikke brukes på alle maskiner", f"gi den for eksempel navnet {_usable(name)}")


def _usable(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    words = re.sub(r"[^a-z0-9æøå_]+", "-", (stem if dot else name).lower()).strip("-") or "navn"
    return f"{words}{dot}{ending.lower()}"


def same_but_for_capitals(other: str) -> Fault:
    return Fault(f"navnet skiller seg fra {other} bare i store og små bokstaver", "gi en av dem et annet navn")
