"""A stand-in for GitHub on this machine: a bare repository that answers what the form asks in its editorial workflow.

It signs in whoever comes, and answers: the user, the repository, branches, trees, blobs, commits, refs, comparing,
pull requests, their labels, and the status of a commit. It does not answer, and says 501 to: GraphQL, forks, merging,
reviews, comments, files above 1 MB, more than one page of anything, rate limits, protected branches and GitHub's own
checks. What the form asks that is not here is kept in `unknown`, so that a test can tell.
"""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from macros.documents.git import NoAnswer, git

NAME = "et-navn/samhandling"
Json = Any
Asked = dict[str, Any]


class Refusal(Exception):
    """What GitHub says no to, with its status and words."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass
class GitHub:
    """The state that is not in git: the pull requests, and whom it lets in."""

    root: Path
    address: str = ""
    pulls: list[Json] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    refuses: Refusal | None = None
    """What it says to everything that would change it."""
    before_commit: Callable[[], object] | None = None
    """What happens, once, between the look of one who saves and the save."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, method: str, path: str, query: dict[str, str], asked: Asked) -> tuple[int, Json]:
        if self.refuses and method != "GET":
            return self.refuses.status, {"message": self.refuses.message}
        for (way, pattern), act in _ANSWERS.items():
            if way == method and (found := re.fullmatch(pattern, path.removeprefix(f"/repos/{NAME}"))):
                try:
                    return (201 if method == "POST" else 200), act(self, *map(unquote, found.groups()), query, asked)
                except Refusal as refusal:
                    return refusal.status, {"message": refusal.message}
                except NoAnswer:
                    return 404, {"message": "Not Found"}
        self.unknown.append(f"{method} {path}")
        return 501, {"message": "Not Implemented"}

    def git(self, *words: str, given: bytes | None = None) -> str:
        return git(self.root, *words, given=given).decode()

    def commit(self, name: str) -> Json:
        sha = self.git("rev-parse", "--verify", f"{name.removeprefix('et-navn:')}^{{commit}}").strip()
        tree, parents, message = self.git("show", "-s", "--format=%T%n%P%n%B", sha).split("\n", 2)
        author = {"name": "A", "email": "a@example.org", "date": self.git("show", "-s", "--format=%aI", sha).strip()}
        told = {"message": message.strip(), "author": author, "committer": author, "tree": {"sha": tree}}
        return {"sha": sha, "parents": [{"sha": one} for one in parents.split()], "commit": told}

    def pull(self, one: Json) -> Json:
        """A pull request with the head it has now."""
        branch = one["head"]["ref"]
        head = {**one["head"], "sha": self.commit(branch)["sha"] if one["state"] == "open" else ""}
        return {**one, "head": head}


def _user(hub: GitHub, *_: Any) -> Json:
    return {"login": "lege", "name": "En lege", "email": "lege@example.org"}


def _repository(hub: GitHub, *_: Any) -> Json:
    return {"owner": {"login": "et-navn"}, "permissions": {"push": True}, "default_branch": "main"}


def _branch(hub: GitHub, name: str, *_: Any) -> Json:
    return {"name": name, "commit": hub.commit(f"refs/heads/{name}")}


def _tree(hub: GitHub, name: str, query: dict[str, str], _: Asked) -> Json:
    deep = ["-r"] if "recursive" in query else []
    listed = hub.git("ls-tree", "-z", *deep, name.rstrip("/") if ":" in name else f"{name}^{{tree}}").split("\0")
    entries = []
    for line in filter(None, listed):
        (mode, kind, sha), path = line.split("\t")[0].split(), line.split("\t", 1)[1]
        entries.append({"mode": mode, "type": kind, "sha": sha, "path": path})
    return {"tree": entries}


def _blob(hub: GitHub, sha: str, *_: Any) -> Json:
    content = git(hub.root, "cat-file", "blob", sha)
    return {"sha": sha, "content": base64.b64encode(content).decode(), "encoding": "base64"}


def _new_blob(hub: GitHub, _: Any, asked: Asked) -> Json:
    content = base64.b64decode(asked["content"])
    return {"sha": hub.git("hash-object", "-w", "--stdin", given=content).strip()}


