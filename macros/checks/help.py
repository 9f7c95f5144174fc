"""The help pages of the rules, generated from the rules themselves, so that the two cannot say different things."""

from __future__ import annotations

from ..documents.vocabulary import Status
from .rule import RULES, Rule, Severity, help_address

SUBJECTS = {
    "metadata": "Metadatahodet",
    "lifecycle": "Vedtak, høring og revisjon",
    "links": "Lenker",
    "permalinks": "Faste adresser",
    "content": "Teksten",
    "plan": "Handlingsplaner",
    "pathway": "Forløp",
    "adoption": "Felles og lokal tekst",
    "teams": "Redaksjoner",
    "privacy": "Personvern",
    "security": "Sikkerhet",
    "site": "Det ferdige nettstedet",
    "exceptions": "Unntak",
}


def rules_in_order() -> list[Rule]:
    """By subject, in the order that authors meet them."""
    subjects = list(SUBJECTS)
    return sorted(RULES.values(), key=lambda rule: subjects.index(rule.id.partition("-")[0]))


def help_pages() -> dict[str, str]:
    """Every page as Markdown with front matter, by its path below docs/. The list of all rules comes first."""
    return {
        "redaksjon/regler/index.md": _list(),
        **{f"{help_address(rule.id).rstrip('/')}.md": _page(rule) for rule in rules_in_order()},
    }


def rule_lines() -> str:
    """Every rule on a line: id, severity and what must hold."""
    widest = max(len(rule_id) for rule_id in RULES)
    return "\n".join(f"{rule.id:<{widest}}  {rule.severity.norwegian:<8}  {rule.sentence}" for rule in rules_in_order())


def _list() -> str:
    lines = ["---", "title: Reglene", "summary: Hva `samhandling check` ser etter, og hvordan det rettes.", "---", ""]
    subject = ""
    for rule in rules_in_order():
        if subject != (subject := rule.id.partition("-")[0]):
            lines += ["", f"## {SUBJECTS[subject]} {{#{subject}}}", ""]
        lines.append(f"- [{rule.id}]({rule.id}.md) ({rule.severity.norwegian}): {rule.sentence}")
    return "\n".join(lines) + "\n"


def _page(rule: Rule) -> str:
    return f"""---
title: "Regel: {rule.id}"
---

{rule.sentence}

{_strictness(rule)}

## Galt {{#galt}}

{_block(rule.bad)}

## Riktig {{#riktig}}

{_block(rule.good)}

## Unntak {{#unntak}}

{_exceptions(rule)}

Se [alle reglene](index.md).
"""


def _strictness(rule: Rule) -> str:
    said = {
        Severity.ERROR: "Brudd er en **feil**, og teksten publiseres ikke før den er rettet.",
        Severity.WARNING: "Brudd er en **advarsel**: teksten publiseres, men noen må se på den.",
        Severity.NOTICE: "Brudd er en **merknad**.",
    }[rule.severity]
    if Status.DRAFT in rule.softens and rule.severity is Severity.ERROR:
        said += " I et utkast er det en advarsel."
    if Status.RETIRED in rule.softens:
        said += " I en opphevet tekst er det en merknad."
    return said


def _exceptions(rule: Rule) -> str:
    if not rule.excusable:
        return "Denne regelen har ingen unntak."
    return f"""Et unntak skrives på linjen det gjelder, med sluttdato, eier og grunn:

{_block(f"<!-- unntak {rule.id} til 2027-06-30 eier st-olavs-sekretariat: grunnen til unntaket -->")}

Gjelder det en hel fil, en nøkkel i metadatahodet eller en nettadresse, føres det i `docs/exceptions.yml`:

{_block(_IN_FILE.format(rule=rule.id))}"""


_IN_FILE = """exceptions:
  - rule: {rule}
    path: st-olavs/rutiner/epikrise.md
    reason: Grunnen til unntaket.
    owner: st-olavs-sekretariat
    until: 2027-06-30"""


def _block(text: str) -> str:
    # The engine looks for macros in code too.
    return (
        f"{{% raw %}}\n```text\n{text}\n```\n{{% endraw %}}"
        if "{{" in text or "{%" in text
        else f"```text\n{text}\n```"
    )
