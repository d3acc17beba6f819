"""Sources: the speaker or organisation on whose word each figure of a line stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.figures.descriptions import sentence_subject
from tui.figures.found import Found
from tui.figures.nouns import plural
from tui.figures.scopes import Attribution, can_speak
from tui.figures.sentences import bounds
from tui.figures.speakers import attributions
from tui.figures.tables.calendar import MONTHS, WEEKDAYS
from tui.figures.tables.grammar import AUXILIARIES, FUNCTION, PRONOUNS
from tui.figures.tables.names import PARTICLES
from tui.figures.tables.nouns import VERBS
from tui.figures.tables.numbers import ONES
from tui.figures.tables.speech import DISTANCING, QUOTES_CLOSE, QUOTES_OPEN
from tui.figures.tokens import Tokens

_NO_NAMES = FUNCTION | WEEKDAYS | frozenset(MONTHS) | frozenset(ONES)
_MARKS = QUOTES_OPEN | {'"'}
_DATELINE = 8  # tokens of a dateline before its date
_BACK = 12  # sentences to look back for the name behind a pronoun


class Source(NamedTuple):
    """A source's name as written, the place of the words, and the verb of saying, where there is one."""

    name: str
    span: tuple[int, int]
    verb: str | None

    @property
    def hedge(self) -> str | None:
        """The verb, where it distances the writer from the claim."""
        return self.verb if self.verb and self.verb.lower() in DISTANCING else None


class Speakers:
    """The attributions of a line, read sentence by sentence as figures ask for them."""

    def __init__(self, tokens: Tokens, starts: list[int], before: Sequence[Tokens] = ()) -> None:
        self._tokens = tokens
        self._before = before
        self._starts = starts
        self._read: dict[int, list[Attribution]] = {}
        self._quoted: list[bool] | None = None

    def of(self, found: Found, begin: int, end: int) -> Source | None:
        """Return the source of the figure, which stands in the sentence `[begin, end)`."""
        if found.kind == "date" and _of_dateline(self._tokens, found):
            return None
        here = self._sentence(begin, end)
        if any(one.first <= found.first < one.last for one in here):
            return None  # the figure belongs to the speaker: "two officials said"
        covering = [
            one
            for one in here
            if one.begin <= found.first < one.end and not one.first <= found.first < one.last
        ]
        if covering:
            return self._source(min(covering, key=lambda one: self._distance(one, found)))
        if self._in_quotation(found.first):
            return self._source(here[0]) if here else self._of_quotation(begin)
        return None if here or not _divides(self._tokens, begin) else self._continued(begin)

    def _continued(self, begin: int) -> Source | None:
        """The speaker of the number that the sentence at `begin` divides: named in the sentence before it."""
        tokens, here = self._tokens, self._starts[: bisect_left(self._starts, begin)]
        if here:
            said = self._sentence(here[-1], begin)
        elif self._before:
            tokens = self._before[-1]
            said = attributions(tokens, *bounds(tokens)[-2:])
        else:
            return None
        told = [one for one in said if not one.pronoun and _numbers(tokens, one.begin, one.end)]
        return _named(tokens, told[-1].first, told[-1].last, None) if told else None

    def _sentence(self, begin: int, end: int) -> list[Attribution]:
        known = self._read.get(begin)
        if known is None:
            known = self._read[begin] = attributions(self._tokens, begin, end)
        return known

    def _distance(self, one: Attribution, found: Found) -> tuple[int, int]:
        """Whose words come first: those that begin nearest before the figure, then the nearer speaker."""
        return found.first - one.begin, abs(found.first - one.first)

    def _source(self, one: Attribution) -> Source | None:
        tokens = self._tokens
        verb = tokens.word[one.verb] if one.verb >= 0 else None
        if not one.pronoun:
            return _named(tokens, one.first, one.last, verb)
        named = self._named_before(one.first)
        if named:
            return _named(tokens, named.first, named.last, verb)
        if tokens.low[one.first] in ("he", "she"):
            return self._person_before(one.first, verb)
        return self._subject_before(one.first, verb) if tokens.low[one.first] in ("it", "they") else None

    def _subject_before(self, index: int, verb: str | None) -> Source | None:
        """Whom "it" or "they" at `index` means where nobody has spoken yet: the subject here or just before."""
        tokens = self._tokens
        starts = [start for start in self._starts if start < index]
        lines = [(tokens, start, index) for start in reversed(starts[-2:])]
        if len(lines) < 2 and self._before:
            past = self._before[-1]
            lines.append((past, bounds(past)[-2], past.count))
        for line, begin, end in lines:
            subject = sentence_subject(line, begin, end) if end - begin > 4 else None
            if subject and subject[1] < end and can_speak(line, *subject):
                return _named(line, *subject, verb)
            if subject and line.low[subject[0]] not in PRONOUNS and line.low[subject[0]] != "there":
                return None  # a subject that cannot speak stands between
        return None

    def _named_before(self, index: int) -> Attribution | None:
        """The last speaker that is named in the line before token `index`."""
        last = bisect_right(self._starts, index) - 1
        for at in range(min(last, len(self._starts) - 2), max(-1, last - _BACK), -1):
            for one in reversed(self._sentence(self._starts[at], self._starts[at + 1])):
                if one.first < index and not one.pronoun:
                    return one
        return None

    def _person_before(self, index: int, verb: str | None) -> Source | None:
        """Whom "he" or "she" at `index` means: the person named last, in this line or one just before."""
        tokens = self._tokens
        here = [start for start in self._starts if start < index]
        lines = [
            (tokens, here, index),
            *((past, bounds(past)[:-1], past.count) for past in reversed(self._before)),
        ]
        for line, starts, end in lines:
            for start in reversed(starts[-3:]):
                person = _person(line, start, end)
                if person:
                    return _named(line, *person, verb)
                end = start
        return None

    def _in_quotation(self, index: int) -> bool:
        """Whether token `index` stands within quotation marks."""
        if _MARKS.isdisjoint(self._tokens.vocabulary):
            return False
        if self._quoted is None:
            self._quoted = _quotation(self._tokens)
        return self._quoted[index]

    def _of_quotation(self, begin: int) -> Source | None:
        """The speaker of a quotation whose sentence names none: named just before, or at its end."""
        at = bisect_left(self._starts, begin)
        for other in (
            *range(at - 1, max(-1, at - 4), -1),
            *range(at + 1, min(len(self._starts) - 1, at + 4)),
        ):
            here = self._sentence(self._starts[other], self._starts[other + 1])
            if here:
                return self._source(here[-1] if other < at else here[0])
        return None


