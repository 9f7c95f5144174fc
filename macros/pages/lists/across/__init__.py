"""The communities beside each other: what each has, follows and measures."""
