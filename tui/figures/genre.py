"""Whether the words around speak of sport, where points are counted and a quarter is of a game."""

from __future__ import annotations

from tui.figures.tables import words
from tui.figures.tokens import Tokens

_SPORT = words(
    """
    scored scorer scores scoring rebounds rebound assists game games match matches season team teams
    victory victories deficit league title coach player players goal goals tournament race races
    laps championship champion champions touchdown yards playoffs playoff half-time halftime beat
    beats podium rally comeback innings wickets rounds round opponent opponents game-high clear win
    winning grid pole driver drivers rider striker winger
    """
)
_OTHERS = words(
    """
    index shares dow nasdaq ftse nikkei dax percent % per poll polls rate rates basis stocks market
    markets lead revenue profit profits loss losses earnings sales voters vote votes turnout labour
    conservatives democrats republicans billion bn reported results gdp output inflation approval
    """
)
_REACH = 12


def sporty(tokens: Tokens, index: int) -> bool:
    """Whether more words of sport than of markets, money and polls stand near the token."""
    near = tokens.low[max(0, index - _REACH) : index + _REACH]
    sport = sum(word in _SPORT for word in near)
    return sport > sum(word in _OTHERS for word in near)
