"""How good the search is: `python -m tests.benchmarks.search [--passages FILE --queries FILE] [--format json]`.

Passages are lines of {id, title, text}, queries lines of {set, query, relevant: [id]}. Without arguments the evaluation
data beside the repository is used when it is there, and our own queries over our own documents.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from macros.documents import clock
from macros.documents.project.project import Project
from macros.search import NamedArea, Passage, Searchable, Searcher, Synonyms, write_index
from macros.search.building import collect

HERE = Path(__file__).parent
EVALUATION = HERE.parents[2] / "shared" / "search-eval"
Figures = dict[str, dict[str, float]]


def read(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def as_entries(passages: Iterable[dict[str, Any]]) -> list[Searchable]:
    return [
        Searchable(
            id=passage["id"],
            url=f"{passage['id']}/",
            title=passage["title"],
            summary="",
            area="felles",
            kind="rutiner",
            audience=(),
            status="in_force",
            sections=tuple(
                Passage(f"s{number}", "", paragraph) for number, paragraph in enumerate(passage["text"].split("\n"))
            ),
        )
        for passage in passages
    ]


def measure(searcher: Searcher, queries: Iterable[dict[str, Any]]) -> Figures:
    """MRR@10 and recall@1/3/10 for each set of queries: the share for which a right document is that high."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for query in queries:
        ranks[query["set"]].append(place(searcher.first(query["query"]), query["relevant"]))
    return figures(ranks)


def place(hits: Sequence[str], relevant: Sequence[str]) -> int:
    """Where the first right document stands among the ten first hits; 0 when it does not."""
    return next((at for at, hit in enumerate(hits[:10], 1) if hit in relevant), 0)


def figures(ranks: Mapping[str, Sequence[int]]) -> Figures:
    return {
        name: {
            "queries": len(found),
            "mrr@10": round(sum(1 / at for at in found if at) / len(found), 4),
            **{f"recall@{k}": round(sum(0 < at <= k for at in found) / len(found), 4) for k in (1, 3, 10)},
        }
        for name, found in ranks.items()
    }


def evaluate(
    entries: Sequence[Searchable],
    queries: Iterable[dict[str, Any]],
    terms: Iterable[Synonyms] = (),
    areas: Iterable[NamedArea] = (),
) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        write_index(entries, terms, Path(folder) / "search", areas)
        return measure(Searcher(Path(folder) / "search"), queries)


def evaluate_ours() -> Figures:
    """Our own queries over our own documents, as GPs and nurses type them."""
    library = Project(HERE.parents[1]).library(clock.today())
    queries = read(HERE / "search_queries.jsonl")
    everything = [{**query, "set": "all"} for query in queries]
    return evaluate(collect.entries(library), queries + everything, collect.terms(library), collect.area_names(library))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args(arguments)
    began = time.perf_counter()
    if options.passages and options.queries:
        found = evaluate(as_entries(read(options.passages)), read(options.queries))
    else:
        found = {f"our own, {name}": row for name, row in evaluate_ours().items()}
        if EVALUATION.exists():
            passages, queries = read(EVALUATION / "passages.jsonl"), read(EVALUATION / "queries-dev.jsonl")
            found |= evaluate(as_entries(passages), queries)
    if options.format == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return 0
    for name, row in found.items():
        sys.stdout.write(f"{name:22}" + "".join(f"{key:>10} {value:<6g}" for key, value in row.items()) + "\n")
    sys.stdout.write(f"{time.perf_counter() - began:.1f} s\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
