"""What looks like a number and is a name: "FP-1", "Boeing 747", "page 12", "the Big Four", "one-way"."""

from __future__ import annotations

from tui.figures.nouns import plural
from tui.figures.tables import words
from tui.figures.tables.calendar import MONTHS, PREFIXES, WEEKDAYS
from tui.figures.tables.currencies import CODES, SIGNS
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.names import (
    COMPOUNDS,
    COUNTERS,
    DESIGNATORS,
    FIXED_PAIRS,
    HYPHEN_PAIRS,
    IDIOMS_AFTER,
    IDIOMS_BEFORE,
    NAMERS,
    ORIGINS,
    STREETS,
)
from tui.figures.tables.numbers import INDEFINITE, MAGNITUDES, ONES, ORDINAL_SUFFIXES
from tui.figures.tables.units import SYMBOLS, TOUCHING, WORDS
from tui.figures.tokens import Tokens

_OPENERS = frozenset("“\"‘'([{«—–-:;.!?…*•>|")
_HYPHENS = frozenset("-‑")
_BEFORE_HYPHEN = PREFIXES | words("aged magnitude up plus about least some")


_CALLS = words("call calls caller callers emergency")
_DIALLING = words("call calling called ring ringing dial dialling dialed dialled phone text")


def sentence_start(tokens: Tokens, index: int) -> bool:
    """Whether the token may stand first in a sentence or a quotation."""
    return index == 0 or tokens.word[index - 1][-1:] in _OPENERS


def chain_end(tokens: Tokens, index: int) -> int:
    """The token after the run of touching tokens that `index` belongs to, at most 12 on."""
    last = index + 1
    while last < index + 12 and last < tokens.count and tokens.glued(last):
        last += 1
    return last


def in_name(tokens: Tokens, index: int) -> bool:
    """Whether letters or signs that touch the digits at `index` make them part of a name, code or address."""
    return _name_before(tokens, index) or _name_after(tokens, index)


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
        if before[-1:].isdigit():
            return True
        return before[-1:].isalpha() and before not in _BEFORE_HYPHEN and word in _HYPHENS
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
    if word == "/" and tokens.word[last + 1].isdigit() and len(tokens.word[index]) in (2, 3):
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


def _code_after_hyphen(tokens: Tokens, index: int) -> bool:
    """Whether "747-400", "555-0123" or "50-50" is a code, not a range."""
    left, right = tokens.low[index], tokens.low[index + 2]
    if (left, right) in HYPHEN_PAIRS:
        return True
    if not right[:1].isdigit():
        return right in ("for", "and") or (right in ONES and tokens.word[index + 2][0].isupper())
    if tokens.low[index + 3] in _HYPHENS and tokens.glued(index + 3) and tokens.low[index + 4][:1].isdigit():
        return True
    return len(left) == 3 and len(right) == 4 and right.isdigit()


