"""Where a file is edited in the form at /admin/: pages lead there, and the forms are named so that they arrive."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from ...model.places import LISTS
from ..head.frontmatter import KeyPath
from .in_use import IN_USE

OTHER_PAGES = "andre-sider"
"""What stands for the area in the address when one edits pages that belong to none."""


def collection(path: str, area: str | None) -> str:
    """The collection of the editor that a file below docs/ stands in. Its name becomes that of a branch."""
    *folders, name = PurePosixPath(path).with_suffix("").parts
    if area:
        alone = IN_USE.removesuffix(".yml")
        return f"{area}-{folders[1] if len(folders) > 1 else alone if name == alone else 'omradet'}"
    return folders[0] if folders else name if name in LISTS else "sider"


def editor_address(
    path: str, area: str | None, confirming: bool = False, section: str = "", field: KeyPath = ()
) -> str:
    """The address in the editor of a file below docs/, relative to the root of the site.

    With `confirming` the form opens where it says what has changed in the common text; see adoption.js of the editor.
    With a `section` it opens at the heading of that one, with a `field` at that one; see place.js.
    """
    asked = f"omrade={area or OTHER_PAGES}{'&bekreft=ja' if confirming else ''}"
    asked += f"&del={quote(section, safe='')}" if section else ""
    asked += f"&felt={'.'.join(map(str, field))}" if field else ""
    return f"admin/?{asked}#/collections/{collection(path, area)}/entries/{quote(PurePosixPath(path).stem)}"
