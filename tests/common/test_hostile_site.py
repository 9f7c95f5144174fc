"""A site that answers with something else, too much, too slowly or with code changes nothing here, and is told of."""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from macros.editing.refused import Refused
from macros.editing.sharing.fetch import LARGEST, fetch
from macros.editing.sharing.share import bring_in, refresh
from macros.model.kinds import Pathway
from tests.worlds.adopting import Site
from tests.worlds.other_site import Server
from tests.worlds.tiny import text
from tests.worlds.today import TODAY

FETCHED = "felles/rutiner/felles-epistler.md"


def hostile(**changes: Any) -> bytes:
    text = {
        "id": "felles-epistler",
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
        b'{"id": "felles-epistler"}',
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
        hostile(sections=section(text="> [x]: javascript:alert(1)\n\n[x]")),
        hostile(sections=section(text="Gjelder 138885 10138.")),
        hostile(title="Gjelder 13888510138"),
        hostile(sections=section(text=f"Nøkkelen er ghp_{'a' * 40}.")),
        hostile(sections=section(text="Tekst\n---\nmer")),
        hostile(sections=section(text="Tekst\n## Enda et avsnitt {#s2}")),
        hostile(sections=section(text="Tekst\x00\x1b")),
        hostile(sections=section(text="Tek\u200bst")),
        hostile(title="Epi\u2060krise"),
        hostile(sections=section(text="```\nTekst")),
        hostile(sections=section(anchor="-x")),
    ],
)
def test_an_answer_that_is_something_else_is_refused_and_nothing_is_written(
    ours: Site, server: Server, answer: bytes
) -> None:
    server.say(answer)

    with pytest.raises(Refused):
        bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    assert not ours.path(FETCHED).exists()


def test_an_honest_answer_passes_the_same_gate(ours: Site, server: Server) -> None:
    server.say(hostile())

    assert bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles").exists()


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


def test_headers_that_drip_are_given_up_too(server: Server) -> None:
    def dripping(request: BaseHTTPRequestHandler) -> None:
        try:
            request.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(200):
                request.wfile.write(b"X: y\r\n")
                time.sleep(0.05)
        except OSError:
            pass

    server.answer = dripping
    begun = time.monotonic()

    with pytest.raises(Refused, match="svarer for sent"):
        fetch(server.address, patience=0.2)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("http://127.0.0.1:1/secret", "viser videre til"),
        ("ftp://example.org/x", "viser videre til"),
        ("file:///etc/passwd", "ga svaret 302"),
        ("data:application/json,{}", "ga svaret 302"),
    ],
)
def test_a_site_that_sends_us_elsewhere_is_not_followed(server: Server, target: str, why: str) -> None:
    def elsewhere(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", target)
        request.send_header("Content-Length", "0")
        request.end_headers()

    server.answer = elsewhere

    with pytest.raises(Refused, match=why):
        fetch(server.address)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://example.org", "ftp://example.org", "https://a@b.no", ""]
)
def test_only_a_safe_address_is_asked(address: str) -> None:
    with pytest.raises(Refused, match="ikke en adresse vi kan hente fra"):
        fetch(address)


def pathway(**changes: Any) -> bytes:
    step = {"id": "send", "actor": "hospital", "title": "Send epikrise", **changes}
    phases = [{"title": "Ut", "steps": [step]}]
    return hostile(kind="forlop", entry={"include": ["Pasienter"]}, phases=phases, sections=[])


@pytest.mark.parametrize(
    "answer",
    [
        hostile(kind="organer"),
        hostile(kind="forlop"),
        pathway(title="{{ config }}"),
        pathway(action="Se <img src=x>"),
        pathway(id="../x"),
        pathway(owner="angriper"),
        pathway(contact="felles-epistler", title=""),
    ],
)
def test_steps_from_another_site_are_trusted_as_little_as_its_text(ours: Site, server: Server, answer: bytes) -> None:
    server.say(answer)

    with pytest.raises(Refused):
        bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    assert list(ours.project.docs.glob("felles/*/felles-epistler.md")) == []


def test_what_would_end_a_head_is_words_on_one_line(ours: Site, server: Server) -> None:
    server.say(pathway(action="x\n---\ny"))
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")

    (step,) = text(ours.library, "felles-felles-epistler", Pathway).entry.steps
    assert step.action == "x --- y"


def test_an_honest_pathway_passes_and_points_to_nothing_of_ours(ours: Site, server: Server) -> None:
    server.say(pathway(contact="felles-redaksjon"))

    path = bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")

    assert "Send epikrise" in path.read_text(encoding="utf-8")
    assert "contact" not in path.read_text(encoding="utf-8")


def test_a_text_that_has_become_another_kind_is_refused(ours: Site, server: Server) -> None:
    server.say(hostile())
    bring_in(ours.project, TODAY, server.address, "felles-epistler", "felles")
    server.say(pathway())

    with pytest.raises(Refused, match="annen type"):
        refresh(ours.project, TODAY, "felles-felles-epistler")
