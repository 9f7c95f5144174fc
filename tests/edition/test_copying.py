"""What is copied is found, and what can only be said in one way is left alone."""

from pathlib import Path

from click.testing import CliRunner

from tests.edition.copying import longest_runs, main

COPIED = "sykehuset skal sende epikrisen til fastlegen samme dag som pasienten reiser hjem fra avdelingen"


def test_words_in_a_row_are_found_whatever_stands_between_them() -> None:
    (run,) = longest_runs(
        [("epikrise.md", f"Husk: {COPIED.title()}!")], {"kilde.txt": f"Vi mener at\n{COPIED}, alltid."}
    )

    assert (run.length, run.path, run.source, run.text) == (14, "epikrise.md", "kilde.txt", COPIED)


def test_our_own_sentence_about_the_same_is_no_copy() -> None:
    ours = "Sykehuset sender epikrisen utskrivningsdagen. Det er målet for alle pasienter."

    assert list(longest_runs([("epikrise.md", ours)], {"kilde.txt": COPIED})) == []


def test_the_title_of_an_act_may_be_repeated() -> None:
    act = (
        "forskrift om kommunal medfinansiering av spesialisthelsetjenesten "
        "og kommunal betaling for utskrivningsklare pasienter"
    )

    assert list(longest_runs([("a.md", f"Se {act} § 8.")], {"kilde.txt": f"Det følger av {act} at"})) == []


def test_the_command_fails_and_says_where(tmp_path: Path) -> None:
    docs, sources = tmp_path / "docs", tmp_path / "kilder"
    (docs / "om").mkdir(parents=True)
    sources.mkdir()
    (docs / "om" / "index.md").write_text(f"---\ntitle: Om\n---\n\n{COPIED}.\n", encoding="utf-8")
    (sources / "kilde.txt").write_text(COPIED, encoding="utf-8")

    done = CliRunner().invoke(main, [str(sources), "--docs", str(docs)])

    assert done.exit_code == 1
    assert "14 ord  om/index.md  kilde.txt" in done.output
