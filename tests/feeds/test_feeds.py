"""Other systems can read the list of documents, and every permanent address leads to its document."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.feeds.catalogue import catalogue as catalogue_of
from macros.feeds.news.atom import Feed, Item
from macros.model.vocabulary import Kind, Language
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine
from tests.worlds.today import TODAY


@pytest.fixture(scope="module")
def catalogue(country: Project) -> dict[str, Any]:
    return json.loads((country.site / "api/v1/documents.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_every_document_is_on_the_list_once(catalogue: dict[str, Any], country_library: Library) -> None:
    ids = [item["id"] for item in catalogue["documents"]]

    assert len(ids) == len(set(ids)) == len(country_library.documents)


def test_the_list_fits_its_own_schema(catalogue: dict[str, Any], country: Project) -> None:
    schema = json.loads((country.site / "api/v1/schema/documents.json").read_text(encoding="utf-8"))

    jsonschema.validate(catalogue, schema)


def test_every_address_on_the_list_is_a_page_and_every_path_a_file(catalogue: dict[str, Any], country: Project) -> None:
    assert [
        item["url"] for item in catalogue["documents"] if not (country.site / item["url"] / "index.html").is_file()
    ] == []
    assert [item["path"] for item in catalogue["documents"] if not (country.root / item["path"]).is_file()] == []


def test_every_permanent_address_leads_to_its_document(catalogue: dict[str, Any], country: Project) -> None:
    for item in catalogue["documents"]:
        page = country.site / "d" / item["id"] / "index.html"
        target = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page.read_text(encoding="utf-8"))
        assert target, item["id"]
        assert (page.parent / target[1]).resolve() == (country.site / item["url"]).resolve()


def test_a_text_past_its_date_is_overdue_on_the_list(shelf: Shelf) -> None:
    late = routine("sen", "in_force", APPROVED + "revision_date: 2026-11-21\n")
    in_time = routine("i-tide", "in_force", APPROVED + "revision_date: 2026-11-22\n")
    items = catalogue_of(shelf(PLACES | late | in_time))["documents"]

    assert [item["id"] for item in items if item["overdue"]] == ["fjord-sen"]


def test_a_schema_says_each_key_in_one_language(country: Project) -> None:
    schemas = [json.loads(file.read_text("utf-8")) for file in (country.site / "api/v1/schema").glob("*.json")]
    parts = [part for schema in schemas for part in (schema, *schema.get("$defs", {}).values())]
    said = [key.get("description", "") for part in parts for key in part.get("properties", {}).values()]

    assert len(said) > 200
    assert [words for words in said if "\n" in words] == []


def test_each_kind_has_a_schema_that_names_what_is_required(country: Project) -> None:
    for kind in Kind:
        schema = json.loads((country.site / f"api/v1/schema/{kind.folder}.json").read_text(encoding="utf-8"))
        assert {"id", "title", "summary", "owner"} <= set(schema["required"])


def test_an_address_cut_short_leads_to_the_list_of_the_area(country: Project) -> None:
    html = (country.site / "alle/rutiner/index.html").read_text(encoding="utf-8")

    assert 'href="../#liste-rutiner"' in html


def test_a_feed_can_be_read_whatever_stands_in_it() -> None:
    item = Item("a", "Svar\x08 \x1b[31m & <b>", TODAY, "d/a/", "Om\x00 svar\uffff.")
    feed = Feed("a", "Nytt\x0b", "nytt.xml", Language.NB, [item]).write("", TODAY)

    title = ElementTree.fromstring(feed).find("{*}entry/{*}title")  # noqa: S314 (our own feed)
    assert title is not None
    assert title.text == "Svar\ufffd \ufffd[31m & <b>"
