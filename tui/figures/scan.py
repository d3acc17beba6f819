"""One scan of the tokens for words that may begin a figure, and a local reading of each."""

from __future__ import annotations

from collections.abc import Callable

from tui.figures import ages, clock, dates, money, names, numerals, ordinals, quantities, units
from tui.figures.found import Found
from tui.figures.tables import words
from tui.figures.tables.calendar import CLOCK_WORDS, MONTHS, SEASONS, WEEKDAYS
from tui.figures.tables.currencies import LAST_SIGNS, PREFIXES
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.numbers import (
    FOLDS,
    FRACTION_SIGNS,
    INDEFINITE,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    TIMES,
)
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

# A reader is given the tokens and the index of its trigger; an int is where to go on after what is no figure.
_Reader = Callable[[Tokens, int], "Found | int | None"]

_DIGITS = frozenset("0123456789")


def find(tokens: Tokens) -> list[Found]:
    """Return the figures of the tokens in order, without their surroundings."""
    figures: list[Found] = []
    low = tokens.low
    triggers = [i for i in range(tokens.count) if low[i] in _READERS or low[i][0] in _DIGITS]
    resume = 0
    for index in triggers:
        if index < resume:
            continue
        reader = _READERS.get(low[index], _digits)
        found = reader(tokens, index)
        if isinstance(found, int):
            resume = found
        elif found is not None:
            if figures and found.start < figures[-1].end:
                continue
            figures.append(found)
            resume = found.last
    return figures


def _digits(tokens: Tokens, index: int) -> Found | int | None:
    """Read a figure that begins with digits."""
    if not tokens.glued(index) or tokens.low[index - 1] in ("(", "“", '"', "‘"):
        date = dates.numeric(tokens, index)
        if date:
            return date
    if names.in_name(tokens, index):
        return names.chain_end(tokens, index)
    date = dates.at_day(tokens, index)
    if date:
        return date
    time = clock.at(tokens, index) or clock.stopwatch(tokens, index)
    if time:
        return time
    if names.list_number(tokens, index):
        return index + 1
    after = names.telephone(tokens, index)
    if after > index:
        return after
    found = ages.decades(tokens, index) or dates.at_year(tokens, index) or ages.bare(tokens, index)
    if found:
        return found
    return _quantity(tokens, index)


def _quantity(tokens: Tokens, index: int) -> Found | int | None:
    """Read an amount in digits, or an ordinal."""
    numeral = numerals.read(tokens, index)
    if numeral is None:
        return names.chain_end(tokens, index)
    odds = quantities.one_in(tokens, numeral)
    if odds:
        return odds
    if numeral.form == "ordinal":
        return ordinals.read(tokens, index, numeral)
    found = quantities.read(tokens, index)
    if found is None:
        return None
    bare = found.kind == "cardinal" and found.unit is None and not isinstance(found.value, tuple)
    magnitude = tokens.low[index - 1] == "magnitude" or tokens.low[index - 2 : index] == ["magnitude", "of"]
    if bare and magnitude:
        found.kind, found.unit = "measure", "magnitude"
        return found
    unit = quantities.dimensions(tokens, found)
    if unit:
        found.kind, found.unit = "measure", unit
        return found
    if bare and tokens.word[index][0] == "0" and len(tokens.word[index]) > 1 and tokens.word[index].isdigit():
        return names.chain_end(tokens, index)
    ranged = (
        isinstance(found.value, tuple)
        and found.kind in ("cardinal", "duration")
        and names.paged(tokens, index)
    )
    if ranged or (bare and names.designated(tokens, index, found.last)):
        return found.last
    if bare and tokens.glued(found.last) and tokens.word[found.last][:1].isalpha():
        return names.chain_end(tokens, index)
    return ages.with_old(tokens, found)


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
    time = _oclock(tokens, index, numeral)
    if time:
        return time
    if names.idiom(tokens, index, numeral.last) and numeral.form != "fraction":
        return numeral.last
    odds = quantities.one_in(tokens, numeral)
    if odds:
        return odds
    if tokens.low[index] == "one" and numeral.last == index + 1 and not _counts_one(tokens, index):
        return None
    found = quantities.read(tokens, index)
    if found is None:
        return None
    if found.kind == "cardinal" and found.unit is None and names.numbered(tokens, index, found.last):
        return found.last
    if tokens.low[index] in SCALES and names.vague_before(tokens, index):
        found.first, found.start, found.value = index - 1, tokens.start[index - 1], None
        found.form, found.approx = "indefinite", tokens.word[index - 1]
    return ages.with_old(tokens, found)


