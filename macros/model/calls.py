"""What authors may call between {{ and }} in a text, and how to find the calls.

The engine runs whatever stands there as code, so only these names, with plain words and numbers as arguments, pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import jinja2
from jinja2 import nodes

NAMES = (
    "documents",
    "services",
    "recently_changed",
    "consultations",
    "revisions",
    "glossary",
    "acute_words",
    "untold_topics",
    "areas",
    "front_page",
    "unconfirmed",
    "adoptions",
    "metadata_keys",
    "coverage",
    "rules",
    "download_copy",
)
"""The macros that exist. A test holds them against what is defined for the engine."""

# The delimiters are those of mkdocs.yml: with Jinja's own, the anchor in «## Kontakt {#kontakt}» would open a comment.
_ENVIRONMENT = jinja2.Environment(  # noqa: S701 (parses only, renders nothing)
    comment_start_string="{#-", comment_end_string="-#}"
)


@dataclass(frozen=True)
class Call:
    """One thing between braces: `name` is None when it is not a plain call of a macro."""

    name: str | None
    line: int


class UnreadableCalls(ValueError):
    """The braces do not make sense; `line` counts from 1 in the body."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def calls(body: str) -> Iterator[Call]:
    """Yield everything the engine would run in a body. Raises UnreadableCalls when it could not be parsed."""
    if "{{" not in body and "{%" not in body:
        return
    try:
        template = _ENVIRONMENT.parse(body)
    except jinja2.TemplateSyntaxError as error:
        raise UnreadableCalls(error.lineno) from error
    except RecursionError as error:
        raise UnreadableCalls(1) from error
    for node in template.body:
        if not isinstance(node, nodes.Output):
            yield Call(None, node.lineno)
            continue
        for part in node.nodes:
            if not isinstance(part, nodes.TemplateData):
                yield Call(_plain_call(part), part.lineno)


def _plain_call(node: nodes.Node) -> str | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    arguments = [*node.args, *(keyword.value for keyword in node.kwargs)]
    plain = all(isinstance(argument, nodes.Const) for argument in arguments) and not (node.dyn_args or node.dyn_kwargs)
    return node.node.name if plain else None
