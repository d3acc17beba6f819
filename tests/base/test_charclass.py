"""A class matches its characters and no other."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.base.charclass import character_class

CHARACTERS = st.characters(exclude_categories=[])


@given(st.sets(CHARACTERS | st.sampled_from(r"]^-\[ab"), min_size=1), st.lists(CHARACTERS))
def test_a_class_matches_its_characters_only(members: set[str], others: list[str]) -> None:
    pattern = re.compile(f"[{character_class(members)}]")
    for character in [*members, *others, *(chr(ord(member) + 1) for member in members - {"\U0010ffff"})]:
        assert bool(pattern.fullmatch(character)) == (character in members)
