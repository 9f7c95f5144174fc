"""One text, many areas: the common text, what each area does otherwise, and what has changed since it was read."""
