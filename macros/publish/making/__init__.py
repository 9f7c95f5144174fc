"""The pages are made: of today, of versions that were approved, on paper, and for an archive."""
