"""Hold the front matter against the model, and say in Norwegian, at the right line, what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from ...model.kinds import Controlled, Entry
from ...model.values import A_DAY, Part, help_of
from ..discretion import shown
from ..fault import Fault, Reading, is_faulty, nearest
from ..text.unseen import HAS_UNSEEN_OR_HARD
from .frontmatter import FrontMatter, KeyPath
from .mistakes import WRITE_ANEW, written_day

ModelT = TypeVar("ModelT", bound=Part)


def validate(model: type[ModelT], front: FrontMatter) -> tuple[ModelT | None, list[Fault]]:
    """Return the typed front matter, or None together with the faults that stand in the way."""
    try:
        entry = model.model_validate(front.values)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = [_Error(model, one) for one in errors if _is_news(one, front, errors)]
        misspelt = {(*one.path[:-1], one.meant) for one in found if one.type == "extra_forbidden"}
        return None, [_fault(one, front) for one in found if one.type != "missing" or one.path not in misspelt]
    return entry, list(_demanded(entry, front))


def _demanded(entry: Part, front: FrontMatter) -> Iterator[Fault]:
    if isinstance(entry, Controlled):
        for key, asks, reason in entry.demands():
            here = front.place((key if key in front.values else asks,))
            yield Fault(f"`{key}` mangler", f"`{key}` {reason}", here, reading=Reading.REQUIRED)


def _is_news(error: Any, front: FrontMatter, errors: list[Any]) -> bool:
    """One fault is told once: not what the reader of YAML complained of, nor a list short only of its faulty items."""
    path = error["loc"]
    if error["type"] == "too_short" and any(
        other["loc"][: len(path)] == path for other in errors if other is not error
    ):
        return False
    if error["type"] == "missing" and any(
        other["type"] == "extra_forbidden" and [*map(_small, other["loc"])] == [*map(_small, path)] for other in errors
    ):
        return False  # `Title:` is told as the key it is
    return not is_faulty(_value_at(front.values, path))


def _small(part: str | int) -> str | int:
    return part.lower() if isinstance(part, str) else part


def _value_at(values: Any, path: KeyPath) -> Any:
    for key in path:
        try:
            values = values[key]
        except (KeyError, IndexError, TypeError):
            return None
    return values


class _Error:
    """What the model found wrong at one key."""

    def __init__(self, model: type[Part], error: Any) -> None:
        self.model = model
        self.path: KeyPath = error["loc"]
        self.key = next((part for part in reversed(self.path) if isinstance(part, str)), "")
        self.type: str = error["type"]
        self.input: Any = error["input"]
        self.limits: dict[str, Any] = error.get("ctx", {})

    @property
    def meant(self) -> str | None:
        """The key that an unknown one is a slip of the hand for: that one is not missing besides."""
        return nearest(self.key, _keys(self.model, self.path[:-1]))

    @property
    def what(self) -> str:
        """What belongs under the key, in the words of the authors' reference."""
        return _what(self.model, self.path)


def _fault(error: _Error, front: FrontMatter) -> Fault:
    reading = _READING.get(error.type, Reading.VALUE)
    message, help_text = _SAID.get(error.type, _wrong)(error)
    return Fault(message, help_text, front.place(error.path), reading=reading)


def _missing(error: _Error) -> tuple[str, str]:
    above = error.path[-2] if len(error.path) > 1 else None
    around = f" i `{above}`" if isinstance(above, str) else ""
    return f"`{error.key}` mangler{around}", f"legg til linjen `{error.key}:` – {error.what}"


def _unknown(error: _Error) -> tuple[str, str]:
    known = _keys(error.model, error.path[:-1])
    moved = error.model.moved.get(error.key) if issubclass(error.model, Entry) and len(error.path) == 1 else None
    if moved:
        return f"nøkkelen `{error.key}` brukes ikke lenger", moved
    if HAS_UNSEEN_OR_HARD.search(error.key):
        return f"nøkkelen `{error.meant or error.key.strip()}` har et tegn som ikke synes", WRITE_ANEW
    if error.key.isdigit():
        return f"etter et komma står bare `{error.key}`", "skriv desimaltall med punktum: 70.5"
    help_text = f"mente du `{error.meant}`?" if error.meant else f"slett linjen; kjente nøkler er {', '.join(known)}"
    return f"nøkkelen `{error.key}` finnes ikke her", help_text


def _not_a_word(error: _Error) -> tuple[str, str]:
    words = error.limits["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    meant = nearest(str(error.input), words)
    help_text = f"velg ett av: {', '.join(words)}" + (f" (mente du {meant}?)" if meant else "")
    return f"`{error.key}` er «{shown(error.input, 40)}»", help_text


def _too_long(error: _Error) -> tuple[str, str]:
    return f"`{error.key}` har {len(str(error.input))} tegn", f"kort ned til høyst {error.limits['max_length']} tegn"


def _not_text(error: _Error) -> tuple[str, str]:
    if not isinstance(error.input, int | float):
        return _wrong(error)
    return f"`{error.key}` er et tall", f'sett verdien i anførselstegn: {error.key}: "{error.input}"'


def _empty(error: _Error) -> tuple[str, str]:
    return f"`{error.key}` er tom", f"her skal det stå: {error.what}"


def _not_a_list(error: _Error) -> tuple[str, str]:
    return f"`{error.key}` skal være en liste", "skriv hver verdi på egen linje med «- » foran"


def _not_keys(error: _Error) -> tuple[str, str]:
    return f"`{error.key}` skal ha nøkler under seg", f"fyll ut {', '.join(_keys(error.model, error.path))}"


def _not_a_day(error: _Error) -> tuple[str, str]:
    if error.input is None:
        return _empty(error)
    day = written_day(str(error.input))
    help_text = f"skriv datoen som år-måned-dag: {day}" if day else A_DAY.nb
    return f"`{error.key}` er «{shown(error.input, 40)}»", help_text


def _wrong(error: _Error) -> tuple[str, str]:
    if error.input is None:
        return _empty(error)
    return f"`{error.key}` er «{shown(error.input, 40)}»", f"her skal det stå: {error.what}"


_READING = {"missing": Reading.REQUIRED, "extra_forbidden": Reading.UNKNOWN_KEY}
_SAID: dict[str, Callable[[_Error], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_a_word,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_type": _not_text,
    "too_short": _empty,
    "string_too_short": _empty,
    "tuple_type": _not_a_list,
    "model_type": _not_keys,
    "not_a_day": _not_a_day,
    "date_from_datetime_parsing": _not_a_day,
}
"""What is said of each type of error that pydantic finds; of any other, that the value is wrong."""


def _what(model: type[Part], path: KeyPath) -> str:
    """What belongs under a key, in the words of the authors' reference."""
    named = [place for place, key in enumerate(path) if isinstance(key, str)]
    part = _part_at(model, path[: named[-1]]) if named else None  # what is wrong in a list is told by its key
    described = part.keys().get(str(path[named[-1]])) if part else None
    text = help_of(described).nb.removesuffix(".") if described else ""
    if not text:
        return "en gyldig verdi"
    return f"{text[0].lower()}{text[1:]}"


def _keys(model: type[Part], path: KeyPath) -> list[str]:
    part = _part_at(model, path)
    return list(part.keys()) if part else []


def _part_at(model: type[Part], path: KeyPath) -> type[Part] | None:
    """The model that governs the keys found at `path`."""
    part: type[Part] | None = model
    for key in path:
        if isinstance(key, str) and part:
            field = part.keys().get(key)
            part = next(_parts_in(field.annotation), None) if field else None
    return part


def _parts_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _parts_in(inner)
