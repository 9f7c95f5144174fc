"""A body that owns texts: its level, its members as roles, and for a team what it edits."""

from __future__ import annotations

from typing import Annotated, ClassVar

from ..parts import Former
from ..values import AreaId, BodyId, Editor, Mailbox, Part, ServiceId, Text
from ..vocabulary import Kind, Level
from ..words import Phrase
from .entry import Entry


class Member(Part):
    role: Annotated[Text, Phrase("Rolle")]
    """Rolle, aldri navn på person.
    Rolle, aldri namn på person."""
    organisation: Annotated[Text, Phrase("Organisasjon")]
    """Organisasjonen rollen representerer.
    Organisasjonen rolla representerer."""
    function: Annotated[Text | None, Phrase("Funksjon")] = None
    """Leder, medlem, observatør, sekretær.
    Leiar, medlem, observatør, sekretær."""


class Body(Entry):
    kind = Kind.BODY
    moved: ClassVar[dict[str, str]] = {"meetings": "gjør hvert møte til en egen fil: `samhandling new moter`"}

    level: Annotated[Level, Phrase("Nivå")]
    """Hvilket nivå organet er på.
    Kva nivå organet er på."""
    short: Annotated[Text | None, Phrase("Forkortelse", "Forkorting")] = None
    """Forkortelse i daglig bruk, for eksempel ASU.
    Forkorting i dagleg bruk, til dømes ASU."""
    parent: Annotated[BodyId | None, Phrase("Rapporterer til")] = None
    """Id til organet dette organet rapporterer til."""
    decides_through: Annotated[BodyId | None, Phrase("Vedtar gjennom", "Vedtek gjennom")] = None
    """Id til organet som vedtar tekstene dette organet eier. Utelatt betyr at organet vedtar selv.
    Organet som vedtek tekstane dette organet eig. Tomt tyder at organet vedtek sjølv."""
    members: Annotated[tuple[Member, ...], Phrase("Medlemmer")] = ()
    """Medlemmene som rolle og organisasjon."""
    contact: Annotated[ServiceId | None, Phrase("Kontaktpunkt")] = None
    """Id til kontaktpunktet."""
    editors: Annotated[tuple[Editor, ...], Phrase("Redaktører", "Redaktørar")] = ()
    """Kontoene til redaktørene der filene ligger: brukernavn eller organisasjon/team, uten @. Bare for redaksjoner.
    Kontoane til redaktørane der filene ligg: brukarnamn eller organisasjon/team, utan @. Berre for redaksjonar."""
    edits: Annotated[tuple[AreaId, ...], Phrase("Områder redaksjonen eier", "Område redaksjonen eig")] = ()
    """Id til områdene redaksjonen eier sidene i. Utelatt betyr området redaksjonen selv ligger i.
    Områda redaksjonen eig sidene i. Tomt tyder området redaksjonen sjølv ligg i."""
    fallback: Annotated[BodyId | None, Phrase("Svarer når redaktører mangler", "Svarer når redaktørar manglar")] = None
    """Id til redaksjonen som svarer så lenge denne ikke har redaktører. Utelatt betyr den sentrale redaksjonen.
    Redaksjonen som svarar så lenge denne ikkje har redaktørar. Tomt tyder den sentrale redaksjonen."""
    mail: Annotated[Mailbox | None, Phrase("E-post for påminnelser", "E-post for påminningar")] = None
    """Postkassen til funksjonen, for eksempel sekretariat@example.org. Aldri en persons. Vises ikke på sidene.
    Postkassa til funksjonen, til dømes sekretariat@example.org. Aldri ein person si. Står ikkje på sidene."""
    former: Annotated[tuple[Former, ...], Phrase("Tidligere navn", "Tidlegare namn")] = ()
    """Navn organet har hatt. Skrives av `samhandling rename`.
    Namn organet har hatt. Blir skrivne av `samhandling rename`."""
