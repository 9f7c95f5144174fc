"""What is asked of one kind of document, or of one kind of place."""
