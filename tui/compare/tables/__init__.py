"""Data of the comparison: which nouns count the same things, and which verbs tell the same fate."""
