"""Which pairs of claims of two articles can be one quantity: those that agree, and those that are rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.compare.ages import AGE
from tui.compare.choosing import matched
from tui.compare.claims import Claim
from tui.compare.counted import head
from tui.compare.events import Profile
from tui.compare.likeness import (
    Pair,
    alike,
    comparable,
    distinctive,
    is_bare,
    is_one_fate,
    may_be_one_thing,
    weigh,
)
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit
from tui.compare.scope import ELSEWHERE, of_other_scopes
from tui.compare.tables.nouns import PEOPLE
from tui.compare.tables.statuses import OF_VOTES
from tui.compare.where import narrow

_AGREE = 0.5
_CONFLICT = 0.58
_ONLY_ONES = 0.15  # the less two need that are the only ones of their noun
_ALONE = 0.7  # how distinctive an amount must be to agree though fates are told apart
_ALONE_COUNT = 0.85  # the same for counts
_ALONE_MEASURE = 0.6  # the same for measures and sums of money
_MANY_FATES = ("person", "drone", "building", "vote", "worker")  # of which a report tells several counts
_RESULTS = ("sales", "profit", "loss", "growth", "rose", "fell")
_NOT_MEASURED = frozenset(("count", "ordinal", "date"))
_ROOT = 5  # letters that a country and its people have in common
_ABOUT_BOUND = 0.4  # words in common of amounts that fit only since one is a bound
_ABOUT_MANY = 0.35  # the same for counts of what is told much of
_ABOUT_OTHERS = 0.3  # the same for counts of things that are called by other names
_ABOUT_BARE = 0.2  # the same where the unit of one is left out
_ABOUT_AGED = 0.15  # the same for ages that are equal
_ABOUT_ONE = 0.25  # words in common that measures of one thing have of which nothing else is told
_FEW = 8  # by which small counts may differ, as tolls grow
_RATIO_OF_SPEAKERS = 6.0
_RATIO = 3.0  # rivals that are so far apart count different things


def candidates_between(first: Profile, second: Profile, same_event: bool) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs of two articles that agree, matched one to one, and those that can be rivals."""
    candidates = [pair for pair in _candidates(first, second, same_event) if pair.score > 0]
    alone = first.only_ones & second.only_ones
    agreeing = matched(
        [pair for pair in candidates if _may_agree(pair, pair.one.noun == pair.other.noun in alone)]
    )
    crewed = first.tells_crew or second.tells_crew
    rivals = []
    for pair in candidates:
        passengers = _is_of_passengers(pair)
        likely = pair.one.noun == pair.other.noun in alone or passengers
        if pair.fit is Fit.RIVAL and not (crewed and passengers) and _may_conflict(pair, likely):
            rivals.append(pair)
    return agreeing, rivals


def _is_of_passengers(pair: Pair) -> bool:
    """Whether one claim counts passengers and the other people: the same, unless the crew is counted apart."""
    return {pair.one.noun, pair.other.noun} == {"passenger", "person"}


def _candidates(first: Profile, second: Profile, same_event: bool) -> Iterator[Pair]:
    """Yield the pairs of comparable claims of two articles; outside one event those that tell their own day."""
    mine, theirs = (first.compared, second.compared) if same_event else (first.dated, second.dated)
    by_dimension: dict[str, list[Claim]] = defaultdict(list)
    also: dict[str, list[Claim]] = defaultdict(list)  # those that may be told in a dimension
    bare = [claim for claim in theirs if is_bare(claim)]
    measured = [claim for claim in theirs if claim.quantity.dimension not in _NOT_MEASURED]
    for claim in theirs:
        by_dimension[claim.quantity.dimension].append(claim)
        for reading in claim.quantity.also:
            also[reading.dimension].append(claim)
    for one in mine:
        dimension = one.quantity.dimension
        elsewhere = measured if is_bare(one) else bare if dimension not in _NOT_MEASURED else []
        read = (claim for reading in one.quantity.also for claim in by_dimension[reading.dimension])
        others = {
            id(claim): claim for claim in (*by_dimension[dimension], *also[dimension], *read, *elsewhere)
        }
        for other in others.values():
            if comparable(one, other) and may_be_one_thing(one, other):
                yield weigh(one, other, same_event)


