"""The rules: one file for each subject, one function for each rule. Importing a subject registers its rules."""