def _of_dateline(tokens: Tokens, found: Found) -> bool:
    """Whether a date says where and when the article was written: "LONDON, Nov 3 (Reuters) - Some 12 men"."""
    low, last = tokens.low, found.last
    place = tokens.word[: found.first]
    if len(place) > _DATELINE or not (place and place[0].isupper() and place[-1] == ","):
        return False
    if any(word[0].islower() for word in place):
        return False
    if low[last] == "(":
        last = next((at + 1 for at in range(last, last + 6) if low[at] == ")"), last)
    return low[last] in ("-", "–", "—") and not tokens.glued(last + 1)


def _divides(tokens: Tokens, begin: int) -> bool:
    """Whether the sentence at `begin` divides a number of the one before: "Of these, 34 fell"."""
    low = tokens.low
    if low[begin] in ("of", "among"):
        after = low[begin + 2]  # not "Among those aged 18 to 34"
        return low[begin + 1] in ("these", "those", "them") and (
            after == "," or _numbers(tokens, begin + 2, begin + 3)
        )
    return "breakdown" in low[begin : begin + 3]


def _numbers(tokens: Tokens, first: int, last: int) -> bool:
    return any(word in ONES or word[:1].isdecimal() for word in tokens.low[first:last])


def _person(tokens: Tokens, begin: int, end: int) -> tuple[int, int] | None:
    """Return the first name of two words or more in the sentence, else the name that it begins with."""
    first = begin
    while first < end:
        last = first
        while last < end and tokens.word[last][0].isupper() and tokens.low[last] not in _NO_NAMES:
            last += 1
            particles = last
            while particles < last + 2 and tokens.low[particles] in PARTICLES:
                particles += 1  # "Annelies de Wit"
            if particles > last and tokens.word[particles][:1].isupper():
                last = particles
        if last - first > 1 or (last > first == begin and _acts(tokens, last)):
            return first, last
        first = last + 1
    return None


def _acts(tokens: Tokens, index: int) -> bool:
    """Whether the one word before `index`, which begins a sentence, is a name: a verb or an apposition follows."""
    before, after = tokens.low[index - 1], tokens.low[index]
    if len(before) < 2 or before.endswith(("ly", "ing", "ed")) or plural(before):
        return False
    return after == "," or after in VERBS or after in AUXILIARIES or after.endswith("ed")


def _named(tokens: Tokens, first: int, last: int, verb: str | None) -> Source:
    return Source(tokens.slice(first, last), (tokens.start[first], tokens.end[last - 1]), verb)


def _quotation(tokens: Tokens) -> list[bool]:
    """For each token, whether it stands within quotation marks."""
    inside = False
    marks: list[bool] = []
    for index in range(tokens.count):
        word = tokens.word[index]
        if word in QUOTES_OPEN:
            inside = True
        elif word in QUOTES_CLOSE:
            inside = False
        elif word == '"':
            inside = not inside
        elif (
            word == "’"
            and not tokens.glued(index + 1)
            and inside
            and tokens.word[index - 1] in (".", ",", "?", "!")
        ):
            inside = False
        marks.append(inside)
    return marks
