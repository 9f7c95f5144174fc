"""Letters that nobody sees, and blanks that are not the one on the keyboard."""

from __future__ import annotations

import re

TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""They let the words be read in another order than they stand in."""
_NO_WIDTH = "\u034f\u115f\u1160\u17b4\u17b5\u2061\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f\uffa0"
"""Joiners, fillers and signs of other scripts and of mathematics, which no Norwegian text has a use for."""
UNSEEN = f"\u00ad\u061c\u200b\u200c\u200d\u2060\ufeff{_NO_WIDTH}{TURNING}"
"""Soft hyphens, joiners and spaces of no width, and what turns the order."""
BREAKS = "\u000b\u000c\u0085\u2028\u2029"
"""They part lines, paragraphs and pages in other programs, and the words on each side would be glued without them."""
_ORDERS = r"\x00-\x08\r\x0e-\x1f\x7f-\x84\x86-\x9f"
"""What a screen or a printer obeys, a return without a new line too, as it stands in a pattern."""
HARD_BLANKS = "\u00a0\u2007\u202f"
HAS_UNSEEN = re.compile(f"[{UNSEEN}]")
BREAK = re.compile(rf"(?<![ \t])[ \t]*[{BREAKS}][ \t{BREAKS}]*")
"""What parts two lines, with the blanks around it."""
HAS_UNSEEN_OR_BREAK = re.compile(f"[{UNSEEN}{BREAKS}{_ORDERS}]")
ORDER = re.compile(f"[{_ORDERS}]")
HAS_UNSEEN_OR_HARD = re.compile(f"[{UNSEEN}{BREAKS}{_ORDERS}]|^[{HARD_BLANKS}]|[{HARD_BLANKS}]$")
"""Also a hard blank at an end, where a blank would not count."""
