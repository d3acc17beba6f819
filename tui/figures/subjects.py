"""Subjects that come to a number: "Arrests rose to 62,000", "her popularity rating is 87%"."""

from __future__ import annotations

from tui.figures import nouns
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.change import CHANGES, SETTLED, UNCOUNTED
from tui.figures.tables.grammar import ADVERBS, AUXILIARIES, DETERMINERS, FUNCTION, PREPOSITIONS
from tui.figures.tokens import Tokens

_SETTLING = words("to at by from")
_BEYOND = words("below above over under past")
_BEING = words("is was are were remains remained stands stood hovers hovered")
_RATES = ("rate", "rating", "ratings", "turnout", "share", "inflation", "unemployment", "support", "approval")
_TALLIED = words("cases deaths infections casualties arrests injuries applications complaints registrations")
_REACHING = words("hit reached topped exceeded surpassed totalled totaled")
_NEAR = 8  # tokens between "the number of" and the number


def numbering(tokens: Tokens, found: Found, begin: int) -> str | None:
    """Return the noun of "put the number of injured at 1,870" and of "the troops, who once numbered 5,100"."""
    low, first = tokens.low, found.first
    if found.kind != "cardinal":
        return None
    if low[first - 1] in ("numbered", "number", "numbering", "totalled", "totalling", "totaled"):
        last = first - 1
        while last > begin and (low[last - 1] in FUNCTION or low[last - 1] == ","):
            last -= 1
        return nouns.before(tokens, last - 1)
    for place in range(first - 2, max(begin, first - _NEAR) - 1, -1):
        if low[place] in ("number", "numbers") and low[place + 1] == "of":
            phrase = nouns.phrase(tokens, place + 2, many=True)
            return tokens.slice(*phrase) if phrase and phrase[1] < first else None
    return None


def comes_to(tokens: Tokens, found: Found, begin: int) -> bool:
    """Whether something has come to so many: "Arrests rose by a fifth, to 62,000"."""
    low = tokens.low
    verb = found.first - 1
    while verb > begin and low[verb] in SETTLED:
        verb -= 1
    if found.kind != "cardinal" or isinstance(found.value, float) or low[verb - 1 : verb + 1] == ["up", "to"]:
        return False
    if low[verb] not in _SETTLING and low[found.first - 1] not in _BEYOND:
        return False
    return any(word in CHANGES or word == "put" for word in low[begin : found.first])


def reached(tokens: Tokens, found: Found, begin: int) -> str | None:
    """Return what has reached so many: the cases of "measles cases reached 1,681"."""
    low = tokens.low
    verb = found.first - 1
    while verb > begin and low[verb] in SETTLED:
        verb -= 1
    if low[verb] not in _REACHING or found.kind != "cardinal":
        return None
    last = verb
    while last > begin and (low[last - 1] in AUXILIARIES or low[last - 1] in ADVERBS):
        last -= 1
    joined = [at + 1 for at in range(begin, last) if low[at] in ("and", "but", ",")]
    noun = subject(tokens, joined[-1] if joined else begin, found.first)
    if noun and low[verb] == "hit" and noun.lower().split()[-1] not in _TALLIED:
        return None  # "the drones hit 12"
    return noun if noun and tokens.slice(begin, last).endswith(noun) else None


def subject(tokens: Tokens, begin: int, end: int) -> str | None:
    """Return the plural with which the sentence begins, of which a number may be: "The number of pupils"."""
    low = tokens.low
    first = begin + (low[begin] in DETERMINERS)
    if low[first] in ("number", "numbers", "sales", "tally", "count", "total") and low[first + 1] == "of":
        first += 2
    elif low[first] in UNCOUNTED:
        return None
    phrase = nouns.phrase(tokens, first, many=True)
    if phrase is None or phrase[1] >= end or low[first] in PREPOSITIONS:
        return None
    head = low[phrase[1] - 1]
    return tokens.slice(*phrase) if nouns.plural(head) and head not in UNCOUNTED else None


def rate(tokens: Tokens, found: Found) -> str | None:
    """Return what is said to be so many per cent: "her popularity rating is an enviable 87%"."""
    low, word = tokens.low, tokens.word
    verb = found.first - 1
    if low[verb][:1].isalpha() and low[verb] not in AUXILIARIES and low[verb - 1] in ("a", "an"):
        verb -= 2
    elif low[verb] in ("at", "about", "around", "nearly", "almost", "over", "under"):
        verb -= 1
    if low[verb] not in _BEING:
        return None
    first = verb
    while first > max(0, verb - 3) and word[first - 1].isalpha() and low[first - 1] not in FUNCTION:
        if word[first - 1][0].isupper() and first > 1 and word[first - 2] not in (".", "”", ";"):
            break
        first -= 1
    if word[first - 1] == "-" and tokens.glued(first):
        first -= 2  # "A-level pass rate"
    return tokens.slice(first, verb) if verb > first and low[verb - 1].endswith(_RATES) else None
