"""What is out on consultation, as an Atom feed (RFC 4287) that a council or a newsroom can follow: /horinger.xml."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from ..documents.document import Document, Validity
from ..documents.library import Library
from ..documents.model import Entry
from ..documents.parts import Consultation

ADDRESS = "horinger.xml"

_FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
<id>urn:samhandling:horinger</id>
<title>Ute på høring</title>
<updated>{updated}</updated>
<author><name>Samhandling</name></author>
<link rel="self" href={own}/>
{entries}
</feed>
"""
_ENTRY = """<entry>
<id>urn:samhandling:{id}:{opens}</id>
<title>{title}</title>
<updated>{opens}T00:00:00Z</updated>
<link href={href}/>
<summary>{summary}</summary>
</entry>"""


def consultations_feed(library: Library, site_url: str) -> str:
    """The feed, the consultation that opened last first. `site_url` may be empty: the links are then relative."""
    found = [
        (consultation, document)
        for document in library.entries
        if library.validity(document) is Validity.CONSULTATION
        and document.controlled
        and (consultation := document.controlled.consultation)
    ]
    found.sort(key=lambda item: (item[0].opens, item[1].path), reverse=True)
    entries = "\n".join(_entry(document, consultation, site_url) for consultation, document in found)
    latest = max((consultation.opens for consultation, _ in found), default=library.today)
    return _FEED.format(updated=f"{latest}T00:00:00Z", own=quoteattr(f"{site_url}{ADDRESS}"), entries=entries)


def _entry(document: Document, consultation: Consultation, site_url: str) -> str:
    entry = document.as_a(Entry)
    until = f"Svar innen {consultation.closes}. {consultation.respond_to}"
    return _ENTRY.format(
        id=entry.id,
        opens=consultation.opens,
        title=escape(entry.title),
        href=quoteattr(f"{site_url}{document.url}"),
        summary=escape(f"{entry.summary} {until}"),
    )
