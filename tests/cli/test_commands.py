"""The commands of the teams: take a text into use, see what waits, confirm it, and say what was spelling only."""

from __future__ import annotations

import socket

import pytest
from click.testing import Result

from tests.worlds import command
from tests.worlds.adopting import COMMON, Site
from tests.worlds.other_site import Server

FOLLOWER = "nord/rutiner/epikrise.md"


def run(site: Site, *words: str) -> Result:
    return command.run(site.project.root, *words)


@pytest.fixture
def drifted(site: Site) -> Site:
    """Nord follows the common text, which has changed since."""
    assert run(site, "adopt", "felles-epistler", "nord").exit_code == 0
    site.commit("2026-01-10")
    site.change(COMMON, "sju dager", "én dag")
    return site


def test_a_team_sees_what_waits_reads_the_words_and_confirms(drifted: Site) -> None:
    assert "Redaksjonen i Nord:\n  nord-epikrise: «2 Når» endret" in run(drifted, "waiting").stdout
    shown = run(drifted, "waiting", "nord-epikrise").stdout
    assert "[-sju dager-]{+én dag+}" in shown
    assert "samhandling confirm nord-epikrise" in shown
    assert run(drifted, "confirm", "nord-epikrise", "s2").exit_code == 0
    assert run(drifted, "waiting").stdout == "Ingenting venter.\n"


def test_a_change_of_spelling_is_shown_and_nobody_waits_for_it(drifted: Site) -> None:
    done = run(drifted, "editorial", "felles-epistler", "tall i 2.1")
    assert done.stdout.startswith("«2 Når» endret i felles-epistler:\n")
    assert "[-sju dager-]{+én dag+}" in done.stdout
    assert run(drifted, "waiting").stdout == "Ingenting venter.\n"


def test_what_comes_before_the_first_heading_can_be_spelt_otherwise_too(drifted: Site) -> None:
    drifted.change(COMMON, "\n## 1 Hvem", "\nFor alle.\n\n## 1 Hvem")
    drifted.commit("2026-01-11")
    drifted.change(COMMON, "For alle.", "For alle sammen.")
    assert "{+sammen+}" in run(drifted, "editorial", "felles-epistler", "innledningen").stdout


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ([], ["waiting"]),
        (["nord-epikrise"], ["waiting", "nord-epikrise"]),
        (["--update", "nord-epikrise"], ["confirm", "nord-epikrise"]),
        (["--update", "nord-epikrise", "s2"], ["confirm", "nord-epikrise", "s2"]),
        (["--editorial", "tall i 2.1", "felles-epistler"], ["editorial", "felles-epistler", "tall i 2.1"]),
    ],
    ids=lambda words: " ".join(words) or "nothing",
)
def test_what_was_said_with_adopt_still_does_the_same(drifted: Site, words: list[str], now: list[str]) -> None:
    texts = {path: drifted.read(path) for path in (COMMON, FOLLOWER)}
    before = run(drifted, "adopt", *words)
    written = {path: drifted.read(path) for path in texts}
    for path, text in texts.items():
        drifted.write(path, text)

    after = run(drifted, now[0], *now[1:])

    assert (before.exit_code, before.output) == (after.exit_code, after.output)
    assert written == {path: drifted.read(path) for path in texts}


def test_a_text_is_fetched_from_another_site_and_fetched_again(site: Site, server: Server) -> None:
    server.publish(site.library)
    fetched = run(site, "fetch", "felles-epistler", "--from", server.address, "--into", "nord")
    assert fetched.stdout.startswith("Hentet til docs/nord/rutiner/felles-epistler.md.")
    assert run(site, "fetch", "nord-felles-epistler").stdout == "Teksten er ikke endret.\n"


def test_fetching_as_it_was_said_with_adopt_still_does_the_same(site: Site, server: Server) -> None:
    server.publish(site.library)
    fetched = run(site, "adopt", "--from", server.address, "felles-epistler", "nord")
    assert fetched.stdout.startswith("Hentet til docs/nord/rutiner/felles-epistler.md.")
    assert run(site, "adopt", "--refresh", "nord-felles-epistler").stdout == "Teksten er ikke endret.\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["adopt", "a", "b", "c"], "skriv teksten og området"),
        (["adopt", "felles-epistlern", "nord"], "Mente du felles-epistler?"),
        (["confirm", "felles-epistler"], "følger ingen felles tekst"),
        (["fetch", "felles-epistler", "--into", "nord"], "--from og --into hører sammen"),
        (["editorial", "nord-redaksjon", "x"], "kan ikke tas i bruk"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_what_cannot_be_done_is_refused_with_a_reason(site: Site, words: list[str], why: str) -> None:
    done = run(site, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert why in done.stderr


def test_an_address_that_another_program_has_is_told_in_words_before_anything_is_built(site: Site) -> None:
    site.commit("2026-01-10")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run(site, "edit", "--address", address)
    assert done.exit_code == 1
    assert done.stderr == f"Redigeringen kan ikke vises på {address}: adressen er i bruk av et annet program.\n"
