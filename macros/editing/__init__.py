"""Room 5: what helps those who write."""
