"""Ordinals, fractions by ordinal words, and the other words that count: "first", "a third", "twice", "single"."""

from __future__ import annotations

from tui.figures import names, years
from tui.figures.date_parts import iso
from tui.figures.found import Found
from tui.figures.genre import sporty
from tui.figures.nouns import compares_periods
from tui.figures.numeral import Numeral
from tui.figures.numeral import tidy as tidied
from tui.figures.tables import words
from tui.figures.tables.calendar import SEASONS
from tui.figures.tables.grammar import AUXILIARIES, DETERMINERS, FUNCTION, PRONOUNS
from tui.figures.tables.names import FORMATIONS, STREETS
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import FRACTIONS
from tui.figures.tokens import Tokens

_RANKS = words(
    """
    came come comes coming finish finished finishes finishing placed ranked ranks rank ranking lies
    lie lay sit sits rated qualified seeded
    """
)


_SINGULAR = words("was is has had")
_FEW = words("one two second another both")  # after these "a third was hurt" is one more, not a part
_OPENING = words("and but while when as before ; : , scored added won lost")  # before "a second" that counts
_NO_TIME = words("later ago faster slower quicker behind ahead adrift off after before apart and a")
_DAY_LEADS = words("on by until from since before after")
_LEADING = words("and or for in to as of with very whose from")


def read(tokens: Tokens, index: int, numeral: Numeral) -> Found | None:
    """Make the figure of an ordinal numeral, if it is one: a date's part, a fraction or a rank."""
    low, last = tokens.low, numeral.last
    number = numeral.value
    if not isinstance(number, int):
        return None
    part = years.at_ordinal_part(tokens, index, last, number)
    if part and not (low[last] == "quarter" and sporty(tokens, index)):
        return part
    if tokens.word[last][:1].isupper() and low[last] in FORMATIONS and not tokens.headline:
        return None
    if tokens.word[index][0].isdecimal():
        return _digits(tokens, index, numeral)
    word = low[last - 1]
    if names.idiom(tokens, index, last):
        return None
    if low[index - 1] in ("a", "an") and word in FRACTIONS and low[last] == "of":
        return _make(numeral, "cardinal", 1 / FRACTIONS[word], "fraction")
    if number in (1, 2) and not _modifies(tokens, index, last):
        return None
    if (
        low[index - 1] == "a"
        and low[last] in _SINGULAR
        and not _FEW.isdisjoint(low[max(0, index - 40) : index])
    ):
        return _make(numeral, "ordinal", number, "ordinal")  # "a third was hurt": one more
    if low[index - 1] in ("a", "an") and word in FRACTIONS and not _noun(tokens, last):
        return _make(numeral, "cardinal", 1 / FRACTIONS[word], "fraction")
    return _make(numeral, "ordinal", number, "ordinal")


def _make(numeral: Numeral, kind: str, value: float, form: str) -> Found:
    tidy = tidied(value)
    return Found(numeral.first, numeral.last, numeral.start, numeral.end, kind, tidy, None, form, True)


def _digits(tokens: Tokens, index: int, numeral: Numeral) -> Found | None:
    """Read "21st": a rank, or a day where "the" and a preposition stand before and no noun follows."""
    low = tokens.low
    if tokens.glued(numeral.last) and tokens.word[numeral.last][0].isalnum():
        return None
    day = low[index - 1] == "the" and low[index - 2] in _DAY_LEADS
    if (
        day
        and not _noun(tokens, numeral.last)
        and isinstance(numeral.value, int)
        and 1 <= numeral.value <= 31
    ):
        found = _make(numeral, "date", 0, "")
        found.value, found.counts = iso(None, None, int(numeral.value)), False
        return found
    if tokens.word[numeral.last][:1].isupper() and low[numeral.last] in STREETS:
        return None
    return _make(numeral, "ordinal", int(numeral.value or 0), "ordinal")


def _noun(tokens: Tokens, index: int) -> bool:
    """Whether a word that may belong to a noun phrase stands at `index`, and not "week on week"."""
    if compares_periods(tokens, index):
        return False
    place = index + 1 if tokens.low[index] == "-" and tokens.glued(index) else index
    word = tokens.low[place]
    return word[:1].isalpha() and word not in FUNCTION


def _one_more(tokens: Tokens, index: int) -> bool:
    """Whether "second" without a noun is one more, or a place: "added a second from", "back in second"."""
    low = tokens.low
    before, after = low[index - 1], low[index + 1]
    if before == "in":
        return after in (".", ",", ";", "behind", "on", "with") and low[index - 2] != "split"
    opens = index == 1 or low[index - 2] in _OPENING or low[index - 2] in (".", "”", "“")
    return before == "a" and opens and after not in _NO_TIME


def _modifies(tokens: Tokens, index: int, last: int) -> bool:
    """Whether "first" or "second" is an ordinal here: no adverb, no unit of time, no verb."""
    low = tokens.low
    before, after = low[index - 1], low[last]
    if before in _RANKS or (before == "in" and after == "place"):
        return True
    if before == "the" and not _noun(tokens, last):
        return after not in ("", ",") and (after != "." or low[index - 2] in ("than", "of", "from", "after"))
    if low[index] == "second" and not _noun(tokens, last):
        return _one_more(tokens, index)
    if before == "to" and low[index] == "second":
        return False
    if not (_noun(tokens, last) or after[:1].isdecimal()):
        return False
    if low[index] == "second":
        return not (before in ("a", "per") and after == "later")
    owned = before in DETERMINERS or before.endswith(("'s", "’s", "s'", "s’"))
    if owned or before in SEASONS or before in _LEADING:
        return True
    # Without a determiner ("sends back first pictures") the adverb is the more likely, beside a verb.
    return not (after in VERBS or after.endswith("ed") or before in AUXILIARIES or before in PRONOUNS)
