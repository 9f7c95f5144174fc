"""… and many sites: what sites of this kind give each other."""
