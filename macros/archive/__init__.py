"""What goes to an archive: each approved version as a PDF that can be kept, and the list of them."""
