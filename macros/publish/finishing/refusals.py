"""What the machine refuses while a site is made, for those who do not read its numbers."""

from __future__ import annotations

import errno

_FULL = {errno.ENOSPC: "disken er full", errno.EDQUOT: "plassen du har på disken, er brukt opp"}
_REFUSALS = {
    errno.EACCES: "du har ikke lov til å skrive her",
    errno.EPERM: "du har ikke lov til å skrive her",
    errno.EROFS: "disken kan bare leses",
    errno.EADDRINUSE: "adressen er i bruk av et annet program",
    errno.EBUSY: "mappen er i bruk av noe annet",
    errno.ENAMETOOLONG: "navnet er for langt",
}


def said(error: OSError) -> str:
    """What was refused, and for which file; a disk is full whatever file was the first that it had no room for."""
    if error.errno in _FULL:
        return _FULL[error.errno]
    of = f" ({error.filename})" if error.filename else ""
    return f"{_REFUSALS[error.errno]}{of}" if error.errno in _REFUSALS else str(error)
