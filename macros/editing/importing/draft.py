"""Bring in a text written in Word: a draft in our form, and a list of what a human must look at.

The original is never altered and nothing is overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...documents.discretion import covered
from ...documents.head.frontmatter import read as read_front
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...model.vocabulary import Kind
from ..head import Head
from ..new import begin
from ..refused import Refused
from .numbering import in_our_form
from .pdf.reading import read_pdf
from .word.reading import Read, read_word

_READABLE = {".docx", ".pdf"}
_NUMBERED = {Kind.AGREEMENT, Kind.ROUTINE}
_WEB_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"}
_NO_TITLE = re.compile(
    r"microsoft word|(?:dokument|document|mal|template|uten navn|untitled)\s?\d*$"
    r"|.*\.(?:do[ct]|pdf|html?$|indd|odt|pptx?|rtf)",
    re.IGNORECASE,
)
"""What programs write as the title of a file that nobody has given one."""
_DAY = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})\b")
_VALID_FROM = re.compile(
    r"(?:gyldig fra|gjelder fra|gjeld frå|gyldig frå)\W{0,5}(?P<day>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})", re.I
)


@dataclass(frozen=True)
class Imported:
    path: Path
    notes: tuple[str, ...]
    """In Norwegian: what a human must look at."""


def sources(path: Path) -> list[Path]:
    """The files to bring in: the one named, or all that can be read in a folder. Raises Refused."""
    if path.is_dir():
        # Word leaves files named ~$… beside those that are open.
        found = sorted(
            one for one in path.iterdir() if one.suffix.lower() in _READABLE and not one.name.startswith("~$")
        )
        if not found:
            raise Refused(f"Mappen {path.name} har ingen filer på .docx eller .pdf.")
        return found
    if not path.is_file():
        raise Refused(f"Filen {path} finnes ikke.")
    if path.suffix.lower() not in _READABLE:
        raise Refused(f"{path.name} er verken .docx eller .pdf. Åpne den i Word, og lagre som .docx.")
    return [path]


def bring_in(project: Project, library: Library, source: Path, kind: Kind, area: str, owner: str | None) -> Imported:
    """Write one file as a draft, with its pictures. `library` may be of before other files came. Raises Refused."""
    read = read_word(source) if source.suffix.lower() == ".docx" else read_pdf(source, lambda: _words(library))
    found = in_our_form(read.title, read.markdown, clauses=kind in _NUMBERED, names=read.names)
    title, said = _title(source, found.title, read.property_title)
    path, text = begin(project, library, library.today, kind, area, title, owner)
    head = Head(text)
    body, pictures = _pictures(found.markdown, read, path)
    for picture in pictures:
        if picture.exists():
            raise Refused(f"docs/{picture.relative_to(project.docs).as_posix()} finnes fra før.")
    notes = [*said, *read.notes, *found.notes, *_picture_notes(pictures)]
    notes += _known(head, body, kind, library)
    if body.strip():
        head.body = f"\n{body}"
    _write(project.docs, path, head.text(), pictures)
    return Imported(path, tuple(notes))


def _words(library: Library) -> set[str]:
    """The words of our own texts."""
    return {word.lower() for file in library.files for word in re.findall(r"[^\W\d_]+", file.front.body)}


def _title(source: Path, own: str, property_: str) -> tuple[str, list[str]]:
    """The title: that in the text, else that of the file, else its name; and what to say of it."""
    notes = []
    title = own
    if not title and property_ and not _NO_TITLE.match(property_):
        title = property_
        notes.append(f"tittelen «{title}» er lest av filens egenskaper; bekreft den")
    elif not title:
        title = source.stem.replace("_", " ")
        notes.append("fant ingen tittel i teksten; tittelen er navnet på filen")
    words = re.sub(r"[*`\\]|\[\^\d+\]", "", title)
    shown = " ".join(covered(words, "").split()) or "Uten tittel"
    if covered(words) != words or covered(source.stem) != source.stem:
        notes.append("tittelen eller filnavnet hadde et tall som ligner et fødselsnummer, og det er ikke tatt med")
    return shown, notes


def _pictures(markdown: str, read: Read, path: Path) -> tuple[str, dict[Path, bytes]]:
    """The text with its pictures beside the documents of the area, named after the document."""
    folder = path.parent.parent / "bilder"
    pictures = {}
    for number, (name, content) in enumerate(read.media.items(), start=1):
        picture = folder / f"{path.stem}-{number}{Path(name).suffix.lower()}"
        markdown = markdown.replace(f"]({name}", f"](../bilder/{picture.name}")
        markdown = markdown.replace(f'src="{name}"', f'src="../bilder/{picture.name}"')
        pictures[picture] = content
    return markdown, pictures


def _picture_notes(pictures: dict[Path, bytes]) -> Iterator[str]:
    for picture in pictures:
        if picture.suffix not in _WEB_PICTURES:
            yield f"bildet {picture.name} vises ikke i en nettleser; lagre det som png"


def _known(head: Head, body: str, kind: Kind, library: Library) -> Iterator[str]:
    """What the text itself says of dates and parties: into the head where it is plain, else a note."""
    if (found := _VALID_FROM.search(body)) and kind.controlled and (day := _iso(found["day"])):
        head.put({"valid_from": day})
        yield f"«Gjelder fra» er satt til {day}, lest av teksten; bekreft datoen"
    others = sorted({day for match in _DAY.finditer(body) if (day := _iso(match[0]))})
    if others:
        yield f"datoer i teksten: {', '.join(others)}; er noen av dem vedtak eller revisjon?"
    if kind is Kind.AGREEMENT:
        named = [
            (number, one.name) for number, (one, _) in library.municipalities.items() if f"{one.name} kommune" in body
        ]
        if named:
            owner = read_front(head.text()).values["owner"]
            head.set("parties", ["parties:", f"  - {owner}", *(f'  - "{number}" # {name}' for number, name in named)])
            yield f"partene er lest av teksten: {', '.join(name for _, name in named)}; bekreft dem"


def _iso(day: str) -> str | None:
    found = _DAY.search(day)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None
    except ValueError:
        return None


def _write(docs: Path, path: Path, text: str, pictures: dict[Path, bytes]) -> None:
    for picture, content in pictures.items():
        write_inside(docs, picture, content)
    write_inside(docs, path, text, new=True)
