"""One scan of the tokens for words that may begin a figure, and a local reading of each."""

from __future__ import annotations

from collections.abc import Callable

from tui.figures import (
    ages,
    clock,
    count_words,
    dates,
    designations,
    indefinite,
    money,
    names,
    numerals,
    ordinals,
    proportions,
    quantities,
    vocabulary,
    years,
)
from tui.figures.found import Found
from tui.figures.numeral import Numeral
from tui.figures.tables.calendar import CLOCK_WORDS, MONTHS, SEASONS, WEEKDAYS
from tui.figures.tables.currencies import LAST_SIGNS, LETTERS, PREFIXES
from tui.figures.tables.numbers import (
    FOLDS,
    FRACTION_SIGNS,
    INDEFINITE,
    MULTIPLES,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    TIMES,
)
from tui.figures.tokens import Tokens

# A reader is given the tokens and the index of its trigger; an int is where to go on after what is no figure.
_Reader = Callable[[Tokens, int], "Found | int | None"]

_DIGITS = frozenset("0123456789")
_OF_FIVE = (["of", "5"], ["of", "five"])


def find(tokens: Tokens) -> list[Found]:
    """Return the figures of the tokens in order, without their surroundings."""
    figures: list[Found] = []
    low = tokens.low
    # A word above "/" and below ":" begins with a digit.
    triggers = [at for at, word in enumerate(low) if word in _READERS or "/" < word < ":"]
    names_there = vocabulary.designated(tokens) if tokens.terms else frozenset()
    resume = 0
    for index in triggers:
        if index < resume:
            continue
        reader = _READERS.get(low[index], _digits)
        found = reader(tokens, index)
        if isinstance(found, int):
            resume = found
        elif found is not None:
            if names_there and not names_there.isdisjoint(range(found.first, found.last)):
                continue
            if figures and found.start < figures[-1].end:
                continue
            figures.append(found)
            resume = found.last
    return figures


def _digits(tokens: Tokens, index: int) -> Found | int | None:
    """Read a figure that begins with digits."""
    sure = _date_or_clock(tokens, index)
    if sure:
        return sure
    if tokens.word[index - 1] == "[" and tokens.word[index - 2] == "\x1b":
        return names.escape_end(tokens, index)
    if names.in_name(tokens, index):
        return names.chain_end(tokens, index)
    date = dates.at_day(tokens, index)
    if date:
        return date
    if len(tokens.low[index]) < 6 or ":" in tokens.low[index]:
        time = clock.at(tokens, index) or clock.stopwatch(tokens, index)
        if time:
            return time
    if designations.list_number(tokens, index):
        return index + 1
    after = designations.telephone(tokens, index)
    if after > index:
        return after
    found = ages.decades(tokens, index) or years.at_year(tokens, index)
    if found:
        return found
    return _quantity(tokens, index)


def _date_or_clock(tokens: Tokens, index: int) -> Found | None:
    """Read what letters and signs that touch it make no name: "31/10/2025", "22h30"."""
    if tokens.glued(index) and tokens.low[index - 1] not in ("(", "“", '"', "‘"):
        return None
    if tokens.low[index + 1] == "h":
        return clock.lettered(tokens, index)
    return dates.numeric(tokens, index)


def _quantity(tokens: Tokens, index: int) -> Found | int | None:
    """Read an amount in digits, or an ordinal."""
    numeral = numerals.read(tokens, index)
    if numeral is None:
        return names.chain_end(tokens, index)
    odds = clock.minutes(tokens, index, numeral.value, numeral.last) or proportions.one_in(tokens, numeral)
    if odds:
        return _unrated(tokens, odds)
    if numeral.form == "ordinal":
        return ordinals.read(tokens, index, numeral)
    found = quantities.read(tokens, index)
    if found is None:
        return None
    if _unrated(tokens, found) is not found:
        return found.last
    bare = found.kind == "cardinal" and found.unit is None and not isinstance(found.value, tuple)
    magnitude = (
        tokens.low[index - 1] == "magnitude"
        or tokens.word[index - 1] == "Mw"
        or tokens.low[index - 2 : index] == ["magnitude", "of"]
    )
    if bare and magnitude:
        found.kind, found.unit = "measure", "magnitude"
        return found
    unit = proportions.dimensions(tokens, found)
    if unit:
        found.kind, found.unit = "measure", unit
        return found
    if (
        bare
        and tokens.word[index][0] == "0"
        and len(tokens.word[index]) > 1
        and tokens.word[index].isdecimal()
    ):
        return names.chain_end(tokens, index)
    ranged = (
        isinstance(found.value, tuple)
        and found.kind in ("cardinal", "duration")
        and designations.paged(tokens, index)
    )
    if ranged or (bare and designations.designated(tokens, index, found.last)):
        return found.last
    if bare and tokens.glued(found.last) and tokens.word[found.last][:1].isalpha():
        return names.chain_end(tokens, index)
    return ages.with_old(tokens, ages.of_number(tokens, found))


def _unrated(tokens: Tokens, found: Found) -> Found | int:
    """Return the figure, unless it is a critic's score, of so many stars: "2/5 stars", "four out of five stars"."""
    share = tokens.low[found.first + 1] == "/" or tokens.low[found.last - 2 : found.last] in _OF_FIVE
    starred = found.form == "fraction" and tokens.low[found.last] in ("star", "stars")
    return found.last if starred and share else found


