"""A stand-in for GitLab on this machine: a repository that answers what the form asks in its editorial workflow.

It signs in whoever comes (OAuth with PKCE, and the verifier must fit), and answers: the user, the project, trees and
files, raw files, branches, commits, comparing, where two branches parted, and merge requests: opened, labelled,
rebased, closed. It does not answer, and says 501 to: GraphQL, forks, merging, approvals, notes, pipelines, large files
(LFS), groups with rights of their own, more than one page of anything, and protected branches. Unlike the real one it
lets every address read it in a browser (CORS).
"""

from __future__ import annotations

import base64
import hashlib
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from macros.documents.history.git import NoAnswer, git
from tests.worlds.host import NAME, Answers, Asked, Host, Json, Refusal, Said, gone_branch, signed_in_here, standing_in


class GitLab(Host):
    prefix = f"/api/v4/projects/{NAME.replace('/', '%2F')}"
    anybody = frozenset({"/oauth/authorize", "/oauth/token"})

    def request(self, one: Json) -> Json:
        """A merge request with the head it has now."""
        return {**one, "sha": self.sha(one["source_branch"])} if one["state"] == "opened" else one

    def close(self, one: Json) -> None:
        one |= {"sha": self.sha(one["source_branch"]), "state": "closed"}


def token_for(asked: Asked) -> Json:
    """A token to whoever began the sign-in; the code is the challenge it was begun with."""
    digest = hashlib.sha256(asked["code_verifier"].encode()).digest()
    if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code"]:
        raise Refusal(400, "invalid_grant")
    return {"access_token": "t", "refresh_token": "r", "token_type": "Bearer"}


def _project(hub: GitLab, *_: Any) -> Json:
    developer, reporter = 30, 20
    access = {"access_level": developer if hub.may_write else reporter}
    return {"permissions": {"project_access": access, "group_access": None}}


def _tree(hub: GitLab, query: Asked, _: Asked) -> Json:
    folder = query.get("path", "").rstrip("/")
    deep = ["-r"] if query.get("recursive") == "true" else []
    listed = hub.git("ls-tree", "-z", *deep, hub.sha(query["ref"]), "--", f"{folder}/").split("\0")
    found = []
    for line in filter(None, listed):
        (mode, kind, sha), path = line.split("\t")[0].split(), line.split("\t", 1)[1]
        found.append({"id": sha, "name": path.rsplit("/", 1)[-1], "type": kind, "path": path, "mode": mode})
    pages = {"X-Page": "1", "X-Total-Pages": "1", "X-Per-Page": "100", "X-Total": str(len(found))}
    return Said(found, pages)


def _file(hub: GitLab, path: str, query: Asked, _: Asked) -> Json:
    blob = hub.git("rev-parse", "--verify", f"{hub.sha(query['ref'])}:{path}").strip()
    last = _last_commit(hub, hub.sha(query["ref"]), path)
    return Said({"file_path": path, "blob_id": blob, "last_commit_id": last}, {"X-Gitlab-Blob-Id": blob})


def _last_commit(hub: GitLab, sha: str, path: str) -> str:
    return hub.git("log", "-1", "--format=%H", sha, "--", path).strip()


def _raw(hub: GitLab, path: str, query: Asked, _: Asked) -> Json:
    return Said(git(hub.root, "cat-file", "blob", f"{hub.sha(query['ref'])}:{path}"), kind="text/plain")


def _branch(hub: GitLab, name: str, *_: Any) -> Json:
    sha = hub.sha(f"refs/heads/{name}")
    return {"name": name, "commit": {"id": sha, "message": hub.git("show", "-s", "--format=%B", sha).strip()}}


def _commits(hub: GitLab, query: Asked, _: Asked) -> Json:
    listed = hub.git("log", "--format=%H %aI", hub.sha(query["ref_name"]), "--", query["path"]).splitlines()
    return [
        {"id": sha, "author_name": "A", "authored_date": when}
        for sha, _, when in (one.partition(" ") for one in listed)
    ]


