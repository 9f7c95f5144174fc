"""What a proposal changes, in the preview of it: its own page, and the line on each page that it touches."""
