"""What a pathway is made of: whom it is for, its phases and steps, and what an area does otherwise at one of them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from .parts import AnyId, Id, Part, ServiceId, Text
from .vocabulary import Actor, Message


class StepMessage(Part):
    name: Message
    """Meldingen som sendes."""
    to: Actor
    """Hvem som får meldingen."""


class Branch(Part):
    to: Id
    """Id til steget som følger."""
    when: Text | None = None
    """Når denne veien følges. Utelatt når det bare er én vei."""

    @property
    def anchor(self) -> str:
        """The anchor of the step that follows."""
        return step_anchor(self.to)


class StepName(Part):
    id: Id
    """Fast navn på steget i adressen, for eksempel «henvis»."""
    actor: Actor
    """Hvem som gjør jobben."""
    title: Text
    """Hva som gjøres, med verb først."""


class StepContent(Part):
    action: Text | None = None
    """Utfyllende forklaring i korte setninger."""
    deadline: Text | None = None
    """Frist slik kilden sier den. Utelatt vises som «må bekreftes»."""
    messages: tuple[StepMessage, ...] = ()
    """Meldinger som sendes i steget."""
    contact: ServiceId | None = None
    """Id til kontaktpunktet."""
    read: tuple[AnyId, ...] = ()
    """Id til dokumenter leseren trenger i dette steget."""
    next: tuple[Branch, ...] = ()
    """Hvor pasienten går videre. Utelatt betyr neste steg i listen."""


class Step(StepContent, StepName):  # pydantic puts the keys of the last base first
    @property
    def anchor(self) -> str:
        return step_anchor(self.id)


class LocalStepPlace(Part):
    replace: Id | None = None
    """Id til det felles steget som dette steget står i stedet for. Steget beholder id-en."""
    before: Id | None = None
    """Id til det felles steget som dette steget står foran."""
    after: Id | None = None
    """Id til det felles steget som dette steget står etter."""
    decline: Id | None = None
    """Id til et felles steg dere ikke følger. Da trengs bare grunnen i tillegg."""
    reason: Text
    """Hvorfor steget er annerledes her. Vises for leserne."""
    id: Id | None = None
    """Fast navn på et nytt steg. Utelatt når steget erstatter et felles steg."""
    actor: Actor | None = None
    """Hvem som gjør jobben."""
    title: Text | None = None
    """Hva som gjøres, med verb først."""


RELATIONS = ("replace", "before", "after", "decline")
"""How a local step relates to the common one it names; it has one of them."""


class LocalStep(StepContent, LocalStepPlace):
    """What an area does otherwise than the common pathway it follows, at one step of it."""

    @property
    def common(self) -> str:
        """The id of the common step it names; empty when it names none."""
        return next((named for relation in RELATIONS if (named := getattr(self, relation))), "")

    @property
    def common_anchor(self) -> str:
        return step_anchor(self.common)

    @property
    def step(self) -> Step | None:
        """As an ordinary step. None when it is declined, or lacks what a step must have: a check tells that."""
        id_ = self.replace or self.id
        if self.decline or not (id_ and self.actor and self.title):
            return None
        content = {name: getattr(self, name) for name in StepContent.model_fields}
        return Step(id=id_, actor=self.actor, title=self.title, **content)


def step_anchor(step_id: str) -> str:
    return f"steg-{step_id}"


class Phase(Part):
    title: Text
    """Navnet på fasen."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Stegene i fasen."""


class EntryCriteria(Part):
    fits_anchor: ClassVar[str] = "passer-for"
    fits_not_anchor: ClassVar[str] = "passer-ikke-for"
    """Where the two lists stand on the page."""

    include: tuple[Text, ...] = ()
    """Hvem forløpet passer for."""
    exclude: tuple[Text, ...] = ()
    """Hvem forløpet ikke passer for, og hva de skal bruke i stedet."""
    reason: Text | None = None
    """Hvorfor listen er en annen enn i det felles forløpet. Vises for leserne. Utelatt når forløpet ikke følger noe."""

    @property
    def lists(self) -> dict[str, tuple[Text, ...]]:
        """Those of the lists that are there, by their anchors."""
        both = {self.fits_anchor: self.include, self.fits_not_anchor: self.exclude}
        return {anchor: texts for anchor, texts in both.items() if texts}
