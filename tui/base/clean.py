"""Text made harmless to look at: what would act on a terminal becomes a visible picture, one for one.

Escape sequences are not parsed: every character that can start, carry or end one is replaced, so there is
nothing to get wrong. One character gives one character, so offsets into the text hold for the cleaned text.
"""

from __future__ import annotations

import re
from functools import cache

from tui.base.charclass import character_class

_PICTURES_OF_C0 = 0x2400  # ␀; the picture of each C0 character follows in order
_PICTURE_OF_DEL = 0x2421
_REPLACEMENT = 0xFFFD

# First and last code point of what has no picture of its own and shows as U+FFFD.
_UNSEEN = (
    (0x80, 0x9F),  # C1: one-character forms of ESC [, ESC ] and their kind
    (0x061C, 0x061C),  # Arabic letter mark
    (0x180E, 0x180E),  # Mongolian vowel separator, once a space, now of no width
    (0x200E, 0x200F),  # left-to-right and right-to-left marks
    (0x2028, 0x2029),  # line and paragraph separators
    (0x202A, 0x202E),  # bidi embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, bidi isolates, deprecated format characters
    (0xD800, 0xDFFF),  # lone surrogates: they cannot be encoded
    (0xFEFF, 0xFEFF),  # a byte order mark inside the text
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0x1D173, 0x1D17A),  # invisible musical controls
    (0xE0000, 0xE007F),  # tags: a second, invisible alphabet
)

# Terminals disagree on whether a soft hyphen has a cell; a hyphen always has one.
_LOOKALIKES = {0xAD: 0x2010}


def _pictures(kept: str) -> dict[int, int]:
    pictures = {code: _PICTURES_OF_C0 + code for code in range(0x20)}
    pictures[0x7F] = _PICTURE_OF_DEL
    for first, last in _UNSEEN:
        pictures.update(dict.fromkeys(range(first, last + 1), _REPLACEMENT))
    pictures.update(_LOOKALIKES)
    for character in kept:
        del pictures[ord(character)]
    return pictures


@cache
def _net(kept: str) -> tuple[re.Pattern[str], dict[int, int]]:
    """What finds a character to be replaced, and what replaces them; made when text first needs it."""
    pictures = _pictures(kept)
    return re.compile(f"[{character_class(map(chr, pictures))}]"), pictures


def _caught(text: str, kept: str) -> str:
    search, pictures = _net(kept)
    return text.translate(pictures) if search.search(text) else text


def clean(text: str) -> str:
    r"""Return `text` with every character that could act on a terminal or hide as a visible picture.

    C0 characters but ``\n`` and ``\t`` become U+2400 and following, DEL becomes U+2421; C1, bidi controls,
    line separators, invisible format characters, tags and lone surrogates become U+FFFD. Joiners and
    variation selectors stay, for emoji and scripts need them. The result has the length of `text`.
    """
    return text if text.isprintable() else _caught(text, kept="\n\t")


def clean_line(text: str) -> str:
    r"""Return `text` cleaned for a place of one line, such as a message, a file name or a cell of a table.

    As `clean`, and ``\n``, ``\r`` and ``\t`` become pictures too. The result has the length of `text`.
    """
    return text if text.isprintable() else _caught(text, kept="")


def cited(text: str, most: int = 40) -> str:
    """Return `text`, or its first characters, in quotes, as messages have words of a file; it is not cleaned."""
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1]}…”"
