"""Cross-references of Word become links to the clause, with its number; what leads to nothing becomes text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...documents.counted import counted, listed
from .marks import REFERENCES

_NUMBER = re.compile(r"(?:§\s*)?\d{1,3}(?:\.\d{1,3})*\.?")
_NAMED_BEFORE = re.compile(
    r"(?P<name>\b(?:punkt|pkt\.?|pkt\\\.|avsnitt|kapittel|kap\.?|del|artikkel)|§)\s+$", re.IGNORECASE
)
_SEVERAL_BEFORE = re.compile(r"\b(?:punktene|punkta|avsnittene|kapitlene)\b[^.!?]*$", re.IGNORECASE)
_INSIDE = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]*)\]\((?:#(?P<anchor>[^()\s]*))?\)")


@dataclass
class Places:
    """Where the paragraphs that something refers to have come: the anchor of each, and its number if it has one."""

    by_target: dict[int, tuple[str, str]] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)

    def put(self, targets: Sequence[int], anchor: str, number: str) -> None:
        self.anchors.add(anchor)
        self.by_target |= dict.fromkeys(targets, (anchor, number))

    def find(self, target: int, names: Sequence[str]) -> tuple[str, str]:
        """The anchor and the number of a target, each empty when it has none; `names` are what the marks stand for."""
        name = names[target] if target < len(names) else ""
        return self.by_target.get(target) or (name if name in self.anchors else "", "")


def linked(markdown: str, places: Places, names: Sequence[str], notes: list[str]) -> str:
    """The text with its references as links. `names` are those that the marks stand for."""
    lost = list[str]()
    pieces, after = list[str](), 0
    for found in REFERENCES.finditer(markdown):
        before = markdown[after : found.start()]
        anchor, number = places.find(int(found["to"]), names)
        words = found["words"]
        if not anchor:
            lost.append(words)
            pieces += [before, words]
        elif number and _NUMBER.fullmatch(said := words.replace("*", "").replace("\\", "").strip()):
            if said.removeprefix("§").strip().rstrip(".") != number:
                notes.append(f"henvisningen til {said} viser nå til {number}, som er nummeret i teksten")
            pieces += _numbered(before, "".join(pieces)[-200:], anchor, number)
        else:
            pieces += [before, f"[{words}](#{anchor})" if words.strip() else words]
        after = found.end()
    text = _only_to(places, "".join([*pieces, markdown[after:]]), lost)
    if lost:
        shown = listed(one for one in lost if one.strip())
        references = counted(len(lost), "henvisning", "henvisninger")
        notes.append(f"{references} til noe som ikke har nummer, er blitt vanlig tekst: {shown}")
    return text


def _only_to(places: Places, text: str, lost: list[str]) -> str:
    """The text with the links inside it that lead to nothing as words; those are `lost`."""

    def words_alone(found: re.Match[str]) -> str:
        if found["anchor"] in places.anchors:
            return found[0]
        lost.append(found["words"])
        return found["words"]

    return _INSIDE.sub(words_alone, text)


def _numbered(before: str, further: str, anchor: str, number: str) -> list[str]:
    """The link with the word before its number in it, as people read it: «punkt 1.1»."""
    if found := _NAMED_BEFORE.search(before):
        return [before[: found.start()], f"[{found['name']} {number}](#{anchor})"]
    if _SEVERAL_BEFORE.search(further + before):
        return [before, f"[{number}](#{anchor})"]
    return [before, f"[{'punkt' if anchor.startswith('p') else 'avsnitt'} {number}](#{anchor})"]
