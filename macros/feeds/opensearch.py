"""Lets a browser search the site from its address bar (OpenSearch 1.1)."""

from __future__ import annotations

from html import escape

ADDRESS = "opensearch.xml"

_DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Samhandling</ShortName>
<Description>Rutiner, forløp og avtaler mellom fastleger, kommuner og sykehus</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>nb</Language>
<Image width="16" height="16" type="image/svg+xml">{site}assets/icon.svg</Image>
<Url type="text/html" template="{site}sok/#q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def opensearch(site_url: str) -> str:
    """The description of a site at this absolute address; the format knows no relative ones."""
    return _DESCRIPTION.format(site=escape(site_url.rstrip("/") + "/"))
