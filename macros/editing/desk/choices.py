"""What the pickers of the editor offer: documents, areas and municipalities by the names their readers know."""

from __future__ import annotations

from pathlib import PurePosixPath

from ...documents.document import Document
from ...documents.library import ALL_MUNICIPALITIES, Library
from ...model.kinds import Entry, Plan
from ...model.vocabulary import Kind


def choices(library: Library) -> dict[str, list[dict[str, str]]]:
    """What a reference may point to, by the name its form field has in `refers`; labels tell the areas apart."""
    found: dict[str, list[dict[str, str]]] = {"": [], "area": [], "municipality": [], "municipalities": []}
    for document in library.documents:
        area = library.areas.get(document.area)
        choice = {"value": document.id, "label": f"{document.title} ({area.short_title if area else ''})"}
        found[""].append(choice)
        if document.kind is Kind.BODY:
            # A meeting is named after who meets, as in `samhandling new`; see named() in page/editor.js.
            choice["file"] = PurePosixPath(document.path).stem
        found.setdefault(document.kind, []).append(choice)
    found["area"] = [{"value": name, "label": area.short_title} for name, area in library.areas.items()]
    found["municipalities"] = [{"value": ALL_MUNICIPALITIES, "label": "Alle kommunene i området"}]
    found["municipality"] = [
        {"value": number, "label": one.name} for number, (one, _) in library.municipalities.items()
    ]
    found["measure"] = [
        {"value": f"{plan.id}#{measure.id}", "label": f"{measure.title} ({_named(plan, library)})"}
        for plan in library.all(Plan)
        for measure in plan.entry.measures
    ]
    return found


def _named(document: Document[Entry], library: Library) -> str:
    area = library.areas.get(document.area)
    return f"{document.title}, {area.short_title}" if area else document.title
