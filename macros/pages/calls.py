"""What authors may call for in a text: each name with what it makes. model/calls.py has the names for the checks."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from .lists.adoptions import adoptions
from .lists.areas import areas
from .lists.coverage import coverage
from .lists.dated import consultations, recently_changed, revisions
from .lists.documents import documents
from .lists.download import download_copy
from .lists.front import front_page
from .lists.glossary import glossary
from .lists.reference import metadata_keys
from .lists.services import services
from .lists.unconfirmed import unconfirmed

MACROS: dict[str, Callable[..., Markup | str]] = {
    made.__name__: made
    for made in (
        documents,
        services,
        recently_changed,
        consultations,
        revisions,
        glossary,
        areas,
        front_page,
        unconfirmed,
        adoptions,
        metadata_keys,
        coverage,
        download_copy,
    )
}
