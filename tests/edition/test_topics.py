"""What is asked about cooperation is given a text to act on, or an honest no with the way on; nothing between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.documents.library import Library
from macros.search import Searcher, write_index
from macros.search.asking.terms import held, plans, typed_words
from macros.search.building.collect import area_names, entries, terms
from macros.search.building.listed import lists
from macros.search.weights import CHOICE
from tests.edition.topics import OTHERWISE_TYPED, TOPICS, Topic
from tests.worlds.checkout import ROOT
from tests.worlds.command import run
from tests.worlds.shared import shared
from tests.worlds.today import TODAY

AMONG = 3


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, our_library: Library) -> Path:
    """A folder with the search of our texts, and nothing else of the site."""

    def make(folder: Path) -> None:
        (folder / "search").mkdir()
        found, words = entries(our_library), terms(our_library)
        write_index(found, words, folder / "search", area_names(our_library), lists(our_library))

    return shared(tmp_path_factory, "search-of-our-texts", make)


@pytest.fixture(scope="session")
def searcher(site: Path) -> Searcher:
    return Searcher(site / "search", TODAY)


def must_be_ours(topic: Topic, shipped: Library) -> None:
    lists_of_ours = shipped.by_path.get("uten-tekst.md")
    if (shipped.by_id.get(topic.text) if topic.text else lists_of_ours) is None:
        pytest.skip(f"svaret på «{topic.types}» er deres eget: prøv selv at søket gir det")


def shown(searcher: Searcher, query: str) -> tuple[list[str], str]:
    """What a reader is given: the first hits, or the topic that no text tells of."""
    answer = searcher.answer(query)
    untold = held(searcher.index.manifest["lists"]["untold"], typed_words(query), searcher.index.language)
    none = answer["answer"] == "none" and untold
    return [hit["id"] for hit in answer["hits"][:AMONG]], str(untold.term["topic"]) if none and untold else ""


def test_the_topics_are_sixty_each_asked_once_by_someone() -> None:
    assert len(TOPICS) == len({topic.types for topic in TOPICS}) == 60
    assert all(topic.asked_in and bool(topic.text) != bool(topic.elsewhere) for topic in TOPICS)
    assert set(OTHERWISE_TYPED.values()) <= {topic.types for topic in TOPICS}


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.types)
def test_a_topic_is_given_its_text_or_an_honest_no(topic: Topic, searcher: Searcher, shipped: Library) -> None:
    must_be_ours(topic, shipped)
    hits, untold = shown(searcher, topic.types)

    assert untold == topic.elsewhere
    assert topic.text in hits if topic.text else not hits, f"«{topic.types}» gir {hits}"


@pytest.mark.parametrize(("query", "meant"), OTHERWISE_TYPED.items())
def test_it_is_found_by_everyday_words_nynorsk_and_slips(
    query: str, meant: str, searcher: Searcher, shipped: Library
) -> None:
    topic = next(one for one in TOPICS if one.types == meant)
    must_be_ours(topic, shipped)
    hits, untold = shown(searcher, query)
    assert (topic.text in hits) if topic.text else (untold == topic.elsewhere), f"«{query}» gir {hits or untold}"


def test_the_command_says_the_same_as_the_page(site: Path, shipped: Library) -> None:
    topic = next(one for one in TOPICS if one.elsewhere)
    must_be_ours(topic, shipped)
    said = run(ROOT, "search", "--site-dir", str(site), topic.types)
    assert said.output == f"Ingen tekst svarer på «{topic.types}».\n"


def _each_way(form: str) -> Iterator[str]:
    """A phrase of the list with each of the words that may stand in a place, the others as they come."""
    places = [place.split(CHOICE) for place in form.split()]
    for at, choices in enumerate(places):
        for word in choices:
            yield " ".join(word if other == at else place[0] for other, place in enumerate(places))


def test_no_planning_word_silences_a_word_that_is_acute(searcher: Searcher) -> None:
    told = searcher.index.manifest["lists"]
    language = searcher.index.language
    typed = [way for term in told["acute"] for form in term["forms"] for way in _each_way(form)]

    assert [way for way in typed if plans(told["planning"], typed_words(way), language)] == []
