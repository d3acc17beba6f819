"""The models by which claims are judged to be of one quantity, learnt from labelled reports.

Their weights were fitted by `python -m tests.learn` to the events in tests/data/events; see there. Amounts that fit
and rival ones have models of their own: that two reports say 187 is evidence by itself.
"""

from __future__ import annotations

from tui.compare.consistency import SUPPORT
from tui.compare.features import ACROSS, WITHIN
from tui.compare.logistic import Model
from tui.compare.tables import weights

ACROSS_FITS = Model(ACROSS, weights.ACROSS_FITS)
ACROSS_RIVALS = Model(ACROSS, weights.ACROSS_RIVALS)
WITHIN_FITS = Model(WITHIN, weights.WITHIN_FITS)
WITHIN_RIVALS = Model(WITHIN, weights.WITHIN_RIVALS)
AMONG_FITS = Model(ACROSS + SUPPORT, weights.AMONG_FITS)
AMONG_RIVALS = Model(ACROSS + SUPPORT, weights.AMONG_RIVALS)
"""The models of pairs by themselves, of two articles and of one, and of pairs of two articles among all others."""
