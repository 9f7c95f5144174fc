"""What stops an edit."""

from __future__ import annotations


class Refused(Exception):
    """Nothing was written; the message says in Norwegian why, and what to do."""
