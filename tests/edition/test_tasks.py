"""What people come for is found: the search puts the document among the first three, and the answer has an address."""

import re
from html import unescape
from pathlib import Path

import pytest

from macros.documents.file import File
from macros.documents.library import Library
from macros.search import Searcher
from tests.edition.tasks import TASKS, Task

AMONG = 3


def must_be_ours(task: Task, shipped: Library) -> File:
    """The document that answers, while it is as we wrote it."""
    found = shipped.by_id.get(task.document)
    if found is None:
        pytest.skip(f"{task.document} er deres egen: prøv selv at «{task.types}» gir svar")
    return found


def text_at(html: str, anchor: str) -> str:
    """What a reader sees from an anchor to the next one; empty when the page has no such anchor."""
    found = re.search(rf'<\w+[^<>]*\sid="{re.escape(anchor)}"[^<>]*>(.*?)(?=<\w+[^<>]*\sid="|\Z)', html, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^<>]+>", " ", found[1])).split()) if found else ""


def test_there_are_twenty_tasks_of_four_kinds_of_people() -> None:
    assert len(TASKS) == 20
    assert len({task.who for task in TASKS}) == 4


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.types)
def test_the_search_puts_the_answer_among_the_first(task: Task, our_site: Path, shipped: Library) -> None:
    must_be_ours(task, shipped)
    hits = [hit["id"] for hit in Searcher(our_site / "search").search(task.types, limit=AMONG)]

    assert task.document in hits, (
        f"{task.who}: «{task.asks}» skal få svar i {task.document}, men søket «{task.types}» gir {hits}. "
        "Gi teksten nøkkelordet, eller rett oppgaven i tests/edition/tasks.py"
    )


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.types)
def test_the_answer_stands_where_its_address_leads(task: Task, our_site: Path, shipped: Library) -> None:
    page = our_site / must_be_ours(task, shipped).url / "index.html"

    assert task.says in text_at(page.read_text(encoding="utf-8"), task.anchor), (
        f"«{task.says}» står ikke lenger i {task.document}#{task.anchor}: rett oppgaven i tests/edition/tasks.py"
    )
