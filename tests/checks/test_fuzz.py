"""Ledgers, exceptions, settings, lists of words and the answers of other sites: whatever they say ends in words.

Documents are fuzzed in test_hostile_input.py. `make slow` runs all of it for long.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.checks.archive import Archive
from macros.checks.reading.files.beside import Beside
from macros.checks.run import check
from macros.checks.telling.text import as_text
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.documents.project.ledger import read_ledger
from macros.documents.project.repository import Repository, UnclearSetting
from macros.editing.refused import Refused
from macros.editing.sharing import share
from tests.worlds.adopting import Site
from tests.worlds.samples import PAGES
from tests.worlds.today import TODAY

NUMBER = "13888510138"
WORDS = st.sampled_from([
    "", "felles-epistler", "felles/rutiner/epikrise/", "../../ute", "/etc/", "a\\b/", "p1-1=abcdefgh",
    "s1 p1-1 p1-1=x", "*", "felles/*", "links-text", "security-html", "privacy-national-id", "felles-redaksjon",
    "2027-01-01", "2099-01-01", "2026-02-30", "x: y", "- a", "{{ a }}", "{% a %}", "<script>a</script>",
    "javascript:a", "æøå", "\u202e", "\0", NUMBER, "[" * 40, "true", "0301", "no", "https://example.org",
    "http://a@b/", "github", "main", "x" * 300, "Når\n---\nowner: a", "## 1 Når {#s1}", "[a](b)", "1.1 Tekst.",
    "nb", "gp", "draft", "retired", "rutiner", "forlop", "CC BY 4.0", "1.0",
])  # fmt: skip
LEAVES = WORDS | st.none() | st.booleans() | st.integers() | st.floats() | st.dates(TODAY, TODAY) | st.text(max_size=20)
KEYS = st.sampled_from([
    "forwardings", "published", "addresses", "anchors", "exceptions", "rule", "path", "reason", "owner", "until",
    "match", "repository", "url", "branch", "host", "sign_in", "terms", "term", "nb", "nn", "abbreviation", "also",
    "id", "title", "type", "below", "municipalities", "short_title", "emergencies", "words", "felles-epistler", "x",
])  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | WORDS, inner, max_size=5), max_leaves=15
)
A_FIFTH = settings(
    max_examples=settings().max_examples // 5, deadline=2000, suppress_health_check=[HealthCheck.too_slow]
)


def written(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True)


def files(**others: str) -> list[Any]:
    return [read_file(path, text.encode()) for path, text in {**PAGES, **others}.items()]


def told(archive: Archive) -> str:
    """Everything that is found, in words. Nothing of it repeats a number."""
    report = check(archive)
    said = as_text(report)
    assert NUMBER not in said
    assert all(finding.message and finding.help and finding.place.line >= 1 for finding in report.findings)
    return said


def several(name: str) -> st.SearchStrategy[str]:
    """A file with one key that is known, whole or in pieces of YAML."""
    return (
        VALUES.map(lambda value: written({name: value}))
        | st.lists(WORDS, max_size=8).map("\n".join)
        | VALUES.map(written)
    )


@A_FIFTH
@given(several("published") | several("forwardings"))
@example("published: {a: {addresses: 5}}")
@example("published: {a: 5}")
@example("forwardings: []")
@example("published: {a: {addresses: [a/], anchors: 'p1=x'}}\npublished: {}")
@example("? [a, b]\n: c")
@example("published: {'no': {}, '012': {}, '2026-1-1': {}}\nforwardings: {'null': 'yes'}")
@example("forwardings: {x: ['a\n\n  b']}")
def test_any_ledger_is_read_and_told(text: str) -> None:
    ledger = read_ledger(text)
    library = Library(files(), TODAY, ledger=ledger)

    told(Archive(library))
    if not ledger.unreadable:
        again = read_ledger(ledger.write())
        assert again.unreadable or again.published.keys() >= ledger.published.keys()
        assert again.unreadable or again.forwardings.items() >= ledger.forwardings.items()


@A_FIFTH
@given(several("exceptions"))
@example("exceptions: 5")
@example(f"exceptions: [{{rule: security-html, path: 'felles/{NUMBER}.md', until: {NUMBER}}}]")
def test_any_file_of_exceptions_is_read_and_told(text: str) -> None:
    bad = PAGES["felles/rutiner/epikrise.md"] + "\n<script>a</script>\n"
    said = told(Archive(Library(files(**{"felles/rutiner/epikrise.md": bad}), TODAY), Beside(exceptions=text)))

    assert "security-html" in said


@A_FIFTH
@given(VALUES)
def test_any_setting_of_the_repository_is_understood_or_refused_with_words(value: object) -> None:
    said = ""
    try:
        Repository.of(value)
    except UnclearSetting as unclear:
        said = str(unclear)
    assert not said or "mkdocs.yml" in said


@A_FIFTH
@given(st.dictionaries(KEYS, VALUES, max_size=6), st.sampled_from(["ordliste.md", "felles/index.md", "haster.md"]))
def test_any_list_of_words_and_any_page_of_an_area_is_read_and_told(head: dict[str, Any], path: str) -> None:
    _, before, body = PAGES.get(path, PAGES["ordliste.md"]).split("---\n", 2)
    text = f"---\n{written({**yaml.safe_load(before), **head})}---\n{body}"

    told(Archive(Library(files(**{path: text}), TODAY)))


HONEST: dict[str, Any] = {
    "id": "felles-epistler", "title": "Epikrise", "summary": "Når.", "version": "1.0", "status": "draft",
    "language": "nb", "audience": ["gp"], "license": "CC BY 4.0", "kind": "rutiner", "entry": {},
    "sections": [{"anchor": "s1", "level": 2, "heading": "1 Når", "text": "1.1 Samme dag."}],
}  # fmt: skip


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """An honest answer with something else in one or two places."""
    answer = json.loads(json.dumps(HONEST))
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.sampled_from([answer, answer["sections"][0]]))
        place[draw(st.sampled_from(sorted(place)) | KEYS)] = draw(VALUES)
        if (
            not isinstance(answer["sections"], list)
            or not answer["sections"]
            or not isinstance(answer["sections"][0], dict)
        ):
            break
    return json.dumps(answer, default=str).encode()


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("there"))
    for path in list(site.project.docs.glob("felles/rutiner/*.md")):
        path.unlink()
    return site


def all_files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


@A_FIFTH
@given(answers())
def test_any_answer_of_another_site_is_refused_with_words_or_is_only_words(there: Site, answer: bytes) -> None:
    root, docs = there.project.root, there.project.docs
    before, path, said = all_files(root), None, ""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(share, "fetch", lambda address: answer)
        try:
            path = share.bring_in(there.project, TODAY, "https://example.org", "felles-epistler", "felles")
        except Refused as refused:
            said = str(refused)
    assert all_files(root) - before == ({path} if path else set())
    if path is None:
        assert said
        return
    file = read_file(path.relative_to(docs).as_posix(), path.read_bytes())
    path.unlink()
    found = {finding.rule for finding in check(Archive(Library([file], TODAY))).findings}
    assert not found & {"security-html", "security-secret", "content-macro", "metadata-readable"}
