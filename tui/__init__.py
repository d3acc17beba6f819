"""variorum: news articles side by side in the terminal, with every figure in them understood."""

__version__ = "0.1.0"
