"""How git is asked. Everything that knows the history of a file, or adds to it, asks here."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

AUTHOR = ("-c", "user.name=Samhandling", "-c", "user.email=samhandling@localhost")
"""Who commits, of what the program itself writes."""


class NoAnswer(ValueError):
    """Git is not here, this is no repository, or it does not know what was asked for."""


def git(folder: Path, *arguments: str, given: bytes | None = None, index: Path | None = None) -> bytes:
    """Run git in `folder`, so that paths are relative to it; with an `index` of one's own. Raises NoAnswer."""
    command = ["git", "-c", "core.quotepath=off", *arguments]
    around = {**os.environ, "GIT_INDEX_FILE": str(index)} if index else None
    try:
        done = subprocess.run(command, cwd=folder, input=given, env=around, capture_output=True, check=True)  # noqa: S603
        return done.stdout
    except subprocess.CalledProcessError as error:
        raise NoAnswer(f"git {arguments[0]}: {error.stderr.decode(errors='replace').strip()}") from error
    except OSError as error:
        raise NoAnswer(f"git {arguments[0]}: {error}") from error


def commit(folder: Path, message: str, *paths: str) -> bool:
    """Commit the paths, or what is staged when there are none; whether git knew who does. Raises NoAnswer."""
    words = ("commit", "--quiet", "--message", message, *(("--", *paths) if paths else ()))
    try:
        git(folder, *words)
    except NoAnswer:
        git(folder, *AUTHOR, *words)
        return False
    return True


def is_shallow(docs: Path) -> bool:
    """Whether only the latest part of the history has been fetched. Raises NoAnswer."""
    return git(docs, "rev-parse", "--is-shallow-repository").strip() == b"true"


def missing(docs: Path, blobs: Iterable[str]) -> set[str]:
    """Those of the files, by the names git gives their bytes, that are not in the history here. Raises NoAnswer."""
    asked = "".join(f"{blob}\n" for blob in blobs)
    answer = git(docs, "cat-file", "--batch-check", given=asked.encode()) if asked else b""
    lines = (line.split() for line in answer.decode("utf-8", "replace").splitlines())
    return {name for name, what, *_ in lines if what != "blob"}


def contents(docs: Path, names: Iterable[str]) -> list[bytes | None]:
    """Files as they were, each named «<commit>:./<path>» or by its blob, in one call; None for what was not there.

    Raises NoAnswer.
    """
    # A line break would be taken for two names.
    asked = "".join(("" if "\n" in name else name) + "\n" for name in names)
    answer = git(docs, "cat-file", "--batch", given=asked.encode()) if asked else b""
    found: list[bytes | None] = []
    while answer:
        header, _, answer = answer.partition(b"\n")
        size = header.rpartition(b" ")[2]
        if not size.isdigit():  # «… missing»
            found.append(None)
            continue
        found.append(answer[: int(size)])
        answer = answer[int(size) + 1 :]
    return found