def _new_tree(hub: GitHub, _: Any, asked: Asked) -> Json:
    base = hub.git("ls-tree", "-r", "-z", f"{asked['base_tree']}^{{tree}}").split("\0")
    entries = {line.split("\t", 1)[1]: line.split("\t")[0].split()[2] for line in base if line}
    for one in asked["tree"]:
        if one["sha"] is None:
            entries.pop(one["path"])
        else:
            entries[one["path"]] = one["sha"]
    return {"sha": _written(hub, entries)}


def _written(hub: GitHub, entries: dict[str, str]) -> str:
    """The tree of some blobs by their paths, folder by folder."""
    folders: dict[str, dict[str, str]] = {}
    lines = []
    for path, sha in entries.items():
        folder, _, rest = path.partition("/")
        if rest:
            folders.setdefault(folder, {})[rest] = sha
        else:
            lines.append(f"100644 blob {sha}\t{path}")
    lines += [f"040000 tree {_written(hub, inside)}\t{folder}" for folder, inside in folders.items()]
    return hub.git("mktree", "-z", given="".join(f"{line}\0" for line in lines).encode()).strip()


def _new_commit(hub: GitHub, _: Any, asked: Asked) -> Json:
    if hub.before_commit:
        hub.before_commit()
        hub.before_commit = None
    parents = [word for parent in asked["parents"] for word in ("-p", parent)]
    return {"sha": hub.git("commit-tree", asked["tree"], *parents, "-m", asked["message"]).strip()}


def _new_ref(hub: GitHub, _: Any, asked: Asked) -> Json:
    if hub.git("for-each-ref", asked["ref"]):
        raise Refusal(422, "Reference already exists")
    hub.git("update-ref", asked["ref"], asked["sha"])
    return {"ref": asked["ref"], "object": {"sha": asked["sha"]}}


def _ref_there(hub: GitHub, ref: str) -> None:
    if not hub.git("for-each-ref", f"refs/{ref}"):
        raise Refusal(422, "Reference does not exist")


def _moved_ref(hub: GitHub, ref: str, _: Any, asked: Asked) -> Json:
    _ref_there(hub, ref)
    onto = hub.git("merge-base", f"refs/{ref}", asked["sha"]).strip()
    if not asked["force"] and onto != hub.git("rev-parse", f"refs/{ref}").strip():
        raise Refusal(422, "Update is not a fast forward")
    hub.git("update-ref", f"refs/{ref}", asked["sha"])
    return {"ref": f"refs/{ref}", "object": {"sha": asked["sha"]}}


def _gone_ref(hub: GitHub, ref: str, *_: Any) -> Json:
    _ref_there(hub, ref)
    hub.git("update-ref", "-d", f"refs/{ref}")
    return {}


def _compared(hub: GitHub, base: str, head: str, *_: Any) -> Json:
    one, other = hub.commit(base), hub.commit(head)
    common = hub.commit(hub.git("merge-base", one["sha"], other["sha"]).strip())
    between = hub.git("rev-list", "--reverse", f"{common['sha']}..{other['sha']}").split()
    changed = hub.git("diff", "--no-renames", "--name-status", "-z", common["sha"], other["sha"]).split("\0")
    status = {"A": "added", "M": "modified", "D": "removed"}
    files = [
        {
            "filename": path,
            "status": status[kind],
            "sha": "" if kind == "D" else hub.git("rev-parse", f"{other['sha']}:{path}").strip(),
            **({"patch": "@@"} if path.endswith(".md") else {}),
        }
        for kind, path in zip(changed[::2], changed[1::2], strict=False)
    ]
    commits = [hub.commit(sha) for sha in between]
    return {"base_commit": one, "merge_base_commit": common, "commits": commits, "files": files}


def _pulls(hub: GitHub, query: dict[str, str], _: Asked) -> Json:
    wanted = [one for one in hub.pulls if one["state"] == query.get("state", "open")]
    if head := query.get("head"):
        wanted = [one for one in wanted if f"et-navn:{one['head']['ref']}" == head]
    return [hub.pull(one) for one in wanted]


