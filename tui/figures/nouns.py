"""Noun phrases: the noun that a number counts, with what describes it."""

from __future__ import annotations

from tui.figures import lead_ins
from tui.figures.digits import MINUS
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION, PREPOSITIONS, PRONOUNS
from tui.figures.tables.nouns import (
    AWAY,
    DONE,
    GERUNDS,
    IN_IE,
    NOMINAL,
    PARTICIPLES,
    PAST,
    PLURALS,
    SINGULAR_S,
    VERBS,
)
from tui.figures.tables.numbers import ONES, ORDINALS
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

_LONGEST = 8  # tokens of a noun phrase
# Adverbs that describe a noun when one follows: "four earlier tests".
_ADJECTIVAL = words(
    """
    earlier later early late daily weekly monthly annual overall online overnight back home once
    then
    """
)
_JOINERS = frozenset((",", "and", "or"))


def plural(word: str) -> bool:
    """Whether the lower-case `word` looks like a plural noun."""
    if word in PLURALS:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word[-2] not in "s'’"
        and word not in SINGULAR_S and not word.endswith(("ous", "us", "is"))
    )  # fmt: skip


def phrase(tokens: Tokens, index: int, *, many: bool) -> tuple[int, int] | None:
    """Return the tokens `[first, last)` of the noun phrase that begins at `index`; None where none does.

    Determiners and comparing words before it are skipped. `many`: a plural is expected, and ends it.
    """
    first = lead_ins.skip(tokens, index)
    if tokens.low[first] in ONES and tokens.low[first + 1] != "-":
        return None  # "900 two years ago"
    last = _many(tokens, first) if many else _one(tokens, first)
    if last == first or (last == first + 1 and lead_ins.adverbial(tokens.low[first])):
        return None
    return first, _with_abbreviation(tokens, last)


def _part(tokens: Tokens, index: int) -> int:
    """Return the end of the word at `index` with what hyphens join to it; `index` where no noun phrase goes on.

    "long-range", "FP-1" and "Covid-19" are one word each.
    """
    word = tokens.word[index]
    low = tokens.low[index]
    if word[:1].isdecimal():  # "11-year-olds", "a 40-point game"
        joined = tokens.word[index + 1] == "-" and tokens.word[index + 2][:1].isalpha()
        return _joined_on(tokens, index + 1) if joined and tokens.glued(index + 1) else index
    if not word[:1].isalpha() or (len(word) == 1 and word.islower()):
        return index
    if low in FUNCTION and not (
        low in _ADJECTIVAL and tokens.low[index + 1][:1].isalpha() and tokens.low[index + 1] not in FUNCTION
    ):
        return index
    if (
        low in AWAY
        and tokens.word[index + 1] != "-"
        and (tokens.low[index + 1] in FUNCTION or not tokens.word[index + 1][:1].isalpha())
    ):
        return index
    return _joined_on(tokens, index + 1)


def _joined_on(tokens: Tokens, last: int) -> int:
    """Return where what hyphens and touching digits join to the word before `last` ends."""
    while tokens.glued(last) and tokens.word[last] in ("-", "‑", "/", "&") and tokens.glued(last + 1):
        if not tokens.word[last + 1][:1].isalnum():
            break
        last += 2
    while tokens.glued(last) and tokens.word[last][:1].isalnum():
        last += 1
    return last


def _many(tokens: Tokens, first: int) -> int:
    """Return the end of a noun phrase whose head is a plural, or of what there is where none comes."""
    low = tokens.low
    index = first
    while index - first < _LONGEST:
        last = _part(tokens, index)
        if last == index:
            step = _joined(tokens, first, index)
            if not step:
                break
            index = step
            continue
        word = low[last - 1]
        if index > first and word in VERBS and not plural(word):
            break
        if index == first and _participle(tokens, index, last):
            return first
        if plural(word) or (word == "s" and low[last - 2].isdecimal()):
            return _heads_end(tokens, last)
        index = last
    return _without_tail(tokens, first, index)


def _heads_end(tokens: Tokens, last: int) -> int:
    """Return where a plural head really ends: "sports teams", "missiles and drones"."""
    low = tokens.low
    following = _part(tokens, last)
    compound = following > last and plural(low[following - 1]) and low[following - 1] not in VERBS
    if compound and low[following - 1] not in NOMINAL:
        return following  # "sports teams", "dead fish"
    other = low[last + 1]
    if low[last] == "and" and plural(other) and other not in VERBS and other not in NOMINAL:
        after = low[last + 2]
        if not after[:1].isalpha() or after in PREPOSITIONS or after in AUXILIARIES or after.endswith("ed"):
            return last + 2
    return last


