"""Scopes: how far the words of each speaker of a sentence reach, where several speak in it."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.descriptions import sentence_subject
from tui.figures.tables import words
from tui.figures.tables.grammar import DETERMINERS, PRONOUNS
from tui.figures.tables.numbers import ONES, SCALES
from tui.figures.tables.speech import PEOPLE, SAYING, SPEAKERS
from tui.figures.tokens import Tokens

_BUT = words("but while whereas")
_REACH = 16  # tokens in which a clause shows its subject and verb
_JOINTS = _BUT | {"and", ",", ";"}


class Attribution(NamedTuple):
    """A speaker in tokens `[first, last)`, whose words are the tokens `[begin, end)` of the sentence.

    `pronoun`: the speaker is "he" or "they", named before. `verb`: the verb of saying, else -1.
    """

    first: int
    last: int
    begin: int
    end: int
    pronoun: bool = False
    verb: int = -1


def parted(tokens: Tokens, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions of a sentence with each one's words kept out of the clauses of the next.

    "3,000 came, according to police, and 9,000 according to the organisers": a speaker who is named after the
    words would else reach over all that stands before.
    """
    out = [_before_rival(tokens, one) for one in found]
    for at in range(1, len(out)):
        one, other = out[at - 1], out[at]
        if one.last <= other.begin or other.begin >= other.first or one.first >= other.first:
            continue  # the words of the other begin of themselves after the one
        cut = _cut(tokens, one, other)
        if cut:
            out[at - 1] = one._replace(end=min(one.end, cut))
            out[at] = other._replace(begin=cut)
    return out


def can_speak(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a subject may be a speaker: a name, or people and bodies that keep count and speak."""
    named = tokens.word[first].isalpha() and tokens.word[last - 1][0].isupper()
    return named or any(word in PEOPLE or word in SPEAKERS["counters"] for word in tokens.low[first:last])


def tells_number(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number stands in tokens `[first, last)`."""
    return any(word[:1].isdecimal() or word in ONES or word in SCALES for word in tokens.low[first:last])


def _cut(tokens: Tokens, one: Attribution, other: Attribution) -> int:
    """Return where the words of `other`, who is named after them, begin; 0 where they can't be told apart."""
    low, behind = tokens.low, max(one.last, one.verb + 1)
    if not tells_number(tokens, behind, other.first):
        return 0
    if one.begin < one.first and tells_number(tokens, one.begin, one.first):
        return behind  # both follow what they say
    lead = other.first - 2 if other.verb < 0 else other.first  # "according to"
    numbered = False
    for place in range(lead - 1, behind, -1):
        numbered = numbered or tells_number(tokens, place, place + 1)
        if numbered and low[place] in _JOINTS and _parts(tokens, place, behind, lead):
            return place if tells_number(tokens, behind, place) else 0
    return 0


def _parts(tokens: Tokens, place: int, behind: int, lead: int) -> bool:
    """Whether the joint at `place` begins what is said by whom `lead` names.

    After a comma, as in "12 died and 30 fled, according to Reuters", both may be: only a strong joint parts them.
    """
    low = tokens.low
    if low[lead - 1] == ",":
        return low[place] == ";" or low[place] in _BUT or low[place - 1 : place + 1] == [",", "and"]
    within_range = low[place] == "and" and "between" in low[max(behind, place - 4) : place]
    return not within_range


def _before_rival(tokens: Tokens, one: Attribution) -> Attribution:
    """End the words of a speaker where the clause of somebody else begins."""
    low, behind = tokens.low, max(one.last, one.verb + 1)
    for place in range(behind, one.end):
        if low[place] != ";" and not (low[place] in _BUT and low[place - 1] == ","):
            continue
        first = place + 1 + (low[place] == ";" and low[place + 1] in _BUT)
        subject = sentence_subject(tokens, first, min(one.end, first + _REACH))
        if subject and _another(tokens, one, *subject):
            return one._replace(end=place)
    return one


def _another(tokens: Tokens, one: Attribution, first: int, last: int) -> bool:
    """Whether a subject can speak, and names somebody else than the speaker."""
    low = tokens.low
    named = set(low[first:last]) - DETERMINERS - PRONOUNS
    if not named or tells_number(tokens, first, first + 1) or not named.isdisjoint(low[one.first : one.last]):
        return False
    return can_speak(tokens, first, last) or low[last] in SAYING
