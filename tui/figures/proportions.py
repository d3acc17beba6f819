"""Numbers that belong to another: "one in five", the 5 of "5 x 3 m"."""

from __future__ import annotations

from tui.figures import numerals
from tui.figures.amounts import amount, tail_of
from tui.figures.found import Found
from tui.figures.numeral import Numeral, tidy
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION
from tui.figures.tables.nouns import VERBS
from tui.figures.tokens import Tokens


def one_in(tokens: Tokens, numeral: Numeral) -> Found | None:
    """Read "one in five", "nine out of 10", "1 in 10,000" as one figure, a part of a whole."""
    low, place = tokens.low, numeral.last
    part = numeral.value
    if not isinstance(part, int) or not 0 < part <= 99 or numeral.scaled:
        return None
    hyphens = low[place] == "-" and tokens.glued(place) and low[place + 2] == "-"  # "one-in-ten"
    if hyphens and low[place + 1] == "in":
        place += 3
    elif low[place] == "out" and low[place + 1] == "of":
        place += 2
    elif low[place] == "in" and not (
        low[numeral.first - 1] == "for" and low[numeral.first - 2][:1].isdecimal()
    ):
        place += 1  # not the wickets of "312 for 7 in 50 overs"
        if low[place] == "every":
            place += 1
    else:
        return None
    whole = numerals.read(tokens, place)
    if (
        whole is None
        or not isinstance(whole.value, int)
        or whole.value <= part
        or whole.form not in ("digits", "words")
    ):
        return None
    if tail_of(tokens, whole) or (low[place - 1] == "in" and (1900 <= whole.value <= 2100 or part > 9)):
        return None
    value = tidy(part / whole.value)
    return Found(
        numeral.first, whole.last, numeral.start, whole.end, "cardinal", value, None, "fraction", True
    )


def one_of_few(tokens: Tokens, numeral: Numeral) -> Found | None:
    """Read "one room in three" as one figure, a part of a whole."""
    low = tokens.low
    for place in (numeral.last + 1, numeral.last + 2):
        noun = low[place - 1]
        if not noun.isalpha() or noun in FUNCTION or numeral.value != 1:
            return None
        if low[place] != "in":
            continue
        whole = numerals.read(tokens, place + 1)
        if whole is None or not isinstance(whole.value, int) or not 1 < whole.value <= 1000:
            return None
        after = low[whole.last]
        if whole.form not in ("digits", "words") or (
            after[:1].isalnum() and after not in AUXILIARIES | VERBS
        ):
            return None
        if tail_of(tokens, whole) or (tokens.glued(whole.last) and after in ("-", "%")):
            return None
        value, start = tidy(1 / whole.value), numeral.start
        return Found(numeral.first, whole.last, start, whole.end, "cardinal", value, None, "share", True)
    return None


def dimensions(tokens: Tokens, found: Found) -> str | None:
    """The unit that the number before "x" or "by" shares with the last one: metre for the 5 of "5 x 3 m"."""
    if found.unit is not None or found.kind != "cardinal":
        return None
    place = found.last
    for _ in range(2):
        if tokens.low[place] not in ("x", "×", "by") or not tokens.low[place + 1][:1].isdecimal():
            return None
        other = amount(tokens, place + 1)
        if other is None:
            return None
        if other.tail:
            one, another = found.value, other.numeral.value
            if isinstance(one, int) and isinstance(another, int) and another >= 25 * one:
                return None  # "4 x 400 metres" is a relay
            return other.tail.unit if other.tail.kind == "measure" else None
        place = other.last
    return None