def designated(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the word before the bare number in `[index, last)` makes it a name: "Windows 11", "page 12"."""
    before = tokens.low[index - 1]
    if not before or not before[-1].isalpha():
        return (
            before == "."
            and tokens.low[index - 2] in ("no", "nos", "fig", "vol", "p", "pp", "art", "sec", "ch", "op")
            and tokens.glued(index - 1)
        ) or _street(tokens, last)
    after = tokens.word[last]
    if before in COUNTERS:
        return not after[:1].islower() or after in FUNCTION
    if after == "block" and tokens.low[last + 1] == "of":
        return True
    if tokens.word[index] in ("999", "911", "112") and (after in _CALLS or not plural(after)):
        return True
    if before in _DIALLING and len(tokens.word[index]) == 3:
        return True
    if before in DESIGNATORS or (before in NAMERS and not tokens.word[index - 1].islower()):
        return not _number_verb(tokens, index)
    if _street(tokens, last):
        return True
    word = tokens.word[index - 1]
    if not word[0].isupper() or before in FUNCTION or before in MONTHS or before in WEEKDAYS:
        return False
    if word.endswith(("'s", "’s", "'", "’")) or before.endswith("ly") or tokens.headline:
        return False
    if after[:1].islower() and after not in FUNCTION and any(map(plural, tokens.low[last : last + 3])):
        return False
    if sentence_start(tokens, index - 1) and before.endswith(("ed", "ing")):
        return False
    return "," not in tokens.word[index]


def numbered(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the word before a number word makes it a name: "chapter two", "phase three", "day one"."""
    before = tokens.low[index - 1]
    if before in COUNTERS or before == "year":
        return tokens.low[last] in FUNCTION or not tokens.low[last][:1].isalpha()
    return before in DESIGNATORS and before not in ("no", "to") and tokens.low[last] not in ("of",)


def _number_verb(tokens: Tokens, index: int) -> bool:
    """Whether "numbers" or "lines" is a verb here: "the force numbers 300 men"."""
    return (
        tokens.low[index - 1] in ("numbers", "number", "lines")
        and tokens.word[index + 1][:1].islower()
        and (tokens.low[index + 1].endswith("s"))
    )


def _street(tokens: Tokens, last: int) -> bool:
    """Whether the number in front of token `last` is a house number: "10 Downing Street"."""
    word = tokens.word
    for ahead in range(last, last + 3):
        if not word[ahead][:1].isupper() or (ahead > last and tokens.low[ahead] in FUNCTION):
            return False
        if ahead > last and tokens.low[ahead] in STREETS:
            return True
    return False


def list_number(tokens: Tokens, index: int) -> bool:
    """Whether the number numbers a paragraph or a note: "1. ", "2) ", "[12]"."""
    before, after = tokens.word[index - 1], tokens.word[index + 1]
    if before in ("[", "(") and after in ("]", ")") and tokens.glued(index) and tokens.glued(index + 1):
        return before == "[" or (
            len(tokens.word[index]) == 1
            and tokens.start[index + 2] - tokens.end[index + 1] < 3
            and tokens.word[index - 2] in ("", ",", ";", "and")
        )
    if index == 0 and after in (".", ")", ":") and tokens.glued(1) and len(tokens.word[0]) < 3:
        return tokens.count > 2 and not tokens.glued(2)
    return False


def idiom(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the number word in `[index, last)` belongs to a fixed expression or a name."""
    low = tokens.low
    word = low[last - 1] if last - index < 3 else low[index]
    hyphen = low[last] in _HYPHENS and tokens.glued(last)
    after = low[last + 1] if hyphen else low[last]
    if hyphen and after == "in" and low[last + 2] == "-":
        return False  # "one-in-ten"
    if hyphen and (after in COMPOUNDS or (after in ("to", "on", "and") and low[last + 2] in _HYPHENS)):
        return _kept(low[last + 2]) if after == "to" else True
    if after in IDIOMS_AFTER.get(word, ()) and last == index + 1:
        return True
    before = low[index - 1]
    if before in IDIOMS_BEFORE.get(word, ()):
        return True
    if before in _HYPHENS and tokens.glued(index) and tokens.glued(index - 1):
        return low[index - 2] not in _BEFORE_HYPHEN
    return capitalised(tokens, index, last)


def _kept(word: str) -> bool:
    return word != "-"


def capitalised(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a number word is part of a name by its capital: "Air Force One", "the Big Four", "First Minister"."""
    if not tokens.word[index][0].isupper() or tokens.headline:
        return False
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


def telephone(tokens: Tokens, index: int) -> int:
    """The token after a telephone number that begins at `index`; `index` where none does.

    Three groups of digits or more, none of them with a separator, or two after a "+".
    """
    plus = tokens.low[index - 1] == "+" and tokens.glued(index)
    place, groups = index, 0
    while groups < 8:
        word = tokens.low[place]
        if not word.isdigit() or not (len(word) >= 2 or plus or groups):
            break
        groups += 1
        place += 1
        if tokens.low[place] in ("-", ")", "(") and tokens.low[place + 1].isdigit():
            place += 1
    long = sum(len(tokens.low[at]) for at in range(index, place) if tokens.low[at].isdigit()) >= 7
    return place if groups >= (2 if plus else 3) and long else index


def paged(tokens: Tokens, index: int) -> bool:
    """Whether a range numbers pages or models: "pp. 12-15", "Boeing 737-800s"."""
    before = tokens.low[index - 1]
    if before == ".":
        return tokens.low[index - 2] in ("pp", "p", "nos", "no")
    return before in DESIGNATORS - {"to"} or (before in NAMERS and tokens.word[index - 1][0].isupper())
