"""What a check reads: closely only what is judged, and what that leads to."""

from __future__ import annotations

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.documents.document import read_file
from macros.documents.library import Library
from tests.worlds.today import TODAY

HEAD = "---\ntitle: Prøve\nsummary: Prøve.\n---\n\n"


def test_a_text_is_read_closely_only_when_it_is_judged_or_led_to() -> None:
    changed = read_file("om/endret.md", f"{HEAD}Se [svar](ledet-til.md#svar).\n".encode())
    led_to, far = (read_file(f"om/{name}.md", f"{HEAD}## Svar {{#svar}}\n".encode()) for name in ("ledet-til", "fjern"))

    report = check(Archive(Library([changed, led_to, far], TODAY)), only={"om/endret.md"})

    assert [one.rule for one in report.findings if one.rule.startswith("links")] == []
    assert "sections" in vars(led_to)
    assert "sections" not in vars(far)
