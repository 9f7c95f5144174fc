"""Python and the browser give the same stems, keys, hits, order and places, to the last digit."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from macros.documents.identifiers import likenesses
from macros.documents.library import Library
from macros.search import Lists, Narrowed, Searcher, write_index
from macros.search.asking.query import ask
from macros.search.building.collect import area_names, entries, terms
from macros.search.building.entry import AcuteTerm, Emergency, Owner, Untold
from macros.search.weights import weights
from macros.search.words import lines, stem, words
from tests.worlds.searching import ASSETS, UNSEEN, assets
from tests.worlds.web import served

OWN_QUERIES = Path(__file__).parents[1] / "benchmarks" / "search_queries.jsonl"
ODD = [
    "",
    "a",
    "og på",
    "x" * 2000,
    "😀",
    "<b>",
    "epikr",
    "e",
    "legemiddelopplysningsskjema",
    "a\u030arlig",
    "J44.1 r95",
    "brystmserter",
    "bryststsmertene",
    "hva skal stå i henvisningen",
    "vil ikke ha epikrise",
    "hvem får epikrisen",
    "blødningene stopper ikke",
    "blør blødning",
    "puste får ikkje",
    "brystsmerter handlingsplan",
    "forgiftningen",
    "116 117",
    "takst epikrise",
    "hesteveddeløp",
    "når kommer epikrisen",
    "hvem purrer på henvisningen innen frist",
    "bronkoskopiundersøkelsen",
    "offisiell kon\u00adflikt",
    "ferritin",
    "116117",
    "22334455",
    "22 33 44 55",
    "12 34 56 78",
    "oeresmerter",
    "ｆｅｒｒｉｔｉｎ １１６１１７",
    "aarlig oerebarn",
    "epost e\u2010post",
]

READER: dict[str, Any] = {"own": ["havland", "fjellvik"], "municipality": "9903"}
LISTS = Lists(
    (
        AcuteTerm(("brystsmerter", "får ikke puste", "116 117", "blør/blødning stopper/slutter"), "amk"),
        AcuteTerm(("forgiftning",), "gift"),
    ),
    ("plan", "forebygging"),
    (Emergency("amk", "Nødtelefon", "amk/", "felles", "113"), Emergency("vakt", "Vakt", "v/", "fjellvik", "", "gift")),
    (Untold("Takster", ("takster", "epikrise pris"), Owner("Legeforeningen", "https://example.org/"), {}),),
)
"""What is acute, and what no text tells of."""

INFLECTIONS = re.findall('"([a-zø]+)"', (ASSETS / "stemmer.js").read_text(encoding="utf-8"))
"""Every ending that the browser's stemmer knows of."""

ASK = """async ({ folder, words, queries, reader }) => {
  const take = (name) => import(`${location.origin}/assets/search/${name}.js`);
  const [{ stem }, { Index }, { ask }, { Matcher }, { rank, standing, worth }, { closest }, { read }] =
    await Promise.all(["stemmer", "index", "query", "matching", "ranking", "closeness", "reading"].map(take));
  const [{ asQuestion, bestSection }, { Engine }] = await Promise.all(["passage", "engine"].map(take));
  const index = await Index.open(new URL(folder, location));
  const engine = new Engine(index);
  const quote = ({ section }) => (section ? section.marks.map(([words]) => words).join("") : "");
  const standings = standing(index.columns, index.manifest.areas, [], index.weights);
  const answers = [];
  for (const query of queries) {
    const asked = await ask(query, index);
    const matcher = new Matcher(asked, index);
    const ranked = rank(asked, standings, index.weights);
    const known = new Map();
    const reading = async ({ number }) => {
      if (!known.has(number)) known.set(number, read(await index.document(number), matcher));
      return known.get(number);
    };
    const readings = await Promise.all(ranked.slice(0, index.weights.FIRST).map(reading));
    const says = worth(asked);
    const question = asQuestion(query, matcher, says, "", index.language);
    const hits = closest(ranked, readings, says, index.weights).slice(0, 20);
    const places = await Promise.all(
      hits.map(async (hit) => bestSection(await reading(hit), question)?.anchor ?? ""));
    answers.push({
      hits: hits.map(({ score }, i) => [score, places[i]]),
      instead: asked.map((one) => one.instead),
      suggestions: asked.map((one) => one.suggestions),
      shown: await Promise.all([{}, reader].map(async (chosen) => {
        const told = await engine.search({ query, ...chosen, limit: 20 });
        const shown = told.hits.map((hit) => [hit.id, hit.section?.anchor ?? "", quote(hit)]);
        return [told.answer, told.emergency?.id ?? "", shown];
      })),
    });
  }
  return { words: words.map((word) => [stem(word), index.language.key(word)]), answers };
}"""


