"""Bold words whose stars would be shown, since they stand too far from the words or too near to others."""

from __future__ import annotations


def set_apart(text: str) -> str:
    """Bold words that end or begin with another sign than a letter, with a blank between them and the next word."""
    if text.count("**") % 2 or "`" in text or "***" in text:
        return text
    pieces = text.split("**")
    for place in range(1, len(pieces), 2):
        inner = pieces[place]
        if inner and not inner[-1].isalnum() and not inner[-1].isspace() and pieces[place + 1][:1].isalnum():
            pieces[place + 1] = f" {pieces[place + 1]}"
        if inner and not inner[0].isalnum() and not inner[0].isspace() and pieces[place - 1][-1:].isalnum():
            pieces[place - 1] += " "
    return "**".join(pieces)


def tight(text: str) -> str:
    """Bold words without blanks just inside the stars, which some readers take for stars."""
    if text.count("**") % 2 or "`" in text or "***" in text:
        return text
    pieces = text.split("**")
    for place in range(1, len(pieces), 2):
        inner = pieces[place].strip()
        if inner and inner != pieces[place]:
            before = " " if pieces[place][0] == " " and pieces[place - 1][-1:].strip() else ""
            after = " " if pieces[place][-1] == " " and pieces[place + 1][:1].strip() else ""
            pieces[place - 1] += before
            pieces[place] = inner
            pieces[place + 1] = after + pieces[place + 1]
    return "**".join(pieces)
