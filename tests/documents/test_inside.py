"""What data say of where something is written leads to a place in the folder it is for, and nowhere else."""

from __future__ import annotations

import ast
import re
import resource
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from macros.checks.mend import Mend, write
from macros.documents.project.inside import (
    Outside,
    copy_inside,
    folder_inside,
    inside,
    move_inside,
    remove_inside,
    write_inside,
)
from macros.documents.project.project import Project
from macros.editing.life.moving import move
from macros.editing.new import create
from macros.model.vocabulary import Kind
from tests.worlds.checkout import ROOT
from tests.worlds.command import run
from tests.worlds.samples import samples
from tests.worlds.today import TODAY


@pytest.mark.parametrize("address", ["..", "../a", "a/../../b", "/etc/a", "a\0b", "", ".", "./.", "a/.."])
def test_an_address_that_leads_out_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(Outside, match="leder ut av mappen"):
        inside(tmp_path / "site", address)


def test_a_link_on_the_way_or_at_the_end_is_not_followed(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    site.mkdir()
    elsewhere.mkdir()
    (elsewhere / "fil").write_text("urørt", encoding="utf-8")
    (site / "mappe").symlink_to(elsewhere)
    (site / "fil").symlink_to(elsewhere / "fil")
    (site / "borte").symlink_to(elsewhere / "borte")

    for address in ("mappe/ny", "mappe/fil", "fil", "borte"):
        with pytest.raises(Outside):
            write_inside(site, address, "skrevet")

    assert [path.name for path in elsewhere.iterdir()] == ["fil"]
    assert (elsewhere / "fil").read_text(encoding="utf-8") == "urørt"


def test_what_was_there_stays_whole_when_the_new_does_not_find_room(tmp_path: Path) -> None:
    write_inside(tmp_path, "a.md", "gammelt")
    (tmp_path / "a.md").chmod(0o640)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_inside(tmp_path, "a.md", "nytt og mye lengre")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.md": "gammelt"}

    write_inside(tmp_path, "a.md", "nytt og mye lengre")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "nytt og mye lengre"
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


KILLED = """
import os, sys
from pathlib import Path
from macros.documents.project import inside
inside.os.replace = lambda *paths: os.kill(os.getpid(), 9)
inside.write_inside(Path(sys.argv[1]), "a.md", "nytt")
"""


def test_what_was_there_stays_whole_when_whoever_writes_is_killed(tmp_path: Path) -> None:
    write_inside(tmp_path, "a.md", "gammelt")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT, check=False)  # noqa: S603
    assert done.returncode == -9
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "gammelt"


def test_a_folder_that_itself_is_reached_by_a_link_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "lenke").symlink_to(tmp_path / "site")

    write_inside(tmp_path / "lenke", "a/b", "skrevet")

    assert (tmp_path / "site/a/b").read_text(encoding="utf-8") == "skrevet"


_WRITES = {
    "write_text", "write_bytes", "mkdir", "makedirs", "rmdir", "unlink", "remove_dir", "rename", "touch", "symlink_to",
    "hardlink_to", "rmtree", "copy2", "copyfile", "copytree", "copyfileobj", "move", "make_archive", "unpack_archive",
    "extractall", "chmod", "truncate",
}  # fmt: skip
_OF_MODULES = {("shutil", "copy"), *(("os", name) for name in ("remove", "replace", "removedirs", "symlink", "link"))}
_ELSEWHERE = {
    "documents/project/inside.py": "is the one place",
    "publish/placing/beside.py": "puts a whole site in its place, which it has made sure is one",
    "publish/placing/spare.py": "takes away what it finds in a folder of a site's own, which it has made sure is one",
    "publish/placing/along.py": "moves whole folders from that site to the new one, those that it was told of",
    "publish/finishing/offline.py: make_archive": "packs that site beside itself",
    "editing/life/start.py: mkdir": "the folder of the new site, which whoever starts it has named and which is empty",
    "editing/life/start.py: rmdir": "the same",
    "editing/life/start.py: move": "the same",
    "editing/importing/word/package.py: ZipFile": "in a folder for the moment",
    "checks/issues/external.py": "in a folder for the moment",
    "cli/checks.py: open": "the file that the host names for its own page of a run",
}
"""What may write by itself, and why."""


