"""The rules: one file for each subject, one function for each rule. Importing a subject registers its rules."""

from importlib import import_module

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
"""The files of this room, in the order and under the headings of the authors' help."""

for _subject in SUBJECTS:
    import_module(f"{__name__}.{_subject}")
