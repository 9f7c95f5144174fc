"""What is wrong with what a head refers to: it does not exist, or is of another kind."""

from __future__ import annotations

from collections.abc import Collection

from ...documents.document import AreaPage, is_a
from ...documents.fault import Fault, Place, nearest
from ...documents.file import File, Reference
from ...documents.library import ALL_MUNICIPALITIES, Library
from ...model.kinds import Agreement
from ...model.vocabulary import Kind


def wrong_reference(found: Reference, file: File, library: Library, unreadable: Collection[str]) -> Fault | None:
    """None when it is right, or what is wrong is told elsewhere; `unreadable` are ids of files that are there."""
    here, refers = file.place(*found.path), found.refers
    if any(fault.place.line == here.line for fault in file.faults):
        return None  # the value itself must be mended first
    if refers.municipality and (found.id in library.ever or _means_all(found, file)):
        return None
    if refers.municipality and found.id.isdigit():
        return Fault(
            f"kommunenummeret {found.id} finnes ikke i noe område",
            "rett nummeret, eller legg kommunen til i området",
            here,
        )
    target = library.by_id.get(found.id)
    if target is file and found.path == ("replaced_by",):
        return Fault(
            f"`replaced_by` viser til «{found.id}», som er denne teksten",
            "skriv id til teksten som gjelder i stedet",
            here,
        )
    if found.id in unreadable:
        return None
    if target is None:
        return _missing(found, library, here)
    return _of_another_kind(found, target, library, here)


def _of_another_kind(found: Reference, target: File, library: Library, here: Place) -> Fault | None:
    """What is wrong with a reference to something that is there, and is not what may stand here."""
    refers = found.refers
    if refers.area and not isinstance(target, AreaPage):
        return Fault(f"«{found.id}» er ikke et område", f"velg ett av: {', '.join(library.areas)}", here)
    if refers.kinds and target.kind not in refers.kinds:
        what = " eller ".join(kind.nb.lower() for kind in refers.kinds)
        is_now = target.kind.nb.lower() if target.kind else "en side"
        return Fault(
            f"«{found.id}» er av typen {is_now}, ikke {what}", f"velg id til et dokument av typen {what}", here
        )
    return None


def _means_all(found: Reference, file: File) -> bool:
    parties = is_a(file, Agreement) and found.path[0] == "parties"
    return found.id == ALL_MUNICIPALITIES and (parties or found.path[:2] == ("consultation", "asked"))


def _missing(found: Reference, library: Library, here: Place) -> Fault:
    refers = found.refers
    if refers.area:
        ids = list(library.areas)
    else:
        ids = [id_ for id_, other in library.by_id.items() if not refers.kinds or other.kind in refers.kinds]
    meant = nearest(found.id, ids, likeness=0.8)  # ids share their area, so they are alike anyway
    if found.id in library.ledger.published:
        # What decided something stays the one that did, so nobody is led to write another in its place.
        help_text = "hent siden tilbake" + (f", eller skriv {meant} hvis det er den samme" if meant else "")
    elif meant:
        help_text = f"mente du {meant}?"
    elif refers.kinds == (Kind.BODY,):
        help_text = "skriv id til et organ, eller lag siden med `samhandling new organer`"
    else:
        help_text = "skriv id til et dokument som finnes; `samhandling list` viser alle"
    key = next(part for part in reversed(found.path) if isinstance(part, str))
    return Fault(f"`{key}` viser til «{found.id}», som ikke finnes", help_text, here)
