"""What a command must know and was not told, asked of the person at the terminal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from ..editing.life.community import refuse_words
from ..editing.refused import Refused

T = TypeVar("T")


class Asking:
    """Asks a person at a terminal until the answer can be used; without one, says which option is missing."""

    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal

    def word(self, question: str, usual: str | None, option: str, known: list[str] | None = None) -> str:
        if not self.terminal:
            if usual is None:
                raise click.UsageError(f"oppgi {option}")
            return usual
        while True:
            said = str(click.prompt(question, default=usual or "", show_default=bool(usual))).strip()
            if known and said.lower() not in known:
                click.echo(f"Velg en av: {', '.join(known)}.")
            elif (understood := _tried(as_name, said)) is not None:
                return understood

    def later(self, question: str, understood: Callable[[str], str]) -> str | None:
        """What need not be known yet."""
        while self.terminal:
            said = str(click.prompt(question, default="", show_default=False)).strip()
            if not said:
                break
            if (answer := _tried(understood, said)) is not None:
                return answer
        return None

    def several(self, question: str, option: str, understood: Callable[[str], T]) -> tuple[T, ...]:
        if not self.terminal:
            raise click.UsageError(f"oppgi {option}, én gang for hver")
        click.echo(f"{question}. Én på hver linje. Tom linje når alle er med:")
        found: list[T] = []
        while True:
            said = str(click.prompt("  ", default="", show_default=False, prompt_suffix="")).strip()
            if not said and found:
                return tuple(found)
            if (answer := _tried(understood, said)) is not None:
                found.append(answer)


def as_name(text: str) -> str:
    """A name as it was typed. Raises Refused."""
    refuse_words("navn", text)
    return text


def _tried(understood: Callable[[str], T], said: str) -> T | None:
    """The answer when it can be used; otherwise the person is told why not."""
    try:
        return understood(said)
    except Refused as refusal:
        click.echo(str(refusal))
        return None
