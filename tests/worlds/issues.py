"""The issues, labels, proposals and comments of a host on this machine, as GitHub, GitLab and Forgejo tell of them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.documents.project.repository import Host as Kind
from tests.worlds.host import NAME, Answers, Asked, Host, Json, standing_in


@dataclass
class Board(Host):
    """What is written at the host: each issue as GitHub would tell of it."""

    kind: Kind = Kind.GITHUB
    issues: list[Json] = field(default_factory=list)
    labels: list[Json] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """What a proposal changes."""
    comments: list[Json] = field(default_factory=list)

    def told(self, one: Json) -> Json:
        if self.kind is not Kind.GITLAB:
            return one
        return {"iid": one["number"], "title": one["title"], "description": one["body"]}

    def open(self) -> dict[str, str]:
        """The texts of the open issues by their titles."""
        return {one["title"]: one["body"] for one in self.issues if one["state"] == "open"}


def _paged(found: list[Json], query: Asked) -> list[Json]:
    page = int(query["page"])
    return found[(page - 1) * 100 : page * 100]


def _issues(board: Board, query: Asked, _: Asked) -> Json:
    open_ = [one for one in board.issues if one["state"] == "open" and query["labels"] in one["labels"]]
    return _paged([board.told(one) for one in open_], query)


def _new(board: Board, _: Asked, asked: Asked) -> Json:
    labels = asked["labels"] if isinstance(asked["labels"], list) else asked["labels"].split(",")
    named = [one["name"] for one in board.labels if one["id"] in labels] if board.kind is Kind.FORGEJO else labels
    text = asked["description"] if board.kind is Kind.GITLAB else asked["body"]
    one = {"number": len(board.issues) + 1, "title": asked["title"], "body": text, "state": "open", "labels": named}
    board.issues.append(one)
    return board.told(one)


def _changed(board: Board, number: str, _: Asked, asked: Asked) -> Json:
    one = board.issues[int(number) - 1]
    one["body"] = asked.get("description", asked.get("body", one["body"]))
    if "close" in (asked.get("state_event"), asked.get("state", "")[:5]):
        one["state"] = "closed"
    return board.told(one)


def _new_label(board: Board, _: Asked, asked: Asked) -> Json:
    board.labels.append({"id": len(board.labels) + 1, **asked})
    return board.labels[-1]


def _pulls(board: Board, query: Asked, _: Asked) -> Json:
    return _paged([one for one in board.pulls if one["head"]["label"] == query["head"]], query)


def _files(board: Board, number: str, query: Asked, _: Asked) -> Json:
    return _paged([{"filename": name} for name in board.files], query)


def _comments(board: Board, number: str, query: Asked, _: Asked) -> Json:
    return _paged(board.comments, query)


def _new_comment(board: Board, number: str, _: Asked, asked: Asked) -> Json:
    writer = {Kind.GITHUB: "github-actions[bot]", Kind.FORGEJO: "forgejo-actions"}[board.kind]
    board.comments.append({"id": 7, "user": {"login": writer}, "body": asked["body"]})
    return board.comments[-1]


def _changed_comment(board: Board, _: Asked, asked: Asked) -> Json:
    board.comments[-1]["body"] = asked["body"]
    return board.comments[-1]


_ANSWERS: Answers = {
    ("GET", "/issues"): _issues,
    ("POST", "/issues"): _new,
    ("PUT", r"/issues/(\d+)"): _changed,
    ("PATCH", r"/issues/(\d+)"): _changed,
    ("GET", "/labels"): lambda board, query, _: _paged(board.labels, query),
    ("POST", "/labels"): _new_label,
    ("GET", "/pulls"): _pulls,
    ("GET", r"/pulls/(\d+)/files"): _files,
    ("GET", r"/issues/(\d+)/comments"): _comments,
    ("POST", r"/issues/(\d+)/comments"): _new_comment,
    ("PATCH", "/issues/comments/7"): _changed_comment,
}


def board(kind: Kind) -> AbstractContextManager[Board]:
    """A host with nothing written yet."""
    base = f"/projects/{NAME.replace('/', '%2F')}" if kind is Kind.GITLAB else f"/repos/{NAME}"
    told: Any = type("Told", (Board,), {"prefix": base, "answers": _ANSWERS})
    return standing_in(told(Path(), kind=kind))
