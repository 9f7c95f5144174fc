"""Lists and tables that no one keeps by hand: those that authors call for, and those that stand by themselves."""
