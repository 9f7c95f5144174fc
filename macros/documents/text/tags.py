"""The tags of HTML in a text, as the checks and the form in the browser both look for them."""

from __future__ import annotations

import re

from .addresses import NO_ADDRESS
from .signs import NAMES

TAG = re.compile(
    rf"(?<!\\){NO_ADDRESS}<(?P<closes>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])"
    r"""(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>"""
)
_LONE = "area base br col embed hr img input link meta param source track wbr"
PAIRED = re.compile(f"^(?:{'|'.join(sorted(set(NAMES.split()) - set(_LONE.split())))})$")
"""The tags that have an end."""
ENDS_ITSELF = re.compile(
    "^(?:colgroup|dd|dt|li|option|p|rp|rt|tbody|td|tfoot|th|thead|tr)$",
)
MARKDOWN = re.compile(r"^ *(?:[-*+] |\d+[.)] |#{1,6} |\|.*\|$)|(?<!\\)\*\*\S|(?<!\\)\]\(")
"""What is Markdown in a line of HTML."""
