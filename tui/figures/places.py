"""Where: the place that a figure's own clause gives for it, and nothing that it only mentions."""

from __future__ import annotations

from tui.figures.clauses import Clause
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, SEASONS, WEEKDAYS
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION, PRONOUNS
from tui.figures.tables.names import COUNTERS, DESIGNATORS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES, SCALES, TENS
from tui.figures.tables.speech import SAYING
from tui.figures.tokens import Tokens

_AT = words("in at near over above across inside outside throughout around")
_PLACES = words(
    """
    region city capital country province state town village district area county border island coast
    airport port station hospital school street centre center territory oblast republic peninsula
    stadium soil airspace regions cities provinces states towns villages districts counties islands
    """
)
# "in" after these says what a thing is part of: "victory in", "a stake in".
_NOT_AFTER = words(
    """
    victory win lead advantage triumph success defeat loss majority stake stakes share shares
    investment interest confidence invest invested investing based involved published aimed aiming
    """
)
_NO_PLACES = words("ad bc q h labour parliament god nature congress tests test dr mr mrs ms")
_AREAS = words("us uk uae eu usa u.s. u.k. nyc dc d.c.")  # no other name in capitals alone is a place
_SAINTS = words("st mt ft")
_LONGEST = 12  # tokens of a place with its list


def told(tokens: Tokens) -> bool:
    """Whether the line may say where anything was."""
    return not (_AT.isdisjoint(tokens.vocabulary) or tokens.headline)


def where(tokens: Tokens, found: Found, clause: Clause) -> tuple[int, int] | None:
    """Return the tokens of the place that the figure's clause gives: after the figure, else before it."""
    for index in range(found.last, clause.end):
        place = _at(tokens, index)
        if place:
            return place
    for index in range(found.first - 1, clause.near - 1, -1):
        place = _at(tokens, index)
        if place:
            return place if place[1] <= found.first else None
    return _fronted(tokens, clause) or _antecedent(tokens, clause)


def _at(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read "in Moscow", "over the Belgorod region" at `index`."""
    low = tokens.low
    if low[index] not in _AT or low[index - 1] in _NOT_AFTER:
        return None
    return _place(tokens, index + 1)


def _fronted(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """Read the place with which the clause opens: "In Moscow, 10 drones fell"."""
    place = _at(tokens, clause.opening)
    return place if place and (tokens.low[place[1]] == "," or place[1] >= clause.near) else None


def _antecedent(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """Read the place that "where" takes up: "in the Belgorod region, where 10 drones were downed"."""
    where_at = clause.opening - 1
    if where_at < 0 or tokens.low[where_at] != "where":
        return None
    last = where_at - (tokens.low[where_at - 1] == ",")
    for index in range(last - 1, max(-1, last - _LONGEST), -1):
        place = _at(tokens, index)
        if place:
            return place if place[1] == last else None
    return None


def _place(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read a place ("Moscow", "the Belgorod region"), or a list of places ("Kaluga, Kursk, and Tula")."""
    last = _one(tokens, index)
    if last == index:
        return None
    return index, _list_end(tokens, last, index + _LONGEST)


def _list_end(tokens: Tokens, last: int, limit: int) -> int:
    """Return where a list of places ends that goes on after the first; an "and" must join its last."""
    low = tokens.low
    end = place = last
    while place < limit and low[place] in (",", "and"):
        joined = low[place] == "and" or low[place + 1] == "and"
        first = place + 1 + (low[place] == "," and joined)
        place = _one(tokens, first)
        if place == first or not tokens.word[first + (low[first] == "the")][:1].isupper():
            return end
        if joined:
            acts = low[place] in VERBS or low[place] in SAYING or low[place] in AUXILIARIES
            return end if acts else place
    return end


def _one(tokens: Tokens, index: int) -> int:
    """Return the end of the one place that begins at `index`; `index` where none does."""
    word, low = tokens.word, tokens.low
    first = index + (low[index] == "the")
    last = _name_end(tokens, first)
    named = last > first
    if low[last] in _PLACES and (named or first > index) and tokens.word[last].islower():
        last += 1
        if low[last] == "of":  # "the Greek island of Paros"
            last = max(last, _name_end(tokens, last + 1)) if word[last + 1][:1].isupper() else last
        return last
    joins = low[last] == "and" and _name_end(tokens, last + 1) > last + 1  # "the Kursk and Tula regions"
    return last if named and (joins or _stands_alone(tokens, last)) else index


def _name_end(tokens: Tokens, first: int) -> int:
    """Return the end of the name in capitals at `first`; `first` where it cannot be a place."""
    word, low = tokens.word, tokens.low
    last = first
    while last < first + 6:
        hyphen = word[last] == "-" and tokens.glued(last) and last > first
        saint = word[last] == "." and low[last - 1] in _SAINTS and tokens.glued(last)
        if not (hyphen or saint or (word[last][:1].isupper() and low[last] not in FUNCTION)):
            break
        last += 1
    if last == first or low[first] in MONTHS or low[first] in WEEKDAYS or low[first] in SEASONS:
        return first
    if last == first + 1 and (low[first] in ONES or low[first] in TENS or low[first] in SCALES):
        return first  # "in Nineteen villages"
    if low[first] in _NO_PLACES or word[last - 1].endswith(("'s", "’s", "-")):
        return first
    if tokens.low[last - 1] in COUNTERS | DESIGNATORS | {"game"} and word[last][:1].isdecimal():
        return first  # "in Game 7"
    abbreviated = last == first + 1 and len(word[first]) < 5 and word[first].isupper()
    return first if abbreviated and low[first].lower() not in _AREAS else last


def _stands_alone(tokens: Tokens, last: int) -> bool:
    """Whether the name describes no noun: "in Moscow", "in Moscow itself", but not "in London courts"."""
    word, low = tokens.word[last], tokens.low[last]
    if word == "&":
        return False
    if tokens.glued(last) and (word.isdecimal() or word in "’'-/&") and word:
        return False
    if not word[:1].isalpha() or word[0].isupper() or low in FUNCTION or low in PRONOUNS:
        return True
    return low in VERBS or low in SAYING or low.endswith(("ed", "ly", "ing"))
