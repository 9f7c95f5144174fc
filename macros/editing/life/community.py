"""A health community as drafts to fill in: its landing page, hospitals, three levels, secretariat and editors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...documents.discretion import covered
from ...documents.library import Library
from ...documents.project.in_use import IN_USE
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...model.vocabulary import Kind, Language, Level
from ..area import free, nothing_in_use
from ..head import quoted
from ..new import filled, slug_of
from ..refused import Refused

LEVELS = {
    Level.PARTNERSHIP: ("Partnerskapsmøte", "Partnarskapsmøte"),
    Level.STRATEGIC: ("Strategisk samarbeidsutvalg", "Strategisk samarbeidsutval"),
    Level.PROFESSIONAL: ("Faglig samarbeidsutvalg", "Fagleg samarbeidsutval"),
}
"""What the bodies of the three levels are called, in bokmål and nynorsk, where a community has no names of its own."""
_LONGEST = 120
_UNUSABLE = re.compile(r"[{}<>\[\]\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True)
class Community:
    """What a community says of itself. Words of people, not yet looked at: `refuse_unusable` does."""

    id: str
    name: str
    short: str
    hospitals: tuple[str, ...]
    municipalities: tuple[tuple[str, str], ...]
    """Number and name of each."""
    language: Language = Language.NB
    levels: tuple[str, str, str] | None = None
    """Names of the bodies of the three levels; those most use when None."""

    @property
    def level_names(self) -> dict[Level, str]:
        column = 0 if self.language is Language.NB else 1
        usual = (names[column] for names in LEVELS.values())
        return dict(zip(LEVELS, self.levels or usual, strict=True))


def as_municipality(text: str) -> tuple[str, str]:
    """«3901=Horten» or «3901 Horten» as number and name. Raises Refused."""
    found = re.fullmatch(r"\s*(\d{4})\s*[=:, ]\s*(\S.*?)\s*", text)
    if not found:
        raise Refused(f"«{text}» er ikke en kommune. Skriv kommunenummer og navn, for eksempel 3901=Horten.")
    return found[1], found[2]


def refuse_unusable(community: Community) -> None:
    """Raises Refused when anything that was said cannot stand in a text."""
    said = {
        "navn": (community.name,),
        "kort navn": (community.short,),
        "sykehus": community.hospitals,
        "kommune": tuple(name for _, name in community.municipalities),
        "nivå": tuple(community.level_names.values()),
    }
    for what, texts in said.items():
        for text in texts:
            refuse_words(what, text)
    if not community.hospitals:
        raise Refused("Helsefellesskapet mangler et sykehus: --hospital NAVN")
    if not community.municipalities:
        raise Refused("Helsefellesskapet mangler kommuner: --municipality 3901=Horten, én gang for hver kommune")
    numbers = Counter(number for number, _ in community.municipalities)
    if twice := [number for number, times in numbers.items() if times > 1]:
        raise Refused(f"Kommunenummeret {twice[0]} er oppgitt to ganger.")
    slugs = Counter(slug for _, slug in _slugs(community))
    if twice := [slug for slug, times in slugs.items() if times > 1]:
        raise Refused(f"To organer får samme filnavn, {twice[0]}.md. Gi sykehusene og nivåene ulike navn.")


def refuse_words(what: str, text: str) -> None:
    """Raises Refused when the text cannot be a name."""
    if not text.strip():
        raise Refused(f"Et felt er tomt: {what}.")
    if len(text) > _LONGEST:
        raise Refused(f"«{text[:40]} …» er for langt ({what}). Bruk høyst {_LONGEST} tegn.")
    if found := _UNUSABLE.search(text):
        raise Refused(f"Tegnet {found[0]!r} kan ikke stå i {what}: «{text}».")
    if covered(text) != text:
        raise Refused(f"Et tall i {what} ligner et fødselsnummer. Skriv det uten tallet.")
    if not slug_of(text):
        raise Refused(f"«{text}» har ingen bokstaver eller tall ({what}).")


def _slugs(community: Community) -> Iterator[tuple[str, str]]:
    """The name and the file name of each body that the community names, and of those it gets."""
    yield from _hospitals(community)
    for name in community.level_names.values():
        yield name, slug_of(name)
    yield from (("", "sekretariat"), ("", "redaksjon"))


def _slug_of_hospital(community: Community, name: str) -> str:
    """«fjelldal-sykehus» and not «fjelldal-fjelldal-sykehus» becomes the id."""
    return slug_of(name).removeprefix(f"{community.id}-")


def create_community(project: Project, today: date, community: Community) -> list[Path]:
    """Write a community into a site that is there, and return the paths. Never overwrites. Raises Refused."""
    library: Library = project.library(today)
    refuse_unusable(community)
    free(project, library, community.id)
    return write_community(project.docs, community, today)


def write_community(docs: Path, community: Community, today: date) -> list[Path]:
    """Write the files of a community that was looked at, below `docs`, and return their paths."""
    paths = []
    for place, text in _files(community, today):
        paths.append(write_inside(docs, f"{community.id}/{place}", text))
    return paths


def _files(community: Community, today: date) -> Iterator[tuple[str, str]]:
    names, hospitals = community.level_names, _hospitals(community)
    values = _values(community, today)

    def made(template: str, **more: str) -> str:
        return filled(f"community/{template}.{community.language}.md", {**values, **more})

    yield "index.md", made("index")
    for name, slug in hospitals:
        yield f"{Kind.BODY.folder}/{slug}.md", made("hospital", slug=slug, title=quoted(name))
    for level, name in names.items():
        yield f"{Kind.BODY.folder}/{slug_of(name)}.md", made(level.value)
    for template in ("sekretariat", "redaksjon"):
        yield f"{Kind.BODY.folder}/{template}.md", made(template)
    yield f"{Kind.NEWS.folder}/nye-sider.md", made("aktuelt")
    yield IN_USE, nothing_in_use(community.language)


def _hospitals(community: Community) -> list[tuple[str, str]]:
    """The name and the file name of each."""
    return [(name, _slug_of_hospital(community, name)) for name in community.hospitals]


def _values(community: Community, today: date) -> dict[str, str]:
    """What the templates are filled with."""
    names, hospitals = community.level_names, _hospitals(community)
    return {
        "id": community.id,
        "name": quoted(community.name),
        "short": quoted(community.short),
        "today": today.isoformat(),
        "municipalities": "".join(
            f"  - {{number: {quoted(number)}, name: {quoted(name)}}}\n" for number, name in community.municipalities
        ),
        "hospitals": ", ".join(f"{community.id}-{slug}" for _, slug in hospitals),
        "hospital_links": "\n".join(f"- [{name}]({Kind.BODY.folder}/{slug}.md)" for name, slug in hospitals),
        **{f"{level}_slug": slug_of(name) for level, name in names.items()},
        **{f"{level}_name": name for level, name in names.items()},
        **{f"{level}_title": quoted(name) for level, name in names.items()},
    }