def _word(tokens: Tokens, index: int) -> Found | int | None:
    """Read an amount that begins with a number word."""
    found = ages.decades(tokens, index)
    if found:
        return found
    numeral = numerals.read(tokens, index, after_between=tokens.low[index - 1] == "between")
    if numeral is None:
        return None
    if numeral.form == "ordinal":
        return dates.at_day(tokens, index) or ordinals.read(tokens, index, numeral)
    time = _oclock(tokens, index, numeral) or clock.minutes(tokens, index, numeral.value, numeral.last)
    if time:
        return time
    if names.idiom(tokens, index, numeral.last) and numeral.form != "fraction":
        return numeral.last
    odds = (
        proportions.one_in(tokens, numeral)
        or proportions.one_of_few(tokens, numeral)
        or count_words.part_of_unit(tokens, numeral)
    )
    if odds:
        return _unrated(tokens, odds)
    if tokens.low[index] == "one" and numeral.last == index + 1 and not count_words.counts_one(tokens, index):
        return None
    found = quantities.read(tokens, index)
    if found is None:
        return None
    if found.kind == "cardinal" and found.unit is None and designations.numbered(tokens, index, found.last):
        return found.last
    if (tokens.low[index] in SCALES or tokens.low[index] == "dozen") and names.vague_before(tokens, index):
        found.first, found.start, found.value = index - 1, tokens.start[index - 1], None
        found.form, found.approx = "indefinite", tokens.word[index - 1]
    return ages.with_old(tokens, ages.of_number(tokens, found))


def _oclock(tokens: Tokens, index: int, numeral: Numeral) -> Found | None:
    """Read "eight o'clock", "ten a.m."."""
    low, last = tokens.low, numeral.last
    if isinstance(numeral.value, int) and 0 < numeral.value <= 12 and last == index + 1:
        day = clock.in_the_day(tokens, last)
        if day and low[index - 1] in (
            "at",
            "by",
            "until",
            "till",
            "around",
            "about",
            "after",
            "before",
            "since",
        ):
            hour = numeral.value % 12 + (12 if day[0] == "p" else 0)
            return Found(index, day[1], numeral.start, tokens.end[day[1] - 1], "time", f"T{hour:02d}:00")
        clocked = low[last] in ("o'clock", "o’clock")
        half = low[last + 1 if clocked else last]
        if clocked or half in ("a.m.", "p.m.", "am", "pm"):
            hour = numeral.value % 12 + 12 if half in ("p.m.", "pm") else numeral.value
            end = last + clocked + (half in ("a.m.", "p.m.", "am", "pm"))
            return Found(index, end, numeral.start, tokens.end[end - 1], "time", f"T{hour:02d}:00")
    return None


def _month(tokens: Tokens, index: int) -> Found | None:
    return dates.at_month(tokens, index)


def _clock_word(tokens: Tokens, index: int) -> Found | None:
    """Read "noon", or a range that begins with it."""
    low = tokens.low
    if low[index + 1] in ("to", "until", "and", "-", "–"):
        end = clock.at(tokens, index + 2)
        if end and isinstance(end.value, str):
            value = (CLOCK_WORDS[low[index]], end.value)
            return Found(index, end.last, tokens.start[index], end.end, "time", value)
    return clock.named(tokens, index)


def _currency(tokens: Tokens, index: int) -> Found | None:
    """Read an amount that begins with a currency sign or code."""
    sign = money.sign_at(tokens, index)
    if sign is None or not (
        tokens.low[sign[1]][:1] in _DIGITS or tokens.low[sign[1]] in (".", "(", "-", "−")
    ):
        return None
    if sign[2] == tokens.start[index] and tokens.glued(index) and tokens.word[index - 1][-1:].isalpha():
        return None
    return quantities.bracketed(tokens, index) or quantities.read(tokens, index)


def _fraction_sign(tokens: Tokens, index: int) -> Found | int | None:
    return None if tokens.glued(index) and tokens.word[index - 1][-1:].isalnum() else _quantity(tokens, index)


_READERS: dict[str, _Reader] = {
    **dict.fromkeys((*ONES, *TENS, *SCALES, *ORDINALS, "dozen", "couple"), _word),
    **dict.fromkeys((word[:-1] + "ies" for word in TENS), _word),
    **dict.fromkeys(INDEFINITE, indefinite.read),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(WEEKDAYS, dates.at_weekday),
    **dict.fromkeys(SEASONS, years.at_season),
    **dict.fromkeys(CLOCK_WORDS, _clock_word),
    **dict.fromkeys(LAST_SIGNS, _currency),
    **dict.fromkeys((prefix.lower() for prefix in (*PREFIXES, *LETTERS)), _currency),
    **dict.fromkeys(FOLDS, count_words.fold),
    **dict.fromkeys(TIMES, count_words.times),
    **dict.fromkeys(MULTIPLES, count_words.multiple),
    **dict.fromkeys(FRACTION_SIGNS, _fraction_sign),
    "ad": count_words.era,
    "q": years.at_quarter,
    "h": years.at_quarter,
    "a": count_words.article,
    "an": count_words.article,
    "once": count_words.once,
    "single": count_words.single,
    "half": count_words.half,
    "quarter": count_words.quarter,
}
