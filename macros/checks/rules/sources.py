"""Where things were read: a source can be opened and weighed, and is not too old for what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ...documents.fault import Fault
from ...documents.file import File
from ..archive import Archive
from ..rule import WHEN_RETIRED, Severity, rule


@rule(Severity.ERROR, softens=WHEN_RETIRED)
def address(file: File, archive: Archive) -> Iterator[Fault]:
    """En kilde viser til siden som sier det, ikke til forsiden av et nettsted.

    Bad: |
        sources: [{title: "Normgivende rutiner", url: "https://www.nordlandssykehuset.no/", seen: 2026-11-22}]
    Good: |
        sources: [{title: "Innspill fra helsefellesskapet, 30.03.2022", seen: 2026-11-22}]
    """
    for path, url in archive.texts[file.path]:
        if path[0] in _CITING and path[-1] == "url" and _is_front_page(url):
            yield Fault(
                f"kilden viser bare til forsiden {url}",
                "skriv adressen til siden; ligger kilden ikke på nettet, ta bort `url`",
                file.place(*path),
            )


_CITING = frozenset({"sources", "renders", "lacks", "topics"})
"""The keys that say where something was read."""


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return not (parts.path.strip("/") or parts.query or parts.fragment)
