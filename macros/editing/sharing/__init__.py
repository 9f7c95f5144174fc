"""Texts fetched from other sites of this kind; nothing else in the house asks the network for a text."""
