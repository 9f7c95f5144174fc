"""Reminders for those who have no account with the host: a ready message for each owner with a mailbox."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from macros.checks.issues.mail import messages
from tests.worlds.case import CASES, lay
from tests.worlds.command import run
from tests.worlds.tiny import APPROVED, COUNCIL, PLACES, Shelf, routine
from tests.worlds.today import TODAY


def test_each_owner_with_a_mailbox_gets_a_message_and_the_others_are_named(tmp_path: Path) -> None:
    project = lay(CASES / "lifecycle-revision-overdue" / "in-force", tmp_path / "late")
    asked = ("due", "--mail", str(tmp_path / "mail"), "--today", TODAY.isoformat())

    said = run(project.root, *asked)
    (owner,) = said.stdout.strip().rpartition(": ")[2].split(", ")
    assert said.stdout.startswith("Skrev 0 e-poster")
    body = next(path for path in project.docs.rglob("organer/*.md") if f"id: {owner}\n" in path.read_text("utf-8"))
    body.write_text(body.read_text("utf-8").replace("level:", "mail: frister@example.org\nlevel:", 1), "utf-8")

    said = run(
        project.root, "due", "--mail", str(tmp_path / "mail"), "--today", TODAY.isoformat(), "--sender", "a@b.no"
    )

    assert said.stdout.startswith("Skrev 1 e-post i ")
    message = message_from_bytes((tmp_path / "mail" / f"{owner}.eml").read_bytes(), policy=policy.default)
    assert (message["To"], message["From"]) == ("frister@example.org", "a@b.no")
    assert message["Subject"].startswith("Frister for ")


def test_a_message_tells_people_and_not_editors_of_files_what_waits_in_their_own_language(shelf: Shelf) -> None:
    council = COUNCIL.replace("level:", "mail: frister@example.org\nlanguage: nn\nlevel:")
    late = routine("svar", "in_force", f"{APPROVED}revision_date: 2026-05-01\n")
    library = shelf(PLACES | late | {"fjord/organer/asu.md": council})

    (written,) = messages(library, site="https://fjord.example.org").values()
    message = message_from_bytes(written, policy=policy.default)
    text = message.get_body().get_content().replace("\r\n", "\n")  # type: ignore[union-attr]

    assert text.startswith("Hei! Dette ventar på dykk:\n\nOver fristen:\n\n– Revider «Svar», frist 1. mai 2026\n")
    assert "\n  https://fjord.example.org/d/fjord-svar/\n" in text
    assert text.endswith("nedst på sida.\n")
    assert [sign for sign in ("`", "#", ".md", "revision_date") if sign in text] == []


@pytest.mark.parametrize(
    "title",
    ["=?utf-8?q?Utvalget=0d=0aBcc:_ond@example.org?=", "=?utf-8?b?QQ0KQmNjOiBvbmRAZXhhbXBsZS5vcmc=?=", "05837112003"],
)
def test_a_title_is_only_words_in_the_head_of_a_message(title: str, shelf: Shelf) -> None:
    body = COUNCIL.replace("Administrativt samarbeidsutvalg", title).replace(
        "level:", "mail: frister@example.org\nlevel:"
    )
    late = routine("svar", "in_force", f"{APPROVED}revision_date: 2026-05-01\n")
    library = shelf(PLACES | late | {"fjord/organer/asu.md": body.replace("short: ASU\n", "")})

    (written,) = messages(library).values()
    message = message_from_bytes(written, policy=policy.default)
    assert {*message} == {"From", "To", "Subject", "X-Unsent", *_OF_MIME}
    assert title.replace("=?", "= ?").replace("05837112003", "•••") in message["Subject"]
    assert b"05837112003" not in written


_OF_MIME = {"Content-Type", "Content-Transfer-Encoding", "MIME-Version"}


def test_a_title_on_several_lines_writes_no_line_of_its_own_in_the_head_of_a_message(tmp_path: Path) -> None:
    project = lay(CASES / "lifecycle-revision-overdue" / "in-force", tmp_path / "late")
    for path in project.docs.rglob("organer/*.md"):
        text = path.read_text("utf-8").replace("level:", "mail: frister@example.org\nlevel:", 1)
        path.write_text(
            re.sub(r"(?m)^title: .*", r'title: "Utvalget\\nBcc: ond@example.org\\n\\nFalsk"', text), "utf-8"
        )

    run(project.root, "due", "--mail", str(tmp_path / "mail"), "--today", TODAY.isoformat())

    (written,) = (tmp_path / "mail").iterdir()
    message = message_from_bytes(written.read_bytes(), policy=policy.default)
    assert message["Bcc"] is None
    assert message["Subject"].startswith("Frister for Utvalget Bcc: ond@example.org Falsk (")
