"""A text in force is approved, dated, revised in time, and stands on texts that are in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ...common.parties import Standing, name_of, of_this_version, standings_of_deciders
from ...documents.days.deadlines import SOON, Waiting, deadlines, years_after
from ...documents.document import Document
from ...documents.fault import Fault
from ...documents.head.frontmatter import FrontMatter
from ...documents.library import Library
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..archive import Archive, Needs
from ..reading.days import EARLIEST, day_of, impossible_days
from ..rule import WHEN_RETIRED, Severity, rule

MOST_MOVED_AT_ONCE = 5


@rule(Severity.ERROR, of=Controlled)
def approval(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En tekst som er i kraft, er vedtatt av organet som bestemmer; en avtale av hver part.

    Bad: |
        status: in_force
        version: "2.0"
        approvals: [{by: fjord-asu, on: 2022-03-30, version: "1.0"}]
    Good: |
        status: in_force
        version: "2.0"
        approvals: [{by: fjord-asu, on: 2026-03-12, version: "2.0"}]
    """
    entry = document.entry
    if entry.status is not Status.IN_FORCE or not entry.approvals or document.faults:
        return
    needed = standings_of_deciders(document, archive.library)
    missing = [one.party for one in needed if one.now is None]
    if missing:
        message, help_text = _unapproved(entry, needed, missing, archive.library)
        yield Fault(message, help_text, document.place("approvals"), mild=len(missing) < len(needed))


def _unapproved(
    entry: Controlled, needed: Sequence[Standing], missing: Sequence[str], library: Library
) -> tuple[str, str]:
    """What is said of the decisions that are missing, and what to do."""
    if len(missing) < len(needed):
        names = ", ".join(name_of(by, library) for by in missing[:3])
        more = f" og {len(missing) - 3} til" if len(missing) > 3 else ""
        message = f"avtalen gjelder for {len(needed) - len(missing)} av {len(needed)} parter; mangler {names}{more}"
        return message, "før inn vedtakene når de kommer"
    if any(one.before for one in needed):
        help_text = "legg til vedtaket for denne versjonen, eller sett `status: draft`"
        return f"vedtaket gjelder ikke versjon {entry.version}", help_text
    if len(needed) == 1:
        help_text = f"legg til `by: {missing[0]}` med dato, eller sett `status: draft`"
        return f"vedtaket fra {name_of(missing[0], library)} mangler", help_text
    return "ingen av partene har vedtatt avtalen", "før inn partenes vedtak, eller sett `status: draft`"


