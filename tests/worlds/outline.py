"""HTML as an outline of words in their structure, so that two engines can be held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

_INLINE = {"em": "em", "i": "em", "strong": "strong", "b": "strong", "a": "", "span": ""}
_NESTED = (("<em><strong>", "<strong><em>"), ("</strong></em>", "</em></strong>"))
_TRANSPARENT = {"div", "body", "thead", "tbody", "section", "details", "summary", "label", "input"}
_CELLS = {"td", "th"}


def outline(html: str) -> str:
    """Paragraphs, lists, tables and emphasis with their words, and where links lead; not how they are dressed."""
    html = re.sub(r"</?abbr\b[^>]*>", "", html)  # words that are explained are words
    body = LexborHTMLParser(f"<body>{html}</body>").body
    assert body is not None
    pieces = " ".join(" ".join(_outline(body)).split())
    while (simpler := _simpler(pieces)) != pieces:
        pieces = simpler
    return pieces


def _outline(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        tag = child.tag
        classes = (child.attributes.get("class") or "").split() if tag not in {"-text", "-comment"} else []
        if tag == "-text":
            yield child.text_content or ""
        elif tag in {"-comment", "script", "style", "svg", "sup"} or "footnote-backref" in classes:
            continue
        elif "tabbed-set" in classes:  # all the names stand before all that they name
            for name, inside in zip(child.css(".tabbed-labels > label"), child.css(".tabbed-block"), strict=True):
                yield f"¶ {name.text()} ¶ {' '.join(_outline(inside))} ¶"
        elif "n" in classes or "number" in classes:
            yield f"‹{child.text()}› " if node.tag in {"p", "li"} else f"{child.text()} "
        elif tag == "p" or (tag == "ol" and "clauses" in classes) or (tag == "li" and child.css_first("a.n")):
            yield f"¶ {' '.join(_outline(child))} ¶"
        elif tag == "a" and not (child.attributes.get("href") or "#").startswith("#"):
            yield f"{''.join(_outline(child))}→{unquote(child.attributes['href'] or '')} "
        elif tag == "code":
            yield f"<code>{child.text().strip()}</code>"
        elif tag in _INLINE:
            mark, words = _INLINE[tag], "".join(_outline(child))
            yield f"<{mark}>{words}</{mark}>" if mark else words
        elif tag == "h4" and node.tag == "section":
            yield f"¶ {child.text()} ¶"
        elif tag in _TRANSPARENT:
            yield f"¶ {' '.join(_outline(child))} ¶"
        elif tag in _CELLS:
            yield f"(cell {' '.join(_outline(child))})"
        elif tag == "ol":
            yield f"(ol {child.attributes.get('start') or 1} {' '.join(_outline(child))})"
        elif tag == "img":
            yield f"(img {child.attributes.get('alt')}→{unquote(child.attributes.get('src') or '')})"
        else:
            yield f"({tag} {' '.join(_outline(child))})"


def _simpler(pieces: str) -> str:
    for long, short in (
        ("¶ ¶", "¶"),
        ("¶ (", "("),
        (") ¶", ")"),
        ("¶ )", ")"),
        ("› ¶", "›"),
        ("(li ¶ ", "(li "),
        ("(blockquote ¶ ", "(blockquote "),
        (" )", ")"),
        (" (br) ", "(br)"),
        (" ¶)", ")"),
        *_NESTED,
    ):
        pieces = pieces.replace(long, short)
    pieces = re.sub(r" ?\(tr( \(cell\))+\)", "", pieces)  # the empty row of a table without rows
    return " ".join(pieces.removeprefix("¶ ").removesuffix(" ¶").split())
