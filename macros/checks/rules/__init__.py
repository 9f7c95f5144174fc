"""The rules: one file for each subject, one function for each rule. Importing a subject registers its rules."""

from importlib import import_module
from pkgutil import walk_packages

SUBJECTS = {
    "metadata": "Metadatahodet",
    "lifecycle": "Vedtak, høring og revisjon",
    "consultations": "Høringer",
    "sources": "Kilder",
    "links": "Lenker",
    "permalinks": "Faste adresser",
    "versions": "Vedtatte versjoner",
    "content": "Teksten",
    "structure": "Oppbygningen",
    "plan": "Handlingsplaner",
    "meetings": "Møter",
    "figures": "Tall",
    "pathway": "Forløp",
    "adoption": "Felles og lokal tekst",
    "teams": "Redaksjoner",
    "use": "Tekster i bruk",
    "places": "Kommuner og områder",
    "privacy": "Personvern",
    "security": "Sikkerhet",
    "site": "Det ferdige nettstedet",
    "exceptions": "Unntak",
}
"""The first word of every rule's id, in the order and under the headings of the authors' help."""

for _file in walk_packages(__path__, f"{__name__}."):
    import_module(_file.name)
