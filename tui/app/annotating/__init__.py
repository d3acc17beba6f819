"""Annotating: what the annotator did to open articles, how it is kept, shown and changed many at a time."""
