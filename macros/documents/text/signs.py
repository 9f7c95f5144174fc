"""Signs in a line that the engine of the site would swallow: «more than», «times», # before a word, words in angles."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5

from .addresses import NO_ADDRESS, plain_addresses, with_written_blanks
from .clauses import as_typed

SIGN = re.compile(
    r"^(?P<before>[ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*)"
    r"(?=>+[\d=]|#{7,}|#{1,6}[^#\s{]|\+[ \t]+\d+(?!\d*\\?[.)][ \t])|\*[ \t]+=)"
)
"""«More than» before a figure, # before a word or seven of them, a plus before a figure and the star of «* = må fylles
ut», which the engine takes for quotations, headings and items of lists."""
LONE_MARK = re.compile(
    r"^(?![ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$)"
    r"(?P<before>[ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*(?:[-*+]|\d+[.)])[ \t]+(?:\d{1,9}(?=[.)]))?)"
    r"(?=(?:[-*+]|(?<=\d)[.)])[ \t]*$)"
)
"""A dash that is all an item says, or another mark: «- -» means «nothing», and no list within the list."""
TIMES = re.compile(
    r"(?P<unit>(?<=\d)(?:[ \u00a0](?=[^ *]))?[a-zA-ZµæøåÆØÅ%/]{0,12})\*(?=\d)|(?P<bracket>\()(?P<lone>\*{1,3})(?=\))"
)
"""«Times» between two figures, as in 500mg*3, 500 mg*3 and 1 tablett*3, and the star that refers to a note: (*)."""
UNC = re.compile(r"(?<![\\\w])\\\\(?=[^\W_][\w.-]*\\\w)")
"""The two strokes before a server, as in \\\\tjener\\mappe: a reader of Markdown shows one."""
NAMES = """
a abbr address applet area article aside audio b base bdi bdo big blockquote body br button caption center cite code col
colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1
h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math meta meter nav
noscript object ol optgroup option output p param picture plaintext portal pre progress q rp rt ruby s samp script
section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
thead time tr track tt u ul var video wbr xmp circle desc ellipse g line path polygon polyline rect text title use
"""
"""The tags that browsers know."""
_LONE = """
allowfullscreen async autoplay checked controls default defer disabled hidden inert ismap itemscope
loop markdown multiple muted nomodule novalidate nowrap open playsinline readonly required reversed selected
"""
"""Attributes that may stand without a value, as those of our own scripts may: data-…"""
_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s"'<>=`]+)"""
_ATTRIBUTE = rf"\s+(?:[a-z_][a-z0-9_:.-]*\s*=\s*{_VALUE}|(?:data-[a-z-]+|{'|'.join(_LONE.split())})(?=[\s/>]))"
_NAME = rf"(?:{'|'.join(NAMES.split())})"
_TAG = rf"/?{_NAME}(?:{_ATTRIBUTE})*\s*/?>"
_GOES_ON = rf"(?:{_NAME}(?:{_ATTRIBUTE})+|a|div|iframe|img|input|p|script|source|span|table|td|th|tr|video)\s*$"
"""A tag that is closed on a line below; «Hb<i går» before such a line is none."""
_ADDRESS = r"(?:https?|ftp)://[^\s<>]*>|[^\s<>@]+@[^\s<>]+>"
"""What the engine makes a link of; it takes <tel:113> for a tag."""
ANGLES = re.compile(
    rf"(?=<[/!?a-z])(?<!\\){NO_ADDRESS}<(?!{_TAG}|{_GOES_ON}|{_ADDRESS})(?P<name>/?[a-z][a-z0-9]*(?=[^<>\n]*(?:>|$))|[!?](?!--))",
    re.IGNORECASE,
)
"""A word in angles that is no tag, for browsers do not know it, or what follows it is no attribute: «Hb<i går og>10»,
and what browsers take for an order and do not show: <!DOCTYPE, <?php, <![CDATA[.

The engine would take it for one all the same, and nobody would see it.
"""
WORDS_OWN = re.compile(
    r"</?(?:o|v|w|m|x|st\d|u\d|w\d\d?|wp\w?|mc|pic|aml):[a-z][\w.-]*(?:\s[^<>\n]*)?>"
    r"|<\?xml[^<>\n]*>|<!\[(?:if|endif)[^<>\n\]]*\]>",
    re.IGNORECASE,
)
"""Tags that only Word knows, as in `<o:p></o:p>`: no reader sees them, and no browser knows what they are."""
_NO_LETTER = re.compile(r"(?<!\\)\\&|&(?=(?P<name>[A-Za-z][A-Za-z0-9]*);)")
"""What begins as a named letter and is none: a browser would take the beginning of «&section;» for «&sect»."""
_ESCAPED_ANGLE = re.compile(r"\\<")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")

BLOCK = re.compile(
    r"^ {0,3}<(?:!--|/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption"
    r"|figure|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td"
    r"|tfoot|th|thead|tr|ul)\b)",
    re.IGNORECASE,
)
"""HTML that is no part of a paragraph."""


def first_sign(line: str) -> str:
    """A line whose first sign is only a sign."""
    return LONE_MARK.sub(_with_stroke, SIGN.sub(_with_stroke, as_typed(line)))


def _with_stroke(found: re.Match[str]) -> str:
    # Words with a name in them would be read anew for each line, and few lines have such a sign.
    return f"{found['before']}\\"


def inline(line: str) -> str:
    """The words of a line as the engine needs them, so that no sign in them is lost."""
    if not ("*" in line or "<" in line or "](" in line or "&" in line or "\\\\" in line):
        return line
    return outside_code(_kept, line)


def outside_code(change: Callable[[str], str], line: str) -> str:
    """A line with its words changed, and what is code between them left as it is."""
    if "`" not in line:
        return change(line)
    pieces, after = [], 0
    for code in CODE.finditer(line):
        pieces += [change(line[after : code.start()]), code[0]]
        after = code.end()
    return "".join([*pieces, change(line[after:])])


def with_stars(words: str) -> str:
    """Words where the stars that are only stars have a stroke before them."""
    return TIMES.sub(
        lambda found: f"({found['lone'].replace('*', chr(92) + '*')}" if found["lone"] else f"{found['unit']}\\*", words
    )


def with_both_strokes(words: str) -> str:
    return UNC.sub(lambda found: 2 * found[0], words) if "\\\\" in words else words


def _kept(words: str) -> str:
    words = with_both_strokes(plain_addresses(words))
    words = _NO_LETTER.sub(lambda found: found[0] if f"{found['name']};" in html5 else "&amp;", words)
    if "*" in words:
        words = with_stars(words)
    if "<" in words:
        words = WORDS_OWN.sub("", words)
        words = _ESCAPED_ANGLE.sub("&lt;", words)
        words = ANGLES.sub(r"&lt;\g<name>", words)
    return words


def escaped(words: str) -> str:
    """Words with a stroke before the signs that other readers of Markdown would swallow."""
    words = with_stars(words) if "*" in words else words
    words = with_both_strokes(with_written_blanks(words))
    return ANGLES.sub(lambda found: f"\\{found[0]}", words)
