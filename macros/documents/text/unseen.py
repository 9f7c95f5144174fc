"""Letters that nobody sees, and blanks that are not the one on the keyboard."""

from __future__ import annotations

import re

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u2028\u2029"
"""Soft hyphens, joiners and spaces of no width."""
HARD_BLANKS = "\u00a0\u2007\u202f"
HAS_UNSEEN = re.compile(f"[{UNSEEN}]")
HAS_UNSEEN_OR_HARD = re.compile(f"[{UNSEEN}]|^[{HARD_BLANKS}]|[{HARD_BLANKS}]$")
"""Also a hard blank at an end, where a blank would not count."""
