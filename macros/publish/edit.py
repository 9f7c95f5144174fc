"""Serve the built site with the editor on this machine, saving to the repository the project lies in."""

from __future__ import annotations

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any

from ..editing.desk.editor import SAVE_HERE
from ..editing.desk.local_git import LocalGit, Misunderstood, NotThere

LARGEST_REQUEST = 20_000_000
"""Bytes. A save is one text with a few pictures."""


class _Handler(SimpleHTTPRequestHandler):
    """Files from the built site, and the editor's requests to git."""

    def __init__(self, *args: Any, git: LocalGit, lock: Lock, **kwargs: Any) -> None:
        self.git, self.lock = git, lock
        super().__init__(*args, **kwargs)

    def do_POST(self) -> None:
        origin, length = self.headers.get("Origin"), int(self.headers.get("Content-Length") or 0)
        # Any page open in the same browser can reach this port; only ours may save.
        if self.path != f"/{SAVE_HERE}" or origin != f"http://{self.headers.get('Host')}" or length > LARGEST_REQUEST:
            return self._say(403, {"error": "not allowed"})
        try:
            asked = json.loads(self.rfile.read(length))
            with self.lock:
                answer = self.git.answer(asked["action"], asked.get("params", {}))
        except NotThere:
            return self._say(404, {"error": "not found"})
        except (Misunderstood, KeyError, ValueError) as error:
            return self._say(422, {"error": str(error)})
        return self._say(200, answer)

    def _say(self, status: int, answer: Any) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (named by the standard library)
        """Say nothing: the terminal is for messages to people."""


def editing_server(site: Path, root: Path, branch: str, host: str, port: int) -> ThreadingHTTPServer:
    """A server of the folder `site` that saves to the repository at `root`. The caller runs and closes it."""
    handler = partial(_Handler, directory=str(site), git=LocalGit(root, branch), lock=Lock())
    return ThreadingHTTPServer((host, port), handler)
