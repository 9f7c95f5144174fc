"""The emergency copy: a built site that works from a folder or a memory stick, without a web server or a network.

Over file:// browsers refuse modules, workers and fetch, and a link to a folder shows what files are in it. So the
scripts become one classic script, the index of the search another, and every link says index.html.
"""

from __future__ import annotations

import json
import re
import shutil
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ...documents.project.inside import remove_inside, write_inside
from .scripts import BESIDE, DISK, PAGE, classic_script
from .styles import link_styles

_SCRIPT = "nodkopi.js"  # as overrides/main.html asks for it

_NEEDS_A_SERVER = ("404.html", "d/naermest.js", "admin", "api", "sitemap.xml", "sitemap.xml.gz")
_TAG = re.compile(r"<(?:a|form|link|meta) [^<>]*+>")
_LINK = re.compile(r'(?P<before> (?:href|action)="|content="0; ?url=)(?P<address>[^"]*)')
_FOLDER = re.compile(r"(?P<path>(?:[^?#:]*/)?)(?P<dots>\.{0,2})(?P<rest>(?:[?#].*)?)")

_ADDRESSES = ("url", "editors", "contacts")
"""The keys of the index that lead to pages, see search/building/entry.py."""

COPY = """Dobbeltklikk index.html i denne mappen for å lese nødkopien. Den virker uten nett.

Øverst på hver side står det når kopien er laget, og hvor gjeldende tekst står.
"""
PROPOSAL = """Dobbeltklikk index.html i mappen gjennomgang for å se hva forslaget endrer.

Sidene viser nettstedet slik det blir hvis forslaget blir tatt inn. Bruk dem bare til å vurdere forslaget.
"""


def make_offline(site: Path, read_me: str = COPY) -> Path:
    """Make the site in the folder `site`, built as an emergency copy, work from there; return the path of its zip.

    `read_me` is what stands beside the pages for whoever opens the folder: COPY or PROPOSAL.
    """
    for path in _NEEDS_A_SERVER:
        remove_inside(site, path, whole=True)
    for page in filter(Path.is_file, site.rglob("*.html")):
        write_inside(site, page, _TAG.sub(_leading_to_files, page.read_text(encoding="utf-8")))
    _link_scripts(site / "assets")
    link_styles(site / "assets")
    _without_empty_folders(site / "assets")
    _pack_index(site)
    # With a mark of its encoding, or an old Notepad shows the letters wrongly.
    write_inside(site, "LES MEG.txt", read_me, encoding="utf-8-sig")
    return Path(shutil.make_archive(str(site), "zip", site.parent, site.name))


def _leading_to_files(tag: re.Match[str]) -> str:
    return _LINK.sub(lambda link: link["before"] + to_file(link["address"]), tag[0])


def to_file(address: str) -> str:
    """The address of the page itself where a relative address leads to its folder; any other address as it is."""
    found = _FOLDER.fullmatch(address)
    if found is None or not (found["path"] or found["dots"]) or address.startswith("/"):
        return address
    slash = "/" if found["dots"] else ""
    return f"{found['path']}{found['dots']}{slash}index.html{found['rest']}"


def _link_scripts(assets: Path) -> None:
    script = classic_script(assets, [DISK, PAGE, *BESIDE])
    for module in assets.rglob("*.js"):
        remove_inside(assets, module)
    write_inside(assets, _SCRIPT, script)


def _without_empty_folders(folder: Path) -> None:
    for inner in folder.rglob("*"):
        if inner.is_dir() and not any(inner.iterdir()):
            remove_inside(folder, inner)


def _pack_index(site: Path) -> None:
    """The files of the index as one script, which assets/disk.js hands out; the hits lead to files."""
    folder, files = site / "search", {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if path.name.startswith("d"):  # a document, see search/building/writer.py
            data = zlib.compress(json.dumps(_addresses(json.loads(zlib.decompress(data)), to_file)).encode())
        elif path.name == "manifest.json":
            data = json.dumps(_addresses(json.loads(data), to_file)).encode()
        files[path.relative_to(folder).as_posix()] = b64encode(data).decode()
    remove_inside(site, folder, whole=True)
    write_inside(folder, "files.js", f"window.samhandlingFiles = {json.dumps(files)};\n")


def _addresses(value: Any, changed: Callable[[str], str]) -> Any:
    """The same plain data with every address in it changed."""
    match value:
        case dict():
            return {key: changed(v) if key in _ADDRESSES and isinstance(v, str) else _addresses(v, changed)
                    for key, v in value.items()}  # fmt: skip
        case list():
            return [_addresses(one, changed) for one in value]
    return value
