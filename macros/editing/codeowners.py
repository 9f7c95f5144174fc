"""Write the file that tells the host whom to ask about a change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..common.codeowners import PLACES, codeowners
from ..documents.project.inside import write_inside
from ..documents.project.project import Project


def write_codeowners(project: Project, today: date) -> Path:
    """Write CODEOWNERS from the teams where the host of the project looks for it, and return its path."""
    return write_inside(project.root, PLACES[project.host], codeowners(project.library(today), project.host))
