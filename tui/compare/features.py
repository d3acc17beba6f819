"""What speaks for and against two claims' being of one quantity, as numbers that the judgement weighs.

All of it is symmetric in the two claims, and none of it depends on articles of other events.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from math import log, log1p, log10

from tui.compare.ages import AGE
from tui.compare.claims import Claim
from tui.compare.events import Profile
from tui.compare.likeness import is_expected, is_one_fate, same_noun, same_place, same_time
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit, Quantity
from tui.compare.scope import of_other_scopes
from tui.compare.setting import Setting
from tui.compare.where import narrow
from tui.compare.within import voice

Rarity = Callable[[str], float]
"""How telling a stem is in two articles: the rarer, the more."""

# "ratio", "apart", "size": logarithms. "missing": near one, and told by the other article, but not near the other.
# "thing", "fate": what is counted and what became of it. "base": what a share is of. "scope": so far, local, whole.
# "the only ones": each article counts such a thing once.
AMOUNTS = ("equal", "ratio", "apart", "size", "rarity", "bounds", "two dimensions")
SORTS = ("count", "percent", "time", "date", AGE, "money", "measure")
WORDS = (
    "words near", "words close", "words before", "words after", "words of the sentence", "words around",
    "nearest word", "words missing", "words missing in both", "amounts beside", "amounts with it",
)  # fmt: skip
THINGS = (
    "one thing", "two things", "two of people", "two kinds of people", "no noun", "noun on one side", "nouns alike",
    "one fate", "two fates", "two fates nearby", "one thing and fate", "one base", "two bases",
)  # fmt: skip
OCCASIONS = (
    "one time", "two times", "main times", "one place", "two places", "place on one side", "two scopes",
    "one scope", "part on one side", "the only ones", "changes of two things", "expected on one side",
)  # fmt: skip
VOICES = ("one speaker", "two speakers", "two stances", "one name", "two names")
POSITIONS = ("far apart", "in the lead", "in the first sentence")
# "linked": the article itself tells that they are one; "answer": the other one answers what is told before it.
INSIDE = (
    "same sentence", "next sentence", "gap", "linked", "answer", "other voice", "next claim", "contrast",
    "in brackets",
)  # fmt: skip

ACROSS = AMOUNTS + SORTS + WORDS + THINGS + OCCASIONS + VOICES + POSITIONS
"""The names of the features of two claims of different articles, in order."""

WITHIN = ACROSS + INSIDE
"""The same of two claims of one article."""

FARTHEST = 3.0
"""The logarithm of how many times as large rival amounts of one quantity are at most."""

_MOST_APART, _MOST_MISSING, _MOST_MISSING_IN_BOTH = 15.0, 12.0, 6.0
_LEAD = 2  # sentences
_MEASURES = frozenset(("measure", "rate", "duration"))
_CONTRAST = re.compile(
    r"\b(?:but|while|however|not|against|compared|versus|instead|whereas|than|earlier|from|up|down|later|or|"
    r"disput|rather)\b"
)
_NEAR, _IN_BRACKETS = 160, 30  # code points between two claims of one article


def features(
    profiles: tuple[Profile, Profile],
    one: Claim,
    other: Claim,
    amounts: tuple[Quantity, Quantity],
    how: Fit,
    rarity: Rarity,
) -> list[float]:
    """Return the features named in ACROSS of two claims; `amounts` are theirs in one unit, `how` they fit."""
    mine, theirs = (profile.settings.of(claim) for profile, claim in zip(profiles, (one, other), strict=True))
    told = profiles[0].settings.told, profiles[1].settings.told
    alone = profiles[0].only_ones & profiles[1].only_ones
    return [
        *_amounts(one, other, amounts, how, mine, theirs),
        *_sorts({one.figure.kind, other.figure.kind}, amounts[0].dimension),
        *_words(mine, theirs, rarity, told),
        *_company(mine, theirs),
        *_things(one, other, mine, theirs),
        *_occasions(one, other, amounts[0].dimension, alone),
        *_voices(one, other),
        abs(mine.place - theirs.place),
        (mine.number < _LEAD) + (theirs.number < _LEAD),
        (mine.number == 0) + (theirs.number == 0),
    ]


def _amounts(
    one: Claim,
    other: Claim,
    amounts: tuple[Quantity, Quantity],
    how: Fit,
    mine: Setting,
    theirs: Setting,
) -> list[float]:
    small, large = sorted(abs(amount.low or 0.0) for amount in amounts)
    ratio = log(large / small) if small else 0.0 if small == large else FARTHEST
    counts = amounts[0].dimension == "count"
    return [
        how is Fit.EQUAL,
        min(FARTHEST, ratio),
        min(_MOST_APART, log1p(large - small)) if counts else 0.0,
        min(_MOST_APART, log10(1 + large)),
        min(mine.rarity, theirs.rarity),
        (one.figure.bound != "=") + (other.figure.bound != "="),
        one.quantity.dimension != other.quantity.dimension,
    ]


def _sorts(kinds: Set[str], dimension: str) -> list[float]:
    """What sort of amounts the two are; where only one is told with a unit, the other is of its kind."""
    measured = not _MEASURES.isdisjoint(kinds) and dimension != AGE
    return [*(dimension == name for name in SORTS[:5]), "money" in kinds, measured]


def _words(
    one: Setting, other: Setting, rarity: Rarity, told: tuple[Mapping[str, int], Mapping[str, int]]
) -> list[float]:
    shared = one.near.keys() & other.near.keys()
    nearest = max((min(one.near[word], other.near[word]) * rarity(word) for word in shared), default=0.0)
    mine = _missing(one.near, other.near, told[1], rarity)
    theirs = _missing(other.near, one.near, told[0], rarity)
    return [
        _overlap(one.near, other.near, rarity),
        _overlap(one.close, other.close, rarity),
        _overlap(one.before, other.before, rarity),
        _overlap(one.after, other.after, rarity),
        _shared(one.sentence, other.sentence, rarity),
        _shared(one.around, other.around, rarity),
        nearest,
        min(_MOST_MISSING, mine + theirs),
        min(_MOST_MISSING_IN_BOTH, mine, theirs),
    ]


def _missing(
    near: Mapping[str, float], others: Mapping[str, float], told: Mapping[str, int], rarity: Rarity
) -> float:
    """How much stands near one claim that the other article tells too, but not near the other claim."""
    return sum(how * rarity(word) for word, how in near.items() if word not in others and word in told)


def _overlap(one: Mapping[str, float], other: Mapping[str, float], rarity: Rarity) -> float:
    """The share of what stands near two claims that stands near both, the rarer and nearer the more (Dice)."""
    if not one or not other:
        return 0.0
    shared = sum(min(one[word], other[word]) * rarity(word) for word in one.keys() & other.keys())
    every = sum(how * rarity(word) for some in (one, other) for word, how in some.items())
    return 2 * shared / every if every else 0.0


def _shared(one: Set[str], other: Set[str], rarity: Rarity) -> float:
    """The share of the words of two stretches that are in both, the rarer the more (Dice)."""
    if not one or not other:
        return 0.0
    shared = sum(rarity(word) for word in one & other)
    return 2 * shared / (sum(map(rarity, one)) + sum(map(rarity, other)))


def _company(one: Setting, other: Setting) -> list[float]:
    """How many amounts stand beside both claims, and in the sentences of both."""
    return [
        sum(amount[0] != "ordinal" for amount in one.beside & other.beside),
        len(one.with_it & other.with_it),
    ]


def _things(one: Claim, other: Claim, mine: Setting, theirs: Setting) -> list[float]:
    same = mine.thing is not None and mine.thing == theirs.thing
    people = same and mine.thing == "person" and one.noun != other.noun
    fates = (one.status is not None) + (other.status is not None)
    one_fate = fates == 2 and is_one_fate(one.status, other.status)
    nouns = (one.noun is not None) + (other.noun is not None)
    return [
        same,
        mine.thing is not None and theirs.thing is not None and not same,
        people,
        people and "person" not in (one.noun, other.noun),
        nouns == 0,
        nouns == 1,
        same_noun(one, other),
        one_fate,
        fates == 2 and not one_fate,
        _apart_nearby(one, other, mine, theirs) if fates == 2 and not one_fate else 0.0,
        same and one_fate,
        bool(mine.base) and mine.base == theirs.base,
        bool(mine.base and theirs.base) and mine.base != theirs.base,
    ]


def _apart_nearby(one: Claim, other: Claim, mine: Setting, theirs: Setting) -> float:
    """How near to both claims their own fate is told by a word, where neither is told near the other."""
    first, second = f"={one.status}", f"={other.status}"
    if theirs.told(first) or mine.told(second):
        return 0.0
    return min(mine.told(first), theirs.told(second))


def _occasions(one: Claim, other: Claim, dimension: str, alone: frozenset[str]) -> list[float]:
    when, where = same_time(one, other, same_event=True), same_place(one, other)
    placed = bool(narrow(one.places)), bool(narrow(other.places))
    return [
        when is Likeness.SAME,
        when is Likeness.DIFFERENT,
        one.times.main + other.times.main,
        where is Likeness.SAME,
        where is Likeness.DIFFERENT,
        placed[0] != placed[1],
        of_other_scopes(one.scope, other.scope, dimension == "percent"),
        one.scope == other.scope,
        one.part != other.part,
        one.noun == other.noun and one.noun in alone,
        bool(one.of and other.of) and one.of != other.of,
        is_expected(one) != is_expected(other),
    ]


def _voices(one: Claim, other: Claim) -> list[float]:
    mine, theirs = voice(one), voice(other)
    return [
        mine is not None and mine == theirs,
        None not in (mine, theirs) and mine != theirs,
        one.figure.stance != other.figure.stance,
        bool(one.subject) and one.subject == other.subject,
        bool(one.subject and other.subject) and one.subject != other.subject,
    ]


def features_inside(profile: Profile, one: Claim, other: Claim, linked: bool, following: bool) -> list[float]:
    """Return the features named in INSIDE of two claims of one article, the first told first.

    `linked`: whether the article itself tells that they are of one quantity; `following`: whether the other is
    the next claim.
    """
    mine, theirs = profile.settings.of(one), profile.settings.of(other)
    between = profile.account.text[one.figure.end : other.figure.start]
    return [
        mine.number == theirs.number,
        abs(mine.number - theirs.number) == 1,
        log1p(len(between)),
        linked,
        other.answer,
        voice(one) != voice(other),
        following,
        len(between) < _NEAR and _CONTRAST.search(between) is not None,
        "(" in between and len(between) < _IN_BRACKETS,
    ]
