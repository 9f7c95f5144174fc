"""What readers may take with them."""

from __future__ import annotations

from markupsafe import Markup

from ..macro import macro
from ..view import View


@macro
def download_copy(view: View) -> Markup:
    """The way to the emergency copy where one lies beside the site; empty where none does."""
    if not view.settings.copy_beside:
        return Markup()
    return Markup('<p><a href="{}" download>{}</a></p>').format(view.href("nodkopi.zip"), view.words.download_copy)
