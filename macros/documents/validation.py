"""Hold the front matter against the model, and say in Norwegian, at the right line, what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from ..model.kinds import Controlled
from ..model.parts import Part
from .frontmatter import VALUE, FrontMatter, KeyPath, is_faulty
from .problem import Problem, nearest

REQUIRED = "metadata-required"
UNKNOWN_KEY = "metadata-unknown-key"

ModelT = TypeVar("ModelT", bound=Part)


def validate(model: type[ModelT], front: FrontMatter) -> tuple[ModelT | None, list[Problem]]:
    """Return the typed front matter, or None together with the problems that stand in the way."""
    try:
        entry = model.model_validate(front.values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return None, [_problem(model, front, fault) for fault in faults if _is_news(fault, front, faults)]
    return entry, list(_demanded(entry, front))


def _demanded(entry: Part, front: FrontMatter) -> Iterator[Problem]:
    if isinstance(entry, Controlled):
        for key, asks, reason in entry.demands():
            yield Problem(REQUIRED, f"`{key}` mangler", f"`{key}` {reason}", front.place((asks,)))


def _is_news(fault: Any, front: FrontMatter, faults: list[Any]) -> bool:
    """One fault, one problem: not what the reader of YAML complained of, nor a list short only of its faulty items."""
    path = fault["loc"]
    if fault["type"] == "too_short" and any(
        other["loc"][: len(path)] == path for other in faults if other is not fault
    ):
        return False
    return not is_faulty(_value_at(front.values, path))


def _value_at(values: Any, path: KeyPath) -> Any:
    for key in path:
        try:
            values = values[key]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def _problem(model: type[Part], front: FrontMatter, fault: Any) -> Problem:
    path: KeyPath = fault["loc"]
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    place = front.place(path)
    match fault["type"]:
        case "missing":
            around = f" i `{path[-2]}`" if len(path) > 1 and isinstance(path[-2], str) else ""
            return Problem(
                REQUIRED, f"`{key}` mangler{around}", f"legg til linjen `{key}:` – {_what(model, path)}", place
            )
        case "extra_forbidden":
            known = _keys(model, path[:-1])
            meant = nearest(key, known)
            help_text = f"mente du `{meant}`?" if meant else f"slett linjen; kjente nøkler er {', '.join(known)}"
            return Problem(UNKNOWN_KEY, f"nøkkelen `{key}` finnes ikke her", help_text, place)
        case "enum":
            words = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            meant = nearest(str(fault["input"]), words)
            help_text = f"velg ett av: {', '.join(words)}" + (f" (mente du {meant}?)" if meant else "")
            return Problem(VALUE, f"`{key}` er «{_shown(fault['input'])}»", help_text, place)
        case "string_too_long":
            length, limit = len(str(fault["input"])), fault["ctx"]["max_length"]
            return Problem(VALUE, f"`{key}` har {length} tegn", f"kort ned til høyst {limit} tegn", place)
        case "string_type" if isinstance(fault["input"], (int, float)):
            return Problem(
                VALUE, f"`{key}` er et tall", f'sett verdien i anførselstegn: {key}: "{fault["input"]}"', place
            )
        case "too_short" | "string_too_short":
            return Problem(VALUE, f"`{key}` er tom", f"her skal det stå: {_what(model, path)}", place)
        case "tuple_type":
            return Problem(VALUE, f"`{key}` skal være en liste", "skriv hver verdi på egen linje med «- » foran", place)
        case "model_type":
            return Problem(
                VALUE, f"`{key}` skal ha nøkler under seg", f"fyll ut {', '.join(_keys(model, path))}", place
            )
        case _:
            message = f"`{key}` er tom" if fault["input"] is None else f"`{key}` er «{_shown(fault['input'])}»"
            return Problem(VALUE, message, f"her skal det stå: {_what(model, path)}", place)


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:40] + " …"


def _what(model: type[Part], path: KeyPath) -> str:
    """What belongs under a key, in the words of the authors' reference."""
    part = _part_at(model, path[:-1])
    keys = [key for key in path if isinstance(key, str)]
    described = part.model_fields.get(keys[-1]) if part and keys else None
    if described is None or not described.description:
        return "en gyldig verdi"
    text = described.description.removesuffix(".")
    return f"{text[0].lower()}{text[1:]}"


def _keys(model: type[Part], path: KeyPath) -> list[str]:
    part = _part_at(model, path)
    return list(part.model_fields) if part else []


def _part_at(model: type[Part], path: KeyPath) -> type[Part] | None:
    """The model that governs the keys found at `path`."""
    part: type[Part] | None = model
    for key in path:
        if isinstance(key, str) and part:
            field = part.model_fields.get(key)
            part = next(_parts_in(field.annotation), None) if field else None
    return part


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _parts_in(inner)
