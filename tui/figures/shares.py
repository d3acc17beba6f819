"""Shares: how many a number holds for that is told of each: "two each in Voronezh, Oryol, and Rostov"."""

from __future__ import annotations

from tui.figures.tokens import Tokens


def places(text: str, offset: int) -> int:
    """Count the places listed after `offset`: three in "each in Voronezh, Oryol, and Rostov"; at least 1."""
    tokens = Tokens(text, offset, min(len(text), offset + 240))
    index = 0
    while index < min(tokens.count, 14) and tokens.low[index] not in (
        "in",
        "over",
        "near",
        "at",
        "from",
        "above",
    ):
        index += 1
    count = 0
    named = False
    for at in range(index + 1, tokens.count):
        word = tokens.word[at]
        if word[0].isupper():
            count += not named
            named = True
        elif word in (",", "and"):
            named = False
        elif word not in ("the", "region", "regions", "-") and not word.endswith(("’s", "'s")):
            break
    return max(1, count)
