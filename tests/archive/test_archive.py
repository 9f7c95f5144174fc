"""The archive: a PDF of each approved version that can be kept, the list of them, and the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from macros.archive import pdf
from macros.archive.contents import STANDARD, WORKED_OUT, Entry, as_table
from macros.documents.figures.tables import FORMULA
from macros.documents.project.ledger import LEDGER
from macros.publish.build import Build, BuiltWithFaults, build_site
from macros.publish.making.hands import Hands
from tests.worlds.checkout import equip
from tests.worlds.command import run
from tests.worlds.decided import COMMON, Decided, common
from tests.worlds.today import TODAY

# WeasyPrint leaves the colour profile that it reads to be closed by nobody.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

SITE = "https://samhandling.example.org/"
NUMBER = "05837112003"  # its month + 80, so it is nobody's


@pytest.fixture(scope="module", autouse=True)
def tools() -> None:
    try:
        pdf.pdf("<p>x</p>")
    except pdf.NoTool as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    root = tmp_path_factory.mktemp("decided")
    settings = equip(root).settings
    settings.write_text(settings.read_text(encoding="utf-8") + f"\nsite_url: {SITE}\n", encoding="utf-8")
    world = Decided.begun(root)
    world.second()
    world.approve({COMMON: common("1.2", "2026-03-10", f"## 1 Innhold\n\n1.1 Pasienten {NUMBER}.\n")})
    world.approve({COMMON: common("2.0", "2026-03-20")})
    world.publish()
    ledger = world.project.docs / LEDGER
    text = ledger.read_text(encoding="utf-8")
    old = world.library.ledger.published["felles-henvisning"].versions["1.0"].file
    ledger.write_text(text.replace(f'file: "{old}"', 'withdrawn: "Navnga en lege."'), encoding="utf-8")
    return world


@pytest.fixture(scope="module")
def folder(world: Decided) -> Path:
    said = archived(world)
    assert "4 vedtatte versjoner ligger i" in said
    assert STANDARD in said
    assert "Ikke med: versjon 1.0 av «felles-henvisning»: Navnga en lege." in said
    assert "Ikke med: versjon 1.2 av «felles-epistler»: her står et tall" in said
    return world.project.root / "arkiv"


def archived(world: Decided, *words: str) -> str:
    return run(world.project.root, "archive", *words, "--today", TODAY.isoformat()).output


def root_of(reader: Any) -> Any:
    return reader.trailer["/Root"].get_object()


@pytest.fixture(scope="module")
def made(folder: Path) -> PdfReader:
    return PdfReader(folder / "fjord-epikrise-1.0.pdf")


def test_it_says_what_it_is_and_that_it_is_aimed_at_archives(made: Any) -> None:
    root = root_of(made)
    said = root["/Metadata"].get_object().get_data().decode()
    assert 'pdfaid:part="2"' in said
    assert 'pdfaid:conformance="A"' in said
    assert made.metadata
    assert made.metadata.title == "Epikrise, versjon 1.0"
    assert made.metadata.author == "Administrativt samarbeidsutvalg"
    assert made.metadata["/CreationDate"] == made.metadata["/ModDate"] == "D:20260210"
    assert "/OutputIntents" in root
    assert not {"/OpenAction", "/AA"} & set(root)
    assert set(root["/Names"]) == {"/Dests"}, "nothing runs, and no file lies inside"


def test_nothing_in_it_is_locked_run_or_left_outside(made: Any) -> None:
    trailer = made.trailer
    assert len(trailer["/ID"]) == 2
    assert "/Encrypt" not in trailer
    every = [made.get_object(number) for number in range(1, trailer["/Size"])]
    dictionaries = [one for one in every if isinstance(one, DictionaryObject)]
    actions = {str(one["/S"]) for one in dictionaries if one.get("/Type") == "/Action"}
    notes = [note.get_object() for page in made.pages for note in page.get("/Annots", [])]
    actions |= {str(note["/A"]["/S"]) for note in notes if "/A" in note}
    assert actions <= {"/URI", "/GoTo"}
    assert all(note["/F"] == 4 for note in notes), "links are printed, and never hidden"
    unwanted = {"/JS", "/EF", "/AA", "/PS", "/Alternates", "/OPI", "/FFilter", "/XFA"}
    assert not {key for one in dictionaries for key in one if key in unwanted}
    assert not [one for one in dictionaries if "/LZWDecode" in str(one.get("/Filter"))]


def test_it_is_tagged_in_the_language_of_the_text(made: Any) -> None:
    root = root_of(made)
    assert root["/Lang"] == "nb"
    assert root["/MarkInfo"]["/Marked"]
    kinds: list[str] = []

    def walk(node: Any) -> None:
        one = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(one, DictionaryObject):
            kinds.append(str(one.get("/S")))
            below: Any = one.get("/K")
            found = below.get_object() if hasattr(below, "get_object") else below
            for inner in found if isinstance(found, list) else [found]:
                walk(inner)

    walk(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/P", "/LI", "/Link", "/Figure"} <= set(kinds)


def test_every_font_is_ours_and_inside(made: Any) -> None:
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for page in made.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all("+Arkiv" in name for name in fonts), list(fonts)
    assert all({"/FontFile2", "/FontFile3"} & set(one) for one in fonts.values())


def test_it_has_the_text_who_approved_it_in_which_case_and_where_it_lies(made: Any) -> None:
    words = " ".join(" ".join(page.extract_text() for page in made.pages).split())
    for part in (
        "innen sju dager",
        "Lokalt tillegg. Området har eget kontaktpunkt.",
        "Administrativt samarbeidsutvalg, 10. februar 2026, sak 4/26",
        f"{SITE}d/fjord-epikrise/v/1.0/",
        "Epikrise, versjon 1.0, vedtatt 10. februar 2026",
    ):
        assert part in words, part
    links = [note.get_object()["/A"]["/URI"] for note in made.pages[0]["/Annots"] if "/A" in note.get_object()]
    assert links == [f"{SITE}d/felles-henvisning/#s1"]


def test_letters_of_sami_names_and_marks_of_lists_in_lists_are_in_our_fonts_too() -> None:
    data = pdf.pdf(
        "<html lang='nb'><title>x</title><body><ul><li>a<ul><li>b<ul><li>c</ul></ul></ul>"
        "<p>Kárášjohka, Čáhppil, Ŋ đ ŧ ž <b>š</b> « » – − €"
    ).data
    reader: Any = PdfReader(io.BytesIO(data))
    names = {str(one.get_object()["/BaseFont"]) for one in reader.pages[0]["/Resources"]["/Font"].values()}
    assert all("+Arkiv" in name for name in names), names


def test_nothing_in_a_text_makes_the_machine_fetch(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg xmlns='http://www.w3.org/2000/svg'><text>hemmelig</text></svg>")
    pictures = "".join(f"<img src='{address}' alt=''>" for address in (secret.as_uri(), "https://example.org/a"))
    page = f"<html lang='nb'><title>x</title><body>{pictures}"
    assert "hemmelig" not in PdfReader(io.BytesIO(pdf.pdf(page).data)).pages[0].extract_text()


def test_the_list_tells_of_every_version_and_the_sums_fit(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO((folder / "innhold.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [(row["id"], row["version"], row["file"]) for row in rows] == [
        ("felles-epistler", "1.0", "felles-epistler-1.0.pdf"),
        ("felles-epistler", "1.1", "felles-epistler-1.1.pdf"),
        ("felles-epistler", "1.2", ""),
        ("felles-epistler", "2.0", "felles-epistler-2.0.pdf"),
        ("felles-henvisning", "1.0", ""),
        ("fjord-epikrise", "1.0", "fjord-epikrise-1.0.pdf"),
    ]
    assert rows[1]["approvals"] == "Administrativt samarbeidsutvalg, 2026-03-01, sak 9/26"
    data = json.loads((folder / "innhold.json").read_text(encoding="utf-8"))
    assert data["documents"] == rows
    assert data["standard"] == STANDARD
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        sum_, name = line.split("  ")
        assert sha256((folder / name).read_bytes()).hexdigest() == sum_
    assert {row["sha256"] for row in rows if row["file"]} <= {
        line.split()[0] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    }
    assert not any(NUMBER.encode() in path.read_bytes() for path in folder.iterdir())


def test_a_number_that_no_rule_saw_in_a_text_is_not_put_on_paper(
    world: Decided, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.publish.making.archiving.withheld", lambda text, exceptions: "")
    archived(world, "--to", str(tmp_path))
    (told,) = (line for line in (tmp_path / "innhold.csv").read_text(encoding="utf-8").splitlines() if ";1.2;" in line)
    assert "ligner et fødselsnummer" in told
    assert not (tmp_path / "felles-epistler-1.2.pdf").exists()


def test_the_same_versions_are_the_same_bytes_in_another_process_with_nothing_kept(
    world: Decided, folder: Path, tmp_path: Path
) -> None:
    code = "from macros.cli import main; main()"
    words = ["archive", "--to", str(tmp_path / "again"), "--project", str(world.project.root), "--today", "2027-05-05"]
    world.project.kept.rename(world.project.root / "build" / "elsewhere")
    subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True)  # noqa: S603
    again = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    assert again == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_sign_that_no_font_has_is_told_of_each_time_the_file_is_handed_over(
    tmp_path: Path,
) -> None:
    world = Decided.begun(equip(tmp_path).root)
    world.change(COMMON, "Fastlegen leser epikrisen.", "Fastlegen leser \U000f0000 og \U000f0001.")
    world.change(COMMON, 'version: "1.0"', 'version: "1.1"')
    world.publish()
    lost = "Tomme ruter i versjon 1.1 av «felles-epistler», for ingen skrift på maskinen har: \U000f0000 \U000f0001\n"
    assert lost in archived(world)
    assert lost in archived(world)  # as kept
    rows = json.loads((world.project.root / "arkiv" / "innhold.json").read_text(encoding="utf-8"))["documents"]
    assert [row["version"] for row in rows if row["lost"]] == ["1.1"]
    for how in (None, "spawn", None):  # the last is the site that is there already
        said = list[str]()
        hands = Hands(2, how) if how else Hands()
        build_site(world.project, world.project.site, said.append, Build(TODAY, archive=True, hands=hands))
        assert lost.strip() in said


def test_one_area_and_what_is_newer_than_a_day_can_be_asked_for(world: Decided, tmp_path: Path) -> None:
    archived(world, "--area", "fjord", "--to", str(tmp_path / "area"))
    assert [path.name for path in (tmp_path / "area").glob("*.pdf")] == ["fjord-epikrise-1.0.pdf"]
    archived(world, "--since", "2026-03-01", "--to", str(tmp_path / "since"))
    names = sorted(path.name for path in (tmp_path / "since").glob("*.pdf"))
    assert names == ["felles-epistler-1.1.pdf", "felles-epistler-2.0.pdf"]
    assert archived(world, "--area", "fjor") == "«fjor» er ikke et område. Mente du fjord?\n"


def test_a_site_built_with_it_leads_to_the_pdf_of_each_version(world: Decided, folder: Path, tmp_path: Path) -> None:
    build = Build(TODAY, archive=True, errors_on_pages=True)
    with pytest.raises(BuiltWithFaults, match=r"versjon 1\.2 av «felles-epistler» vises ikke"):
        build_site(world.project, tmp_path / "site", lambda message: None, build)
    page = tmp_path / "site" / "d" / "fjord-epikrise" / "v" / "1.0"
    assert '<a href="fjord-epikrise-1.0.pdf">Arkivutgave (PDF)</a>' in (page / "index.html").read_text(encoding="utf-8")
    assert (page / "fjord-epikrise-1.0.pdf").read_bytes() == (folder / "fjord-epikrise-1.0.pdf").read_bytes()


def test_a_machine_without_the_tools_is_told_what_it_must_have(
    world: Decided, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pdf._weasyprint.cache_clear()
    world.project.kept.mkdir(parents=True, exist_ok=True)
    (world.project.kept / "kept.sqlite").unlink(missing_ok=True)
    said = archived(world, "--to", str(tmp_path / "none"))
    pdf._weasyprint.cache_clear()
    assert "uv pip install --group archive" in said
    assert "libpango" in said
    assert not (tmp_path / "none").exists()


def test_a_title_is_no_formula_to_a_spreadsheet() -> None:
    table = as_table([Entry("a", "1.0", "=1+1", "x", "2026-01-01", "", "/", "", "", "", "")])
    assert ";'=1+1;" in table


def test_a_formula_begins_alike_in_the_tables_we_read_and_in_those_we_write() -> None:
    assert WORKED_OUT == FORMULA
