"""Whether a text is valid: for whom, since which decision, and what was there before."""
