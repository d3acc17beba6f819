"""The figures in a text: what they say, of what, how surely and on whose word."""

from __future__ import annotations

from tui.figures.finder import find_figures
from tui.figures.model import KINDS, Figure, Number, Total, Value

__all__ = ["KINDS", "Figure", "Number", "Total", "Value", "find_figures"]
