"""What a meeting is made of: its cases, their papers, what was decided, what it concerns, and what follows."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import StringConstraints

from .parts import AnyId, BodyId, Day, Lines, Part, PartyId, Text, Url
from .vocabulary import Outcome
from .words import Phrase

Hour = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


PdfName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,99}\.pdf$")]


class Minutes(Part):
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen, når referatet ligger et annet sted. Begynner med https://.
    Adressa, når referatet ligg ein annan stad. Byrjar med https://."""
    file: Annotated[PdfName | None, Phrase("Fil")] = None
    """Navnet på en PDF i samme mappe, med små bokstaver, tall og bindestrek: 2026-11-27-referat.pdf.
    Namnet på ein PDF i same mappe, med små bokstavar, tal og bindestrek: 2026-11-27-referat.pdf."""


class Paper(Part):
    title: Annotated[Text, Phrase("Tittel")]
    """Hva papiret heter.
    Kva papiret heiter."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til papiret. Utelatt betyr at det ikke ligger åpent på nettet.
    Adressa til papiret. Tomt tyder at det ikkje ligg ope på nettet."""


class Concern(Part):
    document: Annotated[AnyId, Phrase("Tekst")]
    """Id til teksten saken gjelder.
    Teksten saka gjeld."""
    version: Annotated[Text | None, Phrase("Versjon")] = None
    """Versjonen saken gjelder, i anførselstegn. Utelatt når saken ikke gjelder én versjon.
    Versjonen saka gjeld. Tomt når saka ikkje gjeld éin versjon."""


class FollowUp(Part):
    what: Annotated[Text, Phrase("Hva som skal gjøres", "Kva som skal gjerast")]
    """Hva som skal gjøres.
    Kva som skal gjerast."""
    by: Annotated[PartyId | None, Phrase("Ansvarlig", "Ansvarleg")] = None
    """Id til organet som skal gjøre det, eller kommunenummer i anførselstegn. Aldri en person.
    Organet som skal gjere det, eller kommunenummer. Aldri ein person."""
    due: Annotated[Day | None, Phrase("Frist")] = None
    """Når det skal være gjort.
    Når det skal vere gjort."""


class Case(Part):
    ref: Annotated[Text | None, Phrase("Saksnummer")] = None
    """Saksnummer, i anførselstegn, for eksempel "12/26". Utelatt når ingen kilde sier det.
    Saksnummer, til dømes 12/26. Tomt når inga kjelde seier det."""
    title: Annotated[Text, Phrase("Sak")]
    """Hva saken gjelder.
    Kva saka gjeld."""
    papers: Annotated[tuple[Paper, ...], Phrase("Sakspapirer", "Sakspapir")] = ()
    """Papirene til saken.
    Papira til saka."""
    prepared_in: Annotated[BodyId | None, Phrase("Forberedt i", "Førebudd i")] = None
    """Id til organet som har forberedt saken.
    Organet som har førebudd saka."""
    input_by: Annotated[Day | None, Phrase("Innspill innen", "Innspel innan")] = None
    """Siste dag for innspill fra dem medlemmene snakker for.
    Siste dag for innspel frå dei medlemmene snakkar for."""
    concerns: Annotated[tuple[Concern, ...], Phrase("Gjelder", "Gjeld")] = ()
    """Tekstene saken gjelder.
    Tekstane saka gjeld."""
    outcome: Annotated[Outcome | None, Phrase("Utfall")] = None
    """Hva møtet gjorde med saken. Skal stå når møtet er holdt.
    Kva møtet gjorde med saka. Skal stå når møtet er halde."""
    decision: Annotated[Lines | None, Phrase("Vedtak")] = None
    """Vedtaket med møtets egne ord.
    Vedtaket med orda møtet brukte."""
    follow_up: Annotated[tuple[FollowUp, ...], Phrase("Oppfølging", "Oppfølging")] = ()
    """Hva som skal gjøres etter møtet, av hvem og innen når.
    Kva som skal gjerast etter møtet, av kven og innan når."""


_NUMBERED = re.compile(r"(?<!\d)(\d+)\s*/\s*(?:20)?(\d\d)(?!\d)")


def same_case(one: str | None, other: str | None) -> bool:
    """Whether two ways of writing a number mean the same case: «sak 12/26», «12/2026» and «Sak nr. 12 / 26»."""
    return one is not None and other is not None and _plain(one) == _plain(other)


def _plain(ref: str) -> str:
    found = _NUMBERED.search(ref)
    return f"{int(found[1])}/{found[2]}" if found else " ".join(ref.casefold().split()).removeprefix("sak ")


def anchor_of(case: Case, place: int) -> str:
    """The permanent anchor of a case: by its number, else by its place (from 1) in the agenda."""
    found = _NUMBERED.search(case.ref or "")
    return f"sak-{int(found[1])}-{found[2]}" if found else f"post-{place}"
