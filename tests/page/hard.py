"""Texts that are hard to lay out, for the tests of the page."""

from __future__ import annotations

from hypothesis import strategies as st

# Shown text and the cells that terminals give it, grapheme by grapheme.
GRAPHEMES = {
    "a": 1,
    "’": 1,
    "た": 2,
    "。": 2,
    "각": 2,
    "\u1112\u1161\u11ab": 2,  # Jamo: three letters, one syllable
    "e\u0301": 1,
    "か\u3099": 2,
    "👍": 2,
    "👍🏽": 2,
    "👩‍🚒": 2,
    "👩🏽‍🚒": 2,
    "👨‍👩‍👧‍👦": 2,
    "🏳️‍🌈": 2,
    "🏳‍🌈": 2,  # joined without a selector
    "❤️": 2,
    "❤": 1,
    "☝🏽": 2,
    "🇷🇺": 2,
    "🇷": 1,
    "1️⃣": 2,
    "1\u20e3": 1,
    "©️": 2,
    "क\u094d\u200d": 1,
    "ש": 1,
    "م": 1,
    "م\u200c": 1,
    "ก": 1,
    "🇷🇺\u0301": 2,
    "\ufffd": 1,
}

# Without anything to sit on, or joined to what joins nothing: still a cell each.
LONE = ["\u0301", "\u200d", "\ufe0f", "\u200b", "🏽", "\u1161", "\u20e3", "\u3099"]

_CHARACTERS = (
    "".join(GRAPHEMES)
    + "".join(LONE)
    + "abcdefg 0123456789 .,-–—()“”「」（）\t　\xa0\u2003\u00ad\x00\x1b\x7f\x9b\u202e\u2028\u2066\ufeff\r"
)

shown_characters = st.sampled_from(sorted(set(_CHARACTERS)))
lines = st.lists(
    st.one_of(shown_characters, st.sampled_from(list(GRAPHEMES)), st.characters()), max_size=80
).map("".join)
texts = st.lists(
    st.one_of(lines, st.sampled_from(["", "plain words in a row that is long", "tab\tbed", "cut\r"])),
    max_size=6,
).map("\n".join)
widths = st.one_of(st.integers(1, 12), st.integers(1, 200))
