"""The parts of a page, one word each: what Python finds out, and the template beside it that shows it."""
