"""The forms of the editor say what the model says: they are made from it, and here they are held against it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.documents.head.frontmatter import read
from macros.documents.history.versions import is_version
from macros.documents.library import Library
from macros.documents.project.desk import OTHER_PAGES, editor_address
from macros.editing.desk.choices import choices
from macros.editing.desk.forms import configuration
from macros.editing.desk.inputs import BODY
from macros.editing.desk.one import ONE
from macros.model.fields import Key, keys_of
from macros.model.in_use import InUse
from macros.model.kinds import MODELS
from macros.model.places import LISTS, Area
from macros.model.values import Part
from macros.model.vocabulary import Kind, Status
from tests.worlds.tiny import PLACES, Shelf, routine

WRITTEN_BY_PROGRAM = {"editorial", "origin"}
ALIKE = set(
    """\
Dagen møtet er.
Dagen svaret kom.
Den felles teksten.
Dokumentet tiltaket har ført til.
Første år i planperioden.
Id til det felles steget som dette steget står etter
Id til det felles steget som dette steget står etter.
Kommunenummer, eller id til organet.
Kommunenummer.
Kontaktpunktet.
Kort forklaring.
Medlemmene som rolle og organisasjon.
Målform.
Organet dette organet rapporterer til.
Organet, eller kommunenummer.
Prioriterte pasientgrupper dette er for.
Siste år i planperioden.
Vedtaksdato.
Versjonen av den felles teksten som er vurdert.""".splitlines()
)
"""What a form says in the same words in bokmål and nynorsk."""


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf({**PLACES, **routine("epikrise", "draft"), "fjord/i-bruk.yml": ""})


def fields_of(library: Library, kind: Kind) -> list[dict[str, Any]]:
    collections = configuration(library, "fjord")["collections"]
    found: list[dict[str, Any]] = next(one for one in collections if one["name"] == f"fjord-{kind.folder}")["fields"]
    return found


def field(library: Library, kind: Kind, name: str) -> dict[str, Any]:
    return next(one for one in fields_of(library, kind) if one["name"] == name)


def all_keys(model: type[Part]) -> Iterator[Key]:
    for key in keys_of(model):
        yield key
        yield from all_keys(key.type) if key.keys else ()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_form_has_every_key_of_its_kind_and_begins_with_what_is_read(library: Library, kind: Kind) -> None:
    names = [one["name"] for one in fields_of(library, kind)]
    below_head = ["table", "body"] if kind is Kind.FIGURE else ["body"]
    assert names[: 2 + len(below_head)] == ["title", "summary", *below_head]
    order = [name for name, _ in MODELS[kind].keys().items() if name not in WRITTEN_BY_PROGRAM] + below_head
    typed = {field: key for key, field in BODY.items()}
    assert sorted(typed.get(name, name) for name in names) == sorted(order)
    assert configuration(library, "fjord")["orders"][f"fjord-{kind.folder}"] == order


def test_what_units_use_has_a_form_where_the_area_has_the_file(library: Library) -> None:
    def forms(of: Library) -> list[str]:
        return [one["name"] for one in configuration(of, "fjord")["collections"]]

    assert forms(library)[-1] == "fjord-i-bruk"
    library.declared.clear()
    assert "fjord-i-bruk" not in forms(library)


def test_the_form_of_a_nynorsk_area_speaks_nynorsk(shelf: Shelf) -> None:
    nynorsk = PLACES["fjord/index.md"].replace("---\n", "---\nlanguage: nn\n", 1)
    config = configuration(shelf({**PLACES, "fjord/index.md": nynorsk}), "fjord")
    assert config["locale"] == "nn_no"
    form = next(one for one in config["collections"] if one["name"] == "fjord-tjenester")
    assert form["label_singular"] == "teneste"
    labels = {one["name"]: one["label"] for one in form["fields"]}
    assert labels["summary"] == "Samandrag"


def test_every_help_and_every_refusal_of_a_nynorsk_form_is_in_nynorsk(shelf: Shelf, library: Library) -> None:
    nynorsk = PLACES["fjord/index.md"].replace("---\n", "---\nlanguage: nn\n", 1)
    said = words_of(configuration(shelf({**PLACES, "fjord/index.md": nynorsk}), "fjord")["collections"])
    in_bokmal = words_of(configuration(library, "fjord")["collections"])

    assert said & in_bokmal == ALIKE
    assert not any(",," in words or ",." in words for words in said | in_bokmal)


def words_of(form: object) -> set[str]:
    """Every help in a form, and every sentence that stops a save."""
    if isinstance(form, list):
        return {words for one in form for words in words_of(one)}
    if not isinstance(form, dict):
        return set()
    own = {form["hint"]} if form.get("hint") else set()
    if isinstance(form.get("pattern"), list):
        own.add(form["pattern"][1])
    return own | {words for value in form.values() for words in words_of(value)}


@pytest.mark.parametrize("kind", list(Kind))
def test_what_the_model_requires_is_required_in_the_form(library: Library, kind: Kind) -> None:
    required = {one["name"] for one in fields_of(library, kind) if one["required"]}
    assert required == {BODY.get(name, name) for name, one in MODELS[kind].keys().items() if one.is_required()}


def test_every_key_has_a_label_of_its_own() -> None:
    models: list[type[Part]] = [*MODELS.values(), Area, *LISTS.values()]
    assert [key.name for model in models for key in all_keys(model) if key.label.nb == key.name] == []


def test_one_of_every_list_is_called_what_one_is_called() -> None:
    models: list[type[Part]] = [*MODELS.values(), Area, *LISTS.values(), InUse]
    lists = {key.name for model in models for key in all_keys(model) if key.many and not _is_picked(key)}

    assert lists == ONE.keys()


def _is_picked(key: Key) -> bool:
    """Whether several are picked in one field, and none is added."""
    return not key.keys and bool(key.words or key.refers or key.part_of)


def test_a_word_is_chosen_from_the_vocabulary_in_norwegian(library: Library) -> None:
    options = field(library, Kind.ROUTINE, "status")["options"]
    assert options == [{"value": status.value, "label": status.nb} for status in Status]


def test_an_owner_is_picked_among_the_bodies_there_are(library: Library) -> None:
    assert field(library, Kind.ROUTINE, "owner")["refers"] == ["organer"]
    assert choices(library)["organer"] == [
        {"value": "fjord-asu", "label": "Administrativt samarbeidsutvalg (Fjordområdet)", "file": "asu"}
    ]


@pytest.mark.parametrize("wrong", ["2027-02-31", "2027-04-31", "31.02.2027", "2027-13-01"])
def test_a_day_that_does_not_exist_is_stopped_in_the_words_of_the_check(library: Library, wrong: str) -> None:
    pattern, words = field(library, Kind.ROUTINE, "revision_date")["pattern"]
    assert not re.fullmatch(pattern, wrong)
    (fault,) = read("---\nrevision_date: 2027-02-31\n---\n").faults
    assert words == fault.help


def test_a_day_that_exists_passes(library: Library) -> None:
    pattern, _ = field(library, Kind.ROUTINE, "revision_date")["pattern"]
    assert all(re.fullmatch(pattern, day) for day in ("2028-02-29", "2027-12-31", "2027-04-30"))


@pytest.mark.parametrize("typed", ["2.1", "2026-1", "2.1b", "to komma én", "1.0 (ny)", "2/1", "2,1", ""])
def test_a_version_that_can_be_no_address_is_stopped(library: Library, typed: str) -> None:
    pattern, _ = field(library, Kind.ROUTINE, "version")["pattern"]
    assert bool(re.fullmatch(pattern, typed)) == is_version(typed)


def test_the_text_is_edited_as_it_is_typed(library: Library) -> None:
    assert field(library, Kind.ROUTINE, "body")["modes"] == ["raw"]


def test_a_new_document_begins_from_the_template_of_its_kind_and_belongs_to_its_area(library: Library) -> None:
    assert "SKRIV:" in field(library, Kind.ROUTINE, "body")["default"]
    assert field(library, Kind.ROUTINE, "id")["default"] == "fjord-"
    assert field(library, Kind.ROUTINE, "owner")["default"] == "fjord-asu"


def test_fingerprints_are_never_typed(library: Library) -> None:
    adapts = field(library, Kind.ROUTINE, "adapts")
    assert [one["name"] for one in adapts["fields"]] == ["document", "version"]


def test_nobody_deletes_or_publishes_from_a_form(library: Library) -> None:
    for collection in configuration(library, "fjord")["collections"]:
        assert (collection["delete"], collection["publish"]) == (False, False)


@pytest.mark.parametrize("area", ["fjord", OTHER_PAGES])
def test_the_path_of_a_picture_leads_from_every_file_to_the_pictures_of_its_area(library: Library, area: str) -> None:
    config = configuration(library, area)
    for collection in config["collections"]:
        homes = [(posixpath.dirname(file["file"]), file["fields"]) for file in collection.get("files", [])]
        for folder, fields in homes or [(collection["folder"], collection["fields"])]:
            pictures = next((one["pictures"] for one in fields if one["name"] == "body"), None)
            if pictures is None:
                continue  # a list has no text
            assert posixpath.normpath(f"{folder}/{pictures}") == config["media_folder"], collection["name"]


def test_the_editor_has_a_place_for_every_page_of_a_site(country_library: Library) -> None:
    """«Foreslå endring» must open the page it stands on."""
    for document in country_library.documents:
        address = editor_address(document.path, document.area)
        found = re.fullmatch(r"admin/\?omrade=([\w-]+)#/collections/([\w-]+)/entries/([\w-]+)", address)
        assert found, address
        area, collection, entry = found.groups()
        config = configuration(country_library, area)
        named = {one["name"]: one for one in config["collections"]}
        assert collection in named, document.path
        home = named[collection]
        path = (
            f"{home['folder']}/{entry}.md"
            if "folder" in home
            else next(file["file"] for file in home["files"] if file["name"] == entry)
        )
        assert path == f"docs/{document.path}"
