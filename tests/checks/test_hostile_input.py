"""Whatever lies in a file, reading and checking it ends, and soon, and never with a traceback."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.checks.archive import Archive
from macros.checks.run import Report, check
from macros.checks.telling.text import FORMATS, as_summary
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.documents.text.markup import markup
from tests.worlds.patience import within
from tests.worlds.today import TODAY

PLACES = ("felles/rutiner/x.md", "felles/index.md", "ordliste.md", "om/x.md", "nord/forlop/x.md", "x/y/z.md")

# Pieces that mean something to a reader of YAML or Markdown, so that chance gets further than the first line.
PIECES = [
    *(
        "---\n",
        "id: felles-x\n",
        "title: Avtale: del 2\n",
        "status: in_force\n",
        "- {by: x, on: 2026-13-40}\n",
        "owner: x\n",
    ),
    *("phases:\n  - steps:\n", "# ", "## 1 Når {#s1 .x}\n", "1.1 ", "2.10 ", "L.1 ", "[a](b.md#c)", "![](", "[x]: y\n"),
    *(
        "<!--",
        "-->",
        "```\n",
        "`",
        "{{ ",
        " }}",
        "{% raw %}",
        "<script>",
        "<a href='",
        "|",
        "\n|---|\n",
        "*[A]: b\n",
        "https://",
    ),
    *("\t", "\0", "\r", "\x0b", "\u2028", "æøå", "😀", "  \n", "&#", "%", "\\", '{add=s1 reason="', "٣" * 11),
    "<!-- unntak links-page til 2027-01-01 eier x: y -->",
]


MOSAICS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
ENDLESS = (b"---\n" + b"title: x\n" * 600_000, b"---\ntitle: " + b"x" * 5_000_000 + b"\n---\n")


def examine(path: str, data: bytes) -> Report:
    return check(Archive(Library([read_file(path, data)], TODAY)))


TIMES = 5 if settings().max_examples > 1000 else 1
"""For long it is 20,000 documents."""


@settings(
    max_examples=TIMES * settings().max_examples,
    deadline=None,  # it is the seconds of the processor that count, whatever else the machine has to do
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.sampled_from(PLACES), st.one_of(st.binary(max_size=400), MOSAICS))
@example("index.md", "---\ntitle: A: b\n---\n\nTekst.\n")
@example("om/x.md", "---\nid: om\ntitle: Om\n---\n[" + "![a](b)" * 60)
def test_any_bytes_are_read_checked_and_told_in_a_second(path: str, data: bytes | str) -> None:
    typed = data if isinstance(data, bytes) else data.encode()
    reports: list[Report] = []
    assert within(1, lambda: reports.append(examine(path, typed)))
    report = reports[0]
    for said in (*FORMATS.values(), as_summary):
        assert said(report) is not None
    for finding in report.findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert finding.message
        assert finding.help


@settings(deadline=2000)
@given(MOSAICS)
def test_blanking_out_code_moves_nothing(body: str) -> None:
    read = markup(body, 1)
    for view in (read.text, read.live, read.prose):
        assert len(view) == len(body)
        assert view.count("\n") == body.count("\n")


HEAD = "---\nid: om\ntitle: Om\n---\n"


@pytest.mark.parametrize(
    "grow",
    [
        lambda n: HEAD + "[" * n,
        lambda n: HEAD + "[a](" * (n // 4),
        lambda n: HEAD + "![a](b" * (n // 6),
        lambda n: HEAD + "```a\n" * (n // 5),
        lambda n: HEAD + "<!--" * (n // 4),
        lambda n: HEAD + "<!-- unntak" * (n // 11),
        lambda n: HEAD + "``a`" * (n // 4),
        lambda n: HEAD + "<a b='" * (n // 6),
        lambda n: HEAD + "|" * n + "\n",
        lambda n: HEAD + "|" + " " * n + "-x\n",
        lambda n: HEAD + "{#" * (n // 2),
        lambda n: HEAD + "passord:" * (n // 8),
        lambda n: HEAD + "1 " * (n // 2),
        lambda n: HEAD + "# " + " " * n + "x\n",
        lambda n: HEAD + "1." * (n // 2),
        lambda n: HEAD + "a" * n + "@",
        lambda n: HEAD + "{{ " + "(" * n,
        lambda n: HEAD + "https://a:" * (n // 10),
        lambda n: HEAD + "# x {" + "a=" * (n // 2),
        lambda n: HEAD + "A " * (n // 2),
        lambda n: "---\ntitle: " + "a" * n + "\n---\n",
        lambda n: "---\n" + "a: &a [" * (n // 7) + "\n---\n",
        lambda n: "---\n" + "[" * n,
        lambda n: "---\n" * (n // 4),
    ],
)  # fmt: skip
def test_a_large_and_hostile_file_is_checked_in_time(grow: Callable[[int], str]) -> None:
    assert within(5, lambda: examine("om/x.md", grow(300_000).encode()))


@pytest.mark.parametrize(
    "endless", [b"---\n" + b"title: x\n" * 600_000, b"---\ntitle: " + b"x" * 5_000_000 + b"\n---\n"]
)
def test_an_endless_or_huge_head_is_one_clear_finding(endless: bytes) -> None:
    report = examine("felles/rutiner/x.md", endless)
    assert [finding.rule for finding in report.findings] == ["metadata-readable"]
    assert "kB" in report.findings[0].message
