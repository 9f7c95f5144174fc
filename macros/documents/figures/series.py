"""A series: numbers of one figure over time, as its table gives them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from ..fault import Fault
from .periods import Period


class Absent(Enum):
    """Why there is no number, as Statistics Norway marks it."""

    UNKNOWN = ".."
    WITHHELD = ":"


class Concern(Enum):
    """What a fault of a table is about. One rule of the checks reports each."""

    TABLE = auto()
    PERIOD = auto()
    VALUE = auto()


@dataclass(frozen=True)
class Observation:
    period: Period
    group: str
    """Empty where the table has no groups."""
    value: Decimal | Absent
    line: int
    """Of the file, from 1."""

    @property
    def number(self) -> Decimal | None:
        return self.value if isinstance(self.value, Decimal) else None


@dataclass(frozen=True)
class Series:
    """What was understood of a table, as it stands there, and what was not."""

    observations: tuple[Observation, ...] = ()
    faults: tuple[tuple[Concern, Fault], ...] = ()
    there: bool = True
    """Whether there is a table at all."""

    @property
    def groups(self) -> list[str]:
        """In the order in which the table first names them."""
        return list(dict.fromkeys(one.group for one in self.observations))

    def of(self, group: str) -> list[Observation]:
        """What is known of one group, the earliest first."""
        return sorted((one for one in self.observations if one.group == group), key=lambda one: one.period)


NO_TABLE = Series(there=False)


def table_beside(path: str) -> str:
    """Where the table of a figure lies, which has the name of its page."""
    return f"{path.removesuffix('.md')}.csv"


def page_beside(path: str) -> str:
    """Where the page of a table lies."""
    return f"{path.removesuffix('.csv')}.md"
