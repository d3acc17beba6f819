"""What looks like a number and is a name: "FP-1", "Boeing 747", "page 12", "the Big Four", "one-way"."""

from __future__ import annotations

from tui.figures import vocabulary
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, PREFIXES
from tui.figures.tables.currencies import CODES, SIGNS
from tui.figures.tables.names import (
    COMPOUNDS,
    COUNTED_COMPOUNDS,
    DESIGNATORS,
    FIXED_PAIRS,
    HYPHEN_PAIRS,
    IDIOMS_AFTER,
    IDIOMS_BEFORE,
    ORIGINS,
)
from tui.figures.tables.numbers import INDEFINITE, MAGNITUDES, ONES, ORDINAL_SUFFIXES
from tui.figures.tables.units import SYMBOLS, TOUCHING, WORDS
from tui.figures.tokens import Tokens

_OPENERS = frozenset("“\"‘'([{«—–-:;.!?…*•>|")
_HYPHENS = frozenset("-‑")
_AT_ONE = {"point": "at", "thing": "for", "day": ""}  # "at one point", "for one thing", "one day"
_COUNTING_ONE = words("in for than least just only within of")  # before "one day" these make it a length
_BEFORE_HYPHEN = PREFIXES | words("aged magnitude up plus about least some")


def sentence_start(tokens: Tokens, index: int) -> bool:
    """Whether the token may stand first in a sentence or a quotation."""
    if index == 1 and tokens.word[0][:1].isdecimal() and not tokens.word[0].isdecimal():
        return True  # the time of an entry: "8.40 Two dead"
    return index == 0 or tokens.word[index - 1][-1:] in _OPENERS


def chain_end(tokens: Tokens, index: int) -> int:
    """The token after the run of touching tokens that `index` belongs to, at most 12 on."""
    last = index + 1
    while last < index + 12 and last < tokens.count and tokens.glued(last):
        last += 1
    return last


def escape_end(tokens: Tokens, index: int) -> int:
    """The token after the numbers of a terminal's escape sequence, the first of which stands at `index`."""
    last = index + 1
    while (
        last < tokens.count
        and tokens.glued(last)
        and (tokens.word[last] == ";" or tokens.word[last].isdecimal())
    ):
        last += 1
    return last


def in_name(tokens: Tokens, index: int) -> bool:
    """Whether letters or signs that touch the digits at `index` make them part of a name, code or address."""
    return _name_before(tokens, index) or _name_after(tokens, index) or _lettered(tokens, index)


def _name_before(tokens: Tokens, index: int) -> bool:
    if not tokens.glued(index):
        return False
    word = tokens.word[index - 1]
    if word[-1].isalnum():
        return True
    before = tokens.low[index - 2]
    touching = tokens.glued(index - 1)
    if word in _HYPHENS or word in "–—":
        if not touching or word == "—":
            return False
        if before[-1:].isdecimal():
            return True
        return before[-1:].isalpha() and before not in _BEFORE_HYPHEN and word in _HYPHENS
    if word == "+" and touching and before[-1:].isalpha():
        return True  # "UTC+3"
    if word == "=" and before in ("<", ">"):
        return False  # "<=9"
    if word in "/\\@#_=&*^:":
        return touching or word in "#@_&"
    if word in ".,":
        return touching and before[-1:].isalnum()
    return False


def _name_after(tokens: Tokens, index: int) -> bool:
    last = index + 1
    if not tokens.glued(last):
        return False
    word, low = tokens.word[last], tokens.low[last]
    if tokens.terms and vocabulary.unit_at(tokens, last, digits=True):
        return False
    if word in "_@\\=&#":
        return True
    if word == "(":
        return len(tokens.word[last + 1]) == 1 and tokens.word[last + 1].isalpha() and tokens.glued(last + 1)
    if (
        low == "k"
        and word == "K"
        and tokens.word[index] in ("4", "8")
        and tokens.word[index - 1] not in SIGNS
    ):
        return True
    if word in _HYPHENS and tokens.glued(last + 1):
        return _code_after_hyphen(tokens, index)
    if word == "/" and tokens.word[last + 1].isdecimal() and len(tokens.word[index]) in (2, 3):
        return tokens.glued(last + 1)  # "120/80", "24/7"; dates are read before, years and fractions differ
    if word == "/":
        return tokens.glued(last + 1) and (tokens.low[index], tokens.low[last + 1]) in FIXED_PAIRS
    if not word[0].isalpha():
        return False
    if (
        low in ORDINAL_SUFFIXES
        or low in MAGNITUDES
        or low in ("s", "e", "am", "pm", "a.m.", "p.m.", "p", "x", "hrs")
    ):
        return tokens.glued(last + 1) and tokens.word[last + 1][0].isalnum() and low != "e"
    if word in SYMBOLS or word in TOUCHING or low in WORDS or word in CODES:
        return tokens.glued(last + 1) and tokens.word[last + 1] in (
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "0",
            "1",
            "_",
        )
    return low not in ("kč", "zł", "ft", "kr")


