"""What is kept from one build to the next, and how it is known to be the same still."""
