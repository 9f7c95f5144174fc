"""What councils and teams do to the texts once they are theirs, each in a checkout of its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

from macros.documents.project.ledger import LEDGER, Ledger, read_ledger
from macros.documents.project.project import Project
from tests.worlds.adopting import area, body
from tests.worlds.checkout import change, write
from tests.worlds.command import run
from tests.worlds.today import TODAY

_LOCAL = "st-olavs/rutiner/epikrise.md"


def _command(project: Project, *words: str) -> None:
    done = run(project.root, *words, "--today", TODAY.isoformat())
    assert done.exit_code == 0, done.output


def _head(project: Project, path: str, **keys: str) -> None:
    """Set keys in the head of a document."""
    file = project.docs / path
    _, head, text = file.read_text(encoding="utf-8").split("---\n", 2)
    for key, value in keys.items():
        head = re.sub(rf"(?m)^{key}:.*\n", "", head) + f"{key}: {value}\n"
    file.write_text(f"---\n{head}---\n{text}", encoding="utf-8")


def only_common(project: Project) -> None:
    for folder in project.docs.iterdir():
        if (folder / "index.md").exists() and folder.name not in ("felles", "om", "redaksjon"):
            shutil.rmtree(folder)
    ledger = project.docs / LEDGER
    led = read_ledger(ledger.read_text(encoding="utf-8")).forwardings
    kept = {old: to for old, to in led.items() if to in project.library(TODAY).by_id}
    ledger.write_text(Ledger(forwardings=kept).write(), encoding="utf-8")


def adopted(project: Project) -> None:
    """The common text first: nobody adopts a draft."""
    for path, by in (("felles/rutiner/epikrise.md", "felles-sentral-redaksjon"), (_LOCAL, "st-olavs-asu")):
        _head(
            project,
            path,
            status="in_force",
            approvals=f"[{{by: {by}, on: 2026-11-12, ref: sak 31/26}}]",
            valid_from="2026-11-20",
            revision_date="2028-11-20",
        )
    _head(project, _LOCAL, version='"1.0"')


def local_area(project: Project) -> None:
    _command(project, "new", "area", "ny-bydel", "Ny bydel", "--below", "oslo", "--municipality", "0301")
    _command(project, "adopt", "felles-epikrise", "ny-bydel")


def fifth_community(project: Project) -> None:
    one = "nordre-fylke"
    municipality = 'municipalities:\n  - {number: "9901", name: Fjelldal}\n'
    files = {f"{one}/index.md": area(one, "community", municipality), f"{one}/organer/redaksjon.md": body(one)}
    write(project.root, files)
    _command(project, "adopt", "felles-epikrise", one)


def new_number(project: Project) -> None:
    _head(project, "fonna/tjenester/dps.md", phone="52 00 00 00")


def rewritten(project: Project) -> None:
    path = "felles/rutiner/epikrise.md"
    _head(project, path, title="Sammenfatning til fastlegen")
    text = (project.docs / path).read_text(encoding="utf-8")
    first = re.search(r"(?m)^2\.1 .*$", text)
    assert first
    change(project, path, first[0], "2.1 Sykehuset sender sammenfatningen senest dagen etter.")


CHANGES: dict[str, Callable[[Project], None]] = {
    "every area but the common one is deleted": only_common,
    "a local text is adopted, with approval, version and dates": adopted,
    "a new local area with an adoption": local_area,
    "a fifth community": fifth_community,
    "a service with a new number": new_number,
    "a common text with another title and another clause": rewritten,
}