def _may_agree(pair: Pair, alone: bool) -> bool:
    """Whether two amounts that fit can be of one quantity; `alone`: each is the only one of its noun."""
    needed = _AGREE - (_ONLY_ONES if alone else 0.0)
    if pair.one.noun == pair.other.noun == AGE:
        return pair.same_event and pair.fit is not Fit.RIVAL and _of_one_person(pair, _ABOUT_AGED)
    if pair.fit is Fit.RIVAL or pair.score < needed or not _may_be_at_one_time(pair):
        return False
    if pair.one.quantity.dimension != pair.other.quantity.dimension and not _tells_enough(pair):
        return False
    if pair.one.quantity.dimension == "ordinal" or not (_are_close(pair) or _are_alike(pair)):
        return False
    if ELSEWHERE in (pair.one.scope, pair.other.scope) and pair.where is not Likeness.SAME:
        return False
    if pair.one.of and pair.other.of and pair.one.of != pair.other.of:
        return False
    if pair.one.quantity.dimension == "date" and distinctive(pair.one) < _ALONE:
        return alike(pair.one.about, pair.other.about) >= _ABOUT_BOUND
    statuses = {pair.one.status, pair.other.status} - {None}
    telling = (
        _ALONE_MEASURE
        if _is_measured(pair.one)
        else _ALONE_COUNT
        if pair.one.quantity.dimension == "count"
        else _ALONE
    )
    return len(statuses) < 2 or min(distinctive(pair.one), distinctive(pair.other)) >= telling


def _tells_enough(pair: Pair) -> bool:
    """Whether amounts of which one is told without its unit, or as a share, are equal or telling."""
    needed = _ALONE_MEASURE if pair.fit is Fit.EQUAL else _ALONE
    return min(distinctive(pair.one), distinctive(pair.other)) >= needed


def _are_close(pair: Pair) -> bool:
    """Whether two amounts are nearly equal: others fit only since one of them is a bound."""
    one, other = pair.one.quantity, pair.other.quantity
    return one.low is None or one.low == other.low or {one.bound, other.bound} <= {"=", "~"}


def _are_alike(pair: Pair) -> bool:
    """Whether two claims tell the same fate of the same things, or nearly the same words around them."""
    one, other = pair.one, pair.other
    likeness = alike(one.about, other.about)
    if one.quantity.dimension != "count" or one.noun != other.noun or one.noun is None:
        return likeness >= _ABOUT_BOUND
    if one.status is None and other.status is None:
        return one.noun not in _MANY_FATES or likeness >= _ABOUT_BOUND
    return one.status == other.status or (None in (one.status, other.status) and likeness >= _ABOUT_ONE)


def _may_be_at_one_time(pair: Pair) -> bool:
    """Whether the time of two claims is the same; where that is open, whether their amount is telling."""
    if pair.when is Likeness.SAME:
        return True
    telling = (
        min(distinctive(pair.one), distinctive(pair.other)) >= _ALONE and pair.one.noun == pair.other.noun
    )
    return pair.when is Likeness.OPEN and pair.same_event and telling and _are_close(pair)


def _may_conflict(pair: Pair, alone: bool) -> bool:
    """Whether two rival amounts can be of one quantity; `alone`: each is the only one of its noun."""
    one, other = pair.one, pair.other
    if one.noun == other.noun == AGE:
        return pair.same_event and _of_one_person(pair, _ABOUT_OTHERS)
    likely = alone or (_is_measured(one) and alike(one.about, other.about) >= _ABOUT_OTHERS)
    if pair.score < _CONFLICT - (_ONLY_ONES if likely else 0.0) or not _may_be_then(pair):
        return False
    if one.quantity.dimension in ("ordinal", "date") or is_expected(one) != is_expected(other):
        return False
    if _changes(one) and _changes(other) and (one.of is None or one.of != other.of):
        return False
    if of_other_scopes(one.scope, other.scope, one.quantity.dimension == "percent"):
        return False
    if not _one_fate(one, other) or _of_other_sides(one, other) or _of_other_names(pair):
        return False
    return _placed_alike(pair) and _are_near(one, other)


