"""What the styles of a Word file say of a paragraph: what it is, however the style is called in a language."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .package import W, value


class Styles:
    """The styles of paragraphs, each with those that it is built on."""

    def __init__(self, styles: Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
        self.usual_size = _size(styles.find(f"{W}docDefaults/{W}rPrDefault")) or 22

    def chain(self, paragraph: Element) -> Iterator[tuple[str, Element]]:
        """The style of a paragraph, the one it is built on, and so on, each with its id."""
        seen = set[str]()
        style = value(paragraph, "pPr/pStyle")
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style, self._styles[style]
            style = value(self._styles[style], "basedOn")

    def number_nothing(self) -> None:
        """Take away what styles say of lists, once each paragraph says it itself."""
        for style in self._styles.values():
            for properties in style.findall(f"{W}pPr"):
                for listed in properties.findall(f"{W}numPr"):
                    properties.remove(listed)

    def names(self, paragraph: Element) -> list[str]:
        """In small letters. Word writes the English name of its own styles in every language."""
        own = value(paragraph, "pPr/pStyle")
        return [value(style, "name").lower() for _, style in self.chain(paragraph)] or ([own.lower()] if own else [])

    def is_heading(self, paragraph: Element) -> bool:
        return any(name.startswith("heading ") for name in self.names(paragraph))

    def size(self, paragraph: Element) -> int:
        """The size of the letters in half points: the largest that is set in the text, else that of the style."""
        own = max((_size(run) for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None), default=0)
        return own or next((size for _, style in self.chain(paragraph) if (size := _size(style))), self.usual_size)


def _size(element: Element | None) -> int:
    size = value(element, "rPr/sz")
    return int(size) if size.isascii() and size.isdigit() else 0
