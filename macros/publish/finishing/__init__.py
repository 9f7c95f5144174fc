"""What is done with the site as a whole: its scripts, style sheets and search, and the judgement over its pages."""
