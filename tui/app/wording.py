"""Figures in words: what the strip says of one, and how one is cited."""

from __future__ import annotations

import re

from tui.app.widgets.lines import Bit
from tui.figures.model import Figure, Value

KIND_WORDS = {
    "cardinal": "count",
    "ordinal": "ordinal",
    "percent": "percent",
    "money": "money",
    "measure": "measure",
    "rate": "rate",
    "date": "date",
    "time": "time",
    "duration": "duration",
}
"""How the kinds are called on the screen."""

BOUND_WORDS = {
    "=": "",
    "~": "about",
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "at most",
}

VOICES = {
    "claimed": "claimed by",
    "confirmed": "confirmed by",
    "denied": "denied by",
    "estimated": "estimated by",
    "planned": "planned, according to",
    "negated": "not so, according to",
}
"""Before a speaker's name, what the speaker does with the claim."""

OWN_VOICE = "in the article’s own voice"
OWN_VOICES = {
    "planned": "planned, not done",
    "negated": "said not to be so",
    "uncertain": "not certain, no source given",
}
"""Without a speaker, what the article does with it."""

MOST_PARTS = 8
"""Parts of a total that the strip names."""


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

DATE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI))?"
)
"""An ISO date or part of one, as the finder writes it; X for digits that the text leaves open."""

IRREGULAR = {"foot": "feet", "inch": "inches", "penny": "pence"}
NO_PLURAL = (
    "hertz",
    "horsepower",
    "celsius",
    "fahrenheit",
    "kelvin",
    "sterling",
    "pence",
    "yen",
    "yuan",
    "%",
)


def value_words(value: Value) -> str:
    """A value as people write it: "30,000", "7 to 9", "26 October", "02:30"."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f"{value_words(value[0])} to {value_words(value[1])}"
    if isinstance(value, str):
        return date_words(value)
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.12g}"
    number = int(value)
    return f"{number:,}" if abs(number) < 10**15 else f"{value:.6g}"


def date_words(value: str) -> str:
    """An ISO date or time as people write it: "26 October 2025", "May 2023", "the 1990s", "20:00"."""
    found = DATE.fullmatch(value)
    if found is None:
        return value.removeprefix("T")
    year = "" if found["year"] == "XXXX" else found["year"]
    if year.endswith("X"):
        return f"the {year.rstrip('X')}{'0' * year.count('X')}s"
    month = MONTHS[int(found["month"]) - 1] if found["month"] and 1 <= int(found["month"]) <= 12 else ""
    day = str(int(found["day"])) if found["day"] else ""
    part = SEASONS.get(found["part"] or "", found["part"] or "")
    return " ".join(filter(None, (day, month, part, year))) or value


def unit_words(unit: str, value: Value) -> str:
    """A unit in the number that its value asks for: "3 hours", "17 miles per hour", "1 kilogram"."""
    if value == 1 or unit.startswith("per "):
        return unit
    first, per, rest = unit.partition(" per ")
    head, space, last = first.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif not last.endswith(("s", "z")) and last not in NO_PLURAL:
        last += "s"
    return f"{head}{space}{last}{per}{rest}"


def meaning(figure: Figure) -> str:
    """Kind, value and unit: "money 5,000,000 dollars"; "indefinite" where no number is stated."""
    kind = KIND_WORDS.get(figure.kind, figure.kind)
    unit = unit_words(figure.unit, figure.value) if figure.unit else ""
    if figure.value is None:
        return " ".join(filter(None, (kind, "indefinite,", unit))).rstrip(",")
    return f"{kind} {value_words(figure.value)}{'' if unit == '%' else ' '}{unit}".strip()


def certainty(figure: Figure) -> str:
    """How surely it is said: "about (“some”)", or nothing."""
    bound = BOUND_WORDS.get(figure.bound, figure.bound)
    if figure.approx and figure.approx.casefold() != bound:
        return f"{bound} (“{figure.approx}”)" if bound else f"“{figure.approx}”"
    return bound


def voice(figure: Figure) -> str:
    """On whose word it is said, and the word that distances the article from it: "claimed by X (“boasted”)"."""
    name = figure.speaker or figure.source
    stance = figure.stance or ""
    if name and name.startswith("The "):
        name = f"the {name[4:]}"
    who = f"{VOICES.get(stance, 'according to')} {name}" if name else OWN_VOICES.get(stance, OWN_VOICE)
    plain = not figure.hedge or figure.hedge.casefold() == stance
    return who if plain else f"{who} (“{figure.hedge}”)"


def head(figure: Figure) -> str:
    """The figure with what it counts: "34 drones"."""
    return f"{figure.text} {figure.counted}" if figure.counted else figure.text


def total_words(figure: Figure, text: str) -> str:
    """How a total compares with its parts: "adds up: 34 + 2", or what its parts make instead."""
    total = figure.total
    if total is None:
        return ""
    parts = [text[start:end] for start, end in total.parts]
    if len(parts) == 1:
        return f"{'agrees with' if total.agrees else 'does not agree with'} “{parts[0]}”"
    listed = " + ".join(parts[:MOST_PARTS]) + (" + …" if len(parts) > MOST_PARTS else "")
    if total.agrees:
        return f"adds up from {listed}"
    return f"does not add up: {listed} make {value_words(total.sum)}"


def figure_bits(figure: Figure, text: str) -> list[Bit]:
    """What the strip says: the figure, its meaning, how surely, on whose word, where, when, of what parts.

    `text` is the article's.
    """
    each = "for each" if figure.each else ""
    rest = [meaning(figure), certainty(figure), each, voice(figure), figure.where or "", figure.when or ""]
    rest.append(total_words(figure, text))
    return [
        Bit(f" {head(figure)} ", "strong"),
        *(Bit(f" · {words}" if number else f"  {words}") for number, words in enumerate(filter(None, rest))),
    ]


def citation(article: str, quote: str, figure: Figure | None = None) -> str:
    """A quotation with the article's name; with a figure, first what it says and on whose word.

    The quotation is in one line; nothing else of it is changed.
    """
    quoted = f"“{' '.join(quote.split())}” ({article})"
    if figure is None:
        return quoted
    said = voice(figure) if figure.source or figure.hedge else ""
    facts = [meaning(figure), certainty(figure), said, figure.where or "", figure.when or ""]
    return f"{head(figure)} ({'; '.join(filter(None, facts))}): {quoted}"
