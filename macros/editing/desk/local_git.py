"""Saves what is edited on this machine: one branch for each proposal, one commit for each save.

Answers the requests of Decap's «proxy» backend. Works on the objects of the repository alone and never checks anything
out: what the author has open in the work tree is neither touched nor taken along, as it would be by Decap's own server.
"""

from __future__ import annotations

import base64
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ...documents.git import NoAnswer, git

Answer = Any
Params = dict[str, Any]

_PROPOSALS = "cms/"
"""How the editor names its branches: cms/<collection>/<entry>."""


class NotThere(Exception):
    """What was asked for does not exist; the editor expects to be told so."""


class Misunderstood(Exception):
    """The request is none that the editor makes."""


@dataclass(frozen=True)
class LocalGit:
    root: Path
    branch: str
    """The branch that proposals begin from."""

    def answer(self, action: str, params: Params) -> Answer:
        """Do what the editor asks. Raises NotThere and Misunderstood."""
        actions: dict[str, Callable[[Params], Answer]] = {
            "info": lambda _: {"repo": self.root.name, "publish_modes": ["editorial_workflow"], "type": "local_git"},
            "entriesByFolder": self._entries_by_folder,
            "entriesByFiles": lambda asked: [self._entry(file["path"]) for file in asked["files"]],
            "getEntry": lambda asked: self._entry(asked["path"]),
            "unpublishedEntries": lambda _: [name.removeprefix(_PROPOSALS) for name in self._proposals()],
            "unpublishedEntry": self._proposal,
            "unpublishedEntryDataFile": lambda asked: {"data": self._read(_branch_of(asked), asked["path"])},
            "deleteUnpublishedEntry": self._withdraw,
            "persistEntry": self._save,
            "updateUnpublishedEntryStatus": self._set_state,
            "getMedia": self._pictures,
            "getMediaFile": lambda asked: self._picture(self.branch, asked["path"]),
            "unpublishedEntryMediaFile": lambda asked: self._picture(_branch_of(asked), asked["path"]),
            "getDeployPreview": lambda _: None,
        }
        if action not in actions:
            raise Misunderstood(action)
        return actions[action](params)

    def _entries_by_folder(self, asked: Params) -> Answer:
        folder, ending = PurePosixPath(asked["folder"]), "." + asked["extension"].lstrip(".")
        listed = self._git("ls-tree", "-z", "--name-only", self.branch, f"{folder}/").split("\0")
        return [self._entry(path) for path in listed if path.endswith(ending)]

    def _entry(self, path: str) -> Answer:
        return {"file": {"path": path, "id": self._id(self.branch, path)}, "data": self._read(self.branch, path)}

    def _pictures(self, asked: Params) -> Answer:
        folder = f"{_safe(asked['mediaFolder'])}/"
        listed = self._git("ls-tree", "-z", "--name-only", self.branch, folder).split("\0")
        return [self._picture(self.branch, path) for path in listed if path]

    def _picture(self, branch: str, path: str) -> Answer:
        try:
            content = base64.b64encode(git(self.root, "cat-file", "blob", f"{branch}:{_safe(path)}")).decode()
        except NoAnswer as error:
            raise NotThere(path) from error
        name = PurePosixPath(path).name
        return {"id": self._id(branch, path), "content": content, "encoding": "base64", "path": path, "name": name}

    def _proposals(self) -> list[str]:
        return self._git("for-each-ref", "--format=%(refname:short)", f"refs/heads/{_PROPOSALS}").split()

    def _proposal(self, asked: Params) -> Answer:
        collection, entry = asked["id"].split("/", 1) if asked.get("id") else (asked["collection"], asked["slug"])
        branch = _branch_of({"collection": collection, "slug": entry})
        if branch not in self._proposals():
            raise NotThere(branch)
        paths = self._git("diff", "-z", "--name-only", f"{self.branch}...{branch}").split("\0")
        return {
            "collection": collection,
            "slug": entry,
            "status": self._git("config", "--default", "draft", "--get", _state_of(branch)).strip(),
            "updatedAt": self._git("log", "-1", "--format=%cI", branch).strip(),
            "diffs": [self._change(branch, path) for path in paths if path],
        }

    def _change(self, branch: str, path: str) -> Answer:
        return {
            "path": path,
            "id": path,
            "newFile": not self._id(self.branch, path),
            "binary": not path.endswith(".md"),
        }

    def _save(self, asked: Params) -> Answer:
        files = asked.get("dataFiles") or [asked["entry"]]
        branch = _branch_of({"collection": asked["options"]["collectionName"], "slug": files[0]["slug"]})
        exists = branch in self._proposals()
        parent = self._git("rev-parse", branch if exists else self.branch).strip()
        contents = {_safe(file["path"]): file["raw"].encode() for file in files}
        contents |= {_safe(asset["path"]): base64.b64decode(asset["content"]) for asset in asked.get("assets", [])}
        commit = self._commit(parent, contents, asked["options"]["commitMessage"])
        self._git("update-ref", f"refs/heads/{branch}", commit)
        if not exists:
            self._git("config", _state_of(branch), asked["options"].get("status") or "draft")
        return {"message": "entry persisted"}

    def _commit(self, parent: str, contents: dict[str, bytes], message: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            index = Path(folder) / "index"
            self._git("read-tree", parent, index=index)
            for path, content in contents.items():
                blob = self._git("hash-object", "-w", "--stdin", given=content).strip()
                self._git("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", index=index)
            tree = self._git("write-tree", index=index).strip()
        return self._git("commit-tree", tree, "-p", parent, "-m", message).strip()

    def _set_state(self, asked: Params) -> Answer:
        self._git("config", _state_of(_branch_of(asked)), asked["newStatus"])
        return {"message": "updated"}

    def _withdraw(self, asked: Params) -> Answer:
        self._git("branch", "-D", _branch_of(asked))
        return {"message": "deleted"}

    def _read(self, branch: str, path: str) -> str:
        try:
            return self._git("show", f"{branch}:{_safe(path)}")
        except NoAnswer as error:
            raise NotThere(path) from error

    def _id(self, branch: str, path: str) -> str:
        try:
            return self._git("rev-parse", "--verify", "--quiet", f"{branch}:{_safe(path)}").strip()
        except NoAnswer:
            return ""

    def _git(self, *words: str, given: bytes | None = None, index: Path | None = None) -> str:
        return git(self.root, *words, given=given, index=index).decode()


def _branch_of(asked: Params) -> str:
    return f"{_PROPOSALS}{asked['collection']}/{asked['slug']}"


def _state_of(branch: str) -> str:
    return f"branch.{branch}.description"


def _safe(path: str) -> str:
    """A path below docs/ and nowhere else: the page may only write what it is there to write."""
    parts = PurePosixPath(path).parts
    if not parts or parts[0] != "docs" or ".." in parts:
        raise Misunderstood(path)
    return path


def current_branch(root: Path) -> str | None:
    """The branch that is checked out, or None where there is no repository with a commit."""
    try:
        name = git(root, "symbolic-ref", "--short", "HEAD").decode().strip()
        git(root, "rev-parse", "--verify", name)
    except NoAnswer:
        return None
    return name
