"""What the search costs, beside Material's own: `python -m tests.benchmarks.search_cost [--documents 2000 8000]`.

Documents are made of sentences of the evaluation passages. For each number of them: time, memory and size of the index;
and in Chromium, the bytes (gzip) and the time from the first key to the first hits with their clauses, cold on a slow
network, and the time of later keys. Material's worker and index are fetched over the same line, and answer one query.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser

from macros.publish.finishing.scripts import PAGE as SCRIPT
from macros.publish.finishing.scripts import link
from macros.search import Passage, Searchable, write_index
from tests.benchmarks.search import EVALUATION, as_entries, read
from tests.benchmarks.search_rivals import MATERIAL, THEME
from tests.worlds.searching import ASSETS, PAGE, assets
from tests.worlds.web import Quiet, launched_browser, served

LATENCY, BYTES_PER_SECOND = 0.15, 200_000
"""Slow 4G: 150 ms there and back, 1.6 Mbit/s down. The server is slow, since workers escape the browser's own brake."""
QUERIES = 12


class SlowLine(Quiet):
    """Serves as GitHub Pages does, compressed and kept for ten minutes, over a slow line when `slow` is set."""

    protocol_version = "HTTP/1.1"
    slow = False
    line = threading.Lock()

    def do_GET(self) -> None:  # noqa: N802 (http.server calls it by this name)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        data = gzip.compress(path.read_bytes())
        if self.slow:
            time.sleep(LATENCY)
            with self.line:
                time.sleep(len(data) / BYTES_PER_SECOND)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)


def make(number: int, passages: Sequence[Searchable]) -> list[Searchable]:
    """Documents with titles of their own and sentences of several passages, the same every time."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    titles = [word for one in passages for word in one.title.split()]
    texts = [section.text for one in passages for section in one.sections if section.text]
    return [
        Searchable(
            id=f"d{n}",
            url=f"d{n}/",
            title=" ".join(chance.choices(titles, k=4)),
            summary=chance.choice(texts)[:150],
            area="felles",
            kind="rutiner",
            audience=("gp",),
            status="in_force",
            sections=tuple(Passage(f"p{i}", f"1.{i}", text) for i, text in enumerate(chance.choices(texts, k=8))),
        )
        for n in range(number)
    ]


def first_hits(browser: Browser, address: str, site: Path, query: str, slow: bool) -> tuple[int, float]:
    """Type a query on a fresh page; return the bytes fetched for the search and the seconds until clauses are shown."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    SlowLine.slow = slow
    began = time.perf_counter()
    page.focus("#q-top")
    page.keyboard.insert_text(query)
    page.wait_for_selector(".found mark")
    seconds = time.perf_counter() - began
    page.wait_for_timeout(300)
    context.close()
    SlowLine.slow = False
    files = {url.removeprefix(address).split("?")[0] for url in fetched}
    return sum(len(gzip.compress((site / name).read_bytes())) for name in files if (site / name).is_file()), seconds


def materials_first_hits(browser: Browser, address: str, site: Path, made: Sequence[Searchable]) -> tuple[int, float]:
    """The same for Material on a slow line: the bytes of its worker and index, the seconds until it has answered."""
    docs = [
        {"location": f"{one.url}#{section.anchor}", "title": one.title, "text": section.text}
        for one in made
        for section in one.sections
    ]
    (site / "material.json").write_text(json.dumps(docs, ensure_ascii=False), encoding="utf-8")
    shutil.copytree(THEME, site / "javascripts")
    worker = next((site / "javascripts" / "workers").glob("search.*.min.js")).relative_to(site).as_posix()
    page = browser.new_page()
    page.goto(address)
    SlowLine.slow = True
    began = time.perf_counter()
    page.evaluate(MATERIAL, {"docs": "material.json", "queries": [made[0].title], "worker": worker})
    seconds = time.perf_counter() - began
    SlowLine.slow = False
    page.close()
    return sum(len(gzip.compress((site / name).read_bytes())) for name in (worker, "material.json")), seconds


def keystrokes(browser: Browser, address: str, queries: Sequence[str]) -> list[float]:
    """Milliseconds the engine takes for every beginning of some queries, files warm."""
    page = browser.new_page()
    page.goto(address)
    return page.evaluate(  # type: ignore[no-any-return]
        """async (queries) => {
          const [{ Engine }, { Index }] = await Promise.all(
            ["engine", "index"].map((name) => import(`${location.origin}/assets/search/${name}.js`)));
          const engine = new Engine(await Index.open(new URL("search/", location)));
          const times = [];
          for (const round of [0, 1]) for (const query of queries) for (let n = 1; n <= query.length; n++) {
            const began = performance.now();
            await engine.search({ query: query.slice(0, n), limit: 6 });
            if (round) times.push(performance.now() - began);
          }
          return times;
        }""",
        list(queries),
    )


def measure(number: int, browser: Browser, passages: Sequence[Searchable]) -> str:
    made = make(number, passages)
    chance = random.Random(1)  # noqa: S311
    queries = [" ".join(chance.choice(made).title.split()[:3]) for _ in range(QUERIES)]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        began = time.process_time()
        write_index(made, (), site / "search")
        seconds = time.process_time() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        files = [path for path in (site / "search").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        assets(site)
        shutil.copytree(ASSETS.parent, site / "linked")
        link(site / "linked")
        (site / "index.html").write_text(PAGE.replace("start-page.js", f"linked/{SCRIPT}"), encoding="utf-8")
        with served(site, SlowLine) as address:
            quick = [first_hits(browser, address, site, query, slow=False) for query in queries]
            slow = [first_hits(browser, address, site, query, slow=True) for query in queries]
            keys = keystrokes(browser, address, queries)
            theirs = materials_first_hits(browser, address, site, made)
    return (
        f"{number} documents: index {seconds:.1f} s CPU, {memory} MB, {size / 1e6:.1f} MB in {len(files)} files; "
        f"to the first hits {median(b for b, _ in quick) / 1000:.0f} kB (at most {max(quick)[0] / 1000:.0f}), "
        f"{median(s for _, s in quick) * 1000:.0f} ms, on slow 4G {median(s for _, s in slow):.2f} s; "
        f"a key later {median(keys):.0f} ms, p95 {quantiles(keys, n=20)[-1]:.0f} ms. "
        f"Material: {theirs[0] / 1000:.0f} kB, on slow 4G {theirs[1]:.2f} s\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[2000, 8000])
    options = parser.parse_args(arguments)
    passages = as_entries(read(EVALUATION / "passages.jsonl"))
    with launched_browser() as browser:
        for number in options.documents:
            sys.stdout.write(measure(number, browser, passages))
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
