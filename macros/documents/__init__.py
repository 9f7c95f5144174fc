"""Files read, kept and looked up. Knows nothing of checks, pages or MkDocs."""