def _of_one_person(pair: Pair, about: float) -> bool:
    """Whether two ages are of one person: by name, or by what he or she is, else by words as alike as `about`."""
    one, other = pair.one, pair.other
    if one.subject and one.subject == other.subject:
        return True
    return pair.score > 0 and alike(one.about, other.about) >= about


def _is_measured(claim: Claim) -> bool:
    return claim.quantity.dimension not in ("count", "percent")


def _placed_alike(pair: Pair) -> bool:
    """Whether both claims tell a place or neither does, where a place can tell a part from the whole."""
    matters = pair.one.quantity.dimension == "count" or not pair.one.times.main
    same = bool(narrow(pair.one.places)) == bool(narrow(pair.other.places))
    return same or not matters or pair.where is Likeness.SAME


def _are_near(one: Claim, other: Claim) -> bool:
    """Whether two amounts are not too far apart for rivals: small tolls may be, and what two speakers claim."""
    small, large = sorted(abs(claim.quantity.low or 0.0) for claim in (one, other))
    if not small:
        return False
    surely = one.status is not None and one.status == other.status and one.noun == other.noun
    if surely and one.quantity.dimension == "count" and large - small <= _FEW:
        return True
    surely = surely and one.noun in PEOPLE
    speakers = {claim.figure.speaker or claim.figure.source for claim in (one, other)} - {None}
    return large <= (_RATIO_OF_SPEAKERS if surely and len(speakers) > 1 else _RATIO) * small


def _may_be_then(pair: Pair) -> bool:
    """Whether the time of two rivals is the same; where that is open, whether all else is very alike."""
    if pair.when is Likeness.SAME or not pair.same_event:
        return pair.when is Likeness.SAME
    fate = (pair.one.noun, pair.one.status) == (pair.other.noun, pair.other.status)
    alike_else = (
        fate and pair.one.status is not None and alike(pair.one.about, pair.other.about) >= _ABOUT_BOUND
    )
    return pair.when is Likeness.OPEN and alike_else


def _of_other_sides(one: Claim, other: Claim) -> bool:
    """Whether one counts what is of the side that speaks in the other: "Ukrainian drones", Ukraine's army says."""
    for mine, theirs in ((one, other), (other, one)):
        sides = (word[:_ROOT].lower() for word in (mine.figure.counted or "").split() if word[0].isupper())
        speaker = (theirs.figure.speaker or theirs.figure.source or "").lower()
        if any(len(side) == _ROOT and side in speaker for side in sides):
            return True
    return False


def _of_other_names(pair: Pair) -> bool:
    """Whether two shares are given to different ones that both articles name."""
    one, other = pair.one, pair.other
    if one.quantity.dimension != "percent" or one.subject is None or other.subject is None:
        return False
    return one.subject != other.subject and one.subject in other.names and other.subject in one.names


def _changes(claim: Claim) -> bool:
    """Whether a claim tells by how much something changed."""
    return claim.quantity.dimension == "percent" and claim.status in ("rose", "fell")


def is_expected(claim: Claim) -> bool:
    """Whether a result is only expected, which is no rival of what came."""
    return claim.figure.stance == "estimated" and claim.status in _RESULTS


def _one_fate(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the same fate of one thing; of some things one of them need tell nothing."""
    people = one.noun in PEOPLE and other.noun in PEOPLE
    if one.noun != other.noun and not (people and one.status):
        return False
    if one.status and other.status:
        return is_one_fate(one.status, other.status)
    if one.quantity.dimension != other.quantity.dimension or OF_VOTES & {one.status, other.status}:
        return False
    if one.quantity.dimension != "count":
        needed = _ABOUT_ONE if one.status == other.status else _ABOUT_BOUND
        return alike(one.about, other.about) >= needed
    likeness = alike(one.about, other.about)
    if one.noun in (None, *_MANY_FATES):
        return one.noun is not None and likeness >= _ABOUT_MANY
    return head(one.figure) == head(other.figure) or likeness >= _ABOUT_OTHERS
