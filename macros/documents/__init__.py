"""Room 1: what a document is. Knows nothing of checks, pages or MkDocs."""
