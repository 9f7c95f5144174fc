"""A Word file: made plain, read by pandoc, and what stands beside its text told."""
