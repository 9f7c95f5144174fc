"""A stand-in for Forgejo on this machine: a repository that answers what the form asks in its editorial workflow.

It signs in whoever comes (OAuth with PKCE, and the verifier must fit), and answers: the user, the repository, branches,
trees, blobs, contents, commits, comparing, pull requests (opened, brought up to date, closed) and their labels, which
are numbers there. It does not answer, and says 501 to: forks and open authoring, merging, reviews, comments, Actions,
more than one page of anything, and protected branches. Unlike the real one it lets every address read it
in a browser (CORS).
"""

from __future__ import annotations

import base64
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.documents.history.git import NoAnswer
from tests.worlds.gitlab import token_for
from tests.worlds.host import (
    NAME,
    OWNER,
    Answers,
    Asked,
    Host,
    Json,
    Refusal,
    blob,
    gone_branch,
    signed_in_here,
    standing_in,
)


@dataclass
class Forgejo(Host):
    prefix = f"/api/v1/repos/{NAME}"
    anybody = frozenset({"/login/oauth/authorize", "/login/oauth/access_token"})
    labels: list[Json] = field(default_factory=list)

    def commit(self, name: str) -> Json:
        sha = self.sha(name)
        return {"id": sha, "message": self.git("show", "-s", "--format=%B", sha).strip()}

    def pull(self, one: Json) -> Json:
        """A pull request with the head it has now, and where it parted from what is published."""
        if one["state"] != "open":
            return one
        branch = one["head"]["ref"]
        return {
            **one,
            "head": {**one["head"], "sha": self.sha(branch)},
            "merge_base": self.merge_base(one["base"]["ref"], branch),
        }

    def close(self, one: Json) -> None:
        one |= {**self.pull(one), "state": "closed"}


def _branch(hub: Forgejo, name: str, *_: Any) -> Json:
    return {"name": name, "commit": hub.commit(f"refs/heads/{name}")}


def _new_branch(hub: Forgejo, _: Asked, asked: Asked) -> Json:
    name = asked["new_branch_name"]
    if hub.git("for-each-ref", f"refs/heads/{name}"):
        raise Refusal(409, "branch already exists")
    hub.git("update-ref", f"refs/heads/{name}", hub.sha(asked["old_ref_name"]))
    return _branch(hub, name)


def _tree(hub: Forgejo, name: str, *_: Any) -> Json:
    found = [{"path": path, "type": "blob", "sha": sha, "size": 1} for path, sha in hub.entries(name).items()]
    return {"tree": found}


def _contents(hub: Forgejo, path: str, query: Asked, _: Asked) -> Json:
    return {"path": path, "sha": hub.git("rev-parse", "--verify", f"{hub.sha(query['ref'])}:{path}").strip()}


def _new_contents(hub: Forgejo, _: Asked, asked: Asked) -> Json:
    hub.about_to_commit()
    branch = f"refs/heads/{asked['branch']}"
    parent = hub.sha(branch)
    entries = hub.entries(parent)
    for one in asked["files"]:
        if entries.get(one["path"]) != one.get("sha"):
            raise Refusal(422, f"sha does not match [given: {one.get('sha')}, expected: {entries.get(one['path'])}]")
        if one["operation"] == "delete":
            entries.pop(one["path"])
        else:
            content = base64.b64decode(one["content"])
            entries[one["path"]] = hub.git("hash-object", "-w", "--stdin", given=content).strip()
    made = hub.git("commit-tree", hub.written(entries), "-p", parent, "-m", asked["message"]).strip()
    hub.git("update-ref", branch, made, parent)
    return {"commit": {"sha": made}}


def _compared(hub: Forgejo, base: str, head: str, *_: Any) -> Json:
    commits = hub.git("rev-list", f"{hub.sha(base)}..{hub.sha(head)}").split()
    status = {"A": "added", "M": "modified", "D": "removed"}
    files = [{"filename": path, "status": status[kind]} for kind, path in hub.changed_in(base, head)]
    return {"total_commits": len(commits), "commits": [hub.commit(sha) for sha in commits], "files": files}


