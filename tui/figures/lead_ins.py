"""Lead-ins: the words before a noun that are no part of what is counted: "their next six", "the city's"."""

from __future__ import annotations

from tui.figures.tables import words
from tui.figures.tables.grammar import FUNCTION
from tui.figures.tables.nouns import COMPARING
from tui.figures.tables.numbers import ONES, ORDINALS, SCALES, TENS
from tui.figures.tokens import Tokens

SKIPPED = words("the these those its their his her our all my such")
_NOT_ADVERBS = words(
    """
    family supply assembly ally italy july fly early anomaly daily weekly only yearly monthly
    """
)
_SEQUENCE = words("next last past previous first final opening remaining")


def skip(tokens: Tokens, index: int) -> int:
    """Return the token after the determiners, comparing words, numbers and adverbs that stand at `index`."""
    low = tokens.low
    for _ in range(4):
        word = low[index]
        determined = (
            (word in SKIPPED and (word != "all" or low[index - 1] == "of"))
            or word in COMPARING
            or word in SCALES
        )
        joined = low[index + 1] == "-" and tokens.glued(index + 1)  # "five-wicket haul"
        if (
            (determined and not joined)
            or _adverb(tokens, index)
            or _number(tokens, index)
            or _possessor(tokens, index)
            or (word in _SEQUENCE and _counting(tokens, index + 1))
        ):
            index += 1
        else:
            break
    return index


def _adverb(tokens: Tokens, index: int) -> bool:
    """Whether an adverb before an adjective stands at `index`: "particularly" alarming."""
    word, after = tokens.low[index], tokens.low[index + 1]
    return adverbial(word) and after[:1].isalpha() and after not in FUNCTION


def adverbial(word: str) -> bool:
    """Whether the lower-case `word` looks like an adverb: "seriously", but not "family"."""
    return word.endswith("ly") and word not in _NOT_ADVERBS


def _counting(tokens: Tokens, index: int) -> bool:
    """Whether a number and a word stand at `index`: the "six possessions" of "their next six possessions"."""
    word = tokens.low[index]
    return (word in ONES or word in TENS or word.isdecimal()) and tokens.word[index + 1][:1].isalpha()


def _possessor(tokens: Tokens, index: int) -> bool:
    """Whether the "city's" of "the city's 1.2 million people" stands at `index`."""
    return tokens.low[index].endswith(("'s", "’s")) and tokens.word[index + 1][:1].isalnum()


def _number(tokens: Tokens, index: int) -> bool:
    """Whether a number goes before the noun that is meant: "62 of 71 drones", "the 34 drones"."""
    word = tokens.low[index]
    if tokens.low[index + 1] == "-":
        return False  # "five-wicket haul"
    words_follow = tokens.low[index + 1][:1].isalpha()
    before = tokens.low[index - 1]
    counted = (
        before == "of"
        or before in SKIPPED
        or before in ORDINALS
        or before in _SEQUENCE
        or before.endswith(("'s", "’s"))
    )
    return (word[:1].isdecimal() or word in ONES or word in TENS) and words_follow and counted
