"""The text below the front matter: how its lines are read, what stands in it, and its sections and clauses."""
