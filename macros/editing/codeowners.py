"""Write the file that tells GitHub whom to ask about a change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..common.codeowners import CODEOWNERS, codeowners
from ..documents.inside import write_inside
from ..documents.project import Project


def write_codeowners(project: Project, today: date) -> Path:
    """Write .github/CODEOWNERS from the teams, and return its path."""
    return write_inside(project.root, CODEOWNERS, codeowners(project.library(today)))
