"""Words that count by themselves: "half", "a quarter of", "single", "twice", "threefold", "a year ago"."""

from __future__ import annotations

from tui.figures import clock, money, names, numerals, quantities, units
from tui.figures.amounts import amount, tail_of
from tui.figures.found import Found
from tui.figures.nouns import compares_periods
from tui.figures.number_words import of_a_scale
from tui.figures.numeral import Numeral, tidy
from tui.figures.tables import words
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION
from tui.figures.tables.numbers import FOLDS, MULTIPLES, ONES, TIMES
from tui.figures.tables.units import TIME_WORDS
from tui.figures.tokens import Tokens

_BOUNDS = words("than about around nearly almost roughly over under least within")
_COMPARED = words("less more fewer longer")
_PAST = words("ago later earlier")
_MULTIPLIED = words("the its their his her what that this last")  # after "double"
_TO_MULTIPLY = words("to will would could can may might should must and they we you i")  # here it is a verb
_ONCE_AFTER = words("only just than least")
_SHARES = words("by from than almost nearly about over around roughly to lost some only under")
_WHOLES = words("of a an the its their his her all that those these this what")
_BEFORE_HALF = words(
    """
    than by over about nearly almost least roughly around only just under some and or with cut of
    for to halved lost owns own up barely hardly
    """
)


def _make(
    tokens: Tokens, first: int, last: int, kind: str, value: float, unit: str | None, form: str
) -> Found:
    counts = kind != "duration"
    start, end = tokens.start[first], tokens.end[last - 1]
    return Found(first, last, start, end, kind, tidy(value), unit, form, counts)


def article(tokens: Tokens, index: int) -> Found | None:
    """Read "a year ago", "less than a week", "an hour and a half": an article that counts a unit of time."""
    low = tokens.low
    unit = TIME_WORDS.get(low[index + 1])
    if unit is None or low[index + 1].endswith("s"):
        return None
    if low[index + 2] == "and" and unit in ("hour", "minute"):
        part = amount(tokens, index + 3)  # "an hour and 10 minutes"
        lesser = "minute" if unit == "hour" else "second"
        if part and part.tail and part.tail.unit == lesser and isinstance(part.numeral.value, int):
            return _make(tokens, index, part.last, "duration", 60 + part.numeral.value, lesser, "words")
    if low[index + 2 : index + 5] == ["and", "a", "half"]:
        value, unit = (15, "year") if unit == "decade" else (1.5, unit)
        return _make(tokens, index, index + 5, "duration", value, unit, "words")
    past = low[index + 2] in _PAST
    before = low[index - 1]
    bounded = before in _BOUNDS and (before != "than" or low[index - 2] in _COMPARED)
    if not (past or bounded) or (unit == "second" and not past):
        return None
    return _make(tokens, index, index + 2, "duration", 1, unit, "words")


def fold(tokens: Tokens, index: int) -> Found:
    """Read "threefold"."""
    return _make(tokens, index, index + 1, "cardinal", FOLDS[tokens.low[index]], "times", "words")


def times(tokens: Tokens, index: int) -> Found | None:
    """Read "twice", "twice a week"; nobody counts who thinks twice."""
    if tokens.low[index - 1] in ("think", "thinking", "thinks", "thought"):
        return None
    value = TIMES[tokens.low[index]]
    per = units.per(tokens, index + 1, articles=True)
    if per and per[0] in TIME_WORDS:
        return _make(tokens, index, per[1], "rate", value, f"per {per[0]}", "words")
    return _make(tokens, index, index + 1, "cardinal", value, "times", "words")


def multiple(tokens: Tokens, index: int) -> Found | None:
    """Read "double the share", "more than triple what it was"."""
    low = tokens.low
    if low[index + 1] not in _MULTIPLIED or low[index - 1] in _TO_MULTIPLY:
        return None
    return _make(tokens, index, index + 1, "cardinal", MULTIPLES[low[index]], "times", "words")


def once(tokens: Tokens, index: int) -> Found | None:
    """Read "once a week", "only once"; "once" is otherwise a conjunction, or means formerly."""
    low = tokens.low
    per = units.per(tokens, index + 1, articles=True)
    if per and per[0] in TIME_WORDS and low[index + 1] != "every":
        return _make(tokens, index, per[1], "rate", 1, f"per {per[0]}", "words")
    counted = (
        low[index - 1] in _ONCE_AFTER
        or low[index + 1] == "every"
        or low[index + 1 : index + 3] == ["for", "each"]
    )
    if counted or (low[index + 1] == "before" and low[index - 1] not in ("had", "have", "has", "was")):
        return _make(tokens, index, index + 1, "cardinal", 1, "times", "words")
    return None


