"""The figures in a text: what they say, of what, how surely and on whose word."""
