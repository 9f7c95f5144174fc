"""Figures on a page: as a sentence, a picture and a table."""
