"""Claims of one article that are of one quantity: told again, disputed by two speakers, or brought up to date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.compare.ages import AGE
from tui.compare.claims import Account, Claim
from tui.compare.events import Profile
from tui.compare.likeness import (
    comparable,
    distinctive,
    in_one_unit,
    is_bare,
    is_expected,
    same_place,
    same_time,
)
from tui.compare.moments import Likeness
from tui.compare.quantities import Fit, fit
from tui.compare.scope import SO_FAR
from tui.compare.tables.statuses import OF_VOTES

_PLACES = 8  # of which one amount may be told in an article, where repeated ones are looked for
_TELLING = 0.7  # how distinctive an amount must be to be the same told with another place or none
_NEXT = 4  # claims after one in which it may be disputed
_DISPUTED = 4.0  # so many times as large may be what another speaker says
_ANSWERED, _ANSWERED_SOON = (
    6.0,
    3.0,
)  # the same where it is told as no more than a number, and a sentence later
_NO_AMOUNTS = frozenset(("ordinal", "date", "time"))
_NEARLY = 1.35  # the same if it is told anywhere in the article
_FAR = 160  # code points after a sentence in which a crowd told in it may be disputed
_BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$")
_DENIED = re.compile(r"\bnot\b|\bhard to square with\b|\bat odds with\b|\brather than\b|\binstead of\b")
_CORRECTED = re.compile(
    r"\b(?:earlier|previously|initially|at first|up from|down from|revised|had spoken of)\b"
)
_CLOCK = re.compile(r"^\s*\d{1,2}[.:]\d{2}\b", re.MULTILINE)
_LIVE = 3  # lines that begin with a time make a live blog


def linked(profile: Profile) -> list[list[Claim]]:
    """Return the claims of an article that are compared, those of one quantity together."""
    claims = [claim for claim in profile.compared if not claim.heading]
    together = {id(claim): [claim] for claim in claims}
    for one, other in (
        *repeated(claims),
        *disputed(profile.account, claims),
        *updated(profile.account, claims),
    ):
        mine, theirs = together[id(one)], together[id(other)]
        if mine is not theirs:
            mine += theirs
            together.update((id(claim), mine) for claim in theirs)
    return list({id(some): some for some in together.values()}.values())


def repeated(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims of one article that say the same again, or in another unit, each with an earlier one."""
    before: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    spans: dict[tuple[int, tuple[int, int]], Claim] = {}
    for claim in claims:
        moment = claim.times.moment.key if claim.times.moment else None
        like = before[claim.article, claim.quantity, claim.noun, claim.status, claim.times.main, moment]
        again = next((one for one in like if _is_again(one, claim)), None)
        if again:
            yield again, claim
        if len(like) < _PLACES:
            like.append(claim)
        spans[claim.article, claim.span] = claim
        total = claim.figure.total
        restated = spans.get((claim.article, total.parts[0])) if total and len(total.parts) == 1 else None
        if restated:
            yield restated, claim


def _is_again(one: Claim, other: Claim) -> bool:
    """Whether a claim with the amount, noun and status of an earlier one is that, not one like it elsewhere."""
    if (one.status is None and one.noun != AGE) or same_place(one, other) is Likeness.DIFFERENT:
        return False
    return one.places == other.places or distinctive(one) >= _TELLING


def disputed(account: Account, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims that one speaker disputes with another, or that the article denies: "23, not 25"."""
    before: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for at, one in enumerate(claims):
        start, end = account.occasions.sentence(one.figure.start)
        for other in claims[at + 1 : at + 1 + _NEXT]:
            inside = other.figure.end <= end
            soon = inside or other.figure.start - end < _FAR
            crowds = one.status == other.status == "protesting"
            apart = _speakers_differ(one, other) or (inside and _told_apart(account.text, start, one, other))
            if other.answer and soon:
                most = _ANSWERED if inside or crowds else _ANSWERED_SOON
            elif apart and (inside or (soon and crowds)):
                most = _DISPUTED
            else:
                continue
            if _of_one_thing(one, other, most):
                yield one, other
        if one.status is not None:
            key = one.noun, one.status, one.places
            for earlier in before[key][-_NEXT:]:
                if _of_one_thing(earlier, one, _NEARLY) and voice(earlier) != voice(one):
                    yield earlier, one
            before[key].append(one)


def _told_apart(text: str, start: int, one: Claim, other: Claim) -> bool:
    """Whether a sentence itself sets two amounts against each other."""
    before = text[max(start, one.figure.start - len("was not the mere ")) : one.figure.start]
    between = text[one.figure.end : other.figure.start]
    return bool(
        _CORRECTED.search(between)
        or _DENIED.search(before)
        or _DENIED.search(between)
        or _BETWEEN.search(before)
    )


def _of_one_thing(one: Claim, other: Claim, most: float) -> bool:
    """Whether two claims of an article can be rivals: of one thing as far as told, at one time and place."""
    if not comparable(one, other) or one.quantity.dimension in _NO_AMOUNTS or one.part or other.part:
        return False
    nouns, statuses = {one.noun, other.noun} - {None}, {one.status, other.status} - {None}
    if len(nouns) > 1 or len(statuses) > 1 or (one.status != other.status and statuses & OF_VOTES):
        return False
    if not (nouns or statuses) and not (is_bare(one) and is_bare(other)):
        return False
    amounts = in_one_unit(one, other)
    small, large = sorted(abs(amount.low or 0.0) for amount in amounts)
    if fit(*amounts) is not Fit.RIVAL or not small < large <= most * small:
        return False
    if is_expected(one) != is_expected(other):
        return False
    when, where = same_time(one, other, same_event=True), same_place(one, other)
    return when is Likeness.SAME and where is not Likeness.DIFFERENT


def voice(claim: Claim) -> str | None:
    """Who says what a claim says, None for the article itself."""
    return claim.figure.speaker or claim.figure.source


def _speakers_differ(one: Claim, other: Claim) -> bool:
    return voice(one) != voice(other) and None not in (voice(one), voice(other))


def updated(account: Account, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims of a live blog that later entries bring up to date: of one noun, status and place."""
    entries = [found.start() for found in _CLOCK.finditer(account.text)]
    if len(entries) < _LIVE:
        return
    last: dict[tuple[object, ...], tuple[int, Claim]] = {}
    for claim in claims:
        if claim.status is None or claim.noun is None or claim.part or not claim.times.main:
            continue
        entry = bisect_right(entries, claim.figure.start)
        key = claim.quantity.dimension, claim.noun, claim.status, claim.scope == SO_FAR
        before = last.get(key)
        if before and before[0] < entry and same_place(before[1], claim) is not Likeness.DIFFERENT:
            yield before[1], claim
        last[key] = entry, claim
