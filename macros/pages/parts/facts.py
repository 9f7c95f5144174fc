"""What is told as a label and what it says: used by the trust line, the cards and «Om dokumentet»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...model.parts import Former
from ..view import View, hyperlink, time_element


@dataclass(frozen=True)
class Fact:
    label: str
    value: Markup | str


def area_link(view: View, area_id: str) -> Markup:
    found = view.library.areas.get(area_id)
    return hyperlink(view.href(f"{area_id}/"), found.short_title if found else area_id)


def former_names(former: Iterable[Former]) -> Markup:
    """«Legeutvalget, til 31. desember 2027»."""
    said = (Markup("{} (til {})").format(one.title, time_element(one.until)) for one in former)
    return Markup(", ").join(said)


def website(url: str) -> Markup:
    shown = url.removeprefix("https://").removeprefix("www.").split("/")[0]
    return hyperlink(url, shown)