def writes(call: ast.Call) -> str | None:
    """The name of a call that writes, moves or takes away; None for every other."""
    named = call.func
    given = (*call.args, *(word.value for word in call.keywords))
    modes = [str(one.value) for one in given if isinstance(one, ast.Constant)]
    for_writing = any(re.fullmatch("[rbt]*[wax+][wax+bt]*", mode) for mode in modes)
    name = named.attr if isinstance(named, ast.Attribute) else named.id if isinstance(named, ast.Name) else ""
    if name in ("open", "ZipFile", "fdopen"):
        return name if for_writing else None
    if isinstance(named, ast.Attribute):
        module = named.value.id if isinstance(named.value, ast.Name) else ""
        of_a_path = name == "replace" and len(call.args) == 1 and not call.keywords  # that of words has two
        return name if name in _WRITES or of_a_path or (module, name) in _OF_MODULES else None
    return name if name in _WRITES else None


def test_every_writer_writes_in_the_one_place_that_confines_it() -> None:
    found = set()
    for path in sorted((ROOT / "macros").rglob("*.py")):
        file = path.relative_to(ROOT / "macros").as_posix()
        calls = (one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call))
        names = {name for call in calls if (name := writes(call))}
        found |= {file} if names and file in _ELSEWHERE else {f"{file}: {name}" for name in names}
    assert found == set(_ELSEWHERE)


@pytest.mark.parametrize(
    "code",
    [
        "path.write_text(x)", "path.open('w')", "open(path, 'ab')", "path.open(mode='x')", "path.replace(other)",
        "shutil.rmtree(path)", "os.replace(a, b)", "path.mkdir()", "zipfile.ZipFile(path, 'w')", "shutil.copy(a, b)",
        "path.unlink(missing_ok=True)", "open(path, 'r+')",
    ],
)  # fmt: skip
def test_a_call_that_writes_is_seen(code: str) -> None:
    (call,) = (one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Call))
    assert writes(call)


@pytest.mark.parametrize("code", ["path.open()", "'a'.replace('a', 'b')", "replace(entry, id=1)", "open(path, 'rb')"])
def test_a_call_that_only_reads_is_left_in_peace(code: str) -> None:
    (call,) = (one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Call))
    assert writes(call) is None


def test_what_moves_is_written_copied_or_taken_away_stays_in_its_folder(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "mappe", tmp_path / "annet"
    for one in (folder, elsewhere):
        one.mkdir()
        (one / "fil").write_text("urørt", encoding="utf-8")
    (folder / "lenke").symlink_to(elsewhere)
    for address in ("../annet/fil", "lenke/fil", "lenke"):
        with pytest.raises(Outside):
            remove_inside(folder, address, whole=True)
        with pytest.raises(Outside):
            copy_inside(folder, address, folder / "fil")
        with pytest.raises(Outside):
            move_inside(folder, "fil", address)
    with pytest.raises(Outside):
        move_inside(folder, "lenke/fil", "ny")
    with pytest.raises(Outside):
        folder_inside(folder, "lenke/ny")
    with pytest.raises(FileExistsError):
        write_inside(folder, "fil", "ny", new=True)
    assert [path.name for path in elsewhere.iterdir()] == ["fil"]
    assert (folder / "fil").read_text(encoding="utf-8") == "urørt"


def linked(project: Project, elsewhere: Path, path: str) -> None:
    elsewhere.mkdir()
    (project.docs / path).symlink_to(elsewhere)


def test_no_command_writes_through_a_link_in_docs(tmp_path: Path, today: date) -> None:
    project = samples(tmp_path / "project")
    linked(project, tmp_path / "elsewhere", "felles/avtaler")

    with pytest.raises(Outside):
        create(project, TODAY, Kind.AGREEMENT, "felles", "En avtale", None)
    with pytest.raises(Outside):
        write(project, Mend("felles/avtaler/a.md", "", "a"))
    with pytest.raises(Outside):
        move(project, TODAY, "felles-epistler", "felles/avtaler")

    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_command_says_in_words_that_a_link_leads_what_it_writes_away(tmp_path: Path) -> None:
    project = samples(tmp_path / "project")
    (tmp_path / "elsewhere").mkdir()
    (project.root / ".github").symlink_to(tmp_path / "elsewhere")

    done = run(project.root, "codeowners")

    assert done.exit_code == 2
    assert "«.github» leder ut av mappen det skal skrives i" in done.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []
