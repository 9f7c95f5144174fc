"""What a proposal or a version changes, word by word, and whom it touches."""