def _new_pull(hub: GitHub, _: Any, asked: Asked) -> Json:
    branch = asked["head"].removeprefix("et-navn:")
    made = {
        "number": len(hub.pulls) + 1,
        "title": asked["title"],
        "state": "open",
        "labels": [],
        "html_url": f"https://github.com/{NAME}/pull/{len(hub.pulls) + 1}",
        "user": {"login": "lege"},
        "updated_at": "2026-11-29T10:00:00Z",
        "created_at": "2026-11-29T10:00:00Z",
        "head": {"ref": branch, "repo": {"fork": False}},
        "base": {"ref": asked["base"], "sha": hub.commit(asked["base"])["sha"]},
    }
    hub.pulls.append(made)
    return hub.pull(made)


def _changed_pull(hub: GitHub, number: str, _: Any, asked: Asked) -> Json:
    hub.pulls[int(number) - 1]["state"] = asked["state"]
    return hub.pulls[int(number) - 1]


def _labels(hub: GitHub, number: str, _: Any, asked: Asked) -> Json:
    hub.pulls[int(number) - 1]["labels"] = [{"name": name} for name in asked["labels"]]
    return hub.pulls[int(number) - 1]["labels"]


def _commits(hub: GitHub, query: dict[str, str], _: Asked) -> Json:
    shas = hub.git("rev-list", query["sha"], "--", query["path"]).split()
    return [hub.commit(sha) for sha in shas]


_ANSWERS: dict[tuple[str, str], Callable[..., Json]] = {
    ("GET", "/user"): _user,
    ("GET", "/users/([^/]+)"): _user,
    ("GET", ""): _repository,
    ("GET", "/branches/([^/]+)"): _branch,
    ("GET", "/git/trees/(.+)"): _tree,
    ("GET", "/git/blobs/([0-9a-f]+)"): _blob,
    ("POST", "/git/blobs"): _new_blob,
    ("POST", "/git/trees"): _new_tree,
    ("POST", "/git/commits"): _new_commit,
    ("POST", "/git/refs"): _new_ref,
    ("PATCH", "/git/refs/(.+)"): _moved_ref,
    ("DELETE", "/git/refs/(.+)"): _gone_ref,
    ("GET", r"/compare/(.+?)\.\.\.(.+)"): _compared,
    ("GET", "/pulls"): _pulls,
    ("POST", "/pulls"): _new_pull,
    ("PATCH", r"/pulls/(\d+)"): _changed_pull,
    ("PUT", r"/issues/(\d+)/labels"): _labels,
    ("GET", "/commits"): _commits,
    ("GET", "/commits/([0-9a-f]+)/status"): lambda *_: {"statuses": []},
    ("GET", r"/pulls/(\d+)/commits"): lambda *_: [],
    ("GET", "/search/issues"): lambda *_: {"items": []},
}

_SIGNED_IN = """<script>
addEventListener("message", () => opener.postMessage('authorization:github:success:{"token":"t"}', "*"));
opener.postMessage("authorizing:github", "*");
</script>"""


class _Handler(BaseHTTPRequestHandler):
    hub: GitHub

    def _answer(self) -> None:
        address = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        length = int(self.headers.get("Content-Length") or 0)
        asked = json.loads(self.rfile.read(length) or b"{}")
        if address.path == "/auth":
            return self._say(200, "text/html", _SIGNED_IN)
        if not self.headers.get("Authorization"):
            return self._say(401, "application/json", json.dumps({"message": "Requires authentication"}))
        with self.hub.lock:
            status, answer = self.hub.answer(self.command, address.path, query, asked)
        return self._say(status, "application/json", json.dumps(answer))

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _answer  # noqa: N815 (named by the standard library)

    def _say(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (named by the standard library)
        pass


@contextmanager
def github(root: Path) -> Iterator[GitHub]:
    """GitHub with a repository in the folder `root`, at its `address`."""
    hub = GitHub(root)
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": hub})) as server:
        hub.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield hub
        server.shutdown()
        thread.join()
