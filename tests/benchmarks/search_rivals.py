"""Our search beside Material's own and MiniSearch: `python -m tests.benchmarks.search_rivals [--minisearch FILE]`.

Material's worker is driven as the theme drives it, with its Norwegian settings. MiniSearch is `dist/umd/index.js` of
its npm package, with prefix and fuzzy matching and the title counting three times.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import material  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from tests.benchmarks.search import EVALUATION, Figures, as_entries, evaluate, figures, place, read
from tests.worlds.web import launched_browser, served

THEME = Path(material.__file__).parent / "templates" / "assets" / "javascripts"

MATERIAL = """async ({ docs, queries, worker }) => {
  const engine = new Worker(worker);
  const ask = (message) => new Promise((resolve) => {
    engine.onmessage = ({ data }) => resolve(data);
    engine.postMessage(message);
  });
  const config = { lang: ["no"], separator: "[\\\\s\\\\-]+", pipeline: ["stopWordFilter"] };
  config.fields = { title: { boost: 1000 }, text: { boost: 1 } };
  if (typeof docs === "string") docs = await (await fetch(docs)).json();
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    found.push(data.items.slice(0, 10).map((item) => [item].flat()[0].location.replace("/", "")));
  }
  return found;
}"""
MINISEARCH = """async ({ passages, queries }) => {
  const engine = new MiniSearch({ fields: ["title", "text"] });
  engine.addAll(passages);
  const options = { boost: { title: 3 }, prefix: (w) => w.length > 3, fuzzy: (w) => (w.length > 4 ? 0.2 : false) };
  return queries.map((query) => engine.search(query, options).slice(0, 10).map(({ id }) => id));
}"""


def drive(browser: Browser, address: str, script: str, **given: Any) -> list[list[str]]:
    page = browser.new_page()
    page.goto(address)
    found: list[list[str]] = page.evaluate(script, given)
    page.close()
    return found


def rivals(
    browser: Browser, minisearch: Path | None, passages: Any, queries: Sequence[dict[str, Any]]
) -> dict[str, Figures]:
    """What each rival reaches on the same queries."""
    asked = [query["query"] for query in queries]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copytree(THEME, site / "javascripts")
        if minisearch:
            shutil.copy(minisearch, site / "minisearch.js")
        script = '<script src="minisearch.js"></script>' if minisearch else ""
        (site / "index.html").write_text(f"<!doctype html><link rel=icon href=data:,>{script}")
        worker = next((site / "javascripts" / "workers").glob("search.*.min.js")).relative_to(site).as_posix()
        with served(site) as address:
            docs = [{"location": f"{one['id']}/", "title": one["title"], "text": one["text"]} for one in passages]
            found = {"Material": drive(browser, address, MATERIAL, docs=docs, queries=asked, worker=worker)}
            if minisearch:
                found["MiniSearch"] = drive(browser, address, MINISEARCH, passages=passages, queries=asked)
    reached = {}
    for name, answers in found.items():
        ranks: dict[str, list[int]] = defaultdict(list)
        for query, hits in zip(queries, answers, strict=True):
            ranks[query["set"]].append(place(hits, query["relevant"]))
        reached[name] = figures(ranks)
    return reached


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minisearch", type=Path, help="index.js of the npm package")
    options = parser.parse_args(arguments)
    passages, queries = read(EVALUATION / "passages.jsonl"), read(EVALUATION / "queries-dev.jsonl")
    with launched_browser() as browser:
        reached = {"ours": evaluate(as_entries(passages), queries)} | rivals(
            browser, options.minisearch, passages, queries
        )
    sys.stdout.write(f"{'MRR@10 / recall@10':20}" + "".join(f"{name:>16}" for name in reached) + "\n")
    for name in reached["ours"]:
        rows = [row[name] for row in reached.values()]
        sys.stdout.write(
            f"{name:20}" + "".join(f"{row['mrr@10']:>9.3f}/{row['recall@10']:.3f} " for row in rows) + "\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
