"""What may stand on a finished page, whatever made it. Everything else is told, so that nothing unforeseen gets by.

Ways of hiding code from a reader of Markdown are many, and a browser knows one HTML. So the pages themselves are held
to this list after they are made: what a browser would read of them, not what an author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, normpath
from typing import NamedTuple
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .seen import number_on_page

_TAGS = """
html head meta title link script body
header main nav footer aside section article div p span br hr wbr h1 h2 h3 h4 h5 h6 address
a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small strong sub sup time u var
ul ol li dl dt dd blockquote pre details summary figure figcaption img noscript
table caption colgroup col thead tbody tfoot tr th td
form fieldset legend label input select optgroup option button output
svg g path rect circle line polyline polygon ellipse symbol use title desc text
"""
TAGS = frozenset(_TAGS.split())
_KNOWN = frozenset(tag.encode() for tag in TAGS)
_OTHER_TAGS = "*" + "".join(f":not({tag})" for tag in sorted(TAGS))

SCRIPTS = frozenset(
    {
        "assets/samhandling.js",
        "assets/document.js",
        "assets/lists.js",
        "assets/nodkopi.js",
        "d/videre.js",
        "d/naermest.js",
    }
)
SHEETS = frozenset(
    f"assets/{name}.css"
    for name in (
        "samhandling", "lists", "pathway", "plan", "document", "text", "print", "poster",
        *(f"parts/{part}" for part in ("body", "coverage", "front", "hits", "meeting", "plot", "tables")),
    )
)  # fmt: skip
ADMIN = "admin/"
ADMIN_SCRIPTS = frozenset(
    f"{ADMIN}{name}.js"
    for name in (
        "start", "js-yaml.min", "markdown-it.umd.min", "markdown-it-footnote.min", "decap-cms", "editor"
    )
)  # fmt: skip
ADMIN_SHEETS = frozenset({f"{ADMIN}editor.css"})
SEARCH = "sok"
"""Where the only form that is sent leads."""

_OF_HEADS = frozenset({"script", "link", "meta", "title"})
"""Ours stand in the head of a page, where no text of an author comes; a drawing has a title too."""
_HELD = frozenset({"script", "link", "meta", "img", "use", "form", "input"})
"""What fetches, sends, or says something of the page."""
_WORDS = "style srcdoc formaction ping background srcset poster data manifest codebase target autofocus usemap is nonce"
_ATTRIBUTES = frozenset({*_WORDS.split(), "download"})
"""What no element may have, but for a link to a file that is to be saved."""
_HANDLER = re.compile(rb"on(?<=[\s/\"']on)[a-z]+\s*=")
_TAG = re.compile(rb"<([a-zA-Z][^\s/>]*)")
"""Quick looks at the letters of a page before a careful one at what they mean: names have no other spelling."""
_NOSCRIPT, _END_OF_NOSCRIPT = (re.compile(begins, re.IGNORECASE) for begins in (rb"<noscript[\s/>]", rb"</noscript"))
_WHOLE_TAG = re.compile(rb"</?[a-zA-Z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_TARGETS = ("href", "src", "action", "cite")
_LOOKED_AT = ", ".join((
    *(f"[{name}]" for name in _WORDS.split()), ":not(a)[download]", *(f'[{name}*=":"]' for name in _TARGETS),
    *sorted(_OF_HEADS | _HELD),
))  # fmt: skip
"""All elements that have something to be judged: one walk through a page is cheaper than one for each kind."""
_CSS_ADDRESS = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])(?P<address>(?:https?:)?//[^\"')\s]+)", re.IGNORECASE)
_SCHEME = re.compile(r"[\x00-\x20]*+(?P<scheme>[^/?#:]*+):")
LEADS = frozenset({"https", "http", "mailto", "tel", "sms", "webcal"})
_NAMES = frozenset({"viewport", "color-scheme", "generator", "description", "robots", "referrer", "theme-color"})
_FORWARD = re.compile(r"0; ?url=(?P<target>(?:\.\./)*[^\s:;\\]*)")
_NOT_FETCHED = frozenset({"canonical", "alternate"})
"""Relations of `link` that a browser does not fetch by itself."""
_INSIDE = ("data", "javascript", "vbscript", "blob")
"""Schemes that ask nobody; whether they may stand there is told by themselves."""
_FETCHED_BY = {"link": "href", "use": "href", "form": "action"}
"""The attribute that names what a browser asks for because of an element, where it is not `src`."""
_INPUTS = frozenset({"search", "radio", "checkbox"})


class Strange(NamedTuple):
    """Something that may not stand there."""

    what: str
    """In words: «<iframe>», «onclick=», «javascript:»; the address where a browser is sent elsewhere."""
    written: str
    """A piece of it as an author may have written it, by which its line is found."""
    elsewhere: bool = False
    """Whether it makes a browser ask another site for something."""
    number: bool = False
    """Whether it is a number of a person."""


def strange(address: str, html: bytes, tree: LexborHTMLParser, root: str = "/") -> tuple[Strange, ...]:
    """Everything on a page that is not on the list.

    `address` is relative to the root of the site, and `root` is the path of the site on its host, with a slash at both
    ends.
    """
    return tuple(dict.fromkeys(_strange(address, html, tree, root)))


def _strange(address: str, html: bytes, tree: LexborHTMLParser, root: str) -> Iterator[Strange]:
    admin = address.startswith(ADMIN)
    if not _KNOWN.issuperset(_TAG.findall(html)):
        for node in tree.css(_OTHER_TAGS):
            yield Strange(f"<{node.tag}>", f"<{node.tag}")
    small = html.lower()
    if b"xlink:" in small or _HANDLER.search(small):
        yield from _handlers(tree)
    for node in tree.css("style") if b"<style" in small else ():
        yield from _fetched_by(node.text())
    for node in tree.css(_LOOKED_AT):
        yield from _at(node, address, root, admin)
    if tree.body and (digits := number_on_page(tree.body)):
        yield Strange("et tall som ligner et fødselsnummer", digits, number=True)
    if any(_ends_elsewhere(html, begins.end()) for begins in _NOSCRIPT.finditer(html)):
        yield Strange("<noscript>", "<noscript")


def _at(node: LexborNode, address: str, root: str, admin: bool) -> Iterator[Strange]:
    """What is strange with one element."""
    tag, given = node.tag, {name: value or "" for name, value in node.attributes.items()}
    for name in sorted(_ATTRIBUTES.intersection(given)):
        if name != "download" or tag != "a":
            yield Strange(f"{name}=", name)
    if "style" in given:
        yield from _fetched_by(given["style"])
    for name in _TARGETS:
        if (scheme := scheme_of(given.get(name, ""))) and scheme not in LEADS:
            yield Strange(f"{scheme[:20]}:", scheme)
    if tag in _OF_HEADS and not admin and not _stands_in_head(node):
        yield Strange(f"<{tag}>", f"<{tag}")
    elif tag in _HELD:
        yield from _held(node, given, address, root, admin)


def _stands_in_head(node: LexborNode) -> bool:
    around = node.parent
    while around and around.tag != "head" and (around.tag, node.tag) != ("svg", "title"):
        around = around.parent
    return around is not None


def _ends_elsewhere(html: bytes, begins: int) -> bool:
    """Whether a `noscript` ends at one place to a browser with scripts, and at another to one without.

    To the first it ends at its end tag, wherever that stands; to the other not in the middle of a tag or a comment.
    """
    ends = _END_OF_NOSCRIPT.search(html, begins)
    return ends is None or b"<" in _WHOLE_TAG.sub(b"", html[begins : ends.start()])


def _fetched_by(style: str) -> Iterator[Strange]:
    return (Strange(found, found, elsewhere=True) for found in elsewhere_in_css(style))


def elsewhere_in_css(text: str) -> Iterator[str]:
    """The addresses of other sites that a style sheet fetches from."""
    return (found["address"] for found in _CSS_ADDRESS.finditer(text))


def _handlers(tree: LexborHTMLParser) -> Iterator[Strange]:
    for node in tree.css("*"):
        for name in node.attributes:
            if name.startswith("on") or ":" in name:
                yield Strange(f"{name}=", name)


def scheme_of(address: str) -> str:
    """The scheme as a browser reads it: line ends and tabs mean nothing."""
    found = _SCHEME.match(re.sub(r"[\t\n\r]", "", address)) if ":" in address else None
    return found["scheme"].lower() if found else ""


def _held(node: LexborNode, given: dict[str, str], address: str, root: str, admin: bool) -> Iterator[Strange]:
    """What a page fetches, sends, or says of itself."""
    if node.tag == "link" and given.get("rel") in _NOT_FETCHED:
        return
    fetched = given.get(_FETCHED_BY.get(node.tag or "", "src"), "")
    path = _ours(fetched, address, root) if fetched else None
    if fetched and path is None and not scheme_of(fetched).startswith(_INSIDE):
        yield Strange(fetched, fetched, elsewhere=True)
    elif not _may_stand(node, given, path, admin):
        yield Strange(f"<{node.tag}>", fetched or f"<{node.tag}")


def _may_stand(node: LexborNode, given: dict[str, str], path: str | None, admin: bool) -> bool:
    match node.tag:
        case "script":
            return path in (ADMIN_SCRIPTS if admin else SCRIPTS) and not node.text().strip()
        case "link":
            return _is_our_link(given.get("rel", ""), path, admin)
        case "meta":
            return _is_our_meta(given)
        case "img":
            return path is not None or "src" not in given
        case "use":
            return given.get("href", "").startswith("#")
        case "form":
            return "action" not in given or path == SEARCH
    return given.get("type", "").lower() in _INPUTS


def _ours(written: str, address: str, root: str) -> str | None:
    """The path on our own site that an address leads to; None when it leads elsewhere, or nowhere.

    Beside a site in a folder of its host lie other sites.
    """
    cleaned = re.sub(r"[\t\n\r]", "", written).strip().replace("\\", "/")
    if not cleaned or cleaned.startswith("//") or scheme_of(cleaned):
        return None
    path = unquote(cleaned.partition("#")[0].partition("?")[0])
    folder = "" if path.startswith("/") else f"{root}{dirname(address)}"
    on_host = "/" + normpath(f"/{folder}/{path}").strip("/") + "/"
    return on_host.removeprefix(root).strip("/") if on_host.startswith(root) else None


def _is_our_link(relation: str, path: str | None, admin: bool) -> bool:
    match relation:
        case "stylesheet":
            return path in (ADMIN_SHEETS if admin else SHEETS)
        case "icon":
            return path == "assets/icon.svg"
        case "search":
            return path is not None and path.endswith(".xml")
    return False


def _is_our_meta(given: dict[str, str]) -> bool:
    if "http-equiv" not in given:
        return "charset" in given or given.get("name") in _NAMES
    match given["http-equiv"].lower():
        case "content-security-policy":
            return True
        case "refresh":
            return _FORWARD.fullmatch(given.get("content", "")) is not None
    return False