def _new_commit(hub: GitLab, _: Asked, asked: Asked) -> Json:
    hub.about_to_commit()
    branch, begins = f"refs/heads/{asked['branch']}", asked.get("start_branch")
    there = hub.git("for-each-ref", branch)
    if begins and there:
        raise Refusal(400, f"A branch called '{asked['branch']}' already exists.")
    parent = hub.sha(begins or branch)
    entries = hub.entries(parent)
    for one in asked["actions"]:
        path, exists = one["file_path"], one["file_path"] in entries
        if exists is (one["action"] == "create"):
            raise Refusal(400, "A file with this name already exists" if exists else "No such file")
        if one.get("last_commit_id") not in (None, _last_commit(hub, parent, path)):
            raise Refusal(400, f"The file has changed since you started editing it: {path}")
        if one["action"] == "delete":
            entries.pop(path)
        else:
            content = base64.b64decode(one["content"])
            entries[path] = hub.git("hash-object", "-w", "--stdin", given=content).strip()
    made = hub.git("commit-tree", hub.written(entries), "-p", parent, "-m", asked["commit_message"]).strip()
    hub.git("update-ref", branch, made, "" if begins else parent)
    return {"id": made}


def _compared(hub: GitLab, query: Asked, _: Asked) -> Json:
    changed = [
        {
            "old_path": path,
            "new_path": path,
            "new_file": kind == "A",
            "deleted_file": kind == "D",
            "renamed_file": False,
            "diff": "@@" if path.endswith(".md") else f"Binary files differ in {path}",
        }
        for kind, path in hub.changed_in(query["from"], query["to"])
    ]
    return {"diffs": changed}


def _parted(hub: GitLab, query: Asked, _: Asked) -> Json:
    return {"id": hub.merge_base(*query["refs[]"])}


def _requests(hub: GitLab, query: Asked, _: Asked) -> Json:
    wanted = [hub.request(one) for one in hub.pulls if query["state"] in ("all", one["state"])]
    if "source_branch" in query:
        wanted = [one for one in wanted if one["source_branch"] == query["source_branch"]]
    return [one for one in wanted if one["labels"] or query.get("labels") != "Any"]


def _new_request(hub: GitLab, query: Asked, _: Asked) -> Json:
    branch = query["source_branch"]
    if any(one["source_branch"] == branch and one["state"] == "opened" for one in hub.pulls):
        raise Refusal(409, "Another open merge request already exists for this source branch")
    made = {
        "iid": len(hub.pulls) + 1,
        "title": query["title"],
        "state": "opened",
        "labels": query["labels"].split(","),
        "source_branch": branch,
        "target_branch": query["target_branch"],
        "sha": hub.sha(branch),
        "author": {"name": "En lege"},
        "updated_at": "2026-11-29T10:00:00Z",
    }
    hub.pulls.append(made)
    return made


def _changed_request(hub: GitLab, number: str, query: Asked, _: Asked) -> Json:
    one = hub.numbered(number)
    if "labels" in query:
        one["labels"] = query["labels"].split(",")
    if query.get("state_event") == "close":
        hub.close(one)
    return one


def _rebased(hub: GitLab, number: str, *_: Any) -> Json:
    one = hub.numbered(number)
    try:
        hub.beside(one["source_branch"], "rebase", "--quiet", "main")
    except NoAnswer:
        return {"rebase_in_progress": False, "merge_error": "Rebase failed: there are conflicts"}
    return {"rebase_in_progress": False, "merge_error": None}


_ANSWERS: Answers = {
    ("GET", "/oauth/authorize"): lambda _, query, __: signed_in_here(query),
    ("POST", "/oauth/token"): lambda _, __, asked: token_for(asked),
    ("GET", "/api/v4/user"): lambda *_: {"username": "lege", "name": "En lege", "email": "lege@example.org"},
    ("GET", ""): _project,
    ("GET", "/repository/tree"): _tree,
    ("GET", "/repository/files/([^/]+)"): _file,
    ("GET", "/repository/files/([^/]+)/raw"): _raw,
    ("GET", "/repository/branches/([^/]+)"): _branch,
    ("DELETE", "/repository/branches/([^/]+)"): gone_branch,
    ("GET", "/repository/commits"): _commits,
    ("POST", "/repository/commits"): _new_commit,
    ("GET", "/repository/commits/[0-9a-f]+/statuses"): lambda *_: [],
    ("GET", "/repository/compare"): _compared,
    ("GET", "/repository/merge_base"): _parted,
    ("GET", "/issues"): lambda *_: [],  # where the editor keeps notes on a text, when somebody writes one
    ("GET", "/merge_requests"): _requests,
    ("POST", "/merge_requests"): _new_request,
    ("PUT", r"/merge_requests/(\d+)"): _changed_request,
    ("PUT", r"/merge_requests/(\d+)/rebase"): _rebased,
}


GitLab.answers = _ANSWERS


def gitlab(root: Path) -> AbstractContextManager[GitLab]:
    """GitLab with a repository in the folder `root`, at its `address`."""
    return standing_in(GitLab(root))
