"""Serve the built site with the editor on this machine, saving to the repository the project lies in."""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CalledProcessError
from threading import Lock
from typing import Any

from ...documents.history.git import NoAnswer
from .editor import SAVE_HERE
from .local_git import Changed, LocalGit, Misunderstood, NotThere

LARGEST_REQUEST = 20_000_000
"""Bytes. A save is one text with a few pictures."""
_MOST_DISCARDED = 20 * LARGEST_REQUEST
"""Bytes of a request that is too large: a browser that is still sending hears no answer."""

_CHANGED = "Noen andre lagret denne teksten i samme øyeblikk. Ingenting er skrevet over. Velg Lagre en gang til."
_REFUSED = "Git tok ikke imot dette. Se etter navn og grein, eller spør den tekniske redaktøren."
_LOCAL = {"127.0.0.1", "localhost"}
_NOT_OURS = "Bare redigeringen selv kan bruke denne adressen."
_TOO_LARGE = f"Det som lagres, kan være på {LARGEST_REQUEST // 1_000_000} MB."
_BROKEN_OFF = "Forespørselen ble avbrutt. Ingenting er lagret."
_MISUNDERSTOOD = "Forespørselen er ikke skrevet slik den skal. Ingenting er lagret."
_NOT_HERE = "Det finnes ikke."
_OTHER_LETTERS = (
    "Filen er ikke lagret som UTF-8, og kan ikke redigeres her. Lagre den på nytt som UTF-8, og åpne den igjen."
)


class _Handler(SimpleHTTPRequestHandler):
    """Files from the built site, and the editor's requests to git."""

    timeout = 60
    """Seconds without a letter, after which nobody waits for the rest of a request."""

    def __init__(self, *args: Any, git: LocalGit, lock: Lock, host: str, **kwargs: Any) -> None:
        self.git, self.lock, self.host = git, lock, host
        super().__init__(*args, **kwargs)

    def send_head(self) -> Any:
        """What GET and HEAD begin with; without a file nothing more is sent."""
        if not self._is_ours():
            return self._say(403, {"error": _NOT_OURS})
        try:
            return super().send_head()
        except ValueError:  # no file can have such a name
            return self._say(404, {"error": _NOT_HERE})

    def list_directory(self, path: Any) -> None:
        """A folder without a page is no page here either: a published site shows nobody what lies in it."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        length = self._length()
        if refused := self._refusal(length):
            status, why = refused
            self._say(status, {"error": why})
            return self._hear_out(length or 0)
        try:
            body = self.rfile.read(length)
        except OSError:
            body = b""
        if length is None or len(body) < length:
            return self._say(400, {"error": _BROKEN_OFF})
        return self._say(*self._answer(body))

    def _answer(self, body: bytes) -> tuple[int, Any]:
        try:
            asked = json.loads(body.decode("utf-8", "surrogateescape"))
            with self.lock:
                return 200, self.git.answer(asked["action"], asked.get("params", {}))
        except NotThere:
            return 404, {"error": _NOT_HERE}
        except Changed:
            return 409, {"error": _CHANGED}
        except UnicodeDecodeError:  # of a file; it is a ValueError too
            return 422, {"error": _OTHER_LETTERS}
        except (NoAnswer, CalledProcessError, OSError):  # NoAnswer is a ValueError too, and says more than that
            return 422, {"error": _REFUSED}
        except (Misunderstood, LookupError, TypeError, AttributeError, ValueError, RecursionError):
            return 422, {"error": _MISUNDERSTOOD}

    def _length(self) -> int | None:
        """How many bytes the request says it has; None when it says none, or no number."""
        said = self.headers.get("Content-Length") or ""
        return int(said) if re.fullmatch(r"[0-9]{1,15}", said) else None

    def _refusal(self, length: int | None) -> tuple[int, str] | None:
        """The status and the sentence for a request that is not even read."""
        # Any page open in the same browser can reach this port; only ours may save.
        if not self._is_ours() or self.headers.get("Origin") != f"http://{self.headers.get('Host')}":
            return 403, _NOT_OURS
        if self.path != f"/{SAVE_HERE}":
            return 404, "Hit lagres det ikke."
        if length is None:
            return 411, _MISUNDERSTOOD
        return (413, _TOO_LARGE) if length > LARGEST_REQUEST else None

    def _hear_out(self, length: int) -> None:
        """Listen to what is not wanted, and forget it: a browser that is cut off while it sends, hears no answer."""
        self.connection.settimeout(5)
        left = min(length, _MOST_DISCARDED)
        with suppress(OSError):
            while left > 0 and (piece := self.rfile.read1(min(left, 1_000_000))):
                left -= len(piece)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the standard library refuses by itself, in Norwegian, and as the site does where there is no file."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            return self._send(code, "text/html; charset=utf-8", page.read_bytes())
        return self._say(code, {"error": _NOT_HERE if code == HTTPStatus.NOT_FOUND else _MISUNDERSTOOD})

    def _is_ours(self) -> bool:
        """Whether the browser was led here by our own address: another name may have been made to mean this machine."""
        asked, _, port = (self.headers.get("Host") or "").rpartition(":")
        return port == str(self.connection.getsockname()[1]) and (asked == self.host or {asked, self.host} <= _LOCAL)

    def _say(self, status: int, answer: Any) -> None:
        self._send(status, "application/json; charset=utf-8", json.dumps(answer, ensure_ascii=False).encode())

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (named by the standard library)
        """Say nothing: the terminal is for messages to people."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who went away is no error; the terminal is for messages to people."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def editing_server(site: Path, root: Path, branch: str, host: str, port: int) -> ThreadingHTTPServer:
    """A server of the folder `site` that saves to the repository at `root`. The caller runs and closes it."""
    handler = partial(_Handler, directory=str(site), git=LocalGit(root, branch), lock=Lock(), host=host)
    return _Server((host, port), handler)
