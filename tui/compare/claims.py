"""Claims: the figures of an article with what has to be known to compare them with those of other articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.compare.classes import TOKEN, Classes, Found, singular
from tui.compare.occasions import Occasions, Times
from tui.compare.quantities import Quantity, quantity
from tui.compare.stems import read_words, stem
from tui.compare.tables.nouns import CLASS_NAMES, PEOPLE
from tui.compare.tables.statuses import (
    CALLED,
    IMPLIED,
    MEANS,
    OF_GROUND,
    OF_MONEY,
    OF_THINGS,
    OF_VOTES,
    OF_WORKERS,
    PERSONAL,
    UNITLESS,
)
from tui.compare.vocabulary import Vocabulary, read_vocabulary
from tui.figures.model import Figure
from tui.figures.tables import words

_PART = re.compile(
    r"\s+(?:\w+\s+){1,2}of\s+(?:the(?!\s+[A-Z])|them|these|those|which|whom)\b|\s+of\s+(?:the|them|these|those|which|whom)\b|,?\s+of\s+(?:them|which|whom)\b"
)
_MORE = re.compile(r"\s+(?:other|more|further|additional)\b")
_WHOLE = re.compile(r"\bof\s+(?:its|their|the|his|her)\s+$")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_BREAKS = words("and but while whereas with as including which who")
_CONTEXT = 90  # code points on either side whose words tell what a figure is about
_TOLL = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|missing|injured|wounded|victims|arrests))\b[^.;,\d]*$"
)
_OF_US = re.compile(r"\s+of\s+us\b")
_REACH = 12  # tokens on either side in which its status may be told
_OVER_BREAK = 3  # tokens that a conjunction counts, and punctuation
_LONGEST_STATUS = 8  # tokens
_SOON = 30  # code points after a share in which a name may be told whose it is
_NAME = re.compile(r"\b[A-Z][^\W\d_A-Z][^\W\d_]+")
_NEXT = 2  # the same for a whole of which some are counted, "four of its ten tanks were on fire"
_AFTER_COUNT, _AFTER_MEASURE = -0.5, 2.0
_OVER_FIGURE = 5  # tokens that another figure in between counts, of which the status is more likely
_OF_TERMS = frozenset(("sentenced", "licensed"))
_CHANGES = frozenset(("rose", "fell"))  # of a toll that rose to 19 they tell nothing


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as it is compared.

    `noun` and `status` are classes, None where unknown; `times` says when. Places are keys: `places` are the
    figure's own, `told_places` the only one of its sentence, `near_places` those of the sentences around,
    `every_place` those of the article. `about` holds the stems around it, `part` says that it
    counts some of a number told elsewhere; `heading` that it only dates the article.
    """

    article: int
    figure: Figure
    quantity: Quantity
    noun: str | None
    status: str | None
    times: Times
    places: frozenset[str]
    told_places: frozenset[str]
    near_places: frozenset[str]
    every_place: frozenset[str]
    about: frozenset[str]
    names: frozenset[str]
    subject: str | None
    part: bool
    heading: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where the figure is, in code points."""
        return self.figure.start, self.figure.end


@dataclass(frozen=True)
class Account:
    """What an article claims: its text, its claims in reading order, when and where it all was, and its words."""

    text: str
    claims: tuple[Claim, ...]
    occasions: Occasions
    vocabulary: Vocabulary


def read_account(article: int, text: str, figures: Sequence[Figure], classes: Classes) -> Account:
    """Return the claims of an article whose figures are known. Linear in the text."""
    occasions = Occasions(text, figures)
    sentences = _Sentences(text, occasions, classes)
    claims = tuple(_claim(article, text, figures, at, sentences, classes) for at in range(len(figures)))
    return Account(text, claims, occasions, read_vocabulary(text, occasions.sentences))


class _Sentences:
    """The words of sentences and the statuses told in them, each found once."""

    def __init__(self, text: str, occasions: Occasions, classes: Classes) -> None:
        self.text = text
        self.occasions = occasions
        self.classes = classes
        self._read: dict[tuple[int, int], _Read] = {}

    def read(self, span: tuple[int, int]) -> _Read:
        if span not in self._read:
            self._read[span] = _Read(self.text, span, self.classes)
        return self._read[span]


class _Read:
    """The tokens of one sentence with their places, and the statuses they tell."""

    def __init__(self, text: str, span: tuple[int, int], classes: Classes) -> None:
        found = list(TOKEN.finditer(text, *span))
        self.starts = [one.start() for one in found]
        self.ends = [one.end() for one in found]
        self.words = [one[0].lower() for one in found]
        self.statuses = classes.statuses(self.words)
        self._firsts = [found.first for found in self.statuses]
        # What stands between two tokens makes the second further away.
        self.far = [0]
        for at in range(1, len(found)):
            between = text[self.ends[at - 1] : self.starts[at]]
            breaks = (self.words[at] in _BREAKS) + any(sign in between for sign in ".,;:()—–")
            self.far.append(self.far[-1] + 1 + _OVER_BREAK * breaks)

    def statuses_near(self, first: int, last: int) -> list[Found]:
        """The statuses that are told within reach of the tokens from `first` to `last`."""
        low = bisect_left(self._firsts, first - _REACH - _LONGEST_STATUS)
        return self.statuses[low : bisect_right(self._firsts, last + _REACH + 1)]


def _claim(
    article: int,
    text: str,
    figures: Sequence[Figure],
    at: int,
    sentences: _Sentences,
    classes: Classes,
) -> Claim:
    figure = figures[at]
    occasions = sentences.occasions
    span = occasions.sentence(figure.start)
    read = sentences.read(span)
    low = max(span[0], figure.start - _CONTEXT)
    high = min(span[1], figure.end + _CONTEXT)
    around = read_words(text, low, high)
    noun = classes.noun(figure.counted) if figure.unit is None or figure.kind == "rate" else None
    if noun is not None and noun not in CLASS_NAMES and _is_elided(text, figure):
        noun = None  # what was counted last need not be what is counted here
    if figure.kind == "cardinal" and _TOLL.search(text, max(span[0], figure.start - _CONTEXT), figure.start):
        noun = "person"
    if noun is None and figure.kind == "cardinal" and _OF_US.match(text, figure.end):
        noun = "person"
    whole = _is_whole(text, figures, at)
    part = _PART.match(text, figure.end, figure.end + 40) if figure.unit is None else None
    past = _past(text, part) if part else 0
    status = _status(read, figures, at, noun, past, _NEXT if whole else _REACH)
    status = status or IMPLIED.get(head(figure))
    status = MEANS.get((noun or "", status or ""), status)
    noun = CALLED.get((noun or "", status or ""), noun)
    return Claim(
        article,
        figure,
        _of_what_is_measured(quantity(figure), noun, status),
        "person" if noun is None and status in PERSONAL and quantity(figure).dimension == "count" else noun,
        status,
        occasions.times(figure),
        occasions.places(figure),
        occasions.only_place(figure) if _counts(figure) else frozenset(),
        occasions.near_places(figure),
        occasions.every_place,
        frozenset(around.stems) - around.numbers,
        around.names,
        _subject(text, span, figure) if figure.kind == "percent" else None,
        part is not None or _MORE.match(text, figure.end, figure.end + 40) is not None,
        occasions.is_heading(figure),
    )


def _is_elided(text: str, figure: Figure) -> bool:
    """Whether the noun that a figure counts is not told soon after it."""
    last = TOKEN.findall(figure.counted or "")[-1:]
    return bool(last) and text.find(last[0], figure.end, figure.end + _CONTEXT) < 0


def _is_whole(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Whether a figure is a whole of which some are counted: "four of its ten tanks", "97 of 115 drones"."""
    start = figures[at].start
    if _WHOLE.search(text, max(0, start - 12), start):
        return True
    return at > 0 and _OF.fullmatch(text, figures[at - 1].end, start) is not None


