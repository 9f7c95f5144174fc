"""An area adopts a routine of another site: fetched by a command, kept in git, and never trusted."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from macros.checks.archive import Archive
from macros.checks.report import as_text
from macros.checks.rule import Severity
from macros.checks.run import check
from macros.documents.drift import all_drift
from macros.documents.library import Library
from macros.documents.shared import SharedText
from macros.editing.adopt import adopt
from macros.editing.fetch import LARGEST, fetch
from macros.editing.new import Refused
from macros.editing.share import bring_in, refresh
from macros.feeds.texts import texts
from macros.pages.adoption import origin
from macros.pages.view import Settings, View
from tests.adoption.conftest import COMMON, Site
from tests.conftest import TODAY

Answer = Callable[[BaseHTTPRequestHandler], None]
FETCHED = "felles/rutiner/felles-epikrise.md"


class Server:
    """A site served on this machine. What it answers can be changed."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.answer: Answer = self._file
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, *args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    def publish(self, site: Site) -> None:
        """What a build of that site would write for others to fetch."""
        self.files = {f"/api/v1/texts/{id_}.json": json.dumps(text).encode() for id_, text in texts(site.library)}

    def say(self, text: bytes) -> None:
        self.answer = lambda request: _send(request, text)

    def _file(self, request: BaseHTTPRequestHandler) -> None:
        found = self.files.get(request.path)
        _send(request, found or b"", 200 if found else 404)


def _send(request: BaseHTTPRequestHandler, text: bytes, status: int = 200) -> None:
    request.send_response(status)
    request.send_header("Content-Length", str(len(text)))
    request.end_headers()
    request.wfile.write(text)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


@pytest.fixture
def theirs(tmp_path: Path, server: Server) -> Site:
    """Another site, published."""
    site = Site(tmp_path / "theirs")
    site.change(COMMON, "til fastlegen.", "til fastlegen. Se [henvisning](henvisning.md#s1).")
    server.publish(site)
    return site


@pytest.fixture
def ours(tmp_path: Path) -> Site:
    site = Site(tmp_path / "ours")
    (site.path(COMMON)).unlink()
    return site


def test_a_routine_of_another_site_is_fetched_adopted_and_passes_the_checks(
    ours: Site, theirs: Site, server: Server
) -> None:
    path = bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    adopt(ours.project, TODAY, "felles-felles-epikrise", "nord")

    assert path == ours.path(FETCHED)
    assert f"[henvisning]({server.address}/felles/rutiner/henvisning/#s1)" in path.read_text(encoding="utf-8")
    report = check(Archive.of(ours.library, ours.project))
    assert [f for f in report.findings if f.severity is Severity.ERROR] == [], as_text(report)


def test_the_page_says_where_the_text_comes_from_and_on_what_terms(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    library = ours.library

    said = origin(View(library, Settings(), library.by_path[FETCHED]))

    assert f'href="{server.address}/d/felles-epikrise/"' in said
    assert "22. november 2026" in said
    assert "CC BY 4.0" in said


def test_a_change_there_is_drift_here_once_it_is_fetched(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    adopt(ours.project, TODAY, "felles-felles-epikrise", "nord")
    assert refresh(ours.project, TODAY, "felles-felles-epikrise") is False

    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs)

    assert refresh(ours.project, TODAY, "felles-felles-epikrise") is True
    assert [(one.adopter.id, one.anchor) for one in all_drift(ours.library)] == [("nord-felles-epikrise", "s2")]
    assert [f for f in check(ours.library).findings if f.rule == "adoption-source"] == []


def test_what_the_area_says_of_the_text_stays_when_it_is_fetched_again(
    ours: Site, theirs: Site, server: Server
) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    ours.change(FETCHED, "status: draft", "keywords: [utskrivning]\nstatus: draft")
    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs)

    refresh(ours.project, TODAY, "felles-felles-epikrise")

    assert "keywords: [utskrivning]" in ours.read(FETCHED)
    assert "én dag" in ours.read(FETCHED)