def _oclock(tokens: Tokens, index: int, numeral: numerals.Numeral) -> Found | None:
    """Read "eight o'clock", "ten a.m."."""
    low, last = tokens.low, numeral.last
    if isinstance(numeral.value, int) and 0 < numeral.value <= 12 and last == index + 1:
        clocked = low[last] in ("o'clock", "o’clock")
        half = low[last + 1 if clocked else last]
        if clocked or half in ("a.m.", "p.m.", "am", "pm"):
            hour = numeral.value % 12 + 12 if half in ("p.m.", "pm") else numeral.value
            end = last + clocked + (half in ("a.m.", "p.m.", "am", "pm"))
            return Found(index, end, numeral.start, tokens.end[end - 1], "time", f"T{hour:02d}:00")
    return None


_HARM = words(
    """
    killing killed kill kills wounding wounded injuring injured leaving left least about only just
    than with by including exactly nearly almost
    """
)


def _counts_one(tokens: Tokens, index: int) -> bool:
    """Whether "one" counts something, and is not the pronoun."""
    low = tokens.low
    after = low[index + 1]
    if after == "-":
        return tokens.glued(index + 1)
    if not after[:1].isalpha() or after in FUNCTION:
        if low[index - 1] in _HARM and after not in ("of", "who", "that", "which"):
            return True
        return after in ("in", "over", "near", "from", "at", "on") and _counted_before(tokens, index)
    return not _finite_verb(after)


def _counted_before(tokens: Tokens, index: int) -> bool:
    """Whether another number stands a little before, so that "one in Moscow" goes on counting."""
    low = tokens.low
    return any(word in ONES or word[:1] in _DIGITS for word in low[max(0, index - 12) : index] if word)


_VERBS = words(
    """
    shows show showed says said thinks knows wants needs makes takes gets goes comes looks feels
    hopes might expects sees hears begins tells finds used fell went came saw made took got knew
    thought
    """
)


def _finite_verb(word: str) -> bool:
    return word in _VERBS


def _month(tokens: Tokens, index: int) -> Found | None:
    return dates.at_month(tokens, index)


def _clock_word(tokens: Tokens, index: int) -> Found | None:
    """Read a range that begins with "noon"; alone, it states no number."""
    low = tokens.low
    if low[index + 1] in ("to", "until", "and", "-", "–"):
        end = clock.at(tokens, index + 2)
        if end and isinstance(end.value, str):
            value = (CLOCK_WORDS[low[index]], end.value)
            return Found(index, end.last, tokens.start[index], end.end, "time", value)
    return None


def _currency(tokens: Tokens, index: int) -> Found | None:
    """Read an amount that begins with a currency sign or code."""
    sign = money.sign_at(tokens, index)
    if sign is None or not (tokens.low[sign[1]][:1] in _DIGITS or tokens.low[sign[1]] == "."):
        return None
    if sign[2] == tokens.start[index] and tokens.glued(index) and tokens.word[index - 1][-1:].isalpha():
        return None
    return quantities.read(tokens, index)


def _article(tokens: Tokens, index: int) -> Found | None:
    """Read "a year ago", "less than a week": an article that counts a unit of time."""
    low = tokens.low
    unit = TIME_WORDS.get(low[index + 1])
    if unit is None or low[index + 1].endswith("s"):
        return None
    bounded = low[index - 1] in (
        "than",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "over",
        "under",
        "within",
        "least",
    )
    if low[index - 1] == "within" or (
        low[index - 1] == "than" and low[index - 2] not in ("less", "more", "fewer", "longer")
    ):
        return None
    if not bounded and low[index + 2] not in ("ago", "later", "earlier"):
        return None
    if unit == "second" and low[index + 2] not in ("ago", "later"):
        return None
    return Found(index, index + 2, tokens.start[index], tokens.end[index + 1], "duration", 1, unit, "words")


def _fold(tokens: Tokens, index: int) -> Found | None:
    return Found(
        index,
        index + 1,
        tokens.start[index],
        tokens.end[index],
        "cardinal",
        FOLDS[tokens.low[index]],
        "times",
        "words",
    )


def _times(tokens: Tokens, index: int) -> Found:
    """Read "twice", "twice a week"."""
    value = TIMES[tokens.low[index]]
    per = units.per(tokens, index + 1, articles=True)
    if per and per[0] in TIME_WORDS:
        return Found(
            index, per[1], tokens.start[index], tokens.end[per[1] - 1], "rate", value, f"time per {per[0]}"
        )
    return Found(
        index, index + 1, tokens.start[index], tokens.end[index], "cardinal", value, "times", "words"
    )


