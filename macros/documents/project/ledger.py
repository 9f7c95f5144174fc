"""The ledger of everything published: `docs/permalinks.yml`. What once led somewhere must always lead somewhere.

The program adds lines under `published` and takes none away. People write under `forwardings` where an id or an
anchor that is gone leads now. An address needs none: the ledger knows whose it was, and so where it leads.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..history.versions import Recorded, in_order, is_version
from ..history.versions import recorded as _versions
from .as_written import NO_WORDS, as_written
from .inside import is_reserved

LEDGER = "permalinks.yml"

_HEAD = """\
# Alt som er publisert. `samhandling permalinks` legger til linjer her. Ingen linje tas bort.
# Tegnene etter = kjenner igjen det som står under et nummer, for nummeret skal fortsette å si det samme.
# Under versions står hvor hver vedtatt versjon ligger i historikken. Må en slettes, skriv withdrawn: "hvorfor".
# Blir en id eller et anker borte, skriv under forwardings hvor det leder nå:
#   fjord-gammel-rutine: fjord-ny-rutine
#   fjord-epikrise#p2-4: fjord-epikrise#p2-3
"""


@dataclass(frozen=True)
class Published:
    """What one document has had: its addresses, relative to the root of the site, and its anchors."""

    addresses: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    seals: dict[str, str] = field(default_factory=dict)
    """The fingerprint of what stands under an anchor that is a number: the number must go on meaning that."""
    versions: dict[str, Recorded] = field(default_factory=dict)
    """Every version that was approved, by its number, the oldest first."""

    def lies_in(self, later: Published | None) -> bool:
        """Whether everything that was had is still written down, and a number that had a fingerprint still has one."""
        return (
            later is not None
            and {*self.addresses, *self.anchors} <= {*later.addresses, *later.anchors}
            and self.seals.keys() <= later.seals.keys()
        )


@dataclass(frozen=True)
class Ledger:
    published: dict[str, Published] = field(default_factory=dict)
    """By id of document."""
    forwardings: dict[str, str] = field(default_factory=dict)
    """From an id or `id#anchor` that is gone, to one that exists."""
    text: str = ""
    unreadable: bool = False
    doubled: tuple[str, int] | None = None
    """A key that stands twice, and the line of the second: one of the two would be lost, so the file is unreadable."""
    misshapen: frozenset[str] = frozenset()
    """The ids and addresses that no document can have had. They lead nowhere, and the file keeps them."""

    @cached_property
    def owners(self) -> dict[str, str]:
        """The id that first had each address."""
        found: dict[str, str] = {}
        for id_, published in self.published.items():
            for address in published.addresses:
                found.setdefault(address, id_)
        return found

    @cached_property
    def ends(self) -> dict[str, str | None]:
        """Where each forwarding leads in the end; None when it leads round in a ring."""
        found: dict[str, str | None] = {}
        for source in self.forwardings:
            way: dict[str, None] = {}
            at = source
            while at in self.forwardings and at not in found and at not in way:
                way[at] = None
                at = self.forwardings[at]
            found.update(dict.fromkeys(way, None if at in way else found.get(at, at)))
        return found

    @property
    def rings(self) -> list[str]:
        """The first forwarding of each ring."""
        place = {source: number for number, source in enumerate(self.forwardings)}
        found, seen = [], set[str]()
        for source in place:
            way: dict[str, None] = {}
            at = source if self.ends[source] is None else ""
            while at and at not in way and at not in seen:
                way[at] = None
                at = self.forwardings[at]
            if at in way:
                found.append(min(list(way)[list(way).index(at) :], key=place.__getitem__))
            seen.update(way)
        return found

    @cached_property
    def _lines(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, line in enumerate(self.text.split("\n"), start=1):
            key = line.strip().partition(": ")[0].removesuffix(":")
            found.setdefault(key.strip(" \t\"'"), number)
        return found

    def line(self, key: str) -> int:
        """The line on which a key stands."""
        return self._lines.get(key, 1)

    def with_(self, current: dict[str, Published]) -> Ledger:
        """The ledger with everything that is published now added to it."""
        published = dict(self.published)
        for id_, now in current.items():
            before = published.get(id_, Published())
            published[id_] = Published(
                tuple(dict.fromkeys((*before.addresses, *now.addresses))),
                tuple(dict.fromkeys((*before.anchors, *now.anchors))),
                before.seals | now.seals,
                dict(sorted((now.versions | before.versions).items(), key=lambda one: in_order(one[0]))),
            )
        return replace(self, published=published)

    def write(self) -> str:
        lines = [_HEAD + "forwardings:" + ("" if self.forwardings else " {}")]
        lines += [f"  {_quoted(source)}: {_quoted(target)}" for source, target in sorted(self.forwardings.items())]
        lines.append("published:" + ("" if self.published else " {}"))
        for id_, published in sorted(self.published.items()):
            lines.append(f"  {_quoted(id_)}:")
            lines.append(f"    addresses: [{', '.join(published.addresses)}]")
            words = (f"{one}={published.seals[one]}" if one in published.seals else one for one in published.anchors)
            lines.append(f"    anchors: {_quoted(' '.join(words))}")
            if published.versions:
                lines.append("    versions:")
                lines += [f'      "{number}": {one.written()}' for number, one in published.versions.items()]
        return "\n".join(lines) + "\n"


def ledger_of(docs: Path) -> Ledger:
    """The ledger of the documents below `docs`; empty where there is none yet."""
    file = docs / LEDGER
    return read_ledger(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else Ledger()


class _Doubled(ValueError):
    """A key stands twice in the same place."""

    def __init__(self, key: str, line: int) -> None:
        super().__init__(key)
        self.found = key, line


class _OnceEach(yaml.CSafeLoader):
    """Reads YAML in which every key stands once. YAML itself keeps the last of two and says nothing."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            word = str(key.value)
            if word in seen:
                raise _Doubled(word, key.start_mark.line + 1)
            seen.add(word)
        return super().construct_mapping(node, deep)


