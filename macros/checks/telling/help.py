"""The help on the rules, generated from the rules themselves, so that the two cannot say different things."""

from __future__ import annotations

from ...model.vocabulary import Status
from ..rule import RULES, Rule, Severity
from ..rules import SUBJECTS


def rules_in_order() -> list[Rule]:
    """By subject, in the order that authors meet them."""
    subjects = list(SUBJECTS)
    return sorted(RULES.values(), key=lambda rule: subjects.index(rule.id.partition("-")[0]))


def help_text() -> str:
    """Every rule by subject, as Markdown: what must hold, how strictly, a wrong and a right example."""
    parts = []
    subject = ""
    for rule in rules_in_order():
        if subject != (subject := rule.id.partition("-")[0]):
            parts.append(f"## {SUBJECTS[subject]} {{#{subject}}}")
        parts.append(_help(rule))
    return "\n\n".join(parts)


def rule_lines() -> str:
    """Every rule on a line: id, severity and what must hold."""
    widest = max(len(rule_id) for rule_id in RULES)
    return "\n".join(f"{rule.id:<{widest}}  {rule.severity.norwegian:<8}  {rule.sentence}" for rule in rules_in_order())


def _help(rule: Rule) -> str:
    return f"""### {rule.id} {{#{rule.id}}}

{rule.sentence} {_strictness(rule)}

Galt:

{_block(rule.bad)}

Riktig:

{_block(rule.good)}"""


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
    if rule.excusable is None:
        said += " Regelen har ingen unntak."
    elif rule.excusable < rule.severity:
        said += " Feil etter regelen har ingen unntak."
    return said


def _block(text: str) -> str:
    return f"```text\n{text}\n```"
