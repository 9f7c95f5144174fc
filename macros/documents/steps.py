"""The steps of a pathway and the measures of a plan as sections, so that a change in one is seen like one in the text.

They stand in the front matter. What an area that adapts a pathway meets, with the common steps, is in whole_pathway.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model.kinds import Pathway, Plan
from ..model.kinds.pathway import EntryCriteria, LocalStep, Step
from ..model.kinds.plan import Measure
from ..model.vocabulary import Language
from .file import File
from .text.body import Section


def all_sections(file: File) -> tuple[Section, ...]:
    """The sections of the text, and after them what stands in the front matter."""
    return (*file.sections, *front_sections(file))


def front_sections(file: File) -> tuple[Section, ...]:
    """What a document itself writes of steps or measures, under the anchors that the page gives them."""
    match file.entry:
        case Pathway() as pathway:
            return (
                *(criteria_section(anchor, texts) for anchor, texts in pathway.criteria.lists.items()),
                *map(step_section, pathway.steps),
                *(section for local in pathway.local_steps if (section := _local_section(local))),
            )
        case Plan() as plan:
            return tuple(map(_measure_section, plan.measures))
    return ()


def criteria_section(anchor: str, texts: Iterable[str]) -> Section:
    title = "Passer for" if anchor == EntryCriteria.fits_anchor else "Passer ikke for"
    return _section(anchor, title, *(f"- {text}" for text in texts))


def step_section(step: Step) -> Section:
    return _section(
        step.anchor,
        f"{step.actor.label(Language.NB)}: {step.title}",
        step.action,
        step.deadline and f"Frist: {step.deadline}",
        *(f"{message.name.nb} til {message.to.nb.lower()}" for message in step.messages),
        *(f"Videre til {branch.to}: {branch.when or ''}" for branch in step.next),
    )


def declined_section(anchor: str, reason: str) -> Section:
    """What stands for a step of the common pathway that an area does not follow."""
    return _section(anchor, "Følges ikke", reason)


def _local_section(local: LocalStep) -> Section | None:
    if local.decline:
        return declined_section(local.common_anchor, local.reason)
    return step_section(local.step) if local.step else None


def _measure_section(measure: Measure) -> Section:
    return _section(measure.anchor, measure.title, measure.focus, measure.note)


def _section(anchor: str, title: str, *said: str | None) -> Section:
    return Section(3, title, None, anchor, 1, "\n\n".join(text for text in said if text))
