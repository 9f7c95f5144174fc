"""Room 3: what nobody writes by hand, for readers. Turns documents into HTML; knows nothing of MkDocs."""
