"""What happens, and what waits, by the day: meetings, deadlines, events, and what stands in a calendar."""
