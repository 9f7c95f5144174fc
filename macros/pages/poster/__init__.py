"""A text on one sheet of A4 for a wall: who does what, whether it is valid, and the way to the whole of it."""
