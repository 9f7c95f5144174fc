"""Units say which texts they use, in the file of their area: the text, the area and the report of the year tell it."""

from __future__ import annotations

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.common.in_use import in_use, said
from macros.documents.project.in_use import read_declared
from macros.editing.life.report import report
from macros.feeds.schema import schemas
from macros.model.vocabulary import Language
from macros.pages.page import page
from macros.pages.parts.validity.in_use import users
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, AREA, PLACES, Shelf, on, routine, text, words

THREE = AREA.replace(
    '  - {number: "5001", name: Vik}\n',
    '  - {number: "5001", name: Vik}\n  - {number: "5002", name: Nes}\n  - {number: "5003", name: Dal}\n',
)
VALID = APPROVED + "revision_date: 2028-04-01\n"
FILE = "fjord/i-bruk.yml"
COMMON = AREA.replace("fjord", "felles").replace("community", "common").split("municipalities:")[0] + "---\n"


def line(unit: str, version: str = "1.0", on: str = "2026-05-01", document: str = "fjord-epikrise") -> str:
    return f'- {{unit: "{unit}", document: {document}, version: "{version}", on: {on}}}\n'


def world(*lines: str) -> dict[str, str]:
    texts = PLACES | {"fjord/index.md": THREE} | routine("epikrise", "in_force", VALID)
    files = {FILE: "# Ført av kommunene.\n" + "".join(lines)} if lines else {}
    return texts | files


def told(shelf: Shelf, files: dict[str, str], language: Language = Language.NB) -> str | None:
    library = shelf(files)
    used = in_use(text(library, "fjord-epikrise"), library)
    return said(used, language) if used else None


def test_it_is_counted_among_the_municipalities_of_the_text(shelf: Shelf) -> None:
    assert told(shelf, world(line("5001"), line("5003"))) == "I bruk hos 2 av 3 kommuner"


def test_bodies_and_services_count_beside_them(shelf: Shelf) -> None:
    assert told(shelf, world(line("5001"), line("fjord-asu"))) == "I bruk hos 1 av 3 kommuner og én annen enhet"
    assert told(shelf, world(line("fjord-asu"))) == "I bruk hos én enhet"
    assert told(shelf, world(line("fjord-asu")), Language.NN) == "I bruk hos éi eining"


def test_a_new_version_begins_again(shelf: Shelf) -> None:
    files = world(line("5001"), line("5002"), line("5002", "2.0"))
    path = "fjord/rutiner/epikrise.md"
    newer = {path: files[path].replace('version: "1.0"', 'version: "2.0"')}
    assert told(shelf, files | newer) == "I bruk hos 1 av 3 kommuner"
    newest = {path: files[path].replace('version: "1.0"', 'version: "3.0"')}
    assert told(shelf, files | newest) == "Versjon 3.0 er ikke tatt i bruk"


def test_a_municipality_that_is_no_more_counts_as_the_one_that_took_over(shelf: Shelf) -> None:
    merged = THREE.replace('"5001", name: Vik', '"5001", name: Vik, until: 2025-12-31, replaced_by: ["5002"]')
    files = world(line("5001", on="2025-05-01"), line("5002")) | {"fjord/index.md": merged}
    assert told(shelf, files) == "I bruk hos 1 av 2 kommuner"


def test_nobody_has_said_anything_of_most_texts_and_a_retired_one_is_in_no_use(shelf: Shelf) -> None:
    assert told(shelf, world()) is None
    retired = routine("epikrise", "retired", VALID + "retired_reason: Erstattet av lov.\n")
    assert told(shelf, world(line("5001")) | retired) is None


def test_a_common_text_is_counted_among_all_municipalities(shelf: Shelf) -> None:
    common = {path.replace("fjord", "felles"): one.replace("id: fjord-", "id: felles-")
              for path, one in routine("epistler", "in_force", VALID).items()}  # fmt: skip
    library = shelf(world(line("5001", document="felles-epistler")) | common | {"felles/index.md": COMMON})
    used = in_use(text(library, "felles-epistler"), library)
    assert used
    assert said(used, Language.NB) == "I bruk hos 1 av 3 kommuner"


def test_the_page_of_a_text_tells_who_and_since_when(shelf: Shelf) -> None:
    library = shelf(world(line("5001"), line("fjord-asu", on="2026-06-01")))
    html = Html(users(*on(View(library, Settings(), library.by_id["fjord-epikrise"]))))

    assert words(html, "h2") == "I bruk hos 1 av 3 kommuner og én annen enhet"
    rows = [" | ".join(cell.text(strip=True) for cell in row.css("th, td")) for row in html.css("tbody tr")]
    assert rows == ["Vik | 1.0 | 1. mai 2026", "ASU | 1.0 | 1. juni 2026"]


def test_the_page_of_the_area_and_its_year_tell_it_too(shelf: Shelf) -> None:
    library = shelf(world(line("5001")))

    area = Html(page(View(library, Settings(), library.by_id["fjord"])).inside)
    assert "Epikrise I bruk hos 1 av 3 kommuner" in words(area, "[aria-labelledby=liste-i-bruk]")
    assert "## I bruk\n\n- Epikrise, versjon 1.0. I bruk hos 1 av 3 kommuner: Vik\n" in report(library, "fjord", 2026)


def test_another_area_tells_only_of_its_own_units(shelf: Shelf) -> None:
    nord = {"nord/index.md": THREE.replace("fjord\n", "nord\n", 1).replace("500", "600")}
    library = shelf(world(line("5001")) | nord | {"nord/i-bruk.yml": line("6001")})

    shown = Html(page(View(library, Settings(), library.by_id["nord"])).inside)
    assert "I bruk hos 1 av 3 kommuner" in words(shown, "[aria-labelledby=liste-i-bruk]")


def test_what_is_said_for_a_later_day_does_not_count_yet(shelf: Shelf) -> None:
    library = shelf(world(line("5001"), line("5002", on="2026-10-01")))
    used = in_use(text(library, "fjord-epikrise"), library, day=date(2026, 9, 30))
    assert used
    assert used.counted == 1


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (b"", None),
        (b"# bare en merknad\n", None),
        (b"\xef\xbb\xbf" + line("5001").encode().replace(b"\n", b"\r\n"), None),
        (b"\xff\xfe\x00", "filen er ikke lagret som UTF-8"),
        (b"- {unit: [a, b], document: x, version: '1', on: 2026-01-01}\n", "`unit`"),
        (b"- 5001\n- 5002\n", "skal ha nøkler under seg"),
        (b"in_use:\n  - {unit: '5001'}\n", "filen er ikke en liste"),
        (b"- &a {unit: '5001', document: x, version: '1', on: 2026-01-01}\n- *a\n", "anker"),
        (b"- {unit: '5001', unit: '5002', document: x, version: '1', on: 2026-01-01}\n", "to ganger"),
        (b"- " * 60_000, "filen"),
    ],
)
def test_any_bytes_are_read_or_told(written: bytes, fault: str | None) -> None:
    found = read_declared("fjord", written)

    assert (found.faults == ()) == (fault is None), found.faults
    if fault:
        assert fault in " ".join(one.message + one.help for one in found.faults)
        assert found.uses == ()


def test_the_schema_is_published() -> None:
    assert set(schemas()["i-bruk"]["$defs"]["Use"]["properties"]) == {"unit", "document", "version", "on"}
