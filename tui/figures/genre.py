"""Whether the words around speak of sport, where points are counted and a quarter is of a game."""

from __future__ import annotations

from tui.figures.tables import words
from tui.figures.tokens import Tokens

_SPORT = words(
    """
    scored scorer scores scoring rebounds rebound assists game games match matches season team teams win wins won victory
    victories lead leads led deficit league title coach player players goal goals tournament race races round rounds lap
    laps championship champion champions touchdown yards playoffs playoff clear adrift table standings half-time halftime
    beat beats final finals tie draw draws lost loss defeat set sets seed grid podium rally comeback innings wickets
    """
)
_MARKETS = words(
    "index shares dow nasdaq ftse nikkei dax percent % per poll polls rate rates basis stocks market markets lead-up"
)
_REACH = 12


def sporty(tokens: Tokens, index: int) -> bool:
    """Whether more words of sport than of markets and polls stand near the token."""
    near = tokens.low[max(0, index - _REACH) : index + _REACH]
    sport = sum(word in _SPORT for word in near)
    return sport > sum(word in _MARKETS for word in near)
