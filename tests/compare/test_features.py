"""What speaks for and against two claims' being of one quantity, as numbers."""

from __future__ import annotations

from itertools import product
from math import isfinite

import pytest

from tests.compare.events import events
from tests.compare.score import profiles
from tui.compare.claims import Claim
from tui.compare.events import Profile
from tui.compare.features import ACROSS, INSIDE, WITHIN, features, features_inside
from tui.compare.likeness import comparable, in_one_unit
from tui.compare.quantities import fit

EVENTS = ("dev-train", "dev-raid", "dev-results", "dev-vote")
LEAD = "LEEDS, May 4, 2024 — A bus overturned near Skipton on Friday. "


def rarity(stem: str) -> float:
    return 1 + len(stem) % 3


def named(first: str, second: str, one: str, other: str) -> dict[str, float]:
    """The features of a figure of one article and one of another, by their words."""
    mine, theirs = profiles([LEAD + first, LEAD + second])
    found = read((mine, theirs), claim(mine, one), claim(theirs, other))
    return dict(zip(ACROSS, found, strict=True))


def read(profiles: tuple[Profile, Profile], one: Claim, other: Claim) -> list[float]:
    amounts = in_one_unit(one, other)
    return features(profiles, one, other, amounts, fit(*amounts), rarity)


def inside(text: str, one: str, other: str) -> dict[str, float]:
    """The features of two figures of one article, by their words."""
    (profile,) = profiles([LEAD + text])
    ends = claim(profile, one), claim(profile, other)
    return dict(zip(INSIDE, features_inside(profile, *ends, False, False), strict=True))


def claim(profile: Profile, figure: str) -> Claim:
    return next(one for one in profile.compared if one.figure.text == figure)


@pytest.mark.parametrize("event", EVENTS)
def test_it_does_not_matter_which_claim_is_first(event: str) -> None:
    mine, theirs, *_ = profiles([report.text for report in events("dev")[event]])
    compared = [two for two in product(mine.compared, theirs.compared) if comparable(*two)]
    assert len(compared) > 20
    for one, other in compared:
        found = read((mine, theirs), one, other)
        turned = read((theirs, mine), other, one)
        assert found == pytest.approx(turned), (one.figure.text, other.figure.text)
        assert len(found) == len(ACROSS)
        assert all(map(isfinite, found))


def test_the_names_within_an_article_are_those_across_and_more() -> None:
    assert WITHIN[: len(ACROSS)] == ACROSS
    assert WITHIN[len(ACROSS) :] == INSIDE


def test_amounts_are_told_by_how_far_apart_they_are() -> None:
    same = named("In all 57 people were hurt.", "The crash hurt 57 people.", "57", "57")
    near = named("In all 57 people were hurt.", "The crash hurt 59 people.", "57", "59")
    far = named("In all 57 people were hurt.", "The crash hurt 400 people.", "57", "400")
    assert (same["equal"], near["equal"], far["equal"]) == (1, 0, 0)
    assert 0 == same["ratio"] < near["ratio"] < far["ratio"]
    assert 0 == same["apart"] < near["apart"] < far["apart"]
    assert same["count"] == 1
    assert same["percent"] == same["money"] == same["measure"] == 0


def test_like_words_near_two_claims_speak_for_them_and_others_do_not() -> None:
    alike = named("Doctors treated 57 people for burns.", "For burns doctors treated 59.", "57", "59")
    unlike = named("Doctors treated 57 people for burns.", "The bridge has 59 arches.", "57", "59")
    for name in ("words near", "words of the sentence", "words around", "nearest word"):
        assert alike[name] > unlike[name]
    assert unlike["words near"] == unlike["nearest word"] == 0


def test_words_that_the_other_article_tells_elsewhere_are_missing() -> None:
    elsewhere = named(
        "Near the harbour 57 sheep grazed.", "In all 57 sheep grazed. The harbour was shut.", "57", "57"
    )
    nowhere = named("Near the harbour 57 sheep grazed.", "In all 57 sheep grazed.", "57", "57")
    assert elsewhere["words missing"] > nowhere["words missing"]


def test_things_and_fates_are_alike_or_not() -> None:
    dead = named("In all 57 people were killed.", "The death toll is 57.", "57", "57")
    assert (dead["one fate"], dead["two fates"]) == (1, 0)
    hurt = named("In all 57 people were killed.", "In all 59 people were injured.", "57", "59")
    assert (hurt["one thing"], hurt["one fate"], hurt["two fates"]) == (1, 0, 1)
    assert hurt["two fates nearby"] > 0
    cars = named("In all 57 people were killed.", "In all 59 cars were burnt.", "57", "59")
    assert (cars["one thing"], cars["two things"]) == (0, 1)


def test_speakers_are_one_or_two() -> None:
    one = "Police said 57 people were hurt."
    police = named(one, "Police said 59 people were hurt.", "57", "59")
    assert (police["one speaker"], police["two speakers"]) == (1, 0)
    firm = named(one, "The company said 59 people were hurt.", "57", "59")
    assert (firm["one speaker"], firm["two speakers"]) == (0, 1)


def test_claims_of_one_article_are_told_by_where_they_stand() -> None:
    text = "Police said 57 people were hurt, not 59 as the firm said. Later 62 were treated."
    here, next_to_it = inside(text, "57", "59"), inside(text, "57", "62")
    assert (here["same sentence"], here["next sentence"]) == (1, 0)
    assert (next_to_it["same sentence"], next_to_it["next sentence"]) == (0, 1)
    assert here["gap"] < next_to_it["gap"]
    assert here["contrast"] == here["other voice"] == 1
    assert inside("It fell 9 miles (14 km) away.", "9 miles", "14 km")["in brackets"] == 1
