"""The words of a text as they stand on its page, and what is made of them: duties, ready texts, what is not known."""
