"""The files that are no texts: what they may be called, what they carry, and which of them are published."""
