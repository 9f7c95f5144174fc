"""A new meeting gets its day from its title and its name from who meets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.editing.new import create
from macros.editing.refused import Refused
from macros.model.kinds import Meeting
from macros.model.vocabulary import Kind
from tests.worlds.checkout import change
from tests.worlds.samples import samples
from tests.worlds.today import TODAY


@pytest.mark.parametrize("title", ["Møte i redaksjonen 27. november 2026", "Møte 2026-11-27", "Møte 27.11.2026"])
def test_the_day_is_read_however_it_is_written(tmp_path: Path, title: str) -> None:
    project = samples(tmp_path)
    path = create(project, TODAY, Kind.MEETING, "felles", title, "felles-redaksjon")

    assert path.name == "2026-11-27-redaksjon.md"
    made = project.library(TODAY).find("felles-redaksjon-2026-11-27", Meeting)
    assert made
    assert (made.entry.body, made.entry.on) == ("felles-redaksjon", date(2026, 11, 27))


def test_a_meeting_is_named_after_who_meets_also_when_the_folder_of_the_area_has_got_another_name(
    tmp_path: Path,
) -> None:
    project = samples(tmp_path)
    (project.docs / "felles").rename(project.docs / "alle")
    change(project, "alle/index.md", "id: felles", "id: alle")
    path = create(project, TODAY, Kind.MEETING, "alle", "Møte 27. november 2026", "felles-redaksjon")

    assert path.name == "2026-11-27-redaksjon.md"


@pytest.mark.parametrize("title", ["Møte i redaksjonen", "Møte 31. november 2026", "Møte 1. 2026"])
def test_a_title_without_a_day_is_refused_with_what_to_write(tmp_path: Path, title: str) -> None:
    with pytest.raises(Refused, match="hvilken dag møtet er"):
        create(samples(tmp_path), TODAY, Kind.MEETING, "felles", title, None)
