"""A stand-in for GitHub on this machine: a bare repository that answers what the form asks in its editorial workflow.

It signs in whoever comes, and answers: the user, the repository, branches, trees, blobs, commits, refs, comparing,
pull requests, their labels, and the status of a commit. It does not answer, and says 501 to: GraphQL, forks, merging,
reviews, comments, files above 1 MB, more than one page of anything, rate limits, protected branches and GitHub's own
checks.
"""

from __future__ import annotations

import base64
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.worlds.host import NAME, OWNER, Answers, Asked, Host, Json, Refusal, Said, blob, standing_in


@dataclass
class GitHub(Host):
    prefix = f"/repos/{NAME}"
    anybody = frozenset({"/auth"})

    def commit(self, name: str) -> Json:
        sha = self.sha(name)
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
    return {"owner": {"login": OWNER}, "permissions": {"push": True}, "default_branch": "main"}


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


def _new_blob(hub: GitHub, _: Any, asked: Asked) -> Json:
    content = base64.b64decode(asked["content"])
    return {"sha": hub.git("hash-object", "-w", "--stdin", given=content).strip()}


def _new_tree(hub: GitHub, _: Any, asked: Asked) -> Json:
    entries = hub.entries(asked["base_tree"])
    for one in asked["tree"]:
        if one["sha"] is None:
            entries.pop(one["path"])
        else:
            entries[one["path"]] = one["sha"]
    return {"sha": hub.written(entries)}


def _new_commit(hub: GitHub, _: Any, asked: Asked) -> Json:
    hub.about_to_commit()
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
    common = hub.commit(hub.merge_base(base, head))
    between = hub.git("rev-list", "--reverse", f"{common['sha']}..{other['sha']}").split()
    status = {"A": "added", "M": "modified", "D": "removed"}
    files = [
        {
            "filename": path,
            "status": status[kind],
            "sha": "" if kind == "D" else hub.git("rev-parse", f"{other['sha']}:{path}").strip(),
            **({"patch": "@@"} if path.endswith(".md") else {}),
        }
        for kind, path in hub.changed_in(base, head)
    ]
    commits = [hub.commit(sha) for sha in between]
    return {"base_commit": one, "merge_base_commit": common, "commits": commits, "files": files}


def _pulls(hub: GitHub, query: dict[str, str], _: Asked) -> Json:
    wanted = [one for one in hub.pulls if one["state"] == query.get("state", "open")]
    if head := query.get("head"):
        wanted = [one for one in wanted if f"{OWNER}:{one['head']['ref']}" == head]
    return [hub.pull(one) for one in wanted]


def _new_pull(hub: GitHub, _: Any, asked: Asked) -> Json:
    branch = asked["head"].removeprefix(f"{OWNER}:")
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


_SIGNED_IN = """<script>
addEventListener("message", () => opener.postMessage('authorization:github:success:{"token":"t"}', "*"));
opener.postMessage("authorizing:github", "*");
</script>"""

_ANSWERS: Answers = {
    ("GET", "/auth"): lambda *_: Said(_SIGNED_IN, kind="text/html"),
    ("GET", "/user"): _user,
    ("GET", "/users/([^/]+)"): _user,
    ("GET", ""): _repository,
    ("GET", "/branches/([^/]+)"): _branch,
    ("GET", "/git/trees/(.+)"): _tree,
    ("GET", "/git/blobs/([0-9a-f]+)"): blob,
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

GitHub.answers = _ANSWERS


def github(root: Path) -> AbstractContextManager[GitHub]:
    """GitHub with a repository in the folder `root`, at its `address`."""
    return standing_in(GitHub(root))
