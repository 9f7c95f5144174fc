"""What stands around the text of every page, and the page of an address that does not exist."""
