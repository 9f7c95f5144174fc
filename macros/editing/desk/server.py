"""Serve the built site with the editor on this machine, saving to the repository the project lies in."""

from __future__ import annotations

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CalledProcessError
from threading import Lock
from typing import Any

from ...documents.git import NoAnswer
from .editor import SAVE_HERE
from .local_git import Changed, LocalGit, Misunderstood, NotThere

LARGEST_REQUEST = 20_000_000
"""Bytes. A save is one text with a few pictures."""

_CHANGED = "Noen andre lagret denne teksten i samme øyeblikk. Ingenting er skrevet over. Velg Lagre en gang til."
_REFUSED = "Git tok ikke imot dette. Se etter navn og grein, eller spør den tekniske redaktøren."
_LOCAL = {"127.0.0.1", "localhost"}
_NOT_OURS = "Bare redigeringen selv kan bruke denne adressen."


class _Handler(SimpleHTTPRequestHandler):
    """Files from the built site, and the editor's requests to git."""

    def __init__(self, *args: Any, git: LocalGit, lock: Lock, host: str, **kwargs: Any) -> None:
        self.git, self.lock, self.host = git, lock, host
        super().__init__(*args, **kwargs)

    def send_head(self) -> Any:
        """What GET and HEAD begin with; without a file nothing more is sent."""
        if self._is_ours():
            return super().send_head()
        return self._say(403, {"error": _NOT_OURS})

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length") or ""
        # Any page open in the same browser can reach this port; only ours may save.
        if not self._is_ours() or self.headers.get("Origin") != f"http://{self.headers.get('Host')}":
            return self._say(403, {"error": _NOT_OURS})
        if self.path != f"/{SAVE_HERE}":
            return self._say(404, {"error": "Hit lagres det ikke."})
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST_REQUEST:
            return self._say(413, {"error": f"Det som lagres, kan være på {LARGEST_REQUEST // 1_000_000} MB."})
        try:
            asked = json.loads(self.rfile.read(int(length)))
            with self.lock:
                answer = self.git.answer(asked["action"], asked.get("params", {}))
        except NotThere:
            return self._say(404, {"error": "Det finnes ikke."})
        except Changed:
            return self._say(409, {"error": _CHANGED})
        except (NoAnswer, CalledProcessError, OSError):  # NoAnswer is a ValueError too, and says more than that
            return self._say(422, {"error": _REFUSED})
        except (Misunderstood, LookupError, TypeError, AttributeError, ValueError, RecursionError) as error:
            return self._say(422, {"error": f"Forespørselen er ikke skrevet slik den skal: {type(error).__name__}."})
        return self._say(200, answer)

    def _is_ours(self) -> bool:
        """Whether the browser was led here by our own address: another name may have been made to mean this machine."""
        asked, _, port = (self.headers.get("Host") or "").rpartition(":")
        return port == str(self.connection.getsockname()[1]) and (asked == self.host or {asked, self.host} <= _LOCAL)

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
    handler = partial(_Handler, directory=str(site), git=LocalGit(root, branch), lock=Lock(), host=host)
    return ThreadingHTTPServer((host, port), handler)
