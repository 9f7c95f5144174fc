"""Other systems and Excel get the numbers as they are shown, with their source, and nothing that is withheld."""

from __future__ import annotations

import jsonschema

from macros.documents.figures.tables import read_table
from macros.feeds.figures import figure_data, figure_tables, figures_schema
from tests.worlds.measured import PAGE, measured
from tests.worlds.tiny import Shelf


def test_all_figures_and_each_by_itself_fit_the_schema(shelf: Shelf) -> None:
    files = dict(figure_data(measured(shelf)))

    assert list(files) == ["figures", "figures/fjord-epikrise"]
    for data in files.values():
        jsonschema.validate(data, figures_schema())
    (figure,) = files["figures"]["figures"]
    assert figure["values"][1:3] == [
        {
            "period": "2026K1",
            "start": "2026-01-01",
            "end": "2026-03-31",
            "group": None,
            "value": None,
            "absent": "unknown",
        },
        {"period": "2026K2", "start": "2026-04-01", "end": "2026-06-30", "group": None, "value": 69.5, "absent": None},
    ]
    assert figure["sources"] == [
        {"title": "Epikrisetid", "url": "https://example.org/epikrisetid", "seen": "2026-11-20"}
    ]
    assert figure["begins"] == [{"measure": "fjord-plan#epikriser", "on": "2026-03-01"}]


def test_a_site_without_figures_has_an_empty_list(shelf: Shelf) -> None:
    library = measured(shelf)
    library.files = [file for file in library.files if file.path != PAGE]
    files = dict(figure_data(library))

    jsonschema.validate(files["figures"], figures_schema())
    assert files["figures"]["figures"] == []


def test_the_table_opens_in_excel_and_is_read_again_as_it_was(shelf: Shelf) -> None:
    library = measured(shelf, "period,value,group\n2026K3,70.60,Nord\n2026K2,:,Nord\n2026K3,1234.5,Sør\n")
    ((address, text),) = figure_tables(library)

    assert address == "api/v1/figures/fjord-epikrise.csv"
    assert text == "\ufeffperiod;value;group\r\n2026K2;:;Nord\r\n2026K3;70,60;Nord\r\n2026K3;1234,5;Sør\r\n"
    again, first = read_table("a.csv", text.encode()), library.tables["fjord/tall/epikrise.csv"]
    assert {(one.period, one.group, one.value) for one in again.observations} == {
        (one.period, one.group, one.value) for one in first.observations
    }
