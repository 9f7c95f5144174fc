"""What a front matter says, key by key, in the words a person reads: «Skal revideres innen: 1. mars 2027».

Read from the values as they were typed, so that a head with errors is told of too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..common.parties import EACH_MUNICIPALITY
from ..documents.clock import long_date
from ..documents.file import File
from ..documents.head.frontmatter import KeyPath
from ..documents.library import ALL_MUNICIPALITIES
from ..model.fields import Key, keys_of
from ..model.kinds import MODELS
from ..model.places import PlainPage
from ..model.values import Part
from ..model.vocabulary import Language

_NAMES = ("id", "replace", "decline", "title", "name", "term", "number", "by", "document", "on", "role", "to")
"""The keys by which one item of a list is known again, the best first."""

_MEASURES, _STEERS = "measures", ("state", "start", "due")
"""What a plan steers by."""


@dataclass(frozen=True)
class Value:
    label: str
    text: str


@dataclass(frozen=True)
class ChangedValue:
    """One key that says something else than before. Either text is empty where the key was not there."""

    label: str
    before: str
    after: str


SHORT = 80
"""Characters. A value no longer than this is shown as it was and as it is, not word by word."""


def is_long(value: ChangedValue) -> bool:
    return bool(value.before and value.after) and max(len(value.before), len(value.after)) > SHORT


@dataclass(frozen=True)
class _Reading:
    """Whose head is read: the names come from whoever asks, the words are in the language of the document."""

    name: Callable[[str], str]
    """What a document, a body or a municipality is called, by its id."""
    language: Language

    def label(self, key: Key) -> str:
        return key.label.said(self.language)


def changed_values(
    before: File, now: File, name: Callable[[str], str], without: Collection[str] = ()
) -> Iterator[ChangedValue]:
    """The keys that differ, in the order in which they now stand; those that are gone come last.

    `name` is what a document, a body or a municipality is called, by its id; `without` names keys that are left out.
    """
    old, new = (_values_of(one, _Reading(name, now.language), without) for one in (before, now))
    for _, changed in _differing(old, new):
        yield changed


def changed_steering(before: File, now: File) -> Iterator[ChangedValue]:
    """How far the measures of a plan have come, and by when they are due; of those that both have.

    What a measure is called and what is noted of it are its words, and told as those of a section.
    """
    old, new = (_values_of(one, _Reading(str, now.language)) for one in (before, now))
    for path, changed in _differing(old, new):
        if path[0] == _MEASURES and path[-1] in _STEERS and all((*path[:-1], "title") in one for one in (old, new)):
            yield changed


def _differing(old: dict[KeyPath, Value], new: dict[KeyPath, Value]) -> Iterator[tuple[KeyPath, ChangedValue]]:
    for path, value in new.items():
        was = old.get(path)
        if was is None or was.text != value.text:
            yield path, ChangedValue(value.label, was.text if was else "", value.text)
    for path, value in old.items():
        if path not in new:
            yield path, ChangedValue(value.label, value.text, "")


def values_of(document: File, name: Callable[[str], str], only: Collection[str]) -> list[Value]:
    """What these keys of a head say, each part of them by itself."""
    found = _values_of(document, _Reading(name, document.language))
    return [value for path, value in found.items() if path[0] in only and value.text]


def _values_of(document: File, reading: _Reading, without: Collection[str] = ()) -> dict[KeyPath, Value]:
    """Every key of a document with its value in words. The path of a list item has its name, not its number."""
    values = {key: value for key, value in document.front.values.items() if key not in without}
    return dict(_in_map(values, keys_of(_model(document)), (), "", reading))


def _model(document: File) -> type[Part]:
    if document.kind:
        return MODELS[document.kind]
    return type(document.entry) if document.entry else PlainPage


Found = Iterator[tuple[KeyPath, Value]]


def _in_map(values: dict[str, Any], keys: Iterable[Key], path: KeyPath, above: str, reading: _Reading) -> Found:
    known = {key.name: key for key in keys}
    for name, value in values.items():
        key = known.get(name)
        here = (*path, name)
        label = ": ".join(part for part in (above, reading.label(key) if key else name) if part)
        if isinstance(value, dict):
            yield from _in_map(value, key.keys if key else (), here, label, reading)
        elif key and key.keys and isinstance(value, list):
            yield from _in_list(value, key, here, label, reading)
        else:
            yield here, Value(label, _in_words(value, key, reading))


def _in_list(items: list[Any], key: Key, path: KeyPath, label: str, reading: _Reading) -> Found:
    """An item that has a name or a list of its own is taken apart, such as a step; any other is said whole."""
    apart = any(inner.name == "id" or (inner.many and inner.keys) for inner in key.keys)
    order = []
    for item, name in zip(items, _names(items), strict=True):
        if apart and isinstance(item, dict):
            title = str(item.get("title") or name)
            order.append(title)
            yield from _in_map(item, key.keys, (*path, name), f"{reading.label(key)} «{title}»", reading)
        else:
            yield (*path, name), Value(label, _in_words(item, key, reading))
    if order:
        in_order = "rekkjefølgje" if reading.language is Language.NN else "rekkefølge"
        yield (*path, ""), Value(f"{label}, {in_order}", ", ".join(order))


def _names(items: list[Any]) -> Iterator[str]:
    """A name for each item; the second item of a name is told apart by its number."""
    used: dict[str, int] = {}
    for item in items:
        found = (str(item[key]) for key in _NAMES if item.get(key)) if isinstance(item, dict) else iter(())
        name = next(found, str(item))
        used[name] = used.get(name, 0) + 1
        yield name if used[name] == 1 else f"{name} ({used[name]})"


def _in_words(value: Any, key: Key | None, reading: _Reading) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nei"
        case date():
            return long_date(value)
        case list():
            return ", ".join(_in_words(item, key, reading) for item in value)
        case dict():
            inner = {one.name: one for one in key.keys} if key else {}
            parts = ((inner.get(name), name, one) for name, one in value.items())
            return ", ".join(
                f"{(reading.label(of) if of else name).lower()} {_in_words(one, of, reading)}"
                for of, name, one in parts
            )
    text = str(value)
    if key and (word := next((word for word in key.words if word.value == text), None)):
        return word.label(reading.language)
    if key and key.refers and text == ALL_MUNICIPALITIES:
        return EACH_MUNICIPALITY.said(reading.language)
    return reading.name(text) if key and key.refers else text
