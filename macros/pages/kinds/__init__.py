"""What only the pages of one kind have: the steps of a pathway, the measures of a plan, the lists of an area."""