def _subject(text: str, span: tuple[int, int], figure: Figure) -> str | None:
    """The stem of the name nearest before a share, else soon after it: whose share it may be; None for none."""
    before = _NAME.findall(text, max(span[0], figure.start - _CONTEXT), figure.start)
    named = before[-1:] or _NAME.findall(text, figure.end, min(span[1], figure.end + _SOON))[:1]
    return stem(named[0].lower()) if named else None


def _past(text: str, part: re.Match[str]) -> int:
    """Where the words end that name what a part is of: "of the injured", "of them"."""
    if not part[0].endswith(("the", "these", "those")):
        return part.end()
    word = TOKEN.search(text, part.end(), part.end() + _CONTEXT)
    return word.end() if word else part.end()


def head(figure: Figure) -> str:
    """The noun that a figure counts, in the singular; empty for none."""
    return next((singular(word.lower()) for word in TOKEN.findall(figure.counted or "")[-1:]), "")


def _of_what_is_measured(amount: Quantity, noun: str | None, status: str | None) -> Quantity:
    """Give a bare number the dimension of what it measures: "the magnitude was 5.9"."""
    bare = amount.dimension == "count" and noun is None
    return replace(amount, dimension=UNITLESS[status]) if bare and status in UNITLESS else amount


def _status(
    read: _Read, figures: Sequence[Figure], at: int, noun: str | None, past: int, reach: int
) -> str | None:
    """Return the status told nearest to a figure, at most `reach` tokens away, after it not before `past`.

    Of a count it is most often told after the noun ("14 people drowned"), of a measure before ("a loss of").
    """
    figure = figures[at]
    if not read.starts:
        return None
    first = max(0, bisect_right(read.starts, figure.start) - 1)
    last = max(first, bisect_right(read.starts, figure.end - 1) - 1)
    barred = _barred(figure, noun)
    own = len(TOKEN.findall(figure.counted or ""))
    after = _AFTER_COUNT if _counts(figure) else _AFTER_MEASURE
    best, nearest = None, float(reach)
    for found in read.statuses_near(first, last):
        if found.name == "protesting" and last < found.first <= last + own:
            continue  # "30 demonstrators were hurt"
        if found.name == "reached" and found.last == first and _counts(figure):
            continue  # "the toll hit 28"
        if found.name in barred or figure.end <= read.starts[found.first] < past:
            continue
        if found.first > last:
            between = (figure.end, read.starts[found.last - 1])
            distance = read.far[found.first] - read.far[last] + after
        elif found.last - 1 < first:
            between = (read.starts[found.first], figure.start)
            distance = read.far[first] - read.far[found.last - 1]
        else:
            between, distance = (figure.start, figure.start), 0
        distance += _OVER_FIGURE * _others(figures, at, *between)
        if distance < nearest:
            best, nearest = found.name, distance
    return best


