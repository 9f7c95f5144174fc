"""Where the files of a project lie, what it keeps beside its texts, and where both are changed."""
