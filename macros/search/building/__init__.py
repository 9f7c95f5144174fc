"""The index is made: what is searched, how much each word of it says, and the bytes that are written."""