def _once(tokens: Tokens, index: int) -> Found | None:
    """Read "once a week"; "once" alone is a conjunction or an adverb."""
    per = units.per(tokens, index + 1, articles=True)
    if per and per[0] in TIME_WORDS:
        return Found(
            index, per[1], tokens.start[index], tokens.end[per[1] - 1], "rate", 1, f"time per {per[0]}"
        )
    return None


def _single(tokens: Tokens, index: int) -> Found | None:
    low = tokens.low
    if names.idiom(tokens, index, index + 1) or not low[index + 1].isalpha() or low[index + 1] in FUNCTION:
        return None
    return Found(index, index + 1, tokens.start[index], tokens.end[index], "cardinal", 1, None, "words", True)


_BEFORE_HALF = words(
    """
    than by over about nearly almost least roughly around only just under some and or with cut of
    for to halved lost owns own up
    """
)


def _half(tokens: Tokens, index: int) -> Found | int | None:
    """Read "half of", "half an hour", "half a million"; leave "first half" and "half-measures"."""
    low = tokens.low
    time = clock.past(tokens, index)
    if time:
        return time
    if names.idiom(tokens, index, index + 1):
        return index + 1
    numeral = numerals.read(tokens, index)
    if numeral is None:
        return None
    if numeral.scaled:
        return quantities.read(tokens, index)
    place = index + 2 if low[index + 1] in ("a", "an", "-") else index + 1
    unit = units.at(tokens, place, digits=False)
    if unit and place > index + 1:
        return Found(
            index,
            unit.last,
            tokens.start[index],
            tokens.end[unit.last - 1],
            unit.kind,
            0.5,
            unit.name,
            "words",
            True,
        )
    if low[index + 1] in (
        "of",
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "her",
        "all",
        "that",
        "those",
        "these",
        "this",
    ):
        pass
    elif low[index - 1] not in _BEFORE_HALF or (
        low[index - 1] == "of" and low[index - 2] in ("sort", "kind")
    ):
        return None
    return Found(index, index + 1, numeral.start, numeral.end, "cardinal", 0.5, None, "fraction", True)


def _quarter(tokens: Tokens, index: int) -> Found | None:
    """Read "a quarter of", "quarter of a million", "quarter to nine"."""
    low = tokens.low
    time = clock.past(tokens, index)
    if time:
        return time
    if low[index - 1] not in ("a", "than") or low[index + 1] != "of":
        return None
    whole = numerals.of_a_scale(tokens, index + 1)
    last = whole[1] if whole else index + 1
    value = 0.25 * whole[0] if whole else 0.25
    form = "words" if whole else "fraction"
    return Found(
        index,
        last,
        tokens.start[index],
        tokens.end[last - 1],
        "cardinal",
        numerals.tidy(value),
        None,
        form,
        True,
    )


def _indefinite(tokens: Tokens, index: int) -> Found | int | None:
    """Read "dozens", "hundreds of kilometres", "scores of"."""
    low = tokens.low
    if (low[index] in ("scores", "tens") and low[index + 1] != "of") or names.capitalised(
        tokens, index, index + 1
    ):
        return None
    if low[index] == "scores" and low[index - 1] in ("the", "test", "their", "his", "her", "with"):
        return None
    found = quantities.read(tokens, index)
    if found:
        found.approx = tokens.slice(index, found.last) if found.kind == "cardinal" else None
    return found


def _fraction_sign(tokens: Tokens, index: int) -> Found | int | None:
    return None if tokens.glued(index) and tokens.word[index - 1][-1:].isalnum() else _quantity(tokens, index)


_READERS: dict[str, _Reader] = {
    **dict.fromkeys((*ONES, *TENS, *SCALES, *ORDINALS, "dozen", "couple"), _word),
    **dict.fromkeys((word[:-1] + "ies" for word in TENS), _word),
    **dict.fromkeys(INDEFINITE, _indefinite),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(WEEKDAYS, dates.at_weekday),
    **dict.fromkeys(SEASONS, dates.at_season),
    **dict.fromkeys(CLOCK_WORDS, _clock_word),
    **dict.fromkeys(LAST_SIGNS, _currency),
    **dict.fromkeys((prefix.lower() for prefix in PREFIXES), _currency),
    **dict.fromkeys(FOLDS, _fold),
    **dict.fromkeys(TIMES, _times),
    **dict.fromkeys(FRACTION_SIGNS, _fraction_sign),
    "q": dates.at_quarter, "h": dates.at_quarter, "a": _article, "an": _article, "once": _once,
    "single": _single, "half": _half, "quarter": _quarter,
}  # fmt: skip
