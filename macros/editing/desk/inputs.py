"""What each key of a front matter is in a form: a field with its label, its help, and what it takes."""

from __future__ import annotations

from typing import Any

from ...model.fields import Key, keys_of
from ...model.parts import Adapts
from ...model.values import A_DAY, FINGERPRINT, Part, Refers
from ...model.vocabulary import Language
from ...model.words import Phrase
from .one import ONE

Form = dict[str, Any]

_DAY = (
    r"^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2\d))$",
    A_DAY,
)


BODY = {"body": "met_by"}
"""What a field is called whose key has the name that the engine gives the text of a file, as in page/saving/save.js."""

_VERSION = (
    r"^\w[\w-]*(\.[\w-]+)*$",
    Phrase("skriv tall med punktum mellom, for eksempel 2.1", "skriv tal med punktum mellom, til dømes 2.1"),
)
"""What documents/history/versions.py can make an address of."""


def fields_of(model: type[Part], defaults: dict[str, Any], language: Language, *, demanding: bool = True) -> list[Form]:
    """The fields of a model with what they begin with; where it is not `demanding`, none has to be filled in."""
    shown = (key for key in keys_of(model) if not _written_by_program(key))
    return [_field(key, defaults.get(key.name), demanding, language) for key in shown]


def _field(key: Key, default: Any, demanding: bool, language: Language) -> Form:
    label, required = key.label.said(language), demanding and key.required
    form: Form = {
        "name": BODY.get(key.name, key.name),
        "label": label,
        "hint": _hint(key, language),
        "required": required,
    }
    if default not in (None, "", []):
        form["default"] = default
    return {**form, **_widget(key, language)}


def _hint(key: Key, language: Language) -> str:
    """The help of the reference without what only matters to those who type it: quotation marks, values and ids."""
    if key.part_of:
        return ""  # it is picked by its name; how its address is typed is for those who type it
    if language is Language.NN and key.help.nn:
        return key.help.nn
    text = key.help.nb
    for typed, shown in _ONLY_TYPED.items():
        text = text.replace(typed, shown)
    picked = text.removeprefix("Id til ") if key.refers else text
    return f"{picked[0].upper()}{picked[1:]}" if picked else ""


_ONLY_TYPED = {
    ": id til organ, kommunenummer, eller «municipalities» for alle kommunene i området": "",
    ", i anførselstegn": "",
    " i anførselstegn": "",
    '"': "",
    "Sett til true": "Slå på",
    "Sett til false": "Slå av",
}


def _widget(key: Key, language: Language) -> Form:
    if key.keys:
        return _part(key, language)
    if key.words or key.refers or key.part_of:
        return _choice(key, language)
    if key.many:
        return {
            "widget": "list",
            "collapsed": True,
            "label_singular": ONE[key.name].said(language),
            "summary": "{{fields.verdi}}",
            "field": {"name": "verdi", "label": key.label.said(language), **_simple(key, language)},
        }
    return _simple(key, language)


def _part(key: Key, language: Language) -> Form:
    # What is required inside an optional part would be demanded even when the part is left out; the check asks instead.
    fields = fields_of(key.type, {}, language, demanding=key.many or key.required)
    if key.type is Adapts:
        # What an area confirms is shown below the keys; see page/adoption.js. It follows a text of somebody else's.
        followed = [{**one, "elsewhere": True} if one["widget"] == "reference" else one for one in fields]
        return {"widget": "adoption", "collapsed": not key.required, "fields": followed}
    if not key.many:
        return {"widget": "object", "collapsed": not key.required, "fields": fields}
    named = next(
        (name for name in ("title", "name", "term", "unit", "by", "on", "role") if name in key.type.model_fields), None
    )
    summary = {"summary": f"{{{{fields.{named}}}}}"} if named else {}
    one = ONE[key.name].said(language)
    return {"widget": "list", "collapsed": True, "label_singular": one, "fields": fields, **summary}


def _choice(key: Key, language: Language) -> Form:
    several: Form = {"multiple": True, "min": 1 if key.at_least_one else 0} if key.many else {}
    if key.refers:
        return {"widget": "reference", "refers": _choices_for(key.refers), **several}
    if key.part_of:
        return {"widget": "reference", "refers": [key.part_of.name], **several}
    return {
        "widget": "select",
        "options": [{"value": word.value, "label": word.label(language)} for word in key.words],
        **several,
    }


def _choices_for(refers: Refers) -> list[str]:
    if refers.only_municipality:
        return ["municipality"]
    names = ["area"] if refers.area else [kind.folder for kind in refers.kinds] or [""]
    return [*names, "municipalities", "municipality"] if refers.municipality else names


def _simple(key: Key, language: Language) -> Form:
    match key.type.__name__:
        case "bool":
            return {"widget": "boolean"}
        case "int":
            limits = {name: value for name, value in (("min", key.lowest), ("max", key.highest)) if value is not None}
            return {"widget": "number", "value_type": "int", **limits}
        case "float":
            return {"widget": "number", "value_type": "float", "step": 0.001}  # the editor takes no «any»
        case "date":
            pattern, words = _DAY
            return {"widget": "string", "pattern": [pattern, words.said(language)]}
    if key.name == "version":
        pattern, words = _VERSION
        return {"widget": "string", "pattern": [pattern, words.said(language)]}
    if key.longest:
        said = _TOO_LONG.said(language).format(key.longest)
        return {"widget": "string", "pattern": [f"^.{{0,{key.longest}}}$", said]}
    if key.pattern:
        return {"widget": "string", "pattern": [key.pattern, _hint(key, language).removesuffix(".")]}
    return {"widget": "string"}


_TOO_LONG = Phrase("kort ned til høyst {} tegn", "kort ned til høgst {} teikn")


def _written_by_program(key: Key) -> bool:
    """Fingerprints, and what consists of them, are never typed."""
    own = key.type is dict or key.pattern == FINGERPRINT
    return own or any(_written_by_program(part) for part in key.keys if part.required)
