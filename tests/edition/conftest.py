"""The texts we ship, for those tests alone that say something of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.edition.shipped import still_ours, taken_over
from tests.worlds.checkout import ROOT, built
from tests.worlds.shared import shared
from tests.worlds.today import TODAY


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if changed := taken_over(ROOT / "docs"):
        terminalreporter.section("Tekster som ikke lenger er startutgavens")
        terminalreporter.line(
            "Disse er nye, endret eller slettet, og er deres egne. Reglene for startutgaven prøves ikke på dem. "
            "Er hele utgaven overtatt, sett starting_edition: false i mkdocs.yml."
        )
        for path in changed[:20]:
            terminalreporter.line(f"  docs/{path}")
        if len(changed) > 20:
            terminalreporter.line(f"  … og {len(changed) - 20} til")


@pytest.fixture(scope="session")
def our_library() -> Library:
    return Project(ROOT).library(TODAY)


@pytest.fixture(scope="session")
def our_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own site, built as `samhandling build` builds it."""
    return shared(tmp_path_factory, "our-site", lambda folder: built(Project(ROOT), folder))


@pytest.fixture(scope="session")
def shipped(our_library: Library) -> Library:
    """The texts that are as we wrote them."""
    return still_ours(our_library, ROOT / "docs")