@rule(Severity.ERROR, of=Controlled)
def dates(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Vedtak, ikrafttredelse og revisjon kommer i den rekkefølgen, og ingen revisjon ligger for langt fram.

    Bad: |
        valid_from: 2026-04-01
        revision_date: 2025-04-01
    Good: |
        valid_from: 2026-04-01
        revision_date: 2028-04-01
    """
    entry = document.entry
    impossible = list(impossible_days(document, archive.library.today))
    yield from impossible
    if entry.valid_from is None or impossible:
        return  # what is wrong by itself is mended first
    first = min((approval.on for approval in of_this_version(document, archive.library)), default=None)
    if first and first > entry.valid_from:
        yield Fault(
            f"teksten gjelder fra {entry.valid_from}, før den ble vedtatt {first}",
            "rett den ene datoen",
            document.place("valid_from"),
        )
    elif entry.revision_date and (told := _of_revision(entry, entry.valid_from, entry.revision_date)):
        yield Fault(*told, document.place("revision_date"))


def _of_revision(entry: Controlled, begins: date, revised: date) -> tuple[str, str] | None:
    """What is said of a day of revision that cannot be right, and what to do."""
    if revised < begins:
        return "revisjonsdatoen er før teksten begynner å gjelde", f"skriv en dato etter {begins}"
    years = entry.longest_revision_years
    latest = years_after(max([begins, *(review.on for review in entry.reviews)]), years)
    if revised > latest:
        return f"det er mer enn {years} år til revisjonen", f"sett `revision_date` til {latest} eller tidligere"
    return None


@rule(Severity.WARNING, of=Controlled)
def revision_overdue(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En tekst som er i kraft, revideres innen revisjonsdatoen.

    Bad:  revision_date: 2024-01-10
    Good: revision_date: 2028-01-10
    """
    entry = document.entry
    begins = entry.valid_from or EARLIEST
    # A date before the text begins is wrong, and told by another rule.
    if archive.library.overdue(document) and entry.revision_date and entry.revision_date >= begins:
        yield Fault(
            f"teksten skulle vært revidert innen {document.entry.revision_date}",
            "gå gjennom teksten, og skriv en linje i `reviews` med ny `revision_date`",
            document.place("revision_date"),
        )


@rule(Severity.NOTICE, of=Controlled)
def revision_soon(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Når det er mindre enn 90 dager til revisjonsdatoen, er arbeidet i gang.

    Bad: |
        revision_date: 2026-12-01      # om ni dager
    Good: |
        revision_date: 2028-12-01
        reviews:
          - {on: 2026-11-20, by: fjord-legesamarbeid, outcome: unchanged}
    """
    for one in deadlines([document], Waiting.REVISION):
        left = one.day - archive.library.today
        if timedelta(0) <= left <= SOON:
            when = f"om {left.days} dager" if left.days > 1 else "i morgen" if left.days else "i dag"
            yield Fault(
                f"teksten skal revideres innen {one.day}, {when}",
                "sett saken på dagsorden hos eieren",
                document.place("revision_date"),
            )


@rule(Severity.ERROR, of=Controlled, needs=Needs.BASE)
def review_evidence(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Revisjonsdatoen flyttes bare sammen med en ny linje i `reviews`, datert etter den forrige.

    Bad: |
        revision_date: 2028-04-01      # var 2026-04-01
        reviews: []
    Good: |
        revision_date: 2028-04-01
        reviews:
          - {on: 2026-03-12, by: fjord-legesamarbeid, outcome: unchanged}
    """
    moved = archive.moved_revisions
    if document.id not in moved:
        return
    here = document.place("revision_date")
    earlier = moved[document.id]
    last, days = _last_read(earlier), _days(document.front, "reviews")
    new = len(days) > len(_days(earlier, "reviews"))
    if not (new and any(last < day for day in days)):  # that a day has not been yet, is told by itself
        after = f" etter {last}" if last > date.min else ""
        yield Fault(
            f"revisjonsdatoen er flyttet fra {earlier.values['revision_date']} uten ny gjennomgang{after}",
            "skriv en linje i `reviews`: når, hvem og hva det førte til",
            here,
        )
    if len(moved) > MOST_MOVED_AT_ONCE and document.id == next(iter(moved)):
        message = f"revisjonsdatoen er flyttet i {len(moved)} tekster på én gang"
        yield Fault(message, "del endringen, så hver tekst blir lest", here, mild=True)


def _last_read(front: FrontMatter) -> date:
    """The day of the last review; a text that was never reviewed was read when the first of its bodies approved it."""
    return max(_days(front, "reviews"), default=min(_days(front, "approvals"), default=date.min))


def _days(front: FrontMatter, key: str) -> list[date]:
    written = front.values.get(key)
    days = [day_of(one.get("on")) for one in written if isinstance(one, dict)] if isinstance(written, list) else []
    return [day for day in days if day]


@rule(Severity.ERROR, of=Controlled)
def consultation(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En høring åpner før den lukker, og følges opp når den er over.

    Bad:  consultation: {opens: 2026-03-01, closes: 2026-02-01, respond_to: …}
    Good: consultation: {opens: 2026-03-01, closes: 2026-04-15, respond_to: …}
    """
    entry = document.entry
    if entry.status is not Status.CONSULTATION or entry.consultation is None:
        return
    here, hearing = document.place("consultation", "closes"), entry.consultation
    if hearing.closes < hearing.opens:
        yield Fault("høringen lukker før den åpner", f"sett `closes` til en dag etter {hearing.opens}", here)
    elif hearing.closes < archive.library.today:
        yield Fault(
            f"høringen ble avsluttet {hearing.closes}",
            "oppsummer svarene, og sett `status` til «draft» eller «in_force»",
            here,
            mild=True,
        )


@rule(Severity.ERROR, of=Controlled)
def reliance(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En tekst som er i kraft, bygger ikke på et utkast eller en opphevet tekst. Å lenke er fritt.

    Bad:  relies_on: [felles-epikrise]      # et utkast
    Good: relies_on: [felles-henvisning]    # i kraft
    """
    relies_on = document.entry.relies_on if document.entry.status is Status.IN_FORCE else ()
    for index, id_ in enumerate(relies_on):  # of `adapts`, adoption-target tells
        other = archive.library.find(id_, Controlled)
        status = other.entry.status if other else None
        if status in {Status.DRAFT, Status.RETIRED}:
            what = "et utkast" if status is Status.DRAFT else "opphevet"
            yield Fault(
                f"teksten bygger på «{id_}», som er {what}",
                "bygg på en tekst som gjelder, eller sett `status: draft`",
                document.place("relies_on", index),
            )


@rule(Severity.ERROR, of=Controlled, softens=WHEN_RETIRED)
def rendering(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En tekst som gjengir en annen, har ikke originalens vedtak som sitt.

    Bad: |
        renders: {title: "Rutiner, sykehuset", url: "https://…", seen: 2026-11-22, read: part}
        approvals: [{by: fjord-asu, on: 2022-03-30}]
    Good: |
        renders:
          title: "Rutiner, sykehuset"
          adopted: {by: fjord-asu, on: 2022-03-30}
    """
    if document.entry.renders and document.entry.approvals:
        yield Fault(
            "teksten er en gjengivelse, og vedtaket gjelder originalen",
            "flytt vedtaket til `adopted` under `renders`, eller ta bort `renders` når denne teksten er vedtatt",
            document.place("approvals"),
        )
