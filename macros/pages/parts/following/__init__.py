"""One text in many areas: who follows which, what has changed since, and which version is for the reader."""
