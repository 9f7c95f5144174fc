"""Where the files of a project are kept and changed, from one setting in mkdocs.yml:

    extra:
      repository:
        url: https://github.com/et-navn/samhandling
        branch: main
        host: github

Without the setting there is nowhere to send a change, and every link that would lead there is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from ..fault import nearest


class UnclearSetting(ValueError):
    """The message says in Norwegian what is wrong with `extra: repository:`, and what to do."""


class Host(StrEnum):
    """The kinds of git hosts whose addresses we know."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


_EDIT = {
    Host.GITHUB: "{url}/edit/{branch}/{path}",
    Host.GITLAB: "{url}/-/edit/{branch}/{path}",
    Host.FORGEJO: "{url}/_edit/{branch}/{path}",
}
_KEYS = ("url", "branch", "host", "sign_in", "app_id")


@dataclass(frozen=True)
class Repository:
    url: str
    """The web address, without a slash at the end."""
    branch: str = "main"
    host: Host = Host.GITHUB
    sign_in: str | None = None
    """The address of the service that signs editors in with GitHub, which does not do that for a page in a browser."""
    app_id: str | None = None
    """What GitLab or Forgejo knows the editor as: they sign in without a service (OAuth with PKCE)."""

    @classmethod
    def of(cls, setting: object) -> Repository | None:
        """Read `extra: repository:`; None when it is not there. Raises UnclearSetting."""
        if setting is None:
            return None
        if not isinstance(setting, Mapping):
            raise UnclearSetting("`extra: repository:` i mkdocs.yml skal ha nøklene url, branch og host under seg.")
        for key in setting:
            if key not in _KEYS:
                meant = nearest(str(key), _KEYS)
                hint = f" Mente du `{meant}`?" if meant else ""
                raise UnclearSetting(f"`{key}` under `extra: repository:` i mkdocs.yml betyr ingenting.{hint}")
        host = _host(setting.get("host") or Host.GITHUB)
        branch = str(setting.get("branch") or "main")
        url = _address(setting, "url") or _missing("url")
        if len(urlsplit(url).path.strip("/").split("/")) < 2:
            raise UnclearSetting("`url` i mkdocs.yml skal slutte med eier og navn, for eksempel /et-navn/samhandling.")
        return cls(url, branch, host, _sign_in(setting, host), _app_id(setting, host))

    @property
    def signs_in(self) -> bool:
        """Whether editors can sign in; the editor at /admin/ is published only then."""
        return bool(self.sign_in if self.host is Host.GITHUB else self.app_id)

    @property
    def name(self) -> str:
        """Owner and name, as the host's own programs want them: «et-navn/samhandling»; GitLab has groups in groups."""
        path = urlsplit(self.url).path.strip("/")
        return path if self.host is Host.GITLAB else "/".join(path.split("/")[-2:])

    @property
    def home(self) -> str:
        """Where the host itself is. A Forgejo may lie below a folder of its server; a GitLab is taken not to."""
        return self.url.removesuffix(self.name).rstrip("/")

    def edit_address(self, path: str, line: int = 0) -> str:
        """Where the host lets one edit a file, at a line of it. `path` is relative to the root of the project."""
        address = _EDIT[self.host].format(url=self.url, branch=quote(self.branch), path=quote(path))
        return f"{address}#L{line}" if line else address

    def issue_address(self, title: str, form: str, answers: Mapping[str, str], text: str) -> str:
        """Where one reports something, filled in: `form` with its `answers` where the host has forms, else `text`."""
        match self.host:
            case Host.GITHUB:
                return f"{self.url}/issues/new?{_query({'template': form, 'title': title, **answers})}"
            case Host.GITLAB:
                return f"{self.url}/-/issues/new?{_query({'issue[title]': title, 'issue[description]': text})}"
            case Host.FORGEJO:
                return f"{self.url}/issues/new?{_query({'title': title, 'body': text})}"


def _query(values: Mapping[str, str]) -> str:
    return urlencode(values, quote_via=quote)


def _address(setting: Mapping[Any, Any], key: str) -> str | None:
    value = setting.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(r"https://[^\s\"'<>;,]+", value):
        raise UnclearSetting(
            f"`{key}` under `extra: repository:` i mkdocs.yml skal være en adresse med https:// foran, uten mellomrom."
        )
    return value.rstrip("/").removesuffix(".git")


def _sign_in(setting: Mapping[Any, Any], host: Host) -> str | None:
    service = _address(setting, "sign_in")
    if service and host is not Host.GITHUB:
        raise UnclearSetting(
            f"`sign_in` i mkdocs.yml virker bare når `host` er github, ikke {host}. Skriv `app_id` i stedet."
        )
    return service


def _app_id(setting: Mapping[Any, Any], host: Host) -> str | None:
    value = setting.get("app_id")
    if value is None:
        return None
    if host is Host.GITHUB:
        raise UnclearSetting("`app_id` i mkdocs.yml virker ikke når `host` er github. Skriv `sign_in` i stedet.")
    if not isinstance(value, str) or not re.fullmatch(r"[\w-]+", value):
        raise UnclearSetting(
            "`app_id` i mkdocs.yml er id-en som verten ga skjemaet, med anførselstegn rundt: bokstaver, tall og strek."
        )
    return value


def _missing(key: str) -> str:
    raise UnclearSetting(f"`{key}` mangler under `extra: repository:` i mkdocs.yml.")


def _host(value: object) -> Host:
    try:
        return Host(str(value))
    except ValueError:
        known = ", ".join(Host)
        raise UnclearSetting(f"`host` i mkdocs.yml er «{value}»; velg en av: {known}.") from None
