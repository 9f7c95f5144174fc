"""An address once printed or linked from a patient record leads on, also when the text has moved."""

from pathlib import Path

from macros.feeds.redirects import redirects
from macros.feeds.write import write_feeds
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine

LEDGER = """forwardings:
  fjord-gammel: fjord-epikrise
  fjord-epikrise#p2-4: fjord-epikrise#p2-3
published:
  fjord-epikrise:
    addresses: [fjord/rutiner/epikriser/, fjord/rutiner/epikrise/]
    anchors: "p2-3 p2-4"
  fjord-gammel:
    addresses: [fjord/rutiner/gammel/]
    anchors: ""
"""


def test_a_renamed_file_and_a_retired_id_lead_to_the_text_that_applies(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft") | {"permalinks.yml": LEDGER})

    leads = dict(redirects(library))

    assert 'url=../../../fjord/rutiner/epikrise/"' in leads["fjord/rutiner/epikriser"]
    assert 'url=../../../fjord/rutiner/epikrise/"' in leads["fjord/rutiner/gammel"]
    assert 'url=../../fjord/rutiner/epikrise/"' in leads["d/fjord-gammel"]
    assert "fjord/rutiner/epikrise" not in leads


def test_who_subscribed_before_the_folder_of_an_area_got_a_new_name_goes_on_getting_the_same(
    shelf: Shelf, tmp_path: Path
) -> None:
    ledger = "forwardings: {elv: fjord}\npublished:\n  elv: {addresses: [elv/], anchors: ''}\n"
    approved = APPROVED + "revision_date: 2028-04-01\n"
    library = shelf(PLACES | routine("epikrise", "in_force", approved) | {"permalinks.yml": ledger})

    write_feeds(library, tmp_path / "site", "")

    for name in ("nytt.xml", "ukebrev.xml", "kalender.ics"):
        now = (tmp_path / "site" / "fjord" / name).read_bytes()
        assert (tmp_path / "site" / "elv" / name).read_bytes() == now


def test_a_clause_that_has_moved_is_found_under_its_old_anchor(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft") | {"permalinks.yml": LEDGER})

    html = str(page(View(library, Settings(), library.by_id["fjord-epikrise"])).after)

    assert '<li id="p2-4"><a href="../../../fjord/rutiner/epikrise/#p2-3">Punkt 2.4</a></li>' in html
