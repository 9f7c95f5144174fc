"""What an author may type: the words, the keys, the kinds of documents, and the calls in a text."""
