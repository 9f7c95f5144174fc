"""The editor on this machine answers only its own page, and refuses with a sentence."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from macros.editing.desk.server import LARGEST_REQUEST, editing_server
from tests.worlds.checkout import write
from tests.worlds.git import git, repository

Asked = dict[str, object]
READ: Asked = {"action": "getEntry", "params": {"path": "docs/om.md"}}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("edited")
    write(root, {"om.md": "Om oss"})
    return repository(root)


@pytest.fixture(scope="module")
def port(root: Path) -> Iterator[int]:
    with serving(root) as port:
        yield port


@contextmanager
def serving(root: Path) -> Iterator[int]:
    (root / "site").mkdir()
    (root / "site/index.html").write_text("forsiden", encoding="utf-8")
    with editing_server(root / "site", root, "main", "127.0.0.1", 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield int(server.server_address[1])
        server.shutdown()


def send(port: int, body: bytes | str | None, path: str = "/admin/git", **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    own = {"Host": f"127.0.0.1:{port}", "Origin": f"http://127.0.0.1:{port}"}
    connection.request("GET" if body is None else "POST", path, body, own | headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_its_own_page_may_ask(port: int, name: str) -> None:
    own = {"Host": f"{name}:{port}", "Origin": f"http://{name}:{port}"}

    assert send(port, None, "/", **own) == (200, "forsiden")
    status, answer = send(port, json.dumps(READ), **own)
    assert (status, json.loads(answer)["data"]) == (200, "Om oss")


@pytest.mark.parametrize("host", ["evil.example:{}", "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost:{}.a", ""])
def test_a_name_that_was_made_to_mean_this_machine_is_refused(port: int, host: str) -> None:
    rebound = {"Host": host.format(port), "Origin": f"http://{host.format(port)}"}

    for body, path in ((None, "/"), (json.dumps(READ), "/admin/git")):
        status, answer = send(port, body, path, **rebound)
        assert status == 403
        assert "Bare redigeringen selv" in json.loads(answer)["error"]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1"])
def test_another_page_in_the_same_browser_is_refused(port: int, origin: str) -> None:
    assert send(port, json.dumps(READ), Origin=origin)[0] == 403


@pytest.mark.parametrize(
    "body",
    [
        "", "{", "[]", '"x"', "null", "1", "{}", '{"action": 1}', '{"action": []}', '{"action": "getEntry"}', b"\xff",
        '{"action": "getEntry", "params": []}', '{"action": "getEntry", "params": {"path": 1}}', "[" * 100_000,
        '{"action": "getEntry", "params": {"path": "../../etc/passwd"}}',
        '{"action": "persistEntry", "params": {"entry": {"slug": "a..b", "path": "docs/a.md", "raw": "a"},'
        ' "options": {"collectionName": "--x y", "commitMessage": "a"}}}',
        '{"action": "deleteUnpublishedEntry", "params": {"collection": "a", "slug": "finnes-ikke"}}',
    ],
)  # fmt: skip
def test_every_refusal_is_a_sentence(port: int, body: str | bytes) -> None:
    status, answer = send(port, body)

    assert status in (404, 409, 422)
    assert json.loads(answer)["error"].endswith(".")


@pytest.mark.parametrize("length", ["abc", "-1", "99999999999", "\u00b2", "9" * 5000])
def test_a_length_that_is_none_is_refused(port: int, length: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.putrequest("POST", "/admin/git", skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{port}", "Origin": f"http://127.0.0.1:{port}"}.items():
        connection.putheader(name, value)
    connection.putheader("Content-Length", length.encode("utf-8"))
    connection.endheaders()
    answer = connection.getresponse()

    assert answer.status in (411, 413)
    assert json.loads(answer.read())["error"].endswith(".")


def test_a_browser_that_sends_too_much_hears_why(port: int) -> None:
    status, answer = send(port, b"a" * (LARGEST_REQUEST + 1_000_000))

    assert status == 413
    assert "20 MB" in json.loads(answer)["error"]


def test_a_request_that_breaks_off_is_told_so_and_writes_nothing(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as caller:
        own = f"Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        caller.sendall(f"POST /admin/git HTTP/1.1\r\n{own}Content-Length: 500\r\n\r\n{{".encode())
        caller.shutdown(socket.SHUT_WR)
        answer = caller.makefile("rb").read().decode()

    assert "avbrutt" in answer


@pytest.mark.parametrize("asked", ["/%00", "/finnes-ikke", "/%2e%2e/%2e%2e/etc/passwd", "/" + "a" * 70_000])
def test_an_address_without_a_file_is_refused_in_norwegian(port: int, asked: str) -> None:
    status, answer = send(port, None, asked)

    assert status in (404, 414)
    assert json.loads(answer)["error"].endswith(".")


def test_nobody_is_shown_what_lies_in_a_folder_without_a_page(port: int, root: Path) -> None:
    (root / "site/assets").mkdir()
    (root / "site/assets/hemmelig.js").write_text("1", encoding="utf-8")
    status, answer = send(port, None, "/assets/")

    assert (status, json.loads(answer)) == (404, {"error": "Det finnes ikke."})


def test_a_text_in_other_letters_is_refused_and_the_others_are_listed(tmp_path: Path) -> None:
    write(tmp_path, {"om.md": "Om oss"})
    (tmp_path / "docs/gammel.md").write_bytes("Blå".encode("latin-1"))
    (tmp_path / "docs" / os.fsdecode("blå.png".encode("latin-1"))).write_bytes(b"a")
    with serving(repository(tmp_path)) as port:
        asked = {"action": "getEntry", "params": {"path": "docs/gammel.md"}}
        status, answer = send(port, json.dumps(asked))
        assert (status, "ikke lagret som UTF-8" in json.loads(answer)["error"]) == (422, True)

        listed = {"action": "entriesByFolder", "params": {"folder": "docs", "extension": "md"}}
        assert [one["data"] for one in json.loads(send(port, json.dumps(listed))[1])] == ["Om oss"]
        pictures = {"action": "getMedia", "params": {"mediaFolder": "docs"}}
        assert [one["name"] for one in json.loads(send(port, json.dumps(pictures))[1])] == ["gammel.md", "om.md"]


@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "DELETE", "NOE"])
def test_a_method_that_is_none_is_refused_in_norwegian(port: int, method: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(method, "/admin/git", None, {"Host": f"127.0.0.1:{port}"})

    assert "ikke skrevet slik" in json.loads(connection.getresponse().read())["error"]


SAVED: dict[str, Any] = {
    "entry": {"slug": "a", "path": "docs/a.md", "raw": "a", "read": " "},
    "options": {"collectionName": "b", "commitMessage": "a"},
}


@pytest.mark.parametrize(
    ("part", "strange"),
    [
        ("entry", {"path": "docs/a\nb.md"}),
        ("entry", {"slug": "[a]"}),
        ("entry", {"slug": "../../main"}),
        ("options", {"status": "a\0b"}),
        ("options", {"status": "ferdig"}),
        ("assets", [{"path": "docs/a.png", "content": "###"}]),
    ],
)  # fmt: skip
def test_what_is_misunderstood_writes_nothing(port: int, root: Path, part: str, strange: Any) -> None:
    before = git(root, "for-each-ref"), (root / ".git/config").read_text(encoding="utf-8")
    saved = SAVED | {"assets": []}
    saved[part] = strange if part == "assets" else saved[part] | strange

    status, answer = send(port, json.dumps({"action": "persistEntry", "params": saved}))

    assert (status, "Ingenting er lagret" in answer) == (422, True)
    assert before == (git(root, "for-each-ref"), (root / ".git/config").read_text(encoding="utf-8"))


def test_the_state_of_a_proposal_that_is_not_there_is_not_written(port: int, root: Path) -> None:
    asked = {"collection": "finnes", "slug": "ikke", "newStatus": "draft"}

    status, _ = send(port, json.dumps({"action": "updateUnpublishedEntryStatus", "params": asked}))

    assert status == 404
    assert "finnes/ikke" not in (root / ".git/config").read_text(encoding="utf-8")
