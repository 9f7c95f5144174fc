"""A PDF: words in places, and what can be made of them."""
