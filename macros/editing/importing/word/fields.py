"""What is ticked, chosen and framed in a Word file, put where pandoc sees it: boxes as signs, a frame as its words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .edits import run_of
from .package import W

TICKED, EMPTY = "☒", "☐"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NO = {"0", "false", "off"}
_BOXES = {"F0FE": TICKED, "F0FD": TICKED, "F078": TICKED, "F052": TICKED, "F053": TICKED, "F0A8": EMPTY, "F06F": EMPTY}
"""The boxes of Wingdings, and of its second: a letter of no meaning in any other typeface."""


def show_boxes(part: Element) -> int:
    """Boxes to tick off, of old and new Word and of Wingdings, become ☒ and ☐. Returns how many there were."""
    boxes = 0
    for run in part.iter(f"{W}r"):
        for place, child in enumerate(list(run)):
            if sign := _sign(child):
                boxes += sign in {TICKED, EMPTY}
                run[place] = run_of(sign)[0]
    for control in part.iter(f"{W}sdt"):
        box, content = control.find(f"{W}sdtPr/{_W14}checkbox"), control.find(f"{W}sdtContent")
        if box is None or content is None:
            continue
        boxes += 1
        runs = list(content.iter(f"{W}r"))
        for run in runs[1:]:
            run.clear()
        said = run_of(TICKED if _is_on(box.find(f"{_W14}checked"), _W14) else EMPTY)
        if runs:
            runs[0][:] = said
        else:
            content.append(said)
    return boxes


def _sign(child: Element) -> str:
    """What stands for a part of a run that pandoc reads nothing of."""
    if child.tag == f"{W}sym" and child.get(f"{W}font", "").startswith("Wingdings"):
        return _BOXES.get(child.get(f"{W}char", "").upper(), "")
    if (box := child.find(f"{W}ffData/{W}checkBox")) is not None:
        mark = box.find(f"{W}checked")
        return TICKED if _is_on(mark if mark is not None else box.find(f"{W}default")) else EMPTY
    if (chosen := child.find(f"{W}ffData/{W}ddList")) is not None:
        entries = [one.get(f"{W}val", "") for one in chosen.findall(f"{W}listEntry")]
        result = chosen.find(f"{W}result")
        number = result.get(f"{W}val", "") if result is not None else "0"
        return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""
    return ""


def _is_on(mark: Element | None, names: str = W) -> bool:
    return mark is not None and mark.get(f"{names}val", "1") not in _NO


def unframe(document: Element) -> int:
    """A table of one cell is a frame round a text: the text stands without it. Returns how many there were."""
    frames = 0
    for parent in list(document.iter()):
        for table in [one for one in parent if one.tag == f"{W}tbl"]:
            cells = [cell for row in table.findall(f"{W}tr") for cell in row.findall(f"{W}tc")]
            if len(cells) != 1 or len(list(table.iter(f"{W}tc"))) != 1:
                continue
            place = list(parent).index(table)
            parent[place : place + 1] = [one for one in cells[0] if one.tag != f"{W}tcPr"]
            frames += 1
    return frames
