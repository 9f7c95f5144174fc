"""What data say of where something is written leads to a place in the folder it is for, and nowhere else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.checks.mend import Mend, write
from macros.documents.inside import Outside, inside, write_inside
from macros.documents.project import Project
from macros.editing.new import create
from macros.model.vocabulary import Kind
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


def test_a_folder_that_itself_is_reached_by_a_link_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "lenke").symlink_to(tmp_path / "site")

    write_inside(tmp_path / "lenke", "a/b", "skrevet")

    assert (tmp_path / "site/a/b").read_text(encoding="utf-8") == "skrevet"


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

    assert list((tmp_path / "elsewhere").iterdir()) == []
