"""Do other people's sites still answer? Asked of linkchecker, counted over runs, told in one living issue.

A site may be down for a night, so an address is told only when it has failed several runs in a row. The issue itself
remembers the count, in a comment that readers do not see: there is nothing else to store.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ...documents.discretion import shown
from ...documents.library import Library
from ..reading.targets import OUTSIDE, asked, is_closed, links_of, texts_of
from ..telling.text import cell

RUNS_BEFORE_TELLING = 3
_MEMORY = "<!-- samhandling-links "


def addresses(library: Library) -> dict[str, list[str]]:
    """Every external address, with the paths of the documents it stands in."""
    found: dict[str, list[str]] = {}
    for document in library.files:
        written = [link.target for link in links_of(document) if OUTSIDE.match(link.target)]
        written += [text for _, text in texts_of(document)]
        for address in dict.fromkeys(written):
            if address.startswith(("https://", "http://")) and " " not in address:
                paths = found.setdefault(asked(address), [])
                if document.path not in paths:
                    paths.append(document.path)
    return found


def ask(wanted: Iterable[str], timeout_seconds: int = 20) -> dict[str, str]:
    """Ask every address with linkchecker. Returns those that did not answer, and what came instead."""
    with tempfile.TemporaryDirectory() as folder:
        # linkchecker gives up being root, so it must be able to read this as somebody else.
        Path(folder).chmod(0o755)
        page = Path(folder) / "adresser.html"
        links = "\n".join(f'<a href="{escape(address)}">x</a>' for address in wanted)
        page.write_text(f'<!doctype html><meta charset="utf-8"><title>x</title>{links}', encoding="utf-8")
        page.chmod(0o644)
        settings = Path(folder) / "linkcheckerrc"
        settings.write_text("[output]\n", encoding="utf-8")  # not those of whoever runs this
        settings.chmod(0o644)
        options = ("--check-extern", "--no-warnings", "--no-status", "--verbose", "--recursion-level=1")
        form = (f"--config={settings}", "--output=csv/utf-8", f"--timeout={timeout_seconds}")
        command = [str(Path(sys.executable).with_name("linkchecker")), *options, *form, str(page)]
        said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    if said.returncode > 1:  # 1 means that dead links were found
        raise RuntimeError(said.stderr[-2000:])
    return dict(_failures(said.stdout))


def _failures(answer: str) -> Iterator[tuple[str, str]]:
    rows = (line for line in answer.splitlines() if line and not line.startswith("#"))
    for row in csv.DictReader(rows, delimiter=";"):
        # To linkchecker a site that has been asked too often answers well.
        failed = row.get("valid") == "False" or is_closed(row.get("result", ""))
        if failed and row["urlname"].startswith("http"):
            yield asked(row["urlname"]), shown(" ".join(row["result"].split()), 120)


@dataclass(frozen=True)
class Failure:
    """How often an address has failed in a row, since when, and with what."""

    runs: int
    since: str
    answer: str


def remembered(issue: str) -> dict[str, Failure]:
    """The failures that the text of the previous issue remembers; none when it remembers nothing."""
    _, found, rest = issue.partition(_MEMORY)
    try:
        memory = json.loads(rest.partition(" -->")[0]) if found else {}
        return {
            str(address): Failure(int(runs), str(since), str(answer))
            for address, (runs, since, answer) in memory.items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}


def over_runs(before: Mapping[str, Failure], silent: Mapping[str, str], day: str) -> dict[str, Failure]:
    """Add a run: an address that answered is forgotten, one that did not counts one more."""
    return {
        address: Failure(before[address].runs + 1, before[address].since, answer)
        if address in before
        else Failure(1, day, answer)
        for address, answer in sorted(silent.items())
        if not is_closed(answer)
    }


def lasting(failures: Mapping[str, Failure]) -> dict[str, str]:
    """The addresses that have failed for so long that the documents must be mended."""
    return {address: failure.answer for address, failure in failures.items() if failure.runs >= RUNS_BEFORE_TELLING}


def as_issue(
    failures: Mapping[str, Failure], where: Mapping[str, list[str]], silent: Mapping[str, str] | None = None
) -> str:
    """The text of the living issue, with its memory at the end; `silent` tells of the sites that let no machine in."""
    told = lasting(failures)
    lines = [f"{len(where)} adresser er prøvd. {len(told)} har ikke svart {RUNS_BEFORE_TELLING} ganger på rad.", ""]
    if told:
        lines += ["| adresse | siden | svar | står i |", "| --- | --- | --- | --- |"]
        for address, answer in told.items():
            documents = ", ".join(where.get(address, [])[:3])
            lines.append(f"| {cell(address)} | {failures[address].since} | {cell(answer)} | {cell(documents)} |")
        lines.append("")
    if closed := {address: answer for address, answer in (silent or {}).items() if is_closed(answer)}:
        several = "r" if len(closed) > 1 else ""
        lines += [f"{len(closed)} adresse{several} kan ikke prøves av en maskin. Åpne selv, og la stå:", ""]
        lines += [f"- {cell(address)} ({cell(answer)})" for address, answer in closed.items()]
        lines.append("")
    # «--» would end the comment.
    memory = json.dumps({a: [f.runs, f.since, f.answer] for a, f in failures.items()}).replace("--", "-\\u002d")
    return "\n".join([*lines, f"{_MEMORY}{memory} -->"]) + "\n"
