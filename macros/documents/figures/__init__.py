"""Numbers over time: the tables of figures, their periods and series, and the measures that should move them."""
