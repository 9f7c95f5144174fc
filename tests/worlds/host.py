"""What the stand-ins for git hosts share: a repository on this machine, behind a web server that answers for the host.

Each of github.py, gitlab.py and forgejo.py says what it answers and what it does not. What the form asks that is not
there is kept in `unknown`, so that a test can tell.
"""

from __future__ import annotations

import base64
import json
import re
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

from macros.documents.history.git import NoAnswer, git

NAME = "et-navn/samhandling"
OWNER = NAME.split("/")[0]
Json = Any
Asked = dict[str, Any]
Answers = dict[tuple[str, str], Callable[..., Json]]
"""What answers a method and a path, which are matched as they were sent: given the host, the parts of the path, the
query, and what was sent along."""


class Refusal(Exception):
    """What the host says no to, with its status and words."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True)
class Said:
    """An answer that is more than JSON: a text as it is, or something in its head."""

    body: Json = None
    head: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"


@dataclass
class Host:
    """The state that is not in git: what is proposed, and whom it lets in."""

    answers: ClassVar[Answers] = {}
    prefix: ClassVar[str] = ""
    """What stands before the paths of the repository, as it is sent."""
    anybody: ClassVar[frozenset[str]] = frozenset()
    """The paths that answer who has not signed in."""

    root: Path
    address: str = ""
    pulls: list[Json] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    may_write: bool = True
    """Whether whoever signs in may write here."""
    refuses: Refusal | None = None
    """What it says to everything that would change it."""
    before_commit: Callable[[], object] | None = None
    """What happens, once, between the look of one who saves and the save."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, method: str, path: str, query: dict[str, Any], asked: Asked) -> tuple[int, Said]:
        if self.refuses and method not in ("GET", "HEAD") and path not in self.anybody:
            return self.refuses.status, Said({"message": self.refuses.message})
        for (way, pattern), act in self.answers.items():
            if way == method.replace("HEAD", "GET") and (
                found := re.fullmatch(pattern, path.removeprefix(self.prefix))
            ):
                try:
                    said = act(self, *map(unquote, found.groups()), query, asked)
                except Refusal as refusal:
                    return refusal.status, Said({"message": refusal.message})
                except NoAnswer:
                    return 404, Said({"message": "Not Found"})
                return (201 if method == "POST" else 200), said if isinstance(said, Said) else Said(said)
        self.unknown.append(f"{method} {path}")
        return 501, Said({"message": "Not Implemented"})

    def git(self, *words: str, given: bytes | None = None) -> str:
        return git(self.root, *words, given=given).decode()

    def close(self, one: Json) -> None:
        """Decline a proposal; its branch stays."""
        raise NotImplementedError

    def forget(self) -> None:
        """Nobody has proposed anything, and it says yes."""
        self.pulls.clear()
        self.refuses = self.before_commit = None
        self.may_write = True

    def sha(self, name: str) -> str:
        """The commit that a name stands for. Raises NoAnswer."""
        return self.git("rev-parse", "--verify", f"{name.removeprefix(f'{OWNER}:')}^{{commit}}").strip()

    def merge_base(self, one: str, other: str) -> str:
        return self.git("merge-base", self.sha(one), self.sha(other)).strip()

    def numbered(self, number: str) -> Json:
        return self.pulls[int(number) - 1]

    def about_to_commit(self) -> None:
        """Whatever a test wants to happen just now, happens."""
        act, self.before_commit = self.before_commit, None
        if act:
            act()

    def changed_in(self, one: str, other: str) -> list[tuple[str, str]]:
        """What is changed in `other` since the two parted: the letter of git, and the path."""
        words = ("diff", "--no-renames", "--name-status", "-z", self.merge_base(one, other), self.sha(other))
        told = self.git(*words).split("\0")
        return list(zip(told[::2], told[1::2], strict=False))

    def entries(self, name: str) -> dict[str, str]:
        """The blobs of a commit by their paths."""
        listed = self.git("ls-tree", "-r", "-z", f"{name}^{{tree}}").split("\0")
        return {line.split("\t", 1)[1]: line.split("\t")[0].split()[2] for line in listed if line}

    def written(self, entries: dict[str, str]) -> str:
        """The tree of some blobs by their paths, folder by folder."""
        folders: dict[str, dict[str, str]] = {}
        lines = []
        for path, sha in entries.items():
            folder, _, rest = path.partition("/")
            if rest:
                folders.setdefault(folder, {})[rest] = sha
            else:
                lines.append(f"100644 blob {sha}\t{path}")
        lines += [f"040000 tree {self.written(inside)}\t{folder}" for folder, inside in folders.items()]
        return self.git("mktree", "-z", given="".join(f"{line}\0" for line in lines).encode()).strip()

    def beside(self, branch: str, *words: str) -> None:
        """Do something with a branch checked out beside, and move it there. Raises NoAnswer when git cannot."""
        with tempfile.TemporaryDirectory() as folder:
            self.git("worktree", "add", "--quiet", "--detach", folder, branch)
            try:
                git(Path(folder), *words)
                self.git("update-ref", f"refs/heads/{branch}", git(Path(folder), "rev-parse", "HEAD").decode().strip())
            finally:
                self.git("worktree", "remove", "--force", folder)