def answer(query: str, searcher: Searcher) -> dict[str, Any]:
    asked = ask(query, searcher.index)
    return {
        "hits": [[hit["score"], hit["anchor"]] for hit in searcher.search(query, Narrowed(retired=True), limit=20)],
        "instead": [list(one.instead) for one in asked],
        "suggestions": [list(one.suggestions) for one in asked],
        "shown": [shown(query, searcher), shown(query, searcher, **READER)],
    }


def shown(query: str, searcher: Searcher, **chosen: Any) -> list[Any]:
    told = searcher.answer(query, **chosen)
    return [told["answer"], told["service"], [[hit["id"], hit["anchor"], hit["quote"]] for hit in told["hits"]]]


@pytest.fixture(scope="module")
def indexed(country_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Searcher]]:
    """The documents of a whole site, indexed and served."""
    folder = tmp_path_factory.mktemp("country")
    write_index(
        [*entries(country_library), UNSEEN],
        terms(country_library),
        folder / "search",
        area_names(country_library),
        LISTS,
    )
    assets(folder)
    (folder / "index.html").write_text("<!doctype html><link rel=icon href=data:,>")
    with served(folder) as address:
        yield address, Searcher(folder / "search")


def test_the_browser_and_python_agree(page: Page, indexed: tuple[str, Searcher], country_library: Library) -> None:
    address, searcher = indexed
    texts = [
        part for one in [*entries(country_library), UNSEEN] for part in (one.title, *(s.text for s in one.sections))
    ]
    listed = [word for name in ("relatives.txt", "medicines.txt") for line in lines(name) for word in line]
    typed = {word for text in [*texts, *listed] for word in words(text)}
    typed |= {word + end for one in listed[::20] for word in words(one) for end in INFLECTIONS}
    queries = ODD + [json.loads(line)["query"] for line in OWN_QUERIES.read_text(encoding="utf-8").splitlines()]
    page.goto(address)

    found = page.evaluate(ASK, {"folder": "search/", "words": sorted(typed), "queries": queries, "reader": READER})

    assert found["words"] == [[stem(word), searcher.index.language.key(word)] for word in sorted(typed)]
    for query, browsers in zip(queries, found["answers"], strict=True):
        assert browsers == answer(query, searcher), query


def test_every_weight_is_read_by_the_browser() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js"))

    assert [name for name in weights() if not re.search(rf"\b{name}\b", scripts)] == []


GAPS = ("", "", " ", "-", ".", " - ", "\u00a0", "–", "/", ",", "\u200b", "|", ":", "a", " og ")


LOOKS = """async (all) => {
  const { looksLikeNumber } = await import("/assets/number.js");
  return all.map(looksLikeNumber);
}"""


def numbers(chance: Random) -> Iterator[str]:
    """Digits as people type them: most of them nearly an identity number, some of them one."""
    for _ in range(800):
        day = chance.randint(0, 32) + chance.choice((0, 40))
        month = chance.randint(0, 13) + chance.choice((0, 40, 65, 80))
        nine = f"{day:02}{month:02}{chance.randint(0, 99_999):05}"
        ends = [f"{nine}{end:02}" for end in range(100)]
        right = [number for number in ends if next(likenesses(number), None)] or ends
        number = chance.choice((chance.choice(right), *ends[:2]))
        digits = chance.choice(("", "0", "1")) + number + chance.choice(("", "5"))
        cuts = sorted(chance.sample(range(1, len(digits)), chance.choice((0, 0, 1, 1, 2, 3, 10))))
        gap = chance.choice(GAPS)
        yield gap.join(digits[begin:end] for begin, end in pairwise((0, *cuts, len(digits))))


def test_an_identity_number_is_known_in_the_browser_as_in_the_checks(page: Page, address: str) -> None:
    written = [*numbers(Random(1)), "", "epikrise", "１３８８８５１０１３８", "١٣٨٨٨٥١٠١٣٨", "a" * 3_000]  # noqa: S311
    written += ["①③⑧⑧⑧⑤①⓪①③⑧", "¹³⁸⁸⁸⁵¹⁰¹³⁸", f"138885{chr(0x200B) * 30}10138", "1́3́8́8́8́5́1́0́1́3́8́"]
    page.goto(address)

    found = page.evaluate(LOOKS, written)

    known = [next(likenesses(one), None) is not None for one in written]
    assert 100 < sum(known) < len(known) - 100
    assert [one for one, here, there in zip(written, known, found, strict=True) if here != there] == []
