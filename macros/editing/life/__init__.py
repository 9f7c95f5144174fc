"""What a site lives through: a community begins, areas and municipalities change, texts move and end."""
