"""Room 6: the only room that knows MkDocs."""