def _lettered(tokens: Tokens, index: int) -> bool:
    """Whether a capital after the digits at `index` makes a name of them: "runway 27L", "seats 14A and 14B"."""
    joined = tokens.low[index - 1] in ("and", "or", ",")
    designator = tokens.low[index - 4 if joined else index - 1].removesuffix("s")
    letter = tokens.word[index + 1] if tokens.glued(index + 1) else ""
    return len(letter) == 1 and letter.isupper() and designator in DESIGNATORS


def _code_after_hyphen(tokens: Tokens, index: int) -> bool:
    """Whether "747-400", "555-0123" or "50-50" is a code, not a range."""
    left, right = tokens.low[index], tokens.low[index + 2]
    if (left, right) in HYPHEN_PAIRS:
        return True
    if not right[:1].isdecimal():
        return right in ("for", "and") or (right in ONES and tokens.word[index + 2][0].isupper())
    if (
        tokens.low[index + 3] in _HYPHENS
        and tokens.glued(index + 3)
        and tokens.low[index + 4][:1].isdecimal()
    ):
        return True
    return len(left) == 3 and len(right) == 4 and right.isdecimal()


def idiom(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the number word in `[index, last)` belongs to a fixed expression or a name."""
    low = tokens.low
    word = low[last - 1] if last - index < 3 else low[index]
    hyphen = low[last] in _HYPHENS and tokens.glued(last)
    after = low[last + 1] if hyphen else low[last]
    if hyphen and after == "in" and low[last + 2] == "-":
        return False  # "one-in-ten"
    if hyphen and after in COUNTED_COMPOUNDS and ONES.get(word, 0) > 1:
        return False
    if hyphen and (after in COMPOUNDS or (after in ("to", "on", "and") and low[last + 2] in _HYPHENS)):
        return low[last + 4] != "-" if after == "to" else True  # "nine-to-five", not "9-to-11-foot"
    before = low[index - 1]
    if word == "one" and after in _AT_ONE and not hyphen:
        return before not in _COUNTING_ONE if after == "day" else before == _AT_ONE[after]
    if after in IDIOMS_AFTER.get(word, ()) and last == index + 1:
        return not (word == "first" and after == "of" and low[last + 1] != "all")
    if before in IDIOMS_BEFORE.get(word, ()):
        return True
    if before in _HYPHENS and tokens.glued(index) and tokens.glued(index - 1):
        return low[index - 2] not in _BEFORE_HYPHEN
    return capitalised(tokens, index, last)


def capitalised(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a number word is part of a name by its capital: "Air Force One", "the Big Four", "First Minister"."""
    word = tokens.word[index]
    if not word[0].isupper() or tokens.headline or (word.isupper() and word != "ONE"):
        return False  # "among SEVEN dead"
    after = tokens.word[last]
    if sentence_start(tokens, index) and low_ordinal(tokens, index) and tokens.low[index] != "one":
        return after[:1].isupper() and after.lower() not in MONTHS and after not in ORIGINS
    if tokens.word[index - 1] in ("“", '"', "‘") and after[:1].isupper() and after not in ORIGINS:
        return True  # a title: “Seven Kinds of Rain”
    if sentence_start(tokens, index):
        several = after.endswith("s") or after in ORIGINS
        named = after[:1].isupper() and after.lower() not in MONTHS and not several
        return named and low_ordinal(tokens, index)
    return True


def low_ordinal(tokens: Tokens, index: int) -> bool:
    """Whether the word at `index` is an ordinal or "one", after which a capital makes a name."""
    return tokens.low[index].endswith(("st", "nd", "rd", "th")) or tokens.low[index] == "one"


def vague_before(tokens: Tokens, index: int) -> bool:
    """Whether "several" or "few" stands before a scale word: "several hundred"."""
    return tokens.low[index - 1] in ("several", "few", "many") and tokens.low[index] not in INDEFINITE
