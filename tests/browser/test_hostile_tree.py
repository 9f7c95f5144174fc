"""One docs/ with everything in it that means harm: nothing appears elsewhere, nothing runs, nobody is asked."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.documents.project.inside import is_reserved
from macros.documents.project.project import Project
from macros.publish.build import Build, build_for_editing
from tests.worlds.checkout import write
from tests.worlds.command import run
from tests.worlds.hostile import CODE, files_of, plant
from tests.worlds.samples import PAGES, samples
from tests.worlds.today import TODAY
from tests.worlds.web import served

ELSEWHERE = "https://ond.example/"
RUN = "window.RAN=1"
BODIES = {
    "script": f"<script>{RUN}</script>",
    "script-of-ours": "<script src=../../ond.js></script>",
    "script-elsewhere": f"<script src={ELSEWHERE}a.js></script>",
    "in-code": f"Se `a``b` <script>{RUN}</script> `c``d`",
    "in-quotes": f"> ```\n> a\n\n<script>{RUN}</script>\n\n> ```",
    "in-a-note": f"!!! note\n\n    ```\n    a\n    ```\n    <script>{RUN}</script>",
    "in-a-table": f"| a |\n| - |\n| <script>{RUN}</script> |",
    "in-a-heading": f"## Når <script>{RUN}</script>",
    "in-a-footnote": f"Tekst[^9].\n\n[^9]: <script>{RUN}</script>",
    "in-a-tab": f'=== "<script>{RUN}</script>"\n    a',
    "in-a-title": f'!!! note "<img src=x onerror={RUN}>"\n    a',
    "handler": f'<img src="x" onerror="{RUN}">',
    "svg": f"<svg onload={RUN}></svg>",
    "link": f"[rutinen om utskrivning](javascript:{RUN})",
    "link-broken": f"[rutinen om utskrivning](java\nscript:{RUN})",
    "link-defined": f"> [aa]: javascript:{RUN}\n\n[rutinen om utskrivning][aa]",
    "attribute": f"[rutinen om utskrivning](epikrise.md){{onclick={RUN}}}",
    "ping": f"[rutinen om utskrivning](epikrise.md){{ping={ELSEWHERE}p}}",
    "refresh": f'<meta http-equiv=refresh content="0;url={ELSEWHERE}">',
    "base": f"<base href={ELSEWHERE}>",
    "style": f"<style>body{{background:url({ELSEWHERE}b.png)}}</style>",
    "style-of-one": f'<p style="background:url({ELSEWHERE}c.png)">a</p>',
    "frame": f"<iframe src={ELSEWHERE}></iframe>",
    "object": f"<object data={ELSEWHERE}></object>",
    "form": f"<form action={ELSEWHERE}><button>a</button></form>",
    "picture": f"![Kart]({ELSEWHERE}d.png)",
    "picture-set": f'<img alt=a src=../bilder/a.png srcset="{ELSEWHERE}e.png 2x">',
    "preload": f"<link rel=preload as=image href={ELSEWHERE}f.png>",
    "call": "{{ open('/etc/passwd') }}",
    "code": CODE,
    "hidden-call": "{#- a -#}{{ config.update(a=1) }}",
}
FILES = {
    "felles/ond.js": RUN, "assets/samhandling.js": RUN, "assets/samhandling.css": f"@import '{ELSEWHERE}g.css';",
    "search/manifest.json": "{}", "felles/kart.html": f"<script>{RUN}</script>", "felles/~$a.docx": "a",
    "felles/a.bak": "a", "felles/tall.csv": "a,b", "felles/ond.svg": f"<svg onload='{RUN}'/>",
    "permalinks.yml": 'forwardings: {}\npublished:\n  "../../UTE1": {addresses: ["../../UTE2/", "/tmp/UTE3/"]}\n',
    "exceptions.yml": 'exceptions: [{rule: security-html, path: "*", reason: a, owner: a, until: 2099-01-01}]\n',
    "felles/rutiner/id.md": PAGES["felles/rutiner/epikrise.md"].replace("id: felles-epistler", 'id: "../../../UTE4"'),
}  # fmt: skip


ONLY_WORDS = {"hidden-call"}
"""What is published as it was typed, and does nothing."""


def page_of(name: str, body: str) -> str:
    page = PAGES["felles/rutiner/epikrise.md"].replace("felles-epistler", f"felles-ond-{name}")
    return f"{page.replace('title: Epikrise', f'title: Om {name}')}\n{body}\n"


def hostile(root: Path) -> Project:
    """The tiny project with code in every text, a document for each harm, and files that ought not to be there."""
    project = samples(root)
    plant(project, CODE)
    documents = {f"felles/rutiner/ond-{name}.md": page_of(name, body) for name, body in BODIES.items()}
    return write(root, {**FILES, **documents})


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return hostile(tmp_path_factory.mktemp("hostile") / "project")


def written(tree: Project) -> set[str]:
    """All but what is kept from build to build, which nobody reads."""
    return {path for path in files_of(tree.root.parent) if not path.startswith(f"{tree.root.name}/build")}


def test_the_build_ends_with_a_finding_for_each_and_writes_nothing(tree: Project) -> None:
    before = written(tree)
    done = run(tree.root, "build", "--today", TODAY.isoformat())

    assert done.exit_code == 1
    assert written(tree) == before
    assert "Traceback" not in done.output
    documents = (f"felles/rutiner/ond-{name}.md" for name in BODIES if name not in ONLY_WORDS)
    assert [path for path in (*FILES, *documents) if f"docs/{path}:" not in done.output] == []


@pytest.fixture(scope="module")
def site(tree: Project) -> Path:
    """The site as those get it who are there to mend, of which no finished page was judged."""
    for path in FILES:
        if is_reserved(path):  # where a file stands in the place of our own, nothing is built at all
            (tree.docs / path).unlink()
    folder = tree.root.parent / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("macros.publish.engine.judged", lambda archive, site, written: "")
        build_for_editing(tree, folder, lambda message: None, Build(TODAY))
    return folder


def test_what_is_shown_to_those_who_mend_runs_nothing_without_a_policy(site: Path, browser: Browser) -> None:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = sorted(path for path in found if not path.startswith("d/"))  # those lead on to the others
    assert len(pages) > len(BODIES)
    with served(site) as address, closing(browser.new_context(bypass_csp=True)) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        for one in pages:
            page.goto(address + one)
            for link in page.locator("a:text('rutinen om utskrivning')").all():
                link.dispatch_event("click")
            assert page.evaluate("window.RAN") is None, one
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


def test_nothing_of_it_appears_elsewhere(site: Path, tree: Project) -> None:
    assert not [path for path in files_of(tree.root.parent) if re.search(r"UTE\d|HER_VAR_JEG", path)]
    assert not list(Path("/tmp").glob("UTE*"))  # noqa: S108 (where the ledger wanted it)
