"""Room 2: what can be wrong. One file per subject, one function per rule."""
