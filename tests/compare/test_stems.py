"""Words that mean the same are one, whichever of them an article has."""

from __future__ import annotations

import pytest

from tui.compare.stems import class_or_stem, concept, read_words, stem
from tui.compare.tables.nouns import NOUNS
from tui.compare.tables.statuses import STATUSES
from tui.compare.tables.synonyms import groups


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("died", "killed"),
        ("thieves", "burglar"),
        ("tremors", "quake"),
        ("acquired", "takeover"),
        ("uplift", "increased"),
        ("jobless", "unemployed"),
        ("storeys", "floors"),
        ("preliminary", "provisional"),
        ("blaze", "fire"),
    ],
)
def test_words_of_one_meaning_are_one(one: str, other: str) -> None:
    assert concept(one) == concept(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("fire", "fired"), ("east", "west"), ("dead", "injured"), ("tunnel", "bridge"), ("midnight", "noon")],
)
def test_words_of_other_meanings_are_not(one: str, other: str) -> None:
    assert concept(one) != concept(other)


def test_a_word_is_of_one_group_and_of_no_class_unless_its_group_is() -> None:
    found = [stem(word) for group in groups() for word in group]
    assert len(found) == len(set(found))
    assert len(groups()) >= 250
    listed = {word.strip() for _, told, _ in (*STATUSES, *NOUNS) for word in told.lower().split(",")}
    assert not [word for group in groups() for word in group[1:] if word in listed]
    assert all(len(group) > 1 for group in groups())


def test_words_are_read_as_their_class_or_as_what_is_asked_for() -> None:
    text = "The thieves fled."
    assert read_words(text, 0, len(text)).stems == (stem("thieves"), class_or_stem("fled"))
    assert read_words(text, 0, len(text), concept).stems == (concept("burglars"), concept("evacuated"))
