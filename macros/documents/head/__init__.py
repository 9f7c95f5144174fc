"""The front matter of a file: read with a place for every value, held against the model, and mistakes told in words."""
