"""What a text on consultation would change: word by word against the text that was last in force."""

from __future__ import annotations

import re
from datetime import timedelta

from markupsafe import Markup

from ....changes.decided import in_force_now
from ....changes.redline import changed_passages
from ....common.heard import asked_in, earlier_version_heard, heard
from ....documents.document import Document
from ....documents.steps import all_sections
from ....model.consultation import Consultation
from ....model.kinds import Controlled
from ....model.vocabulary import Status
from ...view import View, hyperlink, inline

_ADDRESS = re.compile(r"https://[^\s<>«»]*[^\s<>«».,;:!?)]|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")


def how_to_answer(view: View, asked: Consultation) -> Markup:
    """What the author says of how to answer, with its addresses ready to follow, and the link to where answers go."""
    said = Markup(_ADDRESS.sub(_link, str(inline(asked.respond_to))))  # noqa: S704 (escaped by `inline`)
    if view.find(asked.respond_to):  # whoever is used to ids types that of a body
        said = Markup("{}.").format(view.link_to(asked.respond_to))
    to = asked.answer
    links = [one for one in (to and to.url, to and to.mail and f"mailto:{to.mail}") if one]
    w = view.words
    named = [(one, w.answer_by_mail if one.startswith("mailto:") else w.answer_here) for one in links]
    return Markup(" ").join([said, *(hyperlink(*one) + "." for one in named)])


def equality(view: View, document: Document[Controlled]) -> Markup | str:
    """Who was asked, how long each had and who has answered; and what was changed because of it."""
    hearing, found = document.entry.consultation, heard(document, view.library)
    if hearing is None or not (found or hearing.changes):
        return ""
    over = hearing.closes < view.library.today
    was = earlier_version_heard(document, view.library)
    # A number may say something else in the version that stands here now.
    clauses = () if was else (clause for section in document.sections for clause in section.clauses)
    anchors = {clause.number: clause.anchor for clause in clauses}
    told = {"hearing": hearing, "heard": found, "over": over, "anchors": anchors, "was": was}
    return view.render("parts/validity/heard", **told, lasted=lasted)


def answered(view: View, document: Document[Controlled]) -> str:
    """«5 av 22 har svart»; empty where nobody has written who was asked."""
    found = heard(document, view.library) if asked_in(document, view.library) else []
    w = view.words
    return f"{sum(bool(one.answers) for one in found)} {w.of} {len(found)} {w.have_answered}" if found else ""


def lasted(view: View, time: timedelta) -> str:
    """«6 uker», «6 uker og 2 dager», «1 dag»."""
    w = view.words
    weeks, days = divmod(time.days, 7)
    parts = [(weeks, w.week if weeks == 1 else w.weeks), (days, w.day if days == 1 else w.days)]
    return f" {w.and_} ".join(f"{number} {word}" for number, word in parts if number)


def _link(found: re.Match[str]) -> str:
    to = found[0] if found[0].startswith("https:") else f"mailto:{found[0]}"
    return f'<a href="{to}">{found[0]}</a>'


def changes(view: View, document: Document[Controlled]) -> Markup | str:
    """The section of the page that shows the changes; nothing for a text that is not on consultation."""
    if document.entry.status is not Status.CONSULTATION:
        return ""
    in_force = in_force_now(document, view.library)
    passages = list(changed_passages(in_force.sections, all_sections(document))) if in_force else []
    remark = view.words.no_words_differ if in_force else view.words.all_is_new
    return view.render("parts/validity/consultation", passages=passages, remark=remark)
