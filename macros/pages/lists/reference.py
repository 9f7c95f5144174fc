"""The authors' reference: every key of the front matter, printed from the model so that it is always true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...model.calls import KEYS_OF
from ...model.fields import Key, keys_of
from ...model.kinds import MODELS, Controlled, Entry
from ...model.values import Part, Refers
from ...model.vocabulary import Kind
from ..macro import macro
from ..view import View


@dataclass(frozen=True)
class Row:
    path: str
    """The key as it is typed, after the keys it stands under: `approvals` › `by`."""
    key: Key
    kind_of_value: str


@macro
def metadata_keys(view: View, of: str) -> Markup:
    """A table of the keys of a kind, beyond those that all have; «felles» and «vedtatt» are what all have."""
    model = KEYS_OF.get(of) or MODELS[Kind.of(of)]
    inherited = _inherited(model)
    keys = [key for key in keys_of(model) if key.name not in inherited]
    return view.render("lists/reference", name=of, rows=list(_rows(keys)))


def _inherited(model: type[Part]) -> set[str]:
    """The keys that are told of once, higher up."""
    above = [base for base in (Entry, Controlled) if issubclass(model, base) and model is not base]
    return {name for base in above for name in base.model_fields}


def _rows(keys: list[Key] | tuple[Key, ...], above: str = "") -> Iterator[Row]:
    for key in keys:
        path = f"{above}{key.name}"
        yield Row(path, key, _kind_of_value(key))
        yield from _rows(key.keys, f"{path} › ")


def _kind_of_value(key: Key) -> str:
    """What to type, in a few words; a set of words is listed instead."""
    if key.keys or key.words:
        return "liste" if key.many else ""
    one = _refers_to(key.refers) if key.refers else _NAMES.get(key.type.__name__, "tekst")
    return f"liste av {one}" if key.many else one


_NAMES = {
    "date": "dato, år-måned-dag",
    "int": "tall",
    "float": "tall",
    "bool": "true eller false",
    "dict": "skrives av programmet",
}


def _refers_to(refers: Refers) -> str:
    if refers.area:
        return "id til område"
    if refers.only_municipality:
        return "kommunenummer"
    kinds = " eller ".join(kind.nb.lower() for kind in refers.kinds) or "dokument"
    return f"id til {kinds}" + (" eller kommunenummer" if refers.municipality else "")
