"""Two versions of a text are held against each other at the terminal."""

from __future__ import annotations

import pytest

from tests.worlds.command import run
from tests.worlds.decided import COMMON, Decided
from tests.worlds.today import TODAY


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    world = Decided.begun(tmp_path_factory.mktemp("decided"))
    world.second()
    world.publish()
    world.change(COMMON, "samme dag", "straks")
    return world


def said(world: Decided, *words: str) -> str:
    return run(world.project.root, "compare", *words, "--today", TODAY.isoformat()).output


def test_what_differs_is_marked_by_section(world: Decided) -> None:
    assert said(world, "felles-epistler", "1.0", "1.1").split("\n\n") == [
        "== 1 Innhold",
        "1.1 Sykehuset sender epikrisen [-innen sju dager-]{+samme dag+}. Se henvisning.",
        "== 2 Legemidler",
        "[flyttet til 3.1: 2.2 Kommunen får samme liste.]",
        "{+2.3 Fastlegen oppdaterer listen sin.+}",
        "== 3 Kommunen",
        "{+3 Kommunen+}",
        "[flyttet hit fra 2.2] 3.1 Kommunen får samme liste.",
        "",
    ]


def test_without_a_second_version_it_is_held_against_the_text_as_it_stands(world: Decided) -> None:
    assert "[-samme dag-]{+straks+}" in said(world, "felles-epistler", "1.1")
    assert said(world, "felles-henvisning", "1.0") == "Ordene i teksten er de samme.\n"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("felles-epistler", "3.0"), "«felles-epistler» har ingen versjon 3.0. Den har: 1.0, 1.1\n"),
        (("felles-epikris", "1.0"), "har ingen vedtatt versjon i docs/permalinks.yml. Mente du felles-epistler?\n"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(world: Decided, asked: tuple[str, ...], answer: str) -> None:
    assert said(world, *asked).endswith(answer)
