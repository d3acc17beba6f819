"""Sentences of a line of tokens, good enough to keep a claim and its speaker together."""

from __future__ import annotations

from tui.figures.tables import words
from tui.figures.tokens import Tokens

_ENDS = frozenset(".!?…")
_STOPS = _ENDS | {"a.m.", "p.m.", "u.s.", "u.k.", "u.n.", "d.c."}
_CLOSERS = frozenset("”\"’')]»")
# A full stop after these does not end a sentence.
_ABBREVIATIONS = words(
    """
    mr mrs ms dr prof gen col lt sgt capt cmdr adm maj brig gov sen rep st rev hon pres vs etc jr sr
    no nos vol fig inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec approx dept est
    ft lb lbs oz mt bros al op ca
    """
)


_LONGEST = 300  # tokens; what goes on longer is cut, so that looks around stay bounded


def bounds(tokens: Tokens) -> list[int]:
    """Return the indices of the first token of each sentence, and the count of tokens at the end."""
    word, low = tokens.word, tokens.low
    starts = [0]
    count = tokens.count
    after = 0
    for index in [at for at, one in enumerate(low) if one in _STOPS]:
        if index < after:
            continue
        after = index + 1
        while after < count and (word[after] in _ENDS or word[after] in _CLOSERS) and tokens.glued(after):
            after += 1
        if after < count and not tokens.glued(after) and _ends(tokens, index, after, low):
            starts.append(after)
    starts.append(count)
    return _cut(starts) if count > _LONGEST else starts


def _cut(starts: list[int]) -> list[int]:
    """Cut sentences that never end into pieces."""
    out = [starts[0]]
    for start in starts[1:]:
        while start - out[-1] > _LONGEST:
            out.append(out[-1] + _LONGEST)
        out.append(start)
    return out


def _ends(tokens: Tokens, index: int, after: int, low: list[str]) -> bool:
    """Whether the full stop at `index` ends a sentence before the token `after`."""
    following = tokens.word[after]
    if following[0].islower():
        return False
    if tokens.word[index] != ".":
        return tokens.word[index] in _ENDS or (following[0].isupper() and low[index] in ("a.m.", "p.m."))
    before = low[index - 1]
    if before in _ABBREVIATIONS and index > 0:
        return False
    return not (len(before) == 1 and tokens.word[index - 1].isupper())  # an initial: "J. Smith"
