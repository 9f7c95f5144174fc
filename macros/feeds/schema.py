"""JSON Schema of the front matter of each kind, from the one model."""

from __future__ import annotations

from typing import Any

from ..model.kinds import MODELS
from ..model.parts import Part
from ..model.places import LISTS, Area


def schemas() -> dict[str, dict[str, Any]]:
    """Return schemas by file name without ending: the folder of the kind, «area», and the lists of words."""
    models: dict[str, type[Part]] = {**{kind.folder: model for kind, model in MODELS.items()}, "area": Area, **LISTS}
    return {name: model.model_json_schema() for name, model in models.items()}
