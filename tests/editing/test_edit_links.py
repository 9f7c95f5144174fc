"""Two ways from every page to a better text, absent where there is nowhere to send it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from macros.documents.library import Library
from macros.documents.project.repository import Host, Repository, UnclearSetting
from macros.pages.frame.foot import foot
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, on, routine

URL = "https://github.com/et-navn/samhandling"


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf({**PLACES, **routine("epikrise", "draft")})


def foot_of(library: Library, settings: Settings) -> str:
    return str(foot(*on(View(library, settings, library.by_path["fjord/rutiner/epikrise.md"]))))


def test_without_the_setting_there_are_no_links(library: Library) -> None:
    shown = foot_of(library, Settings())
    assert "Foreslå endring" not in shown
    assert "Meld feil i teksten" not in shown


def test_with_it_a_change_is_proposed_where_the_file_lies(library: Library) -> None:
    shown = foot_of(library, Settings(repository=Repository(URL)))
    assert f'href="{URL}/edit/main/docs/fjord/rutiner/epikrise.md"' in shown


def test_with_the_editor_a_change_is_proposed_in_the_form_of_the_document(library: Library) -> None:
    shown = foot_of(library, Settings(repository=Repository(URL), editor=True))
    assert 'href="../../../admin/?omrade=fjord#/collections/fjord-rutiner/entries/epikrise"' in shown


def test_a_report_comes_with_the_document_filled_in(library: Library) -> None:
    shown = foot_of(library, Settings(repository=Repository(URL)))
    address = next(part for part in shown.split('"') if "/issues/new" in part).replace("&amp;", "&")
    asked = parse_qs(urlsplit(address).query)
    assert asked["dokument"] == ["Epikrise (fjord-epikrise)"]
    assert asked["template"] == ["feil-i-teksten.yml"]


@pytest.mark.parametrize("host", [Host.GITLAB, Host.FORGEJO])
def test_where_there_are_no_forms_the_text_warns_against_writing_of_patients(library: Library, host: Host) -> None:
    shown = foot_of(library, Settings(repository=Repository("https://git.example.org/a/b", host=host)))
    assert "Skriv%20aldri%20noe%20om%20en%20pasient" in shown


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("https://github.com/a/b", "skal ha nøklene"),
        ({"branch": "main"}, "`url` mangler"),
        ({"url": "github.com/a/b"}, "https:// foran"),
        ({"url": URL, "host": "bitbucket"}, "velg en av: github, gitlab, forgejo"),
        ({"url": URL, "brach": "main"}, "Mente du `branch`?"),
        (
            {"url": URL, "host": "gitlab", "sign_in": "https://inn.example.org"},
            "bare når `host` er github, ikke gitlab. Skriv `app_id` i stedet",
        ),
        ({"url": URL, "app_id": "x"}, "`app_id` i mkdocs.yml virker ikke når `host` er github"),
        ({"url": URL, "host": "gitlab", "app_id": 12}, "med anførselstegn rundt"),
        ({"url": "https://github.com/et-navn"}, "skal slutte med eier og navn"),
        ({"url": "https://git.example.org/a/b; x"}, "uten mellomrom"),
    ],
)
def test_an_unclear_setting_is_explained(setting: object, said: str) -> None:
    with pytest.raises(UnclearSetting, match=said.replace("?", r"\?")):
        Repository.of(setting)
