"""Writes the index: a manifest, shards of keys, lists of words for spelling, and a file for each document.

search/manifest.json            what there is, and the rules of the language
search/<version>/k<n>.z         keys with their documents
search/<version>/f<n>.z b<n>.z  words read forwards and backwards, to find what a misspelt word was meant to be
search/<version>/d<n>.z         a document: what a hit shows, and its sections
search/<version>/u.z            whom to ask about each topic that no text tells of, and where: read when nothing answers
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from math import log2
from pathlib import Path
from typing import Any

from ...documents.project.inside import inside, move_inside, remove_inside, write_inside
from ...model.vocabulary import Actor
from ..phrases import words
from ..weights import MEDICINE, SHORTEST_SPELLING, weights
from ..words import DIGRAPHS, LETTERS_UNSEEN, SEPARATOR, UNIT, Language, stem
from .encoding import Posting, pack, posting_bytes
from .entry import Lists, NamedArea, Searchable, Synonyms
from .evidence import Vocabulary, gather
from .prepared import Columns, Preparation, Prepared, as_json

SHARD_BYTES = 8_000
"""Before compression. A query fetches a shard for each word, so small ones; each costs a line in the manifest."""
LIST_BYTES = 24_000
ROLES = tuple(Actor)
_MANIFEST = "manifest.json"


def write_index(
    entries: Iterable[Searchable],
    glossary: Iterable[Synonyms],
    folder: Path,
    areas: Iterable[NamedArea] = (),
    lists: Lists = Lists(),  # noqa: B008 -- frozen
) -> None:
    """Write the index of `entries` to `folder`, in place of what is there; `areas` says what the areas are called.

    The same input gives the same bytes. The order of the entries decides between documents that are equally good.
    """
    preparation = Preparation(glossary)
    write_prepared([preparation.prepare(entry) for entry in entries], preparation, folder, areas, lists)


def write_prepared(
    documents: Sequence[Prepared],
    preparation: Preparation,
    folder: Path,
    areas: Iterable[NamedArea],
    lists: Lists,
) -> None:
    """The same, of documents that are prepared."""
    files = {f"d{number}.z": one.packed for number, one in enumerate(documents)}
    files["u.z"] = pack(as_json([{"source": one.source, "owner": one.owner} for one in lists.untold]))
    manifest = _manifest(documents, preparation, areas, lists, files)
    manifest["version"] = sha256(b"".join((as_json(manifest), *files.values()))).hexdigest()[:12]
    _make_room(folder, manifest["version"], files)
    for name, data in files.items():
        write_inside(folder, f"{manifest['version']}/{name}", data)
    write_inside(folder, _MANIFEST, as_json(manifest))


def _make_room(folder: Path, version: str, names: Collection[str]) -> None:
    """Let the files of the index before lie where the new ones are to: most say the same, and need not be written."""
    here = list(os.scandir(folder)) if folder.is_dir() else []
    before = [one.name for one in here if one.is_dir(follow_symlinks=False)]
    lying = list(os.scandir(folder / before[0])) if len(before) == 1 else []
    files = [one for one in (*here, *lying) if one.name not in before]
    if not lying or not all(map(_is_plain, files)) or len(here) != 2:
        remove_inside(folder.parent, folder, whole=True)
        return
    move_inside(inside(folder.parent, folder), before[0], version)
    for one in lying:
        if one.name not in names:
            remove_inside(folder, f"{version}/{one.name}")


def _is_plain(entry: os.DirEntry[str]) -> bool:
    return entry.is_file(follow_symlinks=False)


def _manifest(
    documents: Sequence[Prepared],
    preparation: Preparation,
    areas: Iterable[NamedArea],
    lists: Lists,
    files: dict[str, bytes],
) -> dict[str, Any]:
    """What every query needs; the shards that it names are put among the files."""
    vocabulary = gather([one.said for one in documents], preparation.glossary, preparation.language)
    return {
        "documents": len(documents),
        "shards": _write(_shards(vocabulary.known), "k", files),
        "forwards": _write(_lists(_spellings(vocabulary)), "f", files),
        "backwards": _write(_lists((word[::-1], mark) for word, mark in _spellings(vocabulary)), "b", files),
        "columns": _columns([one.columns for one in documents]),
        "areas": {area.id: {k: v for k, v in asdict(area).items() if k != "id"} for area in areas},
        "language": _language(preparation.language),
        "weights": weights(),
        "words": words(),
        "lists": asdict(lists) | {"untold": [{"topic": one.topic, "forms": one.forms} for one in lists.untold]},
    }


def _language(language: Language) -> dict[str, Any]:
    """The rules by which the browser reads words as Python does."""
    patterns = {"unit": UNIT.pattern, "separator": SEPARATOR.pattern, "unseen": LETTERS_UNSEEN.pattern}
    return {**patterns, "digraphs": DIGRAPHS, **asdict(language)}


def _write(shards: Iterable[tuple[str, bytes]], letter: str, files: dict[str, bytes]) -> list[str]:
    """Put each shard among the files; return the first word of each."""
    firsts = []
    for number, (first, data) in enumerate(shards):
        files[f"{letter}{number}.z"] = pack(data)
        firsts.append(first)
    return firsts


def _shards(known: Mapping[str, Posting]) -> Iterator[tuple[str, bytes]]:
    """Yield the first key and the bytes of each shard."""
    redirects = {
        stem: Posting(redirect=key) for key, entry in known.items() for stem in entry.exact if stem not in known
    }
    everything = {**known, **redirects}
    first, before, data = "", "", b""
    for key in sorted(everything):
        if len(data) > SHARD_BYTES:
            yield first, data
            first, before, data = key, "", b""
        data += posting_bytes(key, everything[key], before)
        first, before = first or key, key
    yield first, data


def _spellings(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield every word that a misspelt one may have been meant to be, and its mark."""
    for word, uses in vocabulary.uses.items():
        if len(word) >= SHORTEST_SPELLING and word.isalpha():
            yield word, MEDICINE if stem(word) in vocabulary.medicines else str(min(9, int(log2(uses))))


def _lists(spellings: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield the first word and the bytes of each list."""
    first, data = "", b""
    for word, mark in sorted(spellings):
        if len(data) > LIST_BYTES:
            yield first, data
            first, data = word, b""
        data += f"{word}{mark}\n".encode()
        first = first or word
    yield first, data


def _columns(entries: Sequence[Columns]) -> dict[str, Any]:
    """What the engine needs of every document, a number each: the place in `values`, or a sum of bits for the roles."""
    columns: dict[str, Any] = {"roles": list(ROLES)}
    for name in ("area", "kind", "status", "due", "family", "reach"):
        values = sorted({getattr(entry, name) for entry in entries})
        columns[name] = {"values": values, "rows": [values.index(getattr(entry, name)) for entry in entries]}
    columns["audience"] = [sum(1 << ROLES.index(r) for r in ROLES if r in entry.audience) for entry in entries]
    return columns