def _counts(figure: Figure) -> bool:
    return (
        figure.unit is None and figure.kind in ("cardinal", "ordinal") and not isinstance(figure.value, float)
    )


def _barred(figure: Figure, noun: str | None) -> frozenset[str]:
    """The statuses that cannot be told of a figure."""
    changes = frozenset() if figure.kind == "percent" else _CHANGES
    if not _counts(figure):
        of_others = frozenset() if figure.kind == "percent" else OF_WORKERS | OF_VOTES
        return changes | of_others | OF_THINGS | (PERSONAL - _OF_TERMS)
    changes = changes | (frozenset() if noun in ("vote", "voter") else OF_VOTES)
    changes = changes | frozenset(one for one in OF_MONEY if (noun, one) not in MEANS)
    if noun is None:
        return changes | (OF_GROUND - UNITLESS.keys())
    if noun in ("person", "worker"):
        return changes | OF_GROUND
    if noun in PEOPLE or noun == "animal":
        return changes | OF_WORKERS
    return changes | OF_WORKERS | frozenset(one for one in PERSONAL if (noun, one) not in MEANS)


def _others(figures: Sequence[Figure], at: int, start: int, end: int) -> int:
    """How many of the two figures on each side, dates left out, stand between two offsets."""
    before = [one for one in figures[max(0, at - 2) : at] if not _leads_to(one, figures[at])]
    near = (*before, *figures[at + 1 : at + 3])
    return sum(start <= one.start < end for one in near if one.kind != "date")


def _leads_to(one: Figure, figure: Figure) -> bool:
    """Whether a change leads to a figure: "sales rose 4% to €11bn"."""
    return one.kind == "percent" and figure.start - one.end == len(" to ")
