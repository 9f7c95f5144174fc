"""The host of the files, asked and told over its API: the living issues, and the comments on a proposal.

GitHub, GitLab and Forgejo name the same things differently; what differs is said here and nowhere else.
"""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from ...documents.project.repository import Host

_PATIENCE = 30.0
"""Seconds for one answer."""
_PAGE = 100
_PAGES = 40
_NOT_AS_EXPECTED = "Verten svarte noe annet enn ventet. Se adressen i --api, og hvilken vert det er."


class HostRefused(Exception):
    """What the host did not do, in Norwegian; nothing secret is in it."""


class Issue(NamedTuple):
    number: int
    title: str
    body: str


@contextmanager
def understood() -> Iterator[None]:
    """What the host answers is read as its documentation says; where it is something else, that is told."""
    try:
        yield
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise HostRefused(_NOT_AS_EXPECTED) from error


class _Staying(urllib.request.HTTPRedirectHandler):
    """What is sent elsewhere would take the token along."""

    def redirect_request(self, *_: Any) -> None:
        return None


@dataclass(frozen=True)
class Place:
    host: Host
    api: str
    """The address of the API: https://api.github.com, https://gitlab.example.org/api/v4, …/api/v1 of Forgejo."""
    repository: str
    """Owner and name, or at GitLab also the number of the project."""
    token: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.api)
        here = parts.hostname in {"localhost", "127.0.0.1"}
        if not parts.hostname or parts.username or not (parts.scheme == "https" or (parts.scheme == "http" and here)):
            raise HostRefused(f"«{self.api}» er ikke adressen til en vert. Den begynner med https://.")

    def open_issues(self, label: str) -> list[Issue]:
        """The open issues with a label. Raises HostRefused."""
        state = "opened" if self.host is Host.GITLAB else "open"
        found = self.all(f"{self._base}/issues", labels=label, state=state)
        number, text = ("iid", "description") if self.host is Host.GITLAB else ("number", "body")
        with understood():
            return [
                Issue(int(one[number]), str(one["title"]), one[text] or "")
                for one in found
                if not one.get("pull_request")
            ]

    def write_issue(self, label: str, colour: str, title: str, body: str, there: Issue | None) -> None:
        """Write an issue anew, or a first time. Raises HostRefused."""
        text = {"description" if self.host is Host.GITLAB else "body": body}
        if there:
            self._changed(there, text)
            return
        labels: Any = label if self.host is Host.GITLAB else [label]
        if self.host is Host.FORGEJO:
            labels = [self._label(label, colour)]
        self.ask("POST", f"{self._base}/issues", {"title": title, "labels": labels, **text})

    def close_issue(self, issue: Issue) -> None:
        """Raises HostRefused."""
        self._changed(issue, {"state_event": "close"} if self.host is Host.GITLAB else {"state": "closed"})

    def _changed(self, issue: Issue, what: dict[str, str]) -> None:
        self.ask("PUT" if self.host is Host.GITLAB else "PATCH", f"{self._base}/issues/{issue.number}", what)

    def _label(self, name: str, colour: str) -> int:
        """Forgejo knows labels by their numbers; the others make those that are not there."""
        known = self.all(f"{self._base}/labels")
        with understood():
            found = next((one for one in known if one["name"] == name), None)
            made = found or self.ask("POST", f"{self._base}/labels", {"name": name, "color": f"#{colour}"})
            return int(made["id"])

    @property
    def _base(self) -> str:
        kind = "projects" if self.host is Host.GITLAB else "repos"
        return f"/{kind}/{quote(self.repository, safe='' if self.host is Host.GITLAB else '/')}"

    def all(self, path: str, **query: str) -> list[Any]:
        """Every page of a list. Raises HostRefused."""
        size = "limit" if self.host is Host.FORGEJO else "per_page"
        found: list[Any] = []
        for page in range(1, _PAGES + 1):
            asked = urlencode({**query, size: str(_PAGE), "page": str(page)})
            some = self.ask("GET", f"{path}?{asked}")
            if not isinstance(some, list):
                raise HostRefused(_NOT_AS_EXPECTED)
            found += some
            if not some:
                break
        return found

    def ask(self, method: str, path: str, what: dict[str, Any] | None = None) -> Any:
        """Ask or tell the host something; what it answers. Raises HostRefused."""
        body = None if what is None else json.dumps(what).encode()
        head = {"Authorization": f"Bearer {self.token}", "Accept": "application/json", "User-Agent": "samhandling"}
        asked = urllib.request.Request(  # noqa: S310 (looked at when the place was made)
            self.api.rstrip("/") + path, data=body, method=method, headers={**head, "Content-Type": "application/json"}
        )
        return _read(lambda: urllib.request.build_opener(_Staying).open(asked, timeout=_PATIENCE), method, path)


def _read(open_: Callable[[], Any], method: str, path: str) -> Any:
    where = f"{method} {path.partition('?')[0]}"
    try:
        with open_() as answer:
            return json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        error.close()
        reasons = {401: "Nøkkelen er ikke gyldig.", 403: "Nøkkelen har ikke lov til det.", 404: "Det finnes ikke der."}
        raise HostRefused(f"Verten svarte {error.code} på {where}. {reasons.get(error.code, '')}".strip()) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise HostRefused(f"Verten svarte ikke som ventet på {where}.") from error
