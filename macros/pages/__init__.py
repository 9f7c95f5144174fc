"""What nobody writes by hand, for readers. Turns documents into HTML; knows nothing of MkDocs."""
