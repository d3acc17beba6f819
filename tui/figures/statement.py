"""Figures in words: what one states, how surely and on whose word; how one is cited."""

from __future__ import annotations

import re

from tui.figures.in_words import amount_words, unit_words, value_words
from tui.figures.model import Figure, Total
from tui.figures.tables.speech import PEOPLE

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

DETERMINERS = frozenset(
    (
        *("the", "a", "an", "another", "both", "some", "several", "many", "most", "two", "three", "four"),
        *("his", "her", "its", "their", "our", "my", "these", "those", "this", "that"),
    )
)
"""First words of a source that have a capital only where they begin a sentence."""

MOST_BETWEEN = 3
"""Words of the article that may stand between a figure and what it counts, to be shown with it."""
BETWEEN = re.compile(r"[ \u00a0-]?(?:[^\n.,;:!?—–]{0,28}[ \u00a0-])?")
"""What stands between them: in one line, no other clause."""


def meaning(figure: Figure) -> str:
    """Kind, value and unit: "money 5 million dollars"; "indefinite" where no number is stated."""
    kind = KIND_WORDS.get(figure.kind, figure.kind)
    if figure.value is None:
        unit = unit_words(figure.unit, None) if figure.unit else ""
        return " ".join(filter(None, (kind, "indefinite,", unit))).rstrip(",")
    return f"{kind} {amount_words(figure.value, figure.unit)}"


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
    who = (
        f"{VOICES.get(stance, 'according to')} {in_a_sentence(name)}"
        if name
        else OWN_VOICES.get(stance, OWN_VOICE)
    )
    plain = not figure.hedge or figure.hedge.casefold() == stance
    return who if plain else f"{who} (“{figure.hedge}”)"


def in_a_sentence(name: str) -> str:
    """A source's name within a sentence: "A Survation poll" and "Officials" begin with a small letter there."""
    first, space, rest = name.partition(" ")
    small = first.lower()
    return f"{small}{space}{rest}" if small in DETERMINERS or (not rest and small in PEOPLE) else name


def head(figure: Figure, text: str) -> str:
    """The figure with what it counts, in the words of the article's `text`: "34 drones", "Dozens of people".

    What is counted but stands elsewhere comes in brackets: "seven (drones)".
    """
    if not figure.counted:
        return figure.text
    end = text.find(figure.counted, figure.end, figure.end + 30 + len(figure.counted))
    whole = not text[end + len(figure.counted) : end + len(figure.counted) + 1].isalnum()
    if end >= 0 and whole and BETWEEN.fullmatch(text, figure.end, end):
        between = text[figure.end : end]
        if len(between.split()) <= MOST_BETWEEN and between.count("(") == between.count(")"):
            return " ".join(f"{figure.text}{between}{figure.counted}".split())
    return f"{figure.text} ({figure.counted})"


def total_words(figure: Figure, text: str) -> str:
    """How a total compares with its parts: "adds up from 34 + 2 × 3", or what its parts make instead."""
    total = figure.total
    if total is None:
        return ""
    if len(total.parts) == 1:
        start, end = total.parts[0]
        return f"{'agrees with' if total.agrees else 'does not agree with'} “{text[start:end]}”"
    listed = parts_words(total, text)
    if total.agrees:
        return f"adds up from {listed}"
    return f"does not add up: {listed} make {value_words(total.sum)}"


def parts_words(total: Total, text: str) -> str:
    """The parts of a total as a sum, the first of them if there are many: "34 + 2 × 3"."""
    return " + ".join(_parts(total, text)[:MOST_PARTS]) + (" + …" if len(total.parts) > MOST_PARTS else "")


def _parts(total: Total, text: str) -> list[str]:
    """The parts of a total as terms of a sum: a number that holds for each of three places is "2 × 3"."""
    if not total.terms:
        return [text[start:end] for start, end in total.parts]
    return [value_words(number) + (f" × {times}" if times != 1 else "") for number, times in total.terms]


def citation(article: str, quote: str, figure: Figure | None = None, text: str = "") -> str:
    """A quotation with the article's name; with a figure of `text`, first what it says and on whose word.

    The quotation is in one line; nothing else of it is changed.
    """
    quoted = f"“{' '.join(quote.split())}” ({article})"
    if figure is None:
        return quoted
    said = voice(figure) if figure.source or figure.hedge else ""
    each = "for each" if figure.each else ""
    facts = [meaning(figure), certainty(figure), each, said, figure.where or "", figure.when or ""]
    facts.append(total_words(figure, text))
    return f"{head(figure, text)} ({'; '.join(filter(None, facts))}): {quoted}"
