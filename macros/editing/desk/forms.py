"""The forms of the editor, one set for each area, made from the model: they cannot say anything else than the checks.

What comes out is a configuration for Decap CMS as plain data. Collections are named `<area>-<kind>`: the name becomes a
branch, and two areas have routines of the same name.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from ...documents.desk import OTHER_PAGES, collection
from ...documents.frontmatter import read
from ...documents.library import Library
from ...model.fields import Key, keys_of
from ...model.kinds import MODELS
from ...model.parts import FINGERPRINT, Adapts, Part, Refers
from ...model.places import LISTS, Area, PlainPage
from ...model.vocabulary import Kind, Language, Status
from ...model.words import Phrase
from ..new import template

Form = dict[str, Any]

_LISTS = {"ordliste": "Ordliste", "akuttord": "Ord som haster", "uten-tekst": "Spørsmål uten tekst"}

_DAY = (
    r"^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2\d))$",
    "skriv en dag som finnes, som år-måned-dag",
)


def configuration(library: Library, area: str) -> Form:
    """Everything but the backend: the collections of one area, or the pages beside the areas for OTHER_PAGES.

    `orders` is how the keys of a new file follow each other, whatever the order of the fields.
    """
    language = library.areas[area].language if area != OTHER_PAGES else Language.NB
    collections = _plain_pages() if area == OTHER_PAGES else _of_area(library, area)
    return {
        "locale": f"{language.value}_no",
        "logo": {"src": "../assets/icon.svg", "show_in_header": False},
        "publish_mode": "editorial_workflow",
        "media_folder": f"docs/{area}/bilder" if area != OTHER_PAGES else "docs/bilder",
        "media_library": {"name": "with-the-text"},  # page/pictures.js
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [_text_first(one) for one in collections],
        "orders": {one["name"]: [field["name"] for field in _all_fields(one)] for one in collections},
    }


def _text_first(form: Form) -> Form:
    """What is written and read comes first; the rest is folded below it, see page/facts.js."""
    if "files" in form:
        return {**form, "files": [_text_first(one) for one in form["files"]]}
    first = [named for name in _FIRST for named in form["fields"] if named["name"] == name]
    return {**form, "fields": [*first, *(one for one in form["fields"] if one["name"] not in _FIRST)]}


_FIRST = ("title", "summary", "body")


def _all_fields(form: Form) -> list[Form]:
    fields: list[Form] = form["fields"] if "fields" in form else form["files"][0]["fields"]
    return fields


def _of_area(library: Library, area: str) -> list[Form]:
    found = library.areas[area]
    collections = [_of_kind(kind, area, found) for kind in Kind]
    return [*collections, _single(found.short_title, f"{area}/index.md", area, Area, found.language)]


def _of_kind(kind: Kind, area: str, found: Area) -> Form:
    model, language = MODELS[kind], found.language
    start = read(template(kind, language, {"id": f"{area}-", "title": "", "owner": found.owner, "today": ""}))
    form: Form = {
        "name": collection(f"{area}/{kind.folder}/ny.md", area),
        "label": f"{found.short_title}: {kind.plural(language).lower()}",
        "label_singular": kind.label(language).lower(),
        "folder": f"docs/{area}/{kind.folder}",
        "extension": "md",
        "format": "samhandling",
        "slug": "{{title}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "create": True,
        "delete": False,
        "publish": False,
        "fields": [
            *_begun(_fields(model, {**start.values, "language": language.value}, language), area),
            _body(start.body.strip("\n"), "../bilder", language),
        ],
    }
    if kind.controlled:
        form["view_filters"] = [
            {"label": status.label(language), "field": "status", "pattern": f"^{status.value}$"} for status in Status
        ]
        form["view_groups"] = [
            {"label": key.label.said(language), "field": key.name}
            for key in keys_of(model)
            if key.name in {"owner", "status"}
        ]
    return form


def _begun(fields: list[Form], area: str) -> list[Form]:
    """A new document has only the beginning of its id, «fjord-»; the editor adds the title when it is saved.

    So a title needs something that can be part of an id; see slug_of.
    """
    patterns = {
        "id": [
            rf"^{area}-([a-z0-9]+-)*([a-z0-9]+)?$",
            f"begynn med {area}-, og bruk små bokstaver a–z, tall og bindestrek",
        ],
        "title": ["[0-9A-Za-zÆØÅæøå]", "skriv en tittel med bokstaver"],
    }
    return [{**one, "pattern": patterns[one["name"]]} if one["name"] in patterns else one for one in fields]


def _plain_pages() -> list[Form]:
    return [
        _folder("Håndboken", "redaksjon/"),
        _folder("Om nettstedet", "om/"),
        _folder("Forside og lister", ""),
        *(_single(_LISTS[name], f"{name}.md", None, model, Language.NB) for name, model in LISTS.items()),
    ]


def _folder(label: str, folder: str) -> Form:
    return {
        "name": collection(f"{folder}ny.md", None),
        "label": label,
        "folder": f"docs/{folder}".rstrip("/"),
        "extension": "md",
        "format": "samhandling",
        "identifier_field": "title",
        "create": True,
        "delete": False,
        "publish": False,
        "fields": [*_fields(PlainPage, {}, Language.NB), _body("", "../bilder" if folder else "bilder", Language.NB)],
    }


def _single(label: str, path: str, area: str | None, model: type[Part], language: Language) -> Form:
    fields = [*_fields(model, {}, language), _body("", "bilder", language)]
    file = {"name": PurePosixPath(path).stem, "label": label, "file": f"docs/{path}", "fields": fields}
    return {
        "name": collection(path, area),
        "label": label,
        "format": "samhandling",
        "delete": False,
        "publish": False,
        "files": [file],
    }


def _fields(model: type[Part], defaults: dict[str, Any], language: Language, *, demanding: bool = True) -> list[Form]:
    shown = (key for key in keys_of(model) if not _written_by_program(key))
    return [_field(key, defaults.get(key.name), demanding, language) for key in shown]


def _field(key: Key, default: Any, demanding: bool, language: Language) -> Form:
    label, required = key.label.said(language), demanding and key.required
    form: Form = {"name": key.name, "label": label, "hint": _hint(key), "required": required}
    if default not in (None, "", []):
        form["default"] = default
    return {**form, **_widget(key, language)}


def _hint(key: Key) -> str:
    """The help of the reference without what only matters to those who type it: quotation marks, and ids."""
    text = key.help.replace(" i anførselstegn", "").replace('"', "")
    picked = text.removeprefix("Id til ") if key.refers else text
    return f"{picked[0].upper()}{picked[1:]}" if picked else ""


def _widget(key: Key, language: Language) -> Form:
    if key.keys:
        return _part(key, language)
    if key.words or key.refers:
        return _choice(key, language)
    if key.many:
        return {
            "widget": "list",
            "collapsed": True,
            "label_singular": key.label.said(language).lower(),
            "summary": "{{fields.verdi}}",
            "field": {"name": "verdi", "label": key.label.said(language), **_simple(key)},
        }
    return _simple(key)


def _part(key: Key, language: Language) -> Form:
    # What is required inside an optional part would be demanded even when the part is left out; the check asks instead.
    fields = _fields(key.type, {}, language, demanding=key.many or key.required)
    if not key.many:
        # What an area confirms is shown below the keys; see page/adoption.js.
        widget = "adoption" if key.type is Adapts else "object"
        return {"widget": widget, "collapsed": not key.required, "fields": fields}
    named = next(
        (name for name in ("title", "name", "term", "by", "on", "role") if name in key.type.model_fields), None
    )
    summary = {"summary": f"{{{{fields.{named}}}}}"} if named else {}
    label = key.label.said(language).lower()
    return {"widget": "list", "collapsed": True, "label_singular": label, "fields": fields, **summary}


def _choice(key: Key, language: Language) -> Form:
    several: Form = {"multiple": True, "min": 1 if key.at_least_one else 0} if key.many else {}
    if key.refers:
        return {"widget": "reference", "refers": _choices_for(key.refers), **several}
    return {
        "widget": "select",
        "options": [{"value": word.value, "label": word.label(language)} for word in key.words],
        **several,
    }


def _choices_for(refers: Refers) -> list[str]:
    names = ["area"] if refers.area else [kind.folder for kind in refers.kinds] or [""]
    return [*names, "municipality"] if refers.municipality else names


def _simple(key: Key) -> Form:
    match key.type.__name__:
        case "bool":
            return {"widget": "boolean"}
        case "int":
            limits = {name: value for name, value in (("min", key.lowest), ("max", key.highest)) if value is not None}
            return {"widget": "number", "value_type": "int", **limits}
        case "date":
            return {"widget": "string", "pattern": list(_DAY)}
    if key.longest:
        return {"widget": "string", "pattern": [f"^.{{0,{key.longest}}}$", f"kort ned til høyst {key.longest} tegn"]}
    return {"widget": "string", "pattern": [key.pattern, key.help]} if key.pattern else {"widget": "string"}


def _written_by_program(key: Key) -> bool:
    """Fingerprints, and what consists of them, are never typed."""
    own = key.type is dict or key.pattern == FINGERPRINT
    return own or any(_written_by_program(part) for part in key.keys if part.required)


_TEXT_HINT = Phrase(
    "Overskrifter begynner med ##, punkter med nummer.", "Overskrifter byrjar med ##, punkt med nummer."
)


def _body(start: str, pictures: str, language: Language) -> Form:
    """The text of a file; `pictures` is the way from there to those of its area."""
    body = {
        "name": "body",
        "label": "Teksten",
        "hint": _TEXT_HINT.said(language),
        "required": False,
        "widget": "text-with-pictures",
        "pictures": pictures,
        "modes": ["raw"],
        "buttons": [],
    }
    return {**body, "default": start} if start else body