@lru_cache(maxsize=2)
def read_ledger(text: str) -> Ledger:
    """Read the file. Never raises: what is not a ledger is `unreadable`. Most saves leave it as it was."""
    try:
        values = as_written(text) or yaml.load(text, Loader=_OnceEach) or {}  # noqa: S506 (it is a safe loader)
        published = {
            str(id_): _published(entry.get("addresses") or [], entry.get("anchors") or "", entry.get("versions") or {})
            for id_, entry in (values.get("published") or {}).items()
        }
        forwardings = {str(source): str(target) for source, target in (values.get("forwardings") or {}).items()}
        misshapen = frozenset(
            (
                *(id_ for id_ in published if not is_id(id_)),
                *(word for one in forwardings.items() for word in one if not is_id(word.partition("#")[0])),
                *(one for entry in published.values() for one in entry.addresses if not is_address(one)),
                *(one for entry in published.values() for one in entry.versions if not is_version(one)),
            )
        )
    except _Doubled as doubled:
        return Ledger(text=text, unreadable=True, doubled=doubled.found)
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return Ledger(text=text, unreadable=True)
    return Ledger(published, forwardings, text, misshapen=misshapen)


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"(?:[^/\s.\\:?#%\"'<>]+/)+")


def is_address(address: str) -> bool:
    """Whether this can be the address of a document: folders below the root of the site, each with a stroke behind."""
    return _ADDRESS.fullmatch(address) is not None and not is_reserved(address)


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def _published(addresses: Any, anchors: Any, versions: Any) -> Published:
    """One entry. Raises TypeError, KeyError or ValueError when its parts are other than the program writes them."""
    if not isinstance(addresses, list) or not isinstance(anchors, str):
        raise TypeError(addresses, anchors)
    words = [word.partition("=") for word in anchors.split()]
    return Published(
        tuple(map(str, addresses)),
        tuple(anchor for anchor, _, _ in words),
        {anchor: seal for anchor, _, seal in words if seal},
        _versions(versions),
    )


def _quoted(text: str) -> str:
    plain = re.fullmatch(r"[a-z][\w/-]*", text) and text not in NO_WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