def blob(hub: Host, sha: str, *_: Any) -> Json:
    content = git(hub.root, "cat-file", "blob", sha)
    return {"sha": sha, "content": base64.b64encode(content).decode(), "encoding": "base64"}


def gone_branch(hub: Host, name: str, *_: Any) -> Json:
    hub.git("update-ref", "-d", f"refs/heads/{name}", hub.sha(f"refs/heads/{name}"))
    return {}


def signed_in_here(query: dict[str, Any]) -> Said:
    """The page of a host that signs in whoever comes, and sends them back with a code (OAuth with PKCE)."""
    back = f"{query['redirect_uri']}?code={query['code_challenge']}&state="
    script = f"location.replace({json.dumps(back)} + encodeURIComponent({json.dumps(query['state'])}))"
    return Said(f"<script>{script}</script>", kind="text/html")


class _Handler(BaseHTTPRequestHandler):
    hub: Host

    def _answer(self) -> None:
        address = urlsplit(self.path)
        query = {name: found if len(found) > 1 else found[0] for name, found in parse_qs(address.query).items()}
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        if address.path not in self.hub.anybody and not self.headers.get("Authorization"):
            return self._say(401, Said({"message": "Requires authentication"}))
        with self.hub.lock:
            try:
                answer = self.hub.answer(self.command, address.path, query, asked)
            except Exception as fault:
                self.hub.unknown.append(f"{self.command} {self.path}: {fault!r}")
                raise
        return self._say(*answer)

    def do_OPTIONS(self) -> None:
        """Any page may ask anything, as far as the browser is concerned."""
        self._say(200, Said())

    do_GET = do_HEAD = do_POST = do_PATCH = do_PUT = do_DELETE = _answer  # noqa: N815 (named by the standard library)

    def _say(self, status: int, said: Said) -> None:
        body = said.body if isinstance(said.body, bytes) else b""
        if not body:
            body = (said.body if said.kind != "application/json" else json.dumps(said.body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{said.kind}; charset=utf-8")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Authorization, *")  # the star does not stand for that one
        self.send_header("Access-Control-Allow-Methods", "*")
        self.send_header("Access-Control-Expose-Headers", ", ".join(said.head))
        self.send_header("Content-Length", str(len(body)))
        for name, value in said.head.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (named by the standard library)
        pass


H = TypeVar("H", bound=Host)


@contextmanager
def standing_in(hub: H) -> Iterator[H]:
    """A host that answers at its `address`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": hub})) as server:
        hub.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield hub
        server.shutdown()
        thread.join()
