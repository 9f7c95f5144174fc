"""The only room that knows MkDocs: it builds the site, and shows it while someone writes."""
