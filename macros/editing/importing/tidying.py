"""What is tidied in a text from Word or PDF: letters nobody sees, ligatures, bullets and letters of lists.

The rules are data, in tidying.json, since pasting in the form needs the same ones in the browser.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from ...documents.text.unseen import HAS_UNSEEN

RULES = Path(__file__).with_name("tidying.json")
_RULES = json.loads(RULES.read_text(encoding="utf-8"))
_LETTERS = str.maketrans(_RULES["instead"])

BULLETS: str = _RULES["bullets"]
"""Signs that begin an item wherever they stand first, with a space after them."""
BULLETS_BEFORE_TAB: str = _RULES["bullets_before_tab"]
"""Signs that do so only when a tab follows: «o» is a letter too."""
_LETTER = re.compile(_RULES["letter"])
_RUN = re.compile(_RULES["run"])


def tidy(text: str) -> str:
    """Letters as they are searched for: without soft hyphens, hard spaces and ligatures."""
    return HAS_UNSEEN.sub("", text).translate(_LETTERS)


def is_lettered(mark: str) -> bool:
    """Whether a word that stands first is the letter or number of an item: a), (a), 1), ii)."""
    return bool(_LETTER.match(mark))


def is_run(mark: str) -> bool:
    """Whether it is one when the next one follows: «a.» alone may be a shortened word, and «1.» a day."""
    return bool(_RUN.match(mark))