def single(tokens: Tokens, index: int) -> Found | None:
    """Read "a single drone", "single drones"; leave "single mothers", "every single"."""
    low = tokens.low
    if names.idiom(tokens, index, index + 1) or not low[index + 1].isalpha() or low[index + 1] in FUNCTION:
        return None
    return _make(tokens, index, index + 1, "cardinal", 1, None, "words")


def half(tokens: Tokens, index: int) -> Found | int | None:
    """Read "half of", "half an hour", "half a million"; leave "first half" and "half-measures"."""
    low = tokens.low
    time = clock.past(tokens, index) or clock.half_hour(tokens, index)
    if time:
        return time
    part = _part_of_percent(tokens, index) or _part_point(tokens, index, 0.5)
    if part:
        return part
    if names.idiom(tokens, index, index + 1):
        return index + 1
    numeral = numerals.read(tokens, index)
    if numeral is None:
        return None
    if numeral.scaled:
        return quantities.read(tokens, index)
    if low[index + 1] in ("a", "an", "-"):
        measured = _measured(tokens, index, index + 2)
        if measured:
            return measured
    if low[index - 1] == "a" and low[index - 2] in _SHARES and not _noun(tokens, index + 1):
        return _make(tokens, index, index + 1, "cardinal", 0.5, None, "fraction")
    if low[index - 1] == "the" or low[index - 2 : index] == ["the", "-"]:
        return None
    if low[index + 1] == "as" and low[index + 2] in ("many", "much", "big", "large", "high", "likely", "old"):
        return _make(tokens, index, index + 1, "cardinal", 0.5, "times", "fraction")
    sort = low[index - 1] == "of" and low[index - 2] in ("sort", "kind")
    if low[index + 1] not in _WHOLES and (low[index - 1] not in _BEFORE_HALF or sort):
        return None
    return _make(tokens, index, index + 1, "cardinal", 0.5, None, "fraction")


def _measured(tokens: Tokens, index: int, place: int) -> Found | None:
    """Read the unit of "half an hour", "half a cent"."""
    unit = units.at(tokens, place, digits=False, fractional=True)
    if unit:
        return _make(tokens, index, unit.last, unit.kind, 0.5, unit.name, "words")
    paid = money.name_at(tokens, place, digits=False, scaled=False)
    return _make(tokens, index, paid[1], "money", 0.5, paid[0], "words") if paid else None


def _part_of_percent(tokens: Tokens, index: int) -> Found | None:
    """Read "half of 1 percent" at `index`."""
    if tokens.low[index + 1] != "of":
        return None
    whole = amount(tokens, index + 2)
    if whole is None or whole.tail is None or whole.tail.kind != "percent" or whole.numeral.value != 1:
        return None
    return _make(tokens, index, whole.last, "percent", 0.5, whole.tail.unit, "words")


def part_of_unit(tokens: Tokens, numeral: Numeral) -> Found | None:
    """Read "three-quarters of a percent", "two-thirds of a mile": a fraction of one unit."""
    low, last = tokens.low, numeral.last
    if numeral.form != "fraction" or numeral.value is None or low[last] != "of":
        return None
    if low[last + 1] not in ("a", "an", "one", "1"):
        return None
    unit = units.at(tokens, last + 2, digits=False, fractional=True)
    if unit is None or unit.name == "point":
        return None
    return _make(tokens, numeral.first, unit.last, unit.kind, numeral.value, unit.name, "words")


def _part_point(tokens: Tokens, index: int, part: float) -> Found | None:
    """Read "quarter point", "half-point" at `index`."""
    place = index + 2 if tokens.low[index + 1] == "-" and tokens.glued(index + 1) else index + 1
    if tokens.low[place] == "percentage" and tokens.low[place + 1] == "point":
        return _make(tokens, index, place + 2, "percent", part, "percentage point", "words")
    if tokens.low[place] != "point":
        return None
    return _make(tokens, index, place + 1, "measure", part, "point", "words")


