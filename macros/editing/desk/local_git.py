"""Saves what is edited on this machine: one branch for each proposal, one commit for each save.

Answers the requests of Decap's «proxy» backend. Works on the objects of the repository alone and never checks anything
out: what the author has open in the work tree is neither touched nor taken along, as it would be by Decap's own server.
"""

from __future__ import annotations

import base64
import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ...documents.figures.tables import decoded
from ...documents.history.git import NoAnswer, git
from ...documents.project.in_use import IN_USE

Answer = Any
Params = dict[str, Any]

_PROPOSALS = "cms/"
"""How the editor names its branches: cms/<collection>/<entry>."""
_NAME = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*")
"""What collections and entries are called: nothing that means something else to git."""
_STATES = frozenset({"draft", "pending_review", "pending_publish"})
"""How far a proposal has come, as the editor says it."""


class NotThere(Exception):
    """What was asked for does not exist; the editor expects to be told so."""


class Misunderstood(Exception):
    """The request is none that the editor makes."""


class Changed(Exception):
    """Somebody else has saved since the editor looked; nothing is written over."""


@dataclass(frozen=True)
class LocalGit:
    root: Path
    branch: str
    """The branch that proposals begin from."""

    def answer(self, action: str, params: Params) -> Answer:
        """Do what the editor asks. Raises NotThere, Misunderstood, Changed, NoAnswer when git refuses, and
        UnicodeDecodeError of a file in other letters than ours: shown and saved again, it would lose them.
        """
        actions: dict[str, Callable[[Params], Answer]] = {
            "info": lambda _: {"repo": self.root.name, "publish_modes": ["editorial_workflow"], "type": "local_git"},
            "entriesByFolder": self._entries_by_folder,
            "entriesByFiles": lambda asked: [self._entry(file["path"]) for file in asked["files"]],
            "getEntry": lambda asked: self._entry(asked["path"]),
            "unpublishedEntries": lambda _: [name.removeprefix(_PROPOSALS) for name in self._proposals()],
            "unpublishedEntry": self._proposal,
            "unpublishedEntryDataFile": lambda asked: {"data": self._read(_branch_of(asked), asked["path"])},
            "deleteUnpublishedEntry": self._withdraw,
            "whatStands": lambda asked: self._standing(_branch_of(asked), asked["path"]),
            "persistEntry": self._save,
            "updateUnpublishedEntryStatus": self._set_state,
            "getMedia": lambda asked: [self._picture(self.branch, path) for path in self._listed(asked["mediaFolder"])],
            "getMediaFile": lambda asked: self._picture(self.branch, asked["path"]),
            "unpublishedEntryMediaFile": lambda asked: self._picture(_branch_of(asked), asked["path"]),
            "getDeployPreview": lambda _: None,
        }
        if action not in actions:
            raise Misunderstood(action)
        return actions[action](params)

    def _entries_by_folder(self, asked: Params) -> Answer:
        found, ending = list[Answer](), "." + asked["extension"].lstrip(".")
        for path in (one for one in self._listed(asked["folder"]) if one.endswith(ending)):
            with suppress(UnicodeDecodeError):  # the check tells of it; the others can be edited
                found.append(self._entry(path))
        return found

    def _entry(self, path: str) -> Answer:
        return {"file": {"path": path, "id": self._id(self.branch, path)}, "data": self._read(self.branch, path)}

    def _listed(self, folder: str) -> list[str]:
        """What lies in a folder; nobody can ask for what is named in other letters than ours."""
        data = git(self.root, "ls-tree", "-z", "--name-only", self.branch, f"{_safe(folder)}/")
        return [path for path in data.decode("utf-8", "replace").split("\0") if path and "\ufffd" not in path]

    def _picture(self, branch: str, path: str) -> Answer:
        try:
            content = base64.b64encode(git(self.root, "cat-file", "blob", f"{branch}:{_safe(path)}")).decode()
        except NoAnswer as error:
            raise NotThere(path) from error
        name = PurePosixPath(path).name
        return {"id": self._id(branch, path), "content": content, "encoding": "base64", "path": path, "name": name}

    def _proposals(self) -> list[str]:
        """Those that wait: one that was merged is what its readers have, though its branch may be there still."""
        waiting = f"--no-merged={self.branch}"
        return self._git("for-each-ref", "--format=%(refname:short)", waiting, f"refs/heads/{_PROPOSALS}").split()

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
            "diffs": [self._change(path) for path in paths if path],
        }

    def _change(self, path: str) -> Answer:
        binary = not path.endswith((".md", IN_USE))
        return {"path": path, "id": path, "newFile": not self._id(self.branch, path), "binary": binary}

    def _standing(self, branch: str, path: str) -> Answer:
        """The texts a save must be laid upon: of the proposal, of its readers, and what both of those began from.

        `read` comes back with the save, and says that its editor has seen just these.
        """
        exists = branch in self._proposals()
        return {
            "read": f"{self._id(branch, path) if exists else ''} {self._id(self.branch, path)}",
            "proposal": self._text(branch, path) if exists else None,
            "main": self._text(self.branch, path),
            "common": self._text(self._common(branch), path) if exists else None,
        }

    def _save(self, asked: Params) -> Answer:
        files = asked.get("dataFiles") or [asked["entry"]]
        branch = _branch_of({"collection": asked["options"]["collectionName"], "slug": files[0]["slug"]})
        if any(self._standing(branch, file["path"])["read"] != file.get("read") for file in files):
            raise Changed(branch)
        exists = branch in self._proposals()
        state = _state(asked["options"].get("status") or "draft")
        contents = {_safe(file["path"]): file["raw"].encode() for file in files}
        contents |= {
            _safe(asset["path"]): base64.b64decode(asset["content"], validate=True) for asset in asked.get("assets", [])
        }
        parents = self._upon(branch, contents) if exists else [self.branch]
        commit = self._commit(parents, contents, asked["options"]["commitMessage"])
        self._git("update-ref", f"refs/heads/{branch}", commit)
        if not exists:
            self._git("config", _state_of(branch), state)
        return {"message": "entry persisted"}

    def _upon(self, branch: str, contents: dict[str, bytes]) -> list[str]:
        """What a save on a proposal comes after; its tree begins from the last of them.

        Where its readers' text has changed since the proposal began, its editor has seen both and what is saved holds
        both. Git is told so: then the proposal differs in its own words alone, and can be merged.
        """
        common = self._common(branch)
        if all(self._id(common, path) == self._id(self.branch, path) for path in contents):
            return [branch]
        proposed = set(self._git("diff", "-z", "--name-only", common, branch).split("\0")) - {""} - contents.keys()
        if any(
            self._id(common, path) != self._id(self.branch, path) or not self._id(branch, path) for path in proposed
        ):
            return [branch]  # more than texts of the form; only a person can lay such things together
        contents |= {path: git(self.root, "cat-file", "blob", f"{branch}:{path}") for path in proposed}
        return [branch, self.branch]

    def _commit(self, parents: list[str], contents: dict[str, bytes], message: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            index = Path(folder) / "index"
            self._git("read-tree", parents[-1], index=index)
            for path, content in contents.items():
                blob = self._git("hash-object", "-w", "--stdin", given=content).strip()
                self._git("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", index=index)
            tree = self._git("write-tree", index=index).strip()
        above = [word for parent in parents for word in ("-p", self._git("rev-parse", parent).strip())]
        return self._git("commit-tree", tree, *above, "-m", message).strip()

    def _set_state(self, asked: Params) -> Answer:
        branch = _branch_of(asked)
        if branch not in self._proposals():
            raise NotThere(branch)
        self._git("config", _state_of(branch), _state(asked["newStatus"]))
        return {"message": "updated"}

    def _withdraw(self, asked: Params) -> Answer:
        self._git("branch", "-D", _branch_of(asked))
        return {"message": "deleted"}

    def _common(self, branch: str) -> str:
        return self._git("merge-base", self.branch, branch).strip()

    def _text(self, branch: str, path: str) -> str | None:
        with suppress(NotThere):
            return self._read(branch, path)
        return None

    def _read(self, branch: str, path: str) -> str:
        try:
            data = git(self.root, "show", f"{branch}:{_safe(path)}")
        except NoAnswer as error:
            raise NotThere(path) from error
        # A table may have been put there as Excel saved it, in letters of its own.
        return (decoded(data) or "") if path.endswith(".csv") else data.decode()

    def _id(self, branch: str, path: str) -> str:
        with suppress(NoAnswer):
            return self._git("rev-parse", "--verify", "--quiet", f"{branch}:{_safe(path)}").strip()
        return ""

    def _git(self, *words: str, given: bytes | None = None, index: Path | None = None) -> str:
        return git(self.root, *words, given=given, index=index).decode()


def _branch_of(asked: Params) -> str:
    name = f"{asked['collection']}/{asked['slug']}"
    if not _NAME.fullmatch(name) or ".." in name:
        raise Misunderstood(name)
    return f"{_PROPOSALS}{name}"


def _state(word: str) -> str:
    if word not in _STATES:
        raise Misunderstood(word)
    return word


def _state_of(branch: str) -> str:
    return f"branch.{branch}.description"


def _safe(path: str) -> str:
    """A path below docs/ and nowhere else: the page may only write what it is there to write."""
    parts = PurePosixPath(path).parts
    if not parts or parts[0] != "docs" or ".." in parts or not path.isprintable():
        raise Misunderstood(path)
    return path


def current_branch(root: Path) -> str | None:
    """The branch that is checked out, or None where there is no repository with a commit."""
    with suppress(NoAnswer):
        name = git(root, "symbolic-ref", "--short", "HEAD").decode().strip()
        git(root, "rev-parse", "--verify", name)
        return name
    return None
