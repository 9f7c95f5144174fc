"""The small sites, libraries, histories and servers that tests stand on. Nothing here reads a file below docs/."""
