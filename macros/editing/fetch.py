"""Fetch one answer from another site, trusting nothing: only this command ever asks the network."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from .new import Refused

LARGEST = 2_000_000
"""Bytes. The longest routine known is a hundredth of this."""
PATIENCE = 20.0
"""Seconds for the whole answer, however slowly it drips."""
_PIECE = 64 * 1024


class _Staying(urllib.request.HTTPRedirectHandler):
    """A site that sends us elsewhere is told of, not followed."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> None:
        raise Refused(f"{req.host} viser videre til {newurl[:200]}. Er det riktig sted, så oppgi den adressen.")


def fetch(address: str, patience: float = PATIENCE) -> bytes:
    """Return what lies at an address. Raises Refused with the reason, in Norwegian."""
    parts = urlsplit(address)
    here = parts.hostname in {"localhost", "127.0.0.1"}
    if not parts.hostname or parts.username or not (parts.scheme == "https" or (parts.scheme == "http" and here)):
        raise Refused(f"«{address}» er ikke en adresse vi kan hente fra. Den begynner med https://.")
    deadline = time.monotonic() + patience
    opener = urllib.request.build_opener(_Staying)
    opener.addheaders = [("Accept", "application/json"), ("User-Agent", "samhandling")]
    try:
        with opener.open(address, timeout=patience) as answer:  # the scheme was looked at above
            return _read(answer, deadline, parts.hostname)
    except urllib.error.HTTPError as error:
        reason = "finnes ikke der" if error.code in {404, 410} else f"ga svaret {error.code}"
        raise Refused(f"{address} {reason}. Ingenting er endret.") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Refused(f"{parts.hostname} svarer ikke. Ingenting er endret; prøv igjen senere.") from error


def _read(answer: Any, deadline: float, host: str) -> bytes:
    data = b""
    while piece := answer.read1(_PIECE):
        data += piece
        if len(data) > LARGEST:
            raise Refused(f"Svaret fra {host} er større enn {LARGEST // 1_000_000} MB. Ingenting er endret.")
        if time.monotonic() > deadline:
            raise Refused(f"{host} svarer for sent. Ingenting er endret; prøv igjen senere.")
    return data
