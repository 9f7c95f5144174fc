"""The steps of a pathway and the measures of a plan as sections, so that a change in one is seen like one in the text.

They stand in the front matter, and an area that adopts a pathway has its own copy of them to keep up to date.
"""

from __future__ import annotations

from .body import Section
from .document import Document
from .model import Pathway, Plan
from .vocabulary import Language


def all_sections(document: Document) -> tuple[Section, ...]:
    """The sections of the text, and after them the steps or the measures."""
    return (*document.sections, *front_sections(document))


def front_sections(document: Document) -> tuple[Section, ...]:
    """The steps or measures alone, under the anchors that the page gives them."""
    match document.entry:
        case Pathway() as pathway:
            return tuple(
                _section(
                    f"steg-{step.id}",
                    f"{step.actor.label(Language.NB)}: {step.title}",
                    step.action,
                    step.deadline and f"Frist: {step.deadline}",
                    *(f"{message.name.nb} til {message.to.nb.lower()}" for message in step.messages),
                    *(f"Videre til {branch.to}: {branch.when or ''}" for branch in step.next),
                )
                for step in pathway.steps
            )
        case Plan() as plan:
            return tuple(
                _section(f"tiltak-{measure.id}", measure.title, measure.focus, measure.note)
                for measure in plan.measures
            )
    return ()


def _section(anchor: str, title: str, *said: str | None) -> Section:
    return Section(3, title, None, anchor, 1, "\n\n".join(text for text in said if text))
