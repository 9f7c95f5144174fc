"""The steps of a host's workflows as commands: a workflow checks out, installs and calls them, whatever the host."""

from __future__ import annotations

import click

from .norwegian import Chapter, Norwegian

STEPS = (
    Chapter(
        "Lage",
        "macros.cli.publishing",
        {
            "proposal": "Kontroller et forslag, bygg det, og skriv kommentaren.",
            "publish": "Kontroller og bygg nettstedet, med nødkopi.",
            "ledger": "Legg fram de faste adressene som er lagt ut.",
            "nightly": "Bygg, og la linkchecker følge lenkene.",
        },
    ),
    Chapter(
        "Fortelle",
        "macros.cli.telling",
        {
            "deadlines": "Skriv en sak til hver eier med frister.",
            "links": "Spør andre nettsteder om lenkene svarer, og skriv saken.",
            "comment": "Skriv kommentaren på et forslag hos GitHub eller Forgejo.",
            "mail": "Send påminnelser på e-post.",
        },
    ),
)


@click.group(cls=Norwegian, chapters=STEPS)
def ci() -> None:
    """Gjør det en arbeidsflyt skal gjøre, likt hos alle verter."""
