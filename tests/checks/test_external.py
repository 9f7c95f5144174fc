"""External links are asked for real, over a local server, and told only when they have failed several runs in a row."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.issues.external import addresses, as_issue, ask, lasting, over_runs, remembered
from macros.checks.reading.targets import is_closed
from macros.checks.run import check
from macros.documents.project.project import Project
from tests.worlds.case import CASES, lay
from tests.worlds.today import TODAY


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status = int(self.path[1:4]) if self.path[1:4].isdigit() else 404 if "borte" in self.path else 200
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>x</title>")

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


def test_an_address_that_does_not_answer_is_found_and_one_that_does_is_not(server: str) -> None:
    silent = ask([f"{server}/finnes", f"{server}/borte", f"{server}/finnes?a=1&b=2"])
    assert list(silent) == [f"{server}/borte"]
    assert "404" in silent[f"{server}/borte"]


def test_a_site_that_lets_no_machine_in_is_told_apart_and_never_counted_as_dead(server: str) -> None:
    closed = [f"{server}/{status}" for status in (401, 403, 405, 429, 999)]
    silent = ask(closed)
    assert sorted(silent) == closed
    assert all(is_closed(answer) for answer in silent.values())
    assert over_runs({}, silent, "2026-11-01") == {}
    issue = as_issue({}, {address: ["a.md"] for address in closed}, silent)
    assert "5 adresser kan ikke prøves" in issue
    assert "/403 (403" in issue


def test_a_dead_address_is_told_wherever_it_stands_however_it_is_spelt(tmp_path: Path) -> None:
    project: Project = lay(CASES / "links-external" / "does-not-answer", tmp_path)
    file = project.docs / "felles/rutiner/henvisning.md"
    text = file.read_text(encoding="utf-8")
    links = "[a](https://www.example.org/søk#p6-2) og [b](https://www.example.org/s%C3%B8k) og [c](https://www.example.org/403#x)"
    file.write_text(f"{text}\n1.2 Se {links}.\n", encoding="utf-8")
    library = project.library(TODAY)
    asked_for = [address for address in addresses(library) if "example.org" in address]
    assert asked_for == ["https://www.example.org/s%C3%B8k", "https://www.example.org/403"]

    silent = {asked_for[0]: "404 Not Found", asked_for[1]: "403 Forbidden"}
    told = [one for one in check(Archive(library, silent=silent)).findings if one.rule == "links-external"]
    assert [one.message.partition("(")[0].rpartition("/")[2].strip() for one in told] == [
        "søk#p6-2 svarer ikke",
        "s%C3%B8k svarer ikke",
        "403#x kan ikke prøves",
    ]
    assert "ta bort" not in told[2].help


def test_addresses_come_from_texts_and_heads_alike(tmp_path: Path) -> None:
    project: Project = lay(CASES / "links-external" / "does-not-answer", tmp_path)
    assert addresses(project.library(TODAY)) == {
        "https://www.helsenorge.no/borte": ["felles/rutiner/epikrise.md", "felles/rutiner/henvisning.md"]
    }


def test_an_address_is_told_after_three_runs_and_forgotten_when_it_answers() -> None:
    where = {"https://a.example.org/x--y": ["felles/rutiner/epikrise.md"]}
    issue = ""
    for day, told in (("2026-11-01", 0), ("2026-11-08", 0), ("2026-11-15", 1)):
        failures = over_runs(remembered(issue), dict.fromkeys(where, "404 | Not Found"), day)
        issue = as_issue(failures, where)
        assert len(lasting(failures)) == told
    assert "2026-11-01" in issue
    assert "404 \\| Not Found" in issue
    assert remembered(as_issue(over_runs(remembered(issue), {}, "2026-11-22"), where)) == {}


@pytest.mark.parametrize("issue", ["", "noe helt annet", "<!-- samhandling-links [] -->", "<!-- samhandling-links {"])
def test_an_issue_that_remembers_nothing_is_no_trouble(issue: str) -> None:
    assert remembered(issue) == {}
