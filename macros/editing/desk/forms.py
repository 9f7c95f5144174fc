"""The forms of the editor, one set for each area, made from the model: they cannot say anything else than the checks.

What comes out is a configuration for Decap CMS as plain data. Collections are named `<area>-<kind>`: the name becomes a
branch, and two areas have routines of the same name.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from ...documents.head.frontmatter import read
from ...documents.library import Library
from ...documents.project.desk import OTHER_PAGES, collection
from ...documents.project.in_use import IN_USE
from ...model.fields import keys_of
from ...model.in_use import InUse
from ...model.kinds import MODELS, Entry
from ...model.places import LISTS, Area, PlainPage
from ...model.values import Part
from ...model.vocabulary import Kind, Language, Status
from ...model.words import Phrase
from ..new import template
from .inputs import BODY, Form, fields_of

_LISTS = {"ordliste": "Ordliste", "akuttord": "Ord som haster", "uten-tekst": "Spørsmål uten tekst"}


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
        "show_preview_links": False,  # nothing is published for a proposal that a button could lead to
        "media_folder": f"docs/{area}/bilder" if area != OTHER_PAGES else "docs/bilder",
        "media_library": {"name": "with-the-text"},  # page/pictures.js
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [_text_first(one) for one in collections],
        "orders": {
            one["name"]: [_KEYS.get(field["name"], field["name"]) for field in _allfields_of(one)]
            for one in collections
        },
    }


_KEYS = {field: key for key, field in BODY.items()}


def _text_first(form: Form) -> Form:
    """What is written and read comes first; the rest is folded below it, see page/facts.js."""
    if "files" in form:
        return {**form, "files": [_text_first(one) for one in form["files"]]}
    first = [named for name in _FIRST for named in form["fields"] if named["name"] == name]
    return {**form, "fields": [*first, *(one for one in form["fields"] if one["name"] not in _FIRST)]}


_FIRST = ("title", "summary", "table", "body")


def _allfields_of(form: Form) -> list[Form]:
    fields: list[Form] = form["fields"] if "fields" in form else form["files"][0]["fields"]
    return fields


def _of_area(library: Library, area: str) -> list[Form]:
    found = library.areas[area]
    collections = [_of_kind(kind, area, found) for kind in Kind]
    collections.append(_single(found.short_title, f"{area}/index.md", area, Area, found.language))
    if any(file.area == area for file in library.declared):  # the editor opens no file that is not there
        label = f"{found.short_title}: {_IN_USE.said(found.language)}"
        collections.append(_list(label, f"{area}/{IN_USE}", area, InUse, found.language))
    return collections


_IN_USE = Phrase("tekster i bruk", "tekstar i bruk")


def _of_kind(kind: Kind, area: str, found: Area) -> Form:
    model, language = MODELS[kind], found.language
    start = read(template(kind, language, {"id": f"{area}-", "title": "", "owner": found.owner, "today": ""}))
    begun = {**start.values, "language": language.value}
    if kind is Kind.MEETING:
        # Who meets is said by whoever writes: a guess would give the meeting its id for ever. And a plan for a year has
        # days long before it has cases.
        del begun["body"], begun["cases"]
    form: Form = {
        "name": collection(f"{area}/{kind.folder}/ny.md", area),
        "label": f"{found.short_title}: {kind.plural(language).lower()}",
        "label_singular": kind.label(language).lower(),
        "folder": f"docs/{area}/{kind.folder}",
        "extension": "md",
        "format": "samhandling",
        # A meeting is named after its day and who meets; named() in page/editor.js says who, and gives it its id.
        "slug": "{{fields.on}}-{{fields.__who}}" if kind is Kind.MEETING else "{{title}}",
        "identifier_field": "title",
        "summary": "{{title}}",
        "create": True,
        "delete": False,
        "publish": False,
        "fields": [
            *_begun(fields_of(model, begun, language), area, language),
            *([_table(language)] if kind is Kind.FIGURE else []),
            _body(start.body.strip("\n"), "../bilder", language),
        ],
    }
    return {**form, **_views(model, language)} if kind.controlled else form


def _views(model: type[Entry], language: Language) -> Form:
    """How a list of texts is narrowed and grouped."""
    groups = [key for key in keys_of(model) if key.name in {"owner", "status"}]
    return {
        "view_filters": [
            {"label": status.label(language), "field": "status", "pattern": f"^{status.value}$"} for status in Status
        ],
        "view_groups": [{"label": key.label.said(language), "field": key.name} for key in groups],
    }


def _begun(fields: list[Form], area: str, language: Language) -> list[Form]:
    """A new document has only the beginning of its id, «fjord-»; the editor adds the title when it is saved.

    So a title needs something that can be part of an id; see slug_of.
    """
    patterns = {
        "id": [
            rf"^{area}-([a-z0-9]+-)*([a-z0-9]+)?$",
            _BEGINS.said(language).format(area),
        ],
        "title": ["[0-9A-Za-zÆØÅæøå]", _WITH_LETTERS.said(language)],
    }
    return [{**one, "pattern": patterns[one["name"]]} if one["name"] in patterns else one for one in fields]


_BEGINS = Phrase(
    "begynn med {}-, og bruk små bokstaver a–z, tall og bindestrek",
    "byrj med {}-, og bruk små bokstavar a–z, tal og bindestrek",
)
_WITH_LETTERS = Phrase("skriv en tittel med bokstaver", "skriv ein tittel med bokstavar")


def _table(language: Language) -> Form:
    """The table beside a figure, which is saved with it; see page/table/table.js."""
    hint = {"hint": _TABLE_HINT.said(language)}
    return {"name": "table", "label": _TABLE.said(language), **hint, "required": False, "widget": "table"}


_TABLE = Phrase("Tallene", "Tala")
_TABLE_HINT = Phrase(
    "Lim inn tabellen fra Excel, hent en CSV-fil, eller skriv én linje for hver periode: 2026K3;69,5",
    "Lim inn tabellen frå Excel, hent ei CSV-fil, eller skriv éi linje for kvar periode: 2026K3;69,5",
)


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
        "fields": [*fields_of(PlainPage, {}, Language.NB), _body("", "../bilder" if folder else "bilder", Language.NB)],
    }


def _single(label: str, path: str, area: str | None, model: type[Part], language: Language) -> Form:
    fields = [*fields_of(model, {}, language), _body("", "bilder", language)]
    file = {"name": PurePosixPath(path).stem, "label": label, "file": f"docs/{path}", "fields": fields}
    return {
        "name": collection(path, area),
        "label": label,
        "format": "samhandling",
        "delete": False,
        "publish": False,
        "files": [file],
    }


def _list(label: str, path: str, area: str, model: type[Part], language: Language) -> Form:
    """A file that is a list and nothing else: save.js puts it under the one key of the model, and takes it out."""
    fields = fields_of(model, {}, language)
    file = {"name": PurePosixPath(path).stem, "label": label, "file": f"docs/{path}", "fields": fields}
    return {
        "name": collection(path, area),
        "label": label,
        "format": "samhandling-liste",
        "delete": False,
        "publish": False,
        "files": [file],
    }


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
