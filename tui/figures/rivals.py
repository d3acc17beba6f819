"""Rivals: speakers whose verb is left out, since it is that of the speaker before them: "and residents at 80"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.figures.descriptions import backward
from tui.figures.scopes import Attribution, can_speak, tells_number
from tui.figures.speaking import BOUNDING, amount_at
from tui.figures.tables import words
from tui.figures.tables.grammar import POSSESSIVE
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import PEOPLE, SPEAKERS
from tui.figures.tokens import Tokens

_LINKS = {  # what joins a verb to its number, and stands alone before that of the next speaker
    **dict.fromkeys(SPEAKERS["putting"] | {"estimated", "estimates"}, "at"),
    **dict.fromkeys(SPEAKERS["speaking"], "of"),
}
_OPENING = words("and but while whereas , ;")
_BE = words("is are was were been be being")
# Who alone may stand right before a number, "police only 4,000": what counts may be taken for no place or thing.
_COUNTING = PEOPLE | SPEAKERS["counters"]
_ENDS = frozenset((".", ";", ",", ")", ":", "”", "–", "—", ""))
_MOST = 12  # rivals of one speaker: no real one has more


def without_verb(tokens: Tokens, one: Attribution, end: int) -> list[Attribution]:
    """Return those who tell other numbers with the verb of `one`: "police put it at 300 and residents at 80".

    What a speaker puts at another number is none of them: "put the magnitude at 5 and the depth at 10 km".
    """
    if one.verb < 0 or tokens.low[one.verb - 1] in _BE:
        return []
    found: list[Attribution] = []
    for place, number in _told(tokens, one, end):
        subject = backward(tokens, place, one.verb)
        if subject and subject[1] <= place and _rival(tokens, one, *subject, number):
            found.append(Attribution(*subject, number, end, False, one.verb))
    return found


def _told(tokens: Tokens, one: Attribution, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a speaker may end who tells a number in this clause, and where what is said begins."""
    low = tokens.low
    link = _LINKS.get(low[one.verb])
    count = 0
    for at in range(max(one.verb, one.last) + 1, end):
        if link and low[at] == link and amount_at(tokens, at + 1):
            yield at - (low[at - 1] == ","), at
        elif low[at][:1].isdecimal() or low[at] in ONES:
            first = at
            while low[first - 1] in BOUNDING:
                first -= 1
            if low[at + 1] not in _ENDS or low[first - 1] not in _COUNTING:
                continue
            yield first, first
        else:
            continue
        count += 1
        if count >= _MOST:
            break


def _rival(tokens: Tokens, one: Attribution, first: int, last: int, number: int) -> bool:
    """Whether tokens `[first, last)` name somebody else who tells the number at `number`."""
    low = tokens.low
    opens = low[first - 1] in _OPENING and (low[number] in _LINKS.values() or low[first - 1] != "and")
    before = tells_number(tokens, one.verb, first)  # they have told theirs
    return opens and before and can_speak(tokens, first, last) and low[first] not in POSSESSIVE
