"""What is new in an area: on its page, and on that of the team that keeps it."""

from __future__ import annotations

from markupsafe import Markup

from ....documents.days.events import events, feed_address
from ....model.vocabulary import Kind
from ...frame.menu import LISTS
from ...view import View

MOST = 5


def news(view: View, areas: tuple[str, ...]) -> Markup:
    """The latest of what has happened in these areas, with the feed of each."""
    library = view.library
    found = events((document for document in library.documents if document.area in areas), library.today)
    return view.render(
        "lists/by_day/news",
        events=found[:MOST],
        feeds=[(library.areas[area].short_title, view.href(feed_address(area))) for area in areas],
        several=len(areas) > 1,
        more=view.href(LISTS[Kind.NEWS], f"liste-{areas[0]}") if len(found) > MOST else "",
    )
