"""JSON Schema of the front matter of each kind, from the one model."""

from __future__ import annotations

from typing import Any

from ..model.kinds import MODELS
from ..model.places import Area, Glossary


def schemas() -> dict[str, dict[str, Any]]:
    """Return schemas by file name without ending: the folder of the kind, «area» and «ordliste»."""
    found = {kind.folder: model.model_json_schema() for kind, model in MODELS.items()}
    return {**found, "area": Area.model_json_schema(), "ordliste": Glossary.model_json_schema()}
