"""A news item."""

from __future__ import annotations

from typing import Annotated

from ..values import Day
from ..vocabulary import Kind
from ..words import Phrase
from .entry import Entry


class News(Entry):
    kind = Kind.NEWS

    date: Annotated[Day, Phrase("Dato")]
    """Datoen nyheten gjelder.
    Datoen nyhenda gjeld."""
