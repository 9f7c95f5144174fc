"""A new community begins a site of its own: from nothing to a site without errors, with nothing of the others in it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser as Html

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.cli import main
from macros.common.drift import all_drift
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.documents.project.repository import Host
from macros.editing.life.settings import settings_of
from macros.model.kinds import Body
from macros.model.vocabulary import AreaType, Language
from tests.worlds import command, pathways
from tests.worlds.adopting import COMMON, Site
from tests.worlds.checkout import built
from tests.worlds.git import git
from tests.worlds.other_site import Server
from tests.worlds.shared import shared
from tests.worlds.site import country
from tests.worlds.today import TODAY

COMMUNITY = (
    *("--name", "Helsefellesskapet Skogen og kommunene", "--short", "Skogen", "--hospital", "Skogen sykehus HF"),
    *(word for number in range(9901, 9908) for word in ("--municipality", f"{number}=Kommune {number - 9900}")),
)


def start(mother: Path, folder: Path, *words: str) -> Result:
    return command.run(mother, "start", str(folder), *COMMUNITY, "--today", TODAY.isoformat(), *words)


def equipped(mother: Path, folder: Path) -> Project:
    """A started site, with the folder that the engine looks for: its code is the one that is installed."""
    (folder / "macros").mkdir(exist_ok=True)
    return Project(folder)


@pytest.fixture(scope="module")
def mother(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shared(tmp_path_factory, "mother", country)


@pytest.fixture(scope="module", params=["nb", "nn"])
def started(request: pytest.FixtureRequest, mother: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    def make(folder: Path) -> object:
        done = start(mother, folder / "site", "--language", request.param)
        assert done.exit_code == 0, done.output
        return built(equipped(mother, folder / "site"))

    return Project(shared(tmp_path_factory, f"started-{request.param}", make) / "site")


def test_the_first_check_finds_nothing(started: Project) -> None:
    report = check_project(started, TODAY)
    assert report.findings == [], as_text(report)


def test_the_community_is_there_with_its_bodies_and_municipalities(started: Project) -> None:
    library = started.library(TODAY)
    area = library.areas["skogen"]

    assert (area.type, len(area.municipalities), area.hospitals) == (
        AreaType.COMMUNITY,
        7,
        ("skogen-sykehus-hf",),
    )
    levels = [body.entry.level.value for body in library.all(Body, "skogen")]
    assert sorted(levels) == ["editorial", "partnership", "party", "professional", "strategic", "support"]


def test_nothing_of_the_other_communities_came_along(mother: Path, started: Project) -> None:
    theirs = Project(mother).library(TODAY)
    names = [
        name
        for id_, area in theirs.areas.items()
        if area.type is not AreaType.COMMON
        for name in (area.title, area.short_title, f"/{id_}/")
    ]
    pages = {path: Html(path.read_text(encoding="utf-8")) for path in started.site.rglob("*.html")}
    for page in pages.values():
        for sources in page.css(".sources"):
            sources.decompose()

    assert len(pages) > 30
    assert {(path.name, name) for path, page in pages.items() for name in names if name in (page.html or "")} == set()


def test_it_is_a_repository_with_one_commit_and_an_empty_ledger(started: Project) -> None:
    assert git(started.root, "log", "--format=%s").splitlines() == ["Doc: nettstedet begynner"]
    assert git(started.root, "status", "--porcelain", "docs", "mkdocs.yml") == ""
    assert (started.docs / "permalinks.yml").read_text(encoding="utf-8").endswith("published: {}\n")


def test_what_nobody_has_decided_here_is_a_draft(started: Project) -> None:
    texts = started.library(TODAY).controlled
    assert texts
    assert {(text.entry.status.value, text.entry.approvals) for text in texts} <= {("draft", ()), ("retired", ())}


def test_the_settings_say_where_the_site_is_and_where_its_files_are(mother: Path, tmp_path: Path) -> None:
    more = (
        "--host",
        "forgejo",
        "--address",
        "https://skogen.example.org",
        "--repository",
        "https://git.example.org/a/b",
    )
    assert start(mother, tmp_path / "new", *more).exit_code == 0

    settings = (tmp_path / "new" / "mkdocs.yml").read_text(encoding="utf-8")

    assert "\nsite_url: https://skogen.example.org/\n" in settings
    assert "\n  repository:\n    url: https://git.example.org/a/b\n    branch: main\n    host: forgejo\n" in settings


def test_a_site_with_addresses_of_its_own_gives_them_to_none_that_begins_from_it() -> None:
    new = settings_of(SETTINGS, None, None, Host.GITHUB)
    theirs = settings_of(SETTINGS, "https://skogen.example.org", "https://git.example.org/a/b", Host.FORGEJO)
    assert settings_of(theirs, None, None, Host.GITHUB) == new


def test_the_landing_page_counts_no_municipalities_since_they_merge_and_split(started: Project) -> None:
    assert "7 kommun" not in (started.docs / "skogen" / "index.md").read_text(encoding="utf-8")


def test_lists_are_in_the_language_of_the_community(started: Project) -> None:
    library: Library = started.library(TODAY)
    nynorsk = library.areas["skogen"].language is Language.NN
    assert (library.by_path["utvalg.md"].title == "Utval og organ") is nynorsk


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--municipality", "39=Horten"], "«39=Horten» er ikke en kommune"),
        (["--municipality", "9901=Igjen"], "Kommunenummeret 9901 er oppgitt to ganger"),
        (["--id", "Skogen!"], "kan ikke være et mappenavn"),
        (["--id", "alle"], "er i bruk fra før"),
        (["--short", "{{ rules() }}", "--id", "x"], "Tegnet '{' kan ikke stå i kort navn"),
        (["--name", "Skogen\nid: felles"], "kan ikke stå i navn"),
        (["--hospital", "Skogen sykehus, HF"], "To organer får samme filnavn"),
        (["--level", "Toppmøtet"], "--level gis tre ganger"),
        (["--address", "skogen.no"], "«skogen.no» er ikke en adresse"),
        (["--mother", "http://"], "«http://» er ikke en adresse"),
        (["--language", "sv"], "--language: velg en av nb, nn."),
        (["--repository", "git@example.org:a/b"], "skal være en adresse med https://"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_used_is_said_and_nothing_is_written(
    mother: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    done = start(mother, tmp_path / "new", *words)

    assert done.exit_code == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(mother: Path, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kjære", encoding="utf-8")
    assert "ikke tom" in start(mother, tmp_path).stderr
    assert "inne i dette" in start(mother, mother / "docs" / "ny").stderr
    assert [path.name for path in tmp_path.iterdir()] == ["brev.txt"]


def test_without_a_terminal_what_is_missing_is_named(mother: Path, tmp_path: Path) -> None:
    done = command.run(mother, "start", str(tmp_path / "new"), "--name", "A", "--short", "A")
    assert (done.exit_code, "oppgi --hospital" in done.stderr) == (2, True)


@pytest.fixture
def theirs(tmp_path: Path) -> Site:
    """A site to begin from."""
    site = Site(tmp_path / "theirs")
    (site.project.root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    site.commit("2026-01-02")
    return site


SETTINGS = "# site_url: https://a.example.org/\nextra:\n  starting_edition: false\n  # repository:\n  #   url: x\n"


def test_without_the_address_of_the_mother_it_is_said_that_drift_cannot_be_told(theirs: Site, tmp_path: Path) -> None:
    assert "kan endringer der ikke fortelles" in start(theirs.project.root, tmp_path / "ours").stdout


def test_a_later_change_of_the_mother_is_told_section_by_section(theirs: Site, tmp_path: Path, server: Server) -> None:
    server.publish(theirs.library)
    assert start(theirs.project.root, tmp_path / "ours", "--mother", server.address).exit_code == 0
    ours = tmp_path / "ours"
    assert command.run(ours, "origins").stdout == "Ingenting er endret.\n"

    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs.library)

    assert command.run(ours, "origins").stdout.startswith("felles-epistler: «2 Når»\nLes ordene:")
    assert "[-sju dager-]{+én dag+}" in command.run(ours, "origins", "felles-epistler").stdout
    assert "«felles» kommer ikke fra et annet nettsted." in command.run(ours, "origins", "felles").stderr
    assert command.run(ours, "origins", "felles-epistler", "--seen").exit_code == 0
    assert command.run(ours, "origins").stdout == "Ingenting er endret.\n"
    assert "sju dager" in (ours / "docs" / COMMON).read_text(encoding="utf-8"), "our own text is as it was"


def test_where_the_links_of_the_mother_lead_is_no_difference_in_what_it_says(
    theirs: Site, tmp_path: Path, server: Server
) -> None:
    theirs.change(COMMON, "innen sju dager", "innen sju dager, se [området](../index.md)")
    server.publish(theirs.library)
    start(theirs.project.root, tmp_path / "ours", "--mother", server.address)
    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs.library)

    told = command.run(tmp_path / "ours", "origins", "felles-epistler").stdout

    assert "innen [-sju dager-]{+én dag+}, se området." in told


def test_a_step_that_changes_in_a_pathway_of_the_mother_is_told(theirs: Site, tmp_path: Path, server: Server) -> None:
    theirs.write(pathways.COMMON, pathways.common())
    server.publish(theirs.library)
    start(theirs.project.root, tmp_path / "ours", "--mother", server.address)
    assert command.run(tmp_path / "ours", "origins").stdout == "Ingenting er endret.\n"

    theirs.change(pathways.COMMON, "deadline: Ti dager", "deadline: Fem dager")
    server.publish(theirs.library)

    assert command.run(tmp_path / "ours", "origins").stdout.startswith("felles-kols: «Sykehus: Vurder henvisningen»\n")


def test_a_text_that_began_elsewhere_may_be_changed_here_and_is_not_replaced(
    theirs: Site, tmp_path: Path, server: Server
) -> None:
    server.publish(theirs.library)
    start(theirs.project.root, tmp_path / "ours", "--mother", server.address)
    ours = Project(tmp_path / "ours")
    text = ours.docs / COMMON
    text.write_text(text.read_text(encoding="utf-8").replace("sju dager", "fem dager"), encoding="utf-8")

    assert [one.rule for one in check_project(ours, TODAY).findings] == []
    assert "er deres egen nå" in command.run(ours.root, "fetch", "felles-epistler").stderr
    assert all_drift(ours.library(TODAY)) == []


def test_a_text_that_cannot_be_read_does_not_hide_what_has_changed_in_the_others(
    theirs: Site, tmp_path: Path, server: Server
) -> None:
    theirs.write("felles/rutiner/alt.md", theirs.read(COMMON).replace("felles-epistler", "felles-alt"))
    server.publish(theirs.library)
    start(theirs.project.root, tmp_path / "ours", "--mother", server.address)
    theirs.change(COMMON, "sju dager", "én dag")
    server.publish(theirs.library)
    del server.files["/api/v1/texts/felles-alt.json"]

    done = command.run(tmp_path / "ours", "origins")

    assert done.stdout == "felles-epistler: «2 Når»\nLes ordene: samhandling origins TEKST\n"
    assert (done.exit_code, "felles-alt.json finnes ikke der" in done.stderr) == (2, True)


def test_the_mother_may_be_gone(theirs: Site, tmp_path: Path, server: Server) -> None:
    server.publish(theirs.library)
    start(theirs.project.root, tmp_path / "ours", "--mother", server.address)
    server.files = {}
    done = command.run(tmp_path / "ours", "origins")
    assert (done.exit_code, "finnes ikke der" in done.stderr) == (2, True)


def test_a_community_can_begin_in_a_site_that_is_there(theirs: Site) -> None:
    words = ("--type", "community", "--short", "Dalen", "--hospital", "Dalen sykehus", "--municipality", "9901=Lia")

    done = command.run(theirs.project.root, "new", "area", "dalen", "Helsefellesskapet Dalen", *words)

    assert done.exit_code == 0, done.output
    assert check_project(theirs.project, TODAY).failed is False
    assert theirs.library.areas["dalen"].hospitals == ("dalen-sykehus",)
    again = command.run(theirs.project.root, "new", "area", "dalen", "Helsefellesskapet Dalen", *words)
    assert "«dalen» er i bruk fra før" in again.stderr


def test_a_person_may_answer_in_words(mother: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.cli.life.sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
    asked = ["start", str(tmp_path / "site"), "--project", str(mother), *COMMUNITY, "--hospital", "{{"]

    said = CliRunner().invoke(main, asked, input="finsk\nNynorsk\n\n\n\nGitLab\n\n\n").output

    assert "Velg en av: bokmål, nynorsk, nb, nn." in said
    assert "Navn på nivå 3 [Fagleg samarbeidsutval]" in said
    assert "kan ikke stå i sykehus" in said
    assert not (tmp_path / "site").exists()
