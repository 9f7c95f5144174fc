"""Plant 40 faults in 1000 generated documents: are all found, is nothing else, and how long does it take?

    python -m tests.benchmarks.checks [NUMBER] [--alone]

Beside it linkchecker, without anchors, goes through the files of the built site, unless `--alone` is said. Prints
processor seconds of each; the goal is at most a fiftieth.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.checks.rule import Finding
from macros.checks.run import check_project
from macros.documents.project.project import Project
from tests.worlds.today import TODAY

from .generate import generate

GOAL = 1 / 50

Edit = Callable[[str], str]


@dataclass(frozen=True)
class Fault:
    """One thing to spoil in a document, and the rule that must say so."""

    rule: str
    spoil: Edit


def _replace(old: str, new: str) -> Edit:
    def spoil(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return spoil


def _add(text_to_add: str) -> Edit:
    return lambda text: f"{text}\n{text_to_add}\n"


def _first_link(new: str) -> Edit:
    return lambda text: re.sub(r"\]\(rutine-(\d+)\.md#p1-2\)", new, text, count=1)


# The numbers of persons have their month + 80: nobody's.
FAULTS = [
    *[Fault("links-page", _first_link(rf"](rutine-\1-{n}.md)")) for n in range(8)],
    Fault("links-page", _add("Se [vedlegget](vedlegg.pdf).")),
    Fault("links-page", _add('<a href="../borte.md">Borte</a>')),
    *[Fault("links-anchor", _first_link(rf"](rutine-\1.md#p{n}-9)")) for n in range(1, 9)],
    Fault("links-anchor", _add("Se [del 9](#s9).")),
    Fault("links-anchor", _add("Se [oversikten][o].\n\n[o]: #oversikta")),
    Fault("links-image", _add("![Kart](kart.png)")),
    Fault("links-text", _add("Se [her](#s1).")),
    Fault("metadata-readable", _replace('title: "', "title: Avtale: ")),
    Fault("metadata-required", lambda text: re.sub(r"owner: .*\n", "", text)),
    Fault("metadata-value", _replace("2028-02-01", "2027-02-31")),
    Fault("metadata-value", _replace("status: in_force", "status: gjelder")),
    Fault("metadata-value", _replace("2026-02-01", "1.2.2026")),
    Fault("metadata-unknown-key", _replace("revision_date: 2028", "revison_date: 2028")),
    Fault("metadata-reference", lambda text: re.sub(r"owner: (.*)-organ\n", r"owner: \1-ogran\n", text)),
    Fault("metadata-leftover", _add("SKRIV: hvem gjør hva")),
    Fault("lifecycle-dates", _replace("2028-02-01", "2031-02-01")),
    Fault("lifecycle-revision-overdue", _replace("2028-02-01", "2026-11-21")),
    Fault("content-structure", _replace("\n2.2 ", "\n2.7 ")),
    Fault("content-structure", _replace("\n## 3 ", "\n#### 3 ")),
    Fault("content-macro", _add("{{ dokumenter() }}")),
    Fault("privacy-national-id", _add("Pasienten 058371 12003 er henvist.")),
    Fault("privacy-national-id", _replace("keywords: [", "keywords: ['52886030096', ")),
    Fault("privacy-contact", _add("Ring Kari på 912 34 567.")),
    Fault("security-html", _add("<script>alert(1)</script>")),
    Fault("security-secret", _add("Passord: Sommer2026!")),
]
"""More kinds of fault than any one of them deserves: 20 in links and anchors, 20 in everything else."""


def plant(project: Project) -> dict[str, str]:
    """Spoil one document for each fault. Returns the rule that must complain, by path as findings say it."""
    documents = sorted(project.docs.rglob("rutine-*.md"))
    step = len(documents) // len(FAULTS)
    chosen = documents[:: step or 1][: len(FAULTS)]
    expected: dict[str, str] = {}
    for fault, file in zip(FAULTS, chosen, strict=True):
        text = file.read_text(encoding="utf-8")
        spoilt = fault.spoil(text)
        assert spoilt != text, f"{fault.rule} is not planted in {file}"
        file.write_text(spoilt, encoding="utf-8")
        expected[file.relative_to(project.root).as_posix()] = fault.rule
    return expected


def missed_and_false(
    expected: dict[str, str], found: list[Finding], before: list[Finding]
) -> tuple[set[str], list[Finding]]:
    """The planted faults that nobody saw, and the findings that nobody planted."""
    news = [finding for finding in found if finding not in before]
    told = {(finding.path, finding.rule) for finding in news}
    missed = {path for path, rule in expected.items() if (path, rule) not in told}
    return missed, [finding for finding in news if expected.get(finding.path) != finding.rule]


def _seconds(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _linkchecker(project: Project) -> float:
    """Processor seconds that linkchecker needs for the files of the built site, which has no faults."""
    site = project.root / "site"
    programs = Path(sys.executable).parent
    build = [str(programs / "samhandling"), "build", "--project", str(project.root), "--today", TODAY.isoformat()]
    subprocess.run(build, check=True, capture_output=True)  # noqa: S603
    for folder in [project.root, *project.root.parents[:1]]:
        folder.chmod(0o755)  # linkchecker gives up being root
    before = _seconds(resource.RUSAGE_CHILDREN)
    ask = [str(programs / "linkchecker"), "--no-warnings", "--no-status", "--output=none", str(site / "index.html")]
    subprocess.run(ask, check=False)  # noqa: S603
    return _seconds(resource.RUSAGE_CHILDREN) - before


def main(number: int, alone: bool) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(generate(Path(folder) / "project", number))
        before = check_project(project, TODAY).findings
        theirs = None if alone else _linkchecker(project)
        expected = plant(project)
        began = _seconds(resource.RUSAGE_SELF)
        report = check_project(project, TODAY)
        ours = _seconds(resource.RUSAGE_SELF) - began
    missed, false = missed_and_false(expected, report.findings, before)
    say = sys.stdout.write
    say(f"{report.documents} documents, {report.links} links, {report.anchors} anchors, {report.rules} rules\n")
    say(f"{len(expected) - len(missed)} of {len(expected)} planted faults found, {len(false)} false\n")
    for path in sorted(missed):
        say(f"  missed: {expected[path]} in {path}\n")
    for finding in false:
        say(f"  false: {finding}\n")
    say(f"checks {ours:.2f} s\n")
    if theirs is not None:
        say(f"linkchecker {theirs:.1f} s: 1/{theirs / ours:.0f} of it, goal 1/{1 / GOAL:.0f}\n")
    return not missed and not false and (theirs is None or ours <= theirs * GOAL)


if __name__ == "__main__":
    words = sys.argv[1:]
    numbers = [int(word) for word in words if word.isdigit()]
    sys.exit(0 if main(numbers[0] if numbers else 1000, "--alone" in words) else 1)
