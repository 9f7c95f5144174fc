"""Words of a proposal on the pages of GitHub: they can be read, and do nothing.

GitHub looks for names, numbers of issues and addresses in the finished text, so a backslash before the sign does not
help. A sign of no width after it does, and looks the same.
"""

from __future__ import annotations

import re

from ...changes.spelled import visible

_CALLS = re.compile(r"[@#](?=\S)|\bgh-(?=\d)|:(?=//)|\bwww(?=\.)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NO_WIDTH = "\u200b"


def harmless(text: str) -> str:
    """One line that calls nobody, refers to no issue and is no address. Not yet escaped."""
    return _CALLS.sub(lambda sign: sign[0] + _NO_WIDTH, _SPACE.sub(" ", visible(text)))
