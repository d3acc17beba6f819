"""The words of a speaker's description: what joins them, what is a name, and what alone names nobody."""

from __future__ import annotations

from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.grammar import DETERMINERS, PREPOSITIONS, PRONOUNS
from tui.figures.tables.names import PARTICLES
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import PEOPLE, SPEAKERS
from tui.figures.tokens import Tokens

TIMES = WEEKDAYS | frozenset(MONTHS) | words("yesterday today tonight week month year morning evening night")
_AMOUNTS = words(
    """
    half quarter third thirds quarters fifth fifths tenth tenths most some many several few others more
    than less fewer about around nearly almost over just under roughly only of in percent per cent a an
    another the rest majority none all
    """
)
_JOINTS = frozenset("-‑&/")


def has_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word that may be a noun or a name stands in tokens `[first, last)`."""
    for word in tokens.low[first:last]:
        if word[0].isalpha() and word not in DETERMINERS and word not in PREPOSITIONS:
            return True
    return False


def vague(tokens: Tokens, index: int) -> bool:
    """Whether one word alone is no speaker: "most said", "seldom"."""
    word = tokens.low[index]
    known = word in PRONOUNS or word in PEOPLE or word in SPEAKERS["counters"] or titled(tokens, word)
    return tokens.word[index].islower() and not known and not plural(word)


def amount(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a subject is only a number of those who were asked: "almost half", "two in five"."""
    return all(
        word in _AMOUNTS or word in ONES or word[0].isdecimal() or not word[0].isalnum()
        for word in tokens.low[first:last]
    )


def titled(tokens: Tokens, word: str) -> bool:
    """Whether `word`, in lower case, is a title that the project adds."""
    return tokens.terms is not None and word in tokens.terms.titles


def counts(word: str) -> bool:
    """Whether a number stands here, in digits or a word."""
    return word[0].isdecimal() or word in ONES


def first_name(tokens: Tokens, index: int) -> bool:
    """Whether a month's name is a person's: "said Jan de Vries", "said April Hill"."""
    following = tokens.word[index + 1]
    named = following[:1].isupper() and following.isalpha() and tokens.low[index + 1] not in TIMES
    return tokens.low[index] in MONTHS and (named or tokens.low[index + 1] in PARTICLES)


def in_name(tokens: Tokens, index: int) -> bool:
    """Whether a preposition is part of a name: "Doctors Without Borders"."""
    return all(word[:1].isupper() for word in tokens.word[index - 1 : index + 2]) and index > 0


def joint(tokens: Tokens, place: int) -> bool:
    """Whether the sign at `place` stands within a name: "Jean-Pierre", "St. Petersburg"."""
    word = tokens.word[place]
    if word in ("’", "'"):  # "the carmakers’ association"
        return tokens.glued(place) and not tokens.glued(place + 1) and tokens.word[place - 1][-1:] == "s"
    if word == "&":
        return tokens.word[place - 1][:1].isupper() and tokens.word[place + 1][:1].isupper()
    if word in _JOINTS:
        return tokens.glued(place) and tokens.glued(place + 1)
    before = tokens.word[place - 1]
    titled = word == "." and tokens.glued(place) and len(before) < 5 and before[:1].isupper()
    return titled and tokens.word[place + 1][:1].isupper()
