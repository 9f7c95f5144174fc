"""Every pattern of the program reads a text once, whatever is nested in what. A new one is found and held by itself.

How it is used decides what it is held to: one that is only asked `match` and `fullmatch` begins at the beginning.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import shutil
import signal
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import macros
from macros.documents.bounds import LONGEST_LINE
from macros.documents.discretion import Secret

CODE = Path(macros.__file__).parent
SCRIPTS = CODE.parent / "overrides" / "assets"
MEGABYTE = 1_000_000
UNITS = [
    "[", "]", "(", ")", "{", "}", "<", ">", "`", "*", "_", "~", "|", "-", "#", ":", "!", "&", "=", '"', "'", " ", "\t",
    "\n", "1", "a", ".", "/", "@", "%", "\\",
    "[a](b)", "![a](b)", "![a][", "[^1]", "[[", "](", "[a](b ", '[a](b "', "<a ", "<a b=", '<a b="', "<!--",
    "{#a", "{{", "{{ a(", "{%", "\n\n", "\n ", "\n> ", "> ", "> ```\n", "```\n", "\n# ", "\n1.1 ", "1-", "1&a;", "| - ",
    "\n[a]: b", "[må bekreftes", "https://a", "a@b", "\\[", "&#1;", "a, ", "1. ", ". ", "a=b ",
]  # fmt: skip
LINE = {
    "checks.exemptions._WORDS", "documents.text.signs.CODE", "editing.importing.pdf.reading._OF_CONTENTS",
    "editing.importing.word.contents._TYPED_LINE_OF_CONTENTS", "checks.rule._DOCSTRING",
    "checks.reading.files.names.NAME",
}  # fmt: skip
"""These see one line at a time, or less: a comment, the name of a file."""


def adversarial(size: int) -> Iterator[str]:
    for before in ("", "["):
        for unit in UNITS:
            yield before + unit * (size // len(unit))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern, those in tuples and tables too, by the name it was given where it was made."""
    found: dict[str, re.Pattern[str]] = {}
    known: set[re.Pattern[str]] = set()
    for module in pkgutil.walk_packages(macros.__path__, "macros."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(_in(value)):
                if isinstance(pattern.pattern, str) and pattern not in known:
                    known.add(pattern)
                    found[f"{module.name.removeprefix('macros.')}.{name}{number or ''}"] = pattern
    return found | {one.name: one.pattern for one in inline()}


def _in(value: object) -> Iterator[re.Pattern[Any]]:
    match value:
        case re.Pattern():
            yield value
        case tuple() | list() | set() | frozenset():
            for one in value:
                yield from _in(one)
        case dict():
            yield from _in(list(value.values()))
        case Secret():
            yield value.pattern


class Inline(NamedTuple):
    """A pattern that has no name of its own: `re.sub("…", "", text)`."""

    name: str
    pattern: re.Pattern[str]
    asked: str


@cache
def inline() -> tuple[Inline, ...]:
    """Every pattern that is written where it is used, with what is asked of it."""
    return tuple(
        Inline(f"{module}.{ast.unparse(node)}", re.compile(pattern, _flags(node)), node.func.attr)
        for file in sorted(CODE.rglob("*.py"))
        for module in [".".join(file.relative_to(CODE).with_suffix("").parts)]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr != "compile"
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.args
        if (pattern := _written(node.args[0], module)) is not None
    )


def _written(node: ast.expr, module: str) -> str | None:
    """The words of a pattern; what is put into it while the program runs is a word."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "ord" for part in parts)
        case ast.Name(id=name):
            value = getattr(importlib.import_module(f"macros.{module}"), name, None)
            return value if isinstance(value, str) else None
    return None


def _flags(call: ast.Call) -> int:
    named = (
        node.attr
        for one in (*call.args[1:], *(k.value for k in call.keywords))
        for node in ast.walk(one)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "re"
    )
    return sum(getattr(re, name) for name in named)


@cache
def asked_of() -> dict[str, set[str]]:
    """What is asked of every name: {"checks.exemptions._WORDS": {"fullmatch"}}; one that is handed on, anything.

    A name without _ may be asked from anywhere, and stands there without its module.
    """
    asked: dict[str, set[str]] = defaultdict(set)
    asked.update({one.name: {one.asked} for one in inline()})
    for file in CODE.rglob("*.py"):
        module = ".".join(file.relative_to(CODE).with_suffix("").parts)
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        of_attributes = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
        for node in nodes:
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=attribute) if _is_pattern(module, name):
                    asked[f"{module}.{name}" if name.startswith("_") else name].add(attribute)
                case ast.Name(id=name, ctx=ast.Load()) if id(node) not in of_attributes and _is_pattern(module, name):
                    asked[f"{module}.{name}" if name.startswith("_") else name].add("anything")
    return asked


def _is_pattern(module: str, name: str) -> bool:
    """Whether the name is that of a pattern in this module; another may have it for something else."""
    in_module = vars(importlib.import_module(f"macros.{module}".removesuffix(".__init__")))
    return next(_in(in_module.get(name)), None) is not None


class Hangs(Exception):
    """It is still at it."""


def seconds(name: str, text: str, limit: float) -> float:
    """How long a pattern takes for a text, at most `limit`."""
    pattern, last = patterns()[name], name.rpartition(".")[2]
    asked = asked_of()[name if last.startswith("_") or name in asked_of() else last]

    def stop(*_: object) -> None:
        raise Hangs

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    began = time.process_time()
    try:
        if asked and asked <= {"match", "fullmatch", "pattern"}:
            pattern.match(text)
            pattern.fullmatch(text)
        else:
            for _ in pattern.finditer(text):
                pass
    except Hangs:
        return limit
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - began


def at_best(name: str, text: str, limit: float) -> float:
    """How long a pattern takes for a text: where that is too long, the least of three times. Machines have moments."""
    took = 2 * limit
    for _ in range(3):
        took = min(took, seconds(name, text, 2 * limit))
        if took <= limit:
            break
    return took


def slowest(name: str, size: int, limit: float) -> tuple[float, str]:
    """The longest that a pattern takes for a text of this size, and how that text begins."""
    longest = (0.0, "")
    for text in adversarial(size):
        longest = max(longest, (at_best(name, text, limit), text[:12]))
        if longest[0] > limit:
            break
    return longest


def test_every_pattern_is_found() -> None:
    assert len(patterns()) > 150
    assert {
        "checks.exemptions._COMMENT",
        "documents.text.markup._LINK",
        "documents.discretion.SECRETS",
    } <= patterns().keys()
    assert patterns().keys() >= LINE
    assert any(one.asked == "sub" and one.name.startswith("documents.text.blanking.") for one in inline())
    assert {one.asked for one in inline()} >= {"sub", "match", "fullmatch", "search", "split", "findall"}


@pytest.mark.parametrize("room", sorted({name.partition(".")[0] for name in patterns()}))
def test_a_pattern_reads_a_text_in_a_time_that_grows_with_its_length(room: str) -> None:
    names = [name for name in patterns() if name.partition(".")[0] == room and name not in LINE]
    slow = {name: took for name in names if (took := slowest(name, 3_000, 0.03))[0] > 0.03}
    assert not slow


@pytest.mark.parametrize("name", sorted(LINE))
def test_a_pattern_of_a_line_reads_the_longest_line_there_may_be(name: str) -> None:
    assert slowest(name, LONGEST_LINE, 0.5) < (0.5, "")


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(patterns().keys() - LINE))
def test_a_pattern_reads_a_megabyte_in_two_seconds(name: str) -> None:
    took = slowest(name, MEGABYTE, 2)
    print(f"{took[0]:.2f} s {name} {took[1]!r}")  # noqa: T201 (`make slow` is asked for the slowest)
    assert took[0] < 2


IN_A_SCRIPT = re.compile(
    r"(?:[=(,:?!&|\[{}]|return|=>) *(?P<pattern>/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)"
)
TIMED = """
const [patterns, texts] = JSON.parse(require("node:fs").readFileSync(0));
const slow = {};
for (const [name, source, flags] of patterns) for (const text of texts) {
  const pattern = new RegExp(source, [...new Set(`${flags}g`)].join(""));
  const began = process.cpuUsage().user;
  for (const _ of text.matchAll(pattern));
  const took = (process.cpuUsage().user - began) / 1000;
  if (took > (slow[name] ?? 0)) slow[name] = took;
}
console.log(JSON.stringify(slow));
"""


def in_scripts() -> list[tuple[str, str, str]]:
    """Every pattern in the scripts of the pages: where, what, and its flags."""
    found = []
    for file in sorted(SCRIPTS.rglob("*.js")):
        for one in IN_A_SCRIPT.finditer(file.read_text(encoding="utf-8")):
            source, _, flags = one["pattern"][1:].rpartition("/")
            found.append((f"{file.relative_to(SCRIPTS)} {one['pattern']}", source, flags))
    return found


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not there")
def test_a_pattern_of_the_scripts_reads_what_is_typed_in_a_time_that_grows_with_its_length() -> None:
    found = in_scripts()
    assert len(found) > 15
    given = json.dumps([found, list(adversarial(5_000))])
    command = [str(shutil.which("node")), "-e", TIMED]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)  # noqa: S603
    assert {name: took for name, took in json.loads(done.stdout).items() if took > 100} == {}
