"""What git remembers of the files: when each was changed, what it said before, and which versions were approved."""
