"""The calendar of a body or an area: to subscribe to, or to take with one."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.days.agenda import calendar_of_area, calendar_of_body, of_area, of_body
from ...documents.document import Document
from ...model.kinds import Body
from ..view import View


def of_this_body(view: View, body: Document[Body]) -> Markup | str:
    return _offered(view, calendar_of_body(body.id)) if of_body(body, view.library) else ""


def of_this_area(view: View, area_id: str) -> Markup | str:
    return _offered(view, calendar_of_area(area_id)) if of_area(area_id, view.library) else ""


def _offered(view: View, address: str) -> Markup | str:
    """Nothing in a copy for days without a network. One can subscribe only where the site's own address is known."""
    if view.settings.emergency_copy:
        return ""
    _, _, host = view.settings.address.partition("://")
    subscribe = f"webcal://{host.rstrip('/')}/{address}" if host else ""
    return view.render("parts/calendar", subscribe=subscribe, file=view.href(address))
