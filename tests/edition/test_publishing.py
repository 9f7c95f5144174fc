"""What the handbook says of publishing is tried: the settings for nginx by nginx itself, the function for CloudFront by
node, and the nynorsk pages are held against the bokmål ones.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

import crossplane  # type: ignore[import-untyped]
import pytest

from macros.checks.rule import Severity
from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.documents.project.project import Project
from macros.editing.life.pages import HANDBOOK
from tests.worlds import command
from tests.worlds.checkout import ROOT
from tests.worlds.today import TODAY

HANDBOOK_PAGES = ROOT / "docs" / "redaksjon"


def code(language: str) -> str:
    """The only block of code in a language on the page of publishing."""
    text = (HANDBOOK_PAGES / "legg-ut.md").read_text(encoding="utf-8")
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return str(block)


def test_the_settings_for_nginx_are_read_as_nginx_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "nginx.conf"
    path.write_text(f"events {{}}\nhttp {{\n{code('nginx')}}}\n", encoding="utf-8")
    assert crossplane.parse(str(path), strict=True)["errors"] == []


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx er ikke her")
def test_nginx_serves_the_site_as_the_handbook_says(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("index.html", "rutiner/index.html", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, encoding="utf-8")
    with nginx(site, tmp_path) as port:
        page = asked(port, "/rutiner/")
        assert (page.status, page.text) == (200, "rutiner/index.html")
        assert page.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
        assert page.headers["Cache-Control"] == "no-cache"
        gone = asked(port, "/finnes-ikke/")
        assert (gone.status, gone.text) == (404, "404.html")
        assert gone.headers["X-Content-Type-Options"] == "nosniff"
        assert asked(port, "/rutiner").status == 301


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[int]:
    """The server of the handbook over a folder, without its certificate; the port it answers on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = code("nginx").replace("listen 443 ssl;", f"listen 127.0.0.1:{port};")
    server = server.replace("/srv/samhandling/site", str(site))
    kept = "".join(
        f"{kind}_temp_path {folder / kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = f"daemon off;\npid {folder / 'pid'};\nevents {{}}\nhttp {{\naccess_log off;\n{kept}{server}}}\n"
    whole = f"user root;\n{whole}"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    words = ["nginx", "-e", str(folder / "errors"), "-c", str(folder / "nginx.conf")]
    running = subprocess.Popen(words)  # noqa: S603
    try:
        for _ in range(100):
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        running.terminate()
        running.wait()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    text: str


def asked(port: int, path: str) -> Answer:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        with connection.getresponse() as answer:
            return Answer(answer.status, answer.headers, answer.read().decode())


@pytest.mark.skipif(not shutil.which("node"), reason="node er ikke her")
@pytest.mark.parametrize(
    ("asked_for", "fetched"),
    [("/", "/index.html"), ("/rutiner/", "/rutiner/index.html"), ("/assets/a.css", "/assets/a.css")],
)
def test_the_function_for_cloudfront_finds_the_page_of_a_folder(asked_for: str, fetched: str) -> None:
    ask = f"console.log(JSON.stringify(handler({json.dumps({'request': {'uri': asked_for}})})))"
    said = subprocess.run(["node", "-e", code("javascript") + ask], capture_output=True, text=True, check=True)  # noqa: S603, S607
    assert json.loads(said.stdout) == {"uri": fetched}


@pytest.fixture(scope="module")
def in_nynorsk(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site that began from ours and writes nynorsk."""
    if not (ROOT / ".git").exists():
        pytest.skip("et nytt nettsted begynner fra en mappe som git kjenner")
    folder = tmp_path_factory.mktemp("nynorsk") / "new"
    words = ("--name", "Helsefellesskapet Skogen", "--short", "Skogen", "--hospital", "Skogen sjukehus")
    done = command.run(
        ROOT,
        "start",
        str(folder),
        *words,
        "--municipality",
        "9901=Lia",
        "--language",
        "nn",
        "--today",
        TODAY.isoformat(),
    )
    assert done.exit_code == 0, done.output
    return Project(folder)


def test_a_site_in_nynorsk_begins_without_a_fault(in_nynorsk: Project) -> None:
    report = check_project(in_nynorsk, TODAY)
    assert [one for one in report.findings if one.severity > Severity.NOTICE] == [], as_text(report)


@pytest.mark.parametrize("name", HANDBOOK)
def test_the_nynorsk_page_says_what_the_bokmaal_page_says(name: str, in_nynorsk: Project) -> None:
    nynorsk = (in_nynorsk.docs / "redaksjon" / f"{name}.md").read_text(encoding="utf-8")
    bokmaal = (HANDBOOK_PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert "language: nn" in nynorsk
    assert [shape(line) for line in nynorsk.splitlines()[5:]] == [shape(line) for line in bokmaal.splitlines()[4:]]


def shape(line: str) -> str:
    """What a line is, and the commands, addresses and names in it, whatever language it is in."""
    if not re.match(r" *(#|\d+\.|- |\||[A-ZÆØÅ«`\[])", line) or line.startswith("    git"):
        return line
    return " ".join(re.findall(r"^ *(?:#+|\d+\.|-|\|)?|`[^`]+`|\]\([^)#]+", line))
