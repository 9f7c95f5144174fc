"""Texts that were written in Word or kept as PDF become drafts in our form."""