def test_a_fetched_text_that_was_changed_here_is_told(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    ours.change(FETCHED, "sju dager", "ni dager")

    assert [f.rule for f in check(ours.library).findings if "#s2" in f.message] == ["adoption-source"]


def test_a_site_that_is_gone_changes_nothing(ours: Site, theirs: Site, server: Server) -> None:
    bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    before = ours.read(FETCHED)
    server.files = {}

    with pytest.raises(Refused, match="finnes ikke der"):
        refresh(ours.project, TODAY, "felles-felles-epikrise")
    server.http.shutdown()
    server.http.server_close()
    with pytest.raises(Refused, match="svarer ikke"):
        refresh(ours.project, TODAY, "felles-felles-epikrise")
    assert ours.read(FETCHED) == before
    assert check(ours.library).failed is False, "the build needs no network"


def hostile(**changes: Any) -> bytes:
    text = {
        "id": "felles-epikrise",
        "title": "Epikrise",
        "summary": "Når.",
        "version": "1.0",
        "status": "draft",
        "language": "nb",
        "audience": ["gp"],
        "license": "CC BY 4.0",
        "sections": [{"anchor": "s1", "level": 2, "heading": "1 Når", "text": "1.1 Samme dag."}],
    }
    return json.dumps({**text, **changes}).encode()


def section(**changes: Any) -> list[dict[str, Any]]:
    return [{"anchor": "s1", "level": 2, "heading": "1 Når", "text": "1.1 Samme dag.", **changes}]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>Logg inn</html>",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"id": "felles-epikrise"}',
        hostile(id="noe-annet"),
        hostile(status="retired"),
        hostile(sections=[]),
        hostile(title="x\nowner: angriper"),
        hostile(title="{{ config }}"),
        hostile(version="1\u2028"),
        hostile(sections=section(anchor="s1} <script>")),
        hostile(sections=section(heading="Når {onclick=alert(1)}")),
        hostile(sections=section(text="{{ documents() }}")),
        hostile(sections=section(text="[x](javascript:alert(1))")),
        hostile(sections=section(text="[x](//example.org)")),
        hostile(sections=section(text="[x]( /\\example.org)")),
        hostile(sections=section(heading="[Når](javascript:alert(1))")),
        hostile(sections=section(text="![x](https://example.org/pixel.gif)")),
        hostile(sections=section(text="Tekst <img src=x onerror=alert(1)>")),
        hostile(sections=section(text="[x]: javascript:alert(1)\n\n[x]")),
        hostile(sections=section(text="Tekst\n---\nmer")),
        hostile(sections=section(text="Tekst\n## Enda et avsnitt {#s2}")),
        hostile(sections=section(text="Tekst\x00\x1b")),
    ],
)
def test_an_answer_that_is_something_else_is_refused_and_nothing_is_written(
    ours: Site, server: Server, answer: bytes
) -> None:
    server.say(answer)

    with pytest.raises(Refused):
        bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles")
    assert not ours.path(FETCHED).exists()


def test_an_honest_answer_passes_the_same_gate(ours: Site, server: Server) -> None:
    server.say(hostile())

    assert bring_in(ours.project, TODAY, server.address, "felles-epikrise", "felles").exists()


def test_an_endless_answer_is_cut_off(server: Server) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                request.wfile.write(b"x" * 100_000)
        except OSError:
            pass

    server.answer = endless

    with pytest.raises(Refused, match=f"større enn {LARGEST // 1_000_000} MB"):
        fetch(server.address)


def test_an_answer_that_drips_is_given_up(server: Server) -> None:
    def dripping(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            for _ in range(50):
                request.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            pass

    server.answer = dripping

    with pytest.raises(Refused, match="svarer for sent"):
        fetch(server.address, patience=0.2)


def test_a_site_that_sends_us_elsewhere_is_not_followed(server: Server) -> None:
    def elsewhere(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", "http://127.0.0.1:1/secret")
        request.end_headers()

    server.answer = elsewhere

    with pytest.raises(Refused, match="viser videre til"):
        fetch(server.address)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://example.org", "ftp://example.org", "https://a@b.no", ""]
)
def test_only_a_safe_address_is_asked(address: str) -> None:
    with pytest.raises(Refused, match="ikke en adresse vi kan hente fra"):
        fetch(address)


def test_every_routine_of_our_own_can_be_fetched_by_another_site(our_library: Library) -> None:
    for id_, text in texts(our_library):
        read = SharedText.model_validate_json(json.dumps(text))
        assert [s.heading for s in read.sections if not s.harmless] == [], id_