def _pulls(hub: Forgejo, query: Asked, _: Asked) -> Json:
    return [hub.pull(one) for one in hub.pulls if query["state"] in ("all", one["state"])]


def _pull(hub: Forgejo, number: str, *_: Any) -> Json:
    return hub.pull(hub.numbered(number))


def _new_pull(hub: Forgejo, _: Asked, asked: Asked) -> Json:
    branch = asked["head"].removeprefix(f"{OWNER}:")
    if any(one["head"]["ref"] == branch and one["state"] == "open" for one in hub.pulls):
        raise Refusal(409, "pull request already exists for these targets")
    made = {
        "number": len(hub.pulls) + 1,
        "title": asked["title"],
        "state": "open",
        "labels": [],
        "user": {"login": "lege"},
        "updated_at": "2026-11-29T10:00:00Z",
        "head": {"label": branch, "ref": branch, "sha": hub.sha(branch), "repo": {"owner": {"login": OWNER}}},
        "base": {"ref": asked["base"]},
    }
    hub.pulls.append(made)
    return hub.pull(made)


def _changed_pull(hub: Forgejo, number: str, _: Asked, asked: Asked) -> Json:
    one = hub.numbered(number)
    assert asked["state"] == "closed"
    hub.close(one)
    return one


def _brought_up_to_date(hub: Forgejo, number: str, *_: Any) -> Json:
    try:
        hub.beside(hub.numbered(number)["head"]["ref"], "merge", "--quiet", "--no-edit", "main")
    except NoAnswer as error:
        raise Refusal(409, "merge failed because of conflict") from error
    return {}


def _new_label(hub: Forgejo, _: Asked, asked: Asked) -> Json:
    hub.labels.append({"id": len(hub.labels) + 1, **asked})
    return hub.labels[-1]


def _labelled(hub: Forgejo, number: str, _: Asked, asked: Asked) -> Json:
    hub.numbered(number)["labels"] = [one for one in hub.labels if one["id"] in asked["labels"]]
    return hub.numbered(number)["labels"]


def _commits(hub: Forgejo, query: Asked, _: Asked) -> Json:
    listed = hub.git("log", "--format=%H %aI", hub.sha(query["sha"]), "--", query["path"]).splitlines()
    told = (one.partition(" ") for one in listed)
    return [{"sha": sha, "commit": {"author": {"name": "A", "date": when}}} for sha, _, when in told]


_ANSWERS: Answers = {
    ("GET", "/login/oauth/authorize"): lambda _, query, __: signed_in_here(query),
    ("POST", "/login/oauth/access_token"): lambda _, __, asked: token_for(asked),
    ("GET", "/api/v1/user"): lambda *_: {"login": "lege", "full_name": "En lege", "email": "lege@example.org"},
    ("GET", ""): lambda hub, *_: {"owner": {"login": OWNER}, "permissions": {"push": hub.may_write}},
    ("POST", "/branches"): _new_branch,
    ("GET", "/branches/([^/]+)"): _branch,
    ("DELETE", "/branches/([^/]+)"): gone_branch,
    ("GET", "/git/trees/([^/]+)"): _tree,
    ("GET", "/git/blobs/([0-9a-f]+)"): blob,
    ("GET", "/contents/(.+)"): _contents,
    ("POST", "/contents"): _new_contents,
    ("GET", "/commits"): _commits,
    ("GET", r"/compare/(.+?)\.\.\.(.+)"): _compared,
    ("GET", "/pulls"): _pulls,
    ("POST", "/pulls"): _new_pull,
    ("GET", r"/pulls/(\d+)"): _pull,
    ("PATCH", r"/pulls/(\d+)"): _changed_pull,
    ("POST", r"/pulls/(\d+)/update"): _brought_up_to_date,
    ("GET", "/labels"): lambda hub, *_: hub.labels,
    ("POST", "/labels"): _new_label,
    ("PUT", r"/issues/(\d+)/labels"): _labelled,
}
Forgejo.answers = _ANSWERS


def forgejo(root: Path) -> AbstractContextManager[Forgejo]:
    """Forgejo with a repository in the folder `root`, at its `address`."""
    return standing_in(Forgejo(root))
