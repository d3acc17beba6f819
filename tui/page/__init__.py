"""Text as rows of terminal cells: wrapping, graphemes, layers of style. No framework."""
