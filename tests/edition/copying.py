"""Finds what is copied: `python -m tests.edition.copying SOURCES` holds our texts against sources stored as .txt."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from macros.documents.library import Library
from tests.edition.prose import passages

LONGEST = 12
"""So many words in a row are no longer our own sentence."""
SEED = 6
"""The shortest run that is looked for."""
NAMES = (
    "lov om kommunale helse- og omsorgstjenester m.m.",
    "forskrift om kommunal medfinansiering av spesialisthelsetjenesten "
    "og kommunal betaling for utskrivningsklare pasienter",
    "Oslo universitetssykehus, Akershus universitetssykehus, Lovisenberg Diakonale Sykehus og Diakonhjemmet sykehus",
    "Frøya, Heim, Hitra, Indre Fosen, Oppdal, Orkland, Rennebu, Rindal, Skaun, Surnadal, Ørland og Åfjord",
    "Frøya, Heim, Hitra, Orkland, Rennebu, Rindal, Skaun og Surnadal",
)
"""Names and titles that can only be said in one way."""


@dataclass(frozen=True, order=True)
class Run:
    """Words in a row that both have."""

    length: int
    path: str
    source: str
    text: str


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def longest_runs(texts: Iterable[tuple[str, str]], sources: Mapping[str, str]) -> Iterator[Run]:
    """Yield the longest run that each text, as (path, text), shares with each source."""
    told = {name: _without_names(words(text)) for name, text in sources.items()}
    seeds: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for name, source in told.items():
        for at in range(len(source) - SEED + 1):
            seeds[tuple(source[at : at + SEED])].append((name, at))
    for path, text in texts:
        ours = _without_names(words(text))
        best: dict[str, tuple[int, int]] = {}
        for start in range(len(ours) - SEED + 1):
            for name, at in seeds.get(tuple(ours[start : start + SEED]), ()):
                length = _common(ours[start:], told[name][at:])
                best[name] = max(best.get(name, (0, 0)), (length, start))
        for name, (length, start) in best.items():
            yield Run(length, path, name, " ".join(ours[start : start + length]))


def _common(ours: list[str], theirs: list[str]) -> int:
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((at for at, (a, b) in pairs if a != b or not a), min(len(ours), len(theirs)))


def _without_names(text: list[str]) -> list[str]:
    """The words, with an empty one in the place of every name that may be repeated: no run goes across it."""
    joined = f" {' '.join(text)} "
    for name in NAMES:
        joined = joined.replace(f" {' '.join(words(name))} ", "  ")
    return joined.strip(" ").split(" ")


@click.command()
@click.argument("sources", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--docs", type=click.Path(exists=True, file_okay=False, path_type=Path), default="docs")
def main(sources: Path, docs: Path) -> None:
    """Hold the texts below docs/ against the .txt files in SOURCES; fail when a run of words is copied."""
    stored = {path.name: path.read_text(encoding="utf-8") for path in sorted(sources.glob("*.txt"))}
    library = Library.read(docs, date.max)
    runs = sorted(set(longest_runs(((p.path, p.text) for p in passages(library)), stored)), reverse=True)
    copied = [run for run in runs if run.length >= LONGEST]
    for run in copied or runs[:5]:
        click.echo(f"{run.length} ord  {run.path}  {run.source}: {run.text}")
    click.echo(f"{len(stored)} kilder: {len(copied)} steder med {LONGEST} ord eller flere på rad")
    sys.exit(bool(copied))


if __name__ == "__main__":
    main()
