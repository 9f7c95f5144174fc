"""Lists by the day: what has changed, what is to come, and what is new."""
