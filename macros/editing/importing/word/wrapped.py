"""What Word has wrapped round words, and pandoc does not look into: the words stand alone, formulas on one line."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from .edits import run_of
from .package import W, words

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ROUND = {f"{W}customXml", f"{W}bdo", f"{W}dir"}
"""Marks of other systems, and the direction that letters are written in."""
_ABOUT = {f"{W}customXmlPr", f"{W}bdoPr", f"{W}dirPr"}
_INSTEAD = {f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}
"""A line break and a tab under other names."""
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")


def unwrap(part: Element) -> int:
    """Let the words stand alone. Returns how many formulas there were."""
    formulas = 0
    for parent in [one for one in part.iter() if one.tag != f"{_MATH}oMathPara"]:
        parent.tag = _INSTEAD.get(parent.tag, parent.tag)
        while any(child.tag in _ROUND for child in parent):
            parent[:] = [inner for child in parent for inner in _inside(child)]
        for place, child in enumerate(list(parent)):
            if child.tag in {f"{_MATH}oMath", f"{_MATH}oMathPara"}:
                formulas += sum(1 for _ in child.iter(f"{_MATH}oMath"))
                parent[place] = run_of(f" {_said(child)} ")
            elif child.tag == f"{W}ruby":
                parent[place] = run_of(_with_reading(child))[0]
        for row in [one for one in parent if one.tag == f"{W}tr" and one.find(f"{W}trPr/{W}del") is not None]:
            parent.remove(row)  # taken out by a change that is accepted
    return formulas


def _inside(child: Element) -> Iterable[Element]:
    return (one for one in child if one.tag not in _ABOUT) if child.tag in _ROUND else (child,)


def _with_reading(ruby: Element) -> str:
    """A word, and in brackets the small one that stands over it."""
    over, base = (ruby.find(f"{W}{name}") for name in ("rt", "rubyBase"))
    said = words(base) if base is not None else ""
    return f"{said} ({words(over)})" if over is not None else said


def _said(formula: Element) -> str:
    """A formula as it is written on one line."""
    part = {name: formula.find(f"{_MATH}{name}") for name in ("e", "num", "den", "sup", "sub", "deg")}
    said = {name: _said(inner) if inner is not None else "" for name, inner in part.items()}
    kind = formula.tag.removeprefix(_MATH)
    if kind == "t":
        return formula.text or ""
    if kind == "f":
        return f"{_whole(said['num'])}/{_whole(said['den'])}"
    if kind == "rad":
        return f"{said['deg'].translate(_RAISED)}√{_whole(said['e'])}"
    if kind == "d":
        begins, ends = (_sign(formula, name, usual) for name, usual in (("begChr", "("), ("endChr", ")")))
        return f"{begins}{'; '.join(map(_said, formula.findall(f'{_MATH}e')))}{ends}"
    if kind in {"sSup", "sSub", "sSubSup", "nary"}:
        what = _sign(formula, "chr", "∫") if kind == "nary" else _whole(said["e"])
        rest = f" {said['e']}" if kind == "nary" else ""
        return f"{what}{_small(said['sub'], _LOWERED, '_')}{_small(said['sup'], _RAISED, '^')}{rest}"
    return "".join(map(_said, formula))


def _sign(formula: Element, name: str, usual: str) -> str:
    found = formula.find(f"{_MATH}{formula.tag.removeprefix(_MATH)}Pr/{_MATH}{name}")
    return usual if found is None else found.get(f"{_MATH}val", "")


def _whole(said: str) -> str:
    return said if said.isalnum() or not said else f"({said})"


def _small(said: str, letters: dict[int, int], mark: str) -> str:
    if all(ord(sign) in letters for sign in said):
        return said.translate(letters)
    return f"{mark}{_whole(said)}"
