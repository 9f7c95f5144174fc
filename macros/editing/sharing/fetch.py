"""Fetch one answer from another site, trusting nothing: only this command ever asks the network."""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from ...documents.discretion import shown
from ..refused import Refused

LARGEST = 2_000_000
"""Bytes. The longest routine known is a hundredth of this."""
PATIENCE = 20.0
"""Seconds for the whole answer, however slowly it drips."""
_PIECE = 64 * 1024


class _Staying(urllib.request.HTTPRedirectHandler):
    """A site that sends us elsewhere is told of, not followed."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> None:
        fp.close()
        raise Refused(f"{req.host} viser videre til {shown(newurl, 200)}. Er det riktig sted, så oppgi den adressen.")


def fetch(address: str, patience: float = PATIENCE) -> bytes:
    """Return what lies at an address. Raises Refused with the reason, in Norwegian."""
    parts = urlsplit(address)
    here = parts.hostname in {"localhost", "127.0.0.1"}
    if not parts.hostname or parts.username or not (parts.scheme == "https" or (parts.scheme == "http" and here)):
        raise Refused(f"«{address}» er ikke en adresse vi kan hente fra. Den begynner med https://.")
    return _in_time(lambda: _asked(address, parts.hostname or "", patience), parts.hostname, patience)


def _in_time(ask: Callable[[], bytes], host: str, patience: float) -> bytes:
    """Wait for the answer, however it is made to drip: a timeout of the socket counts anew from each byte."""
    answer: list[bytes | Exception] = []

    def work() -> None:
        try:
            answer.append(ask())
        except Exception as error:  # raised again where somebody waits for it
            answer.append(error)

    thread = threading.Thread(target=work, daemon=True)  # one that never ends does not keep the program alive
    thread.start()
    thread.join(patience)
    if not answer:
        raise Refused(f"{host} svarer for sent. Ingenting er endret; prøv igjen senere.")
    if isinstance(answer[0], Exception):
        raise answer[0]
    return answer[0]


def _asked(address: str, host: str, patience: float) -> bytes:
    opener = urllib.request.build_opener(_Staying)
    opener.addheaders = [("Accept", "application/json"), ("User-Agent", "samhandling")]
    try:
        with opener.open(address, timeout=patience) as answer:  # the scheme was looked at before
            return _read(answer, host)
    except urllib.error.HTTPError as error:
        error.close()
        reason = "finnes ikke der" if error.code in {404, 410} else f"ga svaret {error.code}"
        raise Refused(f"{address} {reason}. Ingenting er endret.") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Refused(f"{host} svarer ikke. Ingenting er endret; prøv igjen senere.") from error


def _read(answer: Any, host: str) -> bytes:
    data = b""
    while piece := answer.read1(_PIECE):
        data += piece
        if len(data) > LARGEST:
            raise Refused(f"Svaret fra {host} er større enn {LARGEST // 1_000_000} MB. Ingenting er endret.")
    return data
