"""JSON Schema of the front matter of each kind, from the one model."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from ..model.in_use import Use
from ..model.kinds import MODELS
from ..model.places import LISTS, Area
from ..model.values import Part


def schemas() -> dict[str, dict[str, Any]]:
    """Return schemas by file name without ending: the folder of the kind, «area», «i-bruk», and the lists of words."""
    models: dict[str, type[Part]] = {**{kind.folder: model for kind, model in MODELS.items()}, "area": Area, **LISTS}
    found = {name: model.model_json_schema() for name, model in models.items()}
    found["i-bruk"] = TypeAdapter(tuple[Use, ...]).json_schema()
    return {name: in_bokmal(schema) for name, schema in found.items()}


def in_bokmal(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with what each key is in the language of the authors' reference alone."""
    for part in (schema, *schema.get("$defs", {}).values()):
        for key in part.get("properties", {}).values():
            if "description" in key:
                key["description"] = key["description"].partition("\n")[0]
    return schema
