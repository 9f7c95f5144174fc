"""External links are asked for real, over a local server, and told only when they have failed several runs in a row."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.checks.issues.external import addresses, as_issue, ask, counted, lasting, remembered
from macros.documents.project import Project
from tests.worlds.case import CASES, lay
from tests.worlds.today import TODAY


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(404 if "borte" in self.path else 200)
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


def test_addresses_come_from_texts_and_heads_alike(tmp_path: Path) -> None:
    project: Project = lay(CASES / "links-external" / "does-not-answer", tmp_path)
    assert addresses(project.library(TODAY)) == {
        "https://www.helsenorge.no/borte": ["felles/rutiner/epikrise.md", "felles/rutiner/henvisning.md"]
    }


def test_an_address_is_told_after_three_runs_and_forgotten_when_it_answers() -> None:
    where = {"https://a.example.org/x--y": ["felles/rutiner/epikrise.md"]}
    issue = ""
    for day, told in (("2026-11-01", 0), ("2026-11-08", 0), ("2026-11-15", 1)):
        failures = counted(remembered(issue), dict.fromkeys(where, "404 | Not Found"), day)
        issue = as_issue(failures, where)
        assert len(lasting(failures)) == told
    assert "2026-11-01" in issue
    assert "404 \\| Not Found" in issue
    assert remembered(as_issue(counted(remembered(issue), {}, "2026-11-22"), where)) == {}


@pytest.mark.parametrize("issue", ["", "noe helt annet", "<!-- samhandling-links [] -->", "<!-- samhandling-links {"])
def test_an_issue_that_remembers_nothing_is_no_trouble(issue: str) -> None:
    assert remembered(issue) == {}
