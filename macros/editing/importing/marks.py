"""Marks that go through pandoc as letters, and tell on the other side what was seen in Word.

They are letters for private use, and are taken out of a text from elsewhere before ours are put in.
"""

from __future__ import annotations

import re

PRIVATE = re.compile("[\ue000-\ue00f]")

TARGET = "\ue000{}\ue001"
"""First in a paragraph that something refers to, with the number of what refers."""
REFERENCE, REFERENCE_END = "\ue002{}\ue001", "\ue003"
"""Around the words of a reference."""
NO_CLAUSE = "\ue004"
"""In a paragraph that is no clause whatever the text is: a caption, a subtitle, a date."""
LINE = "\ue005"
"""A new line inside a cell."""

COUNTED = "\ue006"
"""Before a number that Word counted, and that is no day and no dose therefore."""

TARGETS = re.compile("\ue000(\\d+)\ue001")
REFERENCES = re.compile("\ue002(?P<to>\\d+)\ue001(?P<words>[^\ue002\ue003]*)\ue003")