def _noun(tokens: Tokens, index: int) -> bool:
    noun = tokens.word[index][:1].isalpha() and tokens.low[index] not in FUNCTION
    return noun and not compares_periods(tokens, index)


def quarter(tokens: Tokens, index: int) -> Found | None:
    """Read "a quarter of", "fell by a quarter", "quarter of a million", "quarter to nine"."""
    low = tokens.low
    time = clock.past(tokens, index)
    if time:
        return time
    point = _part_point(tokens, index, 0.25)
    if point is None and low[index + 1] == "of" and low[index + 2] in ("a", "an"):
        point = _measured(tokens, index, index + 3)  # "a quarter of an hour"
        if point:
            point.value = 0.25
    if point:
        return point
    of = low[index + 1] == "of" and low[index - 1] in ("a", "than")
    share = low[index - 1] == "a" and low[index - 2] in _SHARES and not _noun(tokens, index + 1)
    if low[index + 1] == "-" or not (of or share):
        return None
    whole = of_a_scale(tokens, index + 1)
    if whole:
        found = _make(tokens, index, whole[1], "cardinal", 0.25 * whole[0], None, "words")
        return _with_tail(tokens, found)  # "a quarter of a million tonnes"
    return _make(tokens, index, index + 1, "cardinal", 0.25, None, "fraction")


def _with_tail(tokens: Tokens, found: Found) -> Found:
    """Give an amount with a scale the unit or currency that follows it."""
    assert isinstance(found.value, int | float)
    numeral = Numeral(found.value, found.first, found.last, found.start, found.end, "words", True)
    tail = tail_of(tokens, numeral)
    if tail:
        found.kind, found.unit, found.last, found.end = (
            tail.kind,
            tail.unit,
            tail.last,
            tokens.end[tail.last - 1],
        )
    return found


def era(tokens: Tokens, index: int) -> Found | None:
    """Read "AD 340"."""
    word = tokens.low[index + 1]
    if (
        tokens.word[index] != "AD"
        or not word.isdecimal()
        or not 0 < len(word) <= 4
        or tokens.glued(index + 1)
    ):
        return None
    found = _make(tokens, index, index + 2, "date", 0, None, "")
    found.value, found.counts = f"{int(word):04d}", False
    return found


def counts_one(tokens: Tokens, index: int) -> bool:
    """Whether "one" counts something, and is not the pronoun."""
    low = tokens.low
    after = low[index + 1]
    if low[index - 1] in _NEVER_ONE or (low[index - 1] == "by" and after == "by"):
        return False
    if after == "-":
        return tokens.glued(index + 1) and low[index + 2] not in FUNCTION
    if after in ("more", "other", "such", "earlier") and _noun(tokens, index + 2):
        return True
    if after in ("or", "to") and low[index + 2] in ONES:
        return True
    if after in ("a", "per") and low[index + 2] in TIME_WORDS:
        return True
    if _noun(tokens, index + 1):
        return (
            after not in _VERBS and low[index - 1] not in ("that", "this", "which", "only", "new", "old")
        ) or (low[index - 1] in ("that", "only") and after not in _VERBS and not after.endswith("ed"))
    if low[index - 1] in _HARM and after not in ("of", "who", "that", "which"):
        return True
    if low[index - 1] == "only" and low[index - 2] != "the" and after in ("of", *AUXILIARIES):
        return True  # "only one did", "only one of the five walked free"
    if low[index - 1] in (",", "and", "but") and after in _BEFALLS and _counted_before(tokens, index):
        return True  # "four were found guilty and one was acquitted"
    return after in ("in", "over", "near", "from", "at", "on") and _counted_before(tokens, index)


def _counted_before(tokens: Tokens, index: int) -> bool:
    """Whether another number stands a little before, so that "one in Moscow" goes on counting."""
    return any(word in ONES or word[0].isdecimal() for word in tokens.low[max(0, index - 12) : index])


_BEFALLS = words("was has had remains died")
_NEVER_ONE = words(
    """
    no any every some each another number day square the own wrong air force formula phase straight
    """
)
_HARM = words(
    """
    killing killed kill kills wounding wounded injuring injured leaving left least about just than
    with including exactly nearly almost
    """
)
_VERBS = words(
    """
    shows show showed says said thinks knows wants needs makes takes gets goes comes looks feels
    hopes expects sees hears begins tells finds used fell went came saw made took got knew thought
    """
)
