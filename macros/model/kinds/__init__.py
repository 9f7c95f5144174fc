"""What each kind of document says about itself: the one model behind checks, schemas, forms and the authors' reference.

The key names are what authors type; the text under a key is what the authors' reference says about it.
References to other documents are ids, marked with `Refers` so that one check can follow them all.
"""

from __future__ import annotations

from ..vocabulary import Kind
from .agreement import Agreement
from .body import Body
from .entry import Controlled, Entry
from .figure import Figure
from .meeting import Meeting
from .news import News
from .pathway import Pathway
from .plan import Plan
from .routine import Routine
from .service import Offer, Reach, Service

__all__ = [
    "MODELS",
    "Agreement",
    "Body",
    "Controlled",
    "Entry",
    "Figure",
    "Meeting",
    "News",
    "Offer",
    "Pathway",
    "Plan",
    "Reach",
    "Routine",
    "Service",
]

MODELS: dict[Kind, type[Entry]] = {
    model.kind: model for model in (Agreement, Routine, Pathway, Plan, Body, Service, Offer, News, Meeting, Figure)
}
"""The model of each kind."""