def _participle(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the first word is a participle that says what was done: "34 downed over Belgorod"."""
    word = tokens.low[last - 1]
    if word in NOMINAL or plural(word) or (tokens.low[last] == "and" and tokens.word[index][0].isupper()):
        return False  # "103 Shahed and decoy drones"
    if word in DONE:
        return True
    if not word.endswith(("ed", "en")) or last != index + 1:
        return word in VERBS
    after = tokens.low[last]
    return not after[:1].isalpha() or (after in FUNCTION and after not in AUXILIARIES)


def _joined(tokens: Tokens, first: int, index: int) -> int:
    """Step over a comma or "and" between adjectives ("small, fast boats"), if a plural comes soon; else 0."""
    low = tokens.low
    if index == first or low[index] not in _JOINERS:
        return 0
    place = index + 1
    for _ in range(3):
        last = _part(tokens, place)
        if last == place or low[place] in VERBS or low[place] in ONES:
            return 0
        if plural(low[last - 1]):
            return index + 1 if low[index] != "," or tokens.word[index + 1].islower() else 0
        place = last
    return 0


def _without_tail(tokens: Tokens, first: int, last: int) -> int:
    """Drop a trailing joiner, and a participle after a noun: "aircraft intercepted"."""
    while last > first and tokens.low[last - 1] in _JOINERS | MINUS:
        last -= 1
    while (
        last > first + 1
        and (tokens.low[last - 1].endswith(("ed", "ing")) or tokens.low[last - 1] in PARTICIPLES)
        and tokens.low[last] not in AUXILIARIES
    ):
        last -= 1
    return last


def _one(tokens: Tokens, first: int) -> int:
    """Return the end of a noun phrase in the singular, or one whose number is not known."""
    low = tokens.low
    index = first
    while index - first < _LONGEST:
        last = _part(tokens, index)
        if last == index:
            break
        word = low[last - 1]
        if index > first and (word in VERBS or _verbal(tokens, first, index, last)):
            break
        takes = (
            low[last] in PRONOUNS
            or low[last] in lead_ins.SKIPPED
            or (word in PAST and (low[last] in FUNCTION or not low[last][:1].isalpha()))
        )
        if index == first and word in VERBS and takes:
            break  # "a third put it at twice that", "a fourth fled over"
        if index > first and plural(word) and not tokens.word[index][0].isupper():
            following = low[last]
            noun_goes_on = following[:1].isalpha() and following not in FUNCTION
            # "drone strikes Moscow", "image shows": a verb, unless the noun phrase plainly ends here.
            return index if noun_goes_on and low[index - 1] not in ORDINALS else last
        index = last
    return index


def _verbal(tokens: Tokens, first: int, index: int, last: int) -> bool:
    """Whether the word at `index`, after a noun, is a verb form in -ed or -ing."""
    word = tokens.low[last - 1]
    if word in PARTICIPLES:
        return not tokens.word[last][:1].isalpha() or tokens.low[last] in FUNCTION
    if last != index + 1 or not word.endswith(("ed", "ing")) or len(word) < 5 or word in GERUNDS:
        return False
    before = tokens.word[index - 1]
    described = before[0].isupper() or before.endswith(("al", "ic", "ive", "ous", "able", "ful", "y"))
    goes_on = tokens.word[last][:1].isalpha() and tokens.low[last] not in FUNCTION
    return not (described and goes_on and index > first)


def _with_abbreviation(tokens: Tokens, last: int) -> int:
    """Take in "(UAVs)" after the noun."""
    word = tokens.word
    if (
        word[last] == "("
        and word[last + 2] == ")"
        and word[last + 1][:2].isupper()
        and word[last + 1].isalpha()
    ):
        return last + 3
    return last


def compares_periods(tokens: Tokens, index: int) -> bool:
    """Whether "week on week" or "year-on-year" stands at `index`: it names nothing that is counted."""
    word = tokens.low[index]
    return (
        word in TIME_WORDS
        and word in tokens.low[index + 2 : index + 5]
        and "on" in tokens.low[index + 1 : index + 3]
    )


def before(tokens: Tokens, index: int) -> str | None:
    """Return the noun just before token `index`: "its players from 58 to 31", "the jars, eight of them"."""
    comma = tokens.low[index] == ","
    place = index - 1 if comma else index
    word = tokens.low[place]
    named = comma and tokens.low[place - 1] == "the"
    noun = word.isalpha() and word not in FUNCTION and (named or plural(word))
    return tokens.word[place] if noun else None


def compound(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Return the word that a hyphen joins to a number: "member" of "nine-member committee"."""
    return (index, index + 1) if tokens.word[index][:1].isalpha() else None


def head(word: str) -> str:
    """Return the singular of a lower-case noun, roughly: for telling whether two phrases count the same."""
    if word.endswith("ies") and len(word) > 4 and word not in IN_IE:
        return word[:-3] + "y"
    return word[:-1] if plural(word) and word.endswith("s") else word
