"""The finished site, as a browser reads it."""
