"""The settings of a new site: mkdocs.yml as it stands, with the lines that say where the site and its texts lie."""

from __future__ import annotations

import re

import yaml

from ...documents.project.repository import Host, Repository, UnclearSetting
from ..refused import Refused

_SITE_URL = re.compile(r"^#? ?site_url:.*$", re.MULTILINE)
_EDITION = re.compile(r"^(  starting_edition:).*$", re.MULTILINE)
_REPOSITORY = re.compile(r"^  (?P<off># )?repository:.*\n(?:  (?(off)# )  .*\n)*", re.MULTILINE)


def settings_of(text: str, address: str | None, repository: str | None, host: Host) -> str:
    """`text` with the address of the site and of the repository; what is not known yet stays as an example.

    Raises Refused when an address is none, or the file is not as we wrote it.
    """
    written = _EDITION.sub(r"\1 true", text)
    line = f"site_url: {as_address(address)}" if address else "# site_url: https://samhandling.example.org/"
    written = _once(_SITE_URL, line, written)
    return _once(_REPOSITORY, _repository(repository, host), written)


_ADDRESS = re.compile(
    r"(?:https://[^\s/@#?\"']+\.[^\s/@#?\"']+|http://(?:localhost|127\.0\.0\.1)(?::\d{1,5})?)(?:/[^\s#?\"']*)?"
)


def as_address(address: str) -> str:
    """An address of a site, with a stroke at its end. Raises Refused. One on this machine needs no certificate."""
    if not _ADDRESS.fullmatch(address):
        raise Refused(
            f"«{address}» er ikke en adresse. Den begynner med https://, som https://samhandling.example.org/"
        )
    return address.rstrip("/") + "/"


def _repository(url: str | None, host: Host) -> str:
    shown = as_repository(url or _EXAMPLE[host])
    lines = ["repository:", f"  url: {shown}", "  branch: main", f"  host: {host}"]
    return "".join(f"  {'' if url else '# '}{line}\n" for line in lines)


def as_repository(url: str) -> str:
    """The address of a repository as the settings have it. Raises Refused."""
    try:
        read = Repository.of({"url": url})
    except UnclearSetting as unclear:
        raise Refused(str(unclear)) from unclear
    return read.url if read else url


_EXAMPLE = {
    Host.GITHUB: "https://github.com/et-navn/samhandling",
    Host.GITLAB: "https://gitlab.example.org/et-navn/samhandling",
    Host.FORGEJO: "https://git.example.org/et-navn/samhandling",
}


def _once(pattern: re.Pattern[str], text: str, whole: str) -> str:
    written, times = pattern.subn(lambda _: text, whole, count=1)
    if not times:
        raise Refused(
            "mkdocs.yml er skrevet slik at innstillingene ikke kan settes inn. Se etter `site_url` og `extra`."
        )
    return written


def address_of(text: str) -> str | None:
    """The address of a site, from its settings."""
    found = re.search(r"^site_url:[ \t]*(?P<rest>.+)$", text, re.MULTILINE)
    value = yaml.safe_load(found["rest"]) if found else None
    return value if isinstance(value, str) else None
