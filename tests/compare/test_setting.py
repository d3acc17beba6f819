"""What stands around a claim: the words near it, and the amounts beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.events import events
from tests.compare.score import profiles
from tui.compare.events import Profile
from tui.compare.setting import Setting
from tui.compare.stems import concept

REPORTS = [report for reports in events("dev").values() for report in reports]


def setting(text: str, figure: str) -> Setting:
    return of(profiles([text])[0], figure)


def of(profile: Profile, figure: str) -> Setting:
    return profile.settings.of(next(one for one in profile.compared if one.figure.text == figure))


def test_the_nearer_a_word_the_more_it_counts() -> None:
    found = setting("Yesterday evening the mayor praised 57 firemen from the village.", "57")
    near = [found.near[concept(word)] for word in ("evening", "mayor", "praised")]
    assert near == sorted(near)
    assert 0 < near[0] < near[-1] < 1
    assert found.before.keys().isdisjoint(found.after)
    assert {concept("mayor"), concept("praised")} <= found.before.keys()
    assert concept("village") in found.after


@pytest.mark.parametrize("end", [", ", "; ", " — ", " and "])
def test_a_clause_s_end_makes_what_is_beyond_it_further_away(end: str) -> None:
    parted = setting(f"The mayor praised 57 firemen{end}villages were rebuilt.", "57")
    joined = setting("The mayor praised 57 firemen villages were rebuilt.", "57")
    village = concept("villages")
    assert 0 < parted.after[village] < joined.after[village]
    assert parted.before == joined.before


def test_a_word_told_twice_counts_where_it_is_nearer() -> None:
    once = setting("The mayor praised 57 firemen.", "57")
    twice = setting("The mayor is a mayor who praised 57 firemen. The mayor praised 57 others.", "57")
    mayor = concept("mayor")
    assert once.near[mayor] == pytest.approx(max(once.before[mayor], once.after.get(mayor, 0)))
    assert 0 < twice.near[mayor] < once.near[mayor]


def test_words_of_other_sentences_are_around_but_not_near() -> None:
    found = setting(
        "A windmill burned. The mayor praised 57 firemen. Rain came.\n\nA ferry was late. It sank.", "57"
    )
    assert concept("windmill") in found.around - found.sentence
    assert concept("windmill") not in found.near
    assert concept("ferry") not in found.around
    assert found.number == 1


def test_what_is_counted_and_its_fate_are_known_wherever_they_stand() -> None:
    found = setting("Of the passengers in all of the wagons behind the engine, 57 were killed.", "57")
    assert found.near["=dead"] >= 0.8
    assert found.told("=dead") > 0
    assert setting("The toll is 57.", "57").told("=rescued") == 0


def test_amounts_beside_it_are_of_the_next_claims_and_of_its_sentence() -> None:
    text = "There were 11 goats, 22 sheep, 33 cows, 44 pigs. Then 55 hens came."
    found = setting(text, "11")
    assert {amount[1] for amount in found.beside} == {22, 33}
    assert {amount[1] for amount in found.with_it} == {22, 33, 44}
    assert {amount[1] for amount in setting(text, "55").beside} == {33, 44}
    assert setting(text, "55").with_it == frozenset()


def test_how_far_down_a_claim_stands() -> None:
    text = "In all 11 goats came. Nobody saw them. Later 55 hens came."
    assert setting(text, "11").place == 0
    assert 0 < setting(text, "55").place < 1


def test_other_articles_change_nothing() -> None:
    texts = [report.text for report in REPORTS[:4]]
    (alone,), (beside, *_) = profiles(texts[:1]), profiles(texts)
    assert alone.compared
    for one, same in zip(alone.compared, beside.compared, strict=True):
        assert alone.settings.of(one) == beside.settings.of(same)


@given(st.text("ab 12.,;—()\n\0é[😀%$", max_size=60))
def test_whatever_is_written_counts_from_0_to_1(text: str) -> None:
    (profile,) = profiles([text])
    for claim in profile.compared:
        found = profile.settings.of(claim)
        assert all(0 < how <= 1 for how in found.near.values())
        assert found.before.keys() | found.after.keys() <= found.near.keys()
        assert found.sentence <= found.around
        assert 0 <= found.place <= 1
