"""Letters that nobody sees, and blanks that are not the one on the keyboard."""

from __future__ import annotations

import re

_JOINERS = "\u034f\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
"""They shape the letters and signs of other scripts, and make one picture of several."""
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode says is not to be seen (Default_Ignorable_Code_Point), as it stands in a pattern: soft hyphens, joiners,
fillers, spaces of no width, and what turns the order."""
_SHAPED = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u0590-\u115e\u1161-\u17b3\u17b6-\u1cff\u2190-\u2bff\u2e80-\u3163\u3165-\ud7ff"
    "\uf900-\ufdff\ufe70-\ufefc\U00010000-\U0001bbff\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
"""What a joiner is needed behind: scripts that are not like ours, signs and pictures."""
BREAKS = "\u000b\u000c\u0085\u2028\u2029"
"""They part lines, paragraphs and pages in other programs, and the words on each side would be glued without them."""
_ORDERS = r"\x00-\x08\r\x0e-\x1f\x7f-\x84\x86-\x9f"
"""What a screen or a printer obeys, a return without a new line too, as it stands in a pattern."""
HARD_BLANKS = "\u00a0\u2007\u202f"
OTHER_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are only signs to who reads Markdown, as they stand in a pattern; a Mac types one with Alt held down."""
_STRAY_JOINERS = rf"(?<=[{_JOINERS}])(?<![{_SHAPED}{_JOINERS}][{_JOINERS}])(?!(?<=\ufe0f)\u20e3)[{_JOINERS}]*"
"""Joiners behind the first of them: they are let be where a script or a picture needs them, as in a figure in a box."""
# One set of signs stands first in each pattern: nearly every sign of a text is in none, and is then left at once.
HAS_UNSEEN = re.compile(rf"[{UNSEEN}](?:(?<![{_JOINERS}])|{_STRAY_JOINERS})")
BREAK = re.compile(rf"(?<![ \t])[ \t]*[{BREAKS}][ \t{BREAKS}]*")
"""What parts two lines, with the blanks around it."""
HAS_BREAK = re.compile(f"[{BREAKS}]")
HAS_UNSEEN_OR_BREAK = re.compile(rf"[{UNSEEN}{BREAKS}{_ORDERS}](?:(?<![{_JOINERS}])|{_STRAY_JOINERS})")
ORDER = re.compile(f"[{_ORDERS}]")
HAS_UNSEEN_OR_HARD = re.compile(
    rf"[{UNSEEN}{BREAKS}{_ORDERS}{HARD_BLANKS}](?:(?<![{_JOINERS}{HARD_BLANKS}])|{_STRAY_JOINERS}"
    rf"|(?<=^[{HARD_BLANKS}])|(?<=[{HARD_BLANKS}])$)"
)
"""Also a hard blank at an end, where a blank would not count."""
