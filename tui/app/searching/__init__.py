"""Searching all articles of the folder from the screen, in a thread beside it."""
