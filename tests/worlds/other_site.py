"""Another site, served on this machine. What it answers can be changed."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from macros.documents.library import Library
from macros.feeds.texts import texts

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
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

    def publish(self, library: Library) -> None:
        """What a build of that site would write for others to fetch."""
        self.files = {f"/api/v1/texts/{id_}.json": json.dumps(text).encode() for id_, text in texts(library)}

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
