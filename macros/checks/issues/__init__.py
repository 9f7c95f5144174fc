"""Living issues: what waits for each owner, and other people's sites that no longer answer."""
