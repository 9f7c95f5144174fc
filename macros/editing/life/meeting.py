"""A meeting is over: what it decided is written into the texts, to be looked at before anyone takes it in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...changes.decided import as_decided, in_force_now
from ...common.parties import approvals, deciders, name_of
from ...documents.clock import long_date
from ...documents.days.meetings import Decision, decisions
from ...documents.document import Document
from ...documents.history.git import NoAnswer, commit, git
from ...documents.history.versions import in_order
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...documents.steps import all_sections
from ...documents.text.fingerprint import fingerprints
from ...model.kinds import Agreement, Body, Controlled, Meeting
from ...model.kinds.meeting import MeetingState, Outcome, same_case
from ...model.vocabulary import ReviewOutcome, Status
from ..head import Head, with_key
from ..refused import Refused, or_meant
from .approving import approval_line, with_approval


@dataclass(frozen=True)
class Wanted:
    """What the person who closes the meeting has said of the texts that now begin to apply."""

    valid_from: date | None = None
    revise_by: date | None = None


@dataclass(frozen=True)
class Closed:
    changed: list[str]
    """The files that were written, relative to docs/."""
    said: list[str]
    """What was done with each case, and what is left to do."""

    @property
    def paths(self) -> list[str]:
        """The files, relative to the project."""
        return [f"docs/{path}" for path in self.changed]


def find_meeting(library: Library, id_: str) -> Document[Meeting]:
    """Raises Refused where there is no such meeting."""
    found = library.find(id_, Meeting)
    if found is None:
        known = [one.id for one in library.all(Meeting)]
        raise Refused(f"Møtet «{id_}» finnes ikke.{or_meant(id_, known, likeness=0.8)}")
    return found


def close(project: Project, today: date, id_: str, wanted: Wanted) -> Closed:
    """Write the decisions of a meeting into the texts. Nothing is written when anything is refused. Raises Refused."""
    library = project.library(today)
    meeting = find_meeting(library, id_)
    if meeting.entry.state is not MeetingState.HELD:
        raise Refused("Møtet er ikke holdt. Sett `state: held`, og gi hver sak et utfall.")
    for body in meeting.entry.bodies:
        if library.find(body, Body) is None:
            raise Refused(f"Utvalget «{body}» finnes ikke. Rett `body` i møtet, eller hent siden til utvalget tilbake.")
    work = _Work(project, library, meeting, wanted)
    for one in decisions(meeting):
        work.case(one)
    for path, data in work.files.items():
        write_inside(project.docs, path, data)
    return Closed(list(work.files), work.said)


def branch_of(project: Project, meeting_id: str) -> str:
    """The branch on which the decisions of a meeting can be proposed. Raises Refused where there is one already."""
    branch = f"vedtak-{meeting_id}"
    try:
        taken = git(project.root, "branch", "--list", branch)
    except NoAnswer as error:
        raise Refused("Mappen er ikke hentet med git, så endringene kan ikke bli et forslag.") from error
    if taken:
        raise Refused(f"Greinen {branch} finnes fra før. Slett den, eller kjør kommandoen uten --propose.")
    return branch


def propose(project: Project, branch: str, closed: Closed) -> None:
    """Keep what was written as one commit on a branch of its own, which is left checked out. Raises Refused."""
    try:
        git(project.root, "switch", "--quiet", "--create", branch)
        commit(project.root, f"Doc: vedtakene i {branch.removeprefix('vedtak-')}", *closed.paths)
    except NoAnswer as error:
        raise Refused(f"Tekstene er endret, men git kan ikke lage forslaget: {error}") from error


class _Work:
    """What is to be written, gathered before anything is."""

    def __init__(self, project: Project, library: Library, meeting: Document[Meeting], wanted: Wanted) -> None:
        self.project, self.library, self.wanted = project, library, wanted
        self.meeting = meeting.entry
        self.files: dict[str, bytes] = {}
        self.said: list[str] = []
        self.decided: dict[str, str] = {}
        """The case that each text was written for."""

    def case(self, one: Decision) -> None:
        name = f"Sak {one.case.ref}" if one.case.ref else f"«{one.case.title}»"
        if one.case.outcome is not Outcome.APPROVED:
            became = one.case.outcome.nb.lower() if one.case.outcome else "har ikke noe utfall"
            self.said.append(f"{name}: {became}. Ingen tekst er endret.")
            return
        versions = {concern.document: concern.version for concern in one.case.concerns if concern.version}
        if not versions:
            self.said.append(f"{name}: vedtatt. Saken nevner ingen versjon av en tekst, så ingen tekst er endret.")
        for id_ in (concern.document for concern in one.case.concerns if versions and concern.document not in versions):
            title = known.title if (known := self.library.by_id.get(id_)) else id_
            self.said.append(f"{name}: «{title}» er ikke endret. Saken nevner ingen versjon av den.")
        for id_, version in versions.items():
            if text := self.library.find(id_, Controlled):
                self.text(name, one.case.ref, text, version)
            else:
                self.said.append(f"{name}: ingenting er endret. {_unknown(id_, self.library)}")

    def text(self, name: str, ref: str | None, text: Document[Controlled], version: str) -> None:
        if left := self._left_alone(text, version, ref):
            self.said.append(f"{name}: «{text.title}» er ikke endret. {left}")
            return
        self.decided[text.id] = name
        by, done = self._by(text), []
        missing = self._missing(text, version, by)
        old = "" if self._keeps_its_number(text, version, missing) else text.entry.version
        self._set(text, "approvals", with_approval(self._head(text), approval_line(by, *self._when(ref), version), old))
        done.append(f"vedtak i {name_of(by, self.library)} {long_date(self.meeting.on)}")
        if old:
            self._set(text, "version", [f'version: "{version}"'])
            done.append(f"versjon {old} → {version}")
        if missing:
            done.append(f"gjelder ikke før vedtak fra {', '.join(missing[:3])}{' med flere' if missing[3:] else ''}")
        else:
            done += self._into_force(text, by, ref)
        self.said.append(f"{name}: «{text.title}»: {'; '.join(done)}.")

    def _keeps_its_number(self, text: Document[Controlled], version: str, missing: list[str]) -> bool:
        """Whether the number in the head stands: it is this one, or what applies waits for those who must also approve.

        A new version of an agreement applies for each party from its own approval.
        """
        applies = text.entry.status is Status.IN_FORCE and not isinstance(text.entry, Agreement)
        return text.entry.version == version or (applies and bool(missing))

    def _into_force(self, text: Document[Controlled], by: str, ref: str | None) -> list[str]:
        entry, done, met = text.entry, [], self.meeting.on
        begins = self.wanted.valid_from
        if begins is None:
            kept = entry.valid_from and entry.valid_from >= met
            begins = entry.valid_from if kept and entry.valid_from else met
        if begins != entry.valid_from:
            self._set(text, "valid_from", [f"valid_from: {begins}"])
            done.append(f"gjelder fra {long_date(begins)}")
        revise = self.wanted.revise_by or entry.revision_date
        if revise is None or revise <= begins:
            raise Refused(f"Si når «{text.title}» skal være revidert: --revise-by DATO. Ingenting er endret.")
        if revise != entry.revision_date:
            self._set(text, "revision_date", [f"revision_date: {revise}"])
            done.append(f"skal revideres innen {long_date(revise)}")
            if entry.revision_date:
                self._reviewed(text, by, ref)
        if entry.status is not Status.IN_FORCE:
            self._set(text, "status", [f"status: {Status.IN_FORCE.value}"])
            done.append(f"{entry.status.nb.lower()} → gyldig")
        return done

    def _reviewed(self, text: Document[Controlled], by: str, ref: str | None) -> None:
        """A revision date moves only together with what shows that the text was read."""
        block = [line.rstrip("\r\n") for line in self._head(text).blocks.get("reviews", ["reviews:"])]
        if "[" in block[0]:
            raise Refused(f"Skriv `reviews` i «{text.title}» med én linje for hver gjennomgang. Ingenting er endret.")
        note = f', note: "{_case(ref)}"' if ref else ""
        before = in_force_now(text, self.library)
        same = before is not None and before.fingerprints == fingerprints(all_sections(text))
        outcome = ReviewOutcome.UNCHANGED if same else ReviewOutcome.CHANGED
        self._set(text, "reviews", [*block, f"  - {{on: {self.meeting.on}, by: {by}, outcome: {outcome.value}{note}}}"])

    def _left_alone(self, text: Document[Controlled], version: str, ref: str | None) -> str:
        """Why nothing is written to a text; empty when something is."""
        entry = text.entry
        if text.id in self.decided:
            return f"{self.decided[text.id]} i samme møte har vedtatt den. La én av sakene gjelde teksten."
        given = [one for one in approvals(text, self.library) if one.version == version and one.on == self.meeting.on]
        if any(one.by in self.meeting.bodies and (not ref or not one.ref or same_case(one.ref, ref)) for one in given):
            return "Vedtaket står der fra før."
        if entry.renders:
            return "Teksten er en gjengivelse. Ta bort `renders` når det er denne teksten som er vedtatt."
        if entry.status is Status.RETIRED:
            return "Teksten er opphevet."
        return self._of_other_words(text, version)

    def _of_other_words(self, text: Document[Controlled], version: str) -> str:
        """Why the words that stand in a text are not this version of it; empty when they may be."""
        now, words = text.entry, fingerprints(all_sections(text))
        if in_order(version) < in_order(now.version):
            return f"Versjon {version} er lavere enn {now.version}, som står i teksten. Rett nummeret i møtet."
        before = in_force_now(text, self.library)
        if now.status is Status.IN_FORCE and now.version != version and before and before.fingerprints == words:
            return f"Ordene er fortsatt versjon {now.version}. Ta inn forslaget til {version} først."
        approved = as_decided(self.library.earlier.versions(text.path), version)
        if approved and approved.fingerprints != words:
            return f"Versjon {version} er vedtatt før, med andre ord. Gi teksten og saken et nytt nummer."
        return ""

    def _missing(self, text: Document[Controlled], version: str, by: str) -> list[str]:
        """Those who must also approve before the text applies."""
        given = {one.by for one in approvals(text, self.library) if one.version == version} | {by}
        needed = deciders(text, self.library)
        return [name_of(one, self.library) for one in needed if one not in given]

    def _by(self, text: Document[Controlled]) -> str:
        """The one of those who met that decides on the text, else the one whose meeting it is."""
        bodies = self.meeting.bodies
        needed = deciders(text, self.library) if not isinstance(text.entry, Agreement) else text.entry.parties
        return next((one for one in bodies if one in needed), self.meeting.body)

    def _when(self, ref: str | None) -> tuple[date, str | None]:
        return self.meeting.on, _case(ref) if ref else None

    def _data(self, text: Document[Controlled]) -> bytes:
        return self.files.get(text.path) or (self.project.docs / text.path).read_bytes()

    def _head(self, text: Document[Controlled]) -> Head:
        return Head(self._data(text).decode("utf-8"))

    def _set(self, text: Document[Controlled], key: str, lines: list[str]) -> None:
        self.files[text.path] = with_key(self._data(text), text.path, key, lines)


def _unknown(id_: str, library: Library) -> str:
    known = [one.id for one in library.controlled]
    return f"Teksten «{id_}» finnes ikke.{or_meant(id_, known, ' Rett `concerns` i møtet.', likeness=0.8)}"


def _case(ref: str) -> str:
    return f"sak {ref}" if ref[:1].isdigit() else ref
