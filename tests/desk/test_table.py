"""The table of a figure is put in from Excel in the form, told at once what is wrong, and saved beside its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.documents.figures.wrong import Wrong
from macros.editing.desk.tables import reading
from tests.worlds.checkout import write
from tests.worlds.desk import SAVE, Desk, Opened, desk_on, save
from tests.worlds.git import repository
from tests.worlds.measured import CSV, FIGURE, PAGE, PLAN, PLAN_PAGE, TABLE, measured
from tests.worlds.tables import FAULTY, HIDDEN_TWICE, OF_PERSONS, PERSONS, SOUND, SUMS
from tests.worlds.tiny import PLACES, Shelf
from tests.worlds.today import TODAY

FORM = "admin/?omrade=fjord#/collections/fjord-tall/entries/epikrise"
NEW = "admin/?omrade=fjord#/collections/fjord-tall/new"
BRANCH = "cms/fjord-tall/epikrise"
YEARS = "period;value\n2024;61,0\n2025;62,5\n"
AS_EXCEL_SAVES = ("\ufeff" + TABLE.replace("70,6", "71,25") + "2026K4;72\n").replace("\n", "\r\n").encode()


@pytest.fixture(scope="module", params=["nb", "nn"])
def figures(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[tuple[Desk, bool]]:
    """The form of an area that has a figure, and whether it writes nynorsk."""
    folder = tmp_path_factory.mktemp(f"figures-{request.param}")
    area = PLACES["fjord/index.md"].replace("---\n", f"---\nlanguage: {request.param}\n", 1)
    files = {**PLACES, "fjord/index.md": area, PAGE: FIGURE, CSV: TABLE, PLAN_PAGE: PLAN}
    write(folder / "repository", files)
    with desk_on(repository(folder / "repository"), folder / "site") as desk:
        yield desk, request.param == "nn"


@pytest.fixture
def form(figures: tuple[Desk, bool], signed_in: Opened) -> Iterator[tuple[Desk, bool, Page]]:
    desk, nynorsk = figures
    page = signed_in(desk.address + FORM)
    on_the_day(page)
    expect(table(page, nynorsk)).to_have_value(TABLE)
    yield desk, nynorsk, page
    desk.forget()


def on_the_day(page: Page) -> None:
    """Let a page believe it is the day of the tests. The clock of Playwright would stand still in later windows too."""
    page.evaluate(
        """(day) => {
            const ahead = Date.parse(day) - Date.now();
            window.Date = class extends Date {
                constructor(...said) { super(...(said.length ? said : [Date.now()])); }
                static now() { return super.now() + ahead; }
            };
        }""",
        TODAY.isoformat(),
    )


def table(page: Page, nynorsk: bool) -> Locator:
    return page.get_by_label("Tala (valfritt)" if nynorsk else "Tallene (valgfritt)", exact=True)


def fetch(page: Page, data: bytes, nynorsk: bool = False) -> None:
    label = "Hent tabellen frå ei fil (CSV)" if nynorsk else "Hent tabellen fra en fil (CSV)"
    page.get_by_label(label).set_input_files(FilePayload(name="tall.csv", mimeType="text/csv", buffer=data))


def test_a_file_as_excel_saves_it_is_told_line_by_line_and_saved_in_the_proposal_of_its_page(
    form: tuple[Desk, bool, Page],
) -> None:
    desk, nynorsk, page = form
    fetch(page, AS_EXCEL_SAVES, nynorsk)
    told = page.locator(".table [role=status]")
    expect(told).to_contain_text(
        "linje 6: perioden 2026K4 er ikkje over enno. Hjelp: vent med talet, eller rett perioden."
        if nynorsk
        else "linje 6: perioden 2026K4 er ikke over ennå. Hjelp: vent med tallet, eller rett perioden."
    )
    page.get_by_role("button", name=SAVE).click()
    expect(page.get_by_role("alert").filter(has_text="2026K4")).to_be_visible()
    now = TABLE.replace("70,6", "71,25")
    table(page, nynorsk).fill(now)
    expect(told).to_contain_text("2026K3 er endra: 70,6 → 71,25" if nynorsk else "2026K3 er endret: 70,6 → 71,25")
    save(page)
    assert desk.proposed(f"docs/{CSV}", BRANCH) == now
    assert desk.proposed(f"docs/{PAGE}", BRANCH) == FIGURE, "the page is as it was"
    assert desk.git("show", f"main:docs/{CSV}") == TABLE


def test_a_proposal_is_opened_with_its_table_and_saved_upon_what_others_have_published(
    form: tuple[Desk, bool, Page],
) -> None:
    desk, nynorsk, page = form
    table(page, nynorsk).fill(TABLE.replace("70,6", "71,0"))
    save(page)
    page.goto("about:blank")
    page.goto(desk.address + FORM)
    field = table(page, nynorsk)
    expect(field).to_have_value(TABLE.replace("70,6", "71,0"))
    (desk.root / "docs" / CSV).write_text(TABLE.replace("61,0", "61,1"), encoding="utf-8")
    desk.git("commit", "-qam", "Andre")
    field.fill(TABLE.replace("70,6", "72,0"))
    save(page)
    assert desk.proposed(f"docs/{CSV}", BRANCH) == TABLE.replace("61,0", "61,1").replace("70,6", "72,0")


def test_the_measure_that_should_move_a_figure_is_picked_from_a_list(form: tuple[Desk, bool, Page]) -> None:
    desk, nynorsk, page = form
    page.get_by_text("Opplysningar om teksten" if nynorsk else "Opplysninger om teksten").click()
    page.get_by_role("button", name="Legg til tiltak").click()
    page.get_by_label("Tiltak", exact=True).last.fill("Epikrise samme")
    expect(page.get_by_text("Epikrise samme dag (Handlingsplan, Fjordområdet)").last).to_be_visible()
    page.keyboard.press("Enter")
    save(page)
    assert desk.proposed(f"docs/{PAGE}", BRANCH).count("measure: fjord-plan#epikriser") == 2


def test_a_new_figure_gets_its_table_in_the_same_proposal(figures: tuple[Desk, bool], signed_in: Opened) -> None:
    desk, nynorsk = figures
    page = signed_in(desk.address + NEW)
    on_the_day(page)
    page.get_by_label("Tittel", exact=True).first.fill("Opphold")
    page.get_by_label("Samandrag" if nynorsk else "Sammendrag", exact=True).fill("Hvor mange opphold.")
    table(page, nynorsk).fill(YEARS)
    page.get_by_role("button", name=SAVE).click()  # the source is wanted too, and what lies folded is opened
    page.get_by_label("Nettadresse (valfritt)" if nynorsk else "Nettadresse (valgfritt)").fill("https://example.org/a")
    page.get_by_label("Lese" if nynorsk else "Lest", exact=True).fill("2026-11-20")
    save(page)
    files = desk.git("diff", "--name-only", "main...cms/fjord-tall/opphold").split()
    assert files == ["docs/fjord/tall/opphold.csv", "docs/fjord/tall/opphold.md"]
    assert desk.proposed("docs/fjord/tall/opphold.csv", "cms/fjord-tall/opphold") == YEARS
    desk.forget()


def paste(field: Locator, text: str) -> None:
    field.evaluate(
        """(field, text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def test_a_table_copied_in_excel_takes_the_place_of_the_one_there(form: tuple[Desk, bool, Page]) -> None:
    _, nynorsk, page = form
    field = table(page, nynorsk)
    paste(field, "Periode\tVerdi\n2026K2\t1 069,50\n2026K3\t70,6\n")
    expect(field).to_have_value("period;value\n2026K2;1069,50\n2026K3;70,6\n")


def test_a_table_copied_in_excel_with_something_wrong_in_it_is_told_of_and_mixed_with_nothing(
    form: tuple[Desk, bool, Page],
) -> None:
    _, nynorsk, page = form
    copied = "Periode\tVerdi\n2026K3\t<5\n"
    paste(table(page, nynorsk), copied)
    expect(table(page, nynorsk)).to_have_value(copied)
    expect(page.locator(".table [role=status]")).to_contain_text("«<5»")


def test_lines_copied_in_excel_are_put_where_the_caret_stands(form: tuple[Desk, bool, Page]) -> None:
    _, nynorsk, page = form
    field = table(page, nynorsk)
    field.evaluate("(field) => { field.focus(); field.setSelectionRange(field.value.length, field.value.length) }")
    paste(field, "2026K4\t72,0\n")
    expect(field).to_have_value(TABLE + "2026K4;72,0\n")


def test_the_form_says_of_every_table_what_the_checks_say(without_forms: Page, shelf: Shelf) -> None:
    cases = [(table, FIGURE) for table in (*FAULTY.values(), *SOUND.values(), *of_cases())]
    cases += [(table, OF_PERSONS) for table in (PERSONS, SUMS, HIDDEN_TWICE)]
    differs = []
    for table, figure in cases:
        library = measured(shelf, table, figure)
        checked = [one for one in check(Archive(library)).findings if one.path == f"docs/{CSV}"]
        entry = library.by_id["fjord-epikrise"].entry
        found = without_forms.evaluate(
            """async ([text, entry, today, known]) => {
                const { read } = await import("/admin/table/reading.js");
                const { judged } = await import("/admin/table/judging.js");
                return judged(read(text, known), entry, today, known);
            }""",
            [table, entry.model_dump(mode="json"), TODAY.isoformat(), reading()],  # type: ignore[union-attr]
        )
        both = sorted(map(said, found)), sorted((one.place.line, one.message, one.help) for one in checked)
        differs += [(table, *both)] if both[0] != both[1] else []
    assert differs == []


def of_cases() -> list[str]:
    """The tables of the cases of the rules."""
    cases = Path(__file__).parents[1] / "cases"
    rules = ("table", "period", "value")
    found = [path.read_bytes() for rule in rules for path in cases.glob(f"figures-{rule}/**/*.csv")]
    return [data.decode("utf-8-sig") for data in found if data[:2] not in (b"\xff\xfe", b"PK") and is_utf_8(data)]


def is_utf_8(data: bytes) -> bool:
    return data.decode("utf-8", "ignore").encode() == data


def said(one: dict[str, Any]) -> tuple[int, str, str]:
    """What the form has found, as the checks say it."""
    values = one["values"] | ({"key": f"`{one['values']['key']}`"} if "key" in one["values"] else {})
    return (one["line"], *Wrong[one["name"]].said(**values))


GROUPED = "period;value;group\n2026K3;7;Sør-Østerdal\n"


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_in_the_letters_that_excel_saves_it_in(without_forms: Page, letters: str) -> None:
    assert decoded(without_forms, GROUPED.encode(letters)) == {"text": GROUPED}


@pytest.mark.parametrize(
    ("data", "wrong"),
    [(b"PK\x03\x04\0\0", "NOT_TEXT"), (b"\x81\x8d", "LETTERS"), (b"2" * 100_001, "TOO_LARGE")],
)
def test_a_file_that_is_no_table_is_told_of(without_forms: Page, data: bytes, wrong: str) -> None:
    assert decoded(without_forms, data)["wrong"]["name"] == wrong


def decoded(page: Page, data: bytes) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(
        """async ([data, known]) => {
            const { decoded } = await import("/admin/table/reading.js");
            return decoded(new Uint8Array(data), known);
        }""",
        [list(data), reading()],
    )
    return found
