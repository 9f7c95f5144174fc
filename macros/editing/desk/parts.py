"""The parts of the editor that others have written: fetched from npm, held against their checksums, never committed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

from ...documents.project.inside import write_inside


class PartsMissing(Exception):
    """The message says in Norwegian why the editor could not be fetched."""


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    integrity: str
    """SHA-512 of the whole package, in base64, as npm publishes it."""
    file: str
    """The only file we use of it."""

    @property
    def file_name(self) -> str:
        return Path(self.file).name


PACKAGES = (
    Package(
        "decap-cms",
        "3.16.3",
        "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
        "package/dist/decap-cms.js",
    ),
    Package(
        "js-yaml",
        "4.1.1",
        "qQKT4zQxXl8lLwBtHMWwaTcGfFOZviOJet3Oy/xmGk2gZH677CJM9EvtfdSkgWcATZhj/55JZ0rmy3myCT5lsA==",
        "package/dist/js-yaml.min.js",
    ),
    Package(
        "markdown-it",
        "15.0.3",
        "+Az7Ojz3iRGu8KYMvJ6xVhvrxP3eE+vEtJX75Ow88XBpcQNV/0lGX5ZynIIBftREo4DC2jsveAMDaeltmm8QvQ==",
        "package/dist/browser/markdown-it.umd.min.js",
    ),
    Package(
        "markdown-it-footnote",
        "4.0.0",
        "WYJ7urf+khJYl3DqofQpYfEYkZKbmXmwxQV8c8mO/hGIhgZ1wOe7R4HLFNwqx7TjILbnC98fuyeSsin19JdFcQ==",
        "package/dist/markdown-it-footnote.min.js",
    ),
)


def fetch(folder: Path) -> list[Path]:
    """Return the files, fetching to `folder` those that are not there yet. Raises PartsMissing."""
    return [_fetched(package, folder / f"{package.name}-{package.version}") for package in PACKAGES]


def _fetched(package: Package, folder: Path) -> Path:
    """The file that is used, out of a package that is kept whole: its checksum is looked at each time."""
    target, kept = folder / package.file_name, folder / "package.tgz"
    if not (kept.is_file() and _is_right(package, kept)):
        with tempfile.TemporaryDirectory() as temporary:
            archive = _downloaded(package, Path(temporary))
            if not _is_right(package, archive):
                raise PartsMissing(f"{package.name} {package.version} har feil sjekksum og blir ikke brukt.")
            write_inside(folder.parent, kept, archive.read_bytes())
    with tarfile.open(kept) as opened:
        found = opened.extractfile(package.file)
        if found is None:
            raise PartsMissing(f"{package.name} {package.version} mangler {package.file}.")
        content = found.read()
    if not target.is_file() or target.read_bytes() != content:
        write_inside(folder.parent, target, content)
    return target


def _is_right(package: Package, archive: Path) -> bool:
    return b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() == package.integrity


def _downloaded(package: Package, folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise PartsMissing("npm finnes ikke på denne maskinen; installer Node.js.")
    command = [npm, "pack", "--silent", "--pack-destination", str(folder), f"{package.name}@{package.version}"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)  # noqa: S603
    except (subprocess.SubprocessError, OSError) as error:
        raise PartsMissing(f"npm fikk ikke hentet {package.name} {package.version}.") from error
    return next(folder.glob("*.tgz"))
