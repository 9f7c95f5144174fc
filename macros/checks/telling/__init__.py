"""Findings in words: for people, for machines, and as help."""
