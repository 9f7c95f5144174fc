"""Room 4: what machines read."""
