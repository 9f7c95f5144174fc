"""What a workflow tells people through its host: living issues, the comment on a proposal, reminders by e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_string, policy
from html import unescape
from pathlib import Path

import pytest
from click.testing import Result

from macros.documents.project.project import Project
from macros.documents.project.repository import Host as Kind
from tests.worlds import command
from tests.worlds.case import CASES, lay
from tests.worlds.git import commit, repository
from tests.worlds.host import NAME
from tests.worlds.issues import Board, board
from tests.worlds.mailbox import Mailbox, mailbox
from tests.worlds.today import TODAY

LATE = CASES / "lifecycle-revision-overdue" / "in-force"
WITH_COMMENTS = pytest.mark.parametrize("there", [Kind.GITHUB, Kind.FORGEJO], indirect=True)
ON_GITHUB = pytest.mark.parametrize("there", [Kind.GITHUB], indirect=True)
PROPOSAL = ("--head", "noen:grein", "--run", 'https://github.com/a/b/actions/1?x="><b>')


@pytest.fixture
def late(tmp_path: Path) -> Project:
    """A site where an owner has something to do."""
    return lay(LATE, tmp_path / "late")


@pytest.fixture(params=Kind)
def there(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Board]:
    monkeypatch.setenv("SAMHANDLING_TOKEN", "hemmelig")
    with board(request.param) as found:
        found.pulls.append({"number": 3, "head": {"label": "noen:grein", "sha": "abc"}})
        yield found
    assert found.unknown == []


def tell(project: Project, there: Board, step: str, *words: str) -> Result:
    to = ("--host", there.kind.value, "--api", there.address, "--repository", NAME)
    return command.run(project.root, "ci", step, *to, *words, "--today", TODAY.isoformat())


def test_each_owner_has_one_issue_which_is_closed_when_nothing_is_left(late: Project, there: Board) -> None:
    assert tell(late, there, "deadlines").exit_code == 0
    (first,) = there.open().items()
    assert first[0].startswith("Frister for ")
    assert "Revider «" in first[1]

    there.issues[0]["body"] = "gammelt"
    assert tell(late, there, "deadlines").exit_code == 0
    assert there.open() == dict([first])

    for path in late.docs.rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace("revision_date: 2", "revision_date: 3"), "utf-8")
    assert tell(late, there, "deadlines").output == "0 saker er skrevet, 1 er lukket.\n"
    assert there.open() == {}


@pytest.fixture
def comment(late: Project) -> Path:
    path = late.root / "comment" / "comment.md"
    path.parent.mkdir()
    return path


@WITH_COMMENTS
def test_a_proposal_has_one_comment_which_calls_nobody(late: Project, there: Board, comment: Path) -> None:
    for text in ("Hei @alle", "Hei igjen @alle"):
        comment.write_text(text, encoding="utf-8")
        assert tell(late, there, "comment", *PROPOSAL, "--sha", "abc").output == "Kommentaren er skrevet.\n"
    (said,) = (one["body"] for one in there.comments)
    assert "Hei igjen" in said
    assert "@alle" not in said
    assert '"><b>' not in said
    assert "nye bidrag" in tell(late, there, "comment", *PROPOSAL, "--sha", "def").output


@ON_GITHUB
@pytest.mark.parametrize("sign", ["@", "&#64;", "&#x40;", "&#X0040;", "&commat;", "&#0000064;", "\\@"])
def test_a_proposal_cannot_call_anyone_in_another_spelling(
    sign: str, late: Project, there: Board, comment: Path
) -> None:
    comment.write_text(f"Hei {sign}alle, 5 &lt; 6", encoding="utf-8")
    assert tell(late, there, "comment", *PROPOSAL, "--sha", "abc").exit_code == 0
    (said,) = (unescape(one["body"]) for one in there.comments)
    assert "alle, 5 < 6" in said
    assert "@alle" not in said


@ON_GITHUB
@pytest.mark.parametrize(
    ("files", "program"),
    [
        (["docs/felles/index.md", "docs/permalinks.yml"], False),
        (["docs/felles/index.md", "mkdocs.yml"], True),
        (["tests/docs/a.md"], True),
        (["docs/a.md", ".github/workflows/check.yml"], True),
        (["docs/a\n.github/b"], True),
        (["docs/a.md"] * 3000, True),
        ([], True),
    ],
    ids=["texts", "settings", "another docs/", "a workflow", "a name with a line end", "more than are listed", "none"],
)
def test_the_comment_says_what_the_host_says_of_the_files_before_what_the_proposal_says(
    files: list[str], program: bool, late: Project, there: Board, comment: Path
) -> None:
    there.files = files
    comment.write_text("Hei", encoding="utf-8")
    assert tell(late, there, "comment", *PROPOSAL, "--sha", "abc").exit_code == 0

    first, _, rest = there.comments[0]["body"].removeprefix("<!-- samhandling -->\n").partition("\n")
    assert ("endrer programmet, ikke bare tekster" in first) is program
    assert ("Forslaget endrer bare docs/." in first) is not program
    assert "Hei" in rest


@pytest.fixture
def proposed(late: Project) -> Project:
    """The same site where somebody proposes a day to revise it by."""
    repository(late.root)
    for path in late.docs.rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace("revision_date: 2", "revision_date: 3"), "utf-8")
    commit(late.root)
    return late


@pytest.mark.parametrize("there", [Kind.FORGEJO], indirect=True)
def test_a_comment_that_the_main_branch_makes_leads_to_no_run(proposed: Project, there: Board) -> None:
    done = tell(proposed, there, "comment", "--base", "HEAD~1", "--head", "noen:grein", "--sha", "abc")

    assert "Kommentaren er skrevet." in done.output
    (said,) = (one["body"] for one in there.comments)
    assert "revideres" in said
    assert "Last det ned" not in said


@ON_GITHUB
def test_a_comment_that_leads_to_another_file_is_not_told(late: Project, there: Board, comment: Path) -> None:
    comment.symlink_to("/proc/self/environ")
    done = tell(late, there, "comment", *PROPOSAL, "--sha", "abc")
    assert (done.exit_code, done.stderr) == (2, "comment/comment.md er ikke her. Kontrollen av forslaget lager den.\n")


@pytest.mark.parametrize("there", [Kind.FORGEJO], indirect=True)
@pytest.mark.parametrize(
    ("api", "said"),
    [
        ("ftp://example.org", "er ikke adressen til en vert"),
        ("http://example.org", "er ikke adressen til en vert"),
        ("http://127.0.0.1:1/api", "Verten svarte ikke som ventet"),
    ],
)
def test_a_host_that_cannot_be_told_is_told_of_without_the_key(
    api: str, said: str, late: Project, there: Board
) -> None:
    there.address = api
    done = tell(late, there, "deadlines")
    assert done.exit_code in (1, 2)
    assert said in done.stderr
    assert "hemmelig" not in done.output


@pytest.mark.parametrize("there", [Kind.GITLAB], indirect=True)
@pytest.mark.parametrize("answer", [{"message": "ok"}, ["tull"], [{"iid": "x"}], "tull", None])
def test_a_host_that_answers_something_else_is_told_of(answer: object, late: Project, there: Board) -> None:
    type(there).answers = {("GET", "/issues"): lambda *_: answer}
    done = tell(late, there, "deadlines")
    assert (done.exit_code, "Verten svarte noe annet enn ventet." in done.stderr) == (1, True)


@pytest.fixture
def box(late: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """A mail server, and an owner with a mailbox."""
    for path in late.docs.rglob("organer/*.md"):
        path.write_text(path.read_text("utf-8").replace("level:", "mail: frister@example.org\nlevel:", 1), "utf-8")
    with mailbox() as found:
        monkeypatch.setenv("SMTP_SERVER", found.address)
        monkeypatch.setenv("SMTP_SENDER", "redaksjonen@example.org")
        yield found


def send(project: Project, day: str, *words: str) -> Result:
    return command.run(project.root, "ci", "mail", "--today", day, *words)


def test_reminders_are_sent_on_the_first_monday_of_a_month(late: Project, box: Mailbox) -> None:
    assert "første mandag" in send(late, "2026-12-08").output
    assert box.letters == []
    assert send(late, "2026-12-07").output == "Sendte 1 e-post.\n"
    letter = message_from_string(box.letters[0], policy=policy.default)
    assert (letter["From"], letter["To"]) == ("redaksjonen@example.org", "frister@example.org")
    assert letter["X-Unsent"] is None  # that is for a draft
    assert "Revider" in letter.get_content()
    assert "Sendte" in send(late, "2026-12-08", "--now").output


def test_a_mail_server_that_takes_nothing_is_told_of_in_norwegian(
    late: Project, box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.full = True
    done = send(late, "2026-12-07")
    assert (done.exit_code, "tok ikke imot e-postene" in done.stderr) == (1, True)
    monkeypatch.setenv("SMTP_SENDER", "")
    assert "SMTP_SENDER er ikke satt" in send(late, "2026-12-07").stderr
    monkeypatch.setenv("SMTP_SERVER", "example.org:post")
    assert "SMTP_SERVER er navnet på tjeneren" in send(late, "2026-12-07").stderr
    monkeypatch.delenv("SMTP_SERVER")
    assert send(late, "2026-12-07").output == "Ingen e-post er sendt: SMTP_SERVER er ikke satt.\n"
