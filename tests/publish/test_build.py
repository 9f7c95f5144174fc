"""A site builds without a word of complaint, and would do so in another engine too."""

import re
from inspect import signature
from pathlib import Path

from macros.documents.document import is_a
from macros.documents.file import File
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.model.calls import CALLS, NAMES
from macros.model.kinds import MODELS, Controlled
from macros.model.places import LISTS, Area
from macros.model.values import Part
from macros.model.vocabulary import Status
from macros.pages.macro import macros
from tests.worlds.checkout import by_its_own_command


def pages(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in sorted(site.rglob("*.html"))}


def test_every_document_has_a_page_in_its_own_language(country: Project, country_library: Library) -> None:
    for document in country_library.documents:
        html = (country.site / document.url / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{document.language}"' in html, document.path


def test_no_front_matter_macro_or_template_shows_on_any_page(country: Project) -> None:
    for path, html in pages(country.site).items():
        without_code = re.sub(r"<code.*?</code>", "", html, flags=re.DOTALL)
        assert "{{" not in without_code, path
        assert "SKRIV:" not in without_code, path
        assert not re.search(r"<p>(id|owner|status): ", html), path


def test_no_page_asks_anyone_but_the_site(country: Project) -> None:
    for path, html in pages(country.site).items():
        fetched = re.findall(
            r'(?:<script[^>]+src|<link[^>]+rel="(?:stylesheet|icon)"[^>]+href|<img[^>]+src)="([^"]+)"', html
        )
        assert not [address for address in fetched if "//" in address], path


def test_the_starting_edition_is_told_on_every_page_but_those_of_a_text_in_force(
    country: Project, country_library: Library
) -> None:
    for document in country_library.documents:
        told = 'class="strip"' in (country.site / document.url / "index.html").read_text(encoding="utf-8")
        assert told == (not in_force(document)), document.url


def in_force(document: File) -> bool:
    return is_a(document, Controlled) and document.entry.status is Status.IN_FORCE


def test_the_macros_authors_may_call_are_those_that_exist_with_what_they_take() -> None:
    found = {name: list(signature(macro).parameters.values())[1:] for name, macro in macros().items()} | {"rules": []}
    assert {name: {one.name: one.default is one.empty for one in taken} for name, taken in found.items()} == {
        name: {of: takes.needed for of, takes in taken.items()} for name, taken in CALLS.items()
    }


def test_no_key_of_the_front_matter_hides_a_macro() -> None:
    models: list[type[Part]] = [*MODELS.values(), Area, *LISTS.values()]
    keys = {key for model in models for key in model.model_fields}

    assert keys.isdisjoint(NAMES)


def test_the_engine_that_would_follow_mkdocs_gives_the_same_pages(country: Project, tmp_path: Path) -> None:
    by_its_own_command("properdocs", country, tmp_path)

    assert but_for_generator(pages(tmp_path)) == but_for_generator(pages(country.site))


def but_for_generator(found: dict[str, str]) -> dict[str, str]:
    return {path: re.sub(r'<meta name="generator" content="[^"]*">', "", html) for path, html in found.items()}
