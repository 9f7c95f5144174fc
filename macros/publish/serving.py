"""Show the site while someone writes: after a save, what it changes is built anew, and the browser shows it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from ..documents.project.project import Project
from .build import Build, BuildFailed, engine_messages, in_norwegian
from .keeping.kept import Kept

_LOOK = 0.2
"""Seconds between looks for saved files."""
_RELOAD = "/livereload/reload.js"
_ALWAYS_THERE = ("assets/", "livereload/")


class Preview:
    """The site of a project in the folder `site`, built for those who write. `say` gets what must be mended."""

    def __init__(
        self, project: Project, site: Path, say: Callable[[str], None], address: str = "", asked: Build | None = None
    ) -> None:
        self.site = site
        self._project = project
        self._kept = Kept(project, site)
        self._say = say
        self._address = address
        self._asked = replace(asked or Build(), errors_on_pages=True, kept=self._kept, kept_in=project.kept)
        self._busy = Lock()

    def build(self) -> None:
        """Bring the site up to date. Never raises: what is wrong is said, and the pages stay as they were."""
        with self._busy, engine_messages() as (_, complaints):
            try:
                with in_norwegian("Nettstedet kan ikke bygges", complaints):
                    self._build()
            except BuildFailed as failure:
                self._say(str(failure))
            else:
                for complaint in complaints:
                    self._say(complaint)

    def _build(self) -> None:
        config = self.config()
        kept = self._kept
        kept.begin()
        # Another plugin may need to see every page.
        kept.everything |= set(config.plugins) != {"macros"}
        self._asked.put_into(config)
        config.plugins.on_startup(command="serve", dirty=not kept.everything)
        build(config, serve_url=self._address or None, dirty=not kept.everything)
        kept.end()

    def config(self) -> Any:
        """The settings as they are now."""
        config = load_config(str(self._project.settings), site_dir=str(self.site))
        config.site_url = self._address or config.site_url
        return config

    def complete(self, address: str) -> None:
        """Write what only machines read, the index of the search too, unless it is a page that is asked for."""
        if not (address in self._kept.addresses or address.startswith(_ALWAYS_THERE)):
            with self._busy:
                self._kept.write_what_is_left()


class _Server(LiveReloadServer):
    """The engine's server, but for the script it puts into pages: the pages allow none that stands in them."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        head, body, rest = content.rpartition(b"</body>")
        script = f'<script src="{_RELOAD}?{epoch}.{time.monotonic_ns()}"></script>'
        return head + script.encode() + body + rest


def serve_site(project: Project, address: str, say: Callable[[str], None], asked: Build) -> None:
    """Serve the site and build what changes, until interrupted. Raises BuildFailed when there is nothing to serve."""
    with TemporaryDirectory(prefix="samhandling-") as folder, in_norwegian("Nettstedet kan ikke vises", []):
        server = serving(project, Path(folder), address, say, asked)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def serving(
    project: Project, folder: Path, address: str, say: Callable[[str], None], asked: Build | None = None
) -> LiveReloadServer:
    """A server of the project, built in `folder`. The caller runs it and shuts it down."""
    settings = load_config(str(project.settings), dev_addr=address)
    host, port = settings.dev_addr
    mount = urlsplit(settings.site_url or "/").path.rstrip("/") + "/"
    preview = Preview(project, folder, say, f"http://{host}:{port}{mount}", asked)
    server = _Server(preview.build, host, port, str(folder), mount, polling_interval=_LOOK)

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"] == _RELOAD:
            start_response("200 OK", [("Content-Type", "text/javascript")])
            return [(Path(__file__).parent / "reload.js").read_bytes()]
        preview.complete(
            environ["PATH_INFO"].encode("latin-1").decode(errors="replace").removeprefix(mount).lstrip("/")
        )
        return server.serve_request(environ, start_response)

    server.set_app(answer)
    server.error_handler = lambda code: _page(folder / f"{code}.html")
    preview.build()
    for watched in (project.docs, project.settings, *settings.watch):
        server.watch(str(watched))
    return server


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
