"""What rulings do: pairs of figures that are one quantity, or not, because a reader said so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.annotations.model import Annotation
from tui.compare.claims import Claim
from tui.compare.events import Profile
from tui.compare.judge import Judgement
from tui.compare.relations import AGREE, CONFLICT
from tui.compare.rulings import End, Ruling

_RULED = {AGREE: ("=", "the same"), CONFLICT: ("!", "a conflict")}
"""Signs and words of rulings that two figures are one quantity."""

_DIFFERENT = ("/", "different things")

YOU = "you"
"""Whose a ruling is that the reader made."""


class OnPair(NamedTuple):
    """Two claims and the rulings on them, the last of which holds."""

    one: Claim
    other: Claim
    rulings: list[Ruling]


def ruled(
    same: Iterable[Judgement], profiles: Sequence[Profile], rulings: Iterable[Ruling]
) -> list[Judgement]:
    """Return the pairs that are one quantity with what was ruled: some more, some not, some otherwise.

    A ruling is about the figures that its anchors are at, in the articles that bear their paths' names at the end
    of their own; one whose figures are not there any more is left out.
    """
    found = {(id(one.one), id(one.other)): one for one in same}
    for key, (one, other, told) in on_pairs(profiles, rulings).items():
        found.pop(key, None)
        if told[-1].relation in (AGREE, CONFLICT):
            found[key] = ruled_judgement(told[-1], one, other)
    return sorted(
        found.values(), key=lambda one: (one.one.article, one.other.article, one.one.span, one.other.span)
    )


def parted(profiles: Sequence[Profile], rulings: Iterable[Ruling]) -> set[tuple[int, int]]:
    """Return the pairs of claims, by their ids and in both orders, that a reader ruled are not one quantity."""
    found = on_pairs(profiles, rulings).items()
    ids = [key for key, (_, _, told) in found if told[-1].relation not in (AGREE, CONFLICT)]
    return {*ids, *((other, one) for one, other in ids)}


def on_pairs(profiles: Sequence[Profile], rulings: Iterable[Ruling]) -> dict[tuple[int, int], OnPair]:
    """Return what is ruled on each pair of claims, by their ids, in order of articles."""
    found: dict[tuple[int, int], OnPair] = {}
    for ruling in rulings:
        pair = claims_of(ruling, profiles)
        if pair is not None:
            found.setdefault((id(pair[0]), id(pair[1])), OnPair(*pair, [])).rulings.append(ruling)
    return found


def dispute_words(rulings: Sequence[Ruling]) -> str:
    """Return who rules what on a pair: "ann rules the same, bob different things"; the last ruling holds.

    Nothing where nobody but the one whose ruling holds rules otherwise.
    """
    told: dict[str, str] = {}
    for ruling in reversed(rulings):
        told.setdefault(ruler(ruling), _verdict(ruling))
    (holder, verdict), *others = told.items()
    against = [f"{by} {otherwise}" for by, otherwise in others if otherwise != verdict]
    rules = "rule" if holder == YOU else "rules"
    return ", ".join([f"{holder} {rules} {verdict}", *against]) if against else ""


def _verdict(ruling: Ruling) -> str:
    return _RULED.get(ruling.relation, _DIFFERENT)[1]


def ruled_judgement(ruling: Ruling, one: Claim, other: Claim) -> Judgement:
    """Return what a ruling makes of its two claims: what is ruled equal is, whatever the amounts."""
    sign, words = _RULED.get(ruling.relation, _DIFFERENT)
    note = f": {ruling.note}" if ruling.note else ""
    return Judgement(one, other, ruling.relation, sign, f"ruled {words} by {ruler(ruling)}{note}")


def ruler(ruling: Ruling) -> str:
    """Return whose ruling it is, as far as that is known."""
    return ruling.by or "a reader"


def claims_of(ruling: Ruling, profiles: Sequence[Profile]) -> tuple[Claim, Claim] | None:
    """Return the two claims that a ruling is about, in order of articles; None where one is not there now."""
    ends = [_claim(end, profiles) for end in (ruling.one, ruling.other)]
    one, other = ends
    if one is None or other is None or one.article == other.article:
        return None
    return (one, other) if one.article < other.article else (other, one)


def _claim(end: End, profiles: Sequence[Profile]) -> Claim | None:
    """Return the claim that an end is about: at its offsets, else where its quote and context are."""
    for profile in profiles:
        if not _is_named(profile.name, end.article):
            continue
        span = _place(end, profile.account.text)
        for claim in profile.account.claims:
            if span and claim.figure.start < span[1] and span[0] < claim.figure.end:
                return claim
    return None


def _is_named(name: str, path: str) -> bool:
    """Whether an article named on the command line can be the one that has this path in the project."""
    mine, theirs = Path(name).parts, Path(path).parts
    size = min(len(mine), len(theirs))
    return size > 0 and mine[-size:] == theirs[-size:]


def _place(end: End, text: str) -> tuple[int, int] | None:
    """Return where the words of an end are in the text as it is now, None where nothing tells for sure."""
    from tui.annotations.places import Places

    if end.state is not None:  # nobody has confirmed yet that these are the words
        return None
    if (
        text[end.start : end.end] == end.quote
        and text[max(0, end.start - len(end.prefix)) : end.start] == end.prefix
    ):
        return end.start, end.end
    place = Places(text, None).sure(
        Annotation("", start=end.start, end=end.end, quote=end.quote, prefix=end.prefix, suffix=end.suffix)
    )
    return place.span if place and place.attached else None
