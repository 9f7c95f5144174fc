"""A feed in the Atom format (RFC 4287)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.sax import saxutils

from ...model.vocabulary import Language

_FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">
<id>urn:samhandling:{id}</id>
<title>{title}</title>
<updated>{updated}T00:00:00Z</updated>
<author><name>Samhandling</name></author>
<link rel="self" href={own}/>
{entries}
</feed>
"""
_ENTRY = """<entry>
<id>urn:samhandling:{id}</id>
<title>{title}</title>
<updated>{day}T00:00:00Z</updated>
<link href={href}/>
<summary>{summary}</summary>
</entry>"""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Item:
    id: str
    title: str
    day: date
    url: str
    """The address of the page, relative to the root of the site."""
    summary: str


@dataclass(frozen=True)
class Feed:
    id: str
    title: str
    address: str
    """Where it lies, relative to the root of the site."""
    language: Language
    items: list[Item]
    """The latest first."""

    def write(self, site_url: str, today: date) -> str:
        """The feed as text. `site_url` may be empty: links are then relative to where the feed lies."""
        root = site_url or "../" * self.address.count("/")
        return _FEED.format(
            language=self.language,
            id=self.id,
            title=escape(self.title),
            updated=self.items[0].day if self.items else today,
            own=saxutils.quoteattr(site_url + self.address if site_url else self.address.rpartition("/")[2]),
            entries="\n".join(_entries(self.items, root)),
        )


def _entries(items: Iterable[Item], root: str) -> Iterable[str]:
    for item in items:
        yield _ENTRY.format(
            id=item.id,
            title=escape(item.title),
            day=item.day,
            href=saxutils.quoteattr(root + item.url),
            summary=escape(item.summary),
        )


def escape(text: str) -> str:
    """Words as XML may have them: a sign that it cannot write at all would make the whole feed unreadable."""
    return saxutils.escape(_NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text))
